"""Slow and plain: every sequence of runs, day by day, and every state, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from checker.graph.dates import Search
from checker.graph.steps import Mask, Run, Step


def reachable_states(held: Mask, steps: tuple[Step, ...]) -> set[Mask]:
    """Return every state that some sequence of steps leads to."""
    found, open_states = {held}, [held]
    while open_states:
        state = open_states.pop()
        for step in steps:
            after = state | step.gives
            if step.open_to(state) and after not in found:
                found.add(after)
                open_states.append(after)
    return found


@dataclass(frozen=True)
class Life:
    """One person on one day."""

    day: int
    free: int
    held: Mask
    coming: tuple[tuple[int, Mask], ...] = ()
    asked: tuple[tuple[tuple[Mask, ...], int], ...] = ()


def begun(question: Search) -> Life:
    return _today(question, Life(question.day, question.day, question.held))


def _today(question: Search, life: Life) -> Life:
    """Let the effects and instants of the day happen, and note the needs that are met now."""
    held = life.held
    for day, gain in life.coming:
        held |= gain if day <= life.day else 0
    held = _instants(question, held, life.day)
    known = dict(life.asked)
    for run in question.runs:
        if run.lead and any(not need & ~held for need in run.step.needs):
            known.setdefault(run.step.needs, life.day)
    coming = tuple((day, gain) for day, gain in life.coming if day > life.day)
    return replace(life, held=held, coming=coming, asked=tuple(known.items()))


def _instants(question: Search, held: Mask, day: int) -> Mask:
    before = None
    while before != held:
        before = held
        for instant in question.instants:
            if instant.since <= day <= instant.until and instant.step.open_to(held):
                held |= instant.step.gives
    return held


def arrived(question: Search, life: Life) -> bool:
    return not question.goal & ~life.held


def until(question: Search, life: Life, day: int) -> Life:
    """Live on to a day, or to the day on which the goal is reached."""
    life = _today(question, life)
    while life.day < day and not arrived(question, life):
        life = _today(question, replace(life, day=life.day + 1))
    return life


def may_enter(life: Life, run: Run, limit: int | None) -> bool:
    if not run.step.open_to(life.held) or (life.free > run.start and not run.companion):
        return False
    if run.lead and dict(life.asked)[run.step.needs] + run.lead > run.start:
        return False
    return limit is None or run.start - life.free <= limit


def new(life: Life, run: Run) -> Mask:
    """Return what a run gives that is neither held nor coming anyway by its end."""
    coming = [gain for day, gain in life.coming if day <= run.end]
    return run.step.gives & ~reduce(or_, coming, life.held)


def entered(life: Life, run: Run) -> Life:
    free = life.free if run.companion else run.end
    return replace(life, free=free, coming=(*life.coming, (run.end, run.step.gives)))


def arrivals(question: Search, useful: Mask, limit: int | None = None) -> Iterator[int]:
    """Yield the day of arrival of every sequence of runs that each bring something new.

    Only atoms in ``useful`` count as new.
    """
    runs = [r for r in question.runs if r.start >= question.day and r.end <= question.horizon]
    ordered = tuple(sorted(runs, key=lambda run: (run.start, run.end, run.number)))
    yield from _arrivals(replace(question, runs=ordered), begun(question), 0, (useful, limit))


def _arrivals(
    question: Search, life: Life, place: int, rule: tuple[Mask, int | None]
) -> Iterator[int]:
    run = question.runs[place] if place < len(question.runs) else None
    life = until(question, life, run.start if run else question.horizon)
    if arrived(question, life):
        yield life.day
    elif run is not None:
        yield from _arrivals(question, life, place + 1, rule)
        useful, limit = rule
        if useful & new(life, run) and may_enter(life, run, limit):
            yield from _arrivals(question, entered(life, run), place + 1, rule)


def earliest_day(question: Search, limit: int | None = None) -> int | None:
    """Return the first arrival over all sequences of runs."""
    useful = ~0 if limit is None else useful_atoms(question)
    return min(arrivals(question, useful, limit), default=None)


def replayed(question: Search, legs: tuple[Run, ...], limit: int | None = None) -> int | None:
    """Return the arrival of exactly these legs, or None when they are no way."""
    life = begun(question)
    for run in legs:
        life = until(question, life, run.start)
        if arrived(question, life):
            return life.day
        if not may_enter(life, run, limit):
            return None
        life = entered(life, run)
    life = until(question, life, question.horizon)
    return life.day if arrived(question, life) else None


def useful_atoms(question: Search) -> Mask:
    """Return the goal with what is asked on some way to it and neither held nor out of reach."""
    held = begun(question).held
    runs = [r for r in question.runs if r.start >= question.day and r.end <= question.horizon]
    instants = [i for i in question.instants if i.until >= question.day]
    steps = [run.step for run in runs] + [instant.step for instant in instants]
    links = [
        (need, step.gives)
        for step in steps
        for need in step.needs
        if not step.forbid & (held | need)
    ]
    reach = held
    for _ in links:
        for need, gives in links:
            reach |= gives if not need & ~reach else 0
    found = question.goal & ~held
    for _ in links:
        for need, gives in links:
            found |= need & ~held if gives & found and not need & ~reach else 0
    return found
