"""All moves between the towns of a region, as records for rules and reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import Any, Protocol

from checker.graph.agreed import Agreement
from checker.graph.kinds import Resident
from checker.graph.moves import Broken, Judged, Moves, wishes
from checker.graph.moves_conform import Conformity
from checker.graph.moves_words import MoveWords
from checker.graph.region import Member, Region
from checker.graph.region_links import Stand
from checker.graph.steps import Mask
from checker.model.handover import HandoverFile
from checker.model.moves import Blame, Grade, Handover, PairShare, TownConformity, TownRef


class _Shares(Protocol):
    def share(self, sender: Member, receiver: Member) -> PairShare:
        """Return the share of a pair."""


# Up to so many towns the pairs are looked at one by one, without numpy.
FEW = 64


class MoveTable:
    """The towns of a region with everything that is asked about moves between them."""

    def __init__(self, region: Region, handover: HandoverFile | None = None) -> None:
        """``handover``: the Übergabestandard; without it nobody is blamed but the receiver."""
        self.region, self.moves = region, Moves(region)
        agreement = Agreement(handover, region.land.atoms) if handover else None
        self.words = MoveWords(self.moves, agreement)
        self.standard = (
            Conformity(self.moves, self.words, agreement) if agreement is not None else None
        )
        self.faults: dict[str, Handover] = {}
        self._shares: dict[tuple[int, int], PairShare] = {}

    def prepare(self) -> MoveTable:
        """Look at every town in order, so that nothing depends on who is asked about first."""
        for member in self.region.members:
            for kind in range(len(self.region.kinds.persons)):
                self.moves.links.alike(member, kind)
        return self

    @property
    def towns(self) -> tuple[TownRef, ...]:
        """Return the towns, sorted by key."""
        return tuple(member.ref for member in self.region.members)

    @property
    def folded(self) -> bool:
        """Say whether status, age and care of people are those that their group is taken for."""
        return self.region.folded

    @property
    def counted(self) -> bool:
        """Say whether every package states its numbers of persons; else each group counts 1."""
        return all(member.counted for member in self.region.members)

    @cached_property
    def _places(self) -> dict[str, Member]:
        return {member.ref.key: member for member in self.region.members}

    def member(self, key: str) -> Member:
        """Return a town by its key.

        Raises:
            KeyError: the region has no such town.
        """
        return self._places[key]

    def share(self, sender: str, receiver: str) -> PairShare:
        """Return who keeps their way by moving from one town to another (keys)."""
        one, other = self.member(sender), self.member(receiver)
        known = (one.place, other.place)
        if known not in self._shares:
            source = self._matrix or self.moves
            self._shares[known] = source.share(one, other)
        return self._shares[known]

    @property
    def by_numpy(self) -> bool:
        """Say whether all pairs are looked at together."""
        return self._matrix is not None

    @cached_property
    def _matrix(self) -> _Shares | None:
        """Return all shares at once where there are many towns and numpy is installed."""
        if len(self.region.members) <= FEW:
            return None
        try:
            every: Any = import_module("checker.graph.moves_matrix")
        except ImportError:
            return None
        found: _Shares = every.Matrix(self.moves)
        return found

    def conformity(self, key: str) -> TownConformity | None:
        """Return whether a town meets the Übergabestandard; None where there is none."""
        return self.standard.of(self.member(key)) if self.standard is not None else None

    def breaks(self, sender: str, receiver: str, *, every: bool = False) -> tuple[Handover, ...]:
        """Return the hand-overs that break (K0) or cannot be checked (K?), without dates.

        People who lose their way lose it from the beginning on, and after every offer that does not
        take them far enough. Of these only those are listed that are somebody else's part;
        ``every`` lists all.
        """
        found = self._breaks(self.member(sender), self.member(receiver))
        return tuple(found if every else _told(found))

    def _breaks(self, sender: Member, receiver: Member) -> Iterator[Handover]:
        for resident, goal in wishes(sender):
            judged = self.moves.judged(sender, receiver, resident.kind, goal)
            for stand, grade in failing(judged, self._start(resident)):
                one = Broken(sender, receiver, resident, goal, stand)
                yield self.handover(one, self._after(one), grade)

    def _start(self, resident: Resident) -> Mask:
        return self.region.kinds.persons[resident.kind].start

    def _after(self, one: Broken) -> int | None:
        """Return the first own offer after which people hold this, None for the beginning."""
        if one.stand.sure == self._start(one.resident):
            return None
        exits = self.moves.links.exits(one.sender, one.resident.kind)
        return exits[one.stand][0]

    def handover(self, one: Broken, after: int | None, grade: Grade) -> Handover:
        """Return the record of a hand-over without dates.

        A break without a cause in the receiving town is kept among ``faults`` and said of nobody.
        """
        sender, receiver, resident, goal, stand = one
        kind, there = resident.kind, self.moves.links.alike(receiver, resident.kind)
        names = self.words.names(sender)
        record = Handover(
            sender.ref,
            receiver.ref,
            names.who(resident.person),
            None if after is None else names.offer(self.region.offers[after]),
            goal,
            self.words.goal(goal),
            grade,
            state=self.words.state(goal, stand),
        )
        if grade == "K?":
            offers = self.words.unknown(receiver, kind, goal, stand)
            unknown = tuple(f"{offer.town}{offer.field}" for offer in offers)
            return record._replace(unknown=unknown)
        if grade != "K0":
            return record
        if not self.moves.explained(there, kind, goal, stand):
            self.faults.setdefault(str(ConsistencyError(record)), record)
            return record._replace(grade="K?")
        cause = self.words.cause(receiver, kind, goal, stand)
        return record._replace(
            reasons=(self.words.because(receiver, cause, goal),),
            blame=self.standard.blame(one, after) if self.standard else "receiver",
            bound=cause.bound,
            following=cause.following,
            dimension=cause.dimension,
        )


class ConsistencyError(RuntimeError):
    """A way breaks although the receiving town leads everybody to the goal: a fault of ours.

    A rule that meets it ends with a tool finding; nobody is told that the town is to blame.
    """

    def __init__(self, found: Handover) -> None:
        """Keep the hand-over."""
        where = f"{found.sender.key} -> {found.receiver.key}, {found.who.id}, {found.goal}"
        super().__init__(f"K0 without a local gap or an upper bound: {where}")
        self.found = found


def failing(judged: Judged, start: Mask) -> tuple[tuple[Stand, Grade], ...]:
    """Return after what a way surely breaks, else where it may.

    ``start``: what people hold at the beginning. Where it is open already there, no offer that they
    might attend before they move is listed.
    """
    if judged.lost:
        return tuple((stand, "K0") for stand in judged.lost)
    first = tuple(stand for stand in judged.open if stand.sure == start)
    return tuple((stand, "K?") for stand in first or judged.open)


def _told(found: Iterable[Handover]) -> Iterator[Handover]:
    """Leave out what an earlier hand-over of the same people says already."""
    seen: set[tuple[str, str, Blame | None]] = set()
    for one in found:
        known = (one.who.id, one.goal, one.blame)
        if one.blame == "sender" or known not in seen:
            yield one
        seen.add(known)
