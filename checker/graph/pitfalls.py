"""Choices after which a goal is lost, for the people of a town."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property

from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of
from checker.graph.offers import Offer, Times
from checker.graph.persons import Person
from checker.graph.reduction import timetable
from checker.graph.search import Search
from checker.graph.terms import months_later
from checker.graph.timetable import Timetable
from checker.graph.traps import YEAR, Trap, traps
from checker.model.text import Text
from checker.model.timing import Pitfall
from checker.model.wording import say


@dataclass(frozen=True)
class Pitfalls:
    """Looks for traps among the stated and usual runs; those of the last year go on for ever."""

    dated: Dated
    crowds: Crowds
    _tables: dict[tuple[int, ...], Timetable | None] = field(default_factory=dict)
    _ends: dict[tuple[str, int], tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def found(self, months: int) -> tuple[Pitfall, ...]:
        """Return the choices within so many months that lose a goal, by choice and goal."""
        within = months_later(self.dated.town.day, months).toordinal() - self.dated.first
        groups: dict[tuple[str, int, int], tuple[Trap, list[Pair]]] = {}
        for person, goal, _ in self.dated.ways:
            for trap in self._traps(person, goal, within):
                better = trap.better.step.key // 2 if trap.better else -1
                key = (goal, trap.run.step.key // 2, better)
                groups.setdefault(key, (trap, []))[1].append((person, goal))
        return tuple(self._record(goal, *members) for (goal, _, _), members in groups.items())

    def _traps(self, person: Person, goal: str, within: int) -> tuple[Trap, ...]:
        """Return the traps; nothing can be lost where no door closes for those who hold more."""
        table = self._wide(self.dated.search(person, goal))
        keys = {run.step.key for run, _ in table.entries} if table else set()
        closes = {key: day for key, day in self._closes(person, keys).items() if key in keys}
        if table is None or not (closes or table.equal or not table.steady):
            return ()
        places = {key // 2 for key in keys}
        going_on = {key: offer for key, offer in self._going_on.items() if key in places}
        return traps(self.dated.search(person, goal, going_on), within, closes=closes)

    @cached_property
    def _going_on(self) -> dict[int, Offer]:
        """Return the offers with stated dates as if their last year came again and again."""
        return {offer.key: self._yearly(offer) for offer in self.dated.town.offers if offer.dated}

    def _yearly(self, offer: Offer) -> Offer:
        last = max(times.start for times in offer.times)
        year = [times for times in offer.times if (last - times.start).days < YEAR]
        rounds = range(YEAR, self.dated.horizon - last.toordinal(), YEAR)
        again = (_later(times, timedelta(days=days)) for days in rounds for times in year)
        return replace(offer, times=(*offer.times, *again))

    def _wide(self, question: Search) -> Timetable | None:
        """Return the timetable of a question of people; equal questions share it."""
        known = (question.held, question.goal, id(question.runs), id(question.instants))
        if known not in self._tables:
            self._tables[known] = timetable(question, wide=True)
        return self._tables[known]

    def _closes(self, person: Person, keys: set[int]) -> dict[int, int]:
        """Return the last day on which the person can begin a step, where a door closes.

        ``keys``: steps of the offers that are looked at.
        """
        offers = (self.dated.town.offers[key] for key in sorted({key // 2 for key in keys}))
        return {key: day for offer in offers for key, day in self._end(person, offer)}

    def _end(self, person: Person, offer: Offer) -> tuple[tuple[int, int], ...]:
        known = (person.id, offer.key)
        if known not in self._ends:
            self._ends[known] = tuple(self._last(person, offer))
        return self._ends[known]

    def _last(self, person: Person, offer: Offer) -> Iterator[tuple[int, int]]:
        months = self.dated.town.land.horizon_months
        if self._open(person, offer, months):
            return
        view = self.dated.town.view(person, sure=True)
        month = next((m for m in range(months, -1, -1) if self._open(person, offer, m)), 0)
        last = months_later(self.dated.town.day, month + 1).toordinal() - 1
        yield from ((key, last) for key in sorted({r.step.key for r in view.runs_of(offer)}))

    def _open(self, person: Person, offer: Offer, month: int) -> bool:
        view = self.dated.town.view(person, sure=True)
        day = months_later(self.dated.town.day, month)
        return bool(view.opens(offer, day))

    def _record(self, goal: str, trap: Trap, pairs: list[Pair]) -> Pitfall:
        names = self.dated.names
        return Pitfall(
            people=self.crowds.of(pairs),
            goal=goal,
            goal_title=names.words.titles("goals", [goal]),
            offer=names.offer(self.dated.offer(trap.run)),
            day=day_of(trap.run.start),
            better=self._advice(trap),
        )

    def _advice(self, trap: Trap) -> Text:
        if trap.better is None:
            return Text("Besser ist es zu warten.", "It is better to wait.")
        return say(
            "Besser ist zuerst „{better}“.",
            "It is better to take '{better}' first.",
            better=self.dated.offer(trap.better).title,
        )


def _later(times: Times, by: timedelta) -> Times:
    end = None if times.end is None else times.end + by
    return replace(times, start=times.start + by, end=end)
