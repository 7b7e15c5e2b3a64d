"""Short ways to write steps, runs and questions; atoms are A, B, C ..."""

from __future__ import annotations

from checker.graph.dates import Search, Way
from checker.graph.steps import ALWAYS, NEVER, Instant, Mask, Outcome, Run, Step

A, B, C, D, E, F = (1 << place for place in range(6))


def step(key: int, need: Mask, gives: Mask, forbid: Mask = 0) -> Step:
    return Step(key, (need,), (Outcome(gives, 1.0),), forbid)


def run(
    number: int, days: tuple[int, int], of: Step, *, lead: int = 0, companion: bool = False
) -> Run:
    return Run(number, days[0], days[1], of, None, lead, companion)


def instant(need: Mask, gives: Mask, since: int = ALWAYS, until: int = NEVER) -> Instant:
    return Instant(step(900, need, gives), since, until)


def asked(
    goal: Mask, runs: tuple[Run, ...], instants: tuple[Instant, ...] = (), held: Mask = 0
) -> Search:
    return Search(held, goal, 0, runs, instants, 100)


def summary(way: Way | None) -> tuple[int, list[int]] | None:
    """Return the arrival and the numbers of the runs."""
    return None if way is None else (way.reached, [leg.number for leg in way.legs])
