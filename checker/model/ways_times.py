"""What rules may ask about dates, waits and order."""

from __future__ import annotations

from typing import Protocol

from checker.model.measure import Measure
from checker.model.resources import Regelangebot
from checker.model.timing import (
    Detour,
    Ended,
    Hinge,
    Late,
    Missed,
    NoFreeWay,
    OldProof,
    Outdated,
    Pause,
    Pitfall,
    Repeated,
    TooOld,
)
from checker.model.ways_goals import Item


class TimeAnswers(Protocol):
    """Answers about when a goal is reached."""

    @property
    def anybody(self) -> bool:
        """Say whether the package names persons with a goal."""

    def late(self, months: int) -> tuple[Late, ...]:
        """Return who needs more than so many months, or has no way with the stated dates."""

    def pauses(self, item: Item, weeks: int) -> tuple[Pause, ...]:
        """Return the waits of more than so many weeks that belong to an object of the package."""

    def unsure(self, measure: Measure) -> tuple[str, ...]:
        """Return the fields without which the waits after a measure cannot be compared."""

    def without_free_way(self, weeks: int) -> tuple[NoFreeWay, ...]:
        """Return who reaches a goal only with a pause of more than so many weeks (deep)."""

    def old_proofs(self) -> tuple[OldProof, ...]:
        """Return proofs that are too old when the next offer begins."""

    def too_old(self) -> tuple[TooOld, ...]:
        """Return who misses a goal because an offer closes at an age."""

    def hinges(self) -> tuple[Hinge, ...]:
        """Return whose goal depends on a decision about the status."""

    def pitfalls(self, months: int) -> tuple[Pitfall, ...]:
        """Return choices within so many months after which a goal is lost (deep)."""

    def repeated(self) -> tuple[Repeated, ...]:
        """Return courses on the earliest ways whose level is held already."""

    def slow_choices(self, months: int) -> tuple[Detour, ...]:
        """Return first courses that cost more than so many months; nothing without deep stages."""

    def missed(self, measure: Measure, months: int) -> Missed | None:
        """Return what a missed begin costs, where it is more than so many months."""

    def ended(self, item: Measure | Regelangebot, months: int) -> Ended | None:
        """Return that an offer with stated runs does not begin when it is needed."""

    def outdated(self, item: Measure | Regelangebot, days: int) -> Outdated | None:
        """Return the oldest figures of an offer where they are older than so many days."""
