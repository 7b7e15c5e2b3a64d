"""The report as JSON with stable keys; ``report_schema`` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.reporting.counts import assert_closed
from checker.reporting.json_text import dumps

if TYPE_CHECKING:
    from checker.model.report import PackageReport, Report


def render(report: Report) -> str:
    """Return one JSON document; its keys are promised for ``format_version`` 1."""
    assert_closed(report)
    return dumps(document(report)) + "\n"


def document(report: Report) -> dict[str, Any]:
    """Return the report as plain keys in their fixed order; values may be dataclasses."""
    return {
        **head(report),
        "packages": [package(item) for item in report.packages],
        "summary": report.summary,
        "skipped_files": report.skipped_files,
        "run_findings": report.run_findings,
    }


def head(report: Report) -> dict[str, Any]:
    """Return what makes the run repeatable: program, catalogue, days, policy, stages."""
    return {
        "format_version": report.format_version,
        "tool": report.tool,
        "as_of": report.as_of,
        "report_day": report.report_day,
        "legal_state": report.legal_state,
        "policy": report.policy,
        "stages": report.stages,
        "language": report.language,
        "rule_folders": report.rule_folders,
    }


def package(item: PackageReport) -> dict[str, Any]:
    """Return one submission with everything found about it."""
    return {
        **submission(item),
        "findings": item.findings,
        "undecidable": item.undecidable,
        "manual": item.manual,
        "tool_findings": item.tool_findings,
        "paths": item.paths,
    }


def submission(item: PackageReport) -> dict[str, Any]:
    """Return whose package it is, the verdict and the counts, without the single findings."""
    start, end = item.period
    return {
        "file": item.file,
        "sha256": item.sha256,
        "state": item.state,
        "key": item.key,
        "demo": item.demo,
        "municipality": item.municipality,
        "period": {"start": start, "end": end},
        "pact_version": item.pact_version,
        "verdict": item.verdict,
        "connectivity": item.connectivity,
        "persons": item.persons,
        "outcomes": item.outcomes,
        "counts": item.counts,
        "notices": item.notices,
        "measures": item.measures,
    }
