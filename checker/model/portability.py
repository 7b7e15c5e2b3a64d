"""The report of ``paktcheck portability``: plain values in one language.

Shares are 0 to 1; None means that nothing counts there. Towns and Kreise are named by their keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.portability_figures import PortFigures
from checker.model.report import Tool

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: level, whose persons, dates, and which Kreis alone (empty for all).

    ``quota``: the share of person-goals that is enough; ``share`` is ``all`` or ``quote``.
    ``threshold``: the share from which the figures take two towns for connected.
    ``wait_weeks``, ``seamless_months``, ``months``: limits of the project for the grades. ``few``:
    below so many persons, counts are put together.
    """

    level: str
    share: str
    quota: float
    threshold: float
    timed: bool
    kreis: str
    wait_weeks: int
    seamless_months: float
    months: float
    few: int


@dataclass(frozen=True, slots=True)
class StandardHead:
    """Which Übergabestandard was used; ``file`` is empty for the shipped proposal."""

    id: str
    title: str
    version: str
    standing: str
    issued_by: str
    note: str
    states: int
    file: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not compared; ``state``: failed or skipped, with code and sentence."""

    file: str
    state: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class PortTown:
    """A municipality that is compared; ``holds``: its verdict at the level that was asked for.

    ``pairs``: with how many others; ``failing`` and ``open``: how many of them do not hold, or are
    undecided.
    """

    key: str
    name: str
    kreis: str
    file: str
    pairs: int = 0
    failing: int = 0
    open: int = 0
    holds: bool | None = None


@dataclass(frozen=True, slots=True)
class PortKreis:
    """A Kreis with the keys of its municipalities."""

    key: str
    name: str
    towns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PortOffer:
    """An offer as the report names it."""

    name: str
    title: str
    type: str
    town: str


@dataclass(frozen=True, slots=True)
class PortCase:
    """Persons who move at the beginning or after one of some offers, and what happens to a goal.

    Hand-overs with the same answer are one case: ``who`` names the groups, ``persons`` counts each
    of them once. The other fields are those of ``checker.model.moves.Handover`` in words.
    """

    who: tuple[str, ...]
    persons: int
    counted: bool
    beginning: bool
    after: tuple[PortOffer, ...]
    goal: str
    goal_title: str
    grade: str
    months_staying: float | None
    months_moving: float | None
    delay: float | None
    repeats: tuple[str, ...]
    neighbour: bool
    bound: bool
    reasons: tuple[str, ...]
    blame: str | None
    states: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PortPair:
    """One ordered pair; ``holds``: the answer to the question, None where it is open.

    ``cases``: why it is not the best grade, the worst first; ``more``: further ones.
    """

    sender: str
    receiver: str
    kept: float
    lost: float
    undecided: float
    share: float | None
    low: float | None
    high: float | None
    grade: str
    holds: bool | None
    grades: dict[str, float] = field(default_factory=dict)
    cases: tuple[PortCase, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class KreisPair:
    """All ordered pairs from one Kreis to another (or within one), in person-goals."""

    sender: str
    receiver: str
    pairs: int
    kept: float
    lost: float
    undecided: float
    share: float | None
    open_share: float | None


@dataclass(frozen=True, slots=True)
class PortFailed:
    """States of the Übergabestandard that a town does not meet for the same reason, and for whom.

    ``after``: what the people come from, where the town hands them over.
    """

    side: str
    states: tuple[str, ...]
    who: tuple[str, ...]
    goals: tuple[str, ...]
    goal_titles: tuple[str, ...]
    after: PortOffer | None
    missing: str
    certain: bool


@dataclass(frozen=True, slots=True)
class PortConformity:
    """Whether a town meets the Übergabestandard as sender and as receiver; None: open."""

    town: str
    sender: bool | None
    receiver: bool | None
    states: int
    failed: tuple[PortFailed, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class PortFiles:
    """Files given, compared, failed and skipped: given is the sum of the other three."""

    given: int
    compared: int
    failed: int
    skipped: int


@dataclass(frozen=True, slots=True)
class PortabilityReport:
    """What happens to the ways of people who move between the municipalities of a folder.

    ``tool_findings``: contradictions of the program with itself, never the fault of a town.
    """

    tool: Tool
    as_of: str | None
    report_day: str
    language: str
    question: Question
    standard: StandardHead
    files: PortFiles
    left_out: tuple[LeftOut, ...]
    notices: tuple[str, ...]
    kreise: tuple[PortKreis, ...]
    towns: tuple[PortTown, ...]
    between: tuple[KreisPair, ...]
    pairs: tuple[PortPair, ...]
    conformity: tuple[PortConformity, ...]
    figures: tuple[PortFigures, ...]
    tool_findings: tuple[str, ...] = ()
    demo: bool = False
    format_version: int = FORMAT_VERSION
