"""The cheapest hitting set, by branch and bound over bit masks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

MOST_VISITS = 20_000
_SLACK = 1e-9


class Hit(NamedTuple):
    """A set that meets every landmark.

    ``exact``: none is cheaper; else no set that meets them all costs less than ``lower_bound``.
    """

    chosen: frozenset[int]
    cost: float
    exact: bool
    lower_bound: float


def cheapest_hit(
    landmarks: Sequence[frozenset[int]], costs: Sequence[float], visits: int = MOST_VISITS
) -> Hit:
    """Return the cheapest set of candidates that meets every landmark.

    ``costs``: of every candidate, not negative. ``visits``: most nodes of the search. No landmark
    may be empty.
    """
    search = _Search([sum(1 << place for place in mark) for mark in landmarks], costs, visits)
    search.visit(0, 0.0, 0)
    chosen = frozenset(_places(search.best))
    cost = sum(costs[place] for place in sorted(chosen))
    exact = search.left >= 0
    return Hit(chosen, cost, exact, cost if exact else search.bound(search.landmarks))


class _Search:
    """Depth first, cheap candidates first; a first answer comes from going straight down."""

    def __init__(self, landmarks: list[int], costs: Sequence[float], visits: int) -> None:
        self.landmarks = sorted(landmarks, key=int.bit_count)
        self.left = visits
        self._costs = costs
        self._cheapest: dict[int, float] = {}
        self.best = self._greedy()
        self._best_cost = sum(costs[place] for place in _places(self.best))

    def _greedy(self) -> int:
        """Meet every landmark by its cheapest candidate."""
        chosen = 0
        for mark in self.landmarks:
            if not mark & chosen:
                chosen |= 1 << min(_places(mark), key=lambda place: (self._costs[place], place))
        return chosen

    def visit(self, chosen: int, cost: float, barred: int) -> None:
        """Search below a set of chosen candidates; the barred ones belong to other branches."""
        self.left -= 1
        still = [mark & ~barred for mark in self.landmarks if not mark & chosen]
        if self.left < 0 or cost + self.bound(still) > self._best_cost - _SLACK:
            return
        if not still:
            self.best, self._best_cost = chosen, cost
            return
        mark = min(still, key=int.bit_count)
        for place in sorted(_places(mark), key=lambda place: (self._costs[place], place)):
            self.visit(chosen | 1 << place, cost + self._costs[place], barred)
            barred |= 1 << place

    def bound(self, marks: Sequence[int]) -> float:
        """Return what at least has to be paid: the cheapest of landmarks that share nothing."""
        used, least = 0, 0.0
        for mark in marks:
            if not mark & used:
                used |= mark
                least += self._least(mark)
        return least

    def _least(self, mark: int) -> float:
        """Return the cost of the cheapest candidate; without one nothing is cheap enough."""
        if mark not in self._cheapest:
            costs = (self._costs[place] for place in _places(mark))
            self._cheapest[mark] = min(costs, default=float("inf"))
        return self._cheapest[mark]


def _places(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit.bit_length() - 1
        mask ^= bit
