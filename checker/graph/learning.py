"""What somebody learns in a course: levels, and the papers that certify something."""

from __future__ import annotations

from checker.graph.atoms import Atoms
from checker.graph.steps import Mask, Step


class Learning:
    """Splits masks into levels and proofs; equal masks are split once."""

    def __init__(self, atoms: Atoms) -> None:
        """Use the names of these atoms."""
        self._atoms = atoms
        self._known: dict[Mask, tuple[Mask, Mask]] = {}

    def levels(self, mask: Mask) -> Mask:
        """Return the levels of language, literacy, school and recognition."""
        return self._split(mask)[0]

    def proofs(self, mask: Mask) -> Mask:
        """Return the proofs."""
        return self._split(mask)[1]

    def adds(self, step: Step, held: Mask) -> bool:
        """Say whether a step adds to what is held: a level if it gives any, else a proof.

        A step that gives neither (a meeting place) is for everybody.
        """
        levels, proofs = self._split(step.gives)
        return bool((levels or proofs) & ~held) or not (levels or proofs)

    def _split(self, mask: Mask) -> tuple[Mask, Mask]:
        if mask not in self._known:
            names = list(self._atoms.names(mask))
            chains = self._atoms.chains
            levels = self._atoms.union(n for n in names if n.partition(":")[0] in chains)
            proofs = self._atoms.union(n for n in names if n.startswith("proof:"))
            self._known[mask] = (levels, proofs)
        return self._known[mask]
