"""Ways in words: when, how, why not; and the table under the ladder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.model.paths import PathAnswer, PathMiss, PathReason
from checker.model.wording import NBSP
from checker.reporting.ladder_table import rows_of
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_words import assumed, fallback, merged, pause, step, when, why_not
from tests.unit.reporting.ladder_samples import GRENZSTADT, demo, offer

DE = PathTexts("de")


def answer(**more: Any) -> PathAnswer:
    return replace(demo("beispielheim").paths.answers[0], **more)


def test_answers_of_one_group_that_differ_in_the_profile_only_are_one() -> None:
    answers = demo("beispielheim").paths.answers
    (one,) = merged(answers)
    assert one.who.count == sum(a.who.count for a in answers)
    assert ";" not in one.who.title
    other = replace(answers[1], state="U")
    assert merged((answers[0], other)) == (answers[0], other)


def test_a_way_without_a_day_says_why() -> None:
    paths = demo("beispielheim").paths
    undated = answer(state="K", way=None, undated=(offer("Kurs"),), chain=(), nearest=())
    assert when(undated, DE) == "ein Tag ist nicht zu nennen"
    assert list(why_not(undated, paths, DE)) == ["Es fehlen die Termine von: Kurs."]
    late = answer(state="K", way=None, undated=(), chain=(), nearest=())
    assert list(why_not(late, paths, DE)) == [
        "Mit den Terminen des Pakets geht der Weg in 60 Monaten nicht auf."
    ]


def test_why_there_is_no_way_is_told_from_the_goal_backwards() -> None:
    paths = demo("beispielheim").paths
    reasons = (
        PathReason("language", "language", "kommune", "Sprachniveau B1", "Sprachniveau A2"),
        PathReason("childcare", "childcare", "kommune", "Kinderbetreuung fehlt.", "betreut Kinder"),
    )
    broken = answer(
        missing="Sprachniveau B1",
        chain=("Erstens.", "Zweitens."),
        chain_open=True,
        nearest=(PathMiss(offer("Kurs", owner="Nachbarstadt"), reasons),),
    )
    assert list(why_not(broken, paths, DE)) == [
        "Es fehlt: Sprachniveau B1.",
        "Erstens.",
        "Zweitens.",
        "Die Kette geht weiter; siehe die Tabelle der Übergänge.",
        "Am nächsten dran: Kurs (Nachbarstadt). Verlangt: Sprachniveau B1. Vorhanden: Sprachniveau "
        "A2. Kinderbetreuung fehlt. Vorhanden: betreut Kinder.",
    ]
    undecided = answer(state="U", chain=(), nearest=(), missing="x")
    assert list(why_not(undecided, paths, DE)) == [
        "Ob ein Weg besteht, hängt von Angaben ab, die fehlen."
    ]


def test_a_step_says_when_how_long_and_what_it_gives() -> None:
    way = demo("musterstadt").paths.answers[0].way
    assert way is not None
    leg = replace(way.legs[0], wait_days=100, ue=300.0, stated=False, gives="Sprachniveau A1")
    said = step(leg, DE).replace(NBSP, " ")
    assert said.endswith(
        "davor 14 Wochen Pause; 300 UE; üblicher Termin, im Paket nicht angegeben; danach: "
        "Sprachniveau A1"
    )
    assert pause(replace(leg, wait_days=0), DE) == ""
    assert pause(replace(leg, wait_days=1), DE).replace(NBSP, " ") == "davor 1 Tag Pause"
    assert "ab 08.01.2018" in step(replace(leg, start="2018-01-08", end="2018-01-08"), DE)


def test_those_who_miss_an_exam_are_not_forgotten() -> None:
    assert fallback(answer(fallback="none"), DE).endswith("findet danach keinen Weg zum Ziel.")
    assert fallback(answer(fallback="same"), DE).startswith("Auch wer eine Prüfung nicht schafft")
    assert fallback(answer(fallback="other"), DE) == ""


def test_what_is_assumed_is_called_so() -> None:
    who = replace(answer().who, assumed=("Alter", "Ziel"))
    assert "Alter, Ziel" in assumed(answer(who=who), DE)
    assert "keine Vorschrift" in assumed(answer(who=who), DE)
    assert assumed(answer(who=replace(who, assumed=())), DE) == ""


def test_the_table_names_every_line_of_the_picture() -> None:
    rows = rows_of(GRENZSTADT, DE)
    assert [row.line.number for row in rows] == list(range(1, 10))
    assert [row.verdict for row in rows][:5] == [
        "passt",
        "passt",
        "möglich",
        "passt nicht",
        "passt",
    ]
    assert rows[3].levels == "A2 → B1"
    assert (rows[4].levels, rows[4].entry) == ("mit dem Beginn erreicht", "folgt aus der Art")
    assert rows[7].target == "Sprachcafé (laufend)"
    assert (rows[0].pause, rows[1].pause) == ("6 Wochen", "–")


@pytest.mark.parametrize(
    ("more", "verdict", "css"),
    [
        ({"open": True}, "nicht prüfbar", "open"),
        ({"share": (3, 5)}, "passt für 3 von 5 Personen", "warn"),
        ({"wait_days": -3}, "passt", "ok"),
        ({"wait_days": 13}, "passt", "ok"),
    ],
)
def test_a_transition_that_fits_only_for_some_is_told_apart(
    more: dict[str, Any], verdict: str, css: str
) -> None:
    line = replace(GRENZSTADT.lines[0], **more)
    (row,) = rows_of(replace(GRENZSTADT, lines=(line,)), DE)
    assert (row.verdict, row.css) == (verdict, css)
    days = more.get("wait_days", 45)
    assert row.pause == {-3: "kein Beginn danach", 13: "13 Tage", 45: "6 Wochen"}[days]
