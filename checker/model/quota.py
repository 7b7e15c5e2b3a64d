"""A share that always says what it is of, and how much of that nobody could decide."""

from __future__ import annotations

from typing import NamedTuple


def ratio(part: float, whole: float) -> float | None:
    """Return the share, or None of nothing."""
    return part / whole if whole else None


class Quota(NamedTuple):
    """A share with what it is of, and what of it nobody could decide (all in the same unit)."""

    part: float
    of: float
    undecided: float = 0

    @property
    def share(self) -> float | None:
        """Return part of all: what nobody could decide never counts as passed."""
        return ratio(self.part, self.of)

    @property
    def open_share(self) -> float | None:
        """Return the share that could not be checked."""
        return ratio(self.undecided, self.of)

    def __add__(self, other: object) -> Quota:
        """Return two shares of the same kind as one."""
        if not isinstance(other, Quota):
            return NotImplemented
        undecided = self.undecided + other.undecided
        return Quota(self.part + other.part, self.of + other.of, undecided)
