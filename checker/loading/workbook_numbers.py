"""Numbers and days written as text in a cell: read where only one reading is possible."""

from __future__ import annotations

import math
import re
from datetime import date

_SPACES = re.compile("[\\s\u00a0\u202f\u2009]")
_GERMAN = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"-?\d{1,3}(?:,\d{3})+\.\d+|-?\d{1,3}(?:,\d{3}){2,}")
_COMMA = re.compile(r"-?\d+,\d+")
_POINT = re.compile(r"-?\d+(?:\.\d+)?")
_THREE_AFTER = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
_SPACED = re.compile("-?\\d{1,3}(?:[ \u00a0\u202f\u2009]\\d{3})+(?:,\\d+)?")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHORT_YEAR = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2}")
_EXACT = 2**53


def number_of(text: str, *, grouped: bool) -> float | None:
    """Return the number a text means, or None when it means none or may mean two.

    Args:
        text: what stands in the cell, for example ``12,5`` or ``64.000``.
        grouped: a point before three digits can only group thousands, because the field takes
            whole numbers or amounts.
    """
    text = text.removesuffix("€").removesuffix("EUR").strip() if grouped else text
    if _SPACES.search(text):
        text = _SPACES.sub("", text) if _SPACED.fullmatch(text) else ""
    if _THREE_AFTER.fullmatch(text):
        return whole(float(text.replace(".", ""))) if grouped and "." in text else None
    plain = _plain(text)
    return None if plain is None else whole(float(plain))


def _plain(text: str) -> str | None:
    if _POINT.fullmatch(text):
        return text
    if _GERMAN.fullmatch(text) or _COMMA.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    return text.replace(",", "") if _ENGLISH.fullmatch(text) else None


def has_two_readings(text: str) -> bool:
    """Say whether a point or comma before three digits may separate thousands or decimals."""
    return _THREE_AFTER.fullmatch(text) is not None


def whole(number: float) -> float | None:
    """Return a number without a fraction as int, others as they are, none for NaN and infinity."""
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def day_of(text: str) -> str | None:
    """Return the day of a text (ISO or DD.MM.YYYY) as ISO text, or None."""
    german = _GERMAN_DAY.fullmatch(text)
    if german:
        text = f"{german[3]}-{int(german[2]):02}-{int(german[1]):02}"
    if not _ISO_DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def has_short_year(text: str) -> bool:
    """Say whether the text is a day whose year has two digits only."""
    return _SHORT_YEAR.fullmatch(text) is not None
