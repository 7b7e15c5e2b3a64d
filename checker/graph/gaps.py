"""What every answer about persons and goals builds on: each closure and projection once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from checker.graph.closure import met, relevant
from checker.graph.lifted import learnable
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.reach import Reached, State, answers, state_of
from checker.graph.steps import Mask, Step
from checker.graph.town import Town
from checker.graph.view import View
from checker.model.package import MeasurePackage
from checker.model.ways_goals import Item

_COMPANIONS = frozenset({"begleitend", "beratung"})


class Gaps:
    """The persons of a town with the goals they do not reach."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self.town, self.names = town, names
        self._wide: dict[str, View] = {}
        self._entering: dict[int, tuple[Person, ...]] = {}
        self._matters: dict[tuple[str, tuple[str, ...]], Mask] = {}

    @cached_property
    def reached(self) -> tuple[Reached, ...]:
        """Return the bare answers for every person and goal, in the order of the package."""
        return tuple(answers(self.town))

    @cached_property
    def _open(self) -> dict[str, tuple[Reached, ...]]:
        found: dict[str, list[Reached]] = {}
        for answer in self.reached:
            if answer.state != "K":
                found.setdefault(answer.person.id, []).append(answer)
        return {person: tuple(rows) for person, rows in found.items()}

    @property
    def persons(self) -> Iterator[Person]:
        """Yield the persons with a goal that is not surely reached."""
        return (person for person in self.town.persons if person.id in self._open)

    def open_goals(self, person: Person) -> tuple[str, ...]:
        """Return the goals of a person that are not surely reached."""
        return self._open_goals.get(person.id, ())

    @cached_property
    def _open_goals(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(row.goal for row in rows) for name, rows in self._open.items()}

    def broken(self, person: Person) -> tuple[str, ...]:
        """Return the goals to which no way leads, whatever turns out."""
        return tuple(row.goal for row in self._open.get(person.id, ()) if row.state == "B")

    def state(self, person: Person, goal: str) -> State:
        """Return the answer for any person of the town and one of their goals."""
        return state_of(self.town, person, goal)

    def held(self, person: Person) -> Mask:
        """Return what a person surely holds in the end."""
        return self.town.view(person, sure=True).reached

    def step(self, person: Person, offer: Offer, *, sure: bool = True) -> Step | None:
        """Return the step through an offer as the person sees it, or None where it is closed."""
        return self.town.view(person, sure=sure).step(offer)

    def enters(self, person: Person, offer: Offer, *, sure: bool = True) -> bool:
        """Say whether a person gets into an offer at some time."""
        view = self.town.view(person, sure=sure)
        step = view.step(offer)
        return step is not None and met(step.needs, view.reached)

    def entering(self, offer: Offer) -> tuple[Person, ...]:
        """Return who surely gets into an offer at some time."""
        if offer.key not in self._entering:
            self._entering[offer.key] = tuple(
                person for person in self.town.persons if self.enters(person, offer)
            )
        return self._entering[offer.key]

    def wide(self, person: Person) -> View:
        """Return the town with every door open that only asks for what can be learnt."""
        if person.id not in self._wide:
            self._wide[person.id] = learnable(self.town, person)
        return self._wide[person.id]

    def matters(self, person: Person, goals: tuple[str, ...]) -> Mask:
        """Return the atoms that can matter for these goals of a person.

        Where every goal is reached, only open doors count: then no other way is needed.
        """
        known = (person.id, goals)
        if known not in self._matters:
            gap = any(self.state(person, goal) != "K" for goal in goals)
            view = self.wide(person) if gap else self.town.view(person, sure=True)
            self._matters[known] = relevant(self.goal_mask(goals), view.steps)
        return self._matters[known]

    @cached_property
    def unstated(self) -> tuple[Offer, ...]:
        """Return the courses whose result nobody states."""
        return tuple(offer for offer in self.town.offers if self.town.results.unknown(offer))

    def goal_mask(self, goals: Iterable[str]) -> Mask:
        """Return the tokens of goals."""
        return self.town.atoms.joined(map(self.town.atoms.goal, goals))

    @cached_property
    def _own(self) -> dict[int, Offer]:
        return {id(o.measure): o for o in self.town.offers.own if o.measure is not None}

    def offer_of(self, item: Item) -> Offer | None:
        """Return the offer that a measure of the package is, or None for the package."""
        return None if isinstance(item, MeasurePackage) else self._own.get(id(item))


def companion(offer: Offer) -> bool:
    """Say whether an offer runs beside others and leads nowhere by itself."""
    return offer.kind in _COMPANIONS
