"""A run over every submission of the Land: what its page and its receipt tell."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.land_blocks import LandChanges, LinkFigures, MissedFigures
from checker.model.moves import LandFigures
from checker.model.report import Report, ReportFinding, RuleResult

# What a page still shows usefully; the tables of the run hold every submission.
MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class LandRow:
    """One submission. ``state``: checked, failed or skipped; ``report``: path below the run.

    ``counted``: it enters the figures of the Land. Verdict, counts and paths are empty where
    nothing was checked.
    """

    file: str
    sha256: str
    state: str
    reason: str | None
    reason_text: str
    key: str
    name: str
    kreis: str
    period: tuple[str | None, str | None]
    counted: bool
    verdict: str | None = None
    connectivity: str | None = None
    persons: tuple[int, int, int] = (0, 0, 0)
    counts: dict[str, int] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    report: str | None = None
    report_sha256: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class KreisFigures:
    """The counted submissions of one Kreis.

    ``persons``: with a way, without one, undecided. ``areas``: area of rules (IMA, SPR …) to the
    number of submissions with an error or warning in it.
    """

    kreis: str
    submissions: int
    verdicts: dict[str, int]
    connectivity: dict[str, int]
    persons: tuple[int, int, int]
    areas: dict[str, int]
    name: str = ""


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """One rule over the counted submissions: those with a finding, and all of its outcomes."""

    code: str
    slug: str
    title: str
    submissions: int
    complies: int
    violates: int
    undecidable: int
    not_applicable: int


@dataclass(frozen=True, slots=True)
class LandView:
    """The whole run. ``head``: a report without packages, whose summary holds the sums.

    ``reasons``: why files failed or were skipped, with their number. ``rows``: at most
    ``MOST_ROWS``, sorted by file; ``total`` is the number of all. ``counted``: submissions in the
    figures of the Land; ``demo``: exercise packages among the checked ones. ``changes``: since an
    earlier run, where one is named. ``moves``: the figures of people who move, by Kreis and for the
    Land, where they were asked for. ``land_findings``: what rules say about the sums of the Land,
    one object for each year; ``land_outcomes``: every answer they gave.
    """

    head: Report
    reasons: dict[str, int]
    total: int
    counted: int
    verdicts: dict[str, int]
    connectivity: dict[str, int]
    persons: tuple[int, int, int]
    kreise: tuple[KreisFigures, ...]
    rules: tuple[RuleFigures, ...]
    rows: tuple[LandRow, ...]
    demo: int = 0
    missed: tuple[MissedFigures, ...] = ()
    links: tuple[LinkFigures, ...] = ()
    changes: LandChanges | None = None
    moves: tuple[LandFigures, ...] = ()
    land_findings: tuple[ReportFinding, ...] = ()
    land_outcomes: tuple[RuleResult, ...] = ()
