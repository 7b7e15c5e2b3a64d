"""Declared links between types of measures, added up over a run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from checker.engine.request import CheckRequest
from checker.model.land_blocks import DeclaredLink, LinkFigures
from checker.reporting.transition_words import type_name

# Start, following, state, dimension; then number of links and of persons.
Packed = list[list[Any]]
_Ends = tuple[str, str]


def packed_links(links: Iterable[DeclaredLink]) -> Packed:
    """Return the links of a package, equal ones together."""
    number: Counter[tuple[str, ...]] = Counter()
    persons: Counter[tuple[str, ...]] = Counter()
    for link in links:
        key = (link.start, link.following, link.state, link.dimension)
        number[key] += 1
        persons[key] += link.persons
    return [[*key, number[key], persons[key]] for key in sorted(number)]


class LinkSums:
    """Adds up the links of submissions, one after the other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._states: defaultdict[_Ends, Counter[str]] = defaultdict(Counter)
        self._reasons: defaultdict[_Ends, Counter[str]] = defaultdict(Counter)
        self._persons: Counter[_Ends] = Counter()

    def add(self, links: Packed) -> None:
        """Count one submission."""
        for start, following, state, dimension, number, persons in links:
            ends = (start, following)
            self._states[ends][state] += number
            self._persons[ends] += persons
            if dimension:
                self._reasons[ends][dimension] += number

    def figures(self, request: CheckRequest) -> tuple[LinkFigures, ...]:
        """Return the links by the titles of their ends, those that fail most often first."""
        found = [self._figures(ends, request) for ends in self._states]
        return tuple(sorted(found, key=_worst_first))

    def _figures(self, ends: _Ends, request: CheckRequest) -> LinkFigures:
        start, following = (type_name(e, request.catalogue, request.language) for e in ends)
        states = self._states[ends]
        reasons = sorted(self._reasons[ends].items(), key=lambda pair: (-pair[1], pair[0]))
        return LinkFigures(
            start=start,
            following=following,
            links=states.total(),
            broken=states["broken"],
            partly=states["partly"],
            open=states["open"],
            persons=self._persons[ends],
            reasons=tuple(reasons),
        )


def _worst_first(found: LinkFigures) -> tuple[object, ...]:
    return (-found.broken, -found.partly, -found.links, found.start, found.following)
