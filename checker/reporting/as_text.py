"""The report for people in a terminal: readable in 80 columns, with or without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.wording import form
from checker.reporting.counts import assert_closed
from checker.reporting.report_texts import texts_of
from checker.reporting.report_words import day
from checker.reporting.text_layout import Layout, harmless
from checker.reporting.text_package import section, trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import PackageReport, Report
    from checker.reporting.report_texts import ReportTexts

_SHORT_HASH = 12
_STEP = 4


def render(report: Report, *, color: bool = False, width: int = 100, quiet: bool = False) -> str:
    """Return the report as text.

    Args:
        report: The run; German unless its language is English.
        color: Use ANSI colours.
        width: Columns of the terminal; words longer than that stand out.
        quiet: Only the overview, also for a single package.
    """
    assert_closed(report)
    t, layout = texts_of(report), Layout(width, color)
    single = len(report.packages) == report.summary.given == 1
    lines = list(_overview(report, t, layout)) if quiet or not single else []
    if not quiet:
        lines += _details(report, t, layout)
    return "\n".join(lines).strip("\n") + "\n"


def _details(report: Report, t: ReportTexts, layout: Layout) -> Iterator[str]:
    for package in report.packages:
        yield from section(package, t, layout)
    if report.run_findings:
        yield from layout.heading(t("x_run"))
        yield from trouble(report.run_findings, t, layout)
    yield from _receipt(report, t, layout)


def _overview(report: Report, t: ReportTexts, layout: Layout) -> Iterator[str]:
    """Yield the accounting of all files and the table of all packages."""
    total = report.summary
    if total.given == 0:
        yield from layout.wrap(t("x_nothing"))
        return
    yield layout.paint(t("overview"), "head")
    yield from layout.wrap(
        t(
            "accounting",
            given=total.given,
            checked=total.checked,
            failed=total.failed,
            skipped=total.skipped,
        )
    )
    if report.skipped_files:
        yield from layout.wrap(t("x_skipped_files", names=", ".join(report.skipped_files)))
    parts = [f"{form(n, t.lang)} {t(f'v_{name}')}" for name, n in total.by_verdict.items()]
    yield from layout.wrap(t("x_verdicts", parts=", ".join(parts))) if parts else ()
    yield ""
    yield from _table(report.packages, t, layout)


def _table(packages: tuple[PackageReport, ...], t: ReportTexts, layout: Layout) -> Iterator[str]:
    heads = [t("x_errors"), t("x_warnings"), t("x_open")]
    left = max(layout.width - sum(len(head) + 2 for head in heads), 20)
    yield t("x_file").ljust(left) + "".join(f"  {head}" for head in heads)
    yield f"    {t('standards')}; {t('connection')}"
    yield layout.bar().replace("=", "-")
    for package in packages:
        counts = package.counts
        numbers = (counts.error, counts.warning, counts.undecidable)
        cells = zip(heads, numbers, strict=True)
        row = "".join(f"  {form(n, t.lang).rjust(len(head))}" for head, n in cells)
        name = harmless(package.file)
        if len(name) > left:
            yield name
            name = ""
        yield name.ljust(left) + row
        yield f"    {_verdict(package, t, layout)}"


def _verdict(package: PackageReport, t: ReportTexts, layout: Layout) -> str:
    if package.state == "skipped":
        return t("x_skipped")
    color = {"conformant": "ok", "not_conformant": "error", "undetermined": "open"}
    word = layout.paint(t(f"v_{package.verdict}"), color.get(package.verdict, "warning"))
    return f"{word}; {t(f'a_{package.connectivity}')}"


def _legal_state(report: Report, t: ReportTexts) -> str:
    return t("x_unknown") if report.legal_state == "unknown" else day(report.legal_state, t)


def _receipt(report: Report, t: ReportTexts, layout: Layout) -> Iterator[str]:
    """Yield what a second run needs to come to the same bytes."""
    tool = report.tool
    yield from layout.heading(t("receipt"))
    program = t(
        "x_receipt",
        name=tool.name,
        version=tool.version,
        catalogue=tool.catalogue_version,
        sha256=tool.catalogue_sha256[:_SHORT_HASH],
    )
    as_of = day(report.as_of, t) if report.as_of else t("as_of_none")
    stages = (t(f"x_stage_{name}") if t.has(f"x_stage_{name}") else name for name in report.stages)
    facts = [
        (t("program"), program),
        (t("legal_state"), _legal_state(report, t)),
        (t("as_of"), as_of),
        (t("report_day"), day(report.report_day, t)),
        (t("policy"), t(f"policy_{report.policy}")),
        (t("stages"), ", ".join(stages)),
        *((t("folders"), folder) for folder in report.rule_folders),
        *((harmless(item.file), t("x_hash", sha256=item.sha256)) for item in report.packages),
    ]
    for name, value in facts:
        yield from layout.wrap(value, _STEP, label=f"{name}: ")
    yield ""
    yield from layout.wrap(t("foot"))
