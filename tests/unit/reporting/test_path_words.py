"""Ways in words: when, how, why not; and the table under the ladder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.model.paths import PathAnswer, PathGoal, PathMiss, PathReason
from checker.model.wording import NBSP
from checker.reporting.ladder_table import rows_of
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_words import (
    assumed,
    fallback,
    goal_words,
    merged,
    miss,
    numbered,
    pause,
    reason,
    state_of,
    step,
    timeless_note,
    when,
    why_not,
)
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
        "Ohne Blick auf die Termine gibt es einen Weg. Mit den Terminen des Pakets geht er in "
        "60 Monaten nicht auf."
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
        "(1) Erstens.",
        "(2) Zweitens.",
        "Nach Satz 2 endet die Erklärung: Sie geht höchstens sechs Stufen zurück. Was davor fehlt, "
        "zeigt die Tabelle der Übergänge.",
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
    way = demo("musterstadt").paths.answers[0].way
    assert way is not None
    assert way.legs[0].gives
    assert fallback(answer(fallback="same", way=way), DE).startswith("Auch wer ein Kursziel verf")
    assert fallback(answer(fallback="other"), DE) == ""


def test_where_no_course_has_a_target_nobody_can_miss_one() -> None:
    way = demo("musterstadt").paths.answers[0].way
    assert way is not None
    bare = replace(way, legs=tuple(replace(leg, gives="") for leg in way.legs))
    assert fallback(answer(fallback="same", way=bare), DE) == ""


def test_a_way_that_the_dates_forbid_is_called_so_and_counted() -> None:
    paths = demo("beispielheim").paths
    late = answer(state="K", way=None, undated=())
    assert (state_of(late), when(late, DE)) == ("T", "")
    assert state_of(answer(state="K", way=None, undated=(offer("Kurs"),))) == "K"
    assert (
        timeless_note(replace(paths, answers=(late,)), DE)
        .replace(NBSP, " ")
        .startswith(f"Bei {late.who.count} Personen mit Weg besteht er nur ohne Termine")
    )
    assert timeless_note(replace(paths, answers=(answer(state="B"),)), DE) == ""


def test_a_reason_names_the_law_or_that_there_is_none() -> None:
    law = PathReason("age", "age", "bund", "Nur bis 26.", "30 Jahre", basis="norm", grounds="§ 1.")
    assert reason(law, DE) == "Nur bis 26. § 1."
    asks = replace(law, needs="Sprachniveau B1", has="nichts davon")
    assert reason(asks, DE) == "Verlangt: Sprachniveau B1. Vorhanden: nichts davon. § 1."
    shut = PathReason("age", "age", "kommune", "Gedacht für: Frauen.", "Erwachsene")
    unsure = replace(shut, needs="Nur Frauen.", unknown=True)
    said = miss(PathMiss(offer("Kurs"), (shut, unsure)), DE)
    assert said == "Am nächsten dran: Kurs. Gedacht für: Frauen. Vorhanden: Erwachsene."


def test_what_a_goal_requires_is_told_with_its_source() -> None:
    goal = PathGoal("X", "Ziel", "So ist es.", "norm", "Gesetz", "§ 2")
    assert goal_words(goal, DE) == "Ziel „Ziel“: So ist es. Quelle: Gesetz, § 2."
    bare = replace(goal, section=None)
    assert goal_words(bare, DE).endswith("Quelle: Gesetz.")
    own = replace(goal, basis="project_set")
    assert goal_words(own, DE) == "Ziel „Ziel“: So ist es."


def test_a_chain_of_one_sentence_has_no_number() -> None:
    assert list(numbered(("Allein.",))) == ["Allein."]


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
