"""Steps, runs and instants behind the doors of a town; equal ones are made once for everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from checker.graph.doorway import Spells, Terms
from checker.graph.needs import Alternatives, Need, any_need
from checker.graph.offers import Offer, Times
from checker.graph.steps import Instant, Mask, Outcome, Run, Step

if TYPE_CHECKING:
    from checker.graph.town import Town

_END = date.max.toordinal()
_COMPANIONS = frozenset({"begleitend", "beratung"})
Along = tuple[Terms, ...]


class Openings:
    """What opens behind doors. ``sure``: with certain or with optimistic answers."""

    def __init__(self, town: Town) -> None:
        """Make nothing before it is asked for."""
        self._town = town
        self._steps: dict[tuple[int, Alternatives, Mask, bool], tuple[Step, ...]] = {}
        self._timeless: dict[tuple[int, Along, bool], tuple[Step, ...]] = {}
        self._runs: dict[tuple[int, Spells, bool], tuple[Run, ...]] = {}
        self._instants: dict[tuple[int, Spells, tuple[int, ...], bool], tuple[Instant, ...]] = {}
        # By the identity of the tuples made above, which live as long as these.
        self._together: dict[tuple[int, ...], tuple[Run, ...]] = {}
        self._joined: dict[tuple[int, ...], tuple[Instant, ...]] = {}

    def steps(
        self, offer: Offer, needs: Alternatives, forbid: Mask, *, sure: bool
    ) -> tuple[Step, ...]:
        """Return the step to the end of an offer, and the one to its begin where that is a goal."""
        sure = sure or not self._town.results.unknown(offer)
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
        """Return the steps that are open at some time under terms that follow each other."""
        found = self._timeless.get((offer.key, along, sure))
        if found is None:
            whole = any_need(Need(_needs(terms, sure), ()) for terms in along).sure
            forbid = min((terms.forbid for terms in along), key=int.bit_count)
            found = self.steps(offer, whole, forbid, sure=sure) if whole else ()
            self._timeless[offer.key, along, sure] = found
        return found

    def runs(self, offer: Offer, along: Spells, *, sure: bool) -> tuple[Run, ...]:
        """Return the runs that are open, those of one step together."""
        if not self._town.schedule.known(offer):
            return tuple(self._run_by_run(offer, along, sure))
        found = self._runs.get((offer.key, along, sure))
        if found is None:
            found = tuple(self._run_by_run(offer, along, sure))
            self._runs[offer.key, along, sure] = found
        return found

    def _run_by_run(self, offer: Offer, along: Spells, sure: bool) -> Iterator[Run]:
        begins, lead = self._town.schedule.times(offer), self._town.schedule.lead(offer)
        for terms, first, following in _spells(along, len(begins)):
            needs = _needs(terms, sure)
            steps = self.steps(offer, needs, terms.forbid, sure=sure) if needs else ()
            for step in steps:
                for times in begins[first:following]:
                    yield _run(times, step, lead, companion=offer.kind in _COMPANIONS)

    def instants(
        self, offer: Offer, along: Spells, days: tuple[int, ...], *, sure: bool
    ) -> tuple[Instant, ...]:
        """Return a goal that is reached as soon as its conditions hold, looked at on some days."""
        question = (offer.key, along, days, sure)
        if question not in self._instants:
            self._instants[question] = tuple(self._windows(offer, along, days, sure))
        return self._instants[question]

    def all_runs(self, some: tuple[tuple[Run, ...], ...]) -> tuple[Run, ...]:
        """Return the runs of ``runs`` for several offers; the same ones as one tuple."""
        known = tuple(map(id, some))
        if known not in self._together:
            self._together[known] = tuple(chain.from_iterable(some))
        return self._together[known]

    def all_instants(self, some: tuple[tuple[Instant, ...], ...]) -> tuple[Instant, ...]:
        """Return the instants of ``instants`` for several goals."""
        known = tuple(map(id, some))
        if known not in self._joined:
            self._joined[known] = tuple(chain.from_iterable(some))
        return self._joined[known]

    def _windows(
        self, offer: Offer, along: Spells, days: tuple[int, ...], sure: bool
    ) -> Iterator[Instant]:
        limits = (*days, _END)
        for terms, first, following in _spells(along, len(days)):
            needs = _needs(terms, sure)
            if needs:
                (step,) = self.steps(offer, needs, terms.forbid, sure=sure)
                yield Instant(step, days[first] if first else 0, limits[following] - 1)


def _needs(terms: Terms, sure: bool) -> Alternatives:
    return terms.sure if sure else terms.maybe


def _spells(along: Spells, count: int) -> Iterator[tuple[Terms, int, int]]:
    """Yield terms with the places of the first day under them, and of the first one after them."""
    return zip(along.terms, along.firsts, (*along.firsts[1:], count), strict=True)


def _run(times: Times, step: Step, lead: int, *, companion: bool) -> Run:
    first = times.start.toordinal()
    last = first if step.key % 2 else (times.end or times.start).toordinal()
    return Run(times.number, first, last, step, times.places, lead, companion)
