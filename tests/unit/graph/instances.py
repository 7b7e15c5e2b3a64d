"""Small random instances: steps, runs, bounds, instants, companions and leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count
from typing import TypeVar

from hypothesis import strategies as st

from checker.graph.dates import Search
from checker.graph.steps import Instant, Mask, Outcome, Run, Step

Dice = Callable[[int, int], int]
T = TypeVar("T")
ATOMS = 7
BEGUN, REACHED = 1 << ATOMS, 1 << ATOMS + 1
LAST_DAY = 45


@dataclass(frozen=True)
class Kind:
    """What an instance may contain, in percent of steps, runs or instances."""

    bounds: int = 0
    leads: int = 0
    companions: int = 0
    instants: int = 0
    windows: int = 0
    begins: int = 0


MONOTONE = Kind()
PLAIN = Kind(leads=15, instants=50, begins=25)
BOUNDED = Kind(bounds=40, instants=30)
EVERYTHING = Kind(bounds=30, leads=20, companions=25, instants=60, windows=60, begins=25)


def some(dice: Dice, low: int, high: int) -> Mask:
    """Return a mask of a few atoms."""
    mask = 0
    for _ in range(dice(low, high)):
        mask |= 1 << dice(0, ATOMS - 1)
    return mask


def step(dice: Dice, key: int, kind: Kind, before: Mask = 0) -> Step:
    """Return one step; it may ask for what a step ``before`` gives.

    Its partial outcome may give less or something else.
    """
    needs = tuple(some(dice, 0, 2) for _ in range(dice(1, 2)))
    needs = (before & some(dice, 3, 9),) if before and dice(0, 3) else needs
    gives = some(dice, 1, 2)
    partial = gives & some(dice, 1, 5) if dice(0, 1) else some(dice, 0, 1)
    outcomes = (Outcome(gives, 0.6), Outcome(partial, 0.4))[: dice(1, 2)]
    forbid = some(dice, 1, 2) & ~gives if dice(1, 100) <= kind.bounds else 0
    return Step(key, needs, outcomes, forbid, again=dice(0, 3) == 0)


def steps(dice: Dice, kind: Kind) -> tuple[Step, ...]:
    """Return three to six steps, many of which follow on each other."""
    found: list[Step] = []
    for key in range(dice(3, 6)):
        found.append(step(dice, key, kind, found[-1].gives if found else 0))
    return tuple(found)


def runs(dice: Dice, kind: Kind, offered: tuple[Step, ...]) -> Iterator[Run]:
    number = 0
    for one in offered:
        companion = dice(1, 100) <= kind.companions
        for _ in range(dice(1, 3)):
            lead = dice(1, 9) if dice(1, 100) <= kind.leads else 0
            start = dice(0, 35)
            yield Run(number, start, start + dice(1, 7), one, None, lead, companion)
            number += 1
    if dice(1, 100) <= kind.begins:
        begin = Step(90, (some(dice, 0, 2),), (Outcome(BEGUN, 1.0),))
        for day in (dice(0, 20), dice(0, 35)):
            yield Run(number + day, day, day, begin)


def instants(dice: Dice, kind: Kind) -> Iterator[Instant]:
    """Yield proofs that count as others, and a goal whose condition may change once."""
    if dice(1, 100) <= kind.instants:
        for key in range(100, 100 + dice(1, 2)):
            until = dice(5, 30) if dice(1, 100) <= kind.windows else 10**6
            yield Instant(step(dice, key, MONOTONE), until=until)
    if dice(1, 100) <= kind.instants:
        change = dice(1, 35) if dice(1, 100) <= kind.windows else LAST_DAY
        for since, until in ((0, change - 1), (change, LAST_DAY)):
            need = some(dice, 1, 2) | (BEGUN if dice(1, 100) <= kind.begins else 0)
            forbid = some(dice, 1, 1) & ~need if dice(1, 100) <= kind.bounds else 0
            yield Instant(Step(200, (need,), (Outcome(REACHED, 1.0),), forbid), since, until)


def search(dice: Dice, kind: Kind) -> Search:
    """Return a question about at most twelve runs."""
    offered = steps(dice, kind)
    extra = tuple(instants(dice, kind))
    known = any(instant.step.gives & REACHED for instant in extra)
    goal = REACHED if known and dice(0, 2) else offered[-1].gives
    taken = tuple(runs(dice, kind, offered))[:12]
    return Search(some(dice, 0, 1), goal, 0, taken, extra, LAST_DAY)


def shifted(question: Search, days: int) -> Search:
    """Return the same question so many days later."""
    return replace(
        question,
        day=question.day + days,
        horizon=question.horizon + days,
        runs=tuple(replace(r, start=r.start + days, end=r.end + days) for r in question.runs),
        instants=tuple(
            replace(i, since=i.since + days if i.since else 0, until=i.until + days)
            for i in question.instants
        ),
    )


def searches(kind: Kind) -> st.SearchStrategy[Search]:
    """Return random questions of a kind."""
    return _drawn(lambda dice: search(dice, kind))


def step_lists(kind: Kind) -> st.SearchStrategy[tuple[Step, ...]]:
    """Return random lists of steps of a kind."""
    return _drawn(lambda dice: steps(dice, kind))


def _drawn(make: Callable[[Dice], T]) -> st.SearchStrategy[T]:
    @st.composite
    def drawn(draw: st.DrawFn) -> T:
        return make(lambda low, high: draw(st.integers(low, high)))

    return drawn()


def seeded(seed: int) -> Dice:
    """Return dice that depend on the seed only."""
    throws = count()

    def dice(low: int, high: int) -> int:
        digest = sha256(f"{seed}|{next(throws)}".encode()).digest()
        return low + int.from_bytes(digest[:8]) % (high - low + 1)

    return dice
