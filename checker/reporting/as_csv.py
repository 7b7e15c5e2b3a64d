"""The report as a table for spreadsheets: a row per package, finding and undecidable rule.

Skipped files and trouble of the tool have rows too, so that every submission is accounted for.
The last rows are what no rule checks, once for the whole run.

Semicolons, because Excel with German settings opens such a file in columns. No byte order mark:
programs that read the file would take it for a part of the first heading; Excel asks for UTF-8
under "Daten, Aus Text/CSV". Lines end with a single line feed, so that the same report is the same
bytes on every system.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any

from checker.reporting.counts import assert_closed
from checker.reporting.csv_columns import COLUMNS
from checker.reporting.report_texts import texts_of
from checker.reporting.report_words import by_hand, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.report import (
        PackageReport,
        Report,
        ReportFinding,
        ReportManual,
        ReportObject,
        ReportToolFinding,
        ReportUndecidable,
    )
    from checker.model.text import Lang

    Row = dict[str, Any]

# Spreadsheets take a cell that begins with one of these for a formula; the full-width forms too.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")

_PLAIN = (
    *("code", "slug", "severity", "force", "basis", "confidence", "title", "message", "why"),
    *("remedy", "day", "actual", "expected", "fingerprint", "consequence_of"),
    "known",
)


def render(report: Report) -> str:
    """Return the table; the heading follows the language, codes and levels never do."""
    assert_closed(report)
    return heading(texts_of(report).lang) + lines(_rows(report))


def heading(lang: Lang) -> str:
    """Return the first line: the names of the columns."""
    return _written([[name.in_(lang) for name in COLUMNS.values()]])


def lines(rows: Iterable[Row]) -> str:
    """Return rows as lines of the table."""
    return _written([cell_text(row.get(column)) for column in COLUMNS] for row in rows)


def _written(rows: Iterable[list[str]]) -> str:
    buffer = StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def _rows(report: Report) -> Iterator[Row]:
    yield from (row for package in report.packages for row in package_rows(package))
    yield from ({"kind": "skipped", "file": file} for file in report.skipped_files)
    yield from last_rows(report.run_findings, by_hand(report))


def package_rows(package: PackageReport) -> Iterator[Row]:
    """Yield the row of a package and those of all that was found about it."""
    owner = _owner(package)
    yield {"kind": "package", **owner, **_counts(package)}
    yield from ({"kind": "finding", **owner, **_finding(item)} for item in package.findings)
    yield from ({"kind": "undecidable", **owner, **_open(i)} for i in package.undecidable)
    yield from ({"kind": "tool", **owner, **_tool(i)} for i in package.tool_findings)


def last_rows(tool: Iterable[ReportToolFinding], manual: Iterable[ReportManual]) -> Iterator[Row]:
    """Yield what concerns the whole run: trouble with the call, and what no rule checks."""
    yield from ({"kind": "tool", **_tool(item)} for item in tool)
    yield from ({"kind": "manual", **_manual(item)} for item in manual)


def _owner(package: PackageReport) -> Row:
    return {
        "file": package.file,
        "key": package.key,
        "municipality": package.municipality.name,
        "state": package.state,
        "verdict": package.verdict,
        "connectivity": package.connectivity,
    }


def _counts(package: PackageReport) -> Row:
    counts = package.counts
    return {
        "errors": counts.error,
        "warnings": counts.warning,
        "infos": counts.info,
        "undecidable": counts.undecidable,
    }


def _finding(item: ReportFinding) -> Row:
    citation, waiver, where = item.citation, item.waiver, item.location
    return {
        **{name: getattr(item, name) for name in _PLAIN},
        **_object(item.object),
        **{name: getattr(where, name) for name in ("sheet", "cell", "line", "column")},
        **(_source(item) if citation else {}),
        "waiver": waiver and waiver.state,
        "waiver_reason": waiver and waiver.reason,
    }


def _source(item: ReportFinding | ReportManual) -> Row:
    names = ("source", "section", "url", "valid_from", "valid_to")
    return {name: getattr(item.citation, name) for name in names}


def _open(item: ReportUndecidable) -> Row:
    return {
        "code": item.code,
        "slug": item.slug,
        "title": item.title,
        "message": item.reason,
        "missing": ", ".join(item.labels or item.missing),
        **_object(item.object),
    }


def _tool(item: ReportToolFinding) -> Row:
    about = _object(item.object) if item.object else {}
    return {"code": item.code, "slug": item.rule, "message": item.message, **about}


def _manual(item: ReportManual) -> Row:
    return {
        "code": item.requirement,
        "force": item.force,
        "confidence": item.confidence,
        "message": item.text,
        "why": item.reason,
        **_source(item),
    }


def _object(item: ReportObject) -> Row:
    return {"object_kind": item.kind, "object": item.id, "object_title": item.title}


def cell_text(value: Any) -> str:
    """Write one value on one line; a cell that could start a formula is quoted with ``'``."""
    if value is None:
        return ""
    raw = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    text = one_line(raw)
    suspicious = raw.startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS)
    return f"'{text}" if suspicious else text
