"""Memory does not grow with the number of files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.processes import command
from tests.batch.submissions import put, town

MOST_KB = 128 * 1024
PROGRAM = """
import resource, sys
from checker.cli import main
try:
    main()
finally:
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        print(resource.getrusage(who).ru_maxrss, file=sys.stderr)
"""


def peaks(inbox: Path, out: Path) -> list[int]:
    """Return the peak memory of a run and of its largest worker, in kB."""
    _, _, _, *arguments = command(inbox, out, "--jobs", 2, "--html", "all")
    call = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(call, env=os.environ, capture_output=True, text=True, check=False)
    return [int(line) for line in done.stderr.splitlines()[-2:]]


def kreise(inbox: Path, first: int, last: int) -> None:
    """Write 25 towns into each of some Kreise: only these are held together."""
    for number in range(first, last):
        for place in range(25):
            whose = {"name": "Ort", "ags": f"08{number:03}{place:03}", "kreis": f"08{number:03}"}
            put(inbox, f"{number}/{place}.json", town(place, municipality=whose))


@pytest.mark.fuzz
@pytest.mark.skipif(sys.platform != "linux", reason="the unit differs elsewhere")
def test_four_times_the_files_take_no_more_memory(inbox: Path, tmp_path: Path) -> None:
    kreise(inbox, 0, 8)
    few = peaks(inbox, tmp_path / "few")
    kreise(inbox, 8, 32)
    many = peaks(inbox, tmp_path / "many")
    assert max(few + many) < MOST_KB
    assert max(after - before for before, after in zip(few, many, strict=True)) < 8 * 1024
