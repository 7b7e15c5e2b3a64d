"""Ways that time decides about: people who grow too old, and a status that is never decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from checker.graph.circumstances import Circumstances, Timeline
from checker.graph.closure import layers, met
from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of
from checker.graph.dates import earliest
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.search import Way
from checker.graph.steps import Run
from checker.graph.terms import after, month_name
from checker.graph.view import View
from checker.model.timing import Hinge, TooOld


@dataclass(frozen=True, slots=True)
class Ageless(Timeline):
    """Circumstances of somebody who does not grow older."""

    def at(self, month: int) -> Circumstances:
        """Return the circumstances after so many months, at the age of the beginning."""
        return replace(Timeline.at(self, month), age=self.begin.age)


class Closed(NamedTuple):
    """An offer that only somebody who does not grow older gets into, and what lies before it."""

    offer: Offer
    run: Run
    before: Offer | None


@dataclass(frozen=True)
class Branches:
    """Compares the way of a person with that of somebody to whom time does nothing."""

    dated: Dated
    crowds: Crowds

    def too_old(self) -> tuple[TooOld, ...]:
        """Return who reaches no goal because an offer opens only after its age limit."""
        groups: dict[tuple[str, int, date], tuple[Closed, list[Pair]]] = {}
        for person, goal in self.dated.late:
            closed = self._outgrown(person, goal)
            if closed is not None:
                key = (goal, closed.offer.key, self._last_open(person, closed))
                groups.setdefault(key, (closed, []))[1].append((person, goal))
        return tuple(
            self._too_old(goal, day, *members) for (goal, _, day), members in groups.items()
        )

    def _outgrown(self, person: Person, goal: str) -> Closed | None:
        """Return the first offer on the way of the ageless that the person is too old for."""
        if person.timeline.begin.age is None or not self._shutting(person):
            return None
        line = Ageless(person.timeline.begin, person.timeline.phases)
        young = self.dated.town.view(
            replace(person, id=f"{person.id}~age", timeline=line), sure=True
        )
        way = earliest(self.dated.asked(person, goal, young.runs(), young.instants()))
        return self._first_closed(person, way) if way is not None else None

    def _shutting(self, person: Person) -> bool:
        """Say whether some offer is open at the beginning and closed on a day it begins."""
        view, first = self.dated.town.view(person, sure=True), self.dated.town.day
        return any(
            view.opens(offer, first) and not all(terms.sure for terms in view.along(offer).terms)
            for offer in view.offers
        )

    def _first_closed(self, person: Person, way: Way) -> Closed | None:
        view, before = self.dated.town.view(person, sure=True), None
        for run in way.legs:
            offer = self.dated.offer(run)
            if not view.opens(offer, day_of(run.start)):
                return Closed(offer, run, before)
            before = offer
        return None

    def _last_open(self, person: Person, closed: Closed) -> date:
        """Return the last month before the run on whose last day the person could still begin."""
        view, month = self.dated.town.view(person, sure=True), self.dated.town.day.replace(day=1)
        found = month
        while month <= day_of(closed.run.start):
            following = after(month, 1)
            found = month if view.opens(closed.offer, following - timedelta(days=1)) else found
            month = following
        return found

    def _too_old(self, goal: str, day: date, closed: Closed, pairs: list[Pair]) -> TooOld:
        names = self.dated.names
        return TooOld(
            people=self.crowds.of(pairs),
            goal=goal,
            goal_title=names.words.titles("goals", [goal]),
            offer=names.offer(closed.offer),
            before=names.offer(closed.before) if closed.before else None,
            latest=month_name(day),
        )

    def hinges(self) -> tuple[Hinge, ...]:
        """Return whose goal depends on a status that the profile takes to be decided later."""
        groups: dict[tuple[str, int, int], list[Pair]] = {}
        for person, goal in self.dated.pairs:
            months = [p.month for p in person.timeline.phases if p.status is not None]
            if months and self.dated.reachable(person, goal):
                same = self._undecided(person)
                if self.dated.town.atoms.goal(goal) & ~same.reached:
                    last = self._last(person, goal, same)
                    groups.setdefault((goal, last, months[0]), []).append((person, goal))
        return tuple(self._hinge(*key, pairs) for key, pairs in groups.items())

    def _undecided(self, person: Person) -> View:
        line = person.timeline
        phases = tuple(replace(phase, status=None) for phase in line.phases)
        same = replace(person, id=f"{person.id}~status", timeline=replace(line, phases=phases))
        return self.dated.town.view(same, sure=True)

    def _last(self, person: Person, goal: str, same: View) -> int:
        """Return the last offer on the way that is open without the decision (by key), or -1."""
        steps = {step.key: step for step in same.steps}
        found = layers(person.start, self.dated.town.view(person, sure=True).steps)
        chain = found.chain(self.dated.town.atoms.goal(goal))
        held = same.reached
        kept = [s.key // 2 for s in chain if s.key in steps and met(steps[s.key].needs, held)]
        return kept[-1] if kept else -1

    def _hinge(self, goal: str, last: int, month: int, pairs: list[Pair]) -> Hinge:
        names, town = self.dated.names, self.dated.town
        return Hinge(
            people=self.crowds.of(pairs),
            goal=goal,
            goal_title=names.words.titles("goals", [goal]),
            month=month_name(after(town.day.replace(day=1), month)),
            last=names.offer(town.offers[last]) if last >= 0 else None,
            assumed=any("residence_status" in person.assumed for person, _ in pairs),
        )
