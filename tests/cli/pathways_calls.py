"""The calls of ``pathways`` whose whole output is agreed.

``python -m tests.cli.pathways_calls`` writes the agreed outputs anew; look at the difference.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SNAPSHOTS = Path(__file__).parent / "snapshots"
DEMO = Path("examples") / "demo-kreis"
ROOT = Path(__file__).parents[2]
_FIXED = ("--report-day", "2026-11-25")
CALLS: dict[str, tuple[str, ...]] = {
    "pathways_musterstadt_de.txt": ("musterstadt", "--context", str(DEMO)),
    "pathways_grenzstadt_de.txt": ("grenzstadt", "--context", str(DEMO)),
    "pathways_grenzstadt_en.txt": ("grenzstadt", "--context", str(DEMO), "--lang", "en"),
    "pathways_beispielheim_de.txt": ("beispielheim", "--repair"),
    "pathways_profile_de.txt": ("musterstadt", "--profile", "P02", "--goal", "JOB_HELFER"),
    "pathways_grenzstadt_de.json": ("grenzstadt", "--format", "json"),
    "pathways_beispielheim_en.json": ("beispielheim", "--format", "json", "--lang", "en"),
}
# What changes with the catalogue and the example, not with the program.
_HASH = re.compile(r"\b[0-9a-f]{12,64}\b|(?<=Katalog )[\d.]+|(?<=catalogue )[\d.]+")
_VERSION = re.compile(r'("(?:catalogue_)?version": )"[^"]*"')


def arguments(name: str) -> tuple[str, ...]:
    """Return the arguments of a call."""
    town, *more = CALLS[name]
    return ("pathways", str(DEMO / f"{town}-2018.yaml"), *more, *_FIXED)


def comparable(output: str) -> str:
    """Return an output without hashes and versions."""
    return _VERSION.sub(r'\1"…"', _HASH.sub("…", output)).replace("\u00a0", " ")


def main() -> None:
    """Write every agreed output."""
    SNAPSHOTS.mkdir(exist_ok=True)
    for name in CALLS:
        command = [sys.executable, "-m", "checker", *arguments(name)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        (SNAPSHOTS / name).write_text(comparable(done.stdout.decode()), encoding="utf-8")


if __name__ == "__main__":
    main()
