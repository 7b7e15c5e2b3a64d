from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from checker.model.report import ReportToolFinding
from checker.reporting.as_jsonl import render
from checker.reporting.counts import OpenSumsError
from tests.unit.reporting.hostile import ATTACK, hostile_report
from tests.unit.reporting.sample_report import clean, report, several


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n")[:-1]]


def test_every_line_names_its_kind_and_the_summary_is_last() -> None:
    kinds = [line["kind"] for line in lines(render(several()))]
    assert kinds == [
        *("package", *["finding"] * 7, *["undecidable"] * 2, *["manual"] * 2, "tool_finding"),
        *("package", "manual"),
        *("package", "finding"),
        "summary",
    ]


def test_a_finding_names_file_key_and_verdict_of_its_package() -> None:
    found = lines(render(several()))[1]
    assert found["file"] == "grenzstadt-2018.xlsx"
    assert found["key"] == "08999004"
    assert found["verdict"] == "not_conformant"
    assert found["citation"]["source"] == "VwV Integrationsmanagement 2017"


def test_an_object_of_a_finding_is_an_object_again() -> None:
    assert lines(render(several()))[1]["object"]["id"] == "gs-im"


def test_the_summary_says_how_to_repeat_the_run() -> None:
    last = lines(render(several()))[-1]
    assert last["format_version"] == 1
    assert last["tool"]["catalogue_version"] == "2026.11"
    assert (last["given"], last["checked"], last["failed"]) == (3, 2, 1)


def test_trouble_outside_a_package_has_its_own_kind() -> None:
    trouble = (ReportToolFinding("SYS002", None, None, "x"),)
    assert lines(render(report(run_findings=trouble)))[0] == {
        "kind": "run_finding",
        "code": "SYS002",
        "rule": None,
        "object": None,
        "message": "x",
    }


def test_a_run_without_files_is_a_summary_only() -> None:
    assert [line["kind"] for line in lines(render(report()))] == ["summary"]


def test_hostile_line_breaks_stay_inside_their_line() -> None:
    found = [line for line in lines(render(hostile_report())) if line["kind"] == "finding"]
    assert [line["message"] for line in found] == [ATTACK] * 3


def test_sums_that_do_not_close_are_refused() -> None:
    with pytest.raises(OpenSumsError):
        render(report(replace(clean(), outcomes=1)))
