"""When a goal is reached at the earliest, and by which runs."""

from __future__ import annotations

from dataclasses import replace

from checker.graph.reduction import timetable
from checker.graph.scan import Scan
from checker.graph.search import Search, Way
from checker.graph.standing import Standing, admits, beginning, entered, next_event, settled
from checker.graph.steps import NEVER, Run
from checker.graph.timetable import Entry, Timetable

__all__ = [
    "Search",
    "Way",
    "best_legs",
    "earliest",
    "left_out",
    "through",
    "travelled",
    "waits",
]


def earliest(question: Search) -> Way | None:
    """Return a way with the earliest arrival, or None when there is none up to the horizon.

    Exact for what the question contains: upper bounds, leads, companions and instants with dates;
    only an instant that itself has an upper bound may give nothing that closes a door, and what a
    run without duration gives may be needed by goals only.
    A run is taken for its target outcome. No leg of the way can be left out. Of ways that arrive on
    the same day one with few legs and early runs is preferred; the order in which the runs are
    given does not matter.
    """
    return travelled(question, None)


def travelled(question: Search, limit: int | None) -> Way | None:
    """Return the earliest way whose waits are no longer than ``limit`` days (None: any)."""
    table = timetable(question)
    return None if table is None else through(table, limit)


def through(table: Timetable, limit: int | None = None) -> Way | None:
    """Return the earliest way through a timetable whose waits are no longer than ``limit`` days."""
    found = best_legs(table, beginning(table), limit)
    return None if found is None else Way(found[0], tuple(run for run, _ in found[1]))


def left_out(table: Timetable, number: int) -> Timetable | None:
    """Return the timetable as it is without a run, or None where it would have to be made anew.

    Where another run leads to the same as this one, nothing but its entries changes.
    """
    kept = tuple([entry for entry in table.entries if entry[0].number != number])
    others = {id(use) for _, use in kept}
    gone = (entry for entry in table.entries if entry[0].number == number)
    if any(run.lead or run.companion or id(use) not in others for run, use in gone):
        return None
    return replace(table, entries=kept)


def best_legs(
    table: Timetable, begin: Standing, limit: int | None = None
) -> tuple[int, tuple[Entry, ...]] | None:
    """Return the earliest arrival from a standing on, and its legs without useless ones."""
    label = Scan(table, limit).first(begin)
    if label is None:
        return None
    reached, legs = label.stand.day, label.entries()
    for place in range(len(legs) - 1, -1, -1):
        fewer = legs[:place] + legs[place + 1 :]
        if _arrival(table, begin, fewer, limit) == reached:
            legs = fewer
    return reached, legs


def waits(way: Way, day: int) -> tuple[tuple[Run, int], ...]:
    """Return for each leg how many days the person waits before it.

    A wait counts from the day on which the person is free: the end of the last course, ``day`` at
    the start. A companion can begin beside a course (no wait); it does not end a wait.
    """
    found, free = [], day
    for run in way.legs:
        found.append((run, max(run.start - free, 0)))
        free = free if run.companion else run.end
    return tuple(found)


def _arrival(
    table: Timetable, stand: Standing, legs: tuple[Entry, ...], limit: int | None
) -> int | None:
    """Return when the goal is reached by exactly these legs, or None when they are no way."""
    for entry in legs:
        start = entry[0].start
        stand = _until(table, stand, start)
        if not admits(entry, stand) or (limit is not None and start - stand.free > limit):
            return None
        stand = entered(stand, entry)
    stand = _until(table, stand, NEVER - 1)
    return stand.day if _there(table, stand) else None


def _until(table: Timetable, stand: Standing, day: int) -> Standing:
    """Return where the person stands on a day, or on the day of the arrival before it."""
    while not _there(table, stand) and (event := next_event(table, stand)) <= day:
        stand = settled(table, stand, event)
    return stand


def _there(table: Timetable, stand: Standing) -> bool:
    return not table.goal & ~stand.held
