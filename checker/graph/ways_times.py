"""Answers of the graph for rules: times."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from checker.graph.beginnings import Beginnings
from checker.graph.branches import Branches
from checker.graph.crowds import Crowds
from checker.graph.dated import Dated
from checker.graph.detours import Detours
from checker.graph.doubts import Doubts
from checker.graph.following import Following
from checker.graph.freshness import Freshness
from checker.graph.gaps import Gaps
from checker.graph.late import Latecomers
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.pauses import Pauses
from checker.graph.persons import Person
from checker.graph.pitfalls import Pitfalls
from checker.graph.proof_age import ProofAge
from checker.graph.robust import Robust
from checker.graph.town import Town
from checker.graph.undated import Undated
from checker.graph.unknowns import Unknowns
from checker.graph.waitfree import WaitFree
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
from checker.model.ways import WayFound
from checker.model.ways_goals import Item


class TownTimes:
    """Implements ``TimeAnswers`` for one town."""

    def __init__(self, town: Town, names: Names, report_day: date, *, deep: bool = True) -> None:
        """``report_day`` counts where the package names no day; ``deep``: all stages run."""
        self._deep = deep
        self._town = town
        self._dated = Dated(town, names)
        self._gaps = Gaps(town, names)
        self._crowds = Crowds(self._gaps)
        self._undated = Undated(self._dated)
        self._following = Following(town)
        self._fresh = Freshness(town, self._following, report_day)

    @property
    def anybody(self) -> bool:
        """Say whether the package names persons with a goal."""
        return any(person.goals for person in self._town.persons)

    def way(self, person: Person, goal: str) -> WayFound | None:
        """Return the earliest way with dates for any person of the town, or None."""
        found = self._dated.way(person, goal)
        return self._dated.found(found) if found else None

    def robust_way(self, person: Person, goal: str) -> WayFound | None:
        """Return the earliest way of those who miss every target at the first try, or None."""
        found = self._robust.way(person, goal)
        return self._dated.found(found) if found else None

    def undated(self, person: Person, goal: str) -> tuple[Offer, ...]:
        """Return the offers without dates because of which no day can be named."""
        return self._undated.offers(person, goal)

    def late(self, months: int) -> tuple[Late, ...]:
        """Return who needs more than so many months, or has no way with the stated dates."""
        return self._latecomers.found(months)

    def pauses(self, item: Item, weeks: int) -> tuple[Pause, ...]:
        """Return the waits of more than so many weeks that belong to an object of the package."""
        return self._pauses.of(item, weeks)

    def unsure(self, measure: Measure) -> tuple[str, ...]:
        """Return the fields without which the waits after a measure cannot be compared."""
        return self._following.unsure(measure)

    def without_free_way(self, weeks: int) -> tuple[NoFreeWay, ...]:
        """Return who reaches a goal only with a pause of more than so many weeks (deep)."""
        return self._free.missing(weeks)

    def old_proofs(self) -> tuple[OldProof, ...]:
        """Return proofs that are too old when the next offer begins."""
        return ProofAge(self._dated, self._crowds).found()

    def too_old(self) -> tuple[TooOld, ...]:
        """Return who misses a goal because an offer closes at an age."""
        return self._branches.too_old()

    def hinges(self) -> tuple[Hinge, ...]:
        """Return whose goal depends on a decision about the status."""
        return self._branches.hinges()

    def pitfalls(self, months: int) -> tuple[Pitfall, ...]:
        """Return choices within so many months after which a goal is lost (deep)."""
        return Pitfalls(self._dated, self._crowds).found(months)

    def repeated(self) -> tuple[Repeated, ...]:
        """Return courses on the earliest ways whose level is held already."""
        return self._detours.repeated()

    def slow_choices(self, months: int) -> tuple[Detour, ...]:
        """Return first courses that cost more than so many months; nothing without deep stages."""
        return self._detours.slow_choices(months) if self._deep else ()

    def missed(self, measure: Measure, months: int) -> Missed | None:
        """Return what a missed begin costs, where it is more than so many months."""
        return self._detours.missed(measure, months)

    def ended(self, item: Measure | Regelangebot, months: int) -> Ended | None:
        """Return that an offer with stated runs does not begin when it is needed."""
        return self._fresh.ended(item, months)

    def outdated(self, item: Measure | Regelangebot, days: int) -> Outdated | None:
        """Return the oldest figures of an offer where they are older than so many days."""
        return self._fresh.outdated(item, days)

    @cached_property
    def _latecomers(self) -> Latecomers:
        beginnings, doubts = Beginnings(self._dated), Doubts(self._dated, Unknowns(self._gaps))
        return Latecomers(self._dated, self._crowds, self._undated, beginnings, doubts)

    @cached_property
    def _pauses(self) -> Pauses:
        return Pauses(
            self._dated, self._crowds, self._following, self._free if self._deep else None
        )

    @cached_property
    def _free(self) -> WaitFree:
        return WaitFree(self._dated, self._crowds)

    @cached_property
    def _robust(self) -> Robust:
        return Robust(self._dated)

    @cached_property
    def _branches(self) -> Branches:
        return Branches(self._dated, self._crowds)

    @cached_property
    def _detours(self) -> Detours:
        return Detours(self._dated, self._crowds)
