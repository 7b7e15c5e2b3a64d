"""What is still open from where a person stands, when the runs go on for ever.

The known runs are followed by those of the last year again and again. They are written out up to
an edge; beyond it every step that goes on can be taken some day, so the end of the plan closes
nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from checker.graph.closure import Link, asked, met, spread
from checker.graph.search import Search
from checker.graph.standing import Standing, admits, entered, next_event, settled
from checker.graph.steps import ALWAYS, NEVER, Mask, Run
from checker.graph.timetable import Door, Entry, Timetable, Use

Choice = tuple[Standing, Entry, Standing]


class Repeat(NamedTuple):
    """How runs go on: the last ``days`` before the horizon again and again.

    ``edge``: until when they are written out. ``closes``: the last day on which the person may
    begin a step, by its key; without an entry a step goes on for ever.
    """

    days: int
    edge: int
    closes: Mapping[int, int]


def continued(question: Search, repeat: Repeat) -> Search:
    """Return the search with its runs written out up to the edge; its horizon is after the last."""
    last = _last_runs(question, repeat)
    rounds = range(repeat.days, repeat.edge - question.horizon + repeat.days, repeat.days)
    again = (_later(run, days) for days in rounds for run in last)
    runs = [run for run in question.runs if run.start <= question.horizon]
    runs += [r for r in again if r.start <= min(repeat.edge, repeat.closes.get(r.step.key, NEVER))]
    horizon = max((run.end for run in runs), default=repeat.edge)
    return replace(question, runs=tuple(runs), horizon=max(horizon, repeat.edge))


def endless(question: Search, repeat: Repeat) -> frozenset[int]:
    """Return the keys of the steps that go on for ever."""
    return frozenset(run.step.key for run in _last_runs(question, repeat)) - repeat.closes.keys()


def _last_runs(question: Search, repeat: Repeat) -> list[Run]:
    first = question.horizon - repeat.days
    return [run for run in question.runs if first < run.start <= question.horizon]


def _later(run: Run, days: int) -> Run:
    return replace(run, start=run.start + days, end=run.end + days)


class Future:
    """Says of a standing whether the goal is still open."""

    def __init__(self, table: Timetable, steps: frozenset[int], edge: int) -> None:
        """``steps``: the keys of those that go on after the ``edge``."""
        self.table = table
        self.edge = edge
        self.starts = [run.start for run, _ in table.entries]
        self.uses = _endless_uses(table, steps)
        self.doors = [rule.door for rule in table.rules if rule.until > edge]
        self.last = {id(use): (run.start, use) for run, use in table.entries}
        self.rules = list(_links(rule.door for rule in table.rules))
        self._lasting: dict[Mask, bool] = {}
        self._latest: dict[tuple[Mask, tuple[int, ...]], int] = {}
        self._known: dict[Standing, bool] = {}

    def open(self, stand: Standing) -> bool:
        """Say whether some way leads from a standing to the goal, now or beyond the edge."""
        event = next_event(self.table, stand)
        if not self.table.goal & ~stand.held:
            return True
        if event == NEVER:
            return self._in_time(stand)
        if stand not in self._known:
            self._known[stand] = self._opens(stand, event)
        return self._known[stand]

    def useful(self) -> Mask:
        """Return the atoms that lead to the goal, without those that only close doors."""
        uses = (use for _, use in self.last.values())
        return asked(self.table.goal, [*_links(uses), *self.rules])

    def _opens(self, stand: Standing, event: int) -> bool:
        if self.open(settled(self.table, stand, event)):
            return True
        if not self._idle(stand, event) or not self._hope(stand.by(NEVER), stand.day):
            return False
        return any(self.open(after) for _, _, after in self.choices(stand, event))

    def _idle(self, stand: Standing, event: int) -> bool:
        """Say whether something can be begun before an event."""
        return self.table.parallel or stand.free < event

    def _hope(self, held: Mask, day: int) -> bool:
        """Say whether what still begins could be enough, without looking at dates and bounds."""
        uses = (use for last, use in self.last.values() if last >= day)
        links = [*_links(uses), *_links(self.uses), *self.rules]
        return not self.table.goal & ~spread(held, links)

    def _in_time(self, stand: Standing) -> bool:
        """Say whether a state is open to somebody who is free and expects nothing.

        Leads can only make the last chance earlier, and mostly they are over by then.
        """
        over = tuple(day if day == NEVER else ALWAYS for day in stand.ready)
        latest = self._latest_of(stand.held, over)
        if stand.day > latest or all(day <= latest or day == NEVER for day in stand.ready):
            return stand.day <= latest
        return stand.day <= self._latest_of(stand.held, stand.ready)

    def _latest_of(self, held: Mask, ready: tuple[int, ...]) -> int:
        key = (held, ready)
        if key not in self._latest:
            self._latest[key] = NEVER if self.lasting(held) else self._last_start(held, ready)
        return self._latest[key]

    def _last_start(self, held: Mask, ready: tuple[int, ...]) -> int:
        for entry in reversed(self.table.entries) if self._hope(held, ALWAYS) else ():
            start = entry[0].start
            stand = Standing(start, start, held, ready, ())
            if admits(entry, stand) and self.open(entered(stand, entry)):
                return start
        return -1

    def choices(self, stand: Standing, before: int = NEVER) -> Iterator[Choice]:
        """Yield what can be begun before the next event: the standing then, the entry, and after.

        ``before``: a day not later than that event.
        """
        if not self._idle(stand, before):
            return
        first, last = bisect_left(self.starts, stand.day), bisect_left(self.starts, before)
        for entry in self.table.entries[first:last]:
            if admits(entry, stand):
                now = stand._replace(day=entry[0].start)
                yield now, entry, entered(now, entry)

    def lasting(self, held: Mask) -> bool:
        """Say whether the goal can still be reached after the edge, whatever time it takes."""
        if held not in self._lasting:
            self._lasting[held] = self._lasts(self.table.close(held, self.edge))
        return self._lasting[held]

    def _lasts(self, held: Mask) -> bool:
        goal, uses = self.table.goal, [use for use in self.uses if not use.forbid & held]
        if goal & ~spread(held, [*_links(uses), *_links(self.doors)]):
            return False
        bounds = [use.forbid for use in uses] + [door.forbid for door in self.doors]
        if not goal & ~held or not any(bounds):
            return True
        steps = (use for use in uses if use.useful & ~held and met(use.needs, held))
        return any(self.lasting(held | use.gives) for use in steps)


def _links(doors: Iterable[Use | Door]) -> Iterator[Link]:
    return ((door.needs, door.gives) for door in doors)


def _endless_uses(table: Timetable, steps: frozenset[int]) -> tuple[Use, ...]:
    """Return the doors that stay, each once.

    The upper bound of a companion is ignored: it can begin beside a course, before the course
    gives what would close it.
    """
    found: dict[int, Use] = {}
    for run, use in table.entries:
        if run.step.key in steps:
            found[id(use)] = use._replace(forbid=0) if run.companion else use
    return tuple(found.values())
