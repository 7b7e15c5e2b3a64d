"""With what a command ends; never a count, the highest that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model.portability import PortabilityReport
    from checker.model.report import PackageReport, Persons, Report, ReportFinding

OK, FINDINGS, USAGE, UNREADABLE, FAULT = 0, 1, 2, 3, 4
ABORTED = 130
_GAPS = {"broken": ("B",), "open": ("B", "U"), "never": ()}
_RANK = {"error": 0, "warning": 1, "info": 2}


def exit_code(report: Report, fail_on: str) -> int:
    """Return the exit code of a run: 0, 1 (findings), 3 (unreadable file) or 4 (our fault)."""
    return max(_codes(report, fail_on), default=OK)


def pathways_code(persons: Persons, fail_on: str) -> int:
    """Return 1 where somebody has no way (``broken``), or it is undecided as well (``open``)."""
    gaps: tuple[str, ...] = _GAPS[fail_on]
    return FINDINGS if any(getattr(persons, state) for state in gaps) else OK


def portability_code(report: PortabilityReport, fail_on: str) -> int:
    """Return 1 where a pair does not hold (``broken``), or it is undecided as well (``open``).

    3 where a file could not be read, 4 where the program contradicted itself.
    """
    broken = any(town.failing or (fail_on == "open" and town.open) for town in report.towns)
    codes = (
        (broken and fail_on != "never", FINDINGS),
        (report.files.failed, UNREADABLE),
        (report.tool_findings, FAULT),
    )
    return max((code for holds, code in codes if holds), default=OK)


def batch_code(summary: Mapping[str, int], outcome: Mapping[str, Any], fail_on: str) -> int:
    """Return the exit code of a run over a folder, from the sums of its receipt."""
    worst = _RANK.get(fail_on, -1)
    fails = any(n and _RANK[severity] <= worst for severity, n in outcome["failing"].items())
    codes = ((summary["failed"], UNREADABLE), (outcome["tool_findings"], FAULT), (fails, FINDINGS))
    return max((code for holds, code in codes if holds), default=OK)


def _codes(report: Report, fail_on: str) -> Iterator[int]:
    for package in report.packages:
        if package.state == "failed":
            yield UNREADABLE
        if package.tool_findings:
            yield FAULT
        if any(_fails(finding, fail_on) for finding in _standing(package)):
            yield FINDINGS


def _standing(package: PackageReport) -> Iterator[ReportFinding]:
    for finding in package.findings:
        waived = finding.waiver is not None and finding.waiver.state == "granted"
        if not waived and not finding.known and package.state == "checked":
            yield finding


def _fails(finding: ReportFinding, fail_on: str) -> bool:
    return fail_on != "never" and _RANK[finding.severity] <= _RANK[fail_on]
