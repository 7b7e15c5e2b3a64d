"""Who loses a way by a new version of a package, or reaches a goal later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.graph.crowds import Crowds, Pair
from checker.graph.dated import Dated
from checker.graph.explain import Explain
from checker.graph.gaps import Gaps
from checker.graph.naming import Names
from checker.graph.persons import Person
from checker.graph.reach import state_of
from checker.graph.terms import MONTH
from checker.graph.town import Town
from checker.model.package import MeasurePackage
from checker.model.text import Text
from checker.model.ways_moves import ChangeBreak
from checker.model.wording import say


class Changed:
    """Looks at the people of the new version in the old one, with the same neighbours.

    Both versions are measured from their own first day.
    """

    def __init__(self, gaps: Gaps, older: MeasurePackage) -> None:
        """``gaps``: those of the new version."""
        self._gaps, self._new = gaps, gaps.town
        goals = tuple(sorted({goal for p in self._new.persons for goal in p.goals}))
        start = older.period.start if older.period else None
        self._old = _town_of(self._new, older, start or self._new.day, goals)
        self._since = (start or self._new.day).isoformat()

    def breaks(self, months: float) -> tuple[ChangeBreak, ...]:
        """Return who loses a goal, or reaches it at least so many months later."""
        found: dict[tuple[str, float | None], list[Pair]] = {}
        for person, goal, later in self._worse(months):
            found.setdefault((goal, later), []).append((person, goal))
        return tuple(
            self._record(goal, later, pairs)
            for (goal, later), pairs in sorted(found.items(), key=lambda i: (i[0][0], str(i[0][1])))
        )

    def _worse(self, months: float) -> Iterator[tuple[Person, str, float | None]]:
        old, new = Dated(self._old, Names(self._old)), Dated(self._new, self._gaps.names)
        for person in self._new.persons:
            before = self._before(person)
            for goal in () if person.unknown else person.goals:
                if state_of(self._old, before, goal) != "K":
                    continue
                state = self._gaps.state(person, goal)
                if state == "B":
                    yield person, goal, None
                elif state == "K" and (later := _later(old, before, new, (person, goal))) > months:
                    yield person, goal, later

    def _before(self, person: Person) -> Person:
        begin = replace(person.timeline.begin, childcare=False)
        stranger = replace(person, timeline=replace(person.timeline, begin=begin))
        return self._old.at_home(stranger)

    def _record(self, goal: str, later: float | None, pairs: list[Pair]) -> ChangeBreak:
        explain = Explain(self._gaps)
        title = explain.title(goal)
        if later is None:
            because = say(
                "In der neuen Fassung fehlt: {missing}.",
                "The new version lacks: {missing}.",
                missing=explain.missing(pairs[0][0], goal),
            )
        else:
            because = Text(
                "Die Termine der neuen Fassung führen später zum Ziel.",
                "The dates of the new version lead to the goal later.",
            )
        people = Crowds(self._gaps).of(pairs)
        return ChangeBreak(people, goal, title, later, self._since, because)


def _later(old: Dated, before: Person, new: Dated, now: Pair) -> float:
    """Return by how many months the earliest way is longer, 0 where one has no dates."""
    first, second = old.way(before, now[1]), new.way(*now)
    if first is None or second is None:
        return 0.0
    days = (second.reached - new.first) - (first.reached - old.first)
    return round(days / MONTH, 1)


def _town_of(new: Town, older: MeasurePackage, day: date, goals: tuple[str, ...]) -> Town:
    """Return the town of the older package with the neighbours of the new one."""
    return Town(new.land, new.home._replace(package=older, day=day, guests=goals))
