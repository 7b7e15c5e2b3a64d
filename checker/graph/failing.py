"""The failure branch: where those who miss the target of an exam lose their goal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from checker.graph.closure import met, robust_closure
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step


class Fall(NamedTuple):
    """An exam that decides alone about the goals of a person.

    ``missed``: what the target gives beyond all other outcomes. ``rate``: the share planned to
    reach the target, where the package states one.
    """

    person: Person
    goals: tuple[str, ...]
    offer: Offer
    missed: Mask
    rate: float | None


class Failing:
    """Compares what is reached with what is reached by those who miss every target."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._gaps, self._town = gaps, gaps.town

    @cached_property
    def falls(self) -> tuple[Fall, ...]:
        """Return every exam after which somebody who misses the target loses a goal."""
        return tuple(fall for person in self._town.persons for fall in self._of(person))

    def _of(self, person: Person) -> Iterator[Fall]:
        view = self._town.view(person, sure=True)
        scaled = [s for s in view.steps if not s.again and s.gives & ~s.sure]
        if not scaled:
            return
        held = robust_closure(person.start, view.steps)
        lost = [g for g in person.goals if self._lost(g, view.reached, held)]
        if lost:
            yield from self._falls(person, tuple(lost), scaled, held)

    def _lost(self, goal: str, reached: Mask, robust: Mask) -> bool:
        mask = self._town.atoms.goal(goal)
        return not mask & ~reached and bool(mask & ~robust)

    def _falls(
        self, person: Person, goals: tuple[str, ...], scaled: list[Step], held: Mask
    ) -> Iterator[Fall]:
        matters = self._gaps.matters(person, goals)
        for step in scaled:
            missed = step.gives & ~step.sure & ~held & matters
            if missed and met(step.needs, held):
                offer = self._town.offers[step.key // 2]
                rate = step.outcomes[0].rate if _stated(offer) else None
                yield Fall(person, goals, offer, missed, rate)


def _stated(offer: Offer) -> bool:
    """Say whether the package itself states how many reach the target."""
    measure = offer.measure
    if measure is None:
        return False
    rates = (outcome.rate for outcome in measure.outcomes or ())
    return measure.expected_graduates is not None or any(rate is not None for rate in rates)
