"""A town as one person sees it: steps, runs and goals that are open to them."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from checker.graph.closure import closure
from checker.graph.doorway import Doorway, Spells
from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Instant, Mask, Run, Step

if TYPE_CHECKING:
    from checker.graph.town import Town


class View:
    """One person's view: the steps open to them, timeless and with dates.

    ``offers``: those of the town in reach, without the goals that the person does not have.
    """

    def __init__(self, town: Town, person: Person, *, sure: bool) -> None:
        """``sure``: only what is certain; else what may turn out well."""
        self.town, self.person, self.sure = town, person, sure
        self._visitor = town.visitor(person)
        self._known: dict[int, Step | None] = {}
        self.offers = town.near_for(person.goals)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps that are open at some time, in the order of the offers."""
        timeless, sure = self.town.openings.timeless, self.sure
        return tuple(
            step
            for offer in self.offers
            for step in timeless(offer, self.along(offer).terms, sure=sure)
        )

    @cached_property
    def reached(self) -> Mask:
        """Return everything the person can hold in the end, without looking at dates."""
        return closure(self.person.start, self.steps)

    def step(self, offer: Offer) -> Step | None:
        """Return the step through an offer of the town, or None where it is closed."""
        if offer.key not in self._known:
            found = self.town.openings.timeless(offer, self.along(offer).terms, sure=self.sure)
            self._known[offer.key] = found[-1] if found else None
        return self._known[offer.key]

    def door(self, offer: Offer) -> Doorway:
        """Return the door of an offer as the person meets it."""
        return self._visitor.door(offer)

    def along(self, offer: Offer) -> Spells:
        """Return the terms of an offer on the days of ``days``."""
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
        return self._visitor.days(offer).days

    def changes(self, offer: Offer) -> tuple[date, ...]:
        """Return these days without those on which all is as on an earlier one."""
        return self._visitor.changes(offer)

    def made(self, offer: Offer, needs: tuple[Mask, ...], forbid: Mask) -> tuple[Step, ...]:
        """Return the step to the end of an offer, and the one to its begin where that is a goal."""
        return self.town.openings.steps(offer, needs, forbid, sure=self.sure)

    def runs(self) -> tuple[Run, ...]:
        """Return every run open to the person, sorted by start, end and number."""
        return tuple(sorted(self.grouped_runs, key=attrgetter("start", "end", "number")))

    @cached_property
    def grouped_runs(self) -> tuple[Run, ...]:
        """Return every run open to the person, offer by offer; views that are alike share them."""
        return self.town.openings.all_runs(tuple(map(self.runs_of, self.offers)))

    def runs_of(self, offer: Offer) -> tuple[Run, ...]:
        """Return the runs of one offer, as its times say or as it usually begins."""
        starts = self.town.schedule.starts(offer)
        if not starts:
            return ()
        # Terms that are the same on every stated day are those of every run.
        stated = offer.times and self.town.schedule.known(offer)
        along = self.along(offer) if stated else None
        if along is None or len(along.terms) > 1:
            along = self.door(offer).along(starts)
        return self.town.openings.runs(offer, along, sure=self.sure)

    def instants(self) -> tuple[Instant, ...]:
        """Return the goals that are reached as soon as their conditions hold."""
        return self._all_instants

    @cached_property
    def _all_instants(self) -> tuple[Instant, ...]:
        goals = (o for o in self.offers if o.goal and o.goal.starts == "laufend")
        return self.town.openings.all_instants(tuple(map(self._instants, goals)))

    def _instants(self, offer: Offer) -> tuple[Instant, ...]:
        days = self._visitor.days(offer).numbers
        return self.town.openings.instants(offer, self.along(offer), days, sure=self.sure)
