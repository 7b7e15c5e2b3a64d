"""How fresh the dates of an offer are, and whether it begins again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.graph.dated import leading
from checker.graph.following import Following
from checker.graph.offers import Offer
from checker.graph.terms import months_later
from checker.graph.town import Town
from checker.model.measure import Measure
from checker.model.parts import Run
from checker.model.resources import Regelangebot
from checker.model.timing import Ended, Outdated


@dataclass(frozen=True)
class Freshness:
    """Looks at dates from the day on which the package was handed in, and from its first day.

    A package is a plan for its period: whoever reads it again years later must find the same. So
    its figures are as old as they were when it was handed in (without that day: when its period
    began), and its begins are looked for from the first day of the period on. The day of the
    report counts only where it lies before that, or where the package names no day.
    """

    town: Town
    following: Following
    report_day: date

    @property
    def day(self) -> date:
        """Return the day against which the age of figures is measured."""
        package = self.town.package
        start = package.period.start if package.period else None
        return min(package.submitted_on or start or self.report_day, self.report_day)

    def ended(self, item: Measure | Regelangebot, months: int) -> Ended | None:
        """Return that an offer with stated runs does not begin when it is needed.

        A begin counts in the period, and within ``months`` of its first day or of the end of a
        measure that leads to the offer.
        """
        runs = [run for run in item.runs or () if run.start is not None]
        if not runs or any(self._current(run, item, months) for run in runs):
            return None
        starts = sorted(run.start for run in runs if run.start)
        later = next((start for start in starts if start >= self.town.day), None)
        return Ended(starts[-1], later, self._until(months))

    def outdated(self, item: Measure | Regelangebot, days: int) -> Outdated | None:
        """Return the oldest figures of an offer where they are older than so many days."""
        runs = enumerate(item.runs or ())
        dated = [(run.updated_on, place) for place, run in runs if run.updated_on]
        stated, place = min(dated, default=(self.day, 0))
        age = (self.day - stated).days
        if age <= days:
            return None
        return Outdated(place, stated, age, self.day, self.town.package.submitted_on == self.day)

    def _until(self, months: int) -> date:
        period = self.town.package.period
        end = period.end if period else None
        return max(end or date.min, months_later(self.town.day, months))

    def _current(self, run: Run, item: Measure | Regelangebot, months: int) -> bool:
        """Say whether a run begins in time; what runs beside others can be joined until its end."""
        offer, start = self._offers[id(item)], run.start or date.max
        last = start if leading(offer) else (run.end or start)
        if start <= self._until(months):
            return last >= self.town.day
        ends = self.following.ends_before(offer)
        return any(end <= start <= months_later(end, months) for end in ends)

    @cached_property
    def _offers(self) -> dict[int, Offer]:
        return {id(offer.subject): offer for offer in self.town.offers.own}
