"""The report as JSON lines, for streams: every line says its kind and its package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.reporting.as_json import head, submission
from checker.reporting.counts import assert_closed
from checker.reporting.json_text import dumps, shallow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import PackageReport, Report

_LISTS = (
    ("finding", "findings"),
    ("undecidable", "undecidable"),
    ("manual", "manual"),
    ("tool_finding", "tool_findings"),
)


def render(report: Report) -> str:
    """Return one JSON object a line.

    Kinds: ``package``, then its ``finding``, ``undecidable``, ``manual`` and ``tool_finding``
    lines; ``run_finding`` for trouble outside a package; ``summary`` is the last line.
    """
    assert_closed(report)
    lines = [line for item in report.packages for line in package_lines(item)]
    lines += [{"kind": "run_finding", **shallow(item)} for item in report.run_findings]
    skipped = {"skipped_files": report.skipped_files}
    lines.append({"kind": "summary", **head(report), **shallow(report.summary), **skipped})
    return "".join(f"{dumps(line, indent=None)}\n" for line in lines)


def package_lines(item: PackageReport) -> Iterator[dict[str, Any]]:
    """Yield the lines of one package: itself first, then all that was found about it."""
    yield {"kind": "package", **submission(item)}
    owner = {"file": item.file, "key": item.key, "verdict": item.verdict}
    for kind, name in _LISTS:
        for entry in getattr(item, name):
            yield {"kind": kind, **owner, **shallow(entry)}
