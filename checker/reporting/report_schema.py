"""The JSON Schema of the JSON report, derived from the classes of the report."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from checker.model.report import FORMAT_VERSION, Report

_NOT_PRINTED = ("rules", "results")
_CLASSES_NOT_PRINTED = ("RuleInfo", "RuleResult", "Ladder", "Box", "Line", "Rail", "Pause")
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
_PERIOD = {
    "type": "object",
    "properties": {
        "start": {"type": ["string", "null"]},
        "end": {"type": ["string", "null"]},
    },
    "required": ["start", "end"],
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``as_json`` prints.

    Every key is required. Further keys may come without a new ``format_version``.
    """
    whole = _without_titles(TypeAdapter(Report).json_schema(mode="serialization"))
    classes = whole.pop("$defs")
    for name in _CLASSES_NOT_PRINTED:
        del classes[name]
    for name in _NOT_PRINTED:
        del whole["properties"][name]
    whole["properties"]["format_version"] = {"const": FORMAT_VERSION}
    classes["PackageReport"]["properties"]["period"] = _PERIOD
    del classes["PackageReport"]["properties"]["ladder"]
    for (name, key), allowed in _CLOSED_LISTS.items():
        classes[name]["properties"][key] = {"enum": allowed}
    _count_from_zero(classes["Counts"])
    _count_from_zero(classes["Persons"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "paktcheck report",
        **_all_required(whole),
        "$defs": {name: _all_required(body) for name, body in sorted(classes.items())},
    }


def _without_titles(node: Any) -> Any:
    """Drop the generated titles, defaults and docstrings: they differ between pydantic versions."""
    if isinstance(node, list):
        return [_without_titles(item) for item in node]
    if not isinstance(node, dict):
        return node
    generated = {"title", "default", "description"}
    return {
        key: {name: _without_titles(item) for name, item in value.items()}
        if key in {"properties", "$defs"}
        else _without_titles(value)
        for key, value in node.items()
        if key not in generated
    }


def _all_required(body: dict[str, Any]) -> dict[str, Any]:
    properties = body["properties"]
    return {"type": "object", "properties": properties, "required": list(properties)}


def _count_from_zero(body: dict[str, Any]) -> None:
    for name in body["properties"]:
        body["properties"][name] = {"type": "integer", "minimum": 0}
