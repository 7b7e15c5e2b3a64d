"""The doors of a region as bare links: each is made once for all offers that ask and give alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.graph.doorway import Terms
from checker.graph.needs import Alternatives, Need, any_need
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.region import Member, Region
from checker.graph.steps import Mask
from checker.graph.town import Town


class Link(NamedTuple):
    """One of ``needs`` must be held, nothing of ``forbid``; then ``gives`` is held as well."""

    needs: Alternatives
    gives: Mask
    forbid: Mask


class Gain(NamedTuple):
    """What an offer leads to: every outcome for certain, and at best; ``begin``: goals."""

    outcomes: tuple[Mask, ...]
    best: Mask
    begin: Mask


class Door(NamedTuple):
    """An offer for a kind of people: what surely and what perhaps opens; None where it is shut."""

    sure: Link | None
    maybe: Link | None
    gain: Gain


Groups = dict[int, tuple[int, ...]]
"""Offers that ask and give alike, by the number of their group."""


class Doorsteps:
    """Says which doors a town has for a kind of people."""

    def __init__(self, region: Region) -> None:
        """Look at nothing before it is asked for."""
        self._region = region
        self._gains: dict[int, Gain] = {}
        self._same: dict[Gain, Gain] = {}
        self._grouped: dict[int, int] = {}
        self._numbers: dict[tuple[int, int, bool], int] = {}
        self._groups: dict[tuple[int, bool], Groups] = {}
        self._single: dict[tuple[int, str, int], int] = {}
        self._whole: dict[tuple[int, str, int], int | None] = {}
        self._made: dict[tuple[int, tuple[Terms, ...], int], int] = {}
        self._doors: list[Door] = []

    def groups(self, member: Member) -> Groups:
        """Return the offers that are open to the people of a town, grouped."""
        return self._group(member, member.offers, own=False)

    def leaving_groups(self, member: Member) -> Groups:
        """Return the own offers after which people may leave a town, grouped."""
        return self._group(member, member.leaving, own=True)

    def _group(self, member: Member, keys: tuple[int, ...], *, own: bool) -> Groups:
        known = (member.place, own)
        if known not in self._groups:
            town = self._region.town_of(member)
            found: dict[int, list[int]] = {}
            for key in keys:
                found.setdefault(self._group_of(town, town.offers[key]), []).append(key)
            self._groups[known] = {group: tuple(some) for group, some in found.items()}
        return self._groups[known]

    def _group_of(self, town: Town, offer: Offer) -> int:
        if offer.key not in self._grouped:
            gain = id(self.gain(town, offer))
            same = (town.doors.number(offer), gain, bool(offer.times))
            self._grouped[offer.key] = self._numbers.setdefault(same, len(self._numbers))
        return self._grouped[offer.key]

    def ids(self, member: Member, kind: int, groups: Groups) -> frozenset[int]:
        """Return the numbers of the doors of some offers that are not shut to a kind."""
        town = self._region.town_of(member)
        guest, day = self._region.guest(member, kind), town.day.toordinal()
        found: set[int] = set()
        for group, keys in groups.items():
            known = (day, guest.id, group)
            if known not in self._whole:
                self._whole[known] = self._of_group(town, kind, town.offers[keys[0]], guest.id)
            whole = self._whole[known]
            if whole is None:
                found.update(self._one(town, kind, town.offers[key], guest.id) for key in keys)
            else:
                found.add(whole)
        return frozenset(found - {_SHUT})

    def _of_group(self, town: Town, kind: int, offer: Offer, guest: str) -> int | None:
        """Return the door of a group, or None where it depends on the days of each offer."""
        if not offer.times:
            return self._one(town, kind, offer, guest)
        if offer.goal is not None and offer.goal.code not in self._goals(kind):
            return _SHUT
        always = town.visitor(self._person(kind, guest)).always(offer)
        return None if always is None else self._make(kind, always.terms, self.gain(town, offer))

    def _goals(self, kind: int) -> tuple[str, ...]:
        return self._region.kinds.persons[kind].goals

    def _person(self, kind: int, guest: str) -> Person:
        return self._region.kinds.at(kind, childcare=guest.endswith("+"))

    def _one(self, town: Town, kind: int, offer: Offer, guest: str) -> int:
        known = (town.day.toordinal(), guest, offer.key)
        if known not in self._single:
            self._single[known] = self._look(town, kind, offer, guest)
        return self._single[known]

    def _look(self, town: Town, kind: int, offer: Offer, guest: str) -> int:
        if offer.goal is not None and offer.goal.code not in self._goals(kind):
            return _SHUT
        terms = town.visitor(self._person(kind, guest)).along(offer).terms
        return self._make(kind, terms, self.gain(town, offer))

    def _make(self, kind: int, terms: tuple[Terms, ...], gain: Gain) -> int:
        known = (kind, terms, id(gain))
        if known not in self._made:
            door = _door(terms, gain)
            self._made[known] = _SHUT if door.maybe is None else len(self._doors)
            if door.maybe is not None:
                self._doors.append(door)
        return self._made[known]

    def door(self, number: int) -> Door:
        """Return a door by its number."""
        return self._doors[number]

    def doors(self, member: Member, kind: int) -> Iterator[tuple[Offer, Door]]:
        """Yield the offers of a town that can be open to a kind of people."""
        town, guest = self._region.town_of(member), self._region.guest(member, kind)
        for key in member.offers:
            number = self._one(town, kind, town.offers[key], guest.id)
            if number != _SHUT:
                yield town.offers[key], self._doors[number]

    def united(self, member: Member, kind: int, keys: tuple[int, ...]) -> Iterator[Door]:
        """Yield the doors of any offers as the people of a town meet them, wherever they are."""
        groups: dict[int, list[int]] = {}
        town = self._region.town_of(member)
        for key in keys:
            groups.setdefault(self._group_of(town, town.offers[key]), []).append(key)
        whole = {group: tuple(some) for group, some in groups.items()}
        yield from map(self.door, sorted(self.ids(member, kind, whole)))

    def gain(self, town: Town, offer: Offer) -> Gain:
        """Return what an offer leads to."""
        if offer.key not in self._gains:
            results = town.results
            sure = tuple([outcome.gives for outcome in results.sure(offer)])
            if offer.goal is not None:
                sure = (0,)
            best = results.at_best(offer)[0].gives if results.unknown(offer) else 0
            found = Gain(sure, best, results.begin(offer))
            self._gains[offer.key] = self._same.setdefault(found, found)
        return self._gains[offer.key]


_SHUT = -1


def _door(terms: tuple[Terms, ...], gain: Gain) -> Door:
    forbid = min((one.forbid for one in terms), key=int.bit_count)
    sure = any_need(Need(one.sure, ()) for one in terms).sure
    maybe = any_need(Need(one.maybe, ()) for one in terms).sure
    gives = gain.outcomes[0] | gain.begin
    return Door(
        Link(sure, gives, forbid) if sure else None,
        Link(maybe, gives | gain.best, forbid) if maybe else None,
        gain,
    )
