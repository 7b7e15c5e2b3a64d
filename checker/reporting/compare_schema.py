"""The JSON Schema of what ``paktcheck compare --format json`` prints, and of a look ahead."""

from __future__ import annotations

from typing import Any

from checker.model.comparison import CAUSES, LEVELS, STATES
from checker.reporting.schema_parts import PERIOD

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NONE: dict[str, Any] = {"type": ["string", "null"]}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_NUMBER: dict[str, Any] = {"type": "integer", "minimum": 0}
_NUMBER_OR_NONE: dict[str, Any] = {"type": ["integer", "null"]}
_KINDS = ["same", "changed", "added", "removed"]
_VERDICTS = ["conformant", "conformant_with_notes", "not_conformant", "undetermined", None]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the document.

    Every key is required. Further keys may come without a new ``format_version``.
    """
    return {
        "$schema": _DIALECT,
        "title": "paktcheck compare",
        **_object(
            {
                "format_version": {"const": 1},
                "kind": {"enum": ["comparison", "impact"]},
                "before": _ref("Head"),
                "after": _ref("Head"),
                "differing": _TEXTS,
                "summary": _ref("Summary"),
                "submissions": _list("Submission"),
            }
        ),
        "$defs": {name: _object(properties) for name, properties in sorted(_CLASSES.items())},
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _maybe(name: str) -> dict[str, Any]:
    return {"anyOf": [_ref(name), {"type": "null"}]}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(name)}


def _map(values: dict[str, Any], names: list[str] | None = None) -> dict[str, Any]:
    """Return a mapping; with names, of these keys only."""
    made: dict[str, Any] = {"type": "object", "additionalProperties": values}
    return made | ({"propertyNames": {"enum": names}} if names else {})


_BY_STATE = _map(_NUMBER, list(STATES))
_CLASSES: dict[str, dict[str, Any]] = {
    "Head": {
        "name": _TEXT,
        "version": _TEXT,
        "catalogue_version": _TEXT,
        "catalogue_sha256": _TEXT,
        "as_of": _TEXT_OR_NONE,
        "report_day": _TEXT,
        "settings": _map(_TEXTS),
        "findings": _NUMBER,
        "tool_findings": _NUMBER,
    },
    "Summary": {
        "submissions": _map(_NUMBER, _KINDS),
        "verdicts_flipped": _NUMBER,
        "findings": _object(dict.fromkeys(STATES, _NUMBER)),
        "by_cause": _object(dict.fromkeys(CAUSES, _BY_STATE)),
        "by_rule": _map(_BY_STATE),
    },
    "Submission": {
        "key": _TEXT_OR_NONE,
        "name": _TEXT_OR_NONE,
        "kreis": _TEXT_OR_NONE,
        "kind": {"enum": _KINDS},
        "before": _maybe("Entry"),
        "after": _maybe("Entry"),
        "findings": _object(dict.fromkeys(STATES, _NUMBER)),
        "changes": _list("Change"),
    },
    "Entry": {
        "file": _TEXT,
        "sha256": _TEXT,
        "state": {"enum": ["checked", "failed", "skipped"]},
        "period": PERIOD,
        "verdict": {"enum": _VERDICTS},
        "connectivity": _TEXT_OR_NONE,
    },
    "Change": {
        "state": {"enum": [state for state in STATES if state != "unchanged"]},
        "cause": {"enum": list(CAUSES)},
        "code": _TEXT,
        "fingerprint": _TEXT,
        "object": _ref("Object"),
        "title": _TEXT,
        "message": _TEXT,
        "known": {"type": "boolean"},
        "before": _maybe("Side"),
        "after": _maybe("Side"),
    },
    "Object": {"kind": _TEXT, "id": _TEXT, "title": _TEXT},
    "Side": {"level": {"enum": list(LEVELS)}, "location": _ref("Location")},
    "Location": {
        "file": _TEXT,
        "pointer": _TEXT,
        "line": _NUMBER_OR_NONE,
        "column": _NUMBER_OR_NONE,
        "sheet": _TEXT_OR_NONE,
        "cell": _TEXT_OR_NONE,
    },
}
