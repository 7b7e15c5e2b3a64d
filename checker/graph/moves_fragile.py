"""What hangs on a single offer, and what would close if towns shared their courses."""

from __future__ import annotations

from collections.abc import Iterator

from checker.graph.closure import spread
from checker.graph.fragile import can_fail
from checker.graph.moves import wishes
from checker.graph.moves_table import MoveTable
from checker.graph.region import Member
from checker.graph.region_doors import Link
from checker.graph.steps import Mask
from checker.model.moves import FragileOffer
from checker.model.quota import Quota


class Fragility:
    """The removal test on bare links; towns that look alike are tested once."""

    def __init__(self, table: MoveTable) -> None:
        """Look at the towns of a table."""
        self._table, self._moves, self._region = table, table.moves, table.region
        self._needed: dict[tuple[int, Mask, str], frozenset[Link]] = {}
        self._single: dict[int, dict[int, float]] = {}
        self._united: dict[tuple[int, bool, tuple[int, ...]], list[Link]] = {}

    def share(self, member: Member) -> Quota:
        """Return the person-goals in reach that hang on one offer."""
        hanging, reached = 0.0, 0.0
        for resident, goal in wishes(member):
            if self._reached(member, resident.kind, goal):
                reached += resident.count
                hanging += resident.count * bool(self._on(member, resident.kind, goal))
        return Quota(hanging, reached)

    def offers(self, member: Member) -> Iterator[FragileOffer]:
        """Yield the offers on which people of a town hang alone."""
        losing: dict[int, float] = {}
        reached = 0.0
        for resident, goal in wishes(member):
            if self._reached(member, resident.kind, goal):
                reached += resident.count
                for key in self._on(member, resident.kind, goal):
                    losing[key] = losing.get(key, 0.0) + resident.count
        names = self._table.words.names(member)
        for key, count in sorted(losing.items()):
            offer = names.offer(self._region.offers[key])
            yield FragileOffer(member.ref, offer, round(count), round(reached))

    def _reached(self, member: Member, kind: int, goal: str) -> bool:
        start = self._region.kinds.persons[kind].start
        alike = self._moves.links.alike(member, kind)
        return self._moves.stays(alike, start, goal, sure=True)

    def _on(self, member: Member, kind: int, goal: str) -> tuple[int, ...]:
        """Return the offers without which the goal is lost: the only ones behind a needed link."""
        number = self._moves.links.alike(member, kind).sure
        start = self._region.kinds.persons[kind].start
        known = (number, start, goal)
        if known not in self._needed:
            mask = self._region.land.atoms.goal(goal)
            self._needed[known] = frozenset(_needed(self._moves.links.sets[number], start, mask))
        needed = self._needed[known]
        behind: dict[Link, list[int]] = {}
        for offer, door in self._moves.links.steps.doors(member, kind) if needed else ():
            if door.sure in needed and door.sure is not None:
                behind.setdefault(door.sure, []).append(offer.key)
        single = (keys[0] for keys in behind.values() if len(keys) == 1)
        return tuple(key for key in single if can_fail(self._region.offers[key]))

    def closes(self, member: Member, kind: int, goal: str, keys: tuple[int, ...]) -> bool:
        """Say whether people reach a goal if all of these offers were open to them."""
        start = self._region.kinds.persons[kind].start
        known = (kind, member.childcare, keys)
        if known not in self._united:
            doors = self._moves.links.steps.united(member, kind, keys)
            self._united[known] = [door.sure for door in doors if door.sure is not None]
        links = [link for link in self._united[known] if not link.forbid & start]
        reached = spread(start, [(link.needs, link.gives) for link in links])
        return not self._region.land.atoms.goal(goal) & ~reached


def _needed(links: tuple[Link, ...], start: Mask, goal: Mask) -> Iterator[Link]:
    """Yield the links without which a goal is lost that is reached with them."""
    usable = [link for link in links if not link.forbid & start]
    for link in _way(usable, start, goal):
        rest = [(other.needs, other.gives) for other in usable if other is not link]
        if goal & ~spread(start, rest):
            yield link


def _way(links: list[Link], start: Mask, goal: Mask) -> list[Link]:
    """Return the links of one way: only these can be needed."""
    held, taken = start, list[tuple[Link, Mask, Mask]]()
    before = -1
    while goal & ~held and before != held:
        before = held
        for link in links:
            need = next((need for need in link.needs if not need & ~held), None)
            if need is not None and link.gives & ~held:
                taken.append((link, need, link.gives & ~held))
                held |= link.gives
    wanted, way = goal & ~start, list[Link]()
    for link, need, new in reversed(taken):
        if new & wanted:
            way.append(link)
            wanted = wanted & ~new | need & ~start
    return way
