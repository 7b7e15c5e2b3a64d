"""The report as workflow annotations of GitHub Actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.counts import assert_closed
from checker.reporting.escaping import visible
from checker.reporting.report_texts import texts_of
from checker.reporting.report_words import (
    SEVERITY_RANK,
    by_hand,
    is_granted,
    name_of,
    one_line,
    owner_of,
    place,
    sentences,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import PackageReport, Report, ReportFinding, ReportToolFinding
    from checker.reporting.report_texts import ReportTexts

# A run shows at most 50 annotations; the closing notice is one of them.
ANNOTATIONS_LIMIT = 50
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_LAST = 9


@dataclass(frozen=True, slots=True)
class _Annotation:
    rank: int
    command: str
    properties: dict[str, str]
    message: str

    def line(self) -> str:
        """Write the command with every reserved character escaped."""
        pairs = ",".join(f"{key}={_in_property(text)}" for key, text in self.properties.items())
        return f"::{self.command} {pairs}::{_in_message(self.message)}"


def render(report: Report) -> str:
    """Return one annotation a line, the worst first, and a closing notice on the whole run.

    Waived and known findings and consequences are notices: they do not stand on their own.
    """
    assert_closed(report)
    t = texts_of(report)
    found = sorted(_annotations(report, t), key=lambda item: item.rank)
    shown = found[: ANNOTATIONS_LIMIT - 1]
    closing = _closing(report, len(found) - len(shown), t)
    return "".join(f"{item.line()}\n" for item in (*shown, closing))


def _annotations(report: Report, t: ReportTexts) -> Iterator[_Annotation]:
    yield from (_of_tool(item, None, t) for item in report.run_findings)
    for package in report.packages:
        by_print = {item.fingerprint: item for item in package.findings}
        for item in package.findings:
            yield _of_finding(item, by_print.get(item.consequence_of or ""), t)
        yield from (_of_tool(item, package.file, t) for item in package.tool_findings)
        if package.undecidable:
            yield _of_open(package, t)


def _of_finding(item: ReportFinding, cause: ReportFinding | None, t: ReportTexts) -> _Annotation:
    where = item.location
    numbers = {"line": where.line, "col": where.column if where.line else None}
    properties = {
        "file": where.file,
        **{key: str(number) for key, number in numbers.items() if number},
        "title": f"{item.code} {item.slug}: {item.title}",
    }
    command, rank = _COMMANDS[item.severity], SEVERITY_RANK[item.severity]
    text = f"{name_of(item.object, t)}, {place(where, t)}: {sentences(item, t)}"
    if is_granted(item) and item.waiver:
        command, rank = "notice", _LAST
        text = f"{t('x_granted', reason=item.waiver.reason)} {text}"
    elif item.consequence_of:
        command, rank = "notice", _LAST
        text = f"{_follows(cause, t)} {text}"
    elif item.known:
        command, rank, text = "notice", _LAST, f"{t('x_known')} {text}"
    return _Annotation(rank, command, properties, text)


def _follows(cause: ReportFinding | None, t: ReportTexts) -> str:
    if cause is None:
        return f"{t('k_consequence', n=1)}."
    return f"{t('x_follow_of', code=cause.code, title=cause.title)}."


def _of_tool(item: ReportToolFinding, file: str | None, t: ReportTexts) -> _Annotation:
    """Return trouble with a file as an error, trouble with the call (waivers) as a warning."""
    rule = f" {t('tool_rule', rule=item.rule)}" if item.rule else ""
    title = f"{item.code}: {t('x_trouble')}{rule}"
    severity = "warning" if file is None else "error"
    where = {} if file is None else {"file": file}
    return _Annotation(SEVERITY_RANK[severity], severity, {**where, "title": title}, item.message)


def _of_open(package: PackageReport, t: ReportTexts) -> _Annotation:
    """Say per package what could not be checked: it never counts as passed."""
    rules = ", ".join(dict.fromkeys(item.code for item in package.undecidable))
    number = len(package.undecidable)
    title = f"{owner_of(package)}: {t(f'v_{package.verdict}')}"
    text = f"{t('open')}: {number} ({rules}). {t('open_lead')}"
    return _Annotation(
        SEVERITY_RANK["info"], "notice", {"file": package.file, "title": title}, text
    )


def _closing(report: Report, left_out: int, t: ReportTexts) -> _Annotation:
    total = report.summary
    parts = [
        t(
            "accounting",
            given=total.given,
            checked=total.checked,
            failed=total.failed,
            skipped=total.skipped,
        )
    ]
    verdicts = [f"{number} {t(f'v_{name}')}" for name, number in total.by_verdict.items()]
    parts += [t("x_verdicts", parts=", ".join(verdicts))] if verdicts else []
    hand = ", ".join(item.requirement for item in by_hand(report))
    parts += [f"{t('hand')}: {hand}."] if hand else []
    if left_out:
        parts += [t("x_left_out", n=left_out, limit=ANNOTATIONS_LIMIT), t("x_complete")]
    return _Annotation(_LAST, "notice", {"title": report.tool.name}, " ".join(parts))


def _in_message(text: str) -> str:
    text = visible(text).strip()
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(one_line(text)).replace(":", "%3A").replace(",", "%2C")
