"""The report of a run: what every format prints, in one language, as plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from checker.model.ladder import Ladder
from checker.model.land_blocks import DeclaredLink
from checker.model.paths import Paths

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReportLocation:
    """Where in the clerk's file: line and column, or sheet and cell."""

    file: str
    pointer: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class ReportObject:
    """The object a rule looked at: package, measure, post, regelangebot or file."""

    kind: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ReportCitation:
    """Fundstelle and term of the value a finding deviates from."""

    source: str
    section: str | None
    url: str | None
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class ReportWaiver:
    """A waiver of the reviewer (state ``granted``) or a request of the package (``requested``)."""

    state: str
    reason: str
    approved_by: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """One finding in four parts: what (message), why, what to do (remedy), where (location)."""

    code: str
    slug: str
    severity: str
    force: str | None
    basis: str
    confidence: str | None
    title: str
    message: str
    why: str
    remedy: str
    day: str | None
    object: ReportObject
    related: tuple[ReportObject, ...]
    location: ReportLocation
    actual: Any
    expected: Any
    citation: ReportCitation | None
    fingerprint: str
    waiver: ReportWaiver | None = None
    consequence_of: str | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class ReportUndecidable:
    """A rule that could not be answered for an object, and the values it lacked."""

    code: str
    slug: str
    title: str
    object: ReportObject
    missing: tuple[str, ...]
    labels: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ReportManual:
    """A requirement that no rule checks: a person must look."""

    requirement: str
    text: str
    reason: str
    force: str
    confidence: str
    citation: ReportCitation


@dataclass(frozen=True, slots=True)
class ReportToolFinding:
    """Trouble of the tool itself, never the municipality's fault."""

    code: str
    rule: str | None
    object: ReportObject | None
    message: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of outcomes (rule x object); an outcome counts once, under its worst finding."""

    error: int = 0
    warning: int = 0
    info: int = 0
    consequence: int = 0
    complies: int = 0
    undecidable: int = 0
    not_applicable: int = 0
    waived: int = 0

    @property
    def total(self) -> int:
        """Return the number of outcomes."""
        return sum(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Persons:
    """Persons with a way (K), without one (B), undecided (U)."""

    K: int = 0
    B: int = 0
    U: int = 0


@dataclass(frozen=True, slots=True)
class ReportMunicipality:
    """Whose package it is, as stated in the file."""

    name: str | None
    ags: str | None
    kreis: str | None


@dataclass(frozen=True, slots=True)
class PackageReport:
    """Everything about one submission. ``state`` is checked, failed or skipped.

    ``paths``: who reaches which goal, None where nothing was checked. ``ladder``: what the pictures
    show, only where a format with pictures was asked for; no other format prints it. ``links``:
    only in a run over many packages, whose page counts them.
    """

    file: str
    sha256: str
    state: str
    key: str | None
    demo: bool
    municipality: ReportMunicipality
    period: tuple[str | None, str | None]
    pact_version: str | None
    verdict: str
    connectivity: str
    persons: Persons
    counts: Counts
    outcomes: int
    findings: tuple[ReportFinding, ...] = ()
    undecidable: tuple[ReportUndecidable, ...] = ()
    manual: tuple[ReportManual, ...] = ()
    tool_findings: tuple[ReportToolFinding, ...] = ()
    notices: tuple[str, ...] = ()
    measures: tuple[ReportObject, ...] = ()
    paths: Paths | None = None
    ladder: Ladder | None = None
    links: tuple[DeclaredLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """The program and catalogue that produced the report."""

    name: str
    version: str
    catalogue_version: str
    catalogue_sha256: str


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule that ran: for formats that list rules (SARIF, JUnit, HTML)."""

    code: str
    slug: str
    title: str
    about: str
    help_uri: str


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One outcome by rule and object, for JUnit: complies, violates, undecidable and so on."""

    file: str
    code: str
    object: ReportObject
    verdict: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of submissions that reconcile: given = checked + failed + skipped."""

    given: int
    checked: int
    failed: int
    skipped: int
    by_verdict: dict[str, int] = field(default_factory=dict)
    by_code: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """One run over any number of submissions."""

    tool: Tool
    as_of: str | None
    report_day: str
    legal_state: str
    policy: str
    stages: tuple[str, ...]
    language: str
    packages: tuple[PackageReport, ...]
    summary: Summary
    run_findings: tuple[ReportToolFinding, ...] = ()
    rule_folders: tuple[str, ...] = ()
    skipped_files: tuple[str, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    results: tuple[RuleResult, ...] = ()
    format_version: int = FORMAT_VERSION
