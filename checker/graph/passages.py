"""From one offer into the next: the verdict for each person and outcome.

What is held for sure after the first offer is compared with everything the next one asks for on the
day on which it begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from checker.graph.closure import met
from checker.graph.doorway import Doorway, Parts
from checker.graph.growing import joins
from checker.graph.guards import Part
from checker.graph.holders import Held
from checker.graph.links import Named
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.seams import Seam, Seams
from checker.graph.terms import months_later
from checker.graph.town import Town
from checker.model.ways import Verdict

ORDER: tuple[Verdict, ...] = ("passt", "bedingt", "nicht_pruefbar", "passt_nicht")
_PASSES: tuple[Verdict, Parts] = ("passt", ())
_FITS: frozenset[Verdict] = frozenset({"passt", "bedingt"})
_BUFFER = "projekt_alterspuffer_monate"


class Crossing(NamedTuple):
    """One person at the door of the next offer.

    ``parts``: what shuts them out, or what is open. ``seam``: the dates, where they are the reason.
    ``day``: the day whose law counts.
    """

    person: Person
    target: Offer
    verdict: Verdict
    held: Held
    day: date
    parts: Parts = ()
    seam: Seam | None = None

    @property
    def fits(self) -> bool:
        """Say whether the person gets in, perhaps under a condition."""
        return self.verdict in _FITS


class Passages:
    """Judges the links of a town."""

    def __init__(self, town: Town) -> None:
        """Look at this town."""
        self._town = town
        self.seams = Seams(town)
        self._met: dict[tuple[Doorway, int, Held], tuple[Verdict, Parts]] = {}

    def crossing(self, person: Person, named: Named, held: Held, weeks: float) -> Crossing:
        """Return the best crossing over the offers and begins that a link can mean.

        ``weeks``: the wait that is no gap. The link must have a target.
        """
        tried = self._tried(person, named, held, weeks)
        best = next(tried)
        while best.verdict != "passt" and (other := next(tried, None)) is not None:
            best = min(best, other, key=_rank)
        return best

    def conditional(self, crossing: Crossing, named: Named) -> Verdict:
        """Return the verdict with the conditions of age and of the link itself."""
        if crossing.verdict != "passt":
            return crossing.verdict
        return "bedingt" if named.condition or self._grows_out(crossing) else "passt"

    def _tried(self, person: Person, named: Named, held: Held, weeks: float) -> Iterator[Crossing]:
        for target in named.targets:
            seams = self.seams.judged(named.source, target, weeks)
            for seam, time in seams:
                met_there = self._at(person, target, held, seam.day)
                verdict, parts, late = _in_time(*met_there, seam, time)
                yield Crossing(person, target, verdict, held, seam.day, parts, late)
            for day in () if seams else self._town.visitor(person).changes(target):
                verdict, parts = self._at(person, target, held, day)
                yield Crossing(person, target, verdict, held, day, parts)

    def _at(self, person: Person, target: Offer, held: Held, day: date) -> tuple[Verdict, Parts]:
        """Return what a person with these atoms meets at the door on a day."""
        door = self._town.visitor(person).door(target)
        terms = door.on(day)
        if not terms.forbid & held.sure and met(terms.sure, held.sure):
            return _PASSES
        question = (door, door.place(day), held)
        found = self._met.get(question)
        if found is None:
            found = self._met[question] = _judged(self._parts(person, target, day), held)
        return found

    def _parts(self, person: Person, target: Offer, day: date) -> Parts:
        """Return what the door asks; a group that people leave for another shuts nobody out."""
        parts = self._town.view(person, sure=True).parts(target, day)
        named = (target.measure.target_groups if target.measure else None) or ()
        if person.code is None or not joins(person.code, named):
            return parts
        return tuple(part for part in parts if part.detail != "target_group")

    def _grows_out(self, crossing: Crossing) -> bool:
        """Say whether the person leaves the age window within the buffer after the begin."""
        later = months_later(crossing.day, self._buffer)
        parts = self._parts(crossing.person, crossing.target, later)
        ages = (part for part in parts if part.dimension == "age")
        return any(not met(part.need.sure, crossing.held.sure) for part in ages)

    @cached_property
    def _buffer(self) -> int:
        return int(self._town.land.catalogue.in_force(_BUFFER, self._town.day).value)


def _in_time(
    verdict: Verdict, parts: Parts, seam: Seam, time: Verdict
) -> tuple[Verdict, Parts, Seam | None]:
    """Return a verdict with the time dimension: the worst reason is kept."""
    if time == "passt":
        return verdict, parts, None
    worst = max(verdict, time, key=ORDER.index)
    late = time == worst and worst not in _FITS
    return worst, parts if worst == verdict else (), seam if late else None


def _rank(crossing: Crossing) -> tuple[int, int]:
    """Return what makes a crossing worse: the verdict, then the number of reasons."""
    return ORDER.index(crossing.verdict), len(crossing.parts)


def _judged(parts: Parts, held: Held) -> tuple[Verdict, Parts]:
    """Return the verdict at a door with what shuts it, or else with what is open."""
    shut: list[Part] = []
    unsure: list[Part] = []
    for part in parts:
        if part.forbid & held.sure:
            shut.append(part)
        elif not met(part.need.sure, held.sure):
            (unsure if met(part.need.maybe, held.best) else shut).append(part)
    if shut:
        return "passt_nicht", tuple(shut)
    return ("nicht_pruefbar", tuple(unsure)) if unsure else _PASSES
