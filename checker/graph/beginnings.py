"""Which further begins would make a way where the stated dates make none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.graph.dated import Dated, day_of, leading, with_starts, yearly
from checker.graph.dates import earliest
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.search import Way
from checker.graph.terms import SCHOOL_YEAR_BEGINS, after
from checker.model.timing import Start


@dataclass(frozen=True)
class Beginnings:
    """Tries begins that the package does not state: one in every month, or one a school year."""

    dated: Dated
    _known: dict[int, Offer] = field(default_factory=dict)

    def needed(self, person: Person, goal: str) -> tuple[Start, ...]:
        """Return begins with which a way exists, of one offer if that is enough; else nothing."""
        offers = {offer.key: self._more(offer) for offer in self._offers(person)}
        alone = [self._way(person, goal, {key: offer}) for key, offer in offers.items()]
        ways = [way for way in alone if way is not None]
        way = min(ways, key=lambda way: way.reached, default=None)
        way = way or self._way(person, goal, offers)
        return tuple(self._starts(way)) if way else ()

    def beyond(self, starts: tuple[Start, ...]) -> tuple[str, ...]:
        """Return where dates belong if one lies after the period: nobody expects it here yet.

        That are the own offers, else the context. Nothing where all dates lie in the period.
        """
        period = self.dated.town.package.period
        end = period.end if period else None
        if end is None or all(start.day <= end for start in starts):
            return ()
        own = [f"{start.offer.field}/runs" for start in starts if start.offer.own]
        return tuple(dict.fromkeys(own)) or ("context",)

    def _way(self, person: Person, goal: str, changed: dict[int, Offer]) -> Way | None:
        return earliest(self.dated.search(person, goal, changed))

    def _offers(self, person: Person) -> Iterator[Offer]:
        """Yield the offers with stated dates that the person can enter at some time."""
        keys = {step.key // 2 for step in self.dated.town.view(person, sure=True).steps}
        for offer in self.dated.town.offers:
            if offer.dated and leading(offer) and offer.key in keys:
                yield offer

    def _more(self, offer: Offer) -> Offer:
        """Return an offer with further begins; the same for everybody."""
        if offer.key not in self._known:
            first, number = self.dated.town.day.replace(day=1), offer.times[0].number
            months = range(1, self.dated.town.land.horizon_months + 1)
            starts = (after(first, month) for month in months)
            if yearly(self.dated.town, offer):
                starts = (start for start in starts if start.month == SCHOOL_YEAR_BEGINS)
            self._known[offer.key] = with_starts(offer, tuple(starts), number)
        return self._known[offer.key]

    def _starts(self, way: Way) -> Iterator[Start]:
        for offer, run, _ in self.dated.legs(way):
            day = day_of(run.start)
            if offer.dated and day not in {times.start for times in offer.times}:
                yield Start(self.dated.names.offer(offer), day, moved=False)
