"""Faults in the shape of a file of the catalogue: each with its line and what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from checker.errors import UnreadableFileError
from checker.loading.document import Document
from checker.loading.schemas import schema_of
from checker.loading.yaml_source import read_yaml

_KINDS = {
    "string": "a text",
    "object": "a block of keys",
    "array": "a list",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def shape_faults(path: Path, name: str, schema: str) -> list[str]:
    """Return every fault in the shape of one file, one sentence each.

    Args:
        path: the file.
        name: how the file is called in the sentences.
        schema: the name of the JSON Schema that it must follow.
    """
    try:
        document = read_yaml(path.read_bytes())
    except UnreadableFileError as error:
        return [f"{name}: {error.en}"]
    repeated = [f"{_place(name, document, f.pointer)}: {f.message.en}" for f in document.faults]
    return [*repeated, *data_faults(document, name, schema)]


def data_faults(document: Document, name: str, schema: str) -> list[str]:
    """Return every fault that the schema finds in a document, in the order of its lines."""
    found = [
        (document.positions.find(tuple(fault.absolute_path)).line or 0, sentence)
        for fault in _validator(schema).iter_errors(document.data)
        for sentence in _sentences(fault)
    ]
    return [f"{name}:{line}: {sentence}" for line, sentence in sorted(found)]


def _place(name: str, document: Document, pointer: tuple[str | int, ...]) -> str:
    return f"{name}:{document.positions.find(pointer).line}"


@cache
def _validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(schema), format_checker=FormatChecker(["date"]))


def _sentences(fault: ValidationError) -> Iterator[str]:
    path = "/".join(str(step) for step in fault.absolute_path)
    start = f"{path}: " if path else ""
    if fault.validator == "additionalProperties":
        yield from (f"{start}{text}" for text in _unknown_keys(fault))
    else:
        yield f"{start}{_sentence(fault)}"


def _unknown_keys(fault: ValidationError) -> Iterator[str]:
    schema, given = _plain(fault.schema), _plain(fault.instance)
    known = sorted(schema.get("properties", {}))
    for key in sorted(set(given) - set(known)):
        near = difflib.get_close_matches(str(key), known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"possible are {', '.join(known)}"
        yield f"there is no key `{key}` here; {hint}"


def _plain(value: Any) -> Any:
    """Drop the type of the library, which knows an absent value that no fault has."""
    return value


def _sentence(fault: ValidationError) -> str:
    if fault.validator == "required":
        return fault.message.replace("'", "`").replace("is a required property", "is missing")
    if fault.validator == "anyOf":
        return _any_of(fault)
    return f"{_given(fault.instance)}: {_wanted(fault)}"


def _any_of(fault: ValidationError) -> str:
    """Name every form that would do; the absent value (null) is no advice."""
    inner = [f for f in fault.context or () if f.validator_value != "null"]
    deeper = [f for f in inner if len(f.absolute_path) > len(fault.absolute_path)]
    if deeper:
        return _sentence(deeper[0])
    return f"{_given(fault.instance)}: {', or '.join(dict.fromkeys(map(_wanted, inner)))}"


def _wanted(fault: ValidationError) -> str:
    wanted = fault.validator_value
    match fault.validator:
        case "enum":
            return f"one of {', '.join(map(str, _plain(wanted)))} is expected"
        case "const":
            return f"{wanted} is expected"
        case "type":
            return f"{_KINDS.get(str(wanted), wanted)} is expected"
        case "format":
            return "a day is expected, written 2025-12-31"
        case "pattern":
            return "three letters and three digits are expected, for example TEI900"
        case _:
            return fault.message[:200]


def _given(value: Any) -> str:
    """Write what stands there: short, and a block or a list by its kind only."""
    if isinstance(value, dict):
        return "a block of keys"
    return "a list" if isinstance(value, list) else repr(value)[:80]
