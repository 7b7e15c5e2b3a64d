"""Does everybody who moves from one town to another keep their way? Without dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.graph.kinds import Resident
from checker.graph.region import Member, Region
from checker.graph.region_links import Alike, Links, Stand
from checker.graph.steps import Mask
from checker.model.moves import PairShare

STATES = ("kept", "lost", "undecided", "safe", "none")


class Judged(NamedTuple):
    """One kind of people with one goal, from one town to another.

    ``based`` and ``hoped``: they surely or perhaps have a way where they live, after some exit.
    ``lost`` and ``open``: what they hold where the way surely or perhaps breaks.
    """

    based: bool
    hoped: bool
    lost: tuple[Stand, ...]
    open: tuple[Stand, ...]

    @property
    def state(self) -> str:
        """Return ``kept``, ``lost``, ``undecided``, ``safe`` or ``none`` (nothing to lose).

        Safe: whether there is a way to lose is open, but a move cannot break it.
        """
        if self.lost:
            return "lost"
        if self.open:
            return "undecided"
        if self.based:
            return "kept"
        return "safe" if self.hoped else "none"


class Broken(NamedTuple):
    """Some people of a town with a goal, who move to another one with this in hand."""

    sender: Member
    receiver: Member
    resident: Resident
    goal: str
    stand: Stand


class Moves:
    """Judges hand-overs between the towns of a region; every closure once.

    A way is lost where staying surely leads to the goal and moving surely does not.
    """

    def __init__(self, region: Region) -> None:
        """Look at these towns."""
        self.region = region
        self.links = Links(region)
        self._judged: dict[tuple[int, str, int, int], Judged] = {}
        self._left: dict[tuple[int, int, str], tuple[tuple[Stand, bool, bool], ...]] = {}

    def stays(self, alike: Alike, held: Mask, goal: str, *, sure: bool) -> bool:
        """Say whether people who hold this reach a goal in a town."""
        reached = self.links.reached(alike.sure if sure else alike.maybe, held)
        return not self.region.land.atoms.goal(goal) & ~reached

    def judged(self, sender: Member, receiver: Member, kind: int, goal: str) -> Judged:
        """Return what a move does to a kind of people with a goal; equal towns are judged once."""
        here, there = (self.links.alike(town, kind) for town in (sender, receiver))
        known = (kind, goal, id(here), id(there))
        if known not in self._judged:
            self._judged[known] = self._judge(here, there, kind, goal)
        return self._judged[known]

    def _judge(self, here: Alike, there: Alike, kind: int, goal: str) -> Judged:
        leaving = self.leaving(here, kind, goal)
        lost: list[Stand] = []
        unsure: list[Stand] = []
        for one, surely, perhaps in leaving:
            if not perhaps or self.stays(there, one.sure, goal, sure=True):
                continue
            arrives = self.stays(there, one.best, goal, sure=False)
            (unsure if arrives or not surely else lost).append(one)
        based, hoped = (any(one[place] for one in leaving) for place in (1, 2))
        return Judged(based, hoped, tuple(lost), tuple(unsure))

    def leaving(self, here: Alike, kind: int, goal: str) -> tuple[tuple[Stand, bool, bool], ...]:
        """Return how people leave, and whether staying surely and perhaps leads to the goal."""
        known = (id(here), kind, goal)
        if known not in self._left:
            self._left[known] = tuple(
                (
                    one,
                    one.certain and self.stays(here, one.sure, goal, sure=True),
                    self.stays(here, one.best, goal, sure=False),
                )
                for one in here.stands
            )
        return self._left[known]

    def share(self, sender: Member, receiver: Member) -> PairShare:
        """Return the person-goals that keep their way, lose it, or cannot be decided."""
        count = dict.fromkeys(STATES, 0.0)
        for resident, goal in wishes(sender):
            count[self.judged(sender, receiver, resident.kind, goal).state] += resident.count
        count["undecided"] += unread(sender)
        kept, lost, undecided, safe = (count[state] for state in STATES[:4])
        return PairShare(sender.ref.key, receiver.ref.key, kept, lost, undecided, safe)

    def bounded(self, there: Alike, kind: int, held: Mask) -> bool:
        """Say whether an upper bound of a town shuts something on people who come with this."""
        start = self.region.kinds.persons[kind].start
        return bool(self.links.bounds(there.sure) & held & ~start)

    def local_gap(self, there: Alike, kind: int, goal: str) -> bool:
        """Say whether people of a kind do not surely reach a goal from the beginning."""
        start = self.region.kinds.persons[kind].start
        return not self.stays(there, start, goal, sure=True)

    def explained(self, there: Alike, kind: int, goal: str, one: Stand) -> bool:
        """Say whether a break has a cause in the receiving town: the consistency theorem.

        Whoever reaches a goal from the beginning reaches it with more in hand as well, unless an
        upper bound shuts a door on them. False would be a fault of this program.
        """
        return self.local_gap(there, kind, goal) or self.bounded(there, kind, one.sure)


def wishes(member: Member) -> Iterator[tuple[Resident, str]]:
    """Yield the people of a town with each of their goals."""
    for resident in member.residents:
        for goal in resident.person.goals:
            yield resident, goal


def unread(member: Member) -> float:
    """Return the person-goals about which nothing can be said."""
    return sum(person.count * len(person.goals) for person in member.unread)
