"""Answers of the graph for rules: places."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from importlib import import_module
from typing import TypeVar

from checker.graph.barred import Barred
from checker.graph.crowds import Crowds, listed
from checker.graph.doubles import Twins
from checker.graph.fragile import Fragile
from checker.graph.gaps import Gaps
from checker.graph.inflow import Inflow
from checker.graph.parties import Parties
from checker.graph.persons import Person
from checker.graph.regular import Regular
from checker.graph.seats import CRUMB
from checker.graph.shortage import Narrow, Shortage
from checker.graph.unknowns import Unknowns
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.text import Text
from checker.model.ways import OfferRef
from checker.model.ways_capacity import CapacityFound
from checker.model.ways_goals import Item
from checker.model.ways_places import Ceiling, FewPeople, Served, Shortfall, SinglePoint, Twin

T = TypeVar("T")


class TownPlaces:
    """Implements ``PlaceAnswers`` for one town."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at the town of these gaps."""
        self._gaps, self._town = gaps, gaps.town
        crowds, unknowns = Crowds(gaps), Unknowns(gaps)
        self._crowds, self._unknowns = crowds, unknowns
        self._parties = Parties(gaps)
        self._fragile = Fragile(gaps, crowds)
        self._barred = Barred(gaps, crowds)
        self._twins = Twins(gaps, crowds, unknowns)
        self._regular = Regular(gaps, crowds, unknowns)
        self._inflow = Inflow(gaps, self._parties, unknowns)
        self._capacity: dict[str, CapacityFound | None] = {}

    @property
    def anybody(self) -> bool:
        """Say whether a way leads anybody of the package to a goal."""
        return bool(self._parties.wishes)

    @cached_property
    def _level(self) -> Shortage:
        return Shortage(self._parties, self._parties.wishes)

    def is_followed(self, measure: Measure) -> bool:
        """Say whether anybody comes to the measure from a course before it."""
        offer = self._gaps.offer_of(measure)
        return offer is not None and offer.key in self._level.climb.followed

    def unstated(self, measure: Measure) -> tuple[int, ...]:
        """Return the runs of a measure (places in its list) that state no places."""
        runs = measure.runs or ()
        return tuple(place for place, run in enumerate(runs) if run.places is None)

    def shortfalls(self, item: Item) -> tuple[Shortfall, ...]:
        """Return the follow-on offers with too few places."""
        return self._of(item, ((found.offer, found) for found in self._shortfalls))

    @cached_property
    def _shortfalls(self) -> tuple[Shortfall, ...]:
        return tuple(map(self._shortfall, self._level.narrow))

    def _shortfall(self, narrow: Narrow) -> Shortfall:
        level = self._level
        left = [level.wishes[place] for place in narrow.left]
        others = [self._town.offers[offer].title for offer in narrow.others]
        return Shortfall(
            offer=self._gaps.names.offer(self._town.offers[narrow.offer]),
            others=listed(others) if others else Text("", ""),
            wanted=_shown(narrow.wanted),
            placed=_shown(narrow.placed),
            places=narrow.places,
            persons=_shown(sum(climber.count for climber in level.climbers)),
            reached=_shown(narrow.reached),
            enough=_shown(narrow.enough),
            gains=tuple((more, _shown(won)) for more, won in narrow.gains),
            needed=narrow.needed,
            people=self._crowds.of(left),
            full=not all(person.counted for person, _ in level.wishes),
            unknown=self._open,
        )

    @cached_property
    def _open(self) -> tuple[str, ...]:
        """Return the fields of doors that may be open, if nobody is left over when they are."""
        level = self._level
        if sum(Shortage(self._parties, level.wishes, sure=False).climb.left) > CRUMB:
            return ()
        left = (wish for wish, n in zip(level.wishes, level.climb.left, strict=True) if n > CRUMB)
        fields = (field for person, _ in left for field in self._unsure(person))
        return tuple(dict.fromkeys(fields))

    def _unsure(self, person: Person) -> tuple[str, ...]:
        """Return the fields of the doors that are open to a person at best only."""
        gaps, held = self._gaps, self._gaps.held(person)
        doors = [
            offer
            for offer in self._town.offers
            if gaps.enters(person, offer, sure=False) and not gaps.enters(person, offer)
        ]
        return self._unknowns.at_doors(person, doors, held)

    def single_points(self, item: Item, share: float) -> tuple[SinglePoint, ...]:
        """Return what at least this share (0 to 1) of the people of a goal depends on.

        A measure answers for itself; the package for the offers of others and for providers.
        """
        alone = ((point.offers[0], point) for point in self._fragile.offers(share))
        found = self._of(item, alone)
        if isinstance(item, MeasurePackage):
            found += self._fragile.providers(share)
        return found

    def ceilings(self, item: Item) -> tuple[Ceiling, ...]:
        """Return upper bounds that cost somebody a goal."""
        return self._of(item, ((found.offer, found) for found in self._barred.ceilings))

    def twins(self, measure: Measure) -> Twin | None:
        """Return the measures further down in the package that do the same at the same time."""
        offer = self._gaps.offer_of(measure)
        return self._twins.of(offer) if offer else None

    def admits_anybody(self, measure: Measure) -> bool:
        """Say whether a measure is a course of the package that some of its people can enter."""
        offer = self._gaps.offer_of(measure)
        return offer is not None and bool(self._regular.admitted(offer))

    def regular_doubles(self, measure: Measure, weeks: float) -> tuple[Served, ...]:
        """Return regular offers that do the same and begin within so many weeks."""
        offer = self._gaps.offer_of(measure)
        return tuple(self._regular.doubles(offer, measure, weeks)) if offer else ()

    def has_minimum(self, measure: Measure) -> bool:
        """Say whether a run states a minimum that only people of this package can fill."""
        offer = self._gaps.offer_of(measure)
        return offer is not None and self._inflow.has_minimum(offer)

    def too_few(self, measure: Measure) -> tuple[FewPeople, ...]:
        """Return the runs of a measure that stay below their minimum."""
        offer = self._gaps.offer_of(measure)
        return tuple(self._inflow.too_few(offer)) if offer else ()

    def capacity(self, goal: str) -> CapacityFound | None:
        """Return the numbers on places for a goal, or None where no way leads anybody to it."""
        if goal not in self._capacity:
            self._capacity[goal] = self._numbers(goal)
        return self._capacity[goal]

    def _numbers(self, goal: str) -> CapacityFound | None:
        made = import_module("checker.graph.capacity").Capacity(self._gaps, self._parties, goal)
        found: CapacityFound | None = made.found()
        return found

    def _of(self, item: Item, found: Iterable[tuple[OfferRef, T]]) -> tuple[T, ...]:
        """Keep what is about a measure, or for the package what is about no measure of it."""
        offer = self._gaps.offer_of(item)
        if isinstance(item, MeasurePackage):
            return tuple(one for ref, one in found if not ref.field.startswith("/measures/"))
        return tuple(one for ref, one in found if offer is not None and ref.field == offer.field)


def _shown(value: float) -> float:
    return round(value, 1) + 0.0
