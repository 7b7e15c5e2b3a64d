"""Plain values of a package to cells that read back as the same values."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from checker.model.layout import Column
from checker.reporting.escaping import visible
from checker.reporting.template_styles import AnyCell

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r")


def at_path(item: Any, path: tuple[str, ...]) -> Any:
    """Return the value at a path inside nested groups, None where there is none."""
    for step in path:
        if not isinstance(item, dict):
            return None
        item = item.get(step)
    return item


def column_value(item: Any, column: Column) -> Any:
    """Return the value of a column of an object; a level per skill stands in its own columns."""
    value = at_path(item, column.path)
    return None if isinstance(value, dict) else value


def write(cell: AnyCell, value: Any, column: Column) -> None:
    """Write one value; a missing one leaves the cell empty."""
    if value is None:
        return
    shown = _form(value, column)
    if isinstance(shown, str):
        _write_text(cell, shown)
    else:
        cell.value = shown


def _form(value: Any, column: Column) -> Any:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, list):
        return "; ".join(map(str, value)) or ";"
    if isinstance(value, int | float):
        return value
    return _day(str(value)) if column.kind == "day" else str(value)


def _day(text: str) -> Any:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    # Other forms of ISO 8601 are no day of a package; they must not become one on the way.
    return day if day.isoformat() == text else text


def _write_text(cell: AnyCell, text: str) -> None:
    """Write text as text: never a formula, whatever it begins with."""
    cell.value = visible(text) if ILLEGAL_CHARACTERS_RE.search(text) else text
    cell.data_type = "s"
    if text.startswith(_TRIGGERS):
        cell.quotePrefix = True
