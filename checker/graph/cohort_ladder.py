"""Flows of a cohort in which nobody knows who entered: an exact cut on a ladder, a bound elsewhere.

Two persons with different states who share a run could be swapped by such a flow; it would then
count more than any plan can do. On a ladder everybody leaves a run with the same state, so nothing
can be swapped. Imported on demand only, since it needs networkx.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from checker.graph.cohort_network import LOST, Network, direct
from checker.graph.cohort_party import Party, all_pass
from checker.graph.cohort_scan import scan

_SOURCE = ("source",)
_GOAL = ("goal",)


@dataclass(frozen=True)
class Cut:
    """The narrowest place of a ladder.

    ``reached`` of ``persons`` reach the goal, and no plan does better; ``able`` have a way at all.
    ``runs`` and ``steps``: numbers of the runs that bind and the keys of their steps; none where
    places hold nobody back.
    """

    persons: int
    able: int
    reached: int
    runs: tuple[int, ...]
    steps: tuple[int, ...]


def pooled(parties: Sequence[Party], until: int) -> int:
    """Return the pooled flow: never below the best planning, and often far above it.

    Everybody gets the best outcome, and people of all parties may be swapped within a run. Not for
    reports: a bound for tests. A lower entry can lower it, since who no longer needs a run is no
    longer swapped there.
    """
    return _Pool(scan(parties, until), by_state=False).reached()


def ladder_cut(parties: Sequence[Party], until: int) -> Cut | None:
    """Return the minimum cut of one eligibility class, or None when it is no ladder.

    A class has the same runs, instants and goal; on a ladder everybody leaves a run in the same
    state. Everybody is taken to get the target outcome, so the cut is exact where outcomes are
    certain and an upper bound elsewhere.
    """
    pool = _ladder(parties, until)
    return pool.cut() if pool else None


def places_needed(
    parties: Sequence[Party], until: int, numbers: Collection[int], wanted: int
) -> int | None:
    """Return how many more places in each of these runs are enough for so many persons.

    None: not a ladder (see ``ladder_cut``), or no number of places is enough.
    """
    pool = _ladder(parties, until)
    if pool is None:
        return None
    low, high = -1, sum(party.count for party in parties)
    if pool.reached(dict.fromkeys(numbers, high)) < wanted:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        enough = pool.reached(dict.fromkeys(numbers, middle)) >= wanted
        low, high = (low, middle) if enough else (middle, high)
    return high


def _ladder(parties: Sequence[Party], until: int) -> _Pool | None:
    """Return the pool of a ladder, or None when it is none."""
    if not parties or any(_class(party) != _class(parties[0]) for party in parties):
        return None
    pool = _Pool(scan(all_pass(parties), until), by_state=True)
    return pool if pool.is_ladder() else None


def _class(party: Party) -> tuple[object, ...]:
    return party.goal, party.runs, party.instants


class _Pool:
    """A flow in which a run is one edge."""

    def __init__(self, network: Network, *, by_state: bool) -> None:
        """``by_state``: people of different parties stand together where day and state agree."""
        self._network = direct(network)
        self._by_state = by_state
        self._places = network.places()

    def reached(self, extra: Mapping[int, int] | None = None) -> int:
        """Return the maximum flow; ``extra``: more places by number of run."""
        graph = self._graph(extra or {})
        return int(nx.maximum_flow_value(graph, _SOURCE, _GOAL))

    def cut(self) -> Cut:
        """Return the minimum cut that lies nearest to the goal."""
        value, (near, _) = nx.minimum_cut(self._graph({}), _SOURCE, _GOAL)
        network = self._network
        able = sum(n for node, n in network.begins.items() if network.due[node] < LOST)
        runs = [
            number
            for number in sorted(self._places)
            if ("in", number) in near and ("out", number) not in near and value < able
        ]
        steps = {r.step for block in network.blocks if block.number in runs for r in block.rides}
        persons = sum(party.count for party in network.parties)
        return Cut(persons, able, int(value), tuple(runs), tuple(sorted(steps)))

    def is_ladder(self) -> bool:
        """Say whether everybody leaves a run with known places in the same state."""
        ends: dict[int, set[Hashable]] = {}
        for block in self._network.blocks:
            for ride in block.rides:
                ends.setdefault(block.number, set()).update(self._at(node) for _, node in ride.ends)
        return all(len(ends[number]) == 1 for number in self._places)

    def _at(self, number: int) -> Hashable:
        node = self._network.nodes[number]
        if node.state is None:
            return _GOAL
        return (node.day, node.state) if self._by_state else number

    def _graph(self, extra: Mapping[int, int]) -> nx.DiGraph[Hashable]:
        graph: nx.DiGraph[Hashable] = nx.DiGraph()
        graph.add_nodes_from([_SOURCE, _GOAL])
        for node, persons in sorted(self._network.begins.items()):
            self._begin(graph, node, persons)
        for number, places in self._places.items():
            graph.add_edge(("in", number), ("out", number), capacity=places + extra.get(number, 0))
        for block in self._network.blocks:
            graph.add_edges_from((self._at(w.source), self._at(w.target)) for w in block.waits)
            known = block.number in self._places
            for ride in block.rides:
                source = self._at(ride.source)
                targets = [self._at(node) for _, node in ride.ends]
                if known:
                    graph.add_edge(source, ("in", block.number))
                    source = ("out", block.number)
                graph.add_edges_from((source, target) for target in targets)
        return graph

    def _begin(self, graph: nx.DiGraph[Hashable], node: int, persons: int) -> None:
        """Add persons of a party; several may begin in the same place."""
        place = self._at(node)
        before = graph.get_edge_data(_SOURCE, place, {"capacity": 0})["capacity"]
        graph.add_edge(_SOURCE, place, capacity=before + persons)
