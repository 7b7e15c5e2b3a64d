"""One person at the doors of a town: what is asked there, from each day on which it changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from checker.graph.circumstances import Circumstances
from checker.graph.entry import Guest
from checker.graph.guards import Part
from checker.graph.needs import Alternatives
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.schedule import Days
from checker.graph.steps import Mask
from checker.graph.terms import MONTH
from checker.graph.turns import Turns

if TYPE_CHECKING:
    from checker.graph.town import Town

Parts = tuple[Part, ...]
# Months from the beginning at which goals are looked at again: waiting periods and ages change.
_LOOKS = (0, 3, 6, 12, 24, 36, 48)


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What a door asks as masks: alternatives that are surely or perhaps enough, and the bound.

    A town has one record for equal terms, so that they are told apart by identity.
    """

    sure: Alternatives
    maybe: Alternatives
    forbid: Mask


class Spells(NamedTuple):
    """The terms on some days, each with the place of the first day on which they hold."""

    terms: tuple[Terms, ...]
    firsts: tuple[int, ...]


@dataclass(slots=True, eq=False)
class Doorway:
    """The door of an offer, and of all that ask the same, as one person meets it.

    ``since``: the days (ordinals) from which something may be different; the first is 0.
    ``ask`` returns what is asked from the day at a place on, ``join`` its terms.
    """

    since: tuple[int, ...]
    ask: Callable[[int], Parts]
    join: Callable[[Parts], Terms]
    _parts: dict[int, Parts] = field(default_factory=dict)
    _terms: dict[int, Terms] = field(default_factory=dict)

    def parts(self, day: date) -> Parts:
        """Return what is asked on a day."""
        return self._parts_from(self.place(day))

    def place(self, day: date) -> int:
        """Return the place of the last day in ``since`` that is not later."""
        return bisect_right(self.since, day.toordinal()) - 1

    def _parts_from(self, place: int) -> Parts:
        if place not in self._parts:
            self._parts[place] = self.ask(place)
        return self._parts[place]

    def on(self, day: date) -> Terms:
        """Return the terms of a day."""
        return self._terms_from(self.place(day))

    def along(self, days: Sequence[int]) -> Spells:
        """Return the terms on some days (sorted ordinals, at least one)."""
        return self.steady(days[0], days[-1]) or Spells(*zip(*self._spells(days), strict=True))

    def _spells(self, days: Sequence[int]) -> Iterator[tuple[Terms, int]]:
        """Yield the terms with the place of the first day on which they hold."""
        before, first = None, 0
        while first < len(days):
            place = bisect_right(self.since, days[first]) - 1
            terms = self._terms_from(place)
            if terms is not before:
                yield terms, first
            before, later = terms, self.since[place + 1 : place + 2]
            first = bisect_left(days, later[0], first) if later else len(days)

    def steady(self, first: int, last: int) -> Spells | None:
        """Return the terms of all days between two (ordinals), or None where they may change."""
        place = bisect_right(self.since, first) - 1
        same = place + 1 == len(self.since) or last < self.since[place + 1]
        return Spells((self._terms_from(place),), (0,)) if same else None

    def _terms_from(self, place: int) -> Terms:
        if place not in self._terms:
            self._terms[place] = self.join(self._parts_from(place))
        return self._terms[place]

    def kept(self, counts: Callable[[Part], bool]) -> Doorway:
        """Return the door if only some parts counted."""
        return Doorway(
            self.since,
            lambda place: tuple(part for part in self._parts_from(place) if counts(part)),
            self.join,
        )


class Visitor:
    """A person of a town; doors that ask the same are looked at once."""

    def __init__(self, town: Town, person: Person) -> None:
        """Look at nothing before it is asked for."""
        self._town, self._person = town, person
        self._doors: dict[int, Doorway] = {}
        self._door_of: dict[int, Doorway] = {}
        self._months: dict[int, Circumstances] = {}
        self._guests: dict[int, Guest] = {}
        self._along: dict[int, Spells] = {}
        self._changes: dict[int, tuple[date, ...]] = {}
        self._steady: dict[int, Spells | None] = {}
        self._sinces: dict[Turns, tuple[int, ...]] = {}

    @cached_property
    def looks(self) -> Days:
        """Return the days on which an offer without stated runs is looked at."""
        months = sorted({*self._person.timeline.months, *_LOOKS})
        return Days.of(self._town.day + timedelta(days=round(month * MONTH)) for month in months)

    def days(self, offer: Offer) -> Days:
        """Return the days on which an offer can begin for the timeless question."""
        return self._town.schedule.days(offer) if offer.times else self.looks

    def changes(self, offer: Offer) -> tuple[date, ...]:
        """Return these days without those on which all is as on an earlier one."""
        found = self._changes.get(offer.key)
        if found is None:
            door, first = self.door(offer), dict[int, date]()
            for day in self.days(offer).days:
                first.setdefault(door.place(day), day)
            found = self._changes[offer.key] = tuple(first.values())
        return found

    def along(self, offer: Offer) -> Spells:
        """Return the terms of an offer of the town on these days."""
        found = self._along.get(offer.key)
        if found is None:
            steady = self.always(offer) if offer.times else None
            found = steady or self.door(offer).along(self.days(offer).numbers)
            self._along[offer.key] = found
        return found

    def always(self, offer: Offer) -> Spells | None:
        """Return the terms if they are the same whenever an offer that asks the same begins."""
        number = self._town.doors.number(offer)
        if number not in self._steady:
            first, last = self._town.schedule.span(number)
            self._steady[number] = self.door(offer).steady(first, last)
        return self._steady[number]

    def door(self, offer: Offer) -> Doorway:
        """Return the door of an offer of the town."""
        known = self._door_of.get(offer.key)
        if known is None:
            number = self._town.doors.number(offer)
            if number not in self._doors:
                self._doors[number] = self._made(offer)
            known = self._door_of[offer.key] = self._doors[number]
        return known

    def _made(self, offer: Offer) -> Doorway:
        since = self._since(offer)

        def ask(place: int) -> Parts:
            return self._parts(offer, self._day(since, place))

        return Doorway(since, ask, self._town.terms)

    def _since(self, offer: Offer) -> tuple[int, ...]:
        turns = self._town.doors.turns(offer)
        if turns not in self._sinces:
            first = self._town.day.toordinal()
            months = self._person.timeline.turns(turns.bounds)
            later = (first + ceil(month * MONTH) for month in months if month)
            self._sinces[turns] = tuple(sorted({0, *turns.ordinals, *later}))
        return self._sinces[turns]

    def _day(self, since: tuple[int, ...], place: int) -> date:
        """Return a day on which things are as from the day at a place on."""
        if place:
            return date.fromordinal(since[place])
        before = since[1] - 1 if len(since) > 1 else date.max.toordinal()
        return min(self._town.day, date.fromordinal(before))

    def _parts(self, offer: Offer, day: date) -> Parts:
        return self._town.doors.parts(offer, self._guest(day), day)

    def at(self, day: date) -> Circumstances:
        """Return the circumstances of the person on a day."""
        month = max(self._town.month(day), 0)
        found = self._months.get(month)
        if found is None:
            found = self._months[month] = self._person.timeline.at(month)
        return found

    def _guest(self, day: date) -> Guest:
        month = max(self._town.month(day), 0)
        found = self._guests.get(month)
        if found is None:
            found = self._guests[month] = self._town.doors.guest(self.at(day), self._person.start)
        return found
