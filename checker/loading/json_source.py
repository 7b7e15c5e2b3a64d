"""JSON to plain data, strictly: no repeated keys, no NaN, limited depth."""

from __future__ import annotations

import json
import re
from typing import Any

from checker.errors import UnreadableFileError
from checker.loading.document import Document, Fault
from checker.loading.encoding import decode
from checker.loading.faults import repeated_key
from checker.loading.json_positions import JsonPositions
from checker.loading.limits import MAX_DEPTH

_LONG_NUMBER = re.compile(r"\d{1001}")
_INEXACT = re.compile(r"\d{19}")
_MOST_DIGITS = 18
_HALF_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")


class _RepeatedKeyError(Exception):
    """A key stands twice; the slow reader finds out where."""


def read_json(content: bytes) -> Document:
    """Read one JSON document.

    Raises:
        UnreadableFileError: no valid JSON, NaN or Infinity, or nested too deeply.
    """
    text = decode(content)
    positions = JsonPositions(text)
    try:
        return Document(_parse(text, _unique), positions)
    except _RepeatedKeyError:
        # Read to the end first: places are found in valid text of limited depth only.
        data = _parse(text, _first)
        return Document(data, positions, tuple(_repeated_keys(positions)))


def _parse(text: str, pairs: Any) -> Any:
    if _LONG_NUMBER.search(text):
        raise _broken("Eine Zahl hat mehr als 1.000 Ziffern.", "A number has over 1,000 digits.")
    whole = _whole if _INEXACT.search(text) else int
    try:
        data = json.loads(
            text, object_pairs_hook=pairs, parse_constant=_no_constant, parse_int=whole
        )
    except json.JSONDecodeError as error:
        raise _broken(
            f"Die Datei ist kein gültiges JSON (Zeile {error.lineno}). Prüfen Sie dort Klammern,"
            " Kommas und Anführungszeichen.",
            f"The file is no valid JSON (line {error.lineno}). Check brackets, commas and quotes.",
            error.lineno,
        ) from None
    except RecursionError:
        raise _too_deep() from None
    if _depth(data) > MAX_DEPTH:
        raise _too_deep()
    if _HALF_ESCAPE.search(text) and _HALF.search(json.dumps(data, ensure_ascii=False)):
        raise _broken(
            "Die Datei enthält ein unvollständiges Zeichen (\\ud800 bis \\udfff).",
            "The file holds an incomplete character (\\ud800 to \\udfff).",
        )
    return data


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise _RepeatedKeyError
    return data


def _first(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return dict(reversed(pairs))


def _whole(digits: str) -> int | str:
    """Read a whole number; one that no field can hold stays text, as in YAML."""
    return int(digits) if len(digits.removeprefix("-")) <= _MOST_DIGITS else digits


def _no_constant(name: str) -> None:
    raise _broken(
        f"Die Datei enthält „{name}“ statt einer Zahl.", f"The file holds '{name}', not a number."
    )


def _depth(data: Any) -> int:
    depth, layer = 0, [data]
    while layer and depth <= MAX_DEPTH:
        layer = [inner for item in layer for inner in _inner(item)]
        depth += 1
    return depth


def _inner(item: Any) -> list[Any]:
    values = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
    return [value for value in values if isinstance(value, dict | list)]


def _broken(de: str, en: str, line: int | None = None) -> UnreadableFileError:
    return UnreadableFileError("LES001", de, en, line)


def _too_deep() -> UnreadableFileError:
    return UnreadableFileError(
        "LES008",
        f"Die Datei ist mehr als {MAX_DEPTH}-mal verschachtelt.",
        f"The file is nested more than {MAX_DEPTH} times.",
    )


def _repeated_keys(positions: JsonPositions) -> list[Fault]:
    return [
        repeated_key(pointer, str(pointer[-1]), positions.line(offset))
        for pointer, offset in positions.repeated()
    ]
