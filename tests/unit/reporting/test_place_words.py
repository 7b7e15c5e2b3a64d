"""What the numbers on places take for granted, and that they are never shown as known then."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from checker.model.path_capacity import PathCapacity
from checker.model.wording import NBSP
from checker.reporting.path_texts import PathTexts
from checker.reporting.pathways_formats import Screen
from checker.reporting.pathways_html import render as page
from checker.reporting.pathways_text import render as text
from checker.reporting.place_words import arriving, arriving_if, last_of, limits, numbers
from checker.reporting.svg_places import drawn_places
from tests.unit.reporting.ladder_samples import demo, offer

DE = PathTexts("de")
SCREEN = Screen(False, 100, ascii_only=False)


@cache
def known() -> PathCapacity:
    found = demo("musterstadt").capacity[0]
    return replace(found, not_stated=(), full=False)


def test_numbers_that_follow_from_what_is_stated_stand_as_they_are() -> None:
    found = known()
    last = last_of(found.usual)
    assert (limits(found, DE), arriving_if(found, DE)) == ((), "")
    assert arriving(found, DE).replace(NBSP, " ") == f"{last.fifo} von {found.persons}"
    assert not numbers(found, last, DE).startswith("Annahme")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (replace(known(), not_stated=(offer("Kurs A2"),)), "Die Plätze fehlen bei: Kurs A2."),
        (replace(known(), full=True), "Für manche Gruppen fehlt die Zahl der Personen."),
    ],
)
def test_numbers_that_rest_on_an_assumption_say_so(found: PathCapacity, said: str) -> None:
    (limit,) = limits(found, DE)
    assert limit.startswith(said)
    assert limit.endswith("darum nicht bekannt.")
    assert arriving(found, DE) == "nicht bekannt"
    assert arriving_if(found, DE).startswith("Unter den Annahmen")
    assert numbers(found, last_of(found.usual), DE).startswith("Annahme: bis Monat")
    picture = drawn_places(found, "c", DE)
    assert "nicht bekannt" in picture
    assert "Annahme: " in picture
    report = replace(demo("musterstadt"), capacity=(found,))
    assert said in " ".join(text(report, SCREEN).split())
    assert said in page(report)


def test_neighbours_whose_people_are_not_counted_are_named_where_they_are_read() -> None:
    report = demo("musterstadt")
    near = replace(report, context=("08999",))
    alone = replace(report, context=())
    said = "Die eigenen Personen der Nachbarn sind nicht mitgerechnet."
    assert [said in page(near), said in page(alone)] == [True, False]
    assert said in " ".join(text(near, SCREEN).split())
