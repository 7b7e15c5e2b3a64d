"""Measures everything once and prints one table.

python -m benchmarks.run [--rounds 5] [--only 1,3] [--full]
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import batch, formats, moves, reading, shapes, single, startup, ways
from benchmarks.material import Plan
from benchmarks.table import Section, rendered
from benchmarks.twelve import section as twelve
from checker import __version__

PARTS: dict[str, Callable[[Plan], Section]] = {
    "1": startup.section,
    "2": single.section,
    "3": reading.section,
    "5": formats.section,
    "6": shapes.section,
    "7": ways.section,
    "8": twelve.section,
    "9": moves.section,
}
BATCH = "4"
# A whole Land, and as many packages as Germany has municipalities: hours, not minutes.
WHOLE = (1101, 10_800)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, measure and print; progress goes to standard error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", default="", help="parts, for example 1,3")
    parser.add_argument("--full", action="store_true", help="parts 4 and 9 over a whole Land")
    parser.add_argument("--lands", default="", help="numbers of packages for parts 4 and 9")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="paktcheck-bench-") as folder:
        plan = Plan(Path(folder), max(1, asked.rounds), seed=asked.seed)
        sections = _sections(replace(plan, lands=_lands(asked) or plan.lands), asked.only)
    print(f"{_about(plan)}\n{_load()}\n\n{rendered(sections)}")


def _lands(asked: argparse.Namespace) -> tuple[int, ...]:
    stated = tuple(int(number) for number in asked.lands.split(",") if number)
    return stated or (WHOLE if asked.full else ())


def _sections(plan: Plan, only: str) -> list[Section]:
    names = only.split(",") if only else sorted({*PARTS, BATCH})
    return [section for name in names for section in _measured(name, plan)]


def _measured(name: str, plan: Plan) -> list[Section]:
    print(f"part {name} …", file=sys.stderr, flush=True)
    return batch.sections(plan) if name == BATCH else [PARTS[name](plan)]


def _about(plan: Plan) -> str:
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"paktcheck {__version__}, {python}, {system}; {plan.rounds} rounds, seed {plan.seed},"
        " generated data. Times are of this machine; compare the ratios."
    )


def _load() -> str:
    """Return how busy the machine was: above its number of processors, times are too long."""
    if not hasattr(os, "getloadavg"):
        return "The load of the machine is not known."
    return "Load over the last 1, 5 and 15 minutes: " + ", ".join(
        map("{:.1f}".format, os.getloadavg())
    )


if __name__ == "__main__":
    main()
