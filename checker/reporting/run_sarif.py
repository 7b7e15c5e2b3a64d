"""SARIF for a whole run, joined from the parts of each submission; cut by severity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.reading_codes import READING_CODES
from checker.reporting.as_sarif import RESULTS_LIMIT, RESULTS_SHOWN, SCHEMA_URI, driver
from checker.reporting.json_text import dumps
from checker.reporting.report_texts import texts_of
from checker.reporting.sarif_parts import BASE_ID, notification, rule_descriptors, text_message

if TYPE_CHECKING:
    from checker.model.report import Report

SEVERITIES = ("error", "warning", "info")


def opening(report: Report) -> str:
    """Return the document up to the list of artifacts; ``report`` has no packages."""
    rules = rule_descriptors(report)
    known = {rule["id"] for rule in rules}
    read = [{"id": c, "name": code.slug} for c, code in READING_CODES.items() if c not in known]
    t = texts_of(report)
    head = {
        "tool": {"driver": driver(report, sorted([*rules, *read], key=lambda rule: rule["id"]))},
        "language": t.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE_ID: {"description": text_message(t("x_base"))}},
    }
    start = f'{{\n"$schema": "{SCHEMA_URI}",\n"version": "2.1.0",\n"runs": [{{\n'
    return f'{start}{_members(head)},\n"artifacts": [\n'


def middle(report: Report, notes: list[str], *, complete: bool) -> str:
    """Return what lies between artifacts and results: whether the program did all it should."""
    t = texts_of(report)
    own = [dumps(notification(None, None, i, t), indent=None) for i in report.run_findings]
    told = ",\n".join([*own, *notes])
    return (
        f'\n],\n"invocations": [{{"executionSuccessful": {dumps(complete)},'
        f' "toolExecutionNotifications": [{told}]}}],\n"results": [\n'
    )


def closing(report: Report, total: int) -> str:
    """Return the end of the document; ``total``: findings of the run, written or not."""
    return f'\n],\n"properties": {dumps(_properties(report, total), indent=None)}\n}}]\n}}\n'


def quotas(found: dict[str, int]) -> dict[str, int]:
    """Return how many results of each severity are written: the worst first, up to the limit."""
    left, made = RESULTS_LIMIT, {}
    for severity in SEVERITIES:
        made[severity] = min(left, found.get(severity, 0))
        left -= made[severity]
    return made


def statement(report: Report, total: int) -> str:
    """Say what a display leaves out, or that the file itself was cut; empty when neither."""
    t = texts_of(report)
    if total > RESULTS_LIMIT:
        return t("x_cut", written=RESULTS_LIMIT, all=total)
    return t("x_many", shown=RESULTS_SHOWN, all=total) if total > RESULTS_SHOWN else ""


def _properties(report: Report, total: int) -> dict[str, Any]:
    said = statement(report, total)
    return {
        "as_of": report.as_of,
        "report_day": report.report_day,
        "legal_state": report.legal_state,
        "policy": report.policy,
        "stages": report.stages,
        "summary": report.summary,
        "findings": total,
        "results": min(total, RESULTS_LIMIT),
        **({"statement": said} if said else {}),
    }


def _members(values: dict[str, Any]) -> str:
    return ",\n".join(f'"{name}": {dumps(value, indent=None)}' for name, value in values.items())
