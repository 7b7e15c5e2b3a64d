"""The JSON Schema of the JSON report, derived from the classes of the report."""

from __future__ import annotations

from typing import Any

from checker.model.report import FORMAT_VERSION, Report
from checker.reporting.schema_parts import PERIOD, classes_of, complete, from_zero

_NOT_PRINTED = ("rules", "results")
_CLASSES_NOT_PRINTED = (
    "RuleInfo",
    "RuleResult",
    "Ladder",
    "Box",
    "Line",
    "Rail",
    "Pause",
    "DeclaredLink",
)
_CLOSED_LISTS = {
    ("ReportFinding", "severity"): ["error", "warning", "info"],
    ("ReportFinding", "basis"): ["norm", "derived", "practice", "project_set", "own_data"],
    ("ReportWaiver", "state"): ["granted", "requested"],
    ("PathAnswer", "state"): ["K", "B", "U"],
    ("PackageReport", "state"): ["checked", "failed", "skipped"],
    ("PackageReport", "verdict"): [
        "not_conformant",
        "undetermined",
        "conformant_with_notes",
        "conformant",
    ],
    ("PackageReport", "connectivity"): [
        "connected",
        "partly_connected",
        "not_connected",
        "undetermined",
    ],
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``as_json`` prints.

    Every key is required. Further keys may come without a new ``format_version``.
    """
    whole, classes = classes_of(Report)
    for name in _CLASSES_NOT_PRINTED:
        del classes[name]
    for name in _NOT_PRINTED:
        del whole["properties"][name]
    whole["properties"]["format_version"] = {"const": FORMAT_VERSION}
    classes["PackageReport"]["properties"]["period"] = PERIOD
    for name in ("ladder", "links"):
        del classes["PackageReport"]["properties"][name]
    from_zero(classes["Counts"])
    from_zero(classes["Persons"])
    return complete("paktcheck report", whole, classes, _CLOSED_LISTS)
