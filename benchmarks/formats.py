"""A report with ten thousand findings in every format: time and size."""

from __future__ import annotations

from functools import partial

from benchmarks.material import Plan, findings_in, full_report
from benchmarks.table import Row, Section, timed
from benchmarks.timing import Case, measured
from checker.reporting.formats import FORMATS, render

ROUNDS = 3
# Megabytes.
MOST = {"html": 5.0}


def section(plan: Plan) -> Section:
    """Return the rows of this measurement."""
    report = full_report(plan)
    sizes = {name: len(render(name, report).encode()) / 1e6 for name in FORMATS}
    cases = [Case(name, partial(render, name, report)) for name in FORMATS]
    times = measured(cases, min(plan.rounds, ROUNDS))
    rows: list[Row] = [
        timed(times, name, "json", note=_size(sizes[name], MOST.get(name))) for name in FORMATS
    ]
    return Section(
        f"5 Formats: a report with {findings_in(report):,} findings in"
        f" {len(report.packages)} packages",
        tuple(rows),
    )


def _size(megabytes: float, most: float | None) -> str:
    size = f"{megabytes:.2f} MB"
    if most is None:
        return size
    return f"{size}, limit {most:g} MB: {'yes' if megabytes <= most else 'NO'}"
