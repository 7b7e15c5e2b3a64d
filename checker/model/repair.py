"""Proposals that mend a way: what would change, what it closes, and that it was checked again."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.text import Text
from checker.model.ways import OfferRef


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an offer, or a new one (``offer`` is None).

    ``operator`` as in the table of efforts; ``value`` is what it puts in place (a level, the code
    of a group, the key of a town, the place of a bridge in its list); ``effort`` in points.
    """

    operator: str
    offer: OfferRef | None
    detail: str
    value: str
    effort: float
    text: Text


@dataclass(frozen=True, slots=True)
class Gap:
    """Persons who do not reach a goal: ``id`` is person and goal, as findings name them."""

    id: str
    title: Text
    goal_title: Text
    count: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Changes that close gaps; verified by a complete check of the changed package.

    ``least``: no cheaper set exists among the candidates (else ``bound`` is a lower bound of the
    effort). ``side_effects``: codes and objects of findings that would be new.
    """

    changes: tuple[Change, ...]
    effort: float
    closes: tuple[Gap, ...]
    least: bool
    bound: float
    side_effects: tuple[tuple[str, str], ...] = ()
    verdict: str = ""
    connectivity: str = ""


@dataclass(frozen=True, slots=True)
class Repairs:
    """Proposals of a package: per gap, for all gaps together, and the few that help most.

    ``open_gaps``: no change in the list closes them. ``choices``: per gap, sets of changes of which
    at least one is needed.
    """

    gaps: tuple[Gap, ...] = ()
    per_gap: tuple[Proposal, ...] = ()
    together: Proposal | None = None
    first: tuple[Proposal, ...] = ()
    open_gaps: tuple[Gap, ...] = ()
    choices: dict[str, tuple[tuple[Text, ...], ...]] = field(default_factory=dict)
    unverified: int = 0
