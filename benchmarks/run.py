"""Measures everything once and prints one table.

python -m benchmarks.run [--rounds 5] [--only 1,3]
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import batch, formats, peers, reading, single, startup, ways
from benchmarks.material import Plan
from benchmarks.table import Section, rendered
from checker import __version__

PARTS: dict[str, Callable[[Plan], Section]] = {
    "1": startup.section,
    "2": single.section,
    "3": reading.section,
    "4": batch.section,
    "5": formats.section,
    "6": peers.section,
    "7": ways.section,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, measure and print; progress goes to standard error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", default=",".join(PARTS), help="parts, for example 1,3")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="paktcheck-bench-") as folder:
        plan = Plan(Path(folder), max(1, asked.rounds), seed=asked.seed)
        sections = [_measured(name, plan) for name in PARTS if name in asked.only.split(",")]
    print(f"{_about(plan)}\n{_load()}\n\n{rendered(sections)}")


def _measured(name: str, plan: Plan) -> Section:
    print(f"part {name} …", file=sys.stderr, flush=True)
    return PARTS[name](plan)


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
