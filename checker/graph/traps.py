"""Choices after which a goal is lost although it was open before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from types import MappingProxyType
from typing import NamedTuple

from checker.graph.dates import best_legs
from checker.graph.future import Choice, Future, Repeat, continued, endless
from checker.graph.reduction import timetable
from checker.graph.search import Search
from checker.graph.standing import Standing, beginning, next_event, settled
from checker.graph.steps import NEVER, Mask, Run

YEAR = 365
_NOWHERE: Mapping[int, int] = MappingProxyType({})


class Trap(NamedTuple):
    """A choice that loses the goal.

    ``run``: the deciding run. ``held``: what matters for the goal and is held when it begins.
    ``day``: from when on the person can stand there. ``better``: the run to take first instead;
    None when waiting is enough.
    """

    run: Run
    held: Mask
    day: int
    better: Run | None


def traps(
    question: Search,
    within: int,
    repeat_days: int = YEAR,
    closes: Mapping[int, int] = _NOWHERE,
) -> tuple[Trap, ...]:
    """Return the traps of a goal, for every step the one that can be reached first.

    A state is looked at when the person can get there by runs that matter for the goal, up to
    ``within`` days from the start. The runs of the last ``repeat_days`` before the horizon go on
    for ever, so the horizon is no trap; ``closes`` names the last day on which the person may begin
    a step (by key), where a window such as an age limit closes. A goal that is out of reach from
    the start has no traps; without upper bounds there are none either, as long as the steps that
    go on are enough for the goal.
    """
    future = future_of(question, within, repeat_days, closes)
    if future is None or _safe(future) or not future.open(beginning(future.table)):
        return ()
    found: dict[int, Trap] = {}
    for stand, choice in _Walk(future, question.day + within).decisions():
        run = choice[1][0]
        if run.step.key not in found:
            found[run.step.key] = _trap(future, stand, choice)
    return tuple(sorted(found.values(), key=_order))


def _order(trap: Trap) -> tuple[int, int, int]:
    return trap.day, trap.run.start, trap.run.number


def future_of(
    question: Search, within: int, repeat_days: int, closes: Mapping[int, int]
) -> Future | None:
    """Return what is open in a search, or None when its goal is out of reach without dates."""
    days = [*closes.values(), *(instant.since for instant in question.instants)]
    edge = max(question.horizon, question.day + within, *days) + repeat_days
    repeat = Repeat(repeat_days, edge, closes)
    table = timetable(continued(question, repeat), wide=True)
    if table is None:
        return None
    return Future(table, endless(question, repeat), edge)


def _safe(future: Future) -> bool:
    """Say whether nothing can be lost: no door closes, and the steps that go on are enough."""
    return not future.table.equal and future.lasting(0)


class _Walk:
    """Everything that can be reached, by day; equal states are looked at once, the first time."""

    def __init__(self, future: Future, last: int) -> None:
        self.future = future
        self.last = last
        self.queue: list[tuple[int, int, Standing]] = []
        self.seen: dict[tuple[Mask, tuple[Mask, ...]], list[tuple[int, ...]]] = {}
        self.serial = 0
        self._push(beginning(future.table))

    def decisions(self) -> Iterator[tuple[Standing, Choice]]:
        """Yield the choices that lose the goal, with the standing before."""
        while self.queue:
            stand = heappop(self.queue)[2]
            if self._new(stand):
                yield from self._from(stand)

    def _from(self, stand: Standing) -> Iterator[tuple[Standing, Choice]]:
        event = next_event(self.future.table, stand)
        for choice in self.future.choices(stand, min(event, self.last + 1)):
            now, _, after = choice
            if self.future.open(after):
                self._push(self._free(after))
            elif self.future.open(now):
                yield stand, choice
        if event <= self.last:
            self._push(settled(self.future.table, stand, event))

    def _free(self, stand: Standing) -> Standing:
        """Pass over the time in which nothing can be begun."""
        while stand.free > stand.day and not self.future.table.parallel:
            stand = settled(self.future.table, stand, next_event(self.future.table, stand))
        return stand

    def _new(self, stand: Standing) -> bool:
        """Say whether no earlier standing holds and expects the same, no part of it later."""
        key = (stand.held, tuple(gain for _, gain in stand.pending))
        times = (stand.free, *stand.ready, *(day for day, _ in stand.pending))
        known = self.seen.setdefault(key, [])
        if not self.future.table.goal & ~stand.held or any(
            all(a <= max(b, stand.day) for a, b in zip(earlier, times, strict=True))
            for earlier in known
        ):
            return False
        known.append(times)
        return True

    def _push(self, stand: Standing) -> None:
        self.serial += 1
        heappush(self.queue, (stand.day, self.serial, stand))


def _trap(future: Future, stand: Standing, choice: Choice) -> Trap:
    now, (run, _), _ = choice
    return Trap(run, future.table.held | now.held, stand.day, _better(future, now))


def _better(future: Future, stand: Standing) -> Run | None:
    """Return the first run of the earliest way from here, or of some way when it ends later."""
    found = best_legs(future.table, stand)
    if found is not None:
        return found[1][0][0] if found[1] else None
    useful = future.useful() & ~stand.held
    ways = (
        run
        for _, (run, use), after in _from_now_on(future, stand)
        if use.gives & useful and future.open(after)
    )
    return next(ways, None)


def _from_now_on(future: Future, stand: Standing) -> Iterator[Choice]:
    while (event := next_event(future.table, stand)) < NEVER:
        yield from future.choices(stand, event)
        stand = settled(future.table, stand, event)
    yield from future.choices(stand)
