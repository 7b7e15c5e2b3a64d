"""JSON text that is the same everywhere and hides no character from the reader."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

# Exact values stay exact: what `visible` would replace is escaped here, as JSON allows.
# Controls below U+0020 are escaped by the encoder already.
_HIDDEN = re.compile(
    "[\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb"
    "\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff\\U000e0000-\\U000e007f]"
)


def dumps(value: Any, *, indent: int | None = 2) -> str:
    """Write plain values, days and frozen dataclasses as JSON, keys in the given order.

    Raises:
        ValueError: A number is not finite.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, default=_plain)
    return _HIDDEN.sub(_escaped, text)


def shallow(value: Any) -> dict[str, Any]:
    """Return the fields of a dataclass in their order, without descending."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return shallow(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    return str(value)


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))
