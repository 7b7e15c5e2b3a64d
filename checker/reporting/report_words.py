"""Values of a report as plain words: days, terms, force, places, names, counts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.model.text import UNNAMED
from checker.model.wording import NBSP, form
from checker.reporting.escaping import visible

if TYPE_CHECKING:
    from checker.model.report import (
        Counts,
        PackageReport,
        Report,
        ReportCitation,
        ReportFinding,
        ReportLocation,
        ReportManual,
        ReportObject,
        ReportUndecidable,
    )
    from checker.reporting.html_texts import Texts
    from checker.reporting.report_texts import ReportTexts

SEVERITY_RANK = {"error": 0, "warning": 1, "info": 2}
_LABELLED_BASES = {"project_set", "practice", "own_data"}
_COUNTED = ("complies", "error", "warning", "info", "consequence", "undecidable", "waived")


def one_line(text: str) -> str:
    """Return the text on one line, with hidden characters as codes."""
    return visible(text, one_line=True).strip()


def day(text: str, t: ReportTexts) -> str:
    """Write an ISO day in the form of the language; any other text stays."""
    try:
        return form(date.fromisoformat(text), t.lang)
    except ValueError:
        return one_line(text)


def term(citation: ReportCitation, t: ReportTexts) -> str:
    """Say from when to when a value counts."""
    start = citation.valid_from and day(citation.valid_from, t)
    end = citation.valid_to
    if end is None or end in {"open", "unknown"}:
        return t(f"term_{end or 'unknown'}", start=start) if start else t("term_none")
    last = day(end, t)
    return t("term_between", start=start, end=last) if start else t("term_until", end=last)


def period_of(period: tuple[str | None, str | None], t: Texts) -> str:
    """Say from when to when a package runs; empty when neither day is stated."""
    start, end = (form(date.fromisoformat(text), t.lang) if text else "" for text in period)
    if start and end:
        return t("between", start=start, end=end)
    if start:
        return t("from", start=start)
    return t("until", day=end) if end else ""


def kind(finding: ReportFinding, t: ReportTexts) -> str:
    """Name the kind of the value: Muss-Vorschrift, Projektfestlegung, the data of the package."""
    if finding.basis in _LABELLED_BASES:
        return t(f"b_{finding.basis}")
    label = t(f"o_{finding.force or 'info'}")
    return f"{label}, {t('b_derived')}" if finding.basis == "derived" else label


def confidence(finding: ReportFinding, t: ReportTexts) -> str:
    """Say how reliable the source is, or why the question does not arise."""
    if finding.basis in {"project_set", "own_data"} or finding.confidence is None:
        return t("c_own_data" if finding.basis == "own_data" else "c_project_set")
    return t(f"c_{finding.confidence}")


def source_of(finding: ReportFinding, t: ReportTexts) -> list[str]:
    """Name source, section, address, term and reliability of the value it deviates from."""
    citation = finding.citation
    if citation is None:
        return []
    where = ", ".join(one_line(part) for part in (citation.source, citation.section) if part)
    checked = f", {t('checked_for', day=day(finding.day, t))}" if finding.day else ""
    return [
        f"{t('cite')}: {where}",
        *([one_line(citation.url)] if citation.url else []),
        f"{t('validity')}: {term(citation, t)}{checked}",
        f"{t('reliability')}: {confidence(finding, t)}",
    ]


def place(location: ReportLocation, t: ReportTexts) -> str:
    """Say where in the clerk's file: sheet and cell, line and column, or the file."""
    if location.sheet:
        sheet = one_line(location.sheet)
        if location.cell:
            return f"{t('w_sheet', sheet=sheet)} {one_line(location.cell)}"
        return t("w_sheet_only", sheet=sheet)
    if location.line and location.column:
        return t("w_line_column", line=str(location.line), column=str(location.column))
    if location.line:
        return t("w_line", line=str(location.line))
    return t("w_file", file=one_line(location.file))


def name_of(item: ReportObject, t: ReportTexts) -> str:
    """Name an object in the clerk's terms, with its Kennung where the title leaves it out."""
    if item.kind == "package":
        return t("g_package")
    title, number = one_line(item.title), one_line(item.id)
    if not title:
        return number
    return title if number in title or number[:1] == UNNAMED else f"{title} ({number})"


def owner_of(package: PackageReport) -> str:
    """Name the municipality, else the key, else the file."""
    return one_line(package.municipality.name or package.key or package.file)


def is_granted(finding: ReportFinding) -> bool:
    """Say whether the reviewer has waived the finding."""
    return finding.waiver is not None and finding.waiver.state == "granted"


def is_counted(finding: ReportFinding) -> bool:
    """Say whether a finding counts by its own severity: neither waived nor a mere consequence."""
    return not is_granted(finding) and finding.consequence_of is None


def by_hand(report: Report) -> list[ReportManual]:
    """Return what no rule checks, each requirement of the run once, in order of its id."""
    named = {item.requirement: item for package in report.packages for item in package.manual}
    return [named[requirement] for requirement in sorted(named)]


def why_open(item: ReportUndecidable, t: ReportTexts) -> str:
    """Say why a rule could not be decided, and name what is missing unless the reason does."""
    reason = one_line(item.reason)
    labels = [one_line(label) for label in item.labels if one_line(label) not in reason]
    missing = f"{t('x_missing', labels=', '.join(labels))}." if labels else ""
    return " ".join(filter(None, (reason, missing)))


def sentences(finding: ReportFinding, t: ReportTexts) -> str:
    """Return what, why and what to do as one paragraph, with the kind and source of the value."""
    parts = (one_line(part) for part in (finding.message, finding.why, finding.remedy))
    basis = "; ".join([kind(finding, t), *source_of(finding, t)])
    return " ".join([*(part for part in parts if part), f"[{basis}]"])


def counts_line(counts: Counts, t: ReportTexts) -> str:
    """Say into which parts the checks fall; errors and warnings are named even when none."""
    shown = [
        f"{form(number, t.lang)}{NBSP}{t(f'k_{key}', n=number)}"
        for key in (*_COUNTED, "not_applicable")
        if (number := getattr(counts, key)) or key in {"error", "warning", "complies"}
    ]
    return t("x_counts", n=counts.total, parts=", ".join(shown))
