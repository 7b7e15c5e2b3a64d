"""When one offer ends and the next begins: the time dimension of a link."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.graph.offers import Offer
from checker.graph.terms import MONTH, SCHOOL_STARTS, SCHOOL_YEAR_BEGINS, months_later
from checker.graph.town import Town
from checker.model.measure_type import Course
from checker.model.ways import Verdict

_WEEK = 7
_AT_ANY_TIME = frozenset({"begleitend", "beratung", "regelstruktur"})
_COMPANIONS = frozenset({"begleitend", "beratung"})


class Seam(NamedTuple):
    """One end of an offer and the first begin of the next; ``start`` is None where none follows.

    ``school``: the begin of the school year, for which waiting is no gap.
    """

    end: date
    start: date | None
    school: bool = False

    @property
    def day(self) -> date:
        """Return the day whose law counts at the door of the next offer."""
        return self.start or self.end

    @property
    def weeks(self) -> float:
        """Return the weeks of waiting; waiting for nothing counts as no time."""
        return (self.day - self.end).days / _WEEK


class Seams:
    """Finds what follows the ends of an offer."""

    def __init__(self, town: Town) -> None:
        """Look at this town."""
        self._town = town
        self._known: dict[tuple[int, int], tuple[Seam, ...]] = {}
        self._judged: dict[tuple[int, int, float], tuple[tuple[Seam, Verdict], ...]] = {}

    def of(self, before: Offer, after: Offer) -> tuple[Seam, ...]:
        """Return a seam per end, the shortest wait first.

        Nothing is returned where no dates can be compared: one of the offers has none, or the first
        runs beside others and can be left at any time.
        """
        known = (before.key, after.key)
        if known not in self._known:
            self._known[known] = tuple(self._all(before, after))
        return self._known[known]

    def judged(self, before: Offer, after: Offer, weeks: float) -> tuple[tuple[Seam, Verdict], ...]:
        """Return the seams with their verdicts; ``weeks``: the wait that is no gap."""
        found = self._judged.get((before.key, after.key, weeks))
        if found is None:
            found = tuple([(s, self.verdict(s, weeks)) for s in self.of(before, after)])
            self._judged[before.key, after.key, weeks] = found
        return found

    def _all(self, before: Offer, after: Offer) -> list[Seam]:
        if before.kind in _COMPANIONS or not (after.times or self._course(after)):
            return []
        seams = [self._seam(end, after) for end in self._ends(before)]
        return sorted(seams, key=lambda seam: (seam.start is None, seam.weeks, seam.end))

    def _course(self, offer: Offer) -> Course | None:
        found = self._town.land.types.get(offer.type)
        return found.course if found else None

    def _ends(self, offer: Offer) -> Iterator[date]:
        course = self._course(offer)
        usual = course.months if course else None
        for times in offer.times:
            if times.end is not None:
                yield times.end
            elif usual is not None:
                yield times.start + timedelta(days=round(usual * MONTH))

    def _seam(self, end: date, after: Offer) -> Seam:
        start = self._start(end, after)
        yearly = self._yearly(after) and start is not None and start.month in SCHOOL_STARTS
        return Seam(end, start, yearly)

    def _yearly(self, offer: Offer) -> bool:
        course = self._course(offer)
        return course is not None and course.starts == "schuljahr"

    def _start(self, end: date, after: Offer) -> date | None:
        if not after.times:
            return _school_year(end) if self._yearly(after) else end
        if after.kind in _AT_ANY_TIME or (after.kind == "ziel" and not self._yearly(after)):
            running = [t for t in after.times if t.end is None or t.end >= end]
            return min((max(t.start, end) for t in running), default=None)
        return min((t.start for t in after.times if t.start >= end), default=None)

    def verdict(self, seam: Seam, weeks: float) -> Verdict:
        """Return whether the wait is short enough; up to twice the limit is a condition.

        Where the next begin may lie in the following period nothing can be said.
        """
        if seam.start is None:
            return "nicht_pruefbar" if self._next_period(seam.end, weeks) else "passt_nicht"
        if seam.school or seam.weeks <= weeks:
            return "passt"
        return "bedingt" if seam.weeks <= 2 * weeks else "passt_nicht"

    def _next_period(self, end: date, weeks: float) -> bool:
        period = self._town.package.period
        last = period.end if period else None
        return last is None or end + timedelta(weeks=2 * weeks) > last


def _school_year(day: date) -> date:
    """Return the first begin of a school year from a day on."""
    begin = date(day.year, SCHOOL_YEAR_BEGINS, 1)
    return begin if begin >= day else months_later(begin, 12)
