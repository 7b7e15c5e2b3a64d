"""Small cohorts: random ones, ladders, and how to change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import count

from hypothesis import strategies as st

from checker.graph.cohort import Party
from checker.graph.steps import Instant, Mask, Outcome, Run, Step

Parties = tuple[Party, ...]
Dice = Callable[[int, int], int]
ATOMS = 5
LAST_DAY = 60


def sure(key: int, need: Mask, gives: Mask) -> Step:
    """Return a step that everybody finishes."""
    return Step(key, (need,), (Outcome(gives, 1.0),))


def some(dice: Dice, most: int) -> Mask:
    mask = 0
    for _ in range(dice(0, most)):
        mask |= 1 << dice(0, ATOMS - 1)
    return mask


def offers(dice: Dice, *, certain: bool) -> Iterator[Run]:
    """Yield runs of three to five steps with few places."""
    number = 0
    for key in range(dice(3, 5)):
        gives = some(dice, 2) | 1 << key
        step = sure(key, some(dice, 2), gives)
        if not certain and dice(0, 1):
            outcomes = (Outcome(gives, 0.6), Outcome(some(dice, 1), 0.3))
            step = replace(step, outcomes=outcomes, again=bool(dice(0, 1)))
        for _ in range(dice(1, 2)):
            start = dice(0, 50)
            yield Run(number, start, start + dice(1, 9), step, dice(0, 3))
            number += 1


def crowd(dice: Dice, *, certain: bool) -> Parties:
    """Return two or three parties; not everybody may use every run."""
    runs = tuple(offers(dice, certain=certain))
    instant = Instant(sure(90, some(dice, 2), 1 << ATOMS))
    parties = []
    for _ in range(dice(2, 3)):
        open_runs = tuple(run for run in runs if dice(0, 3))
        goal = (1 << ATOMS) if dice(0, 1) else 1 << dice(0, ATOMS - 1) | 1 << dice(0, ATOMS - 1)
        parties.append(Party(dice(1, 3), some(dice, 1), dice(0, 5), goal, open_runs, (instant,)))
    return tuple(parties)


def level(rung: int) -> Mask:
    """Return a level with all that lies below it."""
    return (1 << rung) - 1


def ladder(dice: Dice) -> Parties:
    """Return parties of one class on a ladder of five levels."""
    runs = []
    for number in range(dice(3, 9)):
        low = dice(0, 3)
        step = sure(low, level(low), level(low + dice(1, 4 - low)))
        start = dice(0, 50)
        runs.append(Run(number, start, start + dice(1, 9), step, dice(0, 4)))
    taken = tuple(runs)
    return tuple(
        Party(dice(1, 4), level(dice(0, 3)), dice(0, 5), level(4), taken) for _ in range(dice(1, 3))
    )


def drawn(make: Callable[[Dice], Parties]) -> st.SearchStrategy[Parties]:
    """Return a strategy for what can be made with dice."""

    @st.composite
    def strategy(draw: st.DrawFn) -> Parties:
        return make(lambda low, high: draw(st.integers(low, high)))

    return strategy()


def mixed(dice: Dice) -> Parties:
    return crowd(dice, certain=False)


def handful(dice: Dice) -> Parties:
    """Return two parties of one or two persons whose outcomes are certain."""
    parties = crowd(dice, certain=True)[:2]
    return tuple(replace(party, count=min(party.count, 2)) for party in parties)


def hashed(seed: int) -> Dice:
    """Return dice that depend on the seed only."""
    throws = count()

    def dice(low: int, high: int) -> int:
        digest = sha256(f"{seed}|{next(throws)}".encode()).digest()
        return low + int.from_bytes(digest[:8]) % (high - low + 1)

    return dice


def seeded(make: Callable[[Dice], Parties], seed: int) -> Parties:
    return make(hashed(seed))


def changed(parties: Parties, change: Callable[[Run], Run]) -> Parties:
    """Return parties whose runs are changed one by one; equal runs stay one object."""
    known = {id(run): change(run) for party in parties for run in party.runs}
    made: dict[int, tuple[Run, ...]] = {}
    for party in parties:
        made.setdefault(id(party.runs), tuple(known[id(run)] for run in party.runs))
    return tuple(replace(party, runs=made[id(party.runs)]) for party in parties)


def numbers(parties: Parties) -> list[int]:
    return sorted({run.number for party in parties for run in party.runs})


def with_places(parties: Parties, number: int, more: int) -> Parties:
    """Return parties that find more places in one run."""
    return changed(
        parties,
        lambda run: replace(run, places=(run.places or 0) + more) if run.number == number else run,
    )


def doubled(parties: Parties) -> Parties:
    """Return twice the persons and twice the places."""
    twice = changed(parties, lambda run: replace(run, places=2 * (run.places or 0)))
    return tuple(replace(party, count=2 * party.count) for party in twice)


def lower_entry(parties: Parties, key: int) -> Parties:
    """Return parties for whom one step asks for nothing."""
    return changed(
        parties,
        lambda run: (
            replace(run, step=replace(run.step, needs=(0,))) if run.step.key == key else run
        ),
    )


def wider(parties: Parties) -> Parties:
    """Return parties all of whom may use what one of them may use."""
    runs = {run.number: run for party in parties for run in party.runs}
    everything = tuple(runs[number] for number in sorted(runs))
    return tuple(replace(party, runs=everything) for party in parties)


def with_run(parties: Parties, run: Run) -> Parties:
    """Return parties with one more run that all may use."""
    return tuple(replace(party, runs=(*party.runs, run)) for party in parties)
