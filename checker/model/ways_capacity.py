"""How many people reach a goal with the places there are: the numbers of the capacity picture."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.model.text import Text
from checker.model.ways import OfferRef


class Arrived(NamedTuple):
    """How many persons reach the goal up to a month; the three numbers belong together.

    ``fifo``: whole persons, first come, first served; possible under a simple rule. ``best``: no
    plan does better; None without the optional extra ``lp``. ``cut``: the flow of the ladder if
    everybody passes; None where the offers are no ladder.
    """

    month: int
    day: date
    fifo: int
    best: float | None
    cut: int | None


class Stage(NamedTuple):
    """One offer in the calculation without dates; expected persons.

    ``wanted``: who would take part; ``places``: None where they are not stated (then they do not
    limit); ``left``: who would take part here and finds no place, here or elsewhere; ``passing``:
    who reaches its target. ``entry``: people begin here, they do not come from a course before it.
    """

    offer: OfferRef
    wanted: float
    places: float | None
    placed: float
    left: float
    passing: float
    entry: bool


class Bottleneck(NamedTuple):
    """An offer in which more places help, checked by calculating again.

    ``gains``: how many more persons reach the goal with so many more places in each of its runs.
    ``method``: ``best`` (best planning) or ``fifo`` (first come, first served).
    """

    offer: OfferRef
    gains: tuple[tuple[int, float], ...]
    method: str


class Waiting(NamedTuple):
    """The queue before one offer; expected persons.

    ``refused``: who did not get a place on its day; ``wait_weeks``: mean wait of those who got one;
    ``longest``: the longest queue, in ``month`` (``2018-05``).
    """

    offer: OfferRef
    entered: float
    refused: float
    wait_weeks: float
    longest: float
    month: str | None


class CapacityFound(NamedTuple):
    """The numbers for one goal, as if all places served this goal.

    ``persons`` have the goal and a way to it. ``usual``: with the shares who pass as planned;
    ``all_pass``: if everybody passes. ``not_stated``: offers without stated places. ``full``: some
    groups have no number: they count as one person each, and in ``stages`` courses are full.
    """

    goal: str
    goal_title: Text
    persons: int
    usual: tuple[Arrived, ...]
    all_pass: tuple[Arrived, ...]
    stages: tuple[Stage, ...]
    bottlenecks: tuple[Bottleneck, ...]
    queues: tuple[Waiting, ...]
    not_stated: tuple[OfferRef, ...]
    full: bool
