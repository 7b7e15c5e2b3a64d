"""After start: the steps from the bytes of a JSON file to each format of its report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from benchmarks.material import SOME, Plan, contents, findings_in, request, submission
from benchmarks.table import Section, timed
from benchmarks.timing import Case, measured
from checker.engine.assemble import package_report
from checker.engine.check import Checked, check_package
from checker.engine.request import CheckRequest
from checker.engine.session import run
from checker.loading.packages import Submission
from checker.model.report import Report
from checker.reporting.formats import FORMATS, render

READ, RULES, WHOLE = "reading", "all rules", "reading to report"
ASSEMBLY = "report assembly with places"
T = TypeVar("T")


def over(items: Iterable[T], call: Callable[[T], object]) -> None:
    """Call with one item after the other."""
    for item in items:
        call(item)


def section(plan: Plan) -> Section:
    """Return the rows of this measurement."""
    asked = request()
    files = contents(plan, "json", SOME)
    given = [submission(content, "json") for content in files]
    reports = [run([one], asked) for one in given]
    times = measured([*_steps(files, given, asked), *_formats(reports)], plan.rounds)
    rows = tuple(timed(times, name, READ) for name in times)
    found = sum(findings_in(report) for report in reports) / len(reports)
    return Section(
        f"2 After start: one JSON package of {plan.measures} measures, {len(asked.rules)} rules,"
        f" {found:.1f} findings; milliseconds per package",
        rows,
    )


def _steps(files: list[bytes], given: list[Submission], asked: CheckRequest) -> list[Case]:
    """Return the steps; places are searched for once per file, so assembly needs fresh ones."""
    fresh: list[Checked] = []

    def make_ready() -> None:
        fresh[:] = [checked_of(submission(content, "json"), asked) for content in files]

    reads = partial(over, files, lambda content: submission(content, "json"))
    rules = partial(over, given, lambda one: checked_of(one, asked))
    assembly = partial(over, fresh, lambda one: package_report(one, asked))
    whole = partial(over, files, lambda content: run([submission(content, "json")], asked))
    count = len(files)
    return [
        Case(READ, reads, count),
        Case(RULES, rules, count),
        Case(ASSEMBLY, assembly, count, make_ready),
        Case(WHOLE, whole, count),
    ]


def _formats(reports: list[Report]) -> list[Case]:
    return [
        Case(f"report as {name}", partial(over, reports, partial(render, name)), len(reports))
        for name in FORMATS
    ]


def checked_of(given: Submission, asked: CheckRequest) -> Checked:
    """Return the answers of all rules on a readable submission.

    Raises:
        ValueError: the submission is no package.
    """
    if given.package is None:
        raise ValueError(f"{given.file} is no readable package")
    return check_package(given, given.package, asked)
