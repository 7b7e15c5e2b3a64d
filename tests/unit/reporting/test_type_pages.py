"""A measure type as a page in the terminal, and predicates in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.model.measure_type import MeasureType, Way
from checker.model.text import Lang
from checker.reporting.predicate_words import PredicateWords
from checker.reporting.transition_words import term_of, type_name
from checker.reporting.type_pages import type_page
from tests.unit.reporting import transition_samples as sample

SNAPSHOTS = Path(__file__).parent / "snapshots"
LANGUAGES: tuple[Lang, ...] = ("de", "en")
CATALOGUE = load_catalogue()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_reads_as_its_snapshot(lang: Lang) -> None:
    text = type_page(sample.COURSE, CATALOGUE, lang, None)
    assert text == (SNAPSHOTS / f"measure_type_{lang}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("day", "level"), [(date(2025, 12, 31), "genügt A2"), (date(2026, 1, 1), "Eingangsniveau B1")]
)
def test_with_a_day_only_what_counts_on_it_is_shown(day: date, level: str) -> None:
    text = type_page(sample.COURSE, CATALOGUE, "de", day)
    other = {"genügt A2", "Eingangsniveau B1"} - {level}

    assert f"Rechtsstand: {day:%d.%m.%Y}" in text
    assert level in text
    assert not any(words in text for words in other)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_of_a_shipped_page_is_wider_than_80_columns(lang: Lang) -> None:
    wide = [
        line
        for entry in load_measure_types().values()
        for line in type_page(entry, CATALOGUE, lang, None).splitlines()
        # An address or a question in a source is one word that must stay whole.
        if len(line) > 80 and " " in line.strip()
    ]
    assert wide == []


def test_a_type_that_guarantees_no_level_says_so() -> None:
    text = type_page(sample.CAFE, CATALOGUE, "de", None)
    assert "Keine Voraussetzung im Katalog." in text
    assert "- Kein Sprachniveau ist zugesichert." in text


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("IK_JUGEND", "Nicht mehr vorgesehen seit: 07.12.2024"),
        ("ABH", "Nicht mehr vorgesehen seit: Tag unbekannt"),
    ],
)
def test_an_abolished_type_says_since_when(code: str, line: str) -> None:
    entry = MeasureType.model_validate({"code": code})
    assert line in type_page(entry, CATALOGUE, "de", None).splitlines()


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("DTZ", "de", "Deutsch-Test für Zuwanderer"),
        ("DTZ_START", "en", "German test for immigrants (DTZ): can the group begin?"),
        ("DTZ_FOERDERUNG", "de", "Deutsch-Test für Zuwanderer: Ist es so förderfähig?"),
        ("GIBT_ES_NICHT", "de", "GIBT_ES_NICHT"),
    ],
)
def test_the_name_of_a_type(code: str, lang: Lang, name: str) -> None:
    assert type_name(code, CATALOGUE, lang) == name


@pytest.mark.parametrize(
    ("predicate", "words"),
    [
        ({}, ""),
        ({"niveau": ">=B1"}, "Sprachniveau mindestens B1"),
        ({"niveau": "<B1"}, "Sprachniveau unter B1"),
        ({"alter": ">16"}, "Alter (Jahre) über 16"),
        (
            {"alter": "<=25", "schulpflichtig": False},
            "Alter (Jahre) höchstens 25 und Schulpflichtig: nein",
        ),
        ({"pruefung": "stated"}, "Ergebnis der Prüfung angegeben"),
        ({"not": {"pruefung": "stated"}}, "Ergebnis der Prüfung nicht angegeben"),
        ({"not": {"alter": "<18"}}, "nicht: Alter (Jahre) unter 18"),
        ({"status": ["EU", "P24"]}, "Aufenthaltsstatus: {EU} / {P24}"),
        (
            {"any": [{"alter": "<18"}, {"niveau": "B1"}]},
            "Alter (Jahre) unter 18 oder Sprachniveau B1",
        ),
        (
            {"any": [{"alter": "<18"}, {"niveau": "B1"}], "kind_u3": "ja"},
            "(Alter (Jahre) unter 18 oder Sprachniveau B1) und Kind unter drei zu betreuen: ja",
        ),
        (
            {"any": [{"alter": "<18", "kind_u3": "ja"}, {"all": [{"niveau": "B1"}]}]},
            "(Alter (Jahre) unter 18 und Kind unter drei zu betreuen: ja) oder (Sprachniveau B1)",
        ),
        ({"from": "DTZ"}, "kommt aus Deutsch-Test für Zuwanderer"),
        ({"from": ["DTZ", "LID", "VAB", "VABO"]}, "kommt aus DTZ / LID / VAB / VABO"),
        ({"to.massstab": "norm"}, "am Ziel: Maßstab: norm"),
    ],
)
def test_a_predicate_in_words(predicate: dict[str, Any], words: str) -> None:
    residence = {code.code: code.de for code in CATALOGUE.code_lists["residence-status"].codes}
    assert PredicateWords(CATALOGUE, "de").words(predicate) == words.format(**residence)


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ({}, ""),
        ({"valid_from": date(2026, 6, 12)}, "seit 12.06.2026"),
        ({"valid_to": date(2026, 6, 11)}, "bis 11.06.2026"),
        (
            {"valid_from": date(2024, 1, 1), "valid_to": date(2026, 6, 11)},
            "01.01.2024 bis 11.06.2026",
        ),
        (
            {
                "valid_from": date(2026, 2, 9),
                "valid_to": "unknown",
                "seen_until": date(2026, 7, 31),
            },
            "09.02.2026 bis Ende unbekannt, gesehen bis 31.07.2026",
        ),
        (
            {
                "valid_from": date(2026, 5, 4),
                "from_window": (date(2026, 4, 29), date(2026, 5, 4)),
            },
            "seit 04.05.2026; alter oder neuer Text zwischen 29.04.2026 und 04.05.2026",
        ),
    ],
)
def test_a_term_in_words(term: dict[str, Any], words: str) -> None:
    way = Way.model_validate(
        {
            "text": {"de": "Text", "en": "text"},
            "citation": {"source": "Norm"},
            "confidence": "high",
            **term,
        }
    )
    assert term_of(way, "de") == words


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("IK_ALLG", "Gefördert durch: Bund."),
        ("VWVD_GRUND", "Gefördert durch: Land."),
        ("KOMM_DEUTSCHKURS", "Gefördert durch: Kommune."),
        ("KITA_U3", None),
    ],
)
def test_a_page_says_who_pays_where_a_source_names_one(code: str, line: str | None) -> None:
    lines = type_page(load_measure_types()[code], CATALOGUE, "de", None).splitlines()
    assert [text for text in lines if text.startswith("Gefördert")] == ([line] if line else [])
