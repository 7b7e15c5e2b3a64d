from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from checker.model.report import Report, ReportToolFinding
from checker.reporting.as_gitlab import render
from tests.unit.reporting.hostile import FILE, hostile_report
from tests.unit.reporting.sample_report import clean, not_conformant, report, several, unreadable


def entries(sample: Report) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = json.loads(render(sample))
    return shown


def test_every_entry_has_the_keys_gitlab_needs() -> None:
    needed = {"description", "check_name", "fingerprint", "severity", "location"}
    assert all(set(entry) == needed for entry in entries(several()))
    assert all(entry["location"]["lines"]["begin"] >= 1 for entry in entries(several()))


def test_severities_are_translated() -> None:
    levels = {e["check_name"].split()[0]: e["severity"] for e in entries(several())}
    assert levels == {
        "IMA001": "major",
        "PAK003": "minor",
        "ANS034": "major",
        "ANS003": "minor",
        "PAK010": "info",
        "ANS024": "info",
        "FIN003": "major",
        "ANS006": "info",
        "SYS001": "critical",
        "LES001": "major",
    }


def test_a_waived_finding_says_so() -> None:
    waived = next(e for e in entries(several()) if e["check_name"].startswith("PAK010"))
    assert waived["description"].startswith("Abweichung anerkannt: Das Sprachcafé läuft 2018 aus.")


def test_what_could_not_be_checked_is_an_entry_that_says_what_is_missing() -> None:
    found = [e for e in entries(several()) if e["check_name"].startswith("ANS006")]
    assert len(found) == 2
    assert "Nicht prüfbar" in found[0]["description"]
    assert "Der Aufenthaltsstatus von 34 Personen fehlt." in found[0]["description"]


def test_the_fingerprint_is_the_one_of_the_finding() -> None:
    first = not_conformant().findings[0]
    assert entries(several())[0]["fingerprint"] == first.fingerprint


def test_fingerprints_stay_unique_when_a_package_is_sent_twice() -> None:
    twice = (not_conformant(), replace(not_conformant(), file="kopie.xlsx"))
    keys = [entry["fingerprint"] for entry in entries(report(*twice))]
    assert len(set(keys)) == len(keys)
    assert f"{not_conformant().findings[0].fingerprint}-2" in keys


def test_the_line_is_that_of_the_file_and_a_cell_stands_in_the_text() -> None:
    (entry,) = entries(report(unreadable()))
    assert entry["location"] == {"path": "kaputt.yaml", "lines": {"begin": 12}}
    assert "Blatt „Maßnahmen“, Zelle K4" in entries(several())[0]["description"]


def test_trouble_with_the_call_belongs_to_the_project() -> None:
    (entry,) = entries(
        report(clean(), run_findings=(ReportToolFinding("SYS011", None, None, "x"),))
    )
    assert (entry["severity"], entry["location"]["path"]) == ("minor", ".")


def test_a_clean_run_is_an_empty_list() -> None:
    assert render(report(clean())) == "[]\n"


def test_hostile_texts_stay_inside_their_values() -> None:
    shown = entries(hostile_report())
    assert [entry["location"]["path"] for entry in shown] == [FILE] * 5
    assert all("\n" not in entry["description"] for entry in shown)
