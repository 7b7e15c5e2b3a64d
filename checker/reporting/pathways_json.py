"""The report of ``pathways`` as JSON with stable keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.reporting.json_text import dumps

if TYPE_CHECKING:
    from checker.model.pathways import PathwaysReport


def render(report: PathwaysReport) -> str:
    """Return one JSON document; keys may be added without a new ``format_version``."""
    return dumps(document(report)) + "\n"


def document(report: PathwaysReport) -> dict[str, Any]:
    """Return the report as plain keys in their fixed order; values may be dataclasses."""
    start, end = report.period
    return {
        "format_version": report.format_version,
        "tool": report.tool,
        "as_of": report.as_of,
        "report_day": report.report_day,
        "legal_state": report.legal_state,
        "language": report.language,
        "file": report.file,
        "sha256": report.sha256,
        "key": report.key,
        "demo": report.demo,
        "municipality": report.municipality,
        "period": {"start": start, "end": end},
        "pact_version": report.pact_version,
        "asked": report.asked,
        "goals": report.goals,
        "context": report.context,
        "connectivity": report.connectivity,
        "persons": report.persons,
        "notices": report.notices,
        "paths": report.paths,
        "ladder": report.ladder,
        "capacity": report.capacity,
        "repairs": report.repairs,
    }
