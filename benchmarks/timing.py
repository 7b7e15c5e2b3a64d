"""Interleaved rounds: in every round each case runs once, and ratios are formed within a round."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to time.

    ``units`` is the number of packages one call works on; ``before`` makes ready, outside the time.
    """

    name: str
    call: Callable[[], object]
    units: int = 1
    before: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, smallest and largest of some measured values."""

    middle: float
    low: float
    high: float


Times = dict[str, list[float]]


def measured(cases: Sequence[Case], rounds: int) -> Times:
    """Return the seconds per unit of every case, one for each round; a first call is not counted.

    The order turns by one place from round to round, so that no case always follows the same one.
    """
    for case in cases:
        _seconds(case)
    times: Times = {case.name: [] for case in cases}
    for number in range(rounds):
        first = number % len(cases)
        for case in (*cases[first:], *cases[:first]):
            times[case.name].append(_seconds(case))
    return times


def _seconds(case: Case) -> float:
    if case.before is not None:
        case.before()
    gc.collect()
    # The command and its worker processes do not look for cycles while they check either.
    gc.disable()
    try:
        begin = time.perf_counter()
        case.call()
        return (time.perf_counter() - begin) / case.units
    finally:
        gc.enable()


def spread(values: Sequence[float]) -> Spread:
    """Return median, minimum and maximum."""
    return Spread(median(values), min(values), max(values))


def ratios(times: Times, name: str, against: str) -> Spread:
    """Return how many times longer one case took than another, round by round."""
    pairs = zip(times[name], times[against], strict=True)
    return spread([one / other for one, other in pairs])
