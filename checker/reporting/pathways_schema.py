"""The JSON Schema of what ``paktcheck pathways --format json`` prints."""

from __future__ import annotations

from typing import Any

from checker.model.pathways import FORMAT_VERSION, PathwaysReport
from checker.reporting.schema_parts import PERIOD, classes_of, complete, from_zero

_CLOSED_LISTS = {
    ("PathAnswer", "state"): ["K", "B", "U"],
    ("PathAnswer", "fallback"): ["same", "other", "none", "unknown"],
    ("PathProposal", "scope"): ["together", "first", "gap"],
}
_CONNECTIVITY = ["connected", "partly_connected", "not_connected", "undetermined"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the document.

    Every key is required. Further keys may come without a new ``format_version``.
    """
    whole, classes = classes_of(PathwaysReport)
    properties = whole["properties"]
    version = properties.pop("format_version")
    whole["properties"] = {"format_version": {**version, "const": FORMAT_VERSION}, **properties}
    whole["properties"]["period"] = PERIOD
    whole["properties"]["connectivity"] = {"enum": _CONNECTIVITY}
    from_zero(classes["Persons"])
    return complete("paktcheck pathways", whole, classes, _CLOSED_LISTS)
