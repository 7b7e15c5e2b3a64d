"""Breaks between a package and its neighbours as findings group them: one per cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.graph.crowds import Crowds, listed
from checker.graph.gaps import Gaps
from checker.graph.moves_table import MoveTable
from checker.graph.region import Member
from checker.model.moves import Blame, Handover
from checker.model.text import Text
from checker.model.ways import OfferRef, Who
from checker.model.ways_goals import Crowd
from checker.model.ways_moves import MoveLost
from checker.model.wording import say


class _Key(NamedTuple):
    own: Blame
    goal: str
    after: str
    blame: str
    bound: bool
    unknown: bool


class MoveCrowds:
    """Makes the records of one package."""

    def __init__(self, gaps: Gaps, table: MoveTable, own: Member) -> None:
        """``gaps``: those of the package, whose people get its own names."""
        self._gaps, self._table, self._own = gaps, table, own
        self._persons = {person.id: person for person in gaps.town.persons}

    def lost(self, others: Sequence[Member]) -> tuple[MoveLost, ...]:
        """Return the breaks on both sides, grouped by cause; people leave first."""
        groups: dict[_Key, list[Handover]] = {}
        for key, found in self._sides(others):
            groups.setdefault(key, []).append(found)
        return tuple(self._record(key, groups[key]) for key in sorted(groups))

    def _sides(self, others: Sequence[Member]) -> Iterator[tuple[_Key, Handover]]:
        own = self._own.ref.key
        for other in others:
            for found in self._table.breaks(own, other.ref.key):
                yield _key("sender", found), found
            for found in self._table.breaks(other.ref.key, own):
                yield _key("receiver", found), found

    def _record(self, key: _Key, found: list[Handover]) -> MoveLost:
        first = found[0]
        leaving = key.own == "sender"
        towns = (one.receiver if leaving else one.sender for one in found)
        people = self.own(found) if leaving else self._others(found)
        alone = len({one.after for one in found}) == 1
        return MoveLost(
            key.own,
            first.receiver if leaving else first.sender,
            tuple(dict.fromkeys(towns)),
            people,
            self.ref(first.after) if alone else None,
            first.goal,
            first.goal_title,
            first.reasons[0] if first.reasons else Text("", ""),
            first.blame or "land",
            first.bound,
            tuple(dict.fromkeys(self._field(name) for one in found for name in one.unknown)),
        )

    def _field(self, name: str) -> str:
        """Return the path of a field of the own package, else that it is in the context."""
        key, _, path = name.partition("/")
        return f"/{path}" if key == self._own.ref.key else "context"

    def ref(self, offer: OfferRef | None) -> OfferRef | None:
        """Return an offer of the own package with its path there."""
        if offer is None or offer.town != self._own.ref.key:
            return offer
        return self._refs.get(offer.name, offer)

    @cached_property
    def _refs(self) -> dict[str, OfferRef]:
        key, names = self._own.ref.key, self._gaps.names
        offers = (offer for offer in self._gaps.town.offers if offer.own)
        return {f"{key}/{offer.id}": names.offer(offer) for offer in offers}

    def own(self, found: Sequence[Handover]) -> Crowd:
        """Return people of the own package in its own words."""
        pairs = dict.fromkeys((one.who.id, one.goal) for one in found)
        return Crowds(self._gaps).of((self._persons[name], goal) for name, goal in pairs)

    def _others(self, found: Sequence[Handover]) -> Crowd:
        """Return people of other towns; their gaps are those of the same people here."""
        whos: dict[tuple[str, str], Who] = {(one.sender.key, one.who.id): one.who for one in found}
        count = sum(who.count for who in whos.values())
        label = listed(list(dict.fromkeys(who.title for who in whos.values())))
        if all(who.counted for who in whos.values()):
            word = Text("Person", "person") if count == 1 else Text("Personen", "persons")
            label = say(
                "{text} ({n} {word})", "{text} ({n} {word})", text=label, n=count, word=word
            )
        first = found[0].who
        return Crowd(label, count, first.code or first.id, "", frozenset(self._same(found)))

    def _same(self, found: Sequence[Handover]) -> Iterator[str]:
        """Yield the gaps that people of the same kind have in the own package."""
        kinds = {self._kind(one) for one in found}
        for resident in self._own.residents:
            if (resident.kind, found[0].goal) in kinds:
                yield f"{resident.person.id}|{found[0].goal}"

    def _kind(self, one: Handover) -> tuple[int, str]:
        residents = self._table.member(one.sender.key).residents
        return next((r.kind, one.goal) for r in residents if r.person.id == one.who.id)


def _key(own: Blame, found: Handover) -> _Key:
    # What a course certifies is the sender's part; a gap of the receiver is one for all.
    after = found.after.name if found.after and found.blame == "sender" else ""
    unknown = found.grade == "K?"
    return _Key(own, found.goal, after, found.blame or "", found.bound, unknown)
