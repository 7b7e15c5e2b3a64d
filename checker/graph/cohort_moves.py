"""Steps as they enter the network of a cohort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import NamedTuple

from checker.graph.steps import Mask, Outcome, Run, Step

_SURE = 1.0 - 1e-9


class Move(NamedTuple):
    """A step with all its outcomes.

    ``ends``: share and atoms of every outcome, the target first, failure included; ``gives``: all
    their atoms. ``tried``: the atom that says that somebody tried. ``asks``: atoms of the needs;
    ``reads``: all atoms that decide whether it is open.
    """

    needs: tuple[Mask, ...]
    forbid: Mask
    tried: Mask
    ends: tuple[tuple[float, Mask], ...]
    gives: Mask
    asks: Mask
    reads: Mask

    def admits(self, mask: Mask) -> bool:
        """Say whether somebody who holds these atoms may enter."""
        return not self.forbid & mask and any(not need & ~mask for need in self.needs)


class StepList:
    """The distinct steps of a profile's runs, made once for all its goals."""

    def __init__(self, runs: Sequence[Run]) -> None:
        """Number the distinct pairs of step and waiting time."""
        known: dict[tuple[Step, int], int] = {}
        self.place: tuple[int, ...] = tuple(
            known.setdefault((run.step, run.lead), len(known)) for run in runs
        )
        self.steps: tuple[tuple[Step, int], ...] = tuple(known)
        masks = (atoms(step) for step, _ in self.steps)
        self.width: int = reduce(or_, masks, 0).bit_length()
        self.companions = {p for run, p in zip(runs, self.place, strict=True) if run.companion}
        self.last: dict[int, int] = {}
        for run in runs:
            self.last[run.step.key] = max(run.start, self.last.get(run.step.key, run.start))


def atoms(step: Step) -> Mask:
    """Return every atom that a step knows."""
    gives = (outcome.gives for outcome in step.outcomes)
    return reduce(or_, (*step.needs, *gives), step.forbid)


def only_once(step: Step) -> bool:
    """Say whether somebody can fail a step and may not try it again."""
    return not step.again and (len(step.outcomes) > 1 or step.outcomes[0].rate < _SURE)


def move(step: Step, ready: Mask = 0, tried: Mask = 0) -> Move:
    """Return a step as a move that also asks for ``ready`` and is closed by ``tried``."""
    needs = tuple(need | ready for need in step.needs)
    asks = reduce(or_, needs, 0)
    gives = reduce(or_, (outcome.gives for outcome in step.outcomes), 0)
    forbid = step.forbid | tried
    return Move(needs, forbid, tried, _ends(step.outcomes), gives, asks, asks | forbid)


def certain(step: Step) -> Move:
    """Return a step whose target everybody reaches."""
    return move(replace(step, outcomes=(Outcome(step.gives, 1.0),)))


def _ends(outcomes: tuple[Outcome, ...]) -> tuple[tuple[float, Mask], ...]:
    """Return shares that add up to 1: failure takes the rest, too much is scaled down."""
    whole = sum(outcome.rate for outcome in outcomes)
    ends = tuple((o.rate / max(whole, 1.0), o.gives) for o in outcomes)
    return ends if whole >= _SURE else (*ends, (1.0 - whole, 0))
