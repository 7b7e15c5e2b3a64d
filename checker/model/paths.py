"""The ways of people through a package as reports show them: plain values in one language.

Days are ISO texts. ``checker/engine/paths_report.py`` fills these records; reports only print them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PathWho:
    """Some persons who are alike.

    ``counted`` is False where the package states no number. ``holds``: what they can do or show at
    the beginning, in words. ``assumed`` names in words what comes from the default profile of the
    group (Projektfestlegung).
    """

    id: str
    title: str
    count: int
    counted: bool
    group: str | None = None
    field: str = ""
    holds: str = ""
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PathOffer:
    """An offer.

    ``owner`` says in words whose it is where it is not a measure of the own package; ``funder`` is
    ``bund``, ``land``, ``kommune`` or empty. ``level``: the row of the ladder it leads to
    (``A1`` to ``C2``, ``schrift``, ``beruf``, ``begleitend``, or ``ohne`` for a course that secures
    none).
    """

    name: str
    title: str
    type: str
    kind: str
    own: bool
    town: str
    level: str
    owner: str = ""
    funder: str = ""


@dataclass(frozen=True, slots=True)
class PathReason:
    """One thing that keeps a person out; ``unknown``: it cannot be decided.

    ``basis``: what it rests on (``norm``, ``practice``, ``circular``, ``recommendation``,
    ``project_set``), empty for what a package states itself; ``grounds`` says it in words, with
    source and section.
    """

    dimension: str
    detail: str
    owner: str
    needs: str
    has: str
    norm: bool = False
    unknown: bool = False
    basis: str = ""
    grounds: str = ""
    source: str | None = None
    section: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class PathMiss:
    """An offer that a person does not get into, with every reason."""

    offer: PathOffer
    reasons: tuple[PathReason, ...]


@dataclass(frozen=True, slots=True)
class PathLeg:
    """One step of a way. ``stated``: the package names the run; else the usual one is assumed.

    ``gives``: what the person holds afterwards, in words; empty for nothing new.
    """

    offer: PathOffer
    start: str
    end: str
    wait_days: int
    stated: bool
    gives: str
    ue: float | None = None
    places: int | None = None


@dataclass(frozen=True, slots=True)
class PathWay:
    """A way with dates; ``months`` from the beginning to the goal, ``wait_days`` in sum."""

    reached: str
    months: float
    wait_days: int
    legs: tuple[PathLeg, ...]
    ue: float | None = None


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """Whether some persons reach a goal: K a way exists, B none does, U undecided.

    ``way``: the earliest way with dates. ``fallback``: whether those who miss a target still get
    there: ``same`` way, ``other`` way (``robust``), ``none`` or ``unknown``.
    ``timeless``: there is a way, but the dates that are stated do not let it work out.
    ``so_far``: how far a way leads where none reaches the goal. ``undated``: offers without dates
    without which no day can be named. ``missing``, ``nearest`` and ``chain`` say why there is no
    way; the sentences of ``chain`` refer to each other by number, from 1; ``chain_open``: it was
    cut at its depth limit. ``steps``: a way without dates.
    """

    who: PathWho
    goal: str
    goal_title: str
    state: str
    way: PathWay | None = None
    robust: PathWay | None = None
    fallback: str = "unknown"
    so_far: PathWay | None = None
    undated: tuple[PathOffer, ...] = ()
    missing: str | None = None
    nearest: tuple[PathMiss, ...] = ()
    chain: tuple[str, ...] = ()
    chain_open: bool = False
    steps: tuple[PathOffer, ...] = ()
    timeless: bool = False


@dataclass(frozen=True, slots=True)
class PathGoal:
    """What a goal requires, in words, and what that rests on: see ``PathReason``."""

    code: str
    title: str
    why: str
    basis: str
    source: str
    section: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Paths:
    """The answers of one package, in its order.

    ``start``: the day on which people begin. ``wait_weeks`` and ``horizon_months`` are values of
    the project. ``neutral_mix``: nobody was named, so the neutral mix of profiles was looked at.
    ``goals``: what the goals of the answers require.
    """

    start: str
    wait_weeks: int
    horizon_months: int
    neutral_mix: bool
    answers: tuple[PathAnswer, ...]
    goals: tuple[PathGoal, ...] = ()


@dataclass(frozen=True, slots=True)
class PathProposal:
    """Changes that close gaps, checked again completely before they are shown.

    ``scope``: ``gap`` (one gap), ``first`` (helps most) or ``together`` (all gaps). ``closes``: who
    and which goal, in words; ``gaps``: the same as ids (``who|goal``). ``least``: no cheaper set
    exists among the candidates; else ``bound`` is a lower bound of the effort (Projektfestlegung).
    ``side_effects``: codes and objects of findings that would be new.
    """

    scope: str
    changes: tuple[str, ...]
    effort: float
    closes: tuple[str, ...]
    gaps: tuple[str, ...]
    persons: int
    least: bool
    bound: float
    side_effects: tuple[tuple[str, str], ...] = ()
    verdict: str = ""
    connectivity: str = ""


@dataclass(frozen=True, slots=True)
class PathRepairs:
    """All proposals; ``open_gaps``: what no change of the list closes, in words."""

    proposals: tuple[PathProposal, ...] = ()
    open_gaps: tuple[str, ...] = ()
