"""Slow and plain: every plan for a few whole persons, and the best policy of one."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from checker.graph.cohort import Party
from checker.graph.search import Search
from checker.graph.steps import Run
from tests.unit.graph.oracle import Life, arrived, begun, entered, may_enter, until

Persons = tuple[tuple[Search, Life], ...]


def question(party: Party, last_day: int) -> Search:
    """Return what one person of a party asks."""
    return Search(party.held, party.goal, party.day, party.runs, party.instants, last_day)


def ordered(runs: tuple[Run, ...]) -> list[Run]:
    return sorted(runs, key=lambda run: (run.start, run.end, run.number))


def best_plan(parties: tuple[Party, ...], last_day: int) -> int:
    """Return how many whole persons reach the goal with the best plan; outcomes are certain."""
    asked = [question(p, last_day) for p in parties for _ in range(p.count) if p.day <= last_day]
    persons = tuple((one, begun(one)) for one in asked)
    runs = {run.number: run for party in parties for run in party.runs if run.end <= last_day}
    return _best(persons, ordered(tuple(runs.values())))


def _best(persons: Persons, runs: list[Run]) -> int:
    if not runs:
        return sum(arrived(q, until(q, life, q.horizon)) for q, life in persons)
    run = runs[0]
    now = tuple(_on(q, life, run.start) for q, life in persons)
    able = [place for place, person in enumerate(now) if _can(*person, run)]
    most = len(able) if run.places is None else min(len(able), run.places)
    choices = {
        tuple(sorted(map(repr, chosen))): chosen
        for count in range(most + 1)
        for places in combinations(able, count)
        if (chosen := _taken(now, places, run))
    }
    return max(_best(chosen, runs[1:]) for chosen in choices.values())


def _on(asked: Search, life: Life, day: int) -> tuple[Search, Life]:
    return asked, until(asked, life, day) if life.day <= day else life


def _can(asked: Search, life: Life, run: Run) -> bool:
    if arrived(asked, life) or life.day > run.start or all(run is not r for r in asked.runs):
        return False
    return may_enter(life, run, None) and bool(run.step.gives & ~life.held)


def _taken(persons: Persons, places: tuple[int, ...], run: Run) -> Persons:
    return tuple(
        (q, entered(life, run)) if place in places else (q, life)
        for place, (q, life) in enumerate(persons)
    )


def best_chance(party: Party, last_day: int) -> float:
    """Return the best chance of one person for whom places do not matter."""
    asked = question(party, last_day)
    runs = [r for r in ordered(party.runs) if r.start >= party.day and r.end <= last_day]
    return _chance(asked, begun(asked), runs, frozenset())


def _chance(asked: Search, life: Life, runs: list[Run], tried: frozenset[int]) -> float:
    life = until(asked, life, runs[0].start if runs else asked.horizon)
    if not runs or arrived(asked, life):
        return float(arrived(asked, life))
    run, rest = runs[0], runs[1:]
    chances = [_chance(asked, life, rest, tried)]
    if may_enter(life, run, None) and run.step.key not in tried:
        known = tried if run.step.again else tried | {run.step.key}
        chances.append(
            sum(rate * _chance(asked, after, rest, known) for rate, after in _fates(life, run))
        )
    return max(chances)


def _fates(life: Life, run: Run) -> list[tuple[float, Life]]:
    """Return what may become of somebody, failure included."""
    outcomes = [(o.rate, o.gives) for o in run.step.outcomes]
    outcomes.append((1.0 - sum(rate for rate, _ in outcomes), 0))
    return [
        (rate, replace(life, free=run.end, coming=(*life.coming, (run.end, gives))))
        for rate, gives in outcomes
    ]
