"""The ministry's run over a Land: one process, two, and again from the cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.land import land, thinned, towns, write_land
from benchmarks.material import REPORT_DAY, SOME, Plan
from benchmarks.startup import COMMAND
from benchmarks.table import Row, Section, not_run, timed
from benchmarks.timing import Times

# Seconds for all packages, and MiB of the largest process (design, section 10).
LIMITS = {1101: 15, 10_800: 150}
FROM_CACHE, MEMORY, SPEED_UP = 3, 128, 1.7
ONE, TWO, AGAIN = "one process", "two processes", "two, unchanged, from the cache"
FOUND = 1


class Ended(NamedTuple):
    """One run: seconds for all, and MiB of its largest process."""

    seconds: float
    memory: float


def sections(plan: Plan) -> list[Section]:
    """Return a section for each number of packages."""
    return [_section(plan, count) for count in plan.lands]


def _section(plan: Plan, count: int) -> Section:
    folder = plan.folder / f"land-{count}"
    write_land(folder / "in", _packages(plan, count))
    rounds = 1 if count in LIMITS else min(plan.rounds, 3)
    runs: dict[str, list[Ended]] = {}
    for _ in range(rounds):
        shutil.rmtree(folder / "cache", ignore_errors=True)
        for name, jobs in _cases():
            runs.setdefault(name, []).append(_ended(folder, name, jobs))
    shutil.rmtree(folder)
    return Section(
        f"4 batch: {count:,} JSON packages of {plan.measures} measures in the Kreise of a Land,"
        f" defects in {SOME:.0%} of the measures, JSON reports; milliseconds per package",
        tuple(_rows(runs, count)),
    )


def _packages(plan: Plan, count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    spread = count < len(towns())
    return (thinned if spread else land)(count, plan.wanted(SOME))


def _cases() -> list[tuple[str, int]]:
    cases = [(ONE, 1)]
    if _processors() > 1:
        cases += [(TWO, 2), (AGAIN, 2)]
    return cases


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _ended(folder: Path, name: str, jobs: int) -> Ended:
    """Run the command. One process has no cache to read; two fill it for the last case.

    Raises:
        RuntimeError: the run did not come to its end.
    """
    cache = ("--no-cache",) if jobs == 1 else ("--cache", str(folder / "cache"))
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    options = ("--html", "none", "--quiet", "--jobs", str(jobs), "--report-day", str(REPORT_DAY))
    begin = time.perf_counter()
    run = subprocess.Popen(
        (*COMMAND, "batch", str(folder / "in"), "--out", str(out), *options, *cache),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(run.pid, 0)
    seconds = time.perf_counter() - begin
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode > FOUND:
        raise RuntimeError(f"batch, {name}: exit code {run.returncode}")
    return Ended(seconds, usage.ru_maxrss / 1024)


def _rows(runs: dict[str, list[Ended]], count: int) -> list[Row]:
    times: Times = {name: [run.seconds / count for run in ended] for name, ended in runs.items()}
    if TWO not in runs:
        return [timed(times, ONE, note=_note(runs[ONE], None)), not_run(TWO, "only one processor")]
    return [
        timed(times, ONE, TWO, note=_note(runs[ONE], None)).floored(SPEED_UP),
        timed(times, TWO, note=_note(runs[TWO], LIMITS.get(count))),
        timed(times, AGAIN, TWO, note=_note(runs[AGAIN], FROM_CACHE)),
    ]


def _note(runs: list[Ended], most: float | None) -> str:
    seconds = sorted(run.seconds for run in runs)[len(runs) // 2]
    memory = max(run.memory for run in runs)
    return (
        f"{seconds:.1f} s for all{_kept(seconds, most, 's')};"
        f" largest process {memory:.0f} MiB{_kept(memory, MEMORY, 'MiB')}"
    )


def _kept(value: float, most: float | None, unit: str) -> str:
    return "" if most is None else f" (≤ {most:g} {unit}: {'yes' if value <= most else 'NO'})"
