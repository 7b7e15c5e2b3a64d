"""Links whose two ends contradict each other by what the packages themselves state."""

from __future__ import annotations

from collections.abc import Iterator

from checker.graph.growing import overlap
from checker.graph.links import Named
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.terms import months_until
from checker.graph.town import Town
from checker.graph.wording import Words, ages
from checker.model.measure import Measure
from checker.model.parts import Admits, Language
from checker.model.text import Text
from checker.model.ways_links import Clash
from checker.model.wording import say

_NO_LEVEL = Text("kein Sprachniveau", "no language level")
_ONLY = ("nur {level}", "only {level}")
_OLDEST = 10**3


class Clashes:
    """Compares levels, target groups and ages of both ends of a link."""

    def __init__(self, town: Town, words: Words) -> None:
        """Use the scales and words of the town."""
        self._town, self._words = town, words

    def of(self, named: Named) -> tuple[Clash, ...]:
        """Return every contradiction; regular offers state nothing that could contradict."""
        before = named.source.measure
        after = named.targets[0].measure if named.state == "found" else None
        if before is None or after is None:
            return ()
        return (
            *self._level(before, after),
            *self._groups(before, after),
            *self._ages(named.source, before, after),
        )

    def _level(self, before: Measure, after: Measure) -> Iterator[Clash]:
        asked = after.entry.language if after.entry else None
        result = before.target.language if before.target else None
        if asked is None or result is None:
            return
        need, has = self._spoken(asked), self._spoken(result) | self._entered(before)
        if need & ~has and self._known(asked, result):
            only = say(*_ONLY, level=self._words.holding(has)) if has else _NO_LEVEL
            yield Clash("level", self._words.holding(need & ~has), only)

    def _spoken(self, language: Language) -> Mask:
        return self._town.atoms.spoken(language)

    def _known(self, *languages: Language) -> bool:
        return all(map(self._town.atoms.knows, languages))

    def _entered(self, measure: Measure) -> Mask:
        asked = measure.entry.language if measure.entry else None
        return self._spoken(asked) if asked is not None else 0

    def _groups(self, before: Measure, after: Measure) -> Iterator[Clash]:
        first, second = before.target_groups or (), after.target_groups or ()
        known = all(self._known_group(code) for code in (*first, *second))
        if first and second and known and not overlap(first, second):
            named = [self._words.titles("target-groups", codes) for codes in (second, first)]
            yield Clash("groups", *named)

    def _known_group(self, code: str) -> bool:
        return self._town.land.catalogue.code("target-groups", code) is not None

    def _ages(self, source: Offer, before: Measure, after: Measure) -> Iterator[Clash]:
        """Compare ages; those of the first measure are older when it ends."""
        low, high = _window(before.admits)
        least, most = _window(after.admits)
        months = self._months(source)
        if low + months // 12 > most or high - (-months // 12) < least:
            yield Clash("ages", _shown(after.admits), _shown(before.admits))

    def _months(self, source: Offer) -> int:
        lasting = [months_until(t.start, t.end) for t in source.times if t.end is not None]
        return min(lasting, default=0)


def _window(admits: Admits | None) -> tuple[int, int]:
    """Return the ages admitted, both ends inclusive; what is not stated bounds nothing."""
    if admits is None:
        return 0, _OLDEST
    low = 0 if admits.age_min is None else admits.age_min
    return low, _OLDEST if admits.age_max is None else admits.age_max


def _shown(admits: Admits | None) -> Text:
    return ages(admits.age_min, admits.age_max) if admits else Text("", "")
