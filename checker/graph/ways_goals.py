"""Answers of the graph for rules: persons and goals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from checker.graph.crowds import Crowds, group_of
from checker.graph.explain import Explain
from checker.graph.gaps import Gaps
from checker.graph.naming import Names
from checker.graph.persons import Person
from checker.graph.reach import Reached
from checker.graph.sentences import sentences
from checker.graph.stops_at_doors import DoorStops
from checker.graph.stops_on_the_way import WayStops
from checker.graph.town import Town
from checker.graph.unknowns import Unknowns
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.text import Text
from checker.model.ways import GoalAnswer
from checker.model.ways_goals import Item, NoWay, Stop


class TownGoals:
    """Implements ``GoalAnswers`` for one town."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self._town = town
        self.gaps = Gaps(town, names)
        self._unknowns = Unknowns(self.gaps)
        self._explain = Explain(self.gaps)
        self._crowds = Crowds(self.gaps)

    @cached_property
    def _ways(self) -> WayStops:
        return WayStops(self.gaps, self._unknowns, self._explain)

    @cached_property
    def _doors(self) -> DoorStops:
        return DoorStops(self.gaps, self._unknowns)

    @property
    def reached(self) -> tuple[Reached, ...]:
        """Return the bare answers."""
        return self.gaps.reached

    @property
    def anybody(self) -> bool:
        """Say whether the package names persons with a goal."""
        return bool(self.gaps.reached)

    @property
    def where(self) -> Text:
        """Return what was looked at: the package, or the package and its neighbourhood."""
        return self._explain.where

    def answers(self) -> tuple[GoalAnswer, ...]:
        """Return the answer for every person and goal, in the order of the package."""
        return tuple(self.answer(found.person, found.goal) for found in self.reached)

    def answer(self, person: Person, goal: str) -> GoalAnswer:
        """Return the answer for any person of the town and one of their goals."""
        return self._explain.answer(person, goal)

    def no_ways(self) -> tuple[NoWay, ...]:
        """Return who does not reach which goal, or for whom it is open, by group and goal."""
        found: dict[tuple[str, str, str], list[Reached]] = {}
        for row in self.reached:
            if row.state != "K":
                key = (group_of(row.person), row.goal, row.state)
                found.setdefault(key, []).append(row)
        return tuple(self._no_way(rows) for rows in found.values())

    def _no_way(self, rows: list[Reached]) -> NoWay:
        people = self._crowds.of((row.person, row.goal) for row in rows)
        person, goal = rows[0].person, rows[0].goal
        title = self._explain.title(goal)
        if rows[0].state == "U":
            return NoWay(people, goal, title, Text("", ""), unknown=self._open(rows))
        answer = self.answer(person, goal)
        nearest = sentences(answer.nearest[0]) if answer.nearest else None
        missing = answer.missing or Text("", "")
        return NoWay(people, goal, title, missing, nearest, answer.chain)

    def _open(self, rows: list[Reached]) -> tuple[str, ...]:
        goal = self._town.atoms.goal(rows[0].goal)
        fields = (self._unknowns.on_the_way(row.person, goal) for row in rows)
        return tuple(dict.fromkeys(field for some in fields for field in some))

    def without_entry(self, months: int) -> tuple[Stop, ...]:
        """Return who finds no entry, or none within so many months (then with its day)."""
        return self._ways.without_entry(months)

    def may_end(self, measure: Measure) -> bool | None:
        """Say whether a way may end at a measure of this type, or None for an unknown type."""
        return self._ways.may_end(measure)

    def dead_ends(self, measure: Measure) -> tuple[Stop, ...]:
        """Return who finishes the measure and finds nothing further, when nobody does."""
        return self._ways.dead_ends(measure)

    def left_behind(self, measure: Measure) -> tuple[Stop, ...]:
        """Return who finishes the measure and finds nothing further, when others do."""
        return self._ways.left_behind(measure)

    def never_entered(self, measure: Measure) -> tuple[Stop, ...]:
        """Return why nobody of the package can get into the measure, if that is so."""
        return self._ways.never_entered(measure)

    def jumps(self, item: Item) -> tuple[Stop, ...]:
        """Return offers whose entry lies two levels or more above what can be reached."""
        return tuple(self._of(item, self._doors.jumps))

    def short_skills(self) -> tuple[Stop, ...]:
        """Return who lacks one skill only, and for what."""
        return self._doors.short_skills

    def unproved(self, item: Item) -> tuple[Stop, ...]:
        """Return offers that ask for a proof nobody gets, while the skills are held."""
        return tuple(self._of(item, self._doors.unproved))

    def fallbacks_missing(self, item: Item) -> tuple[Stop, ...]:
        """Return exams after which those who miss the target lose the goal."""
        return tuple(self._of(item, self._doors.falls))

    def barred(self, item: Item, detail: str) -> tuple[Stop, ...]:
        """Return offers that block a goal by one thing alone: childcare, place or format."""
        return tuple(self._of(item, self._doors.bars(detail)))

    def _of(self, item: Item, stops: tuple[Stop, ...]) -> Iterator[Stop]:
        """Yield the stops at a measure, or for the package those at offers of others."""
        whole = isinstance(item, MeasurePackage)
        own = self.gaps.offer_of(item)
        for stop in stops:
            field = stop.offer.field if stop.offer else ""
            at_own = own is not None and field == own.field
            if at_own or (whole and not field.startswith("/measures/")):
                yield stop
