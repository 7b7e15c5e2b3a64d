from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.report import Counts, ReportCitation, ReportLocation, ReportObject
from checker.reporting.report_texts import ReportTexts
from checker.reporting.report_words import (
    confidence,
    counts_line,
    day,
    kind,
    name_of,
    owner_of,
    place,
    source_of,
    term,
    why_open,
)
from tests.unit.reporting.sample_findings import main_findings
from tests.unit.reporting.sample_report import clean, not_conformant, unreadable

DE, EN = ReportTexts("de"), ReportTexts("en")


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (ReportLocation("a.xlsx", "/x", sheet="Stellen", cell="D4"), "Blatt „Stellen“, Zelle D4"),
        (ReportLocation("a.xlsx", "/x", sheet="Stellen"), "Blatt „Stellen“"),
        (ReportLocation("a.yaml", "/x", line=3, column=5), "Zeile 3, Spalte 5"),
        (ReportLocation("a.yaml", "/x", line=1234), "Zeile 1234"),
        (ReportLocation("a.yaml", "/x"), "Datei a.yaml, ohne einzelne Stelle"),
    ],
)
def test_a_place_is_named_as_exactly_as_it_is_known(location: ReportLocation, words: str) -> None:
    assert place(location, DE) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2017-01-01", "2019-12-31", "01.01.2017 bis 31.12.2019"),
        ("2017-01-01", "open", "seit 01.01.2017, Ende offen"),
        ("2017-01-01", "unknown", "ab 01.01.2017, Ende nicht bekannt"),
        ("2017-01-01", None, "ab 01.01.2017, Ende nicht bekannt"),
        (None, "2019-12-31", "bis 31.12.2019, Beginn nicht bekannt"),
        (None, None, "keine Zeitgrenze bekannt"),
    ],
)
def test_a_term_says_what_is_not_known(start: str | None, end: str | None, words: str) -> None:
    assert term(ReportCitation("x", None, None, start, end), DE) == words


@pytest.mark.parametrize(
    ("force", "basis", "words"),
    [
        ("must", "norm", "Muss-Vorschrift"),
        ("should", "derived", "Soll-Vorschrift, abgeleitet"),
        ("must", "project_set", "Projektfestlegung – keine Vorschrift"),
        ("must", "practice", "Praxiswert – keine Vorschrift"),
        (None, "own_data", "Angaben im Paket"),
    ],
)
def test_only_law_is_called_law(force: str | None, basis: str, words: str) -> None:
    assert kind(replace(main_findings("de")[0], force=force, basis=basis), DE) == words


def test_what_is_no_law_has_no_reliability() -> None:
    found = main_findings("de")[0]
    assert confidence(found, DE) == "mittel"
    assert confidence(replace(found, basis="project_set"), DE).startswith("entfällt")
    assert confidence(replace(found, basis="own_data"), DE).startswith("entfällt")
    assert confidence(replace(found, confidence=None), DE).startswith("entfällt")


def test_a_source_without_section_address_and_day_is_told_as_far_as_it_goes() -> None:
    bare = ReportCitation("VwV", None, None, "2017-01-01", "open")
    found = replace(main_findings("de")[0], citation=bare, day=None)
    assert source_of(found, DE) == [
        "Fundstelle: VwV",
        "Geltung: seit 01.01.2017, Ende offen",
        "Verlässlichkeit: mittel",
    ]
    assert source_of(replace(found, citation=None), DE) == []


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (ReportObject("measure", "gs-a2", "Aufbaukurs A2"), "Aufbaukurs A2 (gs-a2)"),
        (ReportObject("post", "st-01", "Stelle st-01"), "Stelle st-01"),
        (ReportObject("measure", "gs-a2", ""), "gs-a2"),
        (ReportObject("package", "08999004", "Grenzstadt"), "Paket als Ganzes"),
    ],
)
def test_an_object_is_named_by_title_and_number(item: ReportObject, words: str) -> None:
    assert name_of(item, DE) == words


def test_a_package_is_named_by_town_else_key_else_file() -> None:
    assert owner_of(clean()) == clean().municipality.name
    assert owner_of(replace(unreadable(), key="08999001")) == "08999001"
    assert owner_of(unreadable()) == "kaputt.yaml"


def test_what_is_missing_is_named_once() -> None:
    (item, _) = not_conformant().undecidable
    assert why_open(item, DE) == "Der Aufenthaltsstatus von 34 Personen fehlt."
    assert why_open(replace(item, labels=("Alter",)), DE).endswith("fehlt. Es fehlt: Alter.")
    assert why_open(replace(item, reason=""), DE) == "Es fehlt: Aufenthaltsstatus."


def test_days_and_numbers_take_the_form_of_the_language() -> None:
    assert (day("2018-05-01", DE), day("2018-05-01", EN)) == ("01.05.2018", "2018-05-01")
    assert day("unknown", DE) == "unknown"
    counts = Counts(complies=1083, error=1)
    assert counts_line(counts, DE).startswith("1.084 Prüfungen: 1.083\u00a0erfüllt, 1\u00a0Fehler")
    assert counts_line(counts, EN).startswith("1,084 checks: 1,083\u00a0")
