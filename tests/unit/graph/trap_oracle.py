"""Traps without memory or tables: every choice tried, every state asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.graph.dates import Search, earliest
from checker.graph.future import Repeat, continued
from checker.graph.steps import Mask, Run
from tests.unit.graph.oracle import Life, arrived, begun, entered, may_enter, new, until

FAR = 400


def matters(question: Search) -> Mask:
    """Return the goal with all that is asked, or excluded, on some way to it."""
    held = begun(question).held
    steps = [run.step for run in question.runs] + [i.step for i in question.instants]
    links = [(need, s) for s in steps for need in s.needs if not s.forbid & (held | need)]
    reach = held
    for _ in links:
        for need, step in links:
            reach |= step.gives if not need & ~reach else 0
    found = question.goal & ~held
    for _ in links:
        for need, step in links:
            on_the_way = step.gives & found and not need & ~reach
            found |= (need | step.forbid) & ~held if on_the_way else 0
    return found


def deciding(
    question: Search, within: int, repeat_days: int, closes: dict[int, int]
) -> dict[int, int]:
    """Return for every step that can lose the goal the first day on which somebody stands there.

    Right for questions without leads and companions.
    """
    whole = continued(question, Repeat(repeat_days, FAR, closes))
    found: dict[int, int] = {}
    for life, run in _choices(whole, begun(whole), within, set()):
        known = found.get(run.step.key, life.day)
        found[run.step.key] = min(known, life.day)
    return found


def _choices(
    whole: Search, life: Life, within: int, seen: set[tuple[Mask, int]]
) -> Iterator[tuple[Life, Run]]:
    if (life.held, life.day) in seen or arrived(whole, life):
        return
    seen.add((life.held, life.day))
    for run, now, after in _taken(whole, life, within):
        if is_open(whole, after):
            yield from _choices(whole, after, within, seen)
        elif is_open(whole, now):
            yield life, run


def _taken(whole: Search, life: Life, within: int) -> Iterator[tuple[Run, Life, Life]]:
    """Yield what can be begun, with the person on that day and at the end."""
    atoms = matters(whole)
    for run in whole.runs:
        if life.day <= run.start <= whole.day + within:
            now = until(whole, life, run.start)
            if may_enter(now, run, None) and new(now, run) & atoms:
                yield run, now, until(whole, entered(now, run), run.end)


def is_open(whole: Search, life: Life) -> bool:
    return earliest(replace(whole, held=life.held, day=life.day)) is not None
