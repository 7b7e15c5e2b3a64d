"""The tables of a run: valid, complete, and saying what they leave out."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element, XMLPullParser

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from tests.batch.submissions import CLEAR, inputs, put, receipt, run, town, towns
from tests.cli.conftest import Call
from tests.hostile.forms import clean_package, written

SCHEMA = Path(__file__).parents[1] / "data" / "sarif-schema-2.1.0.json"
SCHEMAS = Path(__file__).parents[2] / "standards" / "schema"
EVIL = "=1+1 <script>\u202e</script> ::error::"


@pytest.fixture
def out(inbox: Path, tmp_path: Path) -> Path:
    """Return a run over towns, a copy, a broken file, and hostile texts."""
    towns(inbox, 5)
    put(inbox, "copy.json", town(1))
    put(inbox, "kaputt.yaml", "x: [")
    put(inbox, EVIL.replace("/", "") + ".yaml", "kein: Paket")
    whose = {"name": EVIL, "ags": EVIL, "kreis": EVIL}
    put(inbox, "evil.json", town(7, municipality=whose))
    run(inbox, tmp_path / "run", html="all")
    return tmp_path / "run"


def sarif(out: Path) -> dict[str, Any]:
    """Return the only run of the SARIF file, which is valid."""
    log = json.loads((out / "sarif.json").read_bytes())
    Draft4Validator(json.loads(SCHEMA.read_bytes())).validate(log)
    (found,) = log["runs"]
    assert isinstance(found, dict)
    return found


def junit(out: Path) -> Element:
    """Return the root of the JUnit file."""
    parser: XMLPullParser[Element] = XMLPullParser(["end"])
    parser.feed((out / "junit.xml").read_bytes())
    parser.close()
    events: list[Any] = list(parser.read_events())
    root = events[-1][1]
    assert isinstance(root, Element)
    return root


def findings(out: Path) -> list[dict[str, Any]]:
    """Return the findings of all reports."""
    reports = (json.loads(path.read_bytes()) for path in (out / "reports").rglob("*.json"))
    return [finding for report in reports for finding in report["packages"][0]["findings"]]


def test_json_lines_hold_every_finding_and_end_with_the_summary(out: Path) -> None:
    lines = [json.loads(line) for line in (out / "findings.jsonl").read_text().splitlines()]
    kinds = Counter(line["kind"] for line in lines)
    assert kinds["finding"] == len(findings(out))
    assert (kinds["package"], kinds["skipped"]) == (7, 2)
    assert lines[-1]["kind"] == "summary"
    assert lines[-1]["given"] == 9


def test_the_table_for_spreadsheets_has_a_row_for_everything(out: Path) -> None:
    text = (out / "findings.csv").read_text(encoding="utf-8")
    head, *rows = csv.reader(text.splitlines(), delimiter=";")
    assert {len(row) for row in rows} == {len(head)}
    kinds = Counter(row[0] for row in rows)
    assert (kinds["package"], kinds["finding"], kinds["skipped"]) == (7, len(findings(out)), 2)
    assert kinds["manual"] > 0
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_the_sums_of_junit_are_those_of_its_suites(out: Path) -> None:
    root = junit(out)
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == sorted(
        suite.get("name") or "" for suite in suites
    )
    assert len(suites) == 9
    for name in ("tests", "failures", "errors", "skipped"):
        assert int(root.get(name, "")) == sum(int(suite.get(name, "")) for suite in suites)
    assert int(root.get("tests", "")) == len(root.findall(".//testcase"))
    assert int(root.get("failures", "")) == len(root.findall(".//failure")) > 0


def test_a_rule_is_one_case_of_a_file(out: Path) -> None:
    for suite in junit(out).findall("testsuite"):
        names = [case.get("name") for case in suite.findall("testcase")]
        assert len(names) == len(set(names)) > 0


def test_sarif_holds_every_finding_the_worst_first(out: Path) -> None:
    found = sarif(out)
    results = found["results"]
    assert len(results) == len(findings(out))
    order = [{"error": 0, "warning": 1, "note": 2}[result["level"]] for result in results]
    assert order == sorted(order)
    assert len(found["artifacts"]) == 7
    rules = {rule["id"] for rule in found["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in results} <= rules
    assert "statement" not in found["properties"]


@pytest.mark.parametrize("limit", [1, 5, 12])
def test_sarif_is_cut_by_severity_and_says_so(
    call: Call, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    towns(inbox, 5)
    monkeypatch.setattr("checker.reporting.run_sarif.RESULTS_LIMIT", limit)
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR)
    found = sarif(tmp_path / "run")
    assert len(found["results"]) == limit
    every = Counter(finding["severity"] for finding in findings(tmp_path / "run"))
    errors = [result for result in found["results"] if result["level"] == "error"]
    assert len(errors) == min(limit, every["error"])
    assert f"Geschrieben sind {limit} von" in called.err
    assert f"Geschrieben sind {limit} von" in found["properties"]["statement"]


def test_the_page_is_one_offline_file_with_sums_that_close(out: Path) -> None:
    page = (out / "index.html").read_text(encoding="utf-8")
    assert page.count("<script") == 1
    assert "http" not in page.replace('http-equiv="Content-Security-Policy"', "")
    assert "\u202e" not in page
    for entry in inputs(out).values():
        for name in filter(None, (entry["report"], entry["page"])):
            assert f'href="{quote(name)}"' in page
            assert (out / name).is_file()
    assert "<b>9</b>abgegeben" in page


def test_the_receipt_names_every_input_and_output_with_its_hash(out: Path) -> None:
    told = receipt(out)
    assert told["kind"] == "batch"
    assert list(inputs(out)) == sorted(inputs(out))
    assert set(told["outputs"]) == {path.name for path in out.iterdir()} - {"run.json", "reports"}
    assert told["stages"] == [
        "reading",
        "rules",
        "transitions",
        "reachability",
        "robust",
        "dates",
        "capacity",
    ]
    assert all(len(entry["sha256"]) == 64 for entry in told["inputs"])


def test_a_report_of_a_run_follows_the_schema_of_reports(out: Path) -> None:
    schema = json.loads((SCHEMAS / "report.schema.json").read_bytes())
    reports = sorted((out / "reports").rglob("*.json"))
    for path in reports:
        text = path.read_text(encoding="utf-8")
        Draft202012Validator(schema).validate(json.loads(text))
        assert len(text.splitlines()) > 20
    assert len(reports) == 7


def test_nothing_of_the_making_is_left(out: Path) -> None:
    assert sorted(path.name for path in out.iterdir()) == [
        "findings.csv",
        "findings.jsonl",
        "index.html",
        "junit.xml",
        "reports",
        "run.json",
        "sarif.json",
    ]


@pytest.mark.parametrize(("html", "pages"), [("none", 0), ("all", 3), ("failed", 2)])
def test_pages_are_made_as_asked(inbox: Path, tmp_path: Path, html: str, pages: int) -> None:
    put(inbox, "gut.json", written(clean_package(), "json"))
    put(inbox, "schlecht.json", town(7))
    put(inbox, "kaputt.json", "{")
    run(inbox, tmp_path / "run", html=html)
    assert len(list((tmp_path / "run" / "reports").rglob("*.html"))) == pages
