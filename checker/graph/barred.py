"""Upper bounds that cost somebody something: a door that closes on what people already hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from checker.graph.closure import closure, harmful_bounds, met, spread
from checker.graph.crowds import Crowds, Pair
from checker.graph.gaps import Gaps
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step
from checker.model.ways_places import Ceiling


class _Shut(NamedTuple):
    """A door that closes on ``locked``, behind which alone there is ``lost``."""

    offer: int
    locked: Mask
    lost: Mask
    pairs: tuple[Pair, ...]


class Barred:
    """The harmful upper bounds of a town."""

    def __init__(self, gaps: Gaps, crowds: Crowds) -> None:
        """Look at this town."""
        self._gaps, self._town, self._crowds = gaps, gaps.town, crowds

    @cached_property
    def ceilings(self) -> tuple[Ceiling, ...]:
        """Return one record for each offer with what it closes on and what is lost."""
        shut: dict[tuple[int, Mask, Mask], list[Pair]] = {}
        for person in self._town.persons:
            for found in self._met_by(person):
                key = (found.offer, found.locked, found.lost)
                shut.setdefault(key, []).extend(found.pairs)
        return tuple(
            self._ceiling(*key, pairs)
            for key, pairs in sorted(shut.items(), key=lambda item: item[0])
        )

    def _met_by(self, person: Person) -> Iterator[_Shut]:
        view = self._town.view(person, sure=True)
        steps = view.steps
        for step, locked in harmful_bounds(steps, self._town.atoms.below):
            if not locked & view.reached or not met(step.needs, view.reached):
                continue
            others = (other for other in steps if other.key // 2 != step.key // 2)
            held = closure(person.start, others)
            if locked & held and met(step.needs, held):
                yield from self._lost(person, step, locked & held, held)

    def _lost(self, person: Person, step: Step, locked: Mask, held: Mask) -> Iterator[_Shut]:
        """Yield the bound where those who hold the atoms have no other way to a goal."""
        steps = self._town.view(person, sure=True).steps
        behind = spread(person.start, [(other.needs, other.gives) for other in steps])
        goals = tuple(goal for goal in person.goals if self._only_here(goal, held, behind))
        lost = step.gives & ~held & self._gaps.matters(person, goals) if goals else 0
        if lost:
            pairs = tuple((person, goal) for goal in goals)
            yield _Shut(step.key // 2, locked, lost, pairs)

    def _only_here(self, goal: str, held: Mask, behind: Mask) -> bool:
        mask = self._town.atoms.goal(goal)
        return bool(mask & ~held) and not mask & ~behind

    def _ceiling(self, offer: int, locked: Mask, lost: Mask, pairs: list[Pair]) -> Ceiling:
        words = self._gaps.names.words
        return Ceiling(
            offer=self._gaps.names.offer(self._town.offers[offer]),
            locked=words.holding(locked),
            lost=words.holding(lost),
            people=self._crowds.of(pairs),
        )
