"""The examples as submissions, checked on a fixed day without the command line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.engine.request import CheckRequest
from checker.engine.session import run
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import SUFFIXES, Submission, read_submission
from checker.loading.rules import load_rules
from checker.model.report import PackageReport, Report
from tests.examples.shipped_formats import EXAMPLES

REQUEST = CheckRequest(load_catalogue(), load_rules(), report_day=date(2026, 1, 1))
NAMES = sorted(
    path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*") if path.suffix in SUFFIXES
)
SUBMISSIONS = {
    name: read_submission(name, (EXAMPLES / name).read_bytes(), REQUEST.catalogue) for name in NAMES
}


def checked(submissions: Iterable[Submission]) -> Report:
    """Check submissions together."""
    return run(submissions, REQUEST)


def neighbours_of(name: str) -> list[Submission]:
    """Return the submissions in the folder of an example: what a user checks together."""
    folder = name.rpartition("/")[0]
    return [s for other, s in SUBMISSIONS.items() if other.rpartition("/")[0] == folder]


def report_of(name: str, report: Report) -> PackageReport:
    """Return the report of one file."""
    return next(package for package in report.packages if package.file == name)


def findings_of(package: PackageReport) -> list[str]:
    """Return ``CODE object severity`` of each finding, sorted; the package itself is ``-``."""
    return sorted(f"{f.code} {f.object.id or '-'} {f.severity}" for f in package.findings)


def undecidable_of(package: PackageReport) -> set[str]:
    """Return the codes that could not be decided."""
    return {entry.code for entry in package.undecidable}
