"""Waits between two offers: on the earliest ways of people, and along declared links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of, moved, yearly
from checker.graph.following import AS_IS, Following, Gap, run_field
from checker.graph.offers import Offer
from checker.graph.terms import SCHOOL_STARTS
from checker.graph.waitfree import WaitFree
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.text import Text
from checker.model.timing import Pause, Start
from checker.model.wording import say

WEEK = 7
MOST_WEEKS_MOVED = 13
"""A begin is moved by three months at most (compatibility.md 4.1); else one more is proposed."""


@dataclass(frozen=True)
class Pauses:
    """Looks for waits of more than a number of weeks.

    ``free``: who knows other ways without them; None where the deep stages do not run.
    """

    dated: Dated
    crowds: Crowds
    following: Following
    free: WaitFree | None = None
    _found: dict[int, dict[Gap, list[Pair]]] = field(default_factory=dict)

    def of(self, item: Measure | MeasurePackage, weeks: int) -> tuple[Pause, ...]:
        """Return the waits that belong to an object of the package.

        A wait belongs to the measure that ends, else to the one that begins, else to the package.
        Waits between two offers of others are left to their packages.
        """
        offers = self.dated.town.offers
        return tuple(
            self._pause(gap, pairs, weeks)
            for gap, pairs in self._all(weeks).items()
            if self._owner(offers[gap.before], offers[gap.after]) is item
        )

    def _owner(self, before: Offer, after: Offer) -> Measure | MeasurePackage | None:
        for offer in (before, after):
            if offer.own and offer.measure is not None:
                return offer.measure
        return self.dated.town.package if before.own or after.own else None

    def _all(self, weeks: int) -> dict[Gap, list[Pair]]:
        if weeks not in self._found:
            gaps: dict[Gap, list[Pair]] = {gap: [] for gap in self.following.gaps(AS_IS)}
            for person, goal, gap in self._walked():
                gaps.setdefault(gap, []).append((person, goal))
            found = {gap: pairs for gap, pairs in gaps.items() if self._long(gap, weeks)}
            self._found[weeks] = found
        return self._found[weeks]

    def _long(self, gap: Gap, weeks: int) -> bool:
        """Say whether a wait is too long; waiting for the school year is not."""
        after = self.dated.town.offers[gap.after]
        school = yearly(self.dated.town, after) and gap.starts.month in SCHOOL_STARTS
        return gap.days > WEEK * weeks and not school

    def _walked(self) -> Iterator[tuple[*Pair, Gap]]:
        """Yield the waits of people between two courses with stated dates."""
        for person, goal, way in self.dated.ways:
            runs = [run for run in way.legs if not run.companion]
            for last, run in pairwise(runs):
                if min(last.number, run.number) >= 0:
                    before, after = self.dated.offer(last).key, self.dated.offer(run).key
                    ends, starts = day_of(last.end), day_of(run.start)
                    yield person, goal, Gap(before, ends, after, run.number, starts)

    def _pause(self, gap: Gap, pairs: list[Pair], weeks: int) -> Pause:
        offers, ref = self.dated.town.offers, self.dated.names.offer
        before, after = offers[gap.before], offers[gap.after]
        latest = gap.ends + timedelta(weeks=weeks)
        return Pause(
            before=ref(before),
            after=ref(after),
            end=gap.ends,
            start=gap.starts,
            length=_length(gap.days, weeks),
            latest=latest,
            field=f"{run_field(after, gap.run)}/start" if after.own else before.field,
            people=self.crowds.of(pairs) if pairs else None,
            better=Start(ref(after), latest, moved=self._movable(after, gap, weeks)),
            avoidable=self._avoidable(pairs, weeks),
        )

    def _avoidable(self, pairs: list[Pair], weeks: int) -> bool:
        """Say whether everybody who waits there has another way without so long a wait."""
        free = self.free
        return free is not None and bool(pairs) and all(free.exists(pair, weeks) for pair in pairs)

    def _movable(self, offer: Offer, gap: Gap, weeks: int) -> bool:
        """Say whether the run can begin earlier, so that nobody waits longer or arrives later."""
        latest = gap.ends + timedelta(weeks=weeks)
        if not offer.own or gap.starts - latest > timedelta(weeks=MOST_WEEKS_MOVED):
            return False
        changed = moved(offer, latest, gap.run)
        return self._no_longer_wait(changed, weeks) and self._nobody_later(changed)

    def _no_longer_wait(self, changed: Offer, weeks: int) -> bool:
        """Say whether no declared link loses its begin or gets too long a wait."""
        before, after = (
            list(self.following.gaps(offers)) for offers in (AS_IS, {changed.key: changed})
        )
        long = [sum(self._long(gap, weeks) for gap in gaps) for gaps in (before, after)]
        return len(before) == len(after) and long[1] <= long[0]

    def _nobody_later(self, changed: Offer) -> bool:
        known = {(person.id, goal): way.reached for person, goal, way in self.dated.ways}
        pairs = [(person, goal) for person, goal, _ in self.dated.ways]
        return all(
            reached is not None and reached <= known[person.id, goal]
            for (person, goal), reached in self.dated.with_times(changed, pairs)
        )


def _length(days: int, limit: int) -> Text:
    """Return a length in whole weeks; where that is just the limit, with the days beyond it."""
    weeks, rest = divmod(days, WEEK)
    if weeks != limit:
        return say("{n} Wochen", "{n} weeks", n=weeks)
    if rest == 1:
        return say("{n} Wochen und 1 Tag", "{n} weeks and 1 day", n=weeks)
    return say("{n} Wochen und {rest} Tage", "{n} weeks and {rest} days", n=weeks, rest=rest)
