"""Gaps of a town that one course of a neighbour would close, if it were open to its people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from checker.graph.closure import closure, layers
from checker.graph.crowds import Crowds, Pair
from checker.graph.gaps import Gaps
from checker.graph.lifted import without
from checker.graph.neighbourhood import kreis_of, open_to
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Step
from checker.model.moves import TownRef
from checker.model.ways_moves import NeighbourSolution


class Neighbours:
    """Looks at the offers of the context that are shut to a town only because of the place."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at the gaps of this town."""
        self._gaps, self._town = gaps, gaps.town

    @cached_property
    def _shut(self) -> dict[str, list[Offer]]:
        """Return the measures of neighbours that are shut to the town and may have places."""
        home = self._town.home.package
        found: dict[str, list[Offer]] = {}
        for offer in self._town.offers:
            if offer.measure is not None and not open_to(offer, home) and _free(offer) != 0:
                found.setdefault(offer.town, []).append(offer)
        return found

    def solutions(self) -> tuple[NeighbourSolution, ...]:
        """Return every single course that closes a gap, with all whose gap it closes."""
        found: dict[tuple[int, str], list[Pair]] = {}
        for person in self._gaps.persons:
            for goal in self._gaps.broken(person):
                for offer in self._closing(person, goal):
                    found.setdefault((offer.key, goal), []).append((person, goal))
        return tuple(
            self._record(self._town.offers[key], goal, pairs)
            for (key, goal), pairs in sorted(found.items())
        )

    def _closing(self, person: Person, goal: str) -> Iterator[Offer]:
        """Yield one course of each neighbour with which the goal is reached."""
        view = self._town.view(person, sure=True)
        opened = without(self._town, person, "place")
        mask = self._town.atoms.goal(goal)
        for offers in self._shut.values():
            more = {o.key: step for o in offers if (step := opened.step(o)) is not None}
            if mask & ~closure(person.start, (*view.steps, *more.values())):
                continue
            key = self._single(person, mask, view.steps, more)
            if key is not None:
                yield self._town.offers[key]

    def _single(
        self, person: Person, goal: int, steps: tuple[Step, ...], more: dict[int, Step]
    ) -> int | None:
        """Return the one course that is enough, the first of several."""
        chain = layers(person.start, (*steps, *more.values())).chain(goal)
        used = [step.key // 2 for step in chain if step.key // 2 in more]
        if len(used) == 1:
            return used[0]
        enough = (k for k in more if not goal & ~closure(person.start, (*steps, more[k])))
        return next(enough, None)

    def _record(self, offer: Offer, goal: str, pairs: list[Pair]) -> NeighbourSolution:
        names = self._gaps.names
        town = offer.package.municipality if offer.package else None
        name = (town.name if town else None) or offer.town
        return NeighbourSolution(
            Crowds(self._gaps).of(pairs),
            goal,
            names.words.titles("goals", [goal]),
            TownRef(offer.town, name, kreis_of(town) or ""),
            names.offer(offer),
            _free(offer),
        )


def _free(offer: Offer) -> int | None:
    """Return how many places are free in all runs, or None where nobody states it."""
    known = [t.places - t.enrolled for t in offer.times if t.places and t.enrolled is not None]
    return sum(max(free, 0) for free in known) if known else None
