"""JSON Schemas (2020-12) derived from the classes of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import TypeAdapter

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
PERIOD: dict[str, Any] = {
    "type": "object",
    "properties": {
        "start": {"type": ["string", "null"]},
        "end": {"type": ["string", "null"]},
    },
    "required": ["start", "end"],
}

Closed = Mapping[tuple[str, str], list[str]]


def classes_of(report: type[Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the schema of a class, and those of all classes that it names.

    Generated titles, defaults and docstrings are left out: they differ between pydantic versions.
    """
    whole = _without_titles(TypeAdapter(report).json_schema(mode="serialization"))
    return whole, whole.pop("$defs")


def complete(
    title: str, whole: dict[str, Any], classes: dict[str, Any], closed: Closed
) -> dict[str, Any]:
    """Return the schema in which every key is required and closed lists name their values."""
    for (name, key), allowed in closed.items():
        classes[name]["properties"][key] = {"enum": allowed}
    return {
        "$schema": _DIALECT,
        "title": title,
        **_all_required(whole),
        "$defs": {name: _all_required(body) for name, body in sorted(classes.items())},
    }


def from_zero(body: dict[str, Any], names: Iterable[str] | None = None) -> None:
    """Make these keys, else all, whole numbers from zero on."""
    for name in body["properties"] if names is None else names:
        body["properties"][name] = {"type": "integer", "minimum": 0}


def _without_titles(node: Any) -> Any:
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
    if "properties" not in body:
        return body
    properties = body["properties"]
    return {"type": "object", "properties": properties, "required": list(properties)}
