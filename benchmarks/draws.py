"""Choices that depend on a seed and a name only: the same on every machine, in any order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draws:
    """One source of choices; every name gives its own, so that a new one changes no other."""

    seed: str

    def number(self, name: str, first: int, last: int) -> int:
        """Return a whole number from first to last."""
        return first + self._bits(name) % (last - first + 1)

    def pick(self, name: str, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[self._bits(name) % len(choices)]

    def happens(self, name: str, share: float) -> bool:
        """Say whether something comes to pass that does so in a share of all cases."""
        return self._bits(name) % 1_000_000 < share * 1_000_000

    def _bits(self, name: str) -> int:
        return int.from_bytes(hashlib.sha256(f"{self.seed}|{name}".encode()).digest()[:8])
