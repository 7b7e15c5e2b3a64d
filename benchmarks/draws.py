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


class Dice:
    """A row of choices from one seed, where none has a name of its own."""

    def __init__(self, seed: str) -> None:
        self._draws, self._thrown = Draws(seed), 0

    def number(self, first: int, last: int) -> int:
        """Return a whole number from first to last."""
        self._thrown += 1
        return self._draws.number(str(self._thrown), first, last)

    def share(self) -> float:
        """Return a number from 0 to below 1."""
        return self.number(0, 999_999) / 1_000_000

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[self.number(0, len(choices) - 1)]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """Return so many different ones of the choices, or all when there are fewer."""
        left = list(choices)
        return [left.pop(self.number(0, len(left) - 1)) for _ in range(min(count, len(left)))]
