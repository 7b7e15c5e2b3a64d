"""Levels of both ends of a link as one number each: the lowest of the four skills."""

from __future__ import annotations

from collections.abc import Iterable

from checker.graph.facts import SKILLS
from checker.graph.links import Named
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.town import Town
from checker.model.measure import Measure
from checker.model.parts import Language
from checker.model.text import Text

_LANGUAGE = "language"


class Stages:
    """Compares what a measure leads to with what the next one asks for."""

    def __init__(self, town: Town) -> None:
        """Use the scale of levels of the town."""
        self._town = town
        self._levels = town.atoms.levels

    def repeated(self, named: Named) -> Text | None:
        """Return the entry level of a course that lies two levels or more below what is reached.

        Only courses that state both levels can repeat anything; a link may say that it does.
        """
        target = named.targets[0]
        before, after = named.source.measure, target.measure
        if named.repetition or target.kind != "kurs" or before is None or after is None:
            return None
        entry, reached = self._entry(after), self._result(before)
        if entry is None or reached is None or self._result(after) is None:
            return None
        low = self._levels[entry]
        return Text(low, low) if _stage(reached) - _stage(entry) > 1 else None

    def enough(self, source: Offer, target: Offer) -> bool | None:
        """Say whether the level a measure states meets the entry of an offer, by law or as stated.

        None where one of the two is not known.
        """
        measure = source.measure
        if measure is None:
            return None
        reached = max((r for r in (self._entry(measure), self._result(measure)) if r), default=0)
        entry = self._asked(target)
        return None if entry is None else entry <= reached

    def _asked(self, offer: Offer) -> int | None:
        if offer.measure is not None:
            return self._entry(offer.measure)
        found = self._town.land.types.get(offer.type)
        course = found.course if found else None
        if course is None or course.entry is None:
            return None
        stated = (self._town.doors.fact(key, value) for key, value in course.entry.items())
        usual = (self._town.atoms.joined(stated),)
        guards = self._town.land.guards.parts(offer.type, {}, 0, self._town.day)
        law = (part.need.sure for part in guards if part.dimension == _LANGUAGE)
        return max((self._lowest_of(masks) for masks in (usual, *law)), default=0)

    def _lowest_of(self, masks: Iterable[Mask]) -> int:
        """Return the level of the alternative that asks for least; proofs alone say none."""
        ranks = [max(self._held(mask), default=None) for mask in masks]
        return min((rank for rank in ranks if rank is not None), default=0)

    def _held(self, mask: Mask) -> list[int]:
        """Return the place of every level that a mask holds in some skill; nothing is A0."""
        at_least = self._town.atoms.at_least
        found = [
            rank
            for rank, level in enumerate(self._levels)
            if rank and any(not at_least(skill, level) & ~mask for skill in SKILLS)
        ]
        return found if mask else [0]

    def _entry(self, measure: Measure) -> int | None:
        return self._lowest(measure.entry.language if measure.entry else None)

    def _result(self, measure: Measure) -> int | None:
        return self._lowest(measure.target.language if measure.target else None)

    def _lowest(self, language: Language | None) -> int | None:
        if language is None:
            return None
        stated = (
            [language]
            if isinstance(language, str)
            else [getattr(language, skill) for skill in SKILLS]
        )
        if any(level not in self._levels for level in stated):
            return None
        return min(self._levels.index(level) for level in stated)


def _stage(rank: int) -> int:
    """Return the stage of a level: A0 and preA1 lie before the first."""
    return max(rank - 1, 0)
