"""What can still matter for a party: states are cut down to it.

People who differ only in what no longer matters for their goal stand in the same place of the
network.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from checker.graph.cohort_moves import Move, StepList, atoms, certain, move, only_once
from checker.graph.cohort_party import Party
from checker.graph.steps import Mask, Step

Pending = tuple[tuple[int, Mask], ...]


class State(NamedTuple):
    """What somebody holds, what comes by itself on a later day (day, atoms), and until when busy.

    ``busy`` is used where companions matter; elsewhere people are not seen while they are busy.
    """

    mask: Mask
    pending: Pending = ()
    busy: int = 0


class _Place(NamedTuple):
    """A settled mask: what is left of it, the waits that begin, and the atoms that matter."""

    mask: Mask
    leads: Pending
    matters: Mask


class Projection:
    """A party's steps, and what matters for its goal.

    Further atoms, above those of the party, say that a step that may fail was tried and must not be
    tried again, or that the wait before a step is over. How often a step that may be tried again is
    tried is not limited.
    """

    def __init__(self, party: Party, steps: StepList) -> None:
        """``steps``: made from the runs of the party."""
        self.goal = party.goal
        own = reduce(or_, (atoms(instant.step) for instant in party.instants), party.goal)
        self._free = max(steps.width, own.bit_length())
        self.held = party.held & ((1 << self._free) - 1)
        self._ready: dict[tuple[tuple[Mask, ...], int], Mask] = {}
        self._tried: dict[int, Mask] = {}
        entered = [self._entered(step, lead) for step, lead in steps.steps]
        self._instants = [(instant, certain(instant.step)) for instant in party.instants]
        self._alarms: Mask = 0
        self._every = [*entered, *(entry for _, entry in self._instants)]
        wanted, _ = self._useful(0)
        self._every = [entry for entry in self._every if entry.gives & wanted]
        self.moves = [entry if entry.gives & wanted else None for entry in entered]
        self._alarms = self._alarmed(reduce(or_, (entry.forbid for entry in self._every), 0))
        wanted |= self._alarms
        self._instants = [(i, entry) for i, entry in self._instants if entry.gives & wanted]
        self.parallel = any(self.moves[place] is not None for place in steps.companions)
        self._cuts = sorted({day for i, _ in self._instants for day in (i.since, i.until + 1)})
        last = sorted((steps.last[key], bit) for key, bit in self._tried.items())
        self._last = [day for day, _ in last]
        self._spent = [0, *accumulate((bit for _, bit in last), or_)]
        self._missing: dict[Mask, Mask] = {}
        self._places: dict[tuple[Mask, int], _Place] = {}

    def arrive(self, mask: Mask, pending: Pending, day: int, busy: int = 0) -> State | None:
        """Return the state of somebody who has these atoms on a day, or None at the goal."""
        for due, gain in pending:
            if due <= day:
                mask |= gain
        mask &= ~self._spent[bisect_left(self._last, day)]
        key = (mask, bisect_right(self._cuts, day))
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = self._settled(mask, day)
        if not self.goal & ~place.mask:
            return None
        coming = _waiting(place, pending, day) if pending or place.leads else ()
        return State(place.mask, coming, busy if busy > day else 0)

    def leaves(self, state: State, day: int) -> int | None:
        """Return the first day after this one on which a state changes by itself."""
        days = [due for due, _ in state.pending[:1]]
        if state.busy:
            days.append(state.busy)
        for instant, entry in self._instants:
            if instant.since > day and self._fires(entry, state.mask):
                days.append(instant.since)
        return min(days, default=None)

    def wanted(self, entry: Move, mask: Mask) -> Mask:
        """Return what a move gives that is missing in a state that was arrived at."""
        return entry.gives & self._missing[mask]

    def helps(self, entry: Move, mask: Mask) -> bool:
        """Say whether a move is open in a state that was arrived at, and can help there."""
        return bool(self.wanted(entry, mask)) and entry.admits(mask)

    def _fires(self, entry: Move, mask: Mask) -> bool:
        """Say whether an instant changes anything that matters."""
        gains = entry.gives & (self._missing[mask] | self._alarms & ~mask)
        return bool(gains) and entry.admits(mask)

    def _alarmed(self, closing: Mask) -> Mask:
        """Return what decides whether an instant closes a door: it happens, wanted or not."""
        alarms, before = 0, -1
        while alarms != before:
            before = alarms
            for _, entry in self._instants:
                if entry.gives & (closing | alarms):
                    alarms |= entry.gives & closing | entry.reads
        return alarms

    def _settled(self, mask: Mask, day: int) -> _Place:
        """Apply what takes effect at once, drop what no longer matters, begin the waits."""
        active = [entry for i, entry in self._instants if i.since <= day <= i.until]
        before = -1
        while before != mask:
            before = mask
            for entry in active:
                mask |= entry.gives if entry.admits(mask) else 0
        missing, matters = self._useful(mask)
        self._missing[mask & matters] = missing
        return _Place(mask & matters, tuple(self._leads(mask, matters)), matters)

    def _leads(self, mask: Mask, matters: Mask) -> Iterator[tuple[int, Mask]]:
        """Yield the waits that begin with these atoms (days, atom that says it is over)."""
        for (needs, days), bit in self._ready.items():
            if bit & matters & ~mask and any(not need & ~mask for need in needs):
                yield days, bit

    def _useful(self, mask: Mask) -> tuple[Mask, Mask]:
        """Return the atoms missing on some way to the goal, and those that matter for it."""
        rest = [entry for entry in self._every if entry.gives & ~mask]
        missing, matters = self.goal & ~mask, self.goal | self._alarms
        while found := [entry for entry in rest if entry.gives & missing]:
            rest = [entry for entry in rest if not entry.gives & missing]
            for entry in found:
                matters |= entry.reads
                missing |= entry.asks & ~mask
        return missing, matters

    def _entered(self, step: Step, lead: int) -> Move:
        ready = self._ready.setdefault((step.needs, lead), self._next()) if lead > 0 else 0
        tried = self._tried.setdefault(step.key, self._next()) if only_once(step) else 0
        return move(step, ready, tried)

    def _next(self) -> Mask:
        """Return an atom above those of the party."""
        return 1 << (self._free + len(self._ready) + len(self._tried))


def _waiting(place: _Place, pending: Pending, day: int) -> Pending:
    """Return what still comes; a wait that has begun goes on."""
    lacking = place.matters & ~place.mask
    running = [(due, gain & lacking) for due, gain in pending if due > day and gain & lacking]
    known = reduce(or_, (gain for _, gain in running), 0)
    running += [(day + days, bit) for days, bit in place.leads if not bit & known]
    return tuple(sorted(running))
