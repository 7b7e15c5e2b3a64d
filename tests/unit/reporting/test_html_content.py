"""What the HTML report says, and in which words."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from checker.model.report import Persons, ReportCitation, ReportLocation
from checker.reporting.as_html import render
from checker.reporting.html_fold import split
from checker.reporting.html_texts import Texts
from checker.reporting.html_words import confidence, day, emphasised, kind, place, term
from tests.unit.reporting.sample_findings import ADVICE, COURSE, SHOULD, finding
from tests.unit.reporting.sample_report import (
    clean,
    many_findings,
    not_conformant,
    package,
    report,
    several,
    unreadable,
)

DE = Texts("de")
PARTS = ("Titel", "Was ist", "Warum das", "Tun Sie das.")


class Reader(HTMLParser):
    """Collects the texts between the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def words(page: str) -> str:
    """Return the text of the page without tags, with single spaces."""
    reader = Reader()
    reader.feed(page.partition("<body>")[2].partition("<script>")[0])
    return " ".join(" ".join(reader.texts).split())


FULL = words(render(report(not_conformant())))


@pytest.mark.parametrize(
    "sentence",
    [
        "nicht eingehalten 3 Prüfungen ergeben einen Fehler.",
        "Das ist keine Entscheidung über die Förderung.",
        "145 von 210 Personen haben einen durchgehenden Weg zu ihrem Ziel.",
        "Für 31 Personen fehlt ein Schritt.",
        "Blatt „Maßnahmen“, Zelle K4",
        "01.01.2017 bis 31.12.2019; geprüft für den 01.01.2018",
        "ab 01.08.2017, Ende nicht bekannt",
        "●●○ mittel",
        "Projektfestlegung – keine Vorschrift",
        "entfällt, weil keine Vorschrift dahintersteht",
        "Abweichung beantragt, nicht entschieden.",
        "anerkannt, RP Musterbezirk, bis 31.12.2018",
        "1 Folge, die damit verschwindet",
        "Nicht prüfbar heißt nicht bestanden.",
        "Grenzstadt, Aufbaukurs A2",
        "Sachangaben ohne Prüfung (1)",
        "SYS001 ZeroDivisionError, bei Regel ANS012",
        "Das Paket reicht über den Rechtsstand hinaus.",
        "139 Prüfungen 74 erfüllt 3 Fehler 1 Warnung 1 Hinweis 1 Folge davon 2 nicht prüfbar "
        "1 anerkannte Abweichung 56 nicht anwendbar",
        "2026.11, 7 Regeln gelaufen SHA-256 e07c41b3",
    ],
)
def test_the_full_report_says(sentence: str) -> None:
    assert sentence in FULL


def test_the_parts_come_in_the_fixed_order() -> None:
    order = [
        "Was zuerst tun",
        "Befunde nach Maßnahme",
        "Abweichungen Anerkannte",
        "Prüfbeleg Gleiche",
    ]
    places = [FULL.index(words) for words in order]
    assert places == sorted(places)


def test_measures_come_in_the_order_of_the_package_and_the_package_last() -> None:
    heads = re.findall(r'class="t3" id="p1-g\d+">([^<]+)<', render(report(not_conformant())))
    assert heads == [
        "Integrationsmanagement",
        "VABO an der Beruflichen Schule",
        "Stelle st-01",
        "Paket als Ganzes",
    ]


def test_the_first_step_settles_most_and_there_are_at_most_three() -> None:
    page = render(report(not_conformant()))
    steps = re.findall(r"<li><p><strong>(.*?)</strong>", page)
    assert len(steps) == 3
    assert steps[0] == "Tragen Sie das AVdual des Musterkreises ein."
    assert "behebt 1 Fehler und 1 Folge" in FULL


def test_an_open_verdict_asks_first_for_the_missing_value() -> None:
    rough = not_conformant()
    held = package((), verdict="undetermined", undecidable=rough.undecidable)
    text = words(render(report(held)))
    assert "Fehlende Angabe nachtragen: Aufenthaltsstatus." in text
    assert "macht 2 Prüfungen möglich" in text


def test_empty_parts_are_said_to_be_empty() -> None:
    text = words(render(report(replace(clean(), manual=()))))
    for sentence in ("Keine Befunde.", "Keine. Es ist keine Abweichung", "Keine. Alle anwendbaren"):
        assert sentence in text
    assert "Nichts. Es gibt keinen Fehler und keine Warnung." in text


def test_an_unreadable_file_is_named_with_line_and_column() -> None:
    text = words(render(report(unreadable())))
    assert "Die Datei ist nicht als Maßnahmenpaket lesbar." in text
    assert "Zeile 12, Spalte 5" in text


def test_several_packages_begin_with_a_table_that_links_to_each() -> None:
    page = render(several())
    text = words(page)
    assert "3 Dateien: 2 geprüft, 1 unlesbar, 0 übersprungen." in text
    assert [page.count(f'href="#p{number}-top"') for number in (1, 2, 3)] == [1, 1, 1]
    assert text.index("Übersicht") < text.index("Pakete")


@pytest.mark.parametrize(
    ("persons", "connectivity", "sentence"),
    [
        (Persons(), "undetermined", "Das Paket nennt keine Personen mit einem Ziel"),
        (Persons(K=1), "connected", "1 von 1 Person hat einen durchgehenden Weg"),
        (Persons(K=3), "partly_connected", "passt nicht zu den Angaben"),
    ],
)
def test_the_connection_is_explained(persons: Persons, connectivity: str, sentence: str) -> None:
    view = replace(clean(), persons=persons, connectivity=connectivity)
    assert sentence in words(render(report(view)))


def test_the_worst_findings_stand_in_full() -> None:
    many = many_findings(600).packages[0]
    last = finding("IMA001 slug", "error", ADVICE, PARTS)
    parts = split((package((*many.findings, last), measures=many.measures),))[0]
    assert len(parts.full) == 500
    assert last in [item.finding for item in parts.full]


def test_a_chain_of_consequences_is_folded_under_its_first_cause() -> None:
    first = finding("ANS001 a", "error", COURSE, PARTS, fingerprint="1")
    second = finding("ANS002 b", "warning", COURSE, PARTS, fingerprint="2", consequence_of="1")
    third = finding("ANS003 c", "warning", COURSE, PARTS, fingerprint="3", consequence_of="2")
    parts = split((package((third, second, first)),))[0]
    assert [item.finding.code for item in parts.full] == ["ANS001"]
    assert [found.code for found in parts.full[0].consequences] == ["ANS003", "ANS002"]


def test_consequences_in_a_circle_and_without_a_cause_stay_visible() -> None:
    one = finding("ANS001 a", "error", COURSE, PARTS, fingerprint="1", consequence_of="2")
    two = finding("ANS002 b", "error", COURSE, PARTS, fingerprint="2", consequence_of="1")
    alone = finding("ANS003 c", "error", COURSE, PARTS, fingerprint="3", consequence_of="9")
    parts = split((package((one, two, alone)),))[0]
    assert len(parts.full) == 3


@pytest.mark.parametrize(
    ("text", "value", "marked"),
    [
        ("Es sind 70.000 € da.", 70000, "Es sind <strong>70.000 €</strong> da."),
        ("Stelle st-1 hat 1 VZÄ.", 1, "Stelle st-1 hat <strong>1 VZÄ</strong>."),
        ("Nichts davon < 5.", "B1", "Nichts davon &lt; 5."),
        ("Ohne Wert.", None, "Ohne Wert."),
        ("Wert 10 und 110.", 11, "Wert 10 und 110."),
    ],
)
def test_the_own_value_is_bold(text: str, value: object, marked: str) -> None:
    assert emphasised(text, value, "de") == marked


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2017-01-01", "2019-12-31", "01.01.2017 bis 31.12.2019"),
        ("2017-01-01", "open", "seit 01.01.2017, Ende offen"),
        ("2017-01-01", None, "ab 01.01.2017, Ende nicht bekannt"),
        (None, "2019-12-31", "bis 31.12.2019, Beginn nicht bekannt"),
        (None, "open", "keine Zeitgrenze bekannt"),
    ],
)
def test_the_term_is_said_in_words(start: str | None, end: str | None, said: str) -> None:
    assert term(ReportCitation("q", None, None, start, end), DE) == said


def test_law_is_named_law_only_where_there_is_law() -> None:
    assert kind("must", "norm", DE) == "Muss-Vorschrift"
    assert kind("should", "derived", DE) == "Soll-Vorschrift, abgeleitet"
    assert kind("must", "practice", DE) == "Praxiswert – keine Vorschrift"
    assert kind("must", "project_set", DE) == "Projektfestlegung – keine Vorschrift"
    assert kind(None, "own_data", DE) == "Angaben im Paket"
    assert confidence("low", "norm", DE) == ("●○○", "gering")


def test_a_place_without_cell_or_line_names_the_file() -> None:
    assert place(ReportLocation("a.yaml", "/x"), DE) == ("Datei a.yaml, ohne einzelne Stelle", "")
    assert place(ReportLocation("a.yaml", "/x", line=3), DE) == ("Zeile 3", "")
    assert place(ReportLocation("a.xlsx", "/x", sheet="Paket"), DE) == ("Blatt „Paket“", "")
    assert day("unbekannt", "de") == "unbekannt"


def test_a_granted_waiver_leaves_the_findings_and_stays_on_the_page() -> None:
    page = render(report(not_conformant()))
    assert SHOULD["basis"] == "norm"
    assert page.count("Das Sprachcafé nennt weder Regelstruktur noch Lücke") == 1
