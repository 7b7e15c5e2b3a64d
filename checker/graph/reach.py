"""Who reaches which goal at all: surely, perhaps, or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.graph.closure import closure
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.town import Town

State = Literal["K", "B", "U"]


@dataclass(frozen=True, slots=True)
class Reached:
    """The answer for one person and goal: K a way exists, B none does, U undecided."""

    person: Person
    goal: str
    state: State


@dataclass(frozen=True, slots=True)
class Connected:
    """The verdict on connectivity, with persons counted over (person, goal)."""

    verdict: str
    known: int
    broken: int
    undecided: int


def answers(town: Town) -> Iterator[Reached]:
    """Yield the answer for every person and goal of a town, in the order of the package."""
    for person in town.persons:
        sure, maybe = held(town, person, sure=True), held(town, person, sure=False)
        for goal in person.goals:
            mask = town.atoms.goal(goal)
            yield Reached(person, goal, _state(mask, sure, maybe))


def held(town: Town, person: Person, *, sure: bool) -> Mask:
    """Return everything a person can hold in the end, without looking at dates."""
    return closure(person.start, town.view(person, sure=sure).steps)


def _state(goal: Mask, sure: Mask, maybe: Mask) -> State:
    if not goal & ~sure:
        return "K"
    return "U" if not goal & ~maybe else "B"


def connectivity(found: list[Reached], *, contradiction: bool) -> str:
    """Return the verdict beside the verdict; persons are counted over (person, goal).

    ``contradiction``: a declared link contradicts its own data.
    """
    count = {state: persons(found, state) for state in ("K", "B", "U")}
    if count["B"]:
        return "partly_connected" if count["K"] or count["U"] else "not_connected"
    if count["U"] or not count["K"]:
        return "undetermined"
    return "partly_connected" if contradiction else "connected"


def persons(found: list[Reached], state: str) -> int:
    """Return how many persons have this answer."""
    return sum(answer.person.count for answer in found if answer.state == state)
