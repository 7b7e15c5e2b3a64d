"""The tables beside the findings: not checkable, waivers, to be checked by a person, areas."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.html_words import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.report import (
        PackageReport,
        Report,
        ReportFinding,
        ReportManual,
        ReportUndecidable,
    )
    from checker.reporting.html_texts import Texts

_FORCES = {"must": ("must",), "should": ("should", "aim"), "may": ("may",)}
_AREAS = ("LES", "FEL", "IMA", "SPR", "SBU", "QUA", "TEI", "UNT", "FIN", "PAK", "ANS", "KRE", "FRI")
VERDICTS = ("complies", "violates", "undecidable", "not_applicable")


@dataclass(frozen=True, slots=True)
class OpenView:
    """A rule that could not be answered, why, and for which objects."""

    rule: ReportUndecidable
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WaiverView:
    """A granted or requested waiver; ``anchor`` is the finding if it is shown elsewhere."""

    finding: ReportFinding
    state: str
    reason: str
    approved_by: str
    until: str
    anchor: str


@dataclass(frozen=True, slots=True)
class HandView:
    """One list of requirements for persons, and the packages it holds for."""

    packages: tuple[str, ...]
    groups: tuple[tuple[str, tuple[ReportManual, ...]], ...]
    facts: tuple[ReportManual, ...]


@dataclass(frozen=True, slots=True)
class AreaView:
    """The outcomes of one area of rules, in the order of ``VERDICTS``."""

    code: str
    title: str
    numbers: tuple[int, ...]


def open_rules(package: PackageReport) -> tuple[OpenView, ...]:
    """Put objects of the same rule that lack the same values into one row."""
    rows: dict[tuple[str, tuple[str, ...], str], list[ReportUndecidable]] = {}
    for row in package.undecidable:
        rows.setdefault((row.code, row.labels, row.reason), []).append(row)
    return tuple(
        OpenView(same[0], tuple(dict.fromkeys(row.object.title or row.object.id for row in same)))
        for same in rows.values()
    )


def waivers(findings: Iterable[tuple[ReportFinding, str]], t: Texts) -> tuple[WaiverView, ...]:
    """Return a row for each finding with a waiver."""
    return tuple(
        WaiverView(
            found,
            found.waiver.state,
            found.waiver.reason,
            found.waiver.approved_by or "",
            t("until", day=day(found.waiver.until, t.lang)) if found.waiver.until else "",
            anchor,
        )
        for found, anchor in findings
        if found.waiver is not None
    )


def by_hand(report: Report, names: dict[str, str], t: Texts) -> tuple[HandView, ...]:
    """Return each different list once, with the packages it holds for."""
    lists: dict[tuple[ReportManual, ...], list[str]] = {}
    for package in report.packages:
        if package.manual:
            lists.setdefault(package.manual, []).append(names[package.file])
    return tuple(_hand(rows, packages, t) for rows, packages in lists.items())


def _hand(rows: tuple[ReportManual, ...], packages: list[str], t: Texts) -> HandView:
    groups = (
        (t(f"hand_{name}"), tuple(row for row in rows if row.force in forces))
        for name, forces in _FORCES.items()
    )
    return HandView(
        tuple(packages),
        tuple(group for group in groups if group[1]),
        tuple(row for row in rows if row.force == "info"),
    )


def areas(report: Report, t: Texts) -> tuple[AreaView, ...]:
    """Count the outcomes by area, or return nothing when not every outcome is listed."""
    if len(report.results) != sum(package.outcomes for package in report.packages):
        return ()
    counted = Counter((result.code[:3], result.verdict) for result in report.results)
    present = {code for code, _ in counted}
    codes = [*(code for code in _AREAS if code in present), *sorted(present.difference(_AREAS))]
    return tuple(
        AreaView(
            code,
            t(f"r_{code}") if t.has(f"r_{code}") else code,
            tuple(counted[code, verdict] for verdict in VERDICTS),
        )
        for code in codes
    )
