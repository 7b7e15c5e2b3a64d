"""The report as SARIF 2.1.0: one run, every finding with a fingerprint that outlives edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.reporting.counts import assert_closed
from checker.reporting.json_text import dumps
from checker.reporting.report_texts import texts_of
from checker.reporting.report_words import SEVERITY_RANK, by_hand
from checker.reporting.sarif_parts import (
    BASE_ID,
    artifact,
    notification,
    result,
    rule_descriptors,
    text_message,
)

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.reporting.report_texts import ReportTexts

# What displays of SARIF take in one run, and what they show of it.
RESULTS_LIMIT = 25_000
RESULTS_SHOWN = 5_000
SCHEMA_URI = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(report: Report) -> str:
    """Return one SARIF log with one run.

    Undecidable rules are no results (a display would show them as faults): they stand with their
    package in the properties of its artifact. Results are sorted by severity before any cut.
    """
    assert_closed(report)
    log = {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [_run(report, texts_of(report))]}
    return dumps(log) + "\n"


def _run(report: Report, t: ReportTexts) -> dict[str, Any]:
    rules = rule_descriptors(report)
    place_of = {rule["id"]: number for number, rule in enumerate(rules)}
    found = sorted(
        ((number, item) for number, p in enumerate(report.packages) for item in p.findings),
        key=lambda pair: SEVERITY_RANK[pair[1].severity],
    )
    return {
        "tool": {"driver": driver(report, rules)},
        "language": t.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE_ID: {"description": text_message(t("x_base"))}},
        "artifacts": [artifact(item) for item in report.packages],
        "invocations": [_invocation(report, t)],
        "results": [
            result(report.packages[number], item, (number, place_of[item.code]), t)
            for number, item in found[:RESULTS_LIMIT]
        ],
        "properties": _properties(report, len(found), t),
    }


def driver(report: Report, rules: list[dict[str, Any]]) -> dict[str, Any]:
    """Describe the program and its rules."""
    tool = report.tool
    return {
        "name": tool.name,
        "version": tool.version,
        "rules": rules,
        "properties": {
            "catalogue_version": tool.catalogue_version,
            "catalogue_sha256": tool.catalogue_sha256,
        },
    }


def _invocation(report: Report, t: ReportTexts) -> dict[str, Any]:
    """Tell trouble of the tool from findings: it makes the run incomplete, not the package bad."""
    notes = [notification(None, None, item, t) for item in report.run_findings]
    notes += [
        notification(number, package, item, t)
        for number, package in enumerate(report.packages)
        for item in package.tool_findings
    ]
    complete = not any(package.tool_findings for package in report.packages)
    return {"executionSuccessful": complete, "toolExecutionNotifications": notes}


def _properties(report: Report, total: int, t: ReportTexts) -> dict[str, Any]:
    written = min(total, RESULTS_LIMIT)
    properties = {
        "as_of": report.as_of,
        "report_day": report.report_day,
        "legal_state": report.legal_state,
        "policy": report.policy,
        "stages": report.stages,
        "summary": report.summary,
        "skipped_files": report.skipped_files,
        "manual": [
            {"requirement": item.requirement, "text": item.text, "reason": item.reason}
            for item in by_hand(report)
        ],
        "findings": total,
        "results": written,
    }
    if total > RESULTS_LIMIT:
        properties["statement"] = t("x_cut", written=written, all=total)
    elif total > RESULTS_SHOWN:
        properties["statement"] = t("x_many", shown=RESULTS_SHOWN, all=total)
    return properties
