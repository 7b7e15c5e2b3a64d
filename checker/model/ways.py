"""What the graph found out about a package, in the words of its rules and reports.

The machinery stands in ``checker/graph``; these records are all that rules and reporters see.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from checker.model.standard import Citation
from checker.model.text import Text

Verdict = Literal["passt", "bedingt", "nicht_pruefbar", "passt_nicht"]
State = Literal["K", "B", "U"]


@dataclass(frozen=True, slots=True)
class Who:
    """Some persons who are alike: a group of the package, or a profile.

    ``field`` is the path in the package (``/target_groups/0``), empty for a profile that was asked
    for. ``counted`` is False where the package states no number. ``assumed`` names what comes from
    the default profile of the group.
    """

    id: str
    title: Text
    count: int
    counted: bool
    field: str
    code: str | None = None
    assumed: tuple[str, ...] = ()


class OfferRef(NamedTuple):
    """An offer as reports name it. ``field`` is its path where it belongs to the own package."""

    name: str
    title: Text
    type: str
    kind: str
    own: bool
    town: str
    field: str = ""


class Reason(NamedTuple):
    """One thing that keeps a person out: what it needs, what the person has, who set it.

    ``owner``: bund, land, kommune, traeger or projekt. ``unknown``: it cannot be decided.
    ``basis``: what it rests on (as for values of the catalogue); empty for what a package states.
    """

    dimension: str
    detail: str
    owner: str
    needs: Text
    has: Text
    norm: bool = False
    unknown: bool = False
    citation: Citation | None = None
    basis: str = ""


class Miss(NamedTuple):
    """An offer that a person does not get into, with every reason."""

    offer: OfferRef
    reasons: tuple[Reason, ...]


class Leg(NamedTuple):
    """One step of a way. ``wait_days``: pause before it; ``stated``: the package names the run."""

    offer: OfferRef
    start: date
    end: date
    wait_days: int
    stated: bool
    ue: float | None = None
    places: int | None = None


class WayFound(NamedTuple):
    """A way with dates; ``months`` from the beginning to the goal, ``wait_days`` in sum."""

    reached: date
    months: float
    legs: tuple[Leg, ...]
    wait_days: int


class GoalAnswer(NamedTuple):
    """Who reaches a goal: K a way exists, B none does, U undecided; and why not.

    ``missing``: what the goal still lacks. ``nearest``: the offers with the fewest reasons.
    ``chain``: sentences from the goal backwards. ``chain_open``: it was cut at the depth limit.
    """

    who: Who
    goal: str
    goal_title: Text
    state: State
    missing: Text | None = None
    nearest: tuple[Miss, ...] = ()
    chain: tuple[Text, ...] = ()
    steps: tuple[OfferRef, ...] = ()
    chain_open: bool = False


class Passage(NamedTuple):
    """One declared link for some persons: the verdict and every dimension that does not fit."""

    who: Who
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
