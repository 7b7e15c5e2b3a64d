"""Who reaches which goal at all: surely, perhaps, or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.town import Town

State = Literal["K", "B", "U"]


class Reached(NamedTuple):
    """The answer for one person and goal: K a way exists, B none does, U undecided."""

    person: Person
    goal: str
    state: State


class Connected(NamedTuple):
    """The verdict on connectivity, with persons counted over (person, goal)."""

    verdict: str
    known: int
    broken: int
    undecided: int


def answers(town: Town) -> Iterator[Reached]:
    """Yield the answer for every person and goal of a town, in the order of the package."""
    for person in town.persons:
        for goal in person.goals:
            yield Reached(person, goal, state_of(town, person, goal))


def held(town: Town, person: Person, *, sure: bool) -> Mask:
    """Return everything a person can hold in the end, without looking at dates."""
    return town.view(person, sure=sure).reached


def state_of(town: Town, person: Person, goal: str) -> State:
    """Return the answer for a person and one of their goals; the optimistic view only if needed."""
    if person.unknown:
        return "U"
    mask = town.atoms.goal(goal)
    if not mask & ~held(town, person, sure=True):
        return "K"
    return "U" if not mask & ~held(town, person, sure=False) else "B"


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
