"""Measures that do the same: as another one of the package, or as a regular offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from checker.graph.crowds import Crowds, Pair, listed
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.unknowns import Unknowns
from checker.model.measure import Measure
from checker.model.text import Text
from checker.model.ways_goals import Crowd
from checker.model.ways_places import Twin

COURSES = frozenset({"kurs", "pruefung"})


class Twins:
    """Pairs of own measures with the same content, place and time, while a gap stays open."""

    def __init__(self, gaps: Gaps, crowds: Crowds, unknowns: Unknowns) -> None:
        """Look at this town."""
        self._gaps, self._crowds, self._unknowns = gaps, crowds, unknowns

    def of(self, offer: Offer) -> Twin | None:
        """Return the twins of a measure that stand after it in the package, if there are any."""
        others = self._sets.get(offer.key)
        if others is None:
            return None
        refs = tuple(map(self._gaps.names.offer, others))
        gap, goals = self._gap
        titles = listed([ref.title for ref in refs])
        return Twin(refs, titles, gap, goals, () if gap else self._open)

    @cached_property
    def _sets(self) -> dict[int, list[Offer]]:
        """Return by the first measure of a set of equal ones the others; each counts once."""
        alike: dict[tuple[str, object], list[Offer]] = {}
        for offer in self._gaps.town.offers.own:
            place = offer.measure.place if offer.measure else None
            if place is not None and place.ags and offer.kind in COURSES:
                alike.setdefault((offer.type, place.ags), []).append(offer)
        found: dict[int, list[Offer]] = {}
        seen: set[int] = set()
        for one, others in _later(alike.values()):
            same = [o for o in others if o.key not in seen and _same(one, o) and _overlap(one, o)]
            if same and one.key not in seen:
                found[one.key] = same
                seen.update(other.key for other in same)
        return found

    @cached_property
    def _gap(self) -> tuple[Crowd | None, Text]:
        """Return who has no way to which goals."""
        rows = [row for row in self._gaps.reached if row.state == "B"]
        goals = dict.fromkeys(row.goal for row in rows)
        titles = self._gaps.names.words.titles("goals", goals)
        pairs: list[Pair] = [(row.person, row.goal) for row in rows]
        return (self._crowds.of(pairs), titles) if rows else (None, titles)

    @cached_property
    def _open(self) -> tuple[str, ...]:
        rows = [row for row in self._gaps.reached if row.state == "U"]
        fields = (
            self._unknowns.on_the_way(row.person, self._gaps.goal_mask([row.goal])) for row in rows
        )
        return tuple(dict.fromkeys(field for some in fields for field in some))


def _later(groups: Iterable[list[Offer]]) -> Iterator[tuple[Offer, list[Offer]]]:
    """Yield every offer of a group with those that stand after it."""
    return ((one, group[place + 1 :]) for group in groups for place, one in enumerate(group))


def _same(one: Offer, other: Offer) -> bool:
    """Say whether two measures do the same for the same people; silence about it never counts."""
    left, right = one.measure, other.measure
    if left is None or right is None or not left.outcomes:
        return False
    return _content(left) == _content(right)


def _content(measure: Measure) -> tuple[object, ...]:
    groups = frozenset(measure.target_groups or ())
    care = measure.childcare and measure.childcare.offered
    door = (measure.entry, measure.admits, groups, care)
    return (*door, measure.outcomes, measure.exam, measure.format)


def _overlap(one: Offer, other: Offer) -> bool:
    return any(
        a.start <= (b.end or b.start) and b.start <= (a.end or a.start)
        for a, b in product(one.times, other.times)
    )
