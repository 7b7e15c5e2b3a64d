"""Who wants a place where: the people of a town with a way to their goal, and the places there are.

Everybody counts once, with the first goal of the list that a way leads to. Places that are not
stated do not limit.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from checker.graph.closure import met, relevant
from checker.graph.cohort_party import Party
from checker.graph.gaps import Gaps, companion
from checker.graph.levels import Climber
from checker.graph.offers import Offer, Times
from checker.graph.persons import Person
from checker.graph.steps import Run, Step

Wish = tuple[Person, str]


class Parties:
    """The wishes of a town as climbers (without dates) and as parties of a cohort (with dates)."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._gaps, self._town = gaps, gaps.town
        self._runs: dict[str, tuple[Run, ...]] = {}

    @cached_property
    def wishes(self) -> tuple[Wish, ...]:
        """Return every person to whose goal a way leads, with the first such goal."""
        first: dict[str, Wish] = {}
        for row in self._gaps.reached:
            if row.state == "K":
                first.setdefault(row.person.id, (row.person, row.goal))
        return tuple(first.values())

    def wishes_for(self, goal: str) -> tuple[Wish, ...]:
        """Return every person to whose goal of this code a way leads."""
        rows = self._gaps.reached
        return tuple((r.person, r.goal) for r in rows if r.goal == goal and r.state == "K")

    @cached_property
    def places(self) -> dict[int, float]:
        """Return the places by number of the offer; of others' offers only those not taken."""
        known = ((offer.key, places_of(offer)) for offer in self._town.near)
        return {key: float(places) for key, places in known if places is not None}

    def climbers(self, wishes: tuple[Wish, ...], *, sure: bool = True) -> tuple[Climber, ...]:
        """Return the people as climbers, with certain or with optimistic doors.

        Where the number of persons is not stated, courses are taken to be full at the entry.
        """
        made = [self._climber(person, goal, sure=sure) for person, goal in wishes]
        uncounted = sum(not person.counted for person, _ in wishes)
        return tuple(
            climber if person.counted else self._full(climber, uncounted)
            for climber, (person, _) in zip(made, wishes, strict=True)
        )

    def _climber(self, person: Person, goal: str, *, sure: bool) -> Climber:
        mask = self._town.atoms.goal(goal)
        steps = self._town.view(person, sure=sure).steps
        matters = self._gaps.matters(person, (goal,)) if sure else relevant(mask, steps)
        useful = [step for step in steps if step.gives & matters]
        free = tuple((step.needs, step.gives) for step in useful if self._is_free(step))
        limited = tuple(step for step in useful if not self._is_free(step))
        return Climber(person.count, person.start, mask, matters, limited, free)

    def _is_free(self, step: Step) -> bool:
        """Say whether a step takes no place: a goal, a companion, a begin without stated places."""
        offer = self._town.offers[step.key // 2]
        begin = bool(step.key % 2) and offer.key not in self.places
        return offer.goal is not None or companion(offer) or begin

    def _full(self, climber: Climber, uncounted: int) -> Climber:
        entry = {s.key // 2 for s in climber.steps if met(s.needs, climber.held)}
        places = sum(self.places.get(offer, 0.0) for offer in entry)
        return replace(climber, count=max(places / uncounted, climber.count))

    def cohort(self, wishes: tuple[Wish, ...]) -> tuple[Party, ...]:
        """Return the people as parties of a cohort."""
        return tuple(self._party(person, goal) for person, goal in wishes)

    def _party(self, person: Person, goal: str) -> Party:
        view = self._town.view(person, sure=True)
        return Party(
            person.count,
            person.start,
            self._town.day.toordinal(),
            self._town.atoms.goal(goal),
            self.runs(person),
            view.instants(),
        )

    def runs(self, person: Person) -> tuple[Run, ...]:
        """Return the runs open to a person."""
        if person.id not in self._runs:
            self._runs[person.id] = self._town.view(person, sure=True).runs()
        return self._runs[person.id]


def places_of(offer: Offer) -> int | None:
    """Return the places of all runs of an offer, or None where they are not stated.

    Of the offers of others only what is not taken counts.
    """
    found = [_free(times, own=offer.own) for times in offer.times]
    known = [places for places in found if places is not None]
    return sum(known) if found and len(known) == len(found) else None


def _free(times: Times, *, own: bool) -> int | None:
    if times.places is None or own:
        return times.places
    return max(times.places - (times.enrolled or 0), 0)
