"""Who stops where: dead ends, offers nobody gets into, and people without an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from checker.graph.closure import met
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.terms import MONTH
from checker.graph.unknowns import Unknowns


@dataclass
class Ends:
    """What becomes of those who finish an offer.

    ``going``: they go on. ``stopped``: they find nothing further, with what they hold then.
    ``unsure``: it depends on these fields.
    """

    going: list[Person] = field(default_factory=list)
    stopped: list[tuple[Person, Mask]] = field(default_factory=list)
    unsure: list[tuple[Person, tuple[str, ...]]] = field(default_factory=list)


class Entry(NamedTuple):
    """When a person can first begin with something useful: a day, never, or it is open."""

    person: Person
    first: date | None
    unknown: tuple[str, ...] = ()


class Stuck:
    """Looks for the places at which persons stop."""

    def __init__(self, gaps: Gaps, unknowns: Unknowns) -> None:
        """Look at this town."""
        self._gaps, self._unknowns, self._town = gaps, unknowns, gaps.town
        self._ends: dict[int, Ends] = {}
        self._opened: dict[tuple[str, Mask, bool], dict[int, None]] = {}

    def ends(self, offer: Offer) -> Ends:
        """Return what becomes of those who finish an offer and gain from it.

        Nobody stops whose goals are all reached: whoever reaches a goal from the start reaches it
        from everything that can be held later.
        """
        if offer.key not in self._ends:
            found = self._ends[offer.key] = Ends()
            if any(map(self._gaps.open_goals, self._gaps.entering(offer))):
                for person in self._gaps.entering(offer):
                    self._finish(person, offer, found)
        return self._ends[offer.key]

    def _finish(self, person: Person, offer: Offer, found: Ends) -> None:
        after = self._gained(person, offer)
        if not after:
            return
        if not self._gaps.open_goals(person):
            found.going.append(person)
            return
        stopped = [held for held in after if not self._useful(person, offer, held, sure=True)]
        if len(stopped) < len(after):
            found.going.append(person)
        elif useful := self._useful(person, offer, stopped[0], sure=False):
            found.unsure.append((person, self._unknowns.at_doors(person, useful, stopped[0])))
        else:
            found.stopped.append((person, stopped[0]))

    def _gained(self, person: Person, offer: Offer) -> list[Mask]:
        """Return what is held afterwards, per way in, where the offer gives something new."""
        step = self._gaps.step(person, offer)
        if step is None:
            return []
        reached, matters = self._gaps.held(person), self._gaps.matters(person, person.goals)
        before = [person.start | need for need in step.needs if not need & ~reached]
        return [held | step.gives for held in before if step.gives & matters & ~held]

    def _useful(self, person: Person, done: Offer, held: Mask, *, sure: bool) -> list[Offer]:
        """Return the offers that a person with these atoms can enter and gains from."""
        opened = self._open_to(person, held, sure=sure)
        return [self._town.offers[key] for key in opened if key != done.key]

    def _open_to(self, person: Person, held: Mask, *, sure: bool) -> dict[int, None]:
        """Return the offers, by key and in order, that are open to these atoms and bring more."""
        known = (person.id, held, sure)
        if known not in self._opened:
            matters = self._gaps.matters(person, person.goals)
            steps = self._town.view(person, sure=sure).steps
            new = (step for step in steps if step.gives & matters & ~held)
            self._opened[known] = dict.fromkeys(s.key // 2 for s in new if s.open_to(held))
        return self._opened[known]

    def entered(self, offer: Offer) -> bool:
        """Say whether anybody surely gets into an offer."""
        return bool(self._gaps.entering(offer))

    def perhaps(self, offer: Offer) -> Person | None:
        """Return the first person who may get into an offer if what is open turns out well."""
        persons = (person for person in self._town.persons if self._may_open(person, offer))
        return next((p for p in persons if self._gaps.enters(p, offer, sure=False)), None)

    def _may_open(self, person: Person, offer: Offer) -> bool:
        """Say whether no part shuts the door for good on some day: cheaper than a whole view."""
        along = self._town.view(person, sure=True).along(offer).terms
        return any(terms.maybe for terms in along)

    def entries(self) -> Iterator[Entry]:
        """Yield the first entry of every person with a goal."""
        for person in self._town.persons:
            if person.goals:
                yield self._entry(person)

    def _entry(self, person: Person) -> Entry:
        offers = self._first(person, sure=True)
        days = [day for offer in offers for day in self._days(person, offer)]
        if days:
            return Entry(person, min(days))
        maybe = [offer for offer in self._first(person, sure=False) if offer not in offers]
        fields = self._unknowns.at_doors(person, maybe, person.start) if maybe else ()
        return Entry(person, None, fields)

    def _first(self, person: Person, *, sure: bool) -> list[Offer]:
        """Return the useful offers that are open from the start."""
        return [self._town.offers[key] for key in self._open_to(person, person.start, sure=sure)]

    def _days(self, person: Person, offer: Offer) -> Iterator[date]:
        """Yield the days on which somebody can begin; who comes late joins a run that goes on."""
        view = self._town.view(person, sure=True)
        over = {times.start for times in offer.times if (times.end or date.max) < self._town.day}
        for day in view.days(offer):
            if day not in over and met(view.opens(offer, day), person.start):
                yield max(day, self._town.day)

    def within(self, months: int) -> date:
        """Return the last day of so many months from the beginning."""
        return date.fromordinal(self._town.day.toordinal() + round(months * MONTH))
