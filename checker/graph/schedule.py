"""When the offers of a town begin and end: as stated, or as their types usually do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from checker.graph.offers import Offer, Times
from checker.graph.terms import MONTH, SCHOOL_YEAR_BEGINS, after
from checker.model.measure_type import Course

if TYPE_CHECKING:
    from checker.graph.town import Town


class Schedule:
    """The begins of every offer of a town; each is worked out once."""

    def __init__(self, town: Town) -> None:
        """Look at nothing before it is asked for."""
        self._town = town
        self._times: dict[int, tuple[Times, ...]] = {}
        self._days: dict[int, tuple[date, ...]] = {}
        self._usual_starts: dict[str, tuple[date, ...]] = {}

    def known(self, offer: Offer) -> bool:
        """Say whether it is an offer of the town as it is, not one with other dates."""
        return self._town.offers[offer.key] is offer

    def times(self, offer: Offer) -> tuple[Times, ...]:
        """Return the begins with an end, and those that are goals by themselves.

        A run number below zero says that the run was not stated.
        """
        if not self.known(offer):
            return tuple(self._of(offer))
        if offer.key not in self._times:
            self._times[offer.key] = tuple(self._of(offer))
        return self._times[offer.key]

    def days(self, offer: Offer) -> tuple[date, ...]:
        """Return the stated begins, sorted; none where no run is known."""
        if not self.known(offer):
            return _starts(offer)
        if offer.key not in self._days:
            self._days[offer.key] = _starts(offer)
        return self._days[offer.key]

    @cached_property
    def spans(self) -> dict[int, tuple[date, date]]:
        """Return the first and the last stated begin of the offers that ask the same."""
        days: dict[int, list[date]] = {}
        for offer in self._town.offers:
            days.setdefault(self._town.doors.number(offer), []).extend(self.days(offer))
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
        for times in offer.times:
            end = times.end or self._end(offer, times.start)
            if end is not None or offer.begins:
                yield times if end == times.end else replace(times, end=end)

    def _usual(self, offer: Offer) -> Iterator[Times]:
        """Yield the begins of an offer without stated runs: each month, or with the school year."""
        if offer.goal is not None and offer.goal.starts == "laufend":
            return
        months = self._months(offer)
        if offer.goal is None and months is None and not offer.begins:
            return
        for place, start in enumerate(self._starts(self._yearly(offer))):
            yield Times(-(1 + offer.key * 1000 + place), start, self._end(offer, start), None)

    def _yearly(self, offer: Offer) -> str:
        if offer.goal:
            return offer.goal.starts
        course = self._course(offer)
        return course.starts if course else "laufend"

    def _starts(self, yearly: str) -> tuple[date, ...]:
        if yearly not in self._usual_starts:
            first, last = self._town.day.replace(day=1), self._town.land.horizon_months
            months = (after(first, month) for month in range(1, last + 1))
            self._usual_starts[yearly] = tuple(
                day for day in months if yearly == "laufend" or day.month == SCHOOL_YEAR_BEGINS
            )
        return self._usual_starts[yearly]

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


def _starts(offer: Offer) -> tuple[date, ...]:
    return tuple(sorted({times.start for times in offer.times}))
