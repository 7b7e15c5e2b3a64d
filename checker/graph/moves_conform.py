"""Which towns meet the Übergabestandard, as those who hand over and as those who take people on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.graph.agreed import Agreed, Agreement
from checker.graph.closure import asked
from checker.graph.kinds import Resident
from checker.graph.moves import Broken, Moves, wishes
from checker.graph.moves_words import MoveWords
from checker.graph.region import Member
from checker.graph.region_links import Alike, Stand
from checker.graph.steps import Mask
from checker.graph.wording import alternatives
from checker.model.moves import Blame, FailedState, Hole, TownConformity
from checker.model.text import Text
from checker.model.ways import OfferRef


class Occurs(NamedTuple):
    """A hand-over state with a goal that must stay open, as it occurs somewhere in the region."""

    kind: int
    goal: str
    agreed: Agreed
    mask: Mask


class Conformity:
    """Checks each town once as sender and once as receiver, instead of every pair."""

    def __init__(self, moves: Moves, words: MoveWords, agreement: Agreement) -> None:
        """Look at the towns of a region."""
        self._moves, self._words, self.agreement = moves, words, agreement
        self._members = moves.region.members

    @cached_property
    def occurring(self) -> tuple[Occurs, ...]:
        """Return what the towns hand over to each other: states with goals they keep open."""
        found: dict[tuple[int, str, str, Mask], Occurs] = {}
        for _, kind, goal, one in self._leaving():
            for agreed in self.agreement.held(one.sure):
                if goal in agreed.state.goals:
                    for mask in agreed.held_as(one.sure):
                        key = (kind, goal, agreed.state.id, mask)
                        found.setdefault(key, Occurs(kind, goal, agreed, mask))
        return tuple(found[key] for key in sorted(found))

    def _leaving(self) -> Iterator[tuple[Member, int, str, Stand]]:
        """Yield who surely reaches a goal where they live, with what they hold when they leave."""
        seen: set[tuple[int, int, str]] = set()
        for member in self._members:
            for resident, goal in wishes(member):
                here = self._moves.links.alike(member, resident.kind)
                if (id(here), resident.kind, goal) not in seen:
                    seen.add((id(here), resident.kind, goal))
                    for one, surely, _ in self._moves.leaving(here, resident.kind, goal):
                        if surely:
                            yield member, resident.kind, goal, one

    def of(self, member: Member) -> TownConformity:
        """Return whether a town meets the standard, with everything that fails."""
        given, taken = list(self._as_sender(member)), list(self._as_receiver(member))
        states = {one.agreed.state.id for one in self.occurring}
        return TownConformity(
            member.ref,
            _answer(given, bool(member.residents), unread=bool(member.unread)),
            _answer(taken, bool(self.occurring), unread=False),
            len(states),
            (*given, *taken),
        )

    def _as_sender(self, member: Member) -> Iterator[FailedState]:
        """Yield what a town hands over in another form than agreed; each offer and state once."""
        seen: set[tuple[int, Mask]] = set()
        for resident, goal in wishes(member):
            for one, offers in self._moves.links.exits(member, resident.kind).items():
                known = (offers[0], one.sure)
                if known in seen or self.agreement.fits(one.sure):
                    continue
                if self._useful(member, resident.kind, goal, offers[0]):
                    seen.add(known)
                    yield self._unfit(member, resident, goal, (one, offers[0]))

    def _useful(self, member: Member, kind: int, goal: str, key: int) -> bool:
        """Say whether an offer gives a level or proof that matters on the way to the goal."""
        start = self._moves.region.kinds.persons[kind].start
        matters = self._matters(self._moves.links.alike(member, kind), goal)
        return bool(self._learnt(member, key) & matters & ~start)

    def blame(self, one: Broken, after: int | None) -> Blame:
        """Return whose part is missing in a hand-over that fails.

        Nobody hands over those who have attended nothing, or nothing that gave them a level.
        """
        useful = after is not None and self._useful(one.sender, one.resident.kind, one.goal, after)
        if useful and not self.agreement.fits(one.stand.sure):
            return "sender"
        held = self.agreement.held(one.stand.sure)
        return "receiver" if any(one.goal in a.state.goals for a in held) else "land"

    def _learnt(self, member: Member, key: int) -> Mask:
        """Return the levels and proofs that an offer gives."""
        town = self._moves.region.town_of(member)
        gain = self._moves.links.steps.gain(town, town.offers[key])
        return town.atoms.joined((*gain.outcomes, gain.best)) & ~self._tokens

    @cached_property
    def _tokens(self) -> Mask:
        """Return the atoms that no proof is about: types attended and goals reached."""
        land = self._moves.region.land
        types = land.catalogue.code_lists["measure-types"].codes
        goals = map(land.atoms.goal, self._moves.region.goals)
        return land.atoms.joined((*goals, *(land.atoms.attended(one.code) for one in types)))

    def _matters(self, here: Alike, goal: str) -> Mask:
        links = [(link.needs, link.gives) for link in self._moves.links.sets[here.maybe]]
        return asked(self._moves.region.land.atoms.goal(goal), links)

    def _unfit(
        self, member: Member, resident: Resident, goal: str, exit_: tuple[Stand, int]
    ) -> FailedState:
        one, key = exit_
        nearest = self.agreement.nearest(one.sure)
        names = self._words.names(member)
        lacks = sorted(mask & ~one.sure for mask in nearest.masks) if nearest else []
        missing = Text("", "")
        if lacks:
            lacks.sort(key=int.bit_count)
            missing = alternatives(names.words.holding(mask) for mask in lacks)
        certain = one.certain and not self.agreement.fits(one.best)
        return FailedState(
            "sender",
            nearest.state.id if nearest else "",
            _title(nearest),
            names.who(resident.person),
            goal,
            self._words.goal(goal),
            names.offer(self._moves.region.offers[key]),
            missing,
            certain,
        )

    def _as_receiver(self, member: Member) -> Iterator[FailedState]:
        """Yield the states from which a town does not take people on; each state and goal once."""
        seen: dict[tuple[str, str, Text, Text], FailedState] = {}
        for one in self.occurring:
            there = self._moves.links.alike(member, one.kind)
            start = self._moves.region.kinds.persons[one.kind].start
            held = start | one.mask
            if not self._moves.stays(there, held, one.goal, sure=True):
                perhaps = self._moves.stays(there, held, one.goal, sure=False)
                failed = self._refused(member, one, held, certain=not perhaps)
                key = (one.agreed.state.id, one.goal, failed.who.title, failed.missing)
                seen.setdefault(key, failed)
        yield from seen.values()

    def _refused(self, member: Member, one: Occurs, held: Mask, *, certain: bool) -> FailedState:
        stand = Stand(held, held, certain=True)
        cause = self._words.cause(member, one.kind, one.goal, stand)
        after: OfferRef | None = cause.nearest.offer if cause.nearest else None
        return FailedState(
            "receiver",
            one.agreed.state.id,
            _title(one.agreed),
            self._words.names(member).who(self._moves.region.kinds.persons[one.kind]),
            one.goal,
            self._words.goal(one.goal),
            after,
            self._words.because(member, cause, one.goal),
            certain,
        )

    def holes(self, members: Sequence[Member] | None = None) -> tuple[Hole, ...]:
        """Return people who are handed over as agreed, but for whose goal no state is named.

        ``members``: the towns that are looked at, else all.
        """
        found: dict[tuple[str, str, str], tuple[set[str], dict[str, int], Text]] = {}
        for member in self._members if members is None else members:
            for resident, goal in wishes(member):
                here = self._moves.links.alike(member, resident.kind)
                for one, surely, _ in self._moves.leaving(here, resident.kind, goal):
                    if surely and self._hole(one, goal):
                        who = self._words.names(member).who(resident.person)
                        key = (self.agreement.level(one.sure), goal, who.title.de)
                        towns, persons, _ = found.setdefault(key, (set(), {}, who.title))
                        towns.add(member.ref.key)
                        persons[f"{member.ref.key}|{who.id}"] = who.count
        return tuple(
            Hole(level, title, goal, self._words.goal(goal), len(towns), sum(persons.values()))
            for (level, goal, _), (towns, persons, title) in sorted(found.items())
        )

    def _hole(self, one: Stand, goal: str) -> bool:
        held = self.agreement.held(one.sure)
        return self.agreement.fits(one.sure) and not any(goal in a.state.goals for a in held)


def _title(agreed: Agreed | None) -> Text:
    return Text(agreed.state.title.de, agreed.state.title.en) if agreed else Text("", "")


def _answer(failed: list[FailedState], anything: bool, *, unread: bool) -> bool | None:
    """Return False for a sure failure, None where it is open or nothing is there to check."""
    if any(one.certain for one in failed):
        return False
    return None if failed or not anything or unread else True
