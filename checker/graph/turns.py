"""When the answers of a measure type can change: on which days, and at which numbers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from checker.graph.circumstances import GROWING
from checker.graph.facts import plain
from checker.graph.predicate import comparison
from checker.model.measure_type import MeasureType, Way

AGE = "alter"
_IN_TIME = GROWING | {AGE}
Bounds = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, eq=False)
class Turns:
    """``days``: from which the law reads differently, sorted (``ordinals``: the same as numbers).

    ``bounds``: by key, the numbers with which an age or a growing fact is compared.
    """

    days: tuple[date, ...]
    bounds: Bounds

    @property
    def content(self) -> Hashable:
        """Return what tells turns apart."""
        return self.days, tuple(self.bounds.items())

    @cached_property
    def ordinals(self) -> tuple[int, ...]:
        """Return the days as numbers."""
        return tuple(day.toordinal() for day in self.days)


def turns_of(found: MeasureType) -> Turns:
    """Return when a type reads differently for somebody who only grows older."""
    ways = [way for demand in found.demands for way in demand.ways]
    predicates = [*(demand.when for demand in found.demands), *(way.need for way in ways)]
    compared = (pair for predicate in predicates for pair in _compared(predicate))
    days = {day for way in ways for day in _days(way)}
    return Turns(tuple(sorted(days)), _by_key(compared))


def joined(found: Iterable[Turns], ages: Iterable[float] = ()) -> Turns:
    """Return several turns as one, with more ages."""
    known = list(found)
    bounds = [
        (key, bound) for turns in known for key in turns.bounds for bound in turns.bounds[key]
    ]
    days = {day for turns in known for day in turns.days}
    return Turns(tuple(sorted(days)), _by_key([*bounds, *((AGE, age) for age in ages)]))


def _by_key(pairs: Iterable[tuple[str, float]]) -> Bounds:
    found: dict[str, set[float]] = {}
    for key, bound in pairs:
        found.setdefault(key, set()).add(bound)
    return {key: tuple(sorted(bounds)) for key, bounds in sorted(found.items())}


def _compared(predicate: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """Yield the keys that grow with time, with the numbers a predicate compares them with."""
    for key, test in predicate.items():
        if key in {"any", "all"}:
            for part in test:
                yield from _compared(part)
        elif key == "not":
            yield from _compared(test)
        elif key in _IN_TIME and test != "stated":
            values = test if isinstance(test, list) else [test]
            yield from ((key, float(comparison(plain(value))[1])) for value in values)


def _days(way: Way) -> Iterator[date]:
    """Yield the days from which a way reads differently."""
    if way.valid_from:
        yield way.valid_from
    if way.last_day != date.max:
        yield way.last_day + timedelta(days=1)
    if way.from_window:
        yield way.from_window[0] + timedelta(days=1)
        yield way.from_window[1]
