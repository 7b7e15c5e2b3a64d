"""The JSON Schema of what ``paktcheck portability --format json`` prints."""

from __future__ import annotations

from typing import Any, get_args

from checker.model.moves import Blame, Grade, Level
from checker.model.portability import FORMAT_VERSION, PortabilityReport
from checker.reporting.schema_parts import classes_of, complete, from_zero

_LEVELS = [*get_args(Level), "ueberall"]
_CLOSED_LISTS: dict[tuple[str, str], list[Any]] = {
    ("Question", "level"): _LEVELS,
    ("Question", "share"): ["all", "quote"],
    ("StandardHead", "standing"): ["proposal", "agreed"],
    ("LeftOut", "state"): ["failed", "skipped"],
    ("PortCase", "grade"): list(get_args(Grade)),
    ("PortCase", "blame"): [*get_args(Blame), None],
    ("PortPair", "grade"): list(get_args(Grade)),
    ("PortFailed", "side"): ["sender", "receiver"],
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the document.

    Every key is required. Further keys may come without a new ``format_version``.
    """
    whole, classes = classes_of(PortabilityReport)
    properties = whole["properties"]
    version = properties.pop("format_version")
    whole["properties"] = {"format_version": {**version, "const": FORMAT_VERSION}, **properties}
    from_zero(classes["PortFiles"])
    from_zero(classes["PortTown"], ("pairs", "failing", "open"))
    return complete("paktcheck portability", whole, classes, _CLOSED_LISTS)
