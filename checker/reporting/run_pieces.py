"""The parts of one submission for the tables of a whole run, made where it is checked.

Joined in the order of the files they are the tables; nothing has to be held for all files at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.reporting.as_csv import lines, package_rows
from checker.reporting.as_jsonl import package_lines
from checker.reporting.json_text import dumps
from checker.reporting.report_texts import texts_of
from checker.reporting.run_junit import suite
from checker.reporting.run_sarif import SEVERITIES
from checker.reporting.sarif_parts import artifact, notification, result

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model.report import PackageReport, Report
    from checker.reporting.report_texts import ReportTexts

PARTS = ("csv", "jsonl", "junit", "artifact", "notes", *SEVERITIES)
_BETWEEN = ",\n"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The parts as texts. ``counts``: cases, failures, errors and skipped ones of the JUnit suite.

    ``notes`` and the results by severity are members of JSON lists, each on its line.
    """

    csv: str
    jsonl: str
    junit: str
    artifact: str
    notes: str
    error: str
    warning: str
    info: str
    counts: tuple[int, int, int, int]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the parts in the order of ``PARTS``."""
        return tuple(getattr(self, name) for name in PARTS)


def pieces_of(report: Report, tally: Mapping[str, Mapping[str, int]]) -> Pieces:
    """Return the parts of a report over one submission.

    Args:
        report: a report with one package.
        tally: for each rule how often it gave which answer.
    """
    package, t = report.packages[0], texts_of(report)
    text, counts = suite(report, tally, t)
    notes = (notification(None, package, item, t) for item in package.tool_findings)
    return Pieces(
        csv=lines(package_rows(package)),
        jsonl="".join(f"{_line(line)}\n" for line in package_lines(package)),
        junit=text,
        artifact=_line(_artifact(package)),
        notes=joined(map(_line, notes)),
        counts=counts,
        **{severity: _results(package, severity, t) for severity in SEVERITIES},
    )


def _artifact(package: PackageReport) -> dict[str, Any]:
    """Describe the file; what could not be checked stands in its own report."""
    found = artifact(package)
    found["properties"] = {n: v for n, v in found["properties"].items() if n != "undecidable"}
    return found


def _results(package: PackageReport, severity: str, t: ReportTexts) -> str:
    found = (item for item in package.findings if item.severity == severity)
    return joined(_line(result(package, item, None, t)) for item in found)


def _line(value: Any) -> str:
    return dumps(value, indent=None)


def joined(parts: Iterable[str]) -> str:
    """Return the members of a JSON list, each on its line."""
    return _BETWEEN.join(parts)


def cut(members: str, most: int) -> str:
    """Return at most so many members of a JSON list, each on its line."""
    return joined(members.split(_BETWEEN)[:most])
