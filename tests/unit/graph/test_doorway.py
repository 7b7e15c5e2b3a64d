"""What a door asks is remembered over time: it must be what it asks when it is asked anew."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from checker.graph.doorway import Doorway, Spells, Terms
from checker.graph.needs import CLOSED, FREE
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.town import Home, Town
from checker.model.package import MeasurePackage
from tests.unit.graph.small_towns import LAND, package, town_of

OPEN, SHUT = Terms(FREE, FREE, 0), Terms(CLOSED, CLOSED, 0)
GROUPS = [
    {"code": "jugend_15_20", "count": 5, "age_min": 14, "age_max": 17},
    {"code": "erwachsene", "count": 5, "age_min": 16, "age_max": 64, "care_duty": True},
]
AGED: list[dict[str, Any]] = [
    {"id": "young", "type": "KOMM_DEUTSCHKURS", "admits": {"age_min": 16, "age_max": 24}},
    {"id": "grown", "type": "KOMM_DEUTSCHKURS", "admits": {"age_min": 18}},
    {"id": "adults", "type": "KOMM_DEUTSCHKURS", "target_groups": ["erwachsene"]},
]


def everywhere() -> MeasurePackage:
    """Return a package with every type there is, for groups and profiles."""
    profiles = [{"profile": profile.id, "count": 1} for profile in LAND.content.profiles]
    offers = [{"type": code} for code in sorted(LAND.types)]
    return package(*AGED, target_groups=GROUPS, profiles=profiles, regelangebote=offers)


def towns() -> list[Town]:
    found = everywhere()
    begins = ((date(2018, 1, 1), None), (date(2025, 6, 15), None), (date(2024, 1, 1), date.max))
    return [Town(LAND, Home(found, "here", (), day, law_day=law)) for day, law in begins]


def days_of(town: Town) -> list[date]:
    """Return the days around every change of the law, and many years of others."""
    turns = sorted({day for code in LAND.types for day in LAND.guards.turns(code).days})
    near = [day + timedelta(days=shift) for day in turns for shift in (-1, 0)]
    return [*near, *(town.day + timedelta(days=days) for days in range(-90, 5000, 183))]


def differences(town: Town, person: Person, offer: Offer) -> list[date]:
    """Return the days on which the door asks something else than when it is asked anew."""
    door = town.view(person, sure=True).door(offer)
    lines = {day: person.timeline.at(town.month(day)) for day in days_of(town)}
    guests = {day: town.doors.guest(line, person.start) for day, line in lines.items()}
    return [d for d in guests if door.parts(d) != town.doors.parts(offer, guests[d], d)]


@pytest.mark.parametrize("town", towns(), ids=lambda town: str(town.day))
def test_a_door_asks_on_every_day_what_it_asks_when_asked_anew(town: Town) -> None:
    some = town.persons[::5]
    assert [(p.id, o.name) for p in some for o in town.offers if differences(town, p, o)] == []


def door(*answers: Terms) -> Doorway:
    """Return a door that changes on the tenth, the twentieth day and so on."""
    since = tuple(10 * place for place in range(len(answers)))
    made = iter(answers)
    return Doorway(since, lambda _: (), lambda _: next(made))


def test_terms_that_stay_are_told_once() -> None:
    assert door(OPEN).along((1, 5, 30)) == Spells((OPEN,), (0,))
    assert door(OPEN, OPEN, OPEN).along((1, 15, 30)) == Spells((OPEN,), (0,))


def test_each_change_is_told_with_the_first_day_on_which_it_holds() -> None:
    assert door(OPEN, SHUT).along((1, 9, 10, 11)) == Spells((OPEN, SHUT), (0, 2))
    assert door(OPEN, SHUT, OPEN).along((9, 19, 20)) == Spells((OPEN, SHUT, OPEN), (0, 1, 2))


def test_a_change_between_two_days_is_not_told() -> None:
    assert door(OPEN, OPEN).along((1, 25)) == Spells((OPEN,), (0,))


def test_a_door_is_steady_only_where_nothing_may_change() -> None:
    assert door(OPEN, SHUT).steady(2, 9) == Spells((OPEN,), (0,))
    assert door(OPEN, SHUT).steady(2, 10) is None


def test_offers_that_ask_the_same_are_one_door() -> None:
    twins = [{"id": name, "type": "VWVD_GRUND", "entry": {"language": "A1"}} for name in "ab"]
    other = {"id": "c", "type": "VWVD_GRUND", "entry": {"language": "A2"}}
    town = town_of(package(*twins, other))
    first, second, third = (town.doors.number(offer) for offer in town.offers[:3])
    assert first == second != third


def test_a_view_leaves_out_the_goals_that_a_person_does_not_have() -> None:
    people = [{"code": "au_bleibeperspektive", "goal": goal} for goal in ("JOB_HELFER", "B1_LID")]
    town = town_of(package(target_groups=people))
    found = [town.view(person, sure=True).offers for person in town.persons]
    assert {tuple(o.id for o in offers) for offers in found} == {("JOB_HELFER",), ("B1_LID",)}
