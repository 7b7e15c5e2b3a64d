"""Three towns by brute force: every state of everybody, looked at town by town."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from operator import and_
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.gaps import companion
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.town import Home, Town
from checker.model.kreis import key_of
from checker.model.package import MeasurePackage
from tests.unit.graph import moving_towns
from tests.unit.graph.moving_towns import THREE, moves_of, states, town
from tests.unit.graph.oracle import reachable_states
from tests.unit.graph.small_towns import DAY, LAND

QUICK = settings(max_examples=40, deadline=None, derandomize=True)
GOALS = ("AUSBILDUNG", "B1_LID", "JOB_HELFER")


class Place:
    """One town with the whole Kreis as its context, and whoever comes to it."""

    def __init__(self, home: MeasurePackage, packages: list[MeasurePackage]) -> None:
        others = tuple((key_of(p), p) for p in packages if p is not home)
        self.town = Town(LAND, Home(home, key_of(home), others, DAY, guests=GOALS))

    def guest(self, person: Person) -> Person:
        begin = replace(person.timeline.begin, childcare=False)
        line = replace(person.timeline, begin=begin)
        moved = replace(person, id=f"guest|{person.start}|{line}|{person.goals}", timeline=line)
        return self.town.at_home(moved)

    def stays(self, person: Person, held: Mask, goal: str, *, sure: bool) -> bool:
        steps = self.town.view(self.guest(person), sure=sure).steps
        found = reduce(lambda a, b: a | b, reachable_states(held, steps))
        return not self.town.atoms.goal(goal) & ~found

    def exits(self, person: Person) -> Iterator[tuple[Mask, Mask, bool]]:
        yield person.start, person.start, True
        surely = self._enters(person, sure=True)
        perhaps = self._enters(person, sure=False)
        results = self.town.results
        for offer in self.town.offers:
            if not offer.own or companion(offer) or offer.key not in surely | perhaps:
                continue
            needs = (surely | perhaps)[offer.key]
            if offer.key in surely:
                needs = surely[offer.key]
            met = any(not need & ~person.start for need in needs)
            asked = 0 if met else reduce(and_, needs)
            best = results.at_best(offer)[0].gives if results.unknown(offer) else 0
            for outcome in results.sure(offer):
                after = person.start | asked | outcome.gives | results.begin(offer)
                yield after, after | best, offer.key in surely

    def _enters(self, person: Person, *, sure: bool) -> dict[int, tuple[Mask, ...]]:
        steps = self.town.view(self.guest(person), sure=sure).steps
        reached = reachable_states(person.start, steps)
        return {
            step.key // 2: step.needs
            for step in steps
            if not step.forbid & person.start and any(map(step.open_to, reached))
        }


def judged(here: Place, there: Place, person: Person, goal: str) -> str:
    """Return the answer by the words of the definition."""
    based, hoped, lost, unsure = False, False, False, False
    for held, best, certain in here.exits(person):
        surely = certain and here.stays(person, held, goal, sure=True)
        perhaps = here.stays(person, best, goal, sure=False)
        based, hoped = based or surely, hoped or perhaps
        if perhaps and not there.stays(person, held, goal, sure=True):
            arrives = there.stays(person, best, goal, sure=False)
            lost = lost or (surely and not arrives)
            unsure = unsure or arrives or not surely
    if lost:
        return "lost"
    if unsure:
        return "undecided"
    return "kept" if based else "safe" if hoped else "none"


def expected(packages: list[MeasurePackage]) -> dict[tuple[int, int, str, str], str]:
    places = [Place(home, packages) for home in packages]
    return {
        (a, b, person.id, goal): judged(places[a], places[b], person, goal)
        for a in range(len(places))
        for b in range(len(places))
        for person in places[a].town.people.of(packages[a])
        for goal in person.goals
    }


@QUICK
@given(drawn=THREE, blank=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), max_size=3))
def test_three_towns_are_judged_as_by_brute_force(
    drawn: tuple[moving_towns.Town, ...], blank: list[tuple[int, int]]
) -> None:
    for place, course in blank:
        courses: list[dict[str, Any]] = drawn[place][0]
        if course < len(courses):
            courses[course] = courses[course] | {"outcomes": None, "entry": None}
    packages = [town(one, place + 1) for place, one in enumerate(drawn)]
    assert states(moves_of(*packages)) == expected(packages)


def test_the_brute_force_sees_every_answer() -> None:
    """An oracle that only ever says one thing would prove nothing."""
    course = {"type": "VWVD_AUFBAU", "entry": {"language": "A1"}}
    level = {"outcomes": [{"label": "ziel", "language": "A2"}]}
    group = {"language": "A1"}
    packages = [
        town(([course | level], [group]), 1),
        town(([], [group]), 2),
        town(([course | {"outcomes": None}], [group]), 3),
    ]
    found = expected(packages)
    assert set(found.values()) == {"kept", "lost", "undecided", "safe", "none"}
    assert states(moves_of(*packages)) == found
