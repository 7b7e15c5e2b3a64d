"""What a cell of a column may hold: its format, its width, its drop-down and its help line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.layout import HELP_MARKS, Column, Sheet
from checker.reporting.template_codes import block_name

ROWS = 1_000
_FORMATS = {
    "text": "@",
    "key": "@",
    "texts": "@",
    "keys": "@",
    "whole": "#,##0",
    "number": "#,##0.##",
    "day": "DD.MM.YYYY",
    "yesno": "@",
}
_WIDTHS = {
    "text": 22.0,
    "key": 17.0,
    "texts": 26.0,
    "keys": 22.0,
    "whole": 15.0,
    "number": 15.0,
    "day": 15.0,
    "yesno": 17.0,
}
_LONG = {"title", "reason", "gap", "regelstruktur", "exception_reason", "condition", "definition"}
_UNITS = {
    "years": "in Jahren",
    "months": "in Monaten",
    "weeks": "in Wochen",
    "h": "in Stunden",
    "m2": "in m²",
    "EUR": "in EUR",
}
_NOTES = {
    "texts": "mehrere mit ; trennen",
    "keys": "mehrere mit ; trennen",
    "day": "TT.MM.JJJJ",
    "yesno": "ja oder nein",
}
_FREE = {"exams"}


@dataclass
class Filling:
    """What the sheets are filled with: the data of a package, and the code lists that exist."""

    data: dict[str, Any]
    lists: set[str] = field(default_factory=set)


def format_of(column: Column) -> str:
    """Return the number format; text fields keep leading zeros, days show as TT.MM.JJJJ."""
    return "General" if column.unit == "share" else _FORMATS[column.kind]


def width_of(column: Column) -> float:
    """Return the width of a column in characters."""
    return 38.0 if column.path[-1] in _LONG else _WIDTHS[column.kind]


def explanation(column: Column) -> str:
    """Return help, unit and form of a column in one line."""
    codes = "Auswahlliste" if column.codes else ""
    notes = (column.help.de, _UNITS.get(column.unit, ""), codes, _NOTES.get(column.kind, ""))
    return "; ".join(filter(None, notes))


def help_line(text: str) -> str:
    """Return a text between the marks by which the reader knows help."""
    return text.join(HELP_MARKS)


def parent_validation(title: str, first: int) -> DataValidation:
    """Return a drop-down of the ids in the first column of another sheet."""
    area = f"'{title}'!$A${first}:$A${first + ROWS - 1}"
    return DataValidation(type="list", formula1=area, allow_blank=True, showErrorMessage=False)


def validation_of(column: Column, sheet: Sheet, lists: set[str]) -> DataValidation | None:
    """Return drop-down or check of a column, None where anything may stand."""
    name = block_name(column, sheet)
    if name in lists:
        free = column.kind == "texts" or column.codes in _FREE
        return _strict(
            DataValidation(type="list", formula1=name, allow_blank=True),
            "Bitte wählen Sie einen Schlüssel aus der Liste. Seine Bedeutung steht im Blatt"
            " Schlüssel.",
            shown=not free,
        )
    checks = {"yesno": _yesno, "day": _day, "whole": _whole, "number": _number}
    check = checks.get(column.kind)
    return check() if check else None


def _yesno() -> DataValidation:
    check = DataValidation(type="list", formula1='"ja,nein"', allow_blank=True)
    return _strict(check, "Bitte wählen Sie ja oder nein.")


def _day() -> DataValidation:
    check = DataValidation(
        type="date", operator="greaterThan", formula1="DATE(1990,1,1)", allow_blank=True
    )
    return _strict(check, "Bitte tragen Sie ein Datum ein, zum Beispiel 31.01.2025.")


def _whole() -> DataValidation:
    check = DataValidation(
        type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True
    )
    return _strict(check, "Bitte tragen Sie eine ganze Zahl ein, zum Beispiel 18.")


def _number() -> DataValidation:
    check = DataValidation(
        type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
    )
    return _strict(check, "Bitte tragen Sie eine Zahl ein, zum Beispiel 12,5.")


def _strict(check: DataValidation, message: str, *, shown: bool = True) -> DataValidation:
    """Warn rather than forbid: a clerk may know a case that the list does not."""
    check.showErrorMessage = shown
    check.errorStyle = "warning"
    check.errorTitle = "Bitte prüfen"
    check.error = message
    return check


def validate(sheet: Worksheet, check: DataValidation | None, area: str) -> None:
    """Put a drop-down or check on a range of cells."""
    if check is not None:
        check.add(area)
        sheet.add_data_validation(check)
