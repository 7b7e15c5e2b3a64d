"""The Übergabestandard as masks: which states somebody holds, and whose part is missing."""

from __future__ import annotations

from typing import NamedTuple

from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.steps import Mask
from checker.model.handover import HandoverFile, HandoverState


class Agreed(NamedTuple):
    """A hand-over state; whoever holds one of ``masks`` holds the state."""

    state: HandoverState
    masks: tuple[Mask, ...]

    def held_as(self, held: Mask) -> tuple[Mask, ...]:
        """Return the masks of the state that somebody holds."""
        return tuple(mask for mask in self.masks if not mask & ~held)


class Agreement:
    """All states of the standard."""

    def __init__(self, content: HandoverFile, atoms: Atoms) -> None:
        """Use the levels and proofs of the Land."""
        self.content, self._atoms = content, atoms
        self.states = tuple(Agreed(s, self._masks(s)) for s in content.states)
        self._by_id = {agreed.state.id: agreed for agreed in self.states}
        self._of_level: dict[str, tuple[Agreed, ...]] = {}
        self._held: dict[Mask, tuple[Agreed, ...]] = {}

    def _masks(self, state: HandoverState) -> tuple[Mask, ...]:
        atoms = self._atoms
        school = SCHOOL_OF_PACKAGES.get(state.school_certificate, state.school_certificate)
        base = atoms.joined(
            (
                atoms.spoken(state.language),
                atoms.at_least("literalitaet", state.literacy),
                atoms.at_least("abschluss", school),
            )
        )
        proofs = (atoms.joined(map(atoms.proof, some)) for some in state.alternatives)
        return tuple(dict.fromkeys(base | mask for mask in proofs))

    def level(self, held: Mask) -> str:
        """Return the lowest skill of somebody."""
        levels = self._atoms.levels
        return next(
            (level for level in reversed(levels[1:]) if not self._atoms.language(level) & ~held),
            levels[0],
        )

    def of_level(self, held: Mask) -> tuple[Agreed, ...]:
        """Return the states that are meant for people with this lowest skill."""
        level = self.level(held)
        if level not in self._of_level:
            states = self.content.belonging(level, self._atoms.levels)
            self._of_level[level] = tuple(self._by_id[state.id] for state in states)
        return self._of_level[level]

    def held(self, held: Mask) -> tuple[Agreed, ...]:
        """Return every state that somebody holds, the highest last."""
        if held not in self._held:
            self._held[held] = tuple(s for s in self.states if s.held_as(held))
        return self._held[held]

    def fits(self, held: Mask) -> bool:
        """Say whether somebody holds a state of their level."""
        return any(agreed.held_as(held) for agreed in self.of_level(held))

    def nearest(self, held: Mask) -> Agreed | None:
        """Return the state of their level of which somebody lacks least, None where none is."""
        of_level = self.of_level(held)
        return min(of_level, key=lambda one: self.lacking(one, held).bit_count(), default=None)

    def lacking(self, agreed: Agreed, held: Mask) -> Mask:
        """Return what somebody lacks of a state at least."""
        return min((mask & ~held for mask in agreed.masks), key=lambda m: (m.bit_count(), m))
