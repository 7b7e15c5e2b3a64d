from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from checker.model.report import Report, ReportLocation, ReportToolFinding, RuleInfo
from checker.reporting import as_sarif
from checker.reporting.as_sarif import render
from checker.reporting.sarif_parts import markdown
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_findings import at, main_findings
from tests.unit.reporting.sample_report import (
    clean,
    many_findings,
    not_conformant,
    package,
    report,
    several,
    unreadable,
)

SCHEMA = Path(__file__).parents[2] / "data" / "sarif-schema-2.1.0.json"


@cache
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run_of(sample: Report) -> dict[str, Any]:
    log = json.loads(render(sample))
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def result_of(code: str, sample: Report) -> dict[str, Any]:
    found: list[dict[str, Any]] = run_of(sample)["results"]
    return next(item for item in found if item["ruleId"] == code)


TROUBLE = (ReportToolFinding("SYS011", "PAK010", None, "abgelaufen"),)


@pytest.mark.parametrize(
    "sample",
    [
        several("de"),
        several("en"),
        hostile_report(),
        report(),
        report(clean(), run_findings=TROUBLE),
        many_findings(20),
    ],
)
def test_every_log_fits_the_official_schema(sample: Report) -> None:
    errors = validator().iter_errors(json.loads(render(sample)))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_the_schema_would_notice_a_wrong_level() -> None:
    log = json.loads(render(several()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert [e.json_path for e in validator().iter_errors(log)] == ["$.runs[0].results[0].level"]


def test_levels_follow_the_severity_and_the_worst_comes_first() -> None:
    levels = [item["level"] for item in run_of(several())["results"]]
    assert levels == ["error"] * 4 + ["warning"] * 3 + ["note"]


def test_every_result_has_the_fingerprint_of_its_finding() -> None:
    prints = {item["partialFingerprints"]["paktcheck/v1"] for item in run_of(several())["results"]}
    assert prints == {f.fingerprint for p in several().packages for f in p.findings}


def test_every_result_points_to_the_descriptor_of_its_rule() -> None:
    run = run_of(several())
    rules = run["tool"]["driver"]["rules"]
    assert [rules[item["ruleIndex"]]["id"] for item in run["results"]] == [
        item["ruleId"] for item in run["results"]
    ]


def test_a_rule_tells_title_about_and_page() -> None:
    info = RuleInfo("ANS001", "slug", "Titel *x*", "Prüft <b>.", "https://example.org/ans001/")
    (rule,) = run_of(report(clean(), rules=(info,)))["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://example.org/ans001/"
    assert rule["shortDescription"] == {"text": "Titel *x*"}
    assert rule["fullDescription"] == {"text": "Prüft <b>."}
    assert rule["help"]["markdown"] == (
        "**ANS001 slug: Titel \\*x\\***\n\nPrüft \\<b\\>.\n\n<https://example.org/ans001/>"
    )


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "http://[", "https://", "https://x/ <y>", "rules/a"]
)
def test_only_a_web_address_becomes_a_page(address: str) -> None:
    info = RuleInfo("ANS001", "slug", "Titel", "Text", address)
    (rule,) = run_of(report(clean(), rules=(info,)))["tool"]["driver"]["rules"]
    assert "helpUri" not in rule
    assert rule["help"]["markdown"].endswith("Text")


def test_a_finding_of_the_reader_has_a_descriptor_though_no_rule_ran() -> None:
    run = run_of(report(unreadable(), rules=()))
    assert run["tool"]["driver"]["rules"] == [{"id": "LES001", "name": "datei-lesbar"}]


def test_a_cell_is_a_logical_location_and_no_line_is_made_up() -> None:
    (location,) = result_of("IMA001", several())["locations"]
    assert location["logicalLocations"] == [
        {"name": "K4", "fullyQualifiedName": "Maßnahmen!K4"},
    ]
    assert "region" not in location["physicalLocation"]


@pytest.mark.parametrize(
    ("sheet", "cell", "name"),
    [("Sheet 1", "A1", "'Sheet 1'!A1"), ("O'Neil", "A1", "'O''Neil'!A1"), ("Paket", "", "Paket")],
)
def test_a_sheet_is_quoted_as_a_workbook_does(sheet: str, cell: str, name: str) -> None:
    found = replace(main_findings("de")[0], location=at(sheet, cell))
    (location,) = result_of("IMA001", report(package((found,))))["locations"]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == name


def test_a_line_is_a_region_below_the_base_folder() -> None:
    (location,) = result_of("LES001", several())["locations"]
    physical = location["physicalLocation"]
    assert physical["region"] == {"startLine": 12, "startColumn": 5}
    assert physical["artifactLocation"] == {
        "uri": "kaputt.yaml",
        "uriBaseId": "%SRCROOT%",
        "index": 2,
    }


def test_a_place_in_another_file_has_no_number_of_this_one() -> None:
    elsewhere = replace(main_findings("de")[0], location=ReportLocation("nachbar.yaml", "/x", 3))
    (location,) = result_of("IMA001", report(package((elsewhere,))))["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "nachbar.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3},
    }


def test_a_file_name_is_a_relative_address() -> None:
    run = run_of(report(replace(clean(), file="Ordner 1/Maß:nahmen#2.yaml")))
    assert run["artifacts"][0]["location"]["uri"] == "Ordner%201/Ma%C3%9F%3Anahmen%232.yaml"


def test_a_granted_waiver_is_accepted_and_a_request_is_under_review() -> None:
    (granted,) = result_of("PAK010", several())["suppressions"]
    assert (granted["kind"], granted["status"]) == ("external", "accepted")
    assert granted["justification"] == "Das Sprachcafé läuft 2018 aus."
    assert granted["properties"] == {"approved_by": "RP Musterbezirk", "until": "2018-12-31"}
    (asked,) = result_of("PAK003", several())["suppressions"]
    assert (asked["kind"], asked["status"]) == ("inSource", "underReview")
    assert result_of("IMA001", several())["suppressions"] == []


def test_a_known_finding_is_unchanged_since_the_baseline() -> None:
    known = replace(main_findings("de")[0], known=True)
    assert result_of("IMA001", report(package((known,))))["baselineState"] == "unchanged"
    assert "baselineState" not in result_of("IMA001", several())


def test_trouble_of_the_tool_is_a_notification_and_makes_the_run_incomplete() -> None:
    (invocation,) = run_of(several())["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert (note["level"], note["descriptor"]["id"]) == ("error", "SYS001")
    assert note["properties"]["rule"] == "ANS012"
    assert "SYS001" not in {item["ruleId"] for item in run_of(several())["results"]}


def test_trouble_with_the_call_is_a_warning_and_the_run_complete() -> None:
    (invocation,) = run_of(report(clean(), run_findings=TROUBLE))["invocations"]
    assert invocation["executionSuccessful"] is True
    assert invocation["toolExecutionNotifications"][0]["level"] == "warning"


def test_what_could_not_be_checked_stands_with_its_package() -> None:
    artifact = run_of(several())["artifacts"][0]
    assert [item["code"] for item in artifact["properties"]["undecidable"]] == ["ANS006", "ANS006"]
    assert artifact["properties"]["verdict"] == "not_conformant"
    assert artifact["hashes"]["sha-256"] == not_conformant().sha256


def test_past_the_limit_the_worst_are_kept_and_the_cut_is_stated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(as_sarif, "RESULTS_LIMIT", 4)
    run = run_of(several())
    assert [item["level"] for item in run["results"]] == ["error"] * 4
    assert (run["properties"]["findings"], run["properties"]["results"]) == (8, 4)
    assert run["properties"]["statement"].startswith("Geschrieben sind 4 von 8 Befunden")


def test_past_what_displays_show_it_is_stated_and_nothing_is_cut() -> None:
    run = run_of(many_findings(5_001))
    assert len(run["results"]) == 5_001
    assert "nur die ersten 5.000" in run["properties"]["statement"]
    assert "statement" not in run_of(many_findings(5_000))["properties"]


def test_texts_hold_no_placeholder_and_no_link() -> None:
    text = run_of(hostile_report())["results"][0]["message"]["text"]
    assert "{{0}}" in text
    assert "\\[a\\](http" in text
    assert not set("\x00\u202e\n") & set(text)


def test_markdown_shows_a_text_as_it_is() -> None:
    assert markdown("<b>[a](x) `c` *d* _e_ \u202e") == (
        "\\<b\\>\\[a\\](x) \\`c\\` \\*d\\* \\_e\\_ U+202E"
    )
