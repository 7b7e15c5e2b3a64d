"""The JSON Schemas (2020-12) of packages, of all content of the catalogue, and of rule tables."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from checker.model.families import OtherMeasure
from checker.model.handover import HandoverFile
from checker.model.measure_type import TypeFile
from checker.model.package import MeasurePackage
from checker.model.profile import ProfileFile
from checker.model.standard import CodeList, Standard

SCHEMAS = ("package", "standard", "codelist", "measure-type", "profiles", "handover", "rule-table")
_MODELS: dict[str, type[BaseModel]] = {
    "standard": Standard,
    "codelist": CodeList,
    "measure-type": TypeFile,
    "profiles": ProfileFile,
    "handover": HandoverFile,
}
_CASE_INPUT = (
    "name",
    "day",
    "report_day",
    "package",
    "context",
    "context_complete",
    "unread",
    "land",
    "measure",
    "post",
    "target_group",
    "regelangebot",
    "member",
)
_CASE_EXPECTED = ("expect", "severity", "message", "messages", "cites", "fields", "missing", "why")
_DAY = {"type": "string", "format": "date"}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """Return a schema as it is shipped."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def schema_of(name: str) -> dict[str, Any]:
    """Return a schema, generated from the models."""
    if name == "rule-table":
        return _table_schema()
    if name == "package":
        return _package_schema()
    return _from_model(_MODELS[name])


def _from_model(model: type[BaseModel]) -> dict[str, Any]:
    return {"$schema": _DIALECT, **model.model_json_schema()}


def _package_schema() -> dict[str, Any]:
    """Return the schema of a package: one shape for measures of every family."""
    schema = _from_model(MeasurePackage)
    other = OtherMeasure.model_json_schema()
    definitions = schema["$defs"] | other.pop("$defs")
    other["properties"].pop("family")
    used = {name: body for name, body in definitions.items() if not _is_family(body)}
    schema["$defs"] = dict(sorted({**used, "Measure": other | {"title": "Measure"}}.items()))
    measures = next(s for s in schema["properties"]["measures"]["anyOf"] if "items" in s)
    measures["items"] = {"$ref": "#/$defs/Measure"}
    return schema


def _is_family(body: dict[str, Any]) -> bool:
    return "family" in body.get("properties", {})


def _table_schema() -> dict[str, Any]:
    names: dict[str, Any] = {name: {} for name in (*_CASE_INPUT, *_CASE_EXPECTED)}
    case = {
        "type": "object",
        "required": ["name", "expect"],
        "additionalProperties": False,
        "properties": {
            **names,
            "name": {"type": "string"},
            "day": _DAY,
            "report_day": _DAY,
            "expect": {"enum": ["complies", "violates", "undecidable", "not_applicable"]},
        },
    }
    return {
        "$schema": _DIALECT,
        "title": "Rule table",
        "type": "object",
        "required": ["rule", "cases"],
        "additionalProperties": False,
        "properties": {
            "rule": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
            "cases": {"type": "array", "minItems": 1, "items": case},
        },
    }
