"""What the algorithms with dates work on: a search reduced to what matters for its goal.

What is held at the start is taken out of all masks, so a state is what was gained since then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.graph.closure import asked, met
from checker.graph.steps import ALWAYS, NEVER, Mask, Run


class Door(NamedTuple):
    """What a step or an instant asks for, excludes and gives."""

    needs: tuple[Mask, ...]
    forbid: Mask
    gives: Mask


class Use(NamedTuple):
    """A door as the search sees it.

    ``useful`` is what it gives towards the goal; ``gives`` adds what can close a door. ``leads``
    gives the place among the leads of the timetable, by days.
    """

    needs: tuple[Mask, ...]
    forbid: Mask
    gives: Mask
    useful: Mask
    leads: dict[int, int]


Entry = tuple[Run, Use]


class Rule(NamedTuple):
    """An instant that can matter."""

    since: int
    until: int
    door: Door


class Lead(NamedTuple):
    """Days that count from the day on which a need is met."""

    needs: tuple[Mask, ...]
    days: int


@dataclass(frozen=True, slots=True)
class Timetable:
    """The reduced search.

    ``held``: what is held at the start. ``entries`` are sorted by start, end and number. ``ticks``:
    the days on which a rule begins. ``useful``: the atoms that lead to the goal. ``equal``: the
    atoms in which a state must equal another one to stand for it, because holding them can close a
    door. ``parallel``: there are companions. ``steady``: no rule begins or ends.
    """

    held: Mask
    goal: Mask
    day: int
    entries: tuple[Entry, ...]
    rules: tuple[Rule, ...]
    leads: tuple[Lead, ...]
    ticks: tuple[int, ...]
    useful: Mask
    equal: Mask
    parallel: bool
    steady: bool
    closed: dict[Mask, Mask] = field(default_factory=dict)

    def close(self, held: Mask, day: int) -> Mask:
        """Return a state with everything that follows from it on that day."""
        if not self.steady:
            return fire(self.rules, held, day)
        if held not in self.closed:
            self.closed[held] = fire(self.rules, held, day)
        return self.closed[held]

    def ready(self, known: tuple[int, ...], held: Mask, day: int) -> tuple[int, ...]:
        """Return for every lead from which day on it is over; NEVER while its need is not met.

        ``known``: the same of the state before. Days that have passed become ALWAYS.
        """
        return tuple(
            _over(lead, before, held, day) for lead, before in zip(self.leads, known, strict=True)
        )


def deciding(rules: Iterable[Rule], atoms: Mask) -> Mask:
    """Return these atoms with all that decides whether a rule gives one of them."""
    return asked(atoms, [((*door.needs, door.forbid), door.gives) for _, _, door in rules])


def _over(lead: Lead, before: int, held: Mask, day: int) -> int:
    if before == NEVER and met(lead.needs, held):
        before = day + lead.days
    return before if before > day else ALWAYS


def fire(rules: Iterable[Rule], held: Mask, day: int) -> Mask:
    """Let the rules of a day take effect, in their order, until nothing changes."""
    doors = [door for since, until, door in rules if since <= day <= until]
    before = -1
    while before != held:
        before = held
        for needs, forbid, gives in doors:
            if gives & ~held and not forbid & held and met(needs, held):
                held |= gives
    return held
