"""Where a person stands: what is held from a day on, and what is still to come."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from checker.graph.closure import met
from checker.graph.steps import NEVER, Mask
from checker.graph.timetable import Entry, Timetable

Pending = tuple[tuple[int, Mask], ...]


class Standing(NamedTuple):
    """One person on one day.

    ``free``: from when on the next course can begin. ``ready``: from when on each lead is over.
    ``pending``: what is gained on later days, by day.
    """

    day: int
    free: int
    held: Mask
    ready: tuple[int, ...]
    pending: Pending

    def by(self, day: int) -> Mask:
        """Return what is held or gained by a day, without what follows from it."""
        held = self.held
        for when, gain in self.pending:
            if when <= day:
                held |= gain
        return held


def beginning(table: Timetable) -> Standing:
    """Return where the person stands at the start."""
    ready = table.ready((NEVER,) * len(table.leads), 0, table.day)
    return Standing(table.day, table.day, 0, ready, ())


def next_event(table: Timetable, stand: Standing) -> int:
    """Return the next day on which something changes by itself, or NEVER."""
    gain = stand.pending[0][0] if stand.pending else NEVER
    place = bisect_right(table.ticks, stand.day)
    return min(gain, table.ticks[place] if place < len(table.ticks) else NEVER)


def settled(table: Timetable, stand: Standing, day: int) -> Standing:
    """Return where the person stands after the next event, which is on that day."""
    held, pending = stand.held, stand.pending
    while pending and pending[0][0] <= day:
        held |= pending[0][1]
        pending = pending[1:]
    held = table.close(held, day)
    return Standing(day, stand.free, held, table.ready(stand.ready, held, day), pending)


def admits(entry: Entry, stand: Standing) -> bool:
    """Say whether somebody who stands there when it starts can enter, and gains from it.

    Nobody gains what is coming anyway by the end of the run.
    """
    run, use = entry
    if not use.useful & ~stand.by(run.end) or use.forbid & stand.held:
        return False
    if stand.free > run.start and not run.companion:
        return False
    if run.lead:
        return stand.ready[use.leads[run.lead]] <= run.start
    return met(use.needs, stand.held)


def entered(stand: Standing, entry: Entry) -> Standing:
    """Return where the person stands after entering."""
    run, use = entry
    pending: Pending = ((run.end, use.gives),)
    if stand.pending:
        pending = tuple(sorted(stand.pending + pending))
    free = stand.free if run.companion else run.end
    return Standing(run.start, free, stand.held, stand.ready, pending)
