"""How many people reach a goal with the places there are, as reports show it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.paths import PathOffer


@dataclass(frozen=True, slots=True)
class PathArrived:
    """Persons who reach the goal up to a month; the numbers belong together.

    ``fifo``: first come, first served. ``best``: no plan does better; None where it is not
    computed. ``cut``: the flow of the ladder if everybody passes; None where the offers are none.
    """

    month: int
    day: str
    fifo: int
    best: float | None
    cut: int | None


@dataclass(frozen=True, slots=True)
class PathStage:
    """One offer: who would take part, places (None: not stated), with and without a place, passing.

    ``entry``: people begin here, they do not come from a course before it.
    """

    offer: PathOffer
    wanted: float
    places: float | None
    placed: float
    left: float
    passing: float
    entry: bool


@dataclass(frozen=True, slots=True)
class PathBottleneck:
    """An offer in which more places help: so many more persons with so many more places."""

    offer: PathOffer
    gains: tuple[tuple[int, float], ...]
    method: str


@dataclass(frozen=True, slots=True)
class PathQueue:
    """The queue before one offer; ``wait_weeks`` is the mean of those who got a place."""

    offer: PathOffer
    entered: float
    refused: float
    wait_weeks: float
    longest: float
    month: str | None


@dataclass(frozen=True, slots=True)
class PathCapacity:
    """The numbers for one goal, as if all places served this goal.

    ``all_pass``: if everybody passes. ``not_stated``: offers without stated places. ``full``: some
    groups have no number, so courses are taken to be full at their entry.
    """

    goal: str
    goal_title: str
    persons: int
    usual: tuple[PathArrived, ...]
    all_pass: tuple[PathArrived, ...]
    stages: tuple[PathStage, ...]
    bottlenecks: tuple[PathBottleneck, ...]
    queues: tuple[PathQueue, ...]
    not_stated: tuple[PathOffer, ...]
    full: bool
