from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.reporting.as_json import render
from checker.reporting.json_text import dumps
from checker.reporting.report_schema import schema
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_report import many_findings, report, several

SHIPPED = Path(__file__).parents[3] / "standards" / "schema" / "report.schema.json"


def faults(document: Any) -> list[str]:
    errors = Draft202012Validator(schema()).iter_errors(document)
    return [error.json_path for error in errors]


def test_the_shipped_schema_is_the_one_of_the_classes() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == dumps(schema()) + "\n"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "sample", [several("de"), several("en"), hostile_report(), many_findings(10), report()]
)
def test_every_printed_report_fits_the_schema(sample: Any) -> None:
    assert faults(json.loads(render(sample))) == []


def test_the_schema_knows_every_printed_key_and_no_other() -> None:
    printed = json.loads(render(several()))
    described = schema()
    assert set(printed) == set(described["properties"])
    for key, name in (("findings", "ReportFinding"), ("undecidable", "ReportUndecidable")):
        known = set(described["$defs"][name]["properties"])
        assert set(printed["packages"][0][key][0]) == known
    assert set(printed["packages"][0]) == set(described["$defs"]["PackageReport"]["properties"])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format_version",), 2),
        (("packages", 0, "verdict"), "fine"),
        (("packages", 0, "connectivity"), "yes"),
        (("packages", 0, "counts", "error"), -1),
        (("packages", 0, "period"), ["2018-01-01", None]),
        (("packages", 0, "findings", 0, "severity"), "fatal"),
        (("summary", "given"), "3"),
    ],
)
def test_a_wrong_value_does_not_fit_the_schema(path: tuple[Any, ...], value: Any) -> None:
    document = json.loads(render(several()))
    parent = document
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    where = "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    assert faults(document) == [where]


@pytest.mark.parametrize("key", ["waiver", "citation", "consequence_of", "fingerprint"])
def test_a_finding_without_one_of_its_keys_does_not_fit(key: str) -> None:
    document = json.loads(render(several()))
    del document["packages"][0]["findings"][0][key]
    assert faults(document) == ["$.packages[0].findings[0]"]
