"""What the measurements work on: generated files in a folder of their own, and a request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.generate import as_json, packages, write
from benchmarks.packages import Wanted
from checker.engine.request import CheckRequest
from checker.engine.session import run
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import Submission, read_submission
from checker.loading.rules import load_rules
from checker.model.report import Report

REPORT_DAY = date(2026, 11, 24)
MOST_PACKAGES = 999
# The share of measures with a defect in packages that are to have some findings.
SOME = 0.05


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure, and the folder for the files."""

    folder: Path
    rounds: int = 5
    measures: int = 50
    sample: int = 5
    lands: tuple[int, ...] = (132,)
    findings: int = 10_000
    seed: int = 7

    def wanted(self, violations: float = 0.0) -> Wanted:
        """Return what to generate, with a share of spoilt measures."""
        return Wanted(self.measures, self.seed, violations)


def clean_file(plan: Plan, form: str) -> Path:
    """Return one file in which nothing is found."""
    return write(plan.folder / "clean" / form, 1, plan.wanted(), form)[0]


def contents(plan: Plan, form: str, violations: float = 0.0) -> list[bytes]:
    """Return the files of the sample as bytes."""
    folder = plan.folder / f"sample-{violations}" / form
    files = write(folder, plan.sample, plan.wanted(violations), form)
    return [path.read_bytes() for path in files]


def request() -> CheckRequest:
    """Return the request of a run with all rules."""
    rules = load_rules()
    covered = frozenset(name for rule in rules.values() for name in rule.meta["requirements"])
    return CheckRequest(load_catalogue(), rules, REPORT_DAY, covered=covered)


def submission(content: bytes, form: str, name: str = "paket") -> Submission:
    """Return a file read as a package, from its bytes."""
    return read_submission(f"{name}.{form}", content, load_catalogue(), f".{form}")


def full_report(plan: Plan) -> Report:
    """Return a report with at least the planned findings: large packages full of defects."""
    asked = request()
    wanted = plan.wanted(1.0)._replace(measures=200)
    given: list[Submission] = []
    found = 0
    for number, data in enumerate(packages(MOST_PACKAGES, wanted), start=1):
        given.append(submission(as_json(data), "json", f"paket-{number:03}"))
        found += findings_in(run(given[-1:], asked))
        if found >= plan.findings:
            break
    return run(given, asked)


def findings_in(report: Report) -> int:
    """Return the number of findings over all packages."""
    return sum(len(package.findings) for package in report.packages)
