"""The connection scan: one pass over the runs by start finds the earliest arrival.

Labels say where a person can stand. Of two labels only the better one is kept: the one that is free
no later, holds no less, and is equal in the atoms that can close a door. With a limit on waiting a
better state can be worse (it has fewer useful runs, hence longer waits). Then labels must be equal
in everything a course gives, and the one that became free last is kept.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import reduce
from heapq import heappop, heappush
from operator import or_

from checker.graph.standing import Standing, admits, entered, next_event, settled
from checker.graph.steps import NEVER, Mask
from checker.graph.timetable import Entry, Timetable, deciding

Trail = tuple["Trail", Entry] | None


class Label:
    """A standing with the entries that led to it; ``dead`` once a better one is known."""

    __slots__ = ("count", "dead", "held", "stand", "trail")

    def __init__(self, stand: Standing, trail: Trail, count: int) -> None:
        """``count``: how many entries the trail has."""
        self.stand = stand
        self.held = stand.held
        self.trail = trail
        self.count = count
        self.dead = False

    def entries(self) -> tuple[Entry, ...]:
        """Return the entries in the order in which they were taken."""
        found: list[Entry] = []
        trail = self.trail
        while trail is not None:
            trail, entry = trail
            found.append(entry)
        return tuple(reversed(found))


class Scan:
    """One search through a timetable; ``limit``: the longest wait in days, None for any."""

    def __init__(self, table: Timetable, limit: int | None = None) -> None:
        """Nothing is searched before ``first`` is called."""
        self.table = table
        self.limit = limit
        self.plain = table.steady and not table.parallel
        self.equal = table.equal if limit is None else _taught(table)
        self.exact = limit is not None or bool(self.equal and not self.plain)
        # Labels are compared only where they are equal in the atoms that can close a door.
        self.rivals: dict[Mask, list[Label]] = {}
        self.active: list[Label] = []
        self.queue: list[tuple[int, int, int, Label]] = []
        self.known: dict[Hashable, int] = {}
        self.serial = 0

    def first(self, begin: Standing) -> Label | None:
        """Return the label with the earliest arrival at the goal, or None.

        Of labels that arrive on the same day the one with fewer entries is preferred.
        """
        label = Label(begin, None, 0)
        if not self.table.goal & ~begin.held:
            return label
        self._keep(label)
        for entry in self.table.entries:
            start = entry[0].start
            if start < begin.day:
                continue
            if self.queue and self.queue[0][0] <= start:
                found = self._wake(start)
                if found is not None:
                    return found
            self._board(entry)
        return self._wake(NEVER - 1)

    def _wake(self, day: int) -> Label | None:
        """Let everything happen up to a day; return the first label that holds the goal."""
        while self.queue and self.queue[0][0] <= day:
            event, _, _, label = heappop(self.queue)
            if label.dead:
                continue
            label.dead = True
            label = Label(settled(self.table, label.stand, event), label.trail, label.count)
            if not self.table.goal & ~label.held:
                return label
            self._keep(label)
        self.active = [label for label in self.active if not label.dead]
        return None

    def _keep(self, label: Label) -> None:
        """Offer a label to the active ones, and wait for its next event."""
        stand = label.stand
        if self.table.parallel or stand.free <= stand.day:
            self._admit(label)
        event = NEVER if label.dead else next_event(self.table, stand)
        if event < NEVER:
            self.serial += 1
            heappush(self.queue, (event, label.count, self.serial, label))

    def _admit(self, label: Label) -> None:
        stand, now = label.stand, label.stand.day
        rivals = [r for r in self.rivals.get(stand.held & self.equal, ()) if not r.dead]
        if any(self._beats(rival.stand, stand, now) for rival in rivals):
            label.dead = True
            return
        for rival in rivals:
            rival.dead = self._beats(stand, rival.stand, now)
        self.rivals[stand.held & self.equal] = [*rivals, label]
        self.active.append(label)

    def _beats(self, rich: Standing, poor: Standing, now: int) -> bool:
        """Say whether the first one can stand for the second one from now on."""
        if not self._covers(rich.held, poor.held) or not self._free(rich, poor, now):
            return False
        if rich.ready != poor.ready and not _sooner(rich.ready, poor.ready, now):
            return False
        return not (rich.pending or poor.pending) or self._gains(rich, poor)

    def _covers(self, rich: Mask, poor: Mask) -> bool:
        return not (poor & ~rich & self.table.useful or (poor ^ rich) & self.equal)

    def _free(self, rich: Standing, poor: Standing, now: int) -> bool:
        if self.limit is None:
            return rich.free <= max(poor.free, now)
        return rich.free == poor.free or poor.free <= rich.free <= now

    def _gains(self, rich: Standing, poor: Standing) -> bool:
        """Say whether it stays so on every later day on which one of them gains something."""
        days = {day for day, _ in rich.pending + poor.pending}
        return all(self._covers(rich.by(day), poor.by(day)) for day in days)

    def _board(self, entry: Entry) -> None:
        _, forbid, _, useful, _ = entry[1]
        for label in [
            label
            for label in self.active
            if useful & ~label.held and not forbid & label.held and self._able(label, entry)
        ]:
            if self._news(label.stand, entry):
                stand = entered(label.stand, entry)
                self._keep(Label(stand, (label.trail, entry), label.count + 1))

    def _able(self, label: Label, entry: Entry) -> bool:
        if self.limit is not None and entry[0].start - label.stand.free > self.limit:
            return False
        return not label.dead and admits(entry, label.stand)

    def _news(self, stand: Standing, entry: Entry) -> bool:
        """Say whether no earlier entry led to the same; keys are exact where less may be more."""
        run, use = entry
        key: tuple[Hashable, ...] = (stand.held | use.gives, stand.ready)
        if not self.plain:
            free = stand.free if run.companion else NEVER
            key = (stand.held, use.gives, stand.pending, stand.ready, free)
        if self.exact:
            key = (*key, run.end)
        if self.known.get(key, NEVER) <= run.end:
            return False
        self.known[key] = run.end
        return True


def _sooner(rich: tuple[int, ...], poor: tuple[int, ...], now: int) -> bool:
    return all(a <= max(b, now) for a, b in zip(rich, poor, strict=True))


def _taught(table: Timetable) -> Mask:
    """Return the atoms in which states must be equal when a gain can make a course useless."""
    courses = (use.gives for run, use in table.entries if not run.companion)
    return deciding(table.rules, reduce(or_, courses, table.equal))
