"""A town: its offers, its people, and what holds in the whole Land."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from checker.graph.atoms import Atoms
from checker.graph.doorway import Visitor
from checker.graph.entry import Doors
from checker.graph.facts import Reader
from checker.graph.guards import Part, TypeGuards
from checker.graph.needs import Need, all_needs
from checker.graph.offers import Collector, Offer
from checker.graph.openings import Openings
from checker.graph.persons import People, Person, Pointer
from checker.graph.results import Rates, Results
from checker.graph.schedule import Schedule
from checker.graph.terms import MONTH
from checker.graph.view import View
from checker.model.catalogue import Catalogue
from checker.model.measure_type import MeasureType
from checker.model.package import MeasurePackage
from checker.model.profile import ProfileFile

_CHILDCARE = frozenset({"KITA_U3", "KITA_UE3", "BSK_KINDERBETREUUNG"})


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

    def __post_init__(self) -> None:
        """Make once what every town uses."""
        reader, atoms = Reader(self.catalogue), Atoms(self.catalogue)
        object.__setattr__(self, "reader", reader)
        object.__setattr__(self, "atoms", atoms)
        object.__setattr__(self, "guards", TypeGuards(self.types, reader, atoms))


@dataclass(frozen=True)
class Home:
    """Where people start: a package with its key, the packages of its context, and the day.

    ``asked``: profiles or target groups that are looked at instead of the people of the package.
    ``goals``: goals that are looked at instead of theirs. ``law_day``: the day whose law counts for
    every start, else the day of the start itself.
    """

    package: MeasurePackage
    key: str
    others: tuple[tuple[str, MeasurePackage], ...]
    day: date
    goals: tuple[str, ...] = ()
    law_day: date | None = None
    asked: tuple[str, ...] = ()
    unread: frozenset[Pointer] = frozenset()


class Town:
    """The offers and people of one package with its context, from one day on."""

    def __init__(self, land: Land, home: Home) -> None:
        """Collect the offers and people; views of persons are made when they are asked for."""
        self.land, self.home = land, home
        self.package, self.key, self.day = home.package, home.key, home.day
        self.atoms = land.atoms
        self.doors = Doors(land.guards, land.reader, self.atoms, home.package, home.law_day)
        self.results = Results(land.types, self.atoms, self.doors, land.rates)
        self.people = People(land.content, self.atoms)
        persons = self._looked_at()
        wanted = {goal for person in persons for goal in person.goals}
        known = tuple(goal for goal in land.content.goals if goal.code in wanted)
        collector = Collector(land.catalogue, land.types, known)
        self.offers = collector.all_offers(home.package, home.key, home.others)
        self.persons = tuple(map(self.at_home, persons))
        self._views: dict[tuple[str, bool], View] = {}
        self._visitors: dict[str, Visitor] = {}
        self._needs: dict[tuple[Need, ...], Need] = {}
        self.schedule, self.openings = Schedule(self), Openings(self)

    def _looked_at(self) -> tuple[Person, ...]:
        home = self.home
        found = (
            self.people.asked(home.asked)
            if home.asked
            else self.people.of(home.package, home.unread)
        )
        return tuple(replace(p, goals=home.goals) for p in found) if home.goals else found

    def view(self, person: Person, *, sure: bool) -> View:
        """Return the town as a person sees it, with certain or with optimistic answers."""
        known = (person.id, sure)
        if known not in self._views:
            self._views[known] = View(self, person, sure=sure)
        return self._views[known]

    def visitor(self, person: Person) -> Visitor:
        """Return a person at the doors of the town; all views of the person share it."""
        if person.id not in self._visitors:
            self._visitors[person.id] = Visitor(self, person)
        return self._visitors[person.id]

    def need(self, parts: tuple[Part, ...]) -> Need:
        """Return what meets every one of some parts; equal parts are combined once."""
        needs = tuple(part.need for part in parts)
        if needs not in self._needs:
            self._needs[needs] = all_needs(needs)
        return self._needs[needs]

    def again(self, offer: Offer) -> bool:
        """Say whether the offer may be tried twice: the type allows it, or several runs do."""
        found = self.land.types.get(offer.type)
        if found is not None and found.one_time:
            return False
        usual = found.course.again if found is not None and found.course else False
        return usual or (offer.measure is not None and len(offer.times) > 1)

    def at_home(self, person: Person) -> Person:
        """Return the person as living here: where a Kita is in reach a child is cared for."""
        at_hand = any(
            offer.type in _CHILDCARE
            and not any(part.dimension == "place" for part in self._open(offer, person))
            for offer in self.offers
        )
        begin = replace(person.timeline.begin, childcare=at_hand)
        return replace(person, timeline=replace(person.timeline, begin=begin))

    def _open(self, offer: Offer, person: Person) -> tuple[Part, ...]:
        return self.doors.parts(offer, person.timeline.begin, person.start, self.day)

    def month(self, day: date) -> int:
        """Return how many whole months after the beginning a day lies."""
        return int((day - self.day).days / MONTH)
