"""The sentences of the reader's findings that only a cell can have."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.loading.document import Fault, Pointer
from checker.loading.faults import shown, wrong_type
from checker.loading.workbook_cells import Flaw
from checker.loading.workbook_wanted import wanted
from checker.model.layout import Column
from checker.model.text import Text
from checker.model.wording import say

_STORED = Text(
    "Formeln werden nicht gerechnet. Es zählt der Wert, den die Datei gespeichert hat.",
    "Formulas are not calculated. The value stored in the file counts.",
)


def unreadable_cell(pointer: Pointer, column: Column, raw: Any, reason: Text) -> Fault:
    """Report a cell that cannot be read as its column wants."""
    if isinstance(raw, Flaw):
        return _flawed(pointer, column, raw)
    kind = wanted(column)
    return wrong_type(
        pointer,
        column.heading,
        as_in_excel(raw),
        kind._replace(reason=reason) if reason.de else kind,
    )


def as_in_excel(raw: Any) -> str:
    """Return a cell as a German Excel shows it: 12,5, WAHR, 31.01.2025."""
    if isinstance(raw, bool):
        return "WAHR" if raw else "FALSCH"
    if isinstance(raw, float):
        return f"{raw:.15g}".replace(".", ",")
    if isinstance(raw, date):
        return f"{raw:%d.%m.%Y %H:%M}".removesuffix(" 00:00")
    return str(raw)


def _flawed(pointer: Pointer, column: Column, flaw: Flaw) -> Fault:
    message = say(
        "Bei „{label}“ steht „{shown}“; daraus lässt sich kein Wert lesen.",
        "'{label}' is '{shown}'; no value can be read from it.",
        label=column.heading,
        shown=flaw.shown,
    )
    return Fault("LES002", pointer, message, flaw.reason, flaw.remedy, flaw.shown)


def error_cell(text: str) -> Flaw:
    """Return the flaw of a cell such as #REF!."""
    return Flaw(
        text,
        Text("Die Zelle enthält einen Fehlerwert.", "The cell holds an error value."),
        Text(
            "Ersetzen Sie den Fehlerwert durch den richtigen Wert.",
            "Replace the error value by the right value.",
        ),
    )


def unstored_formula() -> Flaw:
    """Return the flaw of a formula that was never calculated."""
    return Flaw(
        "Formel",
        _STORED,
        Text(
            "Öffnen Sie die Datei in Excel oder LibreOffice, und speichern Sie sie. Sie können"
            " auch statt der Formel den Wert eintragen.",
            "Open the file in Excel or LibreOffice and save it, or enter the value instead.",
        ),
    )


def formula_note(pointer: Pointer, column: Column, value: Any) -> Fault:
    """Note that the stored value of a formula was read."""
    return Fault(
        "LES010",
        pointer,
        say(
            "Bei „{label}“ steht eine Formel; gelesen wurde ihr gespeicherter Wert.",
            "'{label}' holds a formula; its stored value was read.",
            label=column.heading,
        ),
        _STORED,
        Text(
            "Prüfen Sie den Wert, oder ersetzen Sie die Formel durch den Wert.",
            "Check the value, or replace the formula by the value.",
        ),
        actual=shown(value),
    )
