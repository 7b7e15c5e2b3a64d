"""Offers without dates: a way through them exists, but no day can be named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.graph.dated import Dated
from checker.graph.dates import earliest
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Run, Step
from checker.graph.terms import after


@dataclass(frozen=True)
class Undated:
    """Looks for offers whose dates are missing on the only way."""

    dated: Dated

    def offers(self, person: Person, goal: str) -> tuple[Offer, ...]:
        """Return the offers without which no day can be named, in the order of the way.

        There are none where a way with dates exists, or where dates would not help.
        """
        if not self.dated.reachable(person, goal) or self.dated.way(person, goal) is not None:
            return ()
        runs, instants = self.dated.runs(person)
        assumed = tuple(self._assumed(person))
        known = tuple(run for some in runs.values() for run in some)
        way = earliest(self.dated.asked(person, goal, (*known, *assumed), instants))
        keys = {run.step.key for run in assumed}
        legs = way.legs if way else ()
        return tuple(self.dated.offer(run) for run in legs if run.step.key in keys)

    def _assumed(self, person: Person) -> Iterator[Run]:
        """Yield runs of one day every month for every step that has none."""
        runs, instants = self.dated.runs(person)
        known = {run.step.key for some in runs.values() for run in some}
        known |= {instant.step.key for instant in instants}
        for step in self.dated.town.view(person, sure=True).steps:
            if step.key not in known and not step.key % 2:
                yield from self._monthly(step)

    def _monthly(self, step: Step) -> Iterator[Run]:
        first = self.dated.town.day.replace(day=1)
        for month in range(1, self.dated.town.land.horizon_months):
            start = after(first, month).toordinal()
            yield Run(-1 - month, start, start + 1, step)

    def usual(self, person: Person, goal: str, last: date) -> tuple[str, ...]:
        """Return where dates are missing on a way that is only as its types usually run.

        Nothing where own measures state their dates, or where a way without the others arrives up
        to a day.
        """
        way = self.dated.way(person, goal)
        offers = [self.dated.offer(run) for run in way.legs if run.number < 0] if way else []
        silent = [offer for offer in offers if offer.own and offer.measure is not None]
        if not silent or self._in_time_without(person, goal, silent, last):
            return ()
        return tuple(dict.fromkeys(f"{offer.field}/runs" for offer in silent))

    def _in_time_without(self, person: Person, goal: str, offers: list[Offer], last: date) -> bool:
        runs, instants = self.dated.runs(person)
        left = {offer.key for offer in offers}
        others = (run for key, some in runs.items() if key not in left for run in some)
        way = earliest(self.dated.asked(person, goal, others, instants))
        return way is not None and way.reached <= last.toordinal()

    def fields(self, person: Person, goal: str) -> tuple[str, ...]:
        """Return where the missing dates belong; in the context where the offer is of others."""
        offers = self.offers(person, goal)
        fields = (f"{offer.field}/runs" if offer.own else "context" for offer in offers)
        return tuple(dict.fromkeys(fields))
