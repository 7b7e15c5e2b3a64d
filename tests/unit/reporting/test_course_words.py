"""How a measure type runs, in the words of its pages."""

from __future__ import annotations

from datetime import date

import pytest

from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.model.measure_type import MeasureType
from checker.model.text import Lang
from checker.reporting.course_words import course_lines
from checker.reporting.site_types import site_type_page
from checker.reporting.transition_matrix import Matrix
from checker.reporting.type_pages import type_page

CATALOGUE = load_catalogue()
TYPES = load_measure_types()
CITATION = {"source": "Musternorm (erfunden)", "url": "https://example.org/muster"}


def muster(**course: object) -> MeasureType:
    said = {"confidence": "low", "citation": CITATION, "note": "Tempo ist angenommen."}
    outcome = said | {"facts": {"niveau": "B1"}, "certificates": ["DTZ:B1", "DTB_B2"]}
    return MeasureType.model_validate(
        {
            "code": "KOMM_DEUTSCHKURS",
            "course": said | {"kind": "kurs"} | course,
            "outcomes": [outcome, said | {"label": "teil", "valid_to": "2025-12-31"}],
        }
    )


def sentences(entry: MeasureType, lang: Lang) -> list[str]:
    return [text for text, _ in course_lines(entry, CATALOGUE, lang)]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "de",
            "Kurs; 1.000 UE; 20 UE je Woche; üblicher Vorlauf 2 Monate; Eingang: Sprachniveau A2;"
            " nach IK_ALLG oder IK_ALPHA; Beginn mit dem Schuljahr; kann wiederholt werden",
        ),
        (
            "en",
            "Course; 1,000 UE; 20 UE a week; usual wait 2 months; entry: Language level A2;"
            " after IK_ALLG or IK_ALPHA; starts with the school year; may be repeated",
        ),
    ],
)
def test_a_course_is_said_in_one_line(lang: Lang, said: str) -> None:
    entry = muster(
        entry={"niveau": "A2"},
        after=["IK_ALLG", "IK_ALPHA"],
        ue=1000,
        ue_per_week=20,
        lead_months=2,
        starts="schuljahr",
        again=True,
    )
    assert sentences(entry, lang)[0] == said


def test_an_entry_that_asks_nothing_is_not_mentioned() -> None:
    assert sentences(muster(entry={}, months=11), "de")[0] == "Kurs; 11 Monate"


def test_an_unknown_entry_is_left_to_the_package() -> None:
    assert sentences(muster(), "de")[0] == "Kurs; den Eingang nennt das Paket"


def test_outcomes_name_level_and_exams() -> None:
    assert sentences(muster(), "de")[1:] == [
        "Ziel erreicht: Sprachniveau B1, Deutsch-Test für Zuwanderer B1, Deutsch-Test für den"
        " Beruf B2",
        "Teilerfolg: kein Niveau und kein Nachweis, der hier zählt",
    ]


def test_a_type_without_course_says_nothing() -> None:
    assert sentences(MeasureType.model_validate({"code": "DTZ"}), "de") == []
    assert "Wie es abläuft" not in type_page(TYPES["DTZ"], CATALOGUE, "de", None)


@pytest.mark.parametrize(("day", "n"), [(date(2025, 12, 31), 3), (date(2026, 1, 1), 2)])
def test_the_page_shows_what_counts_on_the_day_with_source_and_note(day: date, n: int) -> None:
    text = type_page(muster(), CATALOGUE, "de", day)
    part = text.partition("## Wie es abläuft")[2]
    assert part.count("Musternorm (erfunden)") == n
    assert part.count("Anmerkung: Tempo ist angenommen.") == n


@pytest.mark.parametrize(("lang", "title"), [("de", "Wie es abläuft"), ("en", "How it runs")])
def test_the_page_of_the_site_links_the_source(lang: Lang, title: str) -> None:
    text = site_type_page(muster(), Matrix(TYPES, CATALOGUE, date(2026, 8, 19)), lang)
    part = text.partition(f"## {title}")[2]
    assert part.count("[Musternorm (erfunden)](https://example.org/muster)") == 3
    assert "Tempo ist angenommen." in part
