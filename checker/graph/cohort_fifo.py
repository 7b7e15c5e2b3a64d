"""First come, first served: a plan for a cohort that is possible under a simple rule.

Persons are counted as expected shares, so that an outcome of 60 % is 0.6 persons of one: every
result is a plan of the linear program, and never better than the best planning. Whole persons are
made at the end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor, inf
from typing import NamedTuple

from checker.graph.cohort_network import LOST, Block, Network, Ride, Wait

_CRUMB = 1e-9
_PASSES = 3
_WEEK = 7


@dataclass(frozen=True)
class Queue:
    """What happens before one step.

    ``refused``: persons who wanted a run and did not get a place on its day, each counted once.
    ``wait_weeks``: mean wait of those who got one, from the day on which they were ready.
    ``longest``: most persons refused on one day; ``day``: the first such day.
    """

    refused: float
    wait_weeks: float
    longest: float
    day: int | None

    @property
    def month(self) -> str | None:
        """Return the month of the longest queue (``2026-03``)."""
        return None if self.day is None else date.fromordinal(self.day).isoformat()[:7]


@dataclass(frozen=True)
class Fifo:
    """Who reaches the goal when everybody takes a run on a best way and queues for it.

    ``reached``: whole persons by party; ``expected``: the same before rounding. ``queues``: by key
    of the step. ``entered``: persons by number of run. ``cancelled``: runs below their minimum that
    were taken out, with the persons who had wanted to go.
    """

    reached: tuple[int, ...]
    expected: tuple[float, ...]
    queues: Mapping[int, Queue]
    entered: Mapping[int, float]
    cancelled: Mapping[int, float]


def first_come(network: Network, minimum: Mapping[int, int] | None = None) -> Fifo:
    """Return what first come, first served leads to.

    Runs with fewer persons than their ``minimum`` (by number) are taken out and the rest is done
    anew, at most three times. A run that nobody takes may still fill up after that; it counts as
    cancelled when it is empty in the end.
    """
    cancelled: dict[int, float] = {}
    days = _Days(network).run()
    for _ in range(_PASSES):
        below = {n: k for n, k in _below(network, days.entered, minimum or {}).items() if k}
        if not below:
            break
        cancelled |= below
        network = network.without(below)
        days = _Days(network).run()
    empty = {n: k for n, k in _below(network, days.entered, minimum or {}).items() if not k}
    return days.result(dict(sorted((cancelled | empty).items())))


def whole(shares: Sequence[float]) -> tuple[int, ...]:
    """Return whole numbers by largest remainder; the sum is that of the shares, rounded down.

    Equal remainders: the first wins.
    """
    counts = [floor(share + _CRUMB) for share in shares]
    rest = floor(sum(shares) + _CRUMB) - sum(counts)
    order = sorted(range(len(shares)), key=lambda place: (counts[place] - shares[place], place))
    for place in order[:rest]:
        counts[place] += 1
    return tuple(counts)


def _below(
    network: Network, entered: Mapping[int, float], minimum: Mapping[int, int]
) -> dict[int, float]:
    """Return the persons of every run that stays below its minimum."""
    used = {block.number for block in network.blocks if block.rides} & minimum.keys()
    return {n: entered.get(n, 0.0) for n in used if entered.get(n, 0.0) < minimum[n] - _CRUMB}


class _Group(NamedTuple):
    """Why persons stand at a node: since when, and which steps refused them before and today."""

    since: int
    before: frozenset[int] = frozenset()
    today: frozenset[int] = frozenset()


@dataclass
class _Count:
    """The tally of one step."""

    refused: float = 0.0
    entered: float = 0.0
    waited: float = 0.0
    by_day: dict[int, float] = field(default_factory=lambda: defaultdict(float))

    def queue(self) -> Queue:
        longest = max(self.by_day.values(), default=0.0)
        days = (day for day, persons in sorted(self.by_day.items()) if persons > longest - _CRUMB)
        mean = self.waited / self.entered / _WEEK if self.entered else 0.0
        return Queue(self.refused, mean, longest, next(days, None))


class _Days:
    """One pass through the days."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._at: dict[int, dict[_Group, float]] = defaultdict(lambda: defaultdict(float))
        self._left: dict[int, float] = dict(network.places())
        self._counts: dict[int, _Count] = defaultdict(_Count)
        self.entered: dict[int, float] = defaultdict(float)
        for node, persons in network.begins.items():
            self._at[node][_Group(network.nodes[node].day)] += persons

    def run(self) -> _Days:
        """Let every block happen."""
        for block in self._network.blocks:
            for wait in block.waits:
                self._go_on(wait)
            self._admit(block)
        for node in list(self._at):
            standing = self._close(node)
            self._at[node].update(standing)
        return self

    def result(self, cancelled: Mapping[int, float]) -> Fifo:
        """Return who stands at a goal, and the queues."""
        expected = [0.0] * len(self._network.parties)
        for node, groups in sorted(self._at.items()):
            if self._network.nodes[node].state is None:
                expected[self._network.nodes[node].party] += sum(groups.values())
        queues = {key: count.queue() for key, count in sorted(self._counts.items())}
        entered = dict(sorted(self.entered.items()))
        return Fifo(whole(expected), tuple(expected), queues, entered, cancelled)

    def _go_on(self, wait: Wait) -> None:
        """Who waits goes on; in a state that changed by itself the wait begins anew."""
        source, target = self._network.nodes[wait.source], self._network.nodes[wait.target]
        for group, persons in self._close(wait.source).items():
            kept = group if source.state == target.state else group._replace(since=target.day)
            self._at[wait.target][kept] += persons

    def _admit(self, block: Block) -> None:
        """Give the places of a run to those who want it, who was ready first goes first."""
        queue = [(ride, group) for ride in block.rides for group in self._wanting(ride)]
        for ride, group in sorted(queue, key=lambda entry: entry[1].since):
            persons = self._at[ride.source].pop(group, 0.0)
            free = self._left.get(block.number, inf)
            admitted = min(persons, free)
            if block.places is not None:
                self._left[block.number] = free - admitted
            if admitted > _CRUMB:
                self._enter(block, ride, group, admitted)
            if persons - admitted > _CRUMB:
                denied = group._replace(today=group.today | {ride.step})
                self._at[ride.source][denied] += persons - admitted

    def _wanting(self, ride: Ride) -> Iterator[_Group]:
        """Yield who wants a run: on a best way; once refused, on any way that is in time."""
        best, via = self._network.due[ride.source], self._network.due[ride.ends[0][1]]
        for group in self._at.get(ride.source, ()):
            if via + 1 == best or (via < LOST and (group.before or group.today)):
                yield group

    def _enter(self, block: Block, ride: Ride, group: _Group, persons: float) -> None:
        self.entered[block.number] += persons
        count = self._counts[ride.step]
        count.entered += persons
        count.waited += persons * (block.start - group.since)
        for share, node in ride.ends:
            self._at[node][_Group(self._network.nodes[node].day)] += share * persons

    def _close(self, node: int) -> dict[_Group, float]:
        """End the day at a node: count the refusals, and return who still stands there."""
        day, later = self._network.nodes[node].day, dict[_Group, float]()
        for group, persons in self._at.pop(node, {}).items():
            for step in group.today:
                count = self._counts[step]
                count.by_day[day] += persons
                count.refused += persons if step not in group.before else 0.0
            kept = _Group(group.since, group.before | group.today)
            later[kept] = later.get(kept, 0.0) + persons
        return later
