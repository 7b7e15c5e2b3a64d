"""A town as one person sees it: steps, runs and goals that are open to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.graph.circumstances import Circumstances
from checker.graph.closure import closure
from checker.graph.guards import Part
from checker.graph.needs import Need, any_need
from checker.graph.offers import Offer, Times
from checker.graph.persons import Person
from checker.graph.steps import Instant, Mask, Run, Step
from checker.graph.terms import MONTH, SCHOOL_YEAR_BEGINS, after
from checker.model.measure_type import Course

if TYPE_CHECKING:
    from checker.graph.town import Town

_COMPANIONS = frozenset({"begleitend", "beratung"})
# Months from the beginning at which goals are looked at again: waiting periods and ages change.
_LOOKS = (0, 3, 6, 12, 24, 36, 48)


class View:
    """One person's view: the steps open to them, timeless and with dates."""

    def __init__(self, town: Town, person: Person, *, sure: bool) -> None:
        """``sure``: only what is certain; else what may turn out well."""
        self.town, self.person, self.sure = town, person, sure
        self._months_seen: dict[int, Circumstances] = {}
        self.steps: tuple[Step, ...] = tuple(
            step for offer in town.offers for step in self._timeless(offer)
        )

    @cached_property
    def reached(self) -> Mask:
        """Return everything the person can hold in the end, without looking at dates."""
        return closure(self.person.start, self.steps)

    def parts(self, offer: Offer, day: date) -> tuple[Part, ...]:
        """Return what the person meets at the door on a day."""
        return self.town.parts(offer, self._now(day), self.person.start, day)

    def _now(self, day: date) -> Circumstances:
        month = self.town.month(day)
        if month not in self._months_seen:
            self._months_seen[month] = self.person.timeline.at(month)
        return self._months_seen[month]

    def need(self, parts: tuple[Part, ...]) -> tuple[Mask, ...]:
        """Return the alternatives that are enough."""
        whole = self.town.need(parts)
        return whole.sure if self.sure else whole.maybe

    def days(self, offer: Offer) -> tuple[date, ...]:
        """Return the days on which the offer can begin for the timeless question."""
        if offer.times:
            return tuple(sorted({times.start for times in offer.times}))
        months = sorted({*self.person.timeline.months, *_LOOKS})
        return tuple(self.town.day + timedelta(days=round(month * MONTH)) for month in months)

    def _timeless(self, offer: Offer) -> Iterator[Step]:
        needs, forbid = [], []
        for day in self.days(offer):
            parts = self.parts(offer, day)
            needs.append(Need(self.need(parts), ()))
            forbid.append(_forbid(parts))
        whole = any_need(needs).sure
        if whole:
            yield from self.made(offer, whole, min(forbid, key=int.bit_count, default=0))

    def made(self, offer: Offer, needs: tuple[Mask, ...], forbid: Mask) -> tuple[Step, ...]:
        """Return the step to the end of an offer, and the one to its begin where that is a goal."""
        return self.town.steps(offer, needs, forbid, sure=self.sure)

    def again(self, offer: Offer) -> bool:
        """Say whether the offer may be tried twice."""
        return self.town.again(offer)

    def runs(self) -> tuple[Run, ...]:
        """Return every run open to the person, sorted by start, end and number."""
        return self._all_runs

    @cached_property
    def _all_runs(self) -> tuple[Run, ...]:
        found = [run for offer in self.town.offers for run in self.runs_of(offer)]
        return tuple(sorted(found, key=lambda run: (run.start, run.end, run.number)))

    def runs_of(self, offer: Offer) -> Iterator[Run]:
        """Yield the runs of one offer, as its times say or as it usually begins."""
        for times in self._times(offer):
            parts = self.parts(offer, times.start)
            needs = self.need(parts)
            if not needs:
                continue
            first = times.start.toordinal()
            companion = offer.kind in _COMPANIONS
            for step in self.made(offer, needs, _forbid(parts)):
                last = first if step.key % 2 else (times.end or times.start).toordinal()
                lead = 0 if offer.times else self.lead(offer)
                yield Run(times.number, first, last, step, times.places, lead, companion)

    def lead(self, offer: Offer) -> int:
        """Return the usual days of waiting before an offer whose runs are not known."""
        course = self._course(offer)
        return round((course.lead_months if course else 0) * MONTH)

    def _course(self, offer: Offer) -> Course | None:
        found = self.town.land.types.get(offer.type)
        return found.course if found else None

    def _times(self, offer: Offer) -> Iterator[Times]:
        if offer.times:
            for times in offer.times:
                end = times.end or self._end(offer, times.start)
                if end is not None or offer.begins:
                    yield times if times.end is not None else replace(times, end=end)
        else:
            yield from self._usual(offer)

    def _usual(self, offer: Offer) -> Iterator[Times]:
        """Yield the begins of an offer without stated runs: each month, or with the school year.

        A run number below zero says that the run was not stated.
        """
        if offer.goal is not None and offer.goal.starts == "laufend":
            return
        if offer.goal is None and self._months(offer) is None and not offer.begins:
            return
        for place, start in enumerate(self._starts(offer)):
            yield Times(-(1 + offer.key * 1000 + place), start, self._end(offer, start), None)

    def _starts(self, offer: Offer) -> Iterator[date]:
        course = self._course(offer)
        yearly = offer.goal.starts if offer.goal else course.starts if course else "laufend"
        first = self.town.day.replace(day=1)
        for month in range(1, self.town.land.horizon_months + 1):
            start = after(first, month)
            if yearly == "laufend" or start.month == SCHOOL_YEAR_BEGINS:
                yield start

    def _end(self, offer: Offer, start: date) -> date | None:
        months = self._months(offer)
        if months is None:
            return start if offer.goal is not None else None
        return start + timedelta(days=max(round(months * MONTH), 1))

    def _months(self, offer: Offer) -> float | None:
        course = self._course(offer)
        if course is None:
            return None
        if course.months is not None:
            return course.months
        if course.ue is None or not course.ue_per_week:
            return None
        return course.ue / course.ue_per_week * 7 / MONTH

    def instants(self) -> tuple[Instant, ...]:
        """Return the goals that are reached as soon as their conditions hold."""
        goals = [o for o in self.town.offers if o.goal and o.goal.starts == "laufend"]
        return tuple(instant for offer in goals for instant in self._windows(offer))

    def _windows(self, offer: Offer) -> Iterator[Instant]:
        days = (*self.days(offer), date.max)
        for first, following in pairwise(days):
            parts = self.parts(offer, first)
            needs = self.need(parts)
            if needs:
                (step,) = self.made(offer, needs, _forbid(parts))
                until = following.toordinal() - 1
                since = 0 if first == days[0] else first.toordinal()
                yield Instant(step, since, until)


def _forbid(parts: tuple[Part, ...]) -> Mask:
    mask = 0
    for part in parts:
        mask |= part.forbid
    return mask
