"""A town: its offers, its people, and what holds in the whole Land."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from checker.graph.atoms import Atoms
from checker.graph.doorway import Terms, Visitor
from checker.graph.entry import Doors
from checker.graph.facts import Reader
from checker.graph.guards import Part, TypeGuards
from checker.graph.needs import Alternatives, Need, all_needs
from checker.graph.offers import Maker, Offer
from checker.graph.openings import Openings
from checker.graph.persons import People, Person, Pointer
from checker.graph.results import Rates, Results
from checker.graph.schedule import Schedule
from checker.graph.steps import Mask
from checker.graph.supply import Content, Contents, Supply
from checker.graph.terms import MONTH
from checker.graph.unread import lost_fields
from checker.graph.view import View
from checker.model.catalogue import Catalogue
from checker.model.measure_type import MeasureType
from checker.model.package import MeasurePackage
from checker.model.profile import ProfileFile

# Answers about types and persons that are kept from town to town: some ten megabytes at most.
_MOST_ANSWERS = 20_000
CHILDCARE = frozenset({"KITA_U3", "KITA_UE3", "BSK_KINDERBETREUUNG"})


@dataclass(frozen=True)
class Land:
    """What holds in every town: catalogue, types, profiles and the values of the project."""

    catalogue: Catalogue
    types: Mapping[str, MeasureType]
    content: ProfileFile
    rates: Rates
    horizon_months: int
    reader: Reader = field(init=False)
    atoms: Atoms = field(init=False)
    guards: TypeGuards = field(init=False)
    contents: Contents = field(init=False)

    def __post_init__(self) -> None:
        """Make once what every town uses."""
        reader, atoms = Reader(self.catalogue), Atoms(self.catalogue)
        object.__setattr__(self, "reader", reader)
        object.__setattr__(self, "atoms", atoms)
        object.__setattr__(self, "guards", TypeGuards(self.types, reader, atoms))
        object.__setattr__(self, "contents", Contents())

    @property
    def fresh(self) -> bool:
        """Say whether the towns so far left no new atoms behind, and not too many answers."""
        return not self.atoms.grown and self.guards.answers < _MOST_ANSWERS


class Home(NamedTuple):
    """Where people start: a package with its key, the packages of its context, and the day.

    ``asked``: profiles or target groups that are looked at instead of the people of the package.
    ``goals``: goals that are looked at instead of theirs. ``law_day``: the day whose law counts for
    every start, else the day of the start itself. ``guests``: goals of people who come from
    elsewhere. ``everywhere``: no place counts (the offers of several towns side by side).
    """

    package: MeasurePackage
    key: str
    others: tuple[tuple[str, MeasurePackage], ...]
    day: date
    goals: tuple[str, ...] = ()
    law_day: date | None = None
    asked: tuple[str, ...] = ()
    unread: frozenset[Pointer] = frozenset()
    guests: tuple[str, ...] = ()
    everywhere: bool = False


class Town:
    """The offers and people of one package with its context, from one day on."""

    def __init__(self, land: Land, home: Home) -> None:
        """Collect the offers and people; views of persons are made when they are asked for."""
        self.land, self.home = land, home
        self.package, self.key, self.day = home.package, home.key, home.day
        self.atoms = land.atoms
        where = None if home.everywhere else home.package
        self.doors = Doors(land.guards, land.reader, self.atoms, where, home.law_day)
        self.doors.lost = lost_fields(home.unread)
        self.results = Results(land.types, self.atoms, self.doors, land.rates)
        self.people = People(land.content, self.atoms)
        persons = self._looked_at()
        wanted = {goal for person in persons for goal in person.goals} | set(home.guests)
        known = tuple(goal for goal in land.content.goals if goal.code in wanted)
        self.offers = self._supply(Maker(land.catalogue, land.types, known))
        self.persons = tuple(map(self.at_home, persons))
        self._views: dict[tuple[str, bool], View] = {}
        self._offers_for: dict[tuple[str, ...], tuple[Offer, ...]] = {}
        self._near_for: dict[tuple[str, ...], tuple[Offer, ...]] = {}
        self._visitors: dict[str, Visitor] = {}
        self._terms: dict[tuple[int, ...], tuple[tuple[Part, ...], Terms]] = {}
        self._joined: dict[frozenset[tuple[Need, Mask]], Terms] = {}
        self._equal: dict[tuple[Alternatives, Alternatives, Mask], Terms] = {}
        self.schedule, self.openings = Schedule(self), Openings(self)

    def _supply(self, maker: Maker) -> Supply:
        others = sorted(self.home.others, key=lambda pair: pair[0])
        contents = self.land.contents.of(package for _, package in others)
        keys = (key for key, _ in others)
        own = (self.key, Content(self.package))
        return Supply(maker, (own, *zip(keys, contents, strict=True)))

    def _looked_at(self) -> tuple[Person, ...]:
        home = self.home
        found = (
            self.people.asked(home.asked)
            if home.asked
            else self.people.of(home.package, home.unread)
        )
        return tuple(replace(p, goals=home.goals) for p in found) if home.goals else found

    def offers_for(self, goals: tuple[str, ...]) -> tuple[Offer, ...]:
        """Return the offers, without all goals but these."""
        if goals not in self._offers_for:
            kept = (o for o in self.offers if o.goal is None or o.goal.code in goals)
            self._offers_for[goals] = tuple(kept)
        return self._offers_for[goals]

    @cached_property
    def near(self) -> tuple[Offer, ...]:
        """Return the offers whose place is in reach; the doors of all others are shut."""
        if self.home.everywhere:
            return tuple(self.offers)
        return tuple(filter(self.doors.open_to, self.offers.possible()))

    def near_for(self, goals: tuple[str, ...]) -> tuple[Offer, ...]:
        """Return the offers in reach, without all goals but these."""
        if goals not in self._near_for:
            kept = (o for o in self.near if o.goal is None or o.goal.code in goals)
            self._near_for[goals] = tuple(kept)
        return self._near_for[goals]

    def view(self, person: Person, *, sure: bool) -> View:
        """Return the town as a person sees it, with certain or with optimistic answers."""
        found = self._views.get((person.id, sure))
        if found is None:
            found = self._views[person.id, sure] = View(self, person, sure=sure)
        return found

    def visitor(self, person: Person) -> Visitor:
        """Return a person at the doors of the town; all views of the person share it."""
        if person.id not in self._visitors:
            self._visitors[person.id] = Visitor(self, person)
        return self._visitors[person.id]

    def terms(self, parts: tuple[Part, ...]) -> Terms:
        """Return what meets every one of some parts; the same parts are combined once."""
        # Doors make each part once; the record keeps them, so that no number is given twice.
        known = tuple(map(id, parts))
        if known not in self._terms:
            asked = frozenset([(part.need, part.forbid) for part in parts])
            if asked not in self._joined:
                self._joined[asked] = self._combined(parts)
            self._terms[known] = (parts, self._joined[asked])
        return self._terms[known][1]

    def _combined(self, parts: tuple[Part, ...]) -> Terms:
        need = all_needs(part.need for part in parts)
        content = (need.sure, need.maybe, self.atoms.joined(part.forbid for part in parts))
        return self._equal.setdefault(content, Terms(*content))

    def again(self, offer: Offer) -> bool:
        """Say whether the offer may be tried twice: the type allows it, or several runs do."""
        found = self.land.types.get(offer.type)
        if found is not None and found.one_time:
            return False
        usual = found.course.again if found is not None and found.course else False
        return usual or (offer.measure is not None and len(offer.times) > 1)

    def at_home(self, person: Person) -> Person:
        """Return the person as living here: where a Kita is in reach a child is cared for."""
        near = (offer for offer in self.near if offer.type in CHILDCARE)
        if all(any(p.dimension == "place" for p in self._open(o, person)) for o in near):
            return person
        begin = replace(person.timeline.begin, childcare=True)
        return replace(person, timeline=replace(person.timeline, begin=begin))

    def _open(self, offer: Offer, person: Person) -> tuple[Part, ...]:
        guest = self.doors.guest(person.timeline.begin, person.start)
        return self.doors.parts(offer, guest, self.day)

    def month(self, day: date) -> int:
        """Return how many whole months after the beginning a day lies."""
        return int((day - self.day).days / MONTH)
