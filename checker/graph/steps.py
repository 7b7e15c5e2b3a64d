"""One offer as one person sees it: what it needs, what it gives, and when it runs.

A state is a mask of atoms (``atoms.py``) that only grows. Days are proleptic ordinals
(``date.toordinal()``). Everything here is resolved for one person: status, age and place are
already decided, so the algorithms know masks and days only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_
from typing import NamedTuple

Mask = int
ALWAYS = 0
NEVER = 10**7


class Outcome(NamedTuple):
    """One result of a step and the share (0 to 1) of participants who get it."""

    gives: Mask
    rate: float


@dataclass(frozen=True)
class Step:
    """An offer without dates.

    ``key`` numbers the offer over all persons. ``needs``: one of these masks must be held;
    no mask at all means that nobody may enter, ``(0,)`` that nothing is asked. ``forbid``: none of
    these atoms may be held (an upper bound). ``outcomes``: the target comes first. ``again``: may
    be tried a second time.
    """

    key: int
    needs: tuple[Mask, ...]
    outcomes: tuple[Outcome, ...]
    forbid: Mask = 0
    again: bool = False

    @cached_property
    def gives(self) -> Mask:
        """Return what the target outcome gives."""
        return self.outcomes[0].gives

    @cached_property
    def sure(self) -> Mask:
        """Return what every outcome gives."""
        return reduce(and_, (outcome.gives for outcome in self.outcomes))

    def open_to(self, held: Mask) -> bool:
        """Say whether a person who holds these atoms may enter."""
        return not self.forbid & held and any(not need & ~held for need in self.needs)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a step: from ``start`` to ``end`` (days), with ``places`` (None: not known).

    ``number`` numbers the run over all persons (they share its places). ``lead``: days a person
    must wait before it, counted from the day on which the need is met. ``companion``: runs beside
    other steps; its effect counts from its end. A run with ``end == start`` gives atoms that no
    step needs (the begin of work or training).
    """

    number: int
    start: int
    end: int
    step: Step
    places: int | None = None
    lead: int = 0
    companion: bool = False


@dataclass(frozen=True, slots=True)
class Instant:
    """A step without duration and places: a proof that counts as another, a goal that is met.

    It takes effect at once, but not before ``since`` and not after ``until``. Before or after that
    nothing follows from it; ``since`` differs from ``ALWAYS`` only for goals.
    """

    step: Step
    since: int = ALWAYS
    until: int = NEVER
