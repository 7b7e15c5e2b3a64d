"""The numbers of the capacity picture: what the places there are do for one goal.

Imported on demand only: reports ask for it, rules do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from checker.graph.cohort import STEPS, Cohort, Fifo, Party, all_pass, ladder_cut
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.parties import Parties, Wish
from checker.graph.seats import CRUMB
from checker.graph.shortage import Shortage
from checker.graph.terms import MONTH
from checker.model.ways_capacity import Arrived, Bottleneck, CapacityFound, Stage, Waiting

MONTHS = (12, 24, 36)
_MOST = 5


class Capacity:
    """The people of one goal, in time and without dates."""

    def __init__(self, gaps: Gaps, parties: Parties, goal: str) -> None:
        """Look at everybody to whose goal of this code a way leads."""
        self._town, self._names = gaps.town, gaps.names
        self._parties, self._goal = parties, goal
        self._wishes: tuple[Wish, ...] = parties.wishes_for(goal)

    def found(self) -> CapacityFound | None:
        """Return the numbers, or None where no way leads anybody to the goal."""
        if not self._wishes:
            return None
        return CapacityFound(
            goal=self._goal,
            goal_title=self._names.words.titles("goals", [self._goal]),
            persons=sum(person.count for person, _ in self._wishes),
            usual=tuple(self._arrived(self._people)),
            all_pass=tuple(self._arrived(all_pass(self._people))),
            stages=tuple(self._stages()),
            bottlenecks=tuple(self._bottlenecks()),
            queues=tuple(self._queues()),
            not_stated=tuple(map(self._names.offer, self._open)),
            full=not all(person.counted for person, _ in self._wishes),
        )

    @cached_property
    def _people(self) -> tuple[Party, ...]:
        return self._parties.cohort(self._wishes)

    def _until(self, months: int) -> int:
        return self._town.day.toordinal() + round(months * MONTH)

    @cached_property
    def _cohort(self) -> Cohort:
        return Cohort(self._people, self._until(MONTHS[-1]))

    @cached_property
    def _fifo(self) -> Fifo:
        return self._cohort.fifo()

    def _arrived(self, people: Sequence[Party]) -> Iterator[Arrived]:
        for months in MONTHS:
            until = self._until(months)
            cohort, cut = Cohort(people, until), ladder_cut(people, until)
            best, reached = cohort.best(), sum(cohort.fifo().reached)
            flow = cut.reached if cut else None
            shown = None if best is None else round(best, 1) + 0.0
            yield Arrived(months, date.fromordinal(until), reached, shown, flow)

    def _queues(self) -> Iterator[Waiting]:
        entered: dict[int, float] = {}
        for number, persons in self._fifo.entered.items():
            key = self._offer_of_run[number].key
            entered[key] = entered.get(key, 0.0) + persons
        for key, queue in self._fifo.queues.items():
            offer = self._town.offers[key // 2]
            yield Waiting(
                self._names.offer(offer),
                _shown(entered.get(offer.key, 0.0)),
                _shown(queue.refused),
                _shown(queue.wait_weeks),
                _shown(queue.longest),
                queue.month,
            )

    @cached_property
    def _offer_of_run(self) -> dict[int, Offer]:
        steps = ((run.number, run.step.key) for party in self._people for run in party.runs)
        return {number: self._town.offers[key // 2] for number, key in steps}

    def _bottlenecks(self) -> Iterator[Bottleneck]:
        """Yield where more places help; a price or a queue only says where to try."""
        tried = ((offer, self._gains(numbers)) for offer, numbers in self._candidates())
        helps = [(offer, gains) for offer, gains in tried if max(gains) > CRUMB]
        helps.sort(key=lambda entry: (-max(entry[1]), entry[0].key))
        for offer, gains in helps[:_MOST]:
            rows = tuple((step, _shown(gain)) for step, gain in zip(STEPS, gains, strict=True))
            method = "fifo" if self._cohort.planning is None else "best"
            yield Bottleneck(self._names.offer(offer), rows, method)

    def _candidates(self) -> Iterator[tuple[Offer, list[int]]]:
        """Yield offers with the numbers of their runs that may be too small."""
        prices = self._cohort.prices()
        known = self._cohort.network.places()
        if prices is None:
            refused = {k // 2 for k, queue in self._fifo.queues.items() if queue.refused > CRUMB}
            worth = {n for n in known if self._offer_of_run[n].key in refused}
        else:
            worth = {number for number, price in prices.items() if price > CRUMB}
        runs: dict[int, list[int]] = {}
        for number in sorted(known):
            runs.setdefault(self._offer_of_run[number].key, []).append(number)
        for key, numbers in runs.items():
            if worth.intersection(numbers):
                yield self._town.offers[key], numbers

    def _gains(self, numbers: list[int]) -> tuple[float, ...]:
        curve = self._cohort.curve(numbers)
        return self._by_queue(numbers) if curve is None else curve

    def _by_queue(self, numbers: list[int]) -> tuple[float, ...]:
        before, network = sum(self._fifo.expected), self._cohort.network
        gains = []
        for step in STEPS:
            blocks = tuple(
                block._replace(places=block.places + step)
                if block.number in numbers and block.places is not None
                else block
                for block in network.blocks
            )
            cohort = Cohort(self._people, self._cohort.until)
            cohort.network = replace(network, blocks=blocks)
            gains.append(sum(cohort.fifo().expected) - before)
        return tuple(gains)

    @cached_property
    def _level(self) -> Shortage:
        return Shortage(self._parties, self._wishes)

    def _stages(self) -> Iterator[Stage]:
        climb, places = self._level.climb, self._parties.places
        for key, tally in sorted(climb.offers.items()):
            yield Stage(
                self._names.offer(self._town.offers[key]),
                _shown(tally.placed + tally.lacking),
                places.get(key),
                _shown(tally.placed),
                _shown(tally.lacking),
                _shown(tally.passed),
                entry=key not in climb.followed,
            )

    @cached_property
    def _open(self) -> list[Offer]:
        """Return the courses used whose places are not stated."""
        used = sorted({key for key in self._level.climb.offers if key not in self._parties.places})
        return [self._town.offers[key] for key in used]


def _shown(value: float) -> float:
    return round(value, 1) + 0.0
