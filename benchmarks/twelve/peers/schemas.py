"""JSON Schema: six of the twelve rules, three libraries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.twelve.terms import AREAS

SCHEMA = Path(__file__).with_name("schema.json")


def python() -> Any:
    """Use jsonschema."""
    validator = import_module("jsonschema").Draft202012Validator(_schema())

    def found(content: bytes) -> Iterator[str]:
        data = json.loads(content)
        for fault in validator.iter_errors(data):
            rule = [str(step) for step in fault.absolute_schema_path]
            yield _line(list(fault.absolute_path), rule, fault.message, data)

    return found


def rust() -> Any:
    """Use jsonschema-rs."""
    validator = import_module("jsonschema_rs").Draft202012Validator(_schema())

    def found(content: bytes) -> Iterator[str]:
        data = json.loads(content)
        for fault in validator.iter_errors(data):
            rule = [str(step) for step in fault.schema_path]
            yield _line(fault.instance_path, rule, fault.message, data)

    return found


def fast() -> Any:
    """Use fastjsonschema, which knows draft 7 and raises the first error."""
    library = import_module("fastjsonschema")
    schema = _schema() | {"$schema": "http://json-schema.org/draft-07/schema#"}
    validate = library.compile(schema)

    def found(content: bytes) -> Iterable[str]:
        try:
            validate(json.loads(content))
        except library.JsonSchemaException as error:
            return [f"first: {error.rule}"]
        return []

    return found


def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(SCHEMA.read_bytes())
    return schema


def _line(path: list[Any], rule: list[str], message: str, data: Any) -> str:
    """Return the finding that a broken clause of the schema stands for."""
    name = data["measures"][path[1]]["id"] if path[:1] == ["measures"] and path[1:] else ""
    clause = rule[-1]
    if "certified" in path or ("then" in rule and clause == "required"):
        return f"R11|{name}|"
    simple = {"pattern": "R12||", "enum": f"R03|{name}|", "const": f"R03|{name}|"}
    if clause in {"minimum", "maximum"}:
        return f"R02|{name}|{path[-1]}"
    if clause == "required":
        return f"R01|{name}|{_quoted(message)}"
    if clause == "contains":
        return f"R06||{AREAS[int(rule[-2])]}"
    return simple.get(clause, f"R03|{name}|")


def _quoted(message: str) -> str:
    return message.replace('"', "'").split("'")[1]
