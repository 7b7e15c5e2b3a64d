"""The way of those who miss the target of every exam at the first try."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.graph.dated import Dated
from checker.graph.dates import earliest
from checker.graph.persons import Person
from checker.graph.search import Way
from checker.graph.steps import Mask, Outcome, Run, Step


class Robust:
    """Searches ways on which every step gives only what all its outcomes give."""

    def __init__(self, dated: Dated) -> None:
        """Use these searches."""
        self._dated = dated
        self._twice: dict[Step, tuple[Step, ...]] = {}

    def way(self, person: Person, goal: str) -> Way | None:
        """Return the earliest way that is sure, or None.

        A step that may be tried again gives its target from the second try on.
        """
        if not self._dated.reachable(person, goal):
            return None
        question = self._dated.search(person, goal)
        runs = tuple(run for known in question.runs for run in self._runs(known))
        return earliest(replace(question, runs=runs))

    def _runs(self, run: Run) -> Iterator[Run]:
        for step in self._steps(run.step):
            yield replace(run, step=step)

    def _steps(self, step: Step) -> tuple[Step, ...]:
        if step.sure == step.gives:
            return (step,)
        if step not in self._twice:
            self._twice[step] = tuple(self._tries(step))
        return self._twice[step]

    def _tries(self, step: Step) -> Iterator[Step]:
        """Yield the first try, and the second one for whoever has made the first."""
        tried: Mask = self._dated.town.atoms.one(f"tried:{step.key}") if step.again else 0
        yield replace(step, outcomes=(Outcome(step.sure | tried, 1.0),))
        if step.again:
            needs = tuple(need | tried for need in step.needs)
            yield replace(step, needs=needs, outcomes=(Outcome(step.gives, 1.0),))
