"""Circles: links that lead back to where they began, and needs that wait for each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from typing import Any, NamedTuple

from checker.graph.gaps import Gaps
from checker.graph.links import Links, Named
from checker.graph.offers import Offer

Arrows = Mapping[int, Iterable[int]]


class Ring(NamedTuple):
    """A circle as keys of offers: a shortest way round, and everybody else in it."""

    path: tuple[int, ...]
    others: tuple[int, ...]

    @property
    def members(self) -> tuple[int, ...]:
        """Return every offer of the circle."""
        return (*self.path, *self.others)


class Circles:
    """The circles of declared links that touch the own package."""

    def __init__(self, gaps: Gaps, links: Links) -> None:
        """Look at this town."""
        self._town, self._links = gaps.town, links

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """Return the circles with an own measure; it is the first of the path."""
        found = rings(self._arrows, lambda key: self._town.offers[key].own)
        return tuple(found)

    @cached_property
    def _arrows(self) -> dict[int, list[int]]:
        """Return the links from the own measures on; those that repeat on purpose are left out."""
        arrows: dict[int, list[int]] = {}
        waiting = list(self._town.offers.own)
        while waiting:
            offer = waiting.pop()
            if offer.key not in arrows:
                following = [t for named in self._leading(offer) for t in named.targets]
                arrows[offer.key] = [target.key for target in following]
                waiting.extend(following)
        return arrows

    def _leading(self, offer: Offer) -> list[Named]:
        return [n for n in self._links.of(offer) if n.state == "found" and not n.repetition]

    def link(self, ring: Ring) -> Named:
        """Return the link with which a circle begins."""
        first, following = ring.path[0], ring.path[1 % len(ring.path)]
        links = self._leading(self._town.offers[first])
        return next(n for n in links if any(t.key == following for t in n.targets))


def rings(arrows: Arrows, first: Callable[[int], bool]) -> Sequence[Ring]:
    """Return the circles with a member that may be the first; networkx only where there is one."""
    if not _circular(arrows):
        return ()
    parts: Any = import_module("checker.graph.components")
    found: list[Ring] = []
    for members in parts.circles(arrows):
        begin = next((key for key in members if first(key)), None)
        if begin is not None:
            path = tuple(parts.loop(arrows, begin, members))
            found.append(Ring(path, tuple(key for key in members if key not in path)))
    return found


def _circular(arrows: Arrows) -> bool:
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError:
        return True
    return False
