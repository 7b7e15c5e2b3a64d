"""When the offers of a town begin and end: as stated, or as their types usually do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from checker.graph.offers import Offer, Times
from checker.graph.terms import MONTH, SCHOOL_YEAR_BEGINS, after
from checker.model.measure_type import Course

if TYPE_CHECKING:
    from checker.graph.town import Town

_START = attrgetter("start")


class Days(NamedTuple):
    """Sorted days, also as ordinals."""

    days: tuple[date, ...]
    numbers: tuple[int, ...]

    @classmethod
    def of(cls, days: Iterable[date]) -> Days:
        """Return sorted days in both forms."""
        known = tuple(days)
        return cls(known, tuple([day.toordinal() for day in known]))


class Schedule:
    """The begins of every offer of a town; each is worked out once."""

    def __init__(self, town: Town) -> None:
        """Look at nothing before it is asked for."""
        self._town = town
        self._times: dict[int, tuple[Times, ...]] = {}
        self._days: dict[int, Days] = {}
        self._starts: dict[int, tuple[int, ...]] = {}
        self._usual_starts: dict[str, tuple[date, ...]] = {}

    def known(self, offer: Offer) -> bool:
        """Say whether it is an offer of the town as it is, not one with other dates."""
        return self._town.offers[offer.key] is offer

    def times(self, offer: Offer) -> tuple[Times, ...]:
        """Return the begins with an end, and those that are goals by themselves, sorted by day.

        A run number below zero says that the run was not stated.
        """
        if not self.known(offer):
            return self._all(offer)
        found = self._times.get(offer.key)
        if found is None:
            found = self._times[offer.key] = self._all(offer)
        return found

    def _all(self, offer: Offer) -> tuple[Times, ...]:
        return tuple(sorted(self._of(offer), key=_START))

    def starts(self, offer: Offer) -> tuple[int, ...]:
        """Return the days of ``times`` as ordinals."""
        if not self.known(offer):
            return _numbers(self.times(offer))
        found = self._starts.get(offer.key)
        if found is None:
            found = self._starts[offer.key] = _numbers(self.times(offer))
        return found

    def days(self, offer: Offer) -> Days:
        """Return the stated begins, sorted; none where no run is known."""
        if not self.known(offer):
            return _days(offer)
        found = self._days.get(offer.key)
        if found is None:
            found = self._days[offer.key] = _days(offer)
        return found

    def span(self, number: int) -> tuple[int, int]:
        """Return the first and the last stated begin of the offers that ask the same."""
        return self._near.get(number) or self._far[number]

    @cached_property
    def _near(self) -> dict[int, tuple[int, int]]:
        return self._spans(self._town.near)

    @cached_property
    def _far(self) -> dict[int, tuple[int, int]]:
        """Return the spans of the offers out of reach; none asks the same as one in reach."""
        near = {offer.key for offer in self._town.near}
        return self._spans(offer for offer in self._town.offers if offer.key not in near)

    def _spans(self, offers: Iterable[Offer]) -> dict[int, tuple[int, int]]:
        days: dict[int, list[int]] = {}
        for offer in offers:
            days.setdefault(self._town.doors.number(offer), []).extend(self.days(offer).numbers)
        return {number: (min(some), max(some)) for number, some in days.items() if some}

    def lead(self, offer: Offer) -> int:
        """Return the usual days of waiting before an offer whose runs are not known."""
        course = None if offer.times else self._course(offer)
        return round((course.lead_months if course else 0) * MONTH)

    def _course(self, offer: Offer) -> Course | None:
        found = self._town.land.types.get(offer.type)
        return found.course if found else None

    def _of(self, offer: Offer) -> Iterator[Times]:
        if not offer.times:
            yield from self._usual(offer)
        length = self._length(offer)
        for times in offer.times:
            end = times.end or _end(offer, times.start, length)
            if end is not None or offer.begins:
                yield times if end == times.end else replace(times, end=end)

    def _usual(self, offer: Offer) -> Iterator[Times]:
        """Yield the begins of an offer without stated runs: each month, or with the school year."""
        if offer.goal is not None and offer.goal.starts == "laufend":
            return
        length, first = self._length(offer), -(1 + offer.key * 1000)
        if offer.goal is None and length is None and not offer.begins:
            return
        for place, start in enumerate(self._begins(self._yearly(offer))):
            yield Times(first - place, start, _end(offer, start, length), None)

    def _yearly(self, offer: Offer) -> str:
        if offer.goal:
            return offer.goal.starts
        course = self._course(offer)
        return course.starts if course else "laufend"

    def _begins(self, yearly: str) -> tuple[date, ...]:
        if yearly not in self._usual_starts:
            first, last = self._town.day.replace(day=1), self._town.land.horizon_months
            months = (after(first, month) for month in range(1, last + 1))
            self._usual_starts[yearly] = tuple(
                day for day in months if yearly == "laufend" or day.month == SCHOOL_YEAR_BEGINS
            )
        return self._usual_starts[yearly]

    def _length(self, offer: Offer) -> timedelta | None:
        """Return how long an offer usually lasts, or None where nobody says it."""
        course = self._course(offer)
        if course is None:
            return None
        months = course.months
        if months is None and course.ue is not None and course.ue_per_week:
            months = course.ue / course.ue_per_week * 7 / MONTH
        return None if months is None else timedelta(days=max(round(months * MONTH), 1))


def _end(offer: Offer, start: date, length: timedelta | None) -> date | None:
    """Return the usual end; a goal without length is reached on the day of its begin."""
    if length is not None:
        return start + length
    return start if offer.goal is not None else None


def _days(offer: Offer) -> Days:
    return Days.of(sorted({times.start for times in offer.times}))


def _numbers(times: Iterable[Times]) -> tuple[int, ...]:
    return tuple([one.start.toordinal() for one in times])
