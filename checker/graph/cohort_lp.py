"""The best planning of a cohort: a linear program with one limit for all rides of a run.

Imported on demand only, since it needs scipy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from scipy.optimize import linprog
from scipy.sparse import csr_array

from checker.graph.cohort_network import Network, direct

# The first is several times faster on the network of a town.
_METHODS = ("highs-ipm", "highs-ds")
Ends = tuple[tuple[float, int], ...]


class _Limit(NamedTuple):
    """Runs that may be taken by the same people for the same gain count as one."""

    numbers: tuple[int, ...]
    places: int


class _Flow(NamedTuple):
    """A variable: persons who leave a node; ``limit`` is the place of its limit, or None."""

    source: int
    ends: Ends
    limit: int | None


class Planning:
    """The linear program of a network.

    Its value is an upper bound for every plan with whole persons: the split into outcomes is linear
    and nobody has to go on.
    """

    def __init__(self, network: Network) -> None:
        """Write down the variables and the limits."""
        network = direct(network)
        rides = _rides(network)
        self._limits = tuple(_limits(network, rides))
        flows = [*_waits(network), *_free(network, rides), *self._limited(rides)]
        self._rows = {node: row for row, node in enumerate(sorted({f.source for f in flows}))}
        goals = {n for n, node in enumerate(network.nodes) if node.state is None}
        self._gains = [-sum(share for share, node in f.ends if node in goals) for f in flows]
        self._there = float(sum(n for node, n in network.begins.items() if node in goals))
        self._begins = [float(network.begins.get(node, 0)) for node in self._rows]
        self._matrix = self._written(flows)

    def value(self, extra: Mapping[int, int] | None = None) -> float:
        """Return how many persons reach the goal; ``extra``: more places by number of run.

        Raises:
            ArithmeticError: The solver gave up.
        """
        return self._solved(extra)[0] if extra else self._plain[0]

    def prices(self) -> dict[int, float]:
        """Return the shadow price of a place by number of run; candidates only, see ``curve``."""
        return {
            number: max(-dual, 0.0)
            for limit, dual in zip(self._limits, self._plain[1], strict=True)
            for number in limit.numbers
        }

    def curve(self, numbers: Collection[int], steps: Sequence[int]) -> tuple[float, ...]:
        """Return how many more persons reach the goal with so many more places in each run."""
        return tuple(self.value(dict.fromkeys(numbers, more)) - self.value() for more in steps)

    @cached_property
    def _plain(self) -> tuple[float, list[float]]:
        return self._solved({})

    def _limited(self, rides: Mapping[int, Sequence[tuple[int, Ends]]]) -> Iterator[_Flow]:
        for place, limit in enumerate(self._limits):
            for source, ends in rides[limit.numbers[0]]:
                yield _Flow(source, ends, place)

    def _written(self, flows: Sequence[_Flow]) -> csr_array:
        """Return the matrix: first who leaves a node minus who comes, then the limits."""
        cells: dict[tuple[int, int], float] = defaultdict(float)
        for column, flow in enumerate(flows):
            cells[self._rows[flow.source], column] += 1.0
            for share, node in flow.ends:
                if node in self._rows:
                    cells[self._rows[node], column] -= share
            if flow.limit is not None:
                cells[len(self._rows) + flow.limit, column] += 1.0
        rows, columns = [row for row, _ in cells], [column for _, column in cells]
        shape = (len(self._rows) + len(self._limits), len(flows))
        return csr_array((list(cells.values()), (rows, columns)), shape=shape)

    def _solved(self, extra: Mapping[int, int]) -> tuple[float, list[float]]:
        if not self._gains:
            return self._there, []
        places = [
            limit.places + sum(extra.get(n, 0) for n in limit.numbers) for limit in self._limits
        ]
        found = self._tried([*self._begins, *places])
        return self._there - float(found.fun), found.ineqlin.marginals[len(self._rows) :].tolist()

    def _tried(self, bounds: list[float]) -> Any:
        """Solve with the interior point method, else with the simplex method."""
        for method in _METHODS:
            found = linprog(self._gains, A_ub=self._matrix, b_ub=bounds, method=method)
            if found.status == 0:
                return found
        raise ArithmeticError(found.message)


def _rides(network: Network) -> dict[int, list[tuple[int, Ends]]]:
    rides: dict[int, list[tuple[int, Ends]]] = defaultdict(list)
    for block in network.blocks:
        rides[block.number] += [(ride.source, ride.ends) for ride in block.rides]
    return rides


def _limits(network: Network, rides: Mapping[int, Sequence[tuple[int, Ends]]]) -> Iterable[_Limit]:
    """Yield the limits; runs with equal rides are merged."""
    alike: dict[tuple[tuple[int, Ends], ...], list[int]] = defaultdict(list)
    places = network.places()
    for number in places:
        alike[tuple(rides[number])].append(number)
    for numbers in alike.values():
        yield _Limit(tuple(numbers), sum(places[number] for number in numbers))


def _free(network: Network, rides: Mapping[int, Sequence[tuple[int, Ends]]]) -> Iterator[_Flow]:
    """Yield the rides of runs whose places are not known, each content once."""
    places = network.places()
    known = {ride: None for number in rides if number not in places for ride in rides[number]}
    return (_Flow(source, ends, None) for source, ends in known)


def _waits(network: Network) -> Iterator[_Flow]:
    for block in network.blocks:
        for wait in block.waits:
            yield _Flow(wait.source, ((1.0, wait.target),), None)
