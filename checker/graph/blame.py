"""Which single circumstance costs a goal: closures with and without it are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.graph.closure import layers
from checker.graph.gaps import Gaps
from checker.graph.lifted import without
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.unknowns import Unknowns


class Bar(NamedTuple):
    """The first offer that bars the way of a person to a goal, for one reason alone.

    ``before``: the offer the person comes from; None at the beginning. ``unknown``: the fields on
    which it depends whether the offer bars the way at all.
    """

    person: Person
    goal: str
    offer: Offer
    before: Offer | None
    unknown: tuple[str, ...] = ()


class Blame:
    """Lifts one circumstance at a time."""

    def __init__(self, gaps: Gaps, unknowns: Unknowns) -> None:
        """Look at this town."""
        self._gaps, self._unknowns, self._town = gaps, unknowns, gaps.town
        self._known: dict[str, tuple[Bar, ...]] = {}

    def bars(self, detail: str) -> tuple[Bar, ...]:
        """Return what one circumstance (``childcare``, ``place``, ``format``) costs whom."""
        if detail not in self._known:
            persons = (person for person in self._gaps.persons if self._meets(person, detail))
            self._known[detail] = tuple(bar for p in persons for bar in self._of(p, detail))
        return self._known[detail]

    def _meets(self, person: Person, detail: str) -> bool:
        """Say whether the circumstance can matter to a person."""
        if detail == "place":
            return any(not offer.own and offer.goal is None for offer in self._town.offers)
        if detail == "format":
            return person.timeline.begin.hours is not None
        later = (phase.care for phase in person.timeline.phases)
        return bool(person.timeline.begin.care) or any(later)

    def _of(self, person: Person, detail: str) -> Iterator[Bar]:
        lifted = without(self._town, person, detail)
        held = self._gaps.held(person)
        found = layers(held, lifted.steps)
        for goal in self._gaps.open_goals(person):
            mask = self._town.atoms.goal(goal)
            if mask & ~held and not mask & ~found.reached:
                first = found.chain(mask)[0]
                offer = self._town.offers[first.key // 2]
                before = self._before(
                    person, min(first.needs, key=lambda n: (n & ~held).bit_count())
                )
                unknown = self._open(person, goal, offer)
                yield Bar(person, goal, offer, before, unknown)

    def _before(self, person: Person, need: Mask) -> Offer | None:
        """Return the last offer on the way to what the barred offer asks for."""
        steps = layers(person.start, self._town.view(person, sure=True).steps).chain(need)
        return self._town.offers[steps[-1].key // 2] if steps else None

    def _open(self, person: Person, goal: str, offer: Offer) -> tuple[str, ...]:
        if self._gaps.state(person, goal) == "B":
            return ()
        door = self._unknowns.at_door(person, offer, self._gaps.held(person))
        return door or self._unknowns.on_the_way(person, self._town.atoms.goal(goal))
