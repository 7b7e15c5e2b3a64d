"""A need cut into what a sentence can name: one level, one proof, one certificate."""

from __future__ import annotations

from checker.graph.atoms import Atoms
from checker.graph.facts import SKILLS
from checker.graph.steps import Mask


def pieces(atoms: Atoms, mask: Mask) -> tuple[Mask, ...]:
    """Return a mask as parts that belong together, in the order of their atoms.

    All skills are one part; a scale or an exam with its lower levels is one part.
    """
    found: dict[str, Mask] = {}
    for name in atoms.names(mask):
        kind = _kind(atoms, name)
        found[kind] = found.get(kind, 0) | atoms.one(name)
    return tuple(found.values())


def _kind(atoms: Atoms, name: str) -> str:
    chain, _, rest = name.partition(":")
    if chain in SKILLS:
        return "language"
    if chain == "proof":
        return f"proof:{rest.partition(':')[0]}"
    return chain if chain in atoms.chains else name
