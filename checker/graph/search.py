"""The question with dates, and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from checker.graph.steps import Instant, Mask, Run


@dataclass(frozen=True, slots=True)
class Search:
    """What one person wants to know.

    ``held``: what the person holds on ``day``. ``goal``: all these atoms are wanted. ``runs``: the
    runs open to the person, in any order. ``horizon``: the last day that counts.
    """

    held: Mask
    goal: Mask
    day: int
    runs: tuple[Run, ...]
    instants: tuple[Instant, ...]
    horizon: int


class Way(NamedTuple):
    """The day on which the goal is reached, and the runs taken, by start."""

    reached: int
    legs: tuple[Run, ...]
