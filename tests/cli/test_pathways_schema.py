"""The shipped JSON Schema of ``paktcheck pathways --format json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.reporting.json_text import dumps
from checker.reporting.pathways_schema import schema
from tests.cli.conftest import Call
from tests.cli.pathways_calls import CALLS, ROOT, SNAPSHOTS, arguments

SHIPPED = ROOT / "standards" / "schema" / "pathways.schema.json"
PRINTED = SNAPSHOTS / "pathways_grenzstadt_de.json"


def faults(document: Any) -> list[str]:
    return [error.json_path for error in Draft202012Validator(schema()).iter_errors(document)]


def printed(path: Path = PRINTED) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_the_shipped_schema_is_the_one_of_the_classes() -> None:
    Draft202012Validator.check_schema(schema())
    assert SHIPPED.read_text(encoding="utf-8") == dumps(schema()) + "\n"


@pytest.mark.parametrize("name", [name for name in CALLS if name.endswith(".json")])
def test_every_agreed_output_fits(name: str) -> None:
    assert faults(printed(SNAPSHOTS / name)) == []


def test_proposals_fit(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    asked = arguments("pathways_beispielheim_de.txt")
    answer = json.loads(call(*asked, "--format", "json").out)
    assert answer["repairs"]["proposals"]
    assert faults(answer) == []


def test_the_schema_knows_every_printed_key_and_no_other() -> None:
    assert list(printed()) == list(schema()["properties"])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format_version",), 2),
        (("connectivity",), "yes"),
        (("persons", "K"), -1),
        (("period",), ["2018-01-01", None]),
        (("paths", "answers", 0, "state"), "J"),
        (("notices",), "none"),
    ],
)
def test_a_wrong_value_does_not_fit(path: tuple[Any, ...], value: Any) -> None:
    document = printed()
    parent: Any = document
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    where = "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    assert faults(document) == [where]
