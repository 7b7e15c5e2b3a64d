"""A town as one person sees it: steps, runs and goals that are open to them."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from checker.graph.closure import closure
from checker.graph.doorway import Doorway, Terms
from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Instant, Mask, Run, Step

if TYPE_CHECKING:
    from checker.graph.town import Town


class View:
    """One person's view: the steps open to them, timeless and with dates."""

    def __init__(self, town: Town, person: Person, *, sure: bool) -> None:
        """``sure``: only what is certain; else what may turn out well."""
        self.town, self.person, self.sure = town, person, sure
        self._visitor = town.visitor(person)
        self._known: dict[int, Step | None] = {}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps that are open at some time, in the order of the offers."""
        timeless, sure = self.town.openings.timeless, self.sure
        return tuple(
            step
            for offer in self.town.offers
            for step in timeless(offer, self.along(offer), sure=sure)
        )

    @cached_property
    def reached(self) -> Mask:
        """Return everything the person can hold in the end, without looking at dates."""
        return closure(self.person.start, self.steps)

    def step(self, offer: Offer) -> Step | None:
        """Return the step through an offer of the town, or None where it is closed."""
        if offer.key not in self._known:
            found = self.town.openings.timeless(offer, self.along(offer), sure=self.sure)
            self._known[offer.key] = found[-1] if found else None
        return self._known[offer.key]

    def door(self, offer: Offer) -> Doorway:
        """Return the door of an offer as the person meets it."""
        return self._visitor.door(offer)

    def along(self, offer: Offer) -> tuple[Terms, ...]:
        """Return the terms of an offer on each of ``days``, or just one for all of them."""
        return self._visitor.along(offer)

    def opens(self, offer: Offer, day: date) -> tuple[Mask, ...]:
        """Return the alternatives that are enough on a day; none where the door is shut."""
        terms = self.door(offer).on(day)
        return terms.sure if self.sure else terms.maybe

    def parts(self, offer: Offer, day: date) -> tuple[Part, ...]:
        """Return what the person meets at the door on a day."""
        return self.door(offer).parts(day)

    def days(self, offer: Offer) -> tuple[date, ...]:
        """Return the days on which the offer can begin for the timeless question."""
        return self._visitor.days(offer)

    def made(self, offer: Offer, needs: tuple[Mask, ...], forbid: Mask) -> tuple[Step, ...]:
        """Return the step to the end of an offer, and the one to its begin where that is a goal."""
        return self.town.openings.steps(offer, needs, forbid, sure=self.sure)

    def runs(self) -> tuple[Run, ...]:
        """Return every run open to the person, sorted by start, end and number."""
        return self._all_runs

    @cached_property
    def _all_runs(self) -> tuple[Run, ...]:
        return self.town.openings.all_runs(tuple(map(self.runs_of, self.town.offers)))

    def runs_of(self, offer: Offer) -> tuple[Run, ...]:
        """Return the runs of one offer, as its times say or as it usually begins."""
        starts = [times.start for times in self.town.schedule.times(offer)]
        if not starts:
            return ()
        return self.town.openings.runs(offer, self.door(offer).along(starts), sure=self.sure)

    def instants(self) -> tuple[Instant, ...]:
        """Return the goals that are reached as soon as their conditions hold."""
        return self._all_instants

    @cached_property
    def _all_instants(self) -> tuple[Instant, ...]:
        goals = (o for o in self.town.offers if o.goal and o.goal.starts == "laufend")
        return self.town.openings.all_instants(tuple(map(self._instants, goals)))

    def _instants(self, offer: Offer) -> tuple[Instant, ...]:
        days, along = self.days(offer), self.along(offer)
        return self.town.openings.instants(offer, along, days, sure=self.sure)
