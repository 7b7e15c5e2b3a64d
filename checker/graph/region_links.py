"""What each kind of people can do in each town, as bare masks; towns that are alike share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_
from typing import NamedTuple

from checker.graph.closure import met, spread
from checker.graph.needs import Alternatives
from checker.graph.offers import Offer
from checker.graph.region import Member, Region
from checker.graph.region_doors import Door, Doorsteps, Link
from checker.graph.steps import Mask


class Stand(NamedTuple):
    """What people hold when they leave a town: at least, and at best.

    ``certain``: they surely get into the offer they come from.
    """

    sure: Mask
    best: Mask
    certain: bool


class Alike(NamedTuple):
    """How a town looks to a kind of people: sets of links (sure, possible), and ways to leave."""

    sure: int
    maybe: int
    stands: tuple[Stand, ...]


class Links:
    """The links of all towns of a region; equal sets of links have one number."""

    def __init__(self, region: Region) -> None:
        """Look at nothing before it is asked for."""
        self.region = region
        self.steps = Doorsteps(region)
        self._sets: dict[frozenset[Link], int] = {}
        self.sets: list[tuple[Link, ...]] = []
        self._alike: dict[tuple[int, int], Alike] = {}
        self._numbers: dict[frozenset[int], tuple[int, int]] = {}
        self._made: dict[tuple[int, frozenset[int], int, int], Alike] = {}
        self._closed: dict[tuple[int, Mask], Mask] = {}
        self._bounds: dict[int, Mask] = {}
        self._exits: dict[tuple[int, int], dict[Stand, tuple[int, ...]]] = {}

    def alike(self, member: Member, kind: int) -> Alike:
        """Return how a town looks to a kind of people; towns that look alike share the record."""
        known = (member.place, kind)
        if known not in self._alike:
            steps = self.steps
            sure, maybe = self._both(steps.ids(member, kind, steps.groups(member)))
            own = steps.ids(member, kind, steps.leaving_groups(member))
            same = (kind, own, sure, maybe)
            if same not in self._made:
                doors = map(steps.door, sorted(own))
                stands = dict.fromkeys(self._stands(kind, doors, sure, maybe))
                self._made[same] = Alike(sure, maybe, tuple(stands))
            self._alike[known] = self._made[same]
        return self._alike[known]

    def _both(self, ids: frozenset[int]) -> tuple[int, int]:
        if ids not in self._numbers:
            doors = [self.steps.door(one) for one in ids]
            sure = frozenset([door.sure for door in doors if door.sure is not None])
            maybe = frozenset([door.maybe for door in doors if door.maybe is not None])
            self._numbers[ids] = (self._number(sure), self._number(maybe))
        return self._numbers[ids]

    def _number(self, links: frozenset[Link]) -> int:
        if links not in self._sets:
            self._sets[links] = len(self.sets)
            self.sets.append(tuple(sorted(links)))
        return self._sets[links]

    def reached(self, number: int, held: Mask) -> Mask:
        """Return everything that can be held in the end by a set of links."""
        known = (number, held)
        if known not in self._closed:
            open_links = (link for link in self.sets[number] if not link.forbid & held)
            self._closed[known] = spread(held, [(link.needs, link.gives) for link in open_links])
        return self._closed[known]

    def bounds(self, number: int) -> Mask:
        """Return every atom that shuts a link of a set."""
        if number not in self._bounds:
            self._bounds[number] = reduce(lambda m, link: m | link.forbid, self.sets[number], 0)
        return self._bounds[number]

    def _stands(self, kind: int, doors: Iterable[Door], sure: int, maybe: int) -> Iterator[Stand]:
        start = self.region.kinds.persons[kind].start
        yield Stand(start, start, certain=True)
        reached = self.reached(sure, start), self.reached(maybe, start)
        for door in doors:
            yield from _leaving(door, start, reached)

    def exits(self, member: Member, kind: int) -> dict[Stand, tuple[int, ...]]:
        """Return the own offers after which people hold something; none for the beginning."""
        known = (member.place, kind)
        if known not in self._exits:
            found: dict[Stand, list[int]] = {}
            for offer, stand in self._all_exits(member, kind):
                found.setdefault(stand, []).append(offer.key)
            self._exits[known] = {stand: tuple(keys) for stand, keys in found.items()}
        return self._exits[known]

    def _all_exits(self, member: Member, kind: int) -> Iterator[tuple[Offer, Stand]]:
        start, alike = self.region.kinds.persons[kind].start, self.alike(member, kind)
        reached = self.reached(alike.sure, start), self.reached(alike.maybe, start)
        for offer, door in self.steps.doors(member, kind):
            if offer.key in member.leaving:
                for stand in _leaving(door, start, reached):
                    yield offer, stand


def _leaving(door: Door, start: Mask, reached: tuple[Mask, Mask]) -> Iterator[Stand]:
    """Yield what people hold after an offer that they may get into."""
    certain = _enters(door.sure, start, reached[0])
    link = door.sure if certain else door.maybe
    if link is None or not (certain or _enters(link, start, reached[1])):
        return
    before = start | _asked(link.needs, start)
    for outcome in door.gain.outcomes:
        after = before | outcome | door.gain.begin
        yield Stand(after, after | door.gain.best, certain)


def _enters(link: Link | None, start: Mask, reached: Mask) -> bool:
    return link is not None and not link.forbid & start and met(link.needs, reached)


def _asked(needs: Alternatives, start: Mask) -> Mask:
    """Return what all alternatives have in common; nothing where one is met already."""
    return 0 if met(needs, start) else reduce(and_, needs)
