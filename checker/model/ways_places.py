"""What rules may ask about capacity and about offers that do the same."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol

from checker.model.measure import Measure
from checker.model.text import Text
from checker.model.ways import OfferRef
from checker.model.ways_capacity import CapacityFound
from checker.model.ways_goals import Crowd, Item


class Shortfall(NamedTuple):
    """A follow-on offer with too few places for those who come from the courses before it.

    Numbers are expected persons. ``others``: titles of further offers with too few places, which
    all numbers take to have enough; empty where there are none. ``wanted``: who would take part if
    there were enough places; ``placed``: who gets one of the ``places``. ``reached`` of ``persons``
    reach their goal; with enough places here ``enough`` do. ``gains``: how many more with so many
    more places, each calculated anew. ``needed``: more places with which nobody is left over here.
    ``full``: some groups have no number, so that courses are taken to be full. ``unknown``: fields
    on which it depends whether anybody is left over; then nothing is said.
    """

    offer: OfferRef
    others: Text
    wanted: float
    placed: float
    places: float
    persons: float
    reached: float
    enough: float
    gains: tuple[tuple[int, float], ...]
    needed: int
    people: Crowd
    full: bool
    unknown: tuple[str, ...] = ()


class SinglePoint(NamedTuple):
    """An offer, or all offers of a provider, without which people lose every way to a goal.

    ``people`` lose it, out of ``of`` persons who reach the goals now.
    """

    offers: tuple[OfferRef, ...]
    provider: Text
    people: Crowd
    of: int
    goals: Text


class Ceiling(NamedTuple):
    """An offer that closes on what people already hold (``locked``), and alone gives ``lost``."""

    offer: OfferRef
    locked: Text
    lost: Text
    people: Crowd


class Twin(NamedTuple):
    """Further measures of the package that do the same at the same time.

    ``titles``: theirs, at most five. ``gap``: people who reach no goal meanwhile; None where there
    are none. ``unknown``: fields on which it depends whether there are any.
    """

    others: tuple[OfferRef, ...]
    titles: Text
    gap: Crowd | None
    goals: Text
    unknown: tuple[str, ...] = ()


class Served(NamedTuple):
    """A regular offer that is open to everybody a measure admits, and leads as far.

    ``start``: its begin that counts, None where it begins all the time. ``unknown``: fields on
    which it depends; then nothing is said.
    """

    regular: OfferRef
    start: date | None
    people: Crowd
    unknown: tuple[str, ...] = ()


class FewPeople(NamedTuple):
    """A run of a measure (its place in the list) for which too few people come.

    ``expected`` is what can be expected at most; ``unknown``: fields on which it depends.
    """

    run: int
    start: date
    minimum: int
    expected: float
    unknown: tuple[str, ...] = ()


class PlaceAnswers(Protocol):
    """Answers about places, single points and doubles."""

    @property
    def anybody(self) -> bool:
        """Say whether a way leads anybody of the package to a goal."""

    def is_followed(self, measure: Measure) -> bool:
        """Say whether anybody comes to the measure from a course before it."""

    def unstated(self, measure: Measure) -> tuple[int, ...]:
        """Return the runs of a measure (places in its list) that state no places."""

    def shortfalls(self, item: Item) -> tuple[Shortfall, ...]:
        """Return the follow-on offers with too few places."""

    def single_points(self, item: Item, share: float) -> tuple[SinglePoint, ...]:
        """Return what at least this share (0 to 1) of the people of a goal depends on.

        A measure answers for itself; the package for the offers of others and for providers.
        """

    def ceilings(self, item: Item) -> tuple[Ceiling, ...]:
        """Return upper bounds that cost somebody a goal."""

    def twins(self, measure: Measure) -> Twin | None:
        """Return the measures further down in the package that do the same at the same time."""

    def admits_anybody(self, measure: Measure) -> bool:
        """Say whether a measure is a course of the package that some of its people can enter."""

    def regular_doubles(self, measure: Measure, weeks: float) -> tuple[Served, ...]:
        """Return regular offers that do the same and begin within so many weeks."""

    def has_minimum(self, measure: Measure) -> bool:
        """Say whether a run states a minimum that only people of this package can fill."""

    def too_few(self, measure: Measure) -> tuple[FewPeople, ...]:
        """Return the runs of a measure that stay below their minimum."""

    def capacity(self, goal: str) -> CapacityFound | None:
        """Return the numbers on places for a goal, or None where no way leads anybody to it."""
