"""Fresh processes: the interpreter alone, the version, one clean package in each format."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

from benchmarks.material import Plan, clean_file
from benchmarks.table import Row, Section, timed
from benchmarks.timing import Case, measured

BARE = "python -c pass"
VERSION = "paktcheck --version"
VERSION_LIMIT = 80
CHECK_LIMIT = 250
COMMAND = (str(Path(sys.executable).with_name("paktcheck")),)


def process(*arguments: str) -> None:
    """Run a program to its end; its output is thrown away.

    Raises:
        CalledProcessError: it ended with a code other than 0.
    """
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def section(plan: Plan) -> Section:
    """Return the rows of this measurement; ``--fail-on info`` proves that nothing was found."""
    files = {f"check, {form}": clean_file(plan, form) for form in ("json", "yaml", "xlsx")}
    cases = [
        Case(BARE, partial(process, sys.executable, "-c", "pass")),
        Case(VERSION, partial(process, *COMMAND, "--version")),
        *(
            Case(name, partial(process, *COMMAND, "check", "--fail-on", "info", str(path)))
            for name, path in files.items()
        ),
    ]
    times = measured(cases, plan.rounds)
    rows: list[Row] = [timed(times, BARE), timed(times, VERSION, BARE, VERSION_LIMIT)]
    for name, path in files.items():
        limit = CHECK_LIMIT if path.suffix == ".json" else None
        rows.append(timed(times, name, BARE, limit, f"{path.stat().st_size / 1e3:.0f} kB"))
    title = f"1 Start-up: a fresh process, one clean package of {plan.measures} measures, text"
    return Section(title, tuple(rows))
