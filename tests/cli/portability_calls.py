"""The calls of ``portability`` whose whole output is agreed.

``python -m tests.cli.portability_calls`` writes the agreed outputs anew; look at the difference.
"""

from __future__ import annotations

import subprocess
import sys

from tests.cli.pathways_calls import DEMO, ROOT, SNAPSHOTS, comparable

FIXED = ("--demo", "--report-day", "2026-11-25")
CALLS: dict[str, tuple[str, ...]] = {
    "portability_de.txt": (),
    "portability_en.txt": ("--lang", "en", "--level", "voll", "--share", "quote"),
    "portability_timed_de.txt": ("--timed", "--level", "ueberall"),
    "portability_de.json": ("--format", "json"),
    "portability_en.csv": ("--format", "csv", "--lang", "en"),
}


def arguments(name: str) -> tuple[str, ...]:
    """Return the arguments of a call."""
    return ("portability", str(DEMO), *CALLS[name], *FIXED)


def main() -> None:
    """Write every agreed output."""
    for name in CALLS:
        command = [sys.executable, "-m", "checker", *arguments(name)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        (SNAPSHOTS / name).write_text(comparable(done.stdout.decode()), encoding="utf-8")


if __name__ == "__main__":
    main()
