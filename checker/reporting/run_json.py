"""The report of one file of a run as JSON: the keys of ``as_json``, an entry of a list on a line.

Indenting every value takes most of the time of a report, and nobody reads thousands of them.
"""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from checker.reporting.as_json import document
from checker.reporting.counts import assert_closed
from checker.reporting.json_text import dumps, shallow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import Report

# Report, its packages, the keys of a package, the entries of its lists.
_DEPTH = 4


def render(report: Report) -> str:
    """Return one JSON document; it holds what ``as_json`` writes.

    Raises:
        OpenSumsError: The sums of the report do not close.
    """
    assert_closed(report)
    return f"{_lined(document(report), _DEPTH)}\n"


def _lined(value: Any, depth: int) -> str:
    """Return a value with its members on lines of their own, down to a depth."""
    if depth and is_dataclass(value):
        value = shallow(value)
    if depth and value and isinstance(value, dict):
        members = (f"{dumps(key)}: {_lined(inner, depth - 1)}" for key, inner in value.items())
        return _block("{", members, "}")
    if depth and value and isinstance(value, list | tuple):
        return _block("[", (_lined(item, depth - 1) for item in value), "]")
    return dumps(value, indent=None)


def _block(start: str, members: Iterator[str], end: str) -> str:
    lines = ",\n".join(members)
    return f"{start}\n{lines}\n{end}"
