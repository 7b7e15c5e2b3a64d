"""Portability: all pairs of the towns of a Land against pair after pair."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

from benchmarks.land import land, thinned, towns, write_land
from benchmarks.material import Plan
from benchmarks.table import Row, Section, not_run, timed
from benchmarks.timing import Times

ALL, PAIRS = "all pairs, after loading", "pair by pair (measured on some, times all)"
SAMPLE, ROUNDS = 10, 3
SECONDS, SPEED_UP = 3, 300
LAND = 1101


def section(plan: Plan) -> Section:
    """Return the rows of this measurement; every round is a process of its own."""
    count = max(c for c in plan.lands if c <= len(towns()))
    title = f"9 portability: {count:,} towns, {plan.measures} measures each; milliseconds for all"
    folder = plan.folder / "moves"
    found = land(count, plan.wanted()) if count == len(towns()) else thinned(count, plan.wanted())
    write_land(folder, found)
    try:
        told = [_told(str(folder)) for _ in range(min(plan.rounds, ROUNDS))]
    except RuntimeError as error:
        return Section(title, (not_run(ALL, str(error)),))
    finally:
        shutil.rmtree(folder)
    return Section(title, tuple(_rows(told, count)))


def _told(folder: str) -> dict[str, float]:
    command = (sys.executable, "-m", "benchmarks.moves_run", folder, str(SAMPLE))
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["it failed without a word"]
        raise RuntimeError(lines[-1][:120])
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _rows(told: list[dict[str, float]], count: int) -> list[Row]:
    number = count * (count - 1)
    times: Times = {
        ALL: [one["all"] for one in told],
        PAIRS: [one["pair"] * number for one in told],
    }
    load = sorted(one["load"] for one in told)[len(told) // 2]
    equal = min(int(one["equal"]) for one in told)
    most = SECONDS * 1e3 if count == LAND else None
    note = f"{number:,} pairs; loading took {load:.1f} s"
    return [
        timed(times, ALL, most=most, note=note),
        timed(times, PAIRS, ALL, note=f"{equal} of {SAMPLE} pairs give the same share").floored(
            SPEED_UP if count == LAND else None
        ),
    ]
