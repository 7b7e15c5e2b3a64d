"""Ways with dates for the people of a town; each is searched once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from checker.graph.dates import earliest, left_out, through, waits
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.reduction import timetable
from checker.graph.search import Search, Way
from checker.graph.steps import Instant, Run
from checker.graph.terms import MONTH
from checker.graph.timetable import Timetable
from checker.graph.town import Town
from checker.model.ways import Leg, WayFound

Pair = tuple[Person, str]
Runs = Mapping[int, Sequence[Run]]
_NOTHING: Mapping[int, Offer] = MappingProxyType({})


class Dated:
    """Searches with dates, from the first day of a town to its horizon."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self.town, self.names = town, names
        self.first = town.day.toordinal()
        self.horizon = self.first + round(town.land.horizon_months * MONTH)
        self._runs: dict[str, tuple[Runs, tuple[Instant, ...]]] = {}
        self._ways: dict[tuple[str, str], Way | None] = {}
        self._equal: dict[tuple[object, ...], tuple[Timetable | None, Way | None]] = {}
        self._tables: dict[tuple[str, str], Timetable | None] = {}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Return every person with every goal, in the order of the package."""
        return tuple((person, goal) for person in self.town.persons for goal in person.goals)

    @cached_property
    def ways(self) -> tuple[tuple[Person, str, Way], ...]:
        """Return who reaches which goal on its earliest way."""
        found = ((person, goal, self.way(person, goal)) for person, goal in self.pairs)
        return tuple((person, goal, way) for person, goal, way in found if way is not None)

    @cached_property
    def late(self) -> tuple[Pair, ...]:
        """Return who reaches a goal by no way with dates."""
        return tuple(pair for pair in self.pairs if self.way(*pair) is None)

    def reachable(self, person: Person, goal: str) -> bool:
        """Say whether a goal is surely reached when no dates are looked at."""
        return not self.town.atoms.goal(goal) & ~self.town.view(person, sure=True).reached

    def way(self, person: Person, goal: str) -> Way | None:
        """Return the earliest way that is certain, or None."""
        known = (person.id, goal)
        if known not in self._ways:
            self._ways[known] = self._earliest(person, goal)
        return self._ways[known]

    def _earliest(self, person: Person, goal: str) -> Way | None:
        """Search only where a way exists without dates; equal questions are asked once."""
        if not self.reachable(person, goal):
            return None
        self._tables[person.id, goal], way = self._answer(self.search(person, goal))
        return way

    def later(self, question: Search) -> Way | None:
        """Return the answer to a question of ``search`` about another day and other atoms."""
        return self._answer(question)[1]

    def _answer(self, question: Search) -> tuple[Timetable | None, Way | None]:
        # Views that are alike share their runs and instants, which live as long as the town.
        runs, instants = id(question.runs), id(question.instants)
        known = (question.held, question.goal, question.day, runs, instants)
        if known not in self._equal:
            table = timetable(question)
            self._equal[known] = (table, None if table is None else through(table))
        return self._equal[known]

    def without(self, person: Person, goal: str, number: int) -> Way | None:
        """Return the earliest way that is certain and does not use a run."""
        table = self._tables.get((person.id, goal)) if self.way(person, goal) else None
        fewer = left_out(table, number) if table is not None else None
        if fewer is not None:
            return through(fewer)
        question = self.search(person, goal)
        runs = tuple(run for run in question.runs if run.number != number)
        return earliest(replace(question, runs=runs))

    def search(self, person: Person, goal: str, changed: Mapping[int, Offer] = _NOTHING) -> Search:
        """Return the question; ``changed`` replaces offers, by key, with other times."""
        view = self.town.view(person, sure=True)
        if not changed:
            return self.asked(person, goal, view.grouped_runs, view.instants())
        known, instants = self.runs(person)
        runs = {**known, **{key: list(view.runs_of(offer)) for key, offer in changed.items()}}
        return self.asked(person, goal, chain.from_iterable(runs.values()), instants)

    def asked(
        self, person: Person, goal: str, runs: Iterable[Run], instants: tuple[Instant, ...]
    ) -> Search:
        """Return a question of a person about other runs and instants."""
        mask = self.town.atoms.goal(goal)
        return Search(person.start, mask, self.first, tuple(runs), instants, self.horizon)

    def runs(self, person: Person) -> tuple[Runs, tuple[Instant, ...]]:
        """Return the runs of every offer, by its key, and the instants, as a person sees them."""
        if person.id not in self._runs:
            view = self.town.view(person, sure=True)
            runs: dict[int, list[Run]] = {key: [] for key in range(len(self.town.offers))}
            for run in view.runs():
                runs[run.step.key // 2].append(run)
            self._runs[person.id] = (runs, view.instants())
        return self._runs[person.id]

    def with_times(
        self, changed: Offer, pairs: Iterable[Pair]
    ) -> Iterator[tuple[Pair, int | None]]:
        """Yield when persons reach their goals if one offer had other times."""
        for person, goal in pairs:
            way = earliest(self.search(person, goal, {changed.key: changed}))
            yield (person, goal), way.reached if way else None

    def offer(self, run: Run) -> Offer:
        """Return the offer of a run."""
        return self.town.offers[run.step.key // 2]

    def legs(self, way: Way) -> tuple[tuple[Offer, Run, int], ...]:
        """Return the steps of a way with their offers and the days waited before each."""
        return tuple((self.offer(run), run, wait) for run, wait in waits(way, self.first))

    def found(self, way: Way) -> WayFound:
        """Return a way as a record."""
        legs = tuple(self._leg(*leg) for leg in self.legs(way))
        months = round((way.reached - self.first) / MONTH, 1)
        return WayFound(day_of(way.reached), months, legs, sum(leg.wait_days for leg in legs))

    def _leg(self, offer: Offer, run: Run, wait: int) -> Leg:
        return Leg(
            self.names.offer(offer),
            day_of(run.start),
            day_of(run.end),
            wait,
            stated=run.number >= 0,
            ue=self._units(offer),
            places=run.places,
        )

    def _units(self, offer: Offer) -> float | None:
        if offer.measure is not None and offer.measure.ue is not None:
            return offer.measure.ue
        found = self.town.land.types.get(offer.type)
        return found.course.ue if found is not None and found.course else None


def day_of(ordinal: int) -> date:
    """Return the date of a day of the algorithms."""
    return date.fromordinal(ordinal)


def with_start(offer: Offer, start: date, number: int) -> Offer:
    """Return an offer with one more run: from a day on, as long as another of its runs."""
    return with_starts(offer, (start,), number)


def with_starts(offer: Offer, starts: tuple[date, ...], number: int) -> Offer:
    """Return an offer with further runs: from each of these days on, as long as another run."""
    like = next(times for times in offer.times if times.number == number)
    length = None if like.end is None else like.end - like.start
    more = (replace(like, start=s, end=None if length is None else s + length) for s in starts)
    return replace(offer, times=(*offer.times, *more))


def moved(offer: Offer, start: date, number: int) -> Offer:
    """Return an offer with one of its runs moved to another day, as long as before."""
    others = tuple(times for times in offer.times if times.number != number)
    return replace(offer, times=(*others, with_start(offer, start, number).times[-1]))


def yearly(town: Town, offer: Offer) -> bool:
    """Say whether an offer begins with the school year."""
    if offer.goal is not None:
        return offer.goal.starts == "schuljahr"
    found = town.land.types.get(offer.type)
    return bool(found and found.course and found.course.starts == "schuljahr")


def leading(offer: Offer) -> bool:
    """Say whether an offer is attended as a step of a way, not beside one and not as a goal."""
    return offer.goal is None and offer.kind not in {"begleitend", "beratung"}
