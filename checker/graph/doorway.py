"""One person at the doors of a town: what is asked there, from each day on which it changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from checker.graph.circumstances import Circumstances
from checker.graph.guards import Part
from checker.graph.needs import Alternatives, Need
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.terms import MONTH

if TYPE_CHECKING:
    from checker.graph.town import Town

Parts = tuple[Part, ...]
# Months from the beginning at which goals are looked at again: waiting periods and ages change.
_LOOKS = (0, 3, 6, 12, 24, 36, 48)


class Terms(NamedTuple):
    """What a door asks as masks: alternatives that are surely or perhaps enough, and the bound."""

    sure: Alternatives
    maybe: Alternatives
    forbid: Mask


@dataclass(frozen=True, slots=True, eq=False)
class Doorway:
    """The door of an offer, and of all that ask the same, as one person meets it.

    ``since``: the days (ordinals) from which something may be different; the first is 0.
    ``ask`` returns what is asked from the day at a place on, ``join`` combines it.
    """

    since: tuple[int, ...]
    ask: Callable[[int], Parts]
    join: Callable[[Parts], Need]
    _parts: dict[int, Parts] = field(default_factory=dict)
    _terms: dict[int, Terms] = field(default_factory=dict)

    def parts(self, day: date) -> Parts:
        """Return what is asked on a day."""
        return self._parts_from(self.place(day))

    def place(self, day: date) -> int:
        """Return the place of the last day in ``since`` that is not later."""
        return bisect_right(self.since, day.toordinal()) - 1 if len(self.since) > 1 else 0

    def _parts_from(self, place: int) -> Parts:
        if place not in self._parts:
            self._parts[place] = self.ask(place)
        return self._parts[place]

    def on(self, day: date) -> Terms:
        """Return the terms of a day."""
        return self._terms_from(self.place(day))

    def along(self, days: Sequence[date]) -> tuple[Terms, ...]:
        """Return the terms of each day, or just one where they are the same on all days."""
        found = self.steady(min(days), max(days)) or tuple([self.on(day) for day in days])
        return found[:1] if found.count(found[0]) == len(found) else found

    def _terms_from(self, place: int) -> Terms:
        if place not in self._terms:
            parts = self._parts_from(place)
            need, forbid = self.join(parts), 0
            for part in parts:
                forbid |= part.forbid
            self._terms[place] = Terms(need.sure, need.maybe, forbid)
        return self._terms[place]

    def steady(self, first: date, last: date) -> tuple[Terms, ...]:
        """Return the terms of all days between two, or nothing where something may change."""
        place = self.place(first)
        return (self._terms_from(place),) if place == self.place(last) else ()

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
        self._months: dict[int, Circumstances] = {}
        self._along: dict[int, tuple[Terms, ...]] = {}
        self._steady: dict[int, tuple[Terms, ...]] = {}

    @cached_property
    def looks(self) -> tuple[date, ...]:
        """Return the days on which an offer without stated runs is looked at."""
        months = sorted({*self._person.timeline.months, *_LOOKS})
        return tuple(self._town.day + timedelta(days=round(month * MONTH)) for month in months)

    def days(self, offer: Offer) -> tuple[date, ...]:
        """Return the days on which an offer can begin for the timeless question."""
        return self._town.schedule.days(offer) if offer.times else self.looks

    def along(self, offer: Offer) -> tuple[Terms, ...]:
        """Return the terms of an offer of the town on these days, or just one for all."""
        if offer.key not in self._along:
            steady = self._always(offer) if offer.times else ()
            self._along[offer.key] = steady or self.door(offer).along(self.days(offer))
        return self._along[offer.key]

    def _always(self, offer: Offer) -> tuple[Terms, ...]:
        """Return the terms if they are the same whenever an offer that asks the same begins."""
        number = self._town.doors.number(offer)
        if number not in self._steady:
            first, last = self._town.schedule.spans[number]
            self._steady[number] = self.door(offer).steady(first, last)
        return self._steady[number]

    def door(self, offer: Offer) -> Doorway:
        """Return the door of an offer of the town."""
        number = self._town.doors.number(offer)
        if number not in self._doors:
            self._doors[number] = self._made(offer)
        return self._doors[number]

    def _made(self, offer: Offer) -> Doorway:
        since = self._since(offer)

        def ask(place: int) -> Parts:
            return self._parts(offer, self._day(since, place))

        return Doorway(since, ask, self._town.need)

    def _since(self, offer: Offer) -> tuple[int, ...]:
        turns = self._town.doors.turns(offer)
        first = self._town.day.toordinal()
        months = self._person.timeline.turns(turns.bounds)
        later = (first + ceil(month * MONTH) for month in months if month)
        return tuple(sorted({0, *(day.toordinal() for day in turns.days), *later}))

    def _day(self, since: tuple[int, ...], place: int) -> date:
        """Return a day on which things are as from the day at a place on."""
        if place:
            return date.fromordinal(since[place])
        before = since[1] - 1 if len(since) > 1 else date.max.toordinal()
        return min(self._town.day, date.fromordinal(before))

    def _parts(self, offer: Offer, day: date) -> Parts:
        month = max(self._town.month(day), 0)
        if month not in self._months:
            self._months[month] = self._person.timeline.at(month)
        return self._town.doors.parts(offer, self._months[month], self._person.start, day)
