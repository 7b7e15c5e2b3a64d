"""A folder of packages through the command, in one process and in two."""

from __future__ import annotations

import os
from functools import partial

from benchmarks.generate import write
from benchmarks.material import SOME, Plan
from benchmarks.startup import COMMAND, process
from benchmarks.table import Row, Section, not_run, timed
from benchmarks.timing import Case, measured

ROUNDS = 3
ONE, TWO = "one process", "two processes"


def section(plan: Plan) -> Section:
    """Return the rows of this measurement; every package lies in the one demo Kreis."""
    folder = plan.folder / "batch"
    write(folder, plan.batch, plan.wanted(SOME))
    command = (*COMMAND, "check", "--format", "json", "--fail-on", "never", str(folder))
    cases = [Case(ONE, partial(process, *command), plan.batch)]
    if _processors() > 1:
        cases.append(Case(TWO, partial(process, *command, "--jobs", "2"), plan.batch))
    times = measured(cases, min(plan.rounds, ROUNDS))
    rows: list[Row] = [timed(times, ONE, note=_whole(times[ONE], plan))]
    rows.append(
        timed(times, TWO, ONE, note=_whole(times[TWO], plan))
        if TWO in times
        else not_run(TWO, "only one processor")
    )
    title = f"4 check FOLDER: {plan.batch} JSON packages, JSON report; milliseconds per package"
    return Section(title, tuple(rows))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _whole(seconds: list[float], plan: Plan) -> str:
    return f"{min(seconds) * plan.batch:.2f} s for all at best"
