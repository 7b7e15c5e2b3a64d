"""Records for rules: no entry, dead ends, and offers nobody gets into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property

from checker.graph.crowds import Crowds, group_of
from checker.graph.explain import Explain
from checker.graph.gaps import Gaps, companion
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.sentences import sentences
from checker.graph.steps import Mask
from checker.graph.stuck import Ends, Entry, Stuck
from checker.graph.unknowns import Unknowns
from checker.model.measure import Measure
from checker.model.text import Text
from checker.model.ways_goals import NOBODY, NOTHING, Crowd, Stop

_ENDS = frozenset({"ziel", "regelstruktur"})


class WayStops:
    """Where people stop on the way, by group."""

    def __init__(self, gaps: Gaps, unknowns: Unknowns, explain: Explain) -> None:
        """Look at one town."""
        self._gaps, self._town, self._names = gaps, gaps.town, gaps.names
        self._unknowns, self._explain = unknowns, explain
        self._crowds = Crowds(gaps)
        self._stuck = Stuck(gaps, unknowns)

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return tuple(self._stuck.entries())

    def without_entry(self, months: int) -> tuple[Stop, ...]:
        """Return who finds no entry, or none within so many months (then with its day)."""
        last = self._stuck.within(months)
        found: dict[tuple[str, date | None, tuple[str, ...]], list[Person]] = {}
        for entry in self._entries:
            if entry.first is None or entry.first > last:
                key = (group_of(entry.person), entry.first, entry.unknown)
                found.setdefault(key, []).append(entry.person)
        return tuple(
            Stop(self._crowd(persons), day=day, unknown=unknown)
            for (_, day, unknown), persons in found.items()
        )

    def _crowd(self, persons: Iterable[Person]) -> Crowd:
        return self._crowds.of((p, goal) for p in persons for goal in p.goals or ("",))

    def _stopped(self, persons: Iterable[Person]) -> Crowd:
        """Return persons with the goals they do not reach."""
        gaps = self._gaps
        return self._crowds.of((p, goal) for p in persons for goal in gaps.open_goals(p))

    def may_end(self, measure: Measure) -> bool | None:
        """Say whether a way may end at a measure of this type, or None for an unknown type."""
        entry = self._town.land.catalogue.code("measure-types", measure.type or "")
        offer = self._gaps.offer_of(measure)
        if entry is None or offer is None:
            return None
        goal = entry.more["area"] == "goal"
        return goal or offer.kind in _ENDS or companion(offer)

    def dead_ends(self, measure: Measure) -> tuple[Stop, ...]:
        """Return who finishes the measure and finds nothing further, when nobody does."""
        offer = self._gaps.offer_of(measure)
        if offer is None or self.may_end(measure):
            return ()
        ends = self._stuck.ends(offer)
        if not ends.stopped or ends.going:
            return self._unsure(offer, ends) if not ends.stopped else ()
        outward = self._outward(measure, offer)
        return (self._stop(offer, ends.stopped, unknown=outward),)

    def left_behind(self, measure: Measure) -> tuple[Stop, ...]:
        """Return who finishes the measure and finds nothing further, when others do."""
        offer = self._gaps.offer_of(measure)
        if offer is None or self.may_end(measure):
            return ()
        ends = self._stuck.ends(offer)
        if not ends.stopped or not ends.going:
            return ()
        outward = self._outward(measure, offer)
        others = self._crowd(ends.going)
        return (self._stop(offer, ends.stopped, others, outward),)

    def _unsure(self, offer: Offer, ends: Ends) -> tuple[Stop, ...]:
        if not ends.unsure:
            return ()
        fields = tuple(dict.fromkeys(field for _, some in ends.unsure for field in some))
        people = self._stopped(person for person, _ in ends.unsure)
        return (Stop(people, self._names.offer(offer), unknown=fields),)

    def _stop(
        self,
        offer: Offer,
        stopped: list[tuple[Person, Mask]],
        others: Crowd = NOBODY,
        unknown: tuple[str, ...] = (),
    ) -> Stop:
        person, held = stopped[0]
        step = self._gaps.step(person, offer)
        gives = (step.gives if step else 0) & ~self._town.atoms.attended(offer.type)
        return Stop(
            self._stopped(person for person, _ in stopped),
            self._names.offer(offer),
            has=self._names.words.holding(gives),
            because=self._because(person, held),
            others=others,
            unknown=unknown,
        )

    def _because(self, person: Person, held: Mask) -> Text:
        """Return why the offer that comes nearest stays closed, or nothing where there is none."""
        goals = self._gaps.open_goals(person)
        nearest = self._explain.nearest(person, goals, held)
        return sentences(nearest[0]) if nearest else NOTHING

    def _outward(self, measure: Measure, offer: Offer) -> tuple[str, ...]:
        """Return the links that lead into packages which are not at hand."""
        known = {self._town.key, *(key for key, _ in self._town.home.others)}
        return tuple(
            f"{offer.field}/leads_to/{place}/id"
            for place, link in enumerate(measure.leads_to or ())
            if link.id and "/" in link.id and link.id.partition("/")[0] not in known
        )

    def never_entered(self, measure: Measure) -> tuple[Stop, ...]:
        """Return why nobody of the package can get into the measure, if that is so."""
        offer = self._gaps.offer_of(measure)
        if offer is None or companion(offer) or self._stuck.entered(offer):
            return ()
        perhaps = self._stuck.perhaps(offer)
        if perhaps is not None:
            fields = self._door_or_way(perhaps, offer)
            return (Stop(self._crowd([perhaps]), self._names.offer(offer), unknown=fields),)
        return () if self._for_others(measure, offer) else (self._shut(offer),)

    def _door_or_way(self, person: Person, offer: Offer) -> tuple[str, ...]:
        """Return the open fields at a door, or on the way to what it asks for."""
        best = self._town.view(person, sure=False).reached
        step = self._gaps.step(person, offer, sure=False)
        needs = [need for need in (step.needs if step else ()) if not need & ~best]
        door = self._unknowns.at_door(person, offer, best)
        return door or self._unknowns.on_the_way(person, needs[0])

    def _for_others(self, measure: Measure, offer: Offer) -> bool:
        """Say whether a measure that other towns may use is meant for groups they report."""
        reach = set((measure.place and measure.place.reach) or ())
        groups = {person.code for person in self._town.persons}
        return bool(reach - {self._town.key}) and groups.isdisjoint(measure.target_groups or ())

    def _shut(self, offer: Offer) -> Stop:
        """Return why an offer stays closed to those for whom it is meant, else to everybody."""
        persons = self._town.persons
        meant = [p for p in persons if self._gaps.step(p, offer) is not None] or list(persons)
        misses = [self._names.miss(offer, p, self._gaps.held(p)) for p in meant]
        sure = [m._replace(reasons=tuple(r for r in m.reasons if not r.unknown)) for m in misses]
        nearest = min(sure, key=lambda miss: len(miss.reasons))
        lost = frozenset(f"{p.id}|{goal}" for p in meant for goal in self._needing(p, offer))
        people = replace(self._crowd(meant), gaps=lost)
        return Stop(people, self._names.offer(offer), because=sentences(nearest))

    def _needing(self, person: Person, offer: Offer) -> tuple[str, ...]:
        """Return the goals of a person for which an offer matters that stays closed."""
        gaps, step = self._gaps, self._gaps.step(person, offer)
        if step is None:
            return ()
        new = step.gives & ~gaps.held(person)
        return tuple(g for g in gaps.open_goals(person) if new & gaps.matters(person, (g,)))
