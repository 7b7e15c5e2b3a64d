"""Parties of a cohort: persons of one profile with one goal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from checker.graph.steps import Instant, Mask, Outcome, Run


@dataclass(frozen=True)
class Party:
    """Persons of one profile who have one goal; ``runs`` and ``instants`` are what they may use.

    ``count``: persons; ``day``: when they begin; ``goal``: everything in it must be held.
    """

    count: int
    held: Mask
    day: int
    goal: Mask
    runs: tuple[Run, ...]
    instants: tuple[Instant, ...] = ()


def all_pass(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the parties in the scenario in which everybody reaches the target outcome."""
    parties = tuple(parties)
    known = {id(party.runs): party.runs for party in parties}
    passed = {key: tuple(map(_passed, runs)) for key, runs in known.items()}
    return tuple(replace(party, runs=passed[id(party.runs)]) for party in parties)


def _passed(run: Run) -> Run:
    return replace(run, step=replace(run.step, outcomes=(Outcome(run.step.gives, 1.0),)))
