"""Steps, runs and instants behind the doors of a town; equal ones are made once for everybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from checker.graph.doorway import Terms
from checker.graph.needs import Alternatives, Need, any_need
from checker.graph.offers import Offer
from checker.graph.steps import Instant, Mask, Outcome, Run, Step

if TYPE_CHECKING:
    from checker.graph.town import Town

_ORDER = attrgetter("start", "end", "number")
_COMPANIONS = frozenset({"begleitend", "beratung"})
Along = tuple[Terms, ...]


class Openings:
    """What opens behind doors. ``sure``: with certain or with optimistic answers."""

    def __init__(self, town: Town) -> None:
        """Make nothing before it is asked for."""
        self._town = town
        self._steps: dict[tuple[int, Alternatives, Mask, bool], tuple[Step, ...]] = {}
        self._timeless: dict[tuple[int, Along, bool], tuple[Step, ...]] = {}
        self._runs: dict[tuple[int, Along, bool], tuple[Run, ...]] = {}
        self._instants: dict[tuple[int, Along, Sequence[date], bool], tuple[Instant, ...]] = {}
        # By the identity of the tuples made above, which live as long as these.
        self._sorted: dict[tuple[int, ...], tuple[Run, ...]] = {}
        self._joined: dict[tuple[int, ...], tuple[Instant, ...]] = {}

    def steps(
        self, offer: Offer, needs: Alternatives, forbid: Mask, *, sure: bool
    ) -> tuple[Step, ...]:
        """Return the step to the end of an offer, and the one to its begin where that is a goal."""
        question = (offer.key, needs, forbid, sure)
        if question not in self._steps:
            self._steps[question] = tuple(self._made(offer, needs, forbid, sure))
        return self._steps[question]

    def _made(self, offer: Offer, needs: Alternatives, forbid: Mask, sure: bool) -> Iterator[Step]:
        results = self._town.results
        begin = results.begin(offer)
        if begin:
            yield Step(2 * offer.key + 1, needs, (Outcome(begin, 1.0),), forbid)
        if offer.goal is None:
            outcomes = results.sure(offer) if sure else results.at_best(offer)
            yield Step(2 * offer.key, needs, outcomes, forbid, again=self._town.again(offer))

    def timeless(self, offer: Offer, along: Along, *, sure: bool) -> tuple[Step, ...]:
        """Return the steps that are open on one of the days at the latest."""
        question = (offer.key, along, sure)
        if question not in self._timeless:
            whole = any_need(Need(_needs(terms, sure), ()) for terms in along).sure
            forbid = min((terms.forbid for terms in along), key=int.bit_count)
            found = self.steps(offer, whole, forbid, sure=sure) if whole else ()
            self._timeless[question] = found
        return self._timeless[question]

    def runs(self, offer: Offer, along: Along, *, sure: bool) -> tuple[Run, ...]:
        """Return the runs that are open, in the order of the begins."""
        if not self._town.schedule.known(offer):
            return tuple(self._run_by_run(offer, along, sure))
        question = (offer.key, along, sure)
        if question not in self._runs:
            self._runs[question] = tuple(self._run_by_run(offer, along, sure))
        return self._runs[question]

    def _run_by_run(self, offer: Offer, along: Along, sure: bool) -> Iterator[Run]:
        begins = self._town.schedule.times(offer)
        lead, companion = self._town.schedule.lead(offer), offer.kind in _COMPANIONS
        for times, terms in zip(begins, _each(along, len(begins)), strict=True):
            needs, first = _needs(terms, sure), times.start.toordinal()
            for step in self.steps(offer, needs, terms.forbid, sure=sure) if needs else ():
                last = first if step.key % 2 else (times.end or times.start).toordinal()
                yield Run(times.number, first, last, step, times.places, lead, companion)

    def instants(
        self, offer: Offer, along: Along, days: tuple[date, ...], *, sure: bool
    ) -> tuple[Instant, ...]:
        """Return a goal that is reached as soon as its conditions hold, looked at on some days."""
        question = (offer.key, along, days, sure)
        if question not in self._instants:
            self._instants[question] = tuple(self._windows(offer, along, days, sure))
        return self._instants[question]

    def all_runs(self, some: tuple[tuple[Run, ...], ...]) -> tuple[Run, ...]:
        """Return the runs of ``runs`` for several offers, sorted by start, end and number."""
        known = tuple(map(id, some))
        if known not in self._sorted:
            self._sorted[known] = tuple(sorted(chain.from_iterable(some), key=_ORDER))
        return self._sorted[known]

    def all_instants(self, some: tuple[tuple[Instant, ...], ...]) -> tuple[Instant, ...]:
        """Return the instants of ``instants`` for several goals."""
        known = tuple(map(id, some))
        if known not in self._joined:
            self._joined[known] = tuple(chain.from_iterable(some))
        return self._joined[known]

    def _windows(
        self, offer: Offer, along: Along, days: tuple[date, ...], sure: bool
    ) -> Iterator[Instant]:
        windows = pairwise((*days, date.max))
        for (first, following), terms in zip(windows, _each(along, len(days)), strict=True):
            needs = _needs(terms, sure)
            if needs:
                (step,) = self.steps(offer, needs, terms.forbid, sure=sure)
                until = following.toordinal() - 1
                since = 0 if first == days[0] else first.toordinal()
                yield Instant(step, since, until)


def _needs(terms: Terms, sure: bool) -> Alternatives:
    return terms.sure if sure else terms.maybe


def _each(along: Along, count: int) -> Along:
    """Return the terms of every day; one alone holds for all."""
    return along if len(along) == count else along * count
