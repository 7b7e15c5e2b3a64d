"""What exactly is lacking at a closed door: one skill, a proof, or more than one level."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from checker.graph.facts import SKILLS
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step

_JUMP = 2


class Lack(NamedTuple):
    """An offer that stays closed to a person, and what would open it.

    ``goals``: the goals for which the offer matters. ``needs``: what would open it, the nearest
    first; ``missing``: the atoms of the nearest that the person never holds.
    """

    person: Person
    goals: tuple[str, ...]
    offer: Offer
    needs: tuple[Mask, ...]
    missing: Mask

    @property
    def need(self) -> Mask:
        """Return the alternative of which least is lacking."""
        return self.needs[0]


class Lacking:
    """Looks at the doors that only what can be learnt keeps closed."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._gaps, self._town, self._atoms = gaps, gaps.town, gaps.town.atoms
        self._read: dict[Mask, tuple[tuple[int, ...], int]] = {}

    @cached_property
    def all(self) -> tuple[Lack, ...]:
        """Return every closed offer that matters for a goal to which no way leads."""
        return tuple(lack for person in self._gaps.persons for lack in self._of(person))

    def _of(self, person: Person) -> Iterator[Lack]:
        held = self._gaps.held(person)
        seen: set[int] = set()
        for step in self._town.view(person, sure=True).steps:
            if step.key // 2 not in seen and not any(not need & ~held for need in step.needs):
                seen.add(step.key // 2)
                yield from self._closed(person, step, held)

    def _closed(self, person: Person, step: Step, held: Mask) -> Iterator[Lack]:
        offer = self._town.offers[step.key // 2]
        gives = step.gives | self._town.results.begin(offer)
        goals = tuple(
            goal
            for goal in self._gaps.broken(person)
            if gives & self._gaps.matters(person, (goal,)) & ~held
        )
        if goals:
            needs = sorted(step.needs, key=lambda mask: ((mask & ~held).bit_count(), mask))
            yield Lack(person, goals, offer, tuple(needs), needs[0] & ~held)

    @property
    def jumps(self) -> Iterator[Lack]:
        """Yield the offers whose entry lies two levels or more above what can be reached.

        Goals ask for a level, but are no entry; where one skill alone is short, that is another
        finding. Nothing is missing where an offer between the two is closed for another reason.
        """
        several = (lack for lack in self.all if lack.offer.goal is None and not self.skill(lack))
        far = (lack for lack in several if all(self._far(lack.person, n) for n in lack.needs))
        return (lack for lack in far if not self._filled(lack))

    def _far(self, person: Person, need: Mask) -> bool:
        return self._above(person, need) >= _JUMP

    def _above(self, person: Person, need: Mask) -> int:
        """Return how many levels a need lies above what a person can reach, at most over skills."""
        held, (needed, asked) = self._ranks(self._gaps.held(person))[0], self._ranks(need)
        return max(max(n, asked) - h for n, h in zip(needed, held, strict=True))

    def _ranks(self, mask: Mask) -> tuple[tuple[int, ...], int]:
        """Return the levels of the skills and of the highest proof; equal masks are read once."""
        if mask not in self._read:
            levels = tuple(self._level(mask, skill) for skill in SKILLS)
            self._read[mask] = (levels, self._proved(mask))
        return self._read[mask]

    def _filled(self, lack: Lack) -> bool:
        """Say whether an offer that begins at the level reached leads further, but is closed."""
        spoken = self._atoms.language(self._atoms.levels[-1])
        new = spoken & ~self._gaps.held(lack.person)
        return any(
            step.gives & new and any(self._above(lack.person, need) <= 0 for need in step.needs)
            for step in self._gaps.wide(lack.person).steps
        )

    def _level(self, mask: Mask, skill: str) -> int:
        """Return the level of a skill as a number of courses: A0 and preA1 are 0, A1 is 1."""
        parts = (name.partition(":") for name in self._atoms.names(mask))
        return max((self._steps(level) for chain, _, level in parts if chain == skill), default=0)

    def _proved(self, mask: Mask) -> int:
        """Return the highest level of a proof in the same numbers."""
        names = (name for name in self._atoms.names(mask) if name.startswith("proof:"))
        return max((self._steps(name.rpartition(":")[2]) for name in names), default=0)

    def _steps(self, level: str) -> int:
        levels = self._atoms.levels
        return max(levels.index(level) - 1, 0) if level in levels else 0

    def skill(self, lack: Lack) -> str | None:
        """Return the only skill that is short, where the others that are asked for are held."""
        short = {name.partition(":")[0] for name in self._atoms.names(lack.missing)}
        asked = {name.partition(":")[0] for name in self._atoms.names(lack.need)} & set(SKILLS)
        return next(iter(short)) if len(short) == 1 and short < asked else None

    @property
    def unproved(self) -> Iterator[Lack]:
        """Yield the offers that lack nothing but a proof, while the skills are held."""
        return (lack for lack in self.all if self._only_proof(lack))

    def _only_proof(self, lack: Lack) -> bool:
        missing = list(self._atoms.names(lack.missing))
        if not all(name.startswith("proof:") for name in missing):
            return False
        levels = [
            level for name in missing if (level := name.rpartition(":")[2]) in self._atoms.levels
        ]
        if levels:
            highest = max(levels, key=self._atoms.levels.index)
            return not self._atoms.language(highest) & ~self._gaps.held(lack.person)
        return bool(lack.need & ~lack.missing)
