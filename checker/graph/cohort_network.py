"""The network of a cohort: who can stand where on which day.

A node is a party, a projected state and a day of an event. People wait from node to node, or ride a
run, whose outcomes lead to nodes on its last day. Places bind over all rides of one run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.graph.cohort_party import Party
from checker.graph.cohort_projection import State

# A way is worth its last day and then its legs: one number, compared as a whole.
_LEGS = 1 << 12
LOST = 1 << 60


class Wait(NamedTuple):
    """People of one node go on to the next."""

    source: int
    target: int


class Ride(NamedTuple):
    """People of one node take a run; ``ends``: share and node of every outcome, target first."""

    source: int
    ends: tuple[tuple[float, int], ...]
    step: int


class Block(NamedTuple):
    """One run: the waits before it, and everybody who could take it. ``places`` None: unknown."""

    start: int
    number: int
    places: int | None
    waits: tuple[Wait, ...]
    rides: tuple[Ride, ...]


class Node(NamedTuple):
    """A party and day; ``state`` is None where the goal is reached."""

    party: int
    day: int
    state: State | None


@dataclass(frozen=True)
class Network:
    """Blocks in order of time; only what can lead to a goal before the end.

    ``begins``: persons by the node at which they begin. ``due``: value of the best way from a node
    if every target is reached (smaller is better, ``LOST``: none).
    """

    parties: tuple[Party, ...]
    nodes: tuple[Node, ...]
    blocks: tuple[Block, ...]
    begins: Mapping[int, int]
    due: tuple[int, ...]

    def without(self, numbers: Collection[int]) -> Network:
        """Return the network in which some runs do not take place."""
        blocks = (b._replace(rides=()) if b.number in numbers else b for b in self.blocks)
        return swept(replace(self, blocks=tuple(blocks)))

    def places(self) -> dict[int, int]:
        """Return the places by number of run, where they are known."""
        return {b.number: b.places for b in self.blocks if b.places is not None and b.rides}


def last_day(due: int) -> int | None:
    """Return the day on which the goal is reached by a way of this value, or None."""
    return None if due == LOST else due // _LEGS


def swept(network: Network) -> Network:
    """Value the best way from every node, backwards, and drop what leads to no goal."""
    due = [node.day * _LEGS if node.state is None else LOST for node in network.nodes]
    alive = [node.state is None for node in network.nodes]
    kept: list[Block] = []
    for block in reversed(network.blocks):
        rides = tuple(r for r in block.rides if any(alive[node] for _, node in r.ends))
        for ride in rides:
            alive[ride.source] = True
            due[ride.source] = min(due[ride.source], due[ride.ends[0][1]] + 1)
        waits = [wait for wait in reversed(block.waits) if _waited(wait, due, alive)]
        kept.append(block._replace(rides=rides, waits=tuple(reversed(waits))))
    return replace(network, blocks=tuple(reversed(kept)), due=tuple(due))


def _waited(wait: Wait, due: list[int], alive: list[bool]) -> bool:
    """Carry the value of a way back over a wait; say whether the wait leads anywhere."""
    due[wait.source] = min(due[wait.source], due[wait.target])
    alive[wait.source] = alive[wait.source] or alive[wait.target]
    return alive[wait.target]


def direct(network: Network) -> Network:
    """Return the network without the nodes at which nothing can be done but wait.

    For flows only: what is left of a node does not say when people came.
    """
    ways = Counter(w.source for block in network.blocks for w in block.waits)
    ways.update(ride.source for block in network.blocks for ride in block.rides)
    on: dict[int, int] = {}
    for block in reversed(network.blocks):
        for wait in reversed(block.waits):
            if ways[wait.source] == 1:
                on[wait.source] = on.get(wait.target, wait.target)
    begins: Counter[int] = Counter()
    for node, persons in network.begins.items():
        begins[on.get(node, node)] += persons
    blocks = tuple(_directed(block, on) for block in network.blocks)
    return replace(network, blocks=blocks, begins=begins)


def _directed(block: Block, on: Mapping[int, int]) -> Block:
    """Lead everything past the nodes that are left out."""
    waits = (Wait(s, on.get(t, t)) for s, t in block.waits if s not in on)
    rides = (
        ride._replace(ends=tuple((share, on.get(node, node)) for share, node in ride.ends))
        for ride in block.rides
    )
    return block._replace(waits=tuple(waits), rides=tuple(rides))
