"""What everything hangs on: offers and providers without which people lose every way to a goal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from checker.graph.closure import closure, some_way, without
from checker.graph.crowds import Crowds, Pair
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Step
from checker.model.text import Text
from checker.model.ways_places import SinglePoint


@dataclass
class _Loss:
    """Persons and goals that are lost; ``offers``: numbers of the offers that fall away."""

    offers: tuple[int, ...]
    pairs: list[Pair] = field(default_factory=list)


class Fragile:
    """The removal test: one offer, or every offer of one provider, is taken away."""

    def __init__(self, gaps: Gaps, crowds: Crowds) -> None:
        """Look at this town."""
        self._gaps, self._town, self._crowds = gaps, gaps.town, crowds
        self._single: dict[float, tuple[SinglePoint, ...]] = {}

    def offers(self, share: float) -> tuple[SinglePoint, ...]:
        """Return single offers on which at least this share of the people of a goal depends."""
        if share not in self._single:
            self._single[share] = tuple(
                self._point(Text("", ""), loss.offers, pairs)
                for _, loss in sorted(self._lost.items())
                if (pairs := self._many(loss.pairs, share))
            )
        return self._single[share]

    def providers(self, share: float) -> tuple[SinglePoint, ...]:
        """Return providers on whose offers together more people depend than on a single one."""
        found: list[SinglePoint] = []
        for name, loss in self._providers.items():
            single = {_key(p) for o in loss.offers if o in self._lost for p in self._lost[o].pairs}
            pairs = self._many(loss.pairs, share)
            if any(_key(pair) not in single for pair in pairs):
                found.append(self._point(Text(name, name), loss.offers, pairs))
        return tuple(found)

    @cached_property
    def _known(self) -> tuple[Pair, ...]:
        """Return who reaches which goal."""
        return tuple((row.person, row.goal) for row in self._gaps.reached if row.state == "K")

    @cached_property
    def _people(self) -> dict[str, int]:
        """Return how many persons reach each goal."""
        count: dict[str, int] = {}
        for person, goal in self._known:
            count[goal] = count.get(goal, 0) + person.count
        return count

    def _many(self, pairs: list[Pair], share: float) -> list[Pair]:
        """Keep the goals for which the people lost are a large enough part."""
        lost: dict[str, int] = {}
        for person, goal in pairs:
            lost[goal] = lost.get(goal, 0) + person.count
        return [pair for pair in pairs if lost[pair[1]] >= share * self._people[pair[1]]]

    @cached_property
    def _lost(self) -> dict[int, _Loss]:
        found: dict[int, _Loss] = {}
        for person, goal in self._known:
            mask = self._town.atoms.goal(goal)
            keys = without(person.start, self._steps(person), mask)
            for offer in sorted({key // 2 for key in keys}):
                if can_fail(self._town.offers[offer]):
                    found.setdefault(offer, _Loss((offer,))).pairs.append((person, goal))
        return found

    @cached_property
    def _providers(self) -> dict[str, _Loss]:
        found = {name: _Loss(offers) for name, offers in self._named if len(offers) > 1}
        for person, goal in self._known:
            mask = self._town.atoms.goal(goal)
            used = self._used(person, goal)
            for loss in found.values():
                if not used.isdisjoint(loss.offers) and self._loses(person, mask, loss.offers):
                    loss.pairs.append((person, goal))
        return found

    @property
    def _named(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the offers of each provider with an offer in reach, by name."""
        measures = (offer.measure for offer in self._town.near)
        providers = (measure.traeger for measure in measures if measure is not None)
        for name in sorted({p.name for p in providers if p is not None and p.name}):
            yield name, tuple(self._town.offers.of_provider(name))

    def _used(self, person: Person, goal: str) -> set[int]:
        mask = self._town.atoms.goal(goal)
        return {key // 2 for key in some_way(person.start, self._steps(person), mask)}

    def _loses(self, person: Person, goal: int, offers: tuple[int, ...]) -> bool:
        return bool(goal & ~closure(person.start, self._rest(person, offers)))

    def _rest(self, person: Person, offers: tuple[int, ...]) -> Iterator[Step]:
        return (step for step in self._steps(person) if step.key // 2 not in offers)

    def _steps(self, person: Person) -> tuple[Step, ...]:
        return self._town.view(person, sure=True).steps

    def _point(self, provider: Text, offers: tuple[int, ...], pairs: list[Pair]) -> SinglePoint:
        goals = list(dict.fromkeys(goal for _, goal in pairs))
        persons = {p.id: p.count for p, goal in self._known if goal in goals}
        return SinglePoint(
            offers=tuple(self._gaps.names.offer(self._town.offers[key]) for key in offers),
            provider=provider,
            people=self._crowds.of(pairs),
            of=sum(persons.values()),
            goals=self._gaps.names.words.titles("goals", goals),
        )


def can_fail(offer: Offer) -> bool:
    """Say whether an offer is planned: a measure, or a regular offer with stated runs."""
    return offer.measure is not None or offer.dated


def _key(pair: Pair) -> tuple[str, str]:
    return pair[0].id, pair[1]
