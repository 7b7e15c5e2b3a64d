"""Offers that each ask for what only the others give, so that nobody can begin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, reduce
from operator import and_, or_

from checker.graph.circles import Ring, rings
from checker.graph.closure import met, spread
from checker.graph.gaps import Gaps
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step


class Deadlocks:
    """Needs of the own measures that wait for each other."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._town = gaps.town

    @cached_property
    def rings(self) -> dict[Ring, tuple[Person, ...]]:
        """Return the circles of needs with the persons who meet them."""
        found: dict[Ring, list[Person]] = {}
        for person in self._town.persons:
            for ring in self._of(person):
                found.setdefault(ring, []).append(person)
        return {ring: tuple(persons) for ring, persons in found.items()}

    def _of(self, person: Person) -> Iterator[Ring]:
        view = self._town.view(person, sure=True)
        held, offers = view.reached, self._town.offers
        steps = ((step.key // 2, step) for step in view.steps if not step.key % 2)
        shut = {
            key: step
            for key, step in steps
            if not met(step.needs, held) and offers[key].measure is not None
        }
        if len(shut) > 1:
            given = view.reached | reduce(or_, map(_own, shut.values()))
            arrows = {
                key: self._suppliers(step, shut, view.reached, given) for key, step in shut.items()
            }
            for ring in rings(arrows, lambda key: self._town.offers[key].own):
                if not self._helped(ring, shut, view.reached):
                    yield ring

    def _suppliers(
        self, step: Step, shut: dict[int, Step], reached: Mask, given: Mask
    ) -> list[int]:
        """Return the offers that would give something a step lacks, by their own doing.

        A step that asks for something nobody gives waits for none of them.
        """
        needs = [need for need in step.needs if not need & ~given]
        lacking = reduce(or_, needs, 0) & ~reached
        return [key for key, other in shut.items() if _own(other) & lacking and other != step]

    def _helped(self, ring: Ring, shut: dict[int, Step], reached: Mask) -> bool:
        """Say whether somebody could begin if every other closed offer were open."""
        others = [step for key, step in shut.items() if key not in ring.members]
        free = reached | reduce(or_, (step.gives for step in others), 0)
        inside = [shut[key] for key in ring.members]
        after = spread(free, [(step.needs, step.gives) for step in inside])
        return any(met(step.needs, after) for step in inside)


def _own(step: Step) -> Mask:
    """Return what a step adds to what it asks for itself."""
    return step.gives & ~reduce(and_, step.needs)
