"""From answers to counts and verdict."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.model.report import Counts
from checker.rule_api import Measure, Rule
from tests.unit.engine.small_world import META, checked, crash, package, report_on, rules


def hours(*values: int | None) -> list[dict[str, Any]]:
    return [{"id": f"m-{n}", "type": "VWVD_GRUND", "ue": ue} for n, ue in enumerate(values)]


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        (package(), "conformant"),
        (package(measures=hours(60)), "conformant_with_notes"),
        (package(measures=hours(101)), "not_conformant"),
        (package(measures=hours(None)), "undetermined"),
        (package(measures=hours(None, 101)), "not_conformant"),
        (package(measures=hours(None, 60)), "undetermined"),
        (package(municipality={}), "not_conformant"),
        (b"[]", "undetermined"),
    ],
)
def test_the_first_verdict_that_holds(data: Any, verdict: str) -> None:
    assert checked(data).verdict == verdict


def test_a_finding_that_follows_from_another_is_folded_under_it() -> None:
    report = checked(package(measures=hours(101)))
    by_code = {finding.code: finding for finding in report.findings}
    assert by_code["PRO002"].consequence_of == by_code["PRO001"].fingerprint
    assert report.counts == Counts(error=1, consequence=1, complies=1)


def test_counts_close_over_every_kind_of_answer() -> None:
    data = package(measures=[*hours(40, 60, 101, None), {"id": "x", "typ": "IM"}])
    report = checked(data)
    assert report.counts.total == report.outcomes
    assert report.counts == Counts(error=2, warning=1, consequence=1, complies=4, undecidable=4)


def test_a_crash_is_ours_and_the_rest_goes_on() -> None:
    broken = Rule("PRO009", META, Measure, crash, "")
    report = checked(package(), rules=rules(PRO009=broken))
    assert report.verdict == "undetermined"
    assert [finding.code for finding in report.tool_findings] == ["SYS001"]
    assert "Das liegt nicht an Ihrem Paket" in report.tool_findings[0].message
    assert report.counts == Counts(complies=3)


def test_a_value_that_could_not_be_read_makes_the_rule_undecidable() -> None:
    data = package(measures=[{"id": "m-1", "type": "VWVD_GRUND", "ue": "viel"}])
    report = checked(data)
    assert [finding.code for finding in report.findings] == ["LES002"]
    assert {row.code for row in report.undecidable} == {"PRO001", "PRO002"}
    assert "Nicht lesbar: " in report.undecidable[0].reason


def test_presence_is_not_denied_when_the_value_was_merely_unreadable() -> None:
    report = checked(package(municipality=7))
    assert [finding.code for finding in report.findings] == ["LES002"]
    assert [row.code for row in report.undecidable] == ["PRO003"]


def test_missing_values_are_named_by_their_label() -> None:
    (row, _) = checked(package(measures=hours(None))).undecidable
    assert row.labels == ("Unterrichtseinheiten",)
    assert row.missing == ("ue",)
    assert row.reason == "Es fehlt: Unterrichtseinheiten."


def test_without_a_day_a_must_stays_open() -> None:
    report = checked(package(period={}))
    assert report.undecidable[0].labels == ("Zeitraum von",)
    assert report.verdict == "undetermined"


def test_a_day_before_every_known_text_is_named_as_such() -> None:
    report = checked(package(), as_of=date(2017, 12, 31))
    assert report.undecidable[0].reason.startswith("Für den maßgeblichen Tag")
    assert report.verdict == "conformant"


def test_requirements_without_a_rule_are_listed_and_change_nothing() -> None:
    report = checked(package())
    assert [row.requirement for row in report.manual] == ["X-02"]
    assert report.verdict == "conformant"


def test_the_language_changes_texts_only() -> None:
    data = package(measures=hours(101, None))
    german, english = checked(data), checked(data, language="en")
    assert german.findings[0].why == "höchstens 100"
    assert english.findings[0].why == "at most 100"
    assert [f.fingerprint for f in german.findings] == [f.fingerprint for f in english.findings]
    assert german.counts == english.counts
    assert german.verdict == english.verdict


def test_skipped_files_are_counted_and_named() -> None:
    report = report_on({"note": 1})
    assert (report.summary.given, report.summary.skipped) == (1, 1)
    assert report.skipped_files == ("a.json",)


def test_the_report_warns_when_a_package_reaches_past_the_legal_state() -> None:
    late = checked(package())
    early = checked(package(period={"start": "2024-01-01", "end": "2025-01-01"}))
    assert any("älteste benutzte Text" in notice for notice in late.notices)
    assert early.notices == ()


def test_as_of_replaces_every_decisive_day() -> None:
    report = checked(package(measures=hours(101)), as_of=date(2018, 1, 1))
    assert {finding.day for finding in report.findings} == {"2018-01-01"}
