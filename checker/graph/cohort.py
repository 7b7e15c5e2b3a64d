"""A cohort: how many persons reach which goal by a day, and where they queue.

Three numbers belong together: first come first served (possible under a simple rule), the best
planning (an upper bound for every plan, needs scipy) and, on a ladder, the minimum cut. First come
first served is not monotone: more places can lower it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from checker.graph.cohort_fifo import Fifo, Queue, first_come
from checker.graph.cohort_network import Network
from checker.graph.cohort_party import Party, all_pass
from checker.graph.cohort_scan import scan

if TYPE_CHECKING:
    from checker.graph.cohort_ladder import Cut
    from checker.graph.cohort_lp import Planning

__all__ = ["Cohort", "Fifo", "Party", "Queue", "all_pass", "best", "fifo", "ladder_cut", "pooled"]

STEPS = (1, 2, 4, 8)


class Cohort:
    """Parties up to a day (inclusive); the network is made once for all questions."""

    def __init__(self, parties: Sequence[Party], until: int) -> None:
        """``until``: the last day that counts."""
        self.parties, self.until = tuple(parties), until

    @cached_property
    def network(self) -> Network:
        """Return the network of the parties."""
        return scan(self.parties, self.until)

    def fifo(self, minimum: Mapping[int, int] | None = None) -> Fifo:
        """Return what first come, first served leads to; ``minimum``: persons by number of run."""
        return first_come(self.network, minimum)

    def without(self, numbers: Collection[int]) -> Cohort:
        """Return the cohort when some runs do not take place."""
        fewer = Cohort(self.parties, self.until)
        fewer.network = self.network.without(numbers)
        return fewer

    @cached_property
    def planning(self) -> Planning | None:
        """Return the linear program, or None without scipy."""
        if find_spec("scipy") is None:
            return None
        made: Planning = import_module("checker.graph.cohort_lp").Planning(self.network)
        return made

    def best(self) -> float | None:
        """Return the persons who reach the goal with the best planning, or None without scipy."""
        return self.planning.value() if self.planning else None

    def prices(self) -> dict[int, float] | None:
        """Return shadow prices by number of run: candidates, to be checked with ``curve``."""
        return self.planning.prices() if self.planning else None

    def curve(
        self, numbers: Collection[int], steps: Sequence[int] = STEPS
    ) -> tuple[float, ...] | None:
        """Return how many more persons reach the goal with so many more places in each run."""
        return self.planning.curve(numbers, steps) if self.planning else None


def fifo(parties: Sequence[Party], until: int, minimum: Mapping[int, int] | None = None) -> Fifo:
    """Return what first come, first served leads to up to a day (inclusive)."""
    return Cohort(parties, until).fifo(minimum)


def best(parties: Sequence[Party], until: int) -> float | None:
    """Return the persons who reach the goal with the best planning, or None without scipy."""
    return Cohort(parties, until).best()


def ladder_cut(parties: Sequence[Party], until: int) -> Cut | None:
    """Return the minimum cut of an eligibility class, or None when it is no ladder."""
    cut: Cut | None = import_module("checker.graph.cohort_ladder").ladder_cut(parties, until)
    return cut


def pooled(parties: Sequence[Party], until: int) -> int:
    """Return the pooled flow, a bound for tests."""
    flow: int = import_module("checker.graph.cohort_ladder").pooled(parties, until)
    return flow
