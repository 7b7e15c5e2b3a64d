"""A run in a process of its own, to be ended at any moment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# A shell that runs the tests in the background lets its children ignore an interrupt.
PROGRAM = (
    "import signal\n"
    "from checker.cli import main\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    "main()\n"
)


def command(inbox: Path, out: Path, *more: object) -> list[str]:
    """Return the call of a run over a folder."""
    fixed = ("--demo", "--no-cache", "--html", "none", "--report-day", "2026-01-01", "--quiet")
    return [
        *(sys.executable, "-c", PROGRAM, "batch", str(inbox), "--out", str(out)),
        *fixed,
        *map(str, more),
    ]


def finish(inbox: Path, out: Path, *more: object, **surroundings: str) -> tuple[int, str]:
    """Run to the end; return exit code and what was said."""
    done = subprocess.run(
        command(inbox, out, *more),
        env=os.environ | surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


@contextmanager
def begun(inbox: Path, out: Path, *more: object) -> Iterator[subprocess.Popen[bytes]]:
    """Give a run that works in the background; it is ended with the block."""
    process = subprocess.Popen(
        command(inbox, out, *more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stderr is not None:
            process.stderr.close()


def reports(out: Path) -> int:
    """Return the number of reports written so far."""
    return sum(1 for _ in (out / "reports").rglob("*.json"))


def wait_for(process: subprocess.Popen[bytes], out: Path, count: int) -> None:
    """Wait until so many reports lie there, or the run has ended."""
    while process.poll() is None and reports(out) < count:
        pass


def children(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the processes that work for a run (Linux), the first one first."""
    threads = Path(f"/proc/{process.pid}/task")
    found = [pid for path in threads.glob("*/children") for pid in _numbers(path)]
    return sorted(pid for pid in found if "resource_tracker" not in _words(pid))


def _numbers(path: Path) -> list[int]:
    try:
        return [int(pid) for pid in path.read_text().split()]
    except OSError:
        return []


def _words(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
