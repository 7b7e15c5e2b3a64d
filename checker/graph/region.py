"""Several towns side by side: their offers looked at once, and their people folded into kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from checker.graph.gaps import companion
from checker.graph.kinds import Kinds, Resident
from checker.graph.neighbourhood import kreis_of, open_to, towns_of
from checker.graph.offers import Offer
from checker.graph.persons import People, Person, Pointer
from checker.graph.town import CHILDCARE, Home, Land, Town
from checker.graph.view import View
from checker.model.moves import TownRef
from checker.model.package import MeasurePackage

# From so many towns on people are folded: a whole Land, not a Kreis.
MANY = 200


class Package(NamedTuple):
    """A package with its key and the day from which its people start.

    ``unread``: paths of values that could not be read.
    """

    key: str
    content: MeasurePackage
    day: date
    unread: frozenset[Pointer] = frozenset()


@dataclass(frozen=True, eq=False)
class Member:
    """A town of a region: keys of its own offers, and of all that are open to its people.

    ``leaving``: the own offers that end with a result; nobody is handed over after one that runs
    beside others. ``offers`` ends with the goals. ``childcare``: a Kita is in reach. ``unread``:
    persons about whom nothing can be said.
    """

    place: int
    ref: TownRef
    package: Package
    own: tuple[int, ...]
    leaving: tuple[int, ...]
    offers: tuple[int, ...]
    childcare: bool
    residents: tuple[Resident, ...]
    unread: tuple[Person, ...]

    @property
    def counted(self) -> bool:
        """Say whether the package states a number for all of its persons."""
        people = (*(r.person for r in self.residents), *self.unread)
        return all(person.counted for person in people)


class Region:
    """The towns of one or several Kreise; equal doors are looked at once for all of them."""

    def __init__(
        self,
        land: Land,
        packages: Iterable[Package],
        *,
        law_day: date | None = None,
        folded: bool | None = None,
    ) -> None:
        """``law_day``: whose law counts for every start, else that of the start itself.

        ``folded``: status, age and care of people are those of the default profiles of their
        group, so that all towns have the same kinds of people; a town that names nobody gets the
        neutral mix. None: only where there are many towns.
        """
        self.land, self.law_day = land, law_day
        self.packages = tuple(sorted(packages, key=lambda package: package.key))
        self.folded = len(self.packages) > MANY if folded is None else folded
        self.kinds = Kinds(People(land.content, land.atoms), folded=self.folded)
        self._people = [self.kinds.residents(p.content, p.unread) for p in self.packages]
        self._towns: dict[date, Town] = {}
        self._views: dict[tuple[int, int, bool], View] = {}

    @cached_property
    def goals(self) -> tuple[str, ...]:
        """Return the goals of all people, sorted."""
        return tuple(sorted({goal for kind in self.kinds.persons for goal in kind.goals}))

    def town(self, day: date) -> Town:
        """Return all offers as from a day on; offers have the same keys on every day."""
        if day not in self._towns:
            others = tuple((p.key, p.content) for p in self.packages)
            home = Home(
                MeasurePackage(),
                "",
                others,
                day,
                law_day=self.law_day,
                guests=self.goals,
                everywhere=True,
            )
            self._towns[day] = Town(self.land, home)
        return self._towns[day]

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """Return every offer of every town, and the goals."""
        return tuple(self.town(self.packages[0].day).offers) if self.packages else ()

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """Return the towns, sorted by key."""
        near = _Near(self.offers)
        return tuple(self._member(place, near) for place in range(len(self.packages)))

    def _member(self, place: int, near: _Near) -> Member:
        package, (residents, unread) = self.packages[place], self._people[place]
        own, offers = near.own(package), near.open_to(package)
        childcare = any(self.offers[key].type in CHILDCARE for key in offers)
        ref = ref_of(package)
        leaving = tuple(key for key in own if not companion(self.offers[key]))
        return Member(place, ref, package, own, leaving, offers, childcare, residents, unread)

    def town_of(self, member: Member) -> Town:
        """Return all offers as from the first day of a town on."""
        return self.town(member.package.day)

    def guest(self, member: Member, kind: int) -> Person:
        """Return people of a kind as living in a town."""
        return self.kinds.at(kind, childcare=member.childcare)

    def view(self, member: Member, kind: int, *, sure: bool) -> View:
        """Return a town as people of a kind see it who live there or move there."""
        known = (member.place, kind, sure)
        if known not in self._views:
            town, guest = self.town_of(member), self.guest(member, kind)
            self._views[known] = _Local(town, guest, member.offers, sure=sure)
        return self._views[known]

    def find(self, key: str) -> Member | None:
        """Return a town by its key."""
        return next((member for member in self.members if member.ref.key == key), None)


class _Local(View):
    """The view of a person who only gets to some of the offers."""

    def __init__(self, town: Town, person: Person, keys: Sequence[int], *, sure: bool) -> None:
        super().__init__(town, person, sure=sure)
        offers = (town.offers[key] for key in keys)
        self.offers = tuple(o for o in offers if o.goal is None or o.goal.code in person.goals)


class _Near:
    """Which offers are open to whom, without comparing every offer with every town."""

    def __init__(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        self._own: dict[tuple[str, int], list[int]] = {}
        self._kreis: dict[str | None, list[int]] = {}
        self._reach: dict[str, list[int]] = {}
        self._goals = [offer.key for offer in offers if offer.goal is not None]
        for offer in offers:
            if offer.package is not None:
                self._place(offer, offer.package)

    def _place(self, offer: Offer, package: MeasurePackage) -> None:
        self._own.setdefault((offer.town, id(package)), []).append(offer.key)
        place = offer.measure.place if offer.measure else None
        if place is None or place.reach is None:
            kreis = kreis_of(package.municipality)
            whole = offer.measure is None or _whole_kreis(package)
            if whole:
                self._kreis.setdefault(kreis, []).append(offer.key)
            return
        for ags in {*place.reach, place.ags} - {None}:
            self._reach.setdefault(str(ags), []).append(offer.key)

    def own(self, package: Package) -> tuple[int, ...]:
        """Return the offers of a package."""
        return tuple(self._own.get((package.key, id(package.content)), ()))

    def open_to(self, package: Package) -> tuple[int, ...]:
        """Return its own offers, those of others that are open to its people, and the goals."""
        own, home = self.own(package), package.content
        others = sorted(set(self._candidates(home)) - set(own))
        near = [key for key in others if open_to(self._offers[key], home)]
        return (*own, *near, *self._goals)

    def _candidates(self, home: MeasurePackage) -> Iterator[int]:
        yield from self._kreis.get(kreis_of(home.municipality), ())
        for ags in towns_of(home.municipality):
            yield from self._reach.get(ags, ())


def _whole_kreis(package: MeasurePackage) -> bool:
    town = package.municipality
    return town is not None and town.kind == "landkreis"


def ref_of(package: Package) -> TownRef:
    """Return how a town is named."""
    town = package.content.municipality
    name = (town.name if town else None) or package.key
    return TownRef(package.key, name, kreis_of(town) or "")
