"""Every pair of towns at once, by numpy; imported only for regions with many towns.

Towns that look alike to a kind of people are one row, equal hand-over states one column. The
answers are those of ``Moves``; only the order in which they are found differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from checker.graph.closure import asked
from checker.graph.moves import Moves, unread
from checker.graph.region import Member
from checker.graph.region_doors import Link
from checker.graph.region_links import Alike, Stand
from checker.graph.spreading import Spreading
from checker.graph.steps import Mask
from checker.model.moves import PairShare

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]


class _Kind(NamedTuple):
    """A kind of people: the looks of all towns, each once, with the place of every town among them.

    ``weights``: how many of them live in each town.
    """

    kind: int
    looks: tuple[Alike, ...]
    places: NDArray[np.intp]
    weights: dict[str, Numbers]


class _Leaving(NamedTuple):
    """For one goal: from which look (row) and state (column) it is surely and perhaps reached.

    ``surely`` and ``perhaps``: by staying, where that is a way to leave. ``stays`` and ``hopes``:
    for anybody who holds the state.
    """

    surely: Flags
    perhaps: Flags
    stays: Flags
    hopes: Flags


class Matrix:
    """The shares of all ordered pairs of towns."""

    def __init__(self, moves: Moves) -> None:
        """Compute all of them."""
        self._moves = moves
        self._members = moves.region.members
        count = len(self._members)
        made = (np.zeros((count, count)) for _ in range(4))
        self._kept, self._lost, self._open, self._safe = made
        self._open += np.array([unread(member) for member in self._members])[:, None]
        for kind in range(len(moves.region.kinds.persons)):
            self._add(self._kind(kind))

    def share(self, sender: Member, receiver: Member) -> PairShare:
        """Return the share of a pair, as ``Moves.share`` would."""
        place = sender.place, receiver.place
        sums = (self._kept, self._lost, self._open, self._safe)
        kept, lost, unsure, safe = (float(one[place]) for one in sums)
        return PairShare(sender.ref.key, receiver.ref.key, kept, lost, unsure, safe)

    def _kind(self, kind: int) -> _Kind:
        looks: dict[int, Alike] = {}
        places = np.empty(len(self._members), dtype=np.intp)
        weights: dict[str, Numbers] = {}
        order: dict[int, int] = {}
        for member in self._members:
            alike = self._moves.links.alike(member, kind)
            looks[id(alike)] = alike
            places[member.place] = order.setdefault(id(alike), len(order))
            for resident in member.residents:
                if resident.kind == kind:
                    for goal in resident.person.goals:
                        known = weights.setdefault(goal, np.zeros(len(self._members)))
                        known[member.place] += resident.count
        return _Kind(kind, tuple(looks.values()), places, weights)

    def _add(self, kind: _Kind) -> None:
        if not kind.weights:
            return
        atoms = self._moves.region.land.atoms
        stands = tuple(dict.fromkeys(s for look in kind.looks for s in look.stands))
        reached = self._spread(kind, stands, tuple(map(atoms.goal, kind.weights)))
        own = _own(kind.looks, stands)
        certain: Flags = np.array([stand.certain for stand in stands])
        for goal, weight in kind.weights.items():
            stays, hopes = reached[atoms.goal(goal)]
            leaving = _Leaving(own & certain & stays, own & hopes, stays, hopes)
            self._count(kind.places, weight, leaving)

    def _spread(
        self, kind: _Kind, stands: Sequence[Stand], goals: Sequence[Mask]
    ) -> dict[Mask, tuple[Flags, Flags]]:
        """Return for each goal who reaches it: looks by stands, surely and perhaps."""
        links = self._moves.links
        matters = _matters(goals, (links.sets[n] for a in kind.looks for n in (a.sure, a.maybe)))
        columns = _Columns(mask & matters for s in stands for mask in (s.sure, s.best))
        rows = _Rows(n for look in kind.looks for n in (look.sure, look.maybe))
        spreading = Spreading([links.sets[n] for n in rows.keys], columns.keys, matters)
        sure = columns.of(stand.sure & matters for stand in stands)
        best = columns.of(stand.best & matters for stand in stands)
        first = rows.of(look.sure for look in kind.looks)
        second = rows.of(look.maybe for look in kind.looks)
        found: dict[Mask, tuple[Flags, Flags]] = {}
        for goal in goals:
            there = spreading.reached(goal)
            found[goal] = (there[np.ix_(first, sure)], there[np.ix_(second, best)])
        return found

    def _count(self, places: NDArray[np.intp], weight: Numbers, leaving: _Leaving) -> None:
        """Add one kind of people with one goal to all pairs."""
        based: Flags = np.any(leaving.surely, axis=1)
        hoped: Flags = np.any(leaving.perhaps, axis=1) & ~based
        shut = ~leaving.stays
        lost = _any(leaving.surely & leaving.perhaps, shut & ~leaving.hopes)
        unsure = _any(leaving.perhaps, shut & leaving.hopes)
        unsure |= _any(leaving.perhaps & ~leaving.surely, shut)
        unsure &= ~lost
        people = np.flatnonzero(weight)
        rows, amounts = places[people], weight[people][:, None]
        self._kept[people] += amounts * based[rows][:, None]
        self._safe[people] += amounts * hoped[rows][:, None]
        for flags, target in ((lost, self._lost), (unsure, self._open)):
            if flags.any():
                part = amounts * flags[np.ix_(rows, places)]
                target[people] += part
                self._kept[people] -= part * based[rows][:, None]
                self._safe[people] -= part * hoped[rows][:, None]


class _Columns:
    """Numbers each thing once."""

    def __init__(self, things: Iterable[int]) -> None:
        self.keys = tuple(dict.fromkeys(things))
        self._places = {key: place for place, key in enumerate(self.keys)}

    def of(self, things: Iterable[int]) -> NDArray[np.intp]:
        """Return the numbers of things."""
        return np.array([self._places[thing] for thing in things], dtype=np.intp)


_Rows = _Columns


def _own(looks: Sequence[Alike], stands: Sequence[Stand]) -> Flags:
    """Return which look knows which way to leave."""
    places = {stand: place for place, stand in enumerate(stands)}
    found = np.zeros((len(looks), len(stands)), dtype=np.bool_)
    for row, look in enumerate(looks):
        found[row, [places[stand] for stand in look.stands]] = True
    return found


def _matters(goals: Sequence[Mask], sets: Iterable[Sequence[Link]]) -> Mask:
    """Return every atom that some way to one of the goals can ask for, or that shuts a door."""
    links = list({link for some in sets for link in some})
    wanted = 0
    for goal in goals:
        wanted |= asked(goal, [(link.needs, link.gives) for link in links])
    for link in links:
        wanted |= link.forbid if link.gives & wanted else 0
    return wanted


def _any(left: Flags, right: Flags) -> Flags:
    """Return for each pair of rows whether both are set in some column."""
    found = np.zeros((len(left), len(right)), dtype=np.bool_)
    rows, others = np.flatnonzero(left.any(axis=1)), np.flatnonzero(right.any(axis=1))
    if len(rows) and len(others):
        product = left[rows].astype(np.float32) @ right[others].astype(np.float32).T
        found[np.ix_(rows, others)] = product > 0
    return found
