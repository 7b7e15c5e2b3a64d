"""Same input and report day, same bytes: whatever the order, the seed, the zone, the language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.reporting.formats import FORMATS
from tests.cli.conftest import Call
from tests.hostile.defective import in_form, plan
from tests.hostile.forms import FORMS, clean_package, written

SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8"},
]
PROGRAM = """
import sys
from checker.cli import main
main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the defective and the clean package in every form, and a broken file."""
    place = tmp_path / "in"
    place.mkdir()
    for form in FORMS:
        (place / f"plan-{form}.{form}").write_bytes(in_form(plan(), form))
        (place / f"rein-{form}.{form}").write_bytes(written(clean_package(), form))
    (place / "kaputt.yaml").write_bytes(b"a: [")
    return place


def outputs(folder: Path, surroundings: dict[str, str], place: Path) -> dict[str, bytes]:
    """Run the check in a process of its own and return every format."""
    target = place / f"out-{surroundings['PYTHONHASHSEED']}"
    target.mkdir()
    wanted = [f"--output={form}={target / form}" for form in FORMATS]
    command = [sys.executable, "-c", PROGRAM, "check", str(folder), "--report-day=2026-01-01"]
    done = subprocess.run(
        [*command, *wanted],
        env=os.environ | surroundings,
        cwd=target,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (3, b"")
    return {form: (target / form).read_bytes() for form in FORMATS}


def test_seed_zone_locale_and_folder_change_no_byte_of_any_format(
    folder: Path, tmp_path: Path
) -> None:
    surroundings = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    first = outputs(folder, surroundings, tmp_path)
    for other in SURROUNDINGS:
        assert outputs(folder, other, tmp_path) == first


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_the_arguments_changes_no_byte(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(folder)
    names = sorted(path.name for path in folder.iterdir())
    options = ("--report-day", "2026-01-01", "--format", form)
    first = call("check", *names, *options).out
    assert call("check", *names[1::2], *names[::2], *options).out == first
    assert call("check", *reversed(names), *options).out == first
