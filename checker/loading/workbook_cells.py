"""One cell to one plain value, in the form the YAML of the same package would give."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checker.loading.archive_kinds import too_large
from checker.loading.limits import MAX_CELL_TEXT
from checker.loading.workbook_numbers import (
    day_of,
    has_short_year,
    has_two_readings,
    number_of,
    whole,
)
from checker.model.layout import HELP_MARKS, Column
from checker.model.text import Text

_YES = {"ja", "yes", "wahr", "true"}
_NO = {"nein", "no", "falsch", "false"}
_SEPARATOR = re.compile(r"[;\n]")
NO_REASON = Text("", "")
_SHORT_YEAR = Text(
    "Das Jahr hat nur zwei Ziffern und kann zweierlei meinen.",
    "The year has two digits only and may mean two things.",
)
_TWO_READINGS = Text(
    "Der Punkt oder das Komma kann Tausender oder Nachkommastellen abtrennen.",
    "The point or comma may separate thousands or decimals.",
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell without a readable value: an error cell, or a formula without stored value."""

    shown: str
    reason: Text
    remedy: Text


class NotReadableError(Exception):
    """A cell cannot be read as its column wants; ``reason`` may say why."""

    def __init__(self, reason: Text = NO_REASON) -> None:
        super().__init__(reason.de)
        self.reason = reason


def cleaned(raw: Any) -> Any:
    """Return a cell without surrounding space, in NFC; empty text for what counts as empty.

    Raises:
        UnreadableFileError: the text is longer than a cell can hold.
    """
    if not isinstance(raw, str):
        return raw
    if len(raw) > MAX_CELL_TEXT:
        raise too_large(
            f"eine Zelle mit mehr als {MAX_CELL_TEXT} Zeichen",
            f"a cell with more than {MAX_CELL_TEXT} characters",
        )
    text = raw.strip()
    if text.isascii():
        return text
    if text.startswith(HELP_MARKS[0]) and text.endswith(HELP_MARKS[1]):
        return ""
    return unicodedata.normalize("NFC", text).strip()


def value_of(raw: Any, column: Column) -> Any:
    """Return the plain value of a cell that is not empty.

    Raises:
        NotReadableError: the cell holds no value of the kind the column wants.
    """
    if isinstance(raw, Flaw):
        raise NotReadableError(raw.reason)
    return _READERS[column.kind](raw, column)


def _text(raw: Any, _: Column | None = None) -> str:
    """Read text; Excel turns ``2025`` into a number by itself, which loses nothing."""
    if isinstance(raw, str):
        return raw
    digits = str(_numeric(raw))
    if not digits.removeprefix("-").isdecimal():
        raise NotReadableError
    return digits


def _key(raw: Any, _: Column | None = None) -> Any:
    """Read a municipality key; a number has lost its leading zero and stays a number."""
    if isinstance(raw, str):
        return raw
    number = _numeric(raw)
    if number is None:
        raise NotReadableError
    return number


def _texts(raw: Any, _: Column) -> list[str]:
    return _split(_text(raw))


def _keys(raw: Any, _: Column) -> list[Any]:
    return _split(raw) if isinstance(raw, str) else [_key(raw)]


def _split(text: str) -> list[str]:
    return [part for part in map(str.strip, _SEPARATOR.split(text)) if part]


def _numeric(raw: Any) -> float | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return None
    return whole(raw)


def _number(raw: Any, column: Column) -> float:
    grouped = column.kind == "whole" or column.unit == "EUR"
    number = number_of(raw, grouped=grouped) if isinstance(raw, str) else _numeric(raw)
    if number is None:
        two = isinstance(raw, str) and has_two_readings(raw)
        raise NotReadableError(_TWO_READINGS if two else NO_REASON)
    return number


def _day(raw: Any, _: Column) -> str:
    if isinstance(raw, datetime):
        if raw.time().isoformat() == "00:00:00":
            return raw.date().isoformat()
        raise NotReadableError
    if isinstance(raw, date):
        return raw.isoformat()
    day = day_of(raw) if isinstance(raw, str) else None
    if day is None:
        short = isinstance(raw, str) and has_short_year(raw)
        raise NotReadableError(_SHORT_YEAR if short else NO_REASON)
    return day


def _yesno(raw: Any, _: Column) -> bool:
    if isinstance(raw, bool):
        return raw
    word = raw.casefold() if isinstance(raw, str) else ""
    if word not in _YES | _NO:
        raise NotReadableError
    return word in _YES


_READERS: dict[str, Callable[[Any, Column], Any]] = {
    "text": _text,
    "key": _key,
    "texts": _texts,
    "keys": _keys,
    "whole": _number,
    "number": _number,
    "day": _day,
    "yesno": _yesno,
}
