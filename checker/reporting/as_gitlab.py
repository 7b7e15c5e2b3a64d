"""The report as GitLab Code Quality: a JSON list, one entry a finding."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from checker.reporting.counts import assert_closed
from checker.reporting.json_text import dumps
from checker.reporting.report_texts import texts_of
from checker.reporting.report_words import is_granted, name_of, one_line, place, sentences, why_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import (
        PackageReport,
        Report,
        ReportFinding,
        ReportToolFinding,
        ReportUndecidable,
    )
    from checker.reporting.report_texts import ReportTexts

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}
_TROUBLE, _CALL = "critical", "minor"
_LENGTH = 16


def render(report: Report) -> str:
    """Return a JSON list; fingerprints are unique and outlive edits of the file.

    The format knows no waiver and no "could not be checked": both are entries of severity info
    whose description says so. A workbook has no lines: its entries stand at line 1 and name the
    cell.
    """
    assert_closed(report)
    t = texts_of(report)
    entries = [entry for package in report.packages for entry in _of_package(package, t)]
    entries += [_of_tool(item, "", "", t) for item in report.run_findings]
    _make_unique(entries)
    return dumps(entries) + "\n"


def _of_package(package: PackageReport, t: ReportTexts) -> Iterator[dict[str, Any]]:
    owner = package.key or package.file
    yield from (_of_finding(item, t) for item in package.findings)
    yield from (_of_undecidable(item, package.file, owner, t) for item in package.undecidable)
    yield from (_of_tool(item, package.file, owner, t) for item in package.tool_findings)


def _of_finding(item: ReportFinding, t: ReportTexts) -> dict[str, Any]:
    text = f"{one_line(item.title)}. {sentences(item, t)}"
    text = f"{name_of(item.object, t)}, {place(item.location, t)}: {text}"
    severity = _SEVERITIES[item.severity]
    if is_granted(item) and item.waiver:
        text = f"{t('x_granted', reason=one_line(item.waiver.reason))} {text}"
        severity = "info"
    where = (item.location.file, item.location.line or 1)
    return _entry(text, f"{item.code} {item.slug}", item.fingerprint, severity, where)


def _of_undecidable(
    item: ReportUndecidable, file: str, owner: str, t: ReportTexts
) -> dict[str, Any]:
    title = f"{t('x_undecided', title=item.title)}."
    text = f"{name_of(item.object, t)}: {title} {why_open(item, t)}"
    key = _hash("undecidable", item.code, owner, item.object.kind, item.object.id)
    return _entry(one_line(text), f"{item.code} {item.slug}", key, "info", (file, 1))


def _of_tool(item: ReportToolFinding, file: str, owner: str, t: ReportTexts) -> dict[str, Any]:
    rule = f" {t('tool_rule', rule=item.rule)}" if item.rule else ""
    text = one_line(f"{t('x_trouble')}{rule}: {item.message}")
    about = item.object.id if item.object else ""
    key = _hash("tool", item.code, item.rule or "", owner, about)
    return _entry(text, item.code, key, _TROUBLE if file else _CALL, (file or ".", 1))


def _entry(
    text: str, check: str, fingerprint: str, severity: str, where: tuple[str, int]
) -> dict[str, Any]:
    file, line = where
    return {
        "description": text,
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": file, "lines": {"begin": line}},
    }


def _make_unique(entries: list[dict[str, Any]]) -> None:
    """Number the second and later entries with the same fingerprint (a package sent twice)."""
    seen: Counter[str] = Counter()
    for entry in entries:
        fingerprint = entry["fingerprint"]
        seen[fingerprint] += 1
        if seen[fingerprint] > 1:
            entry["fingerprint"] = f"{fingerprint}-{seen[fingerprint]}"


def _hash(*parts: str) -> str:
    return sha256("|".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
