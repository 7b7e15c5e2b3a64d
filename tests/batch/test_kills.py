"""Ended with SIGKILL at any moment, a run loses nothing and counts nothing twice."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.batch.processes import begun, children, finish, reports, wait_for
from tests.batch.submissions import contents, put, receipt, sums, towns

COUNT = 40
KILLER = '''
from __future__ import annotations

import os
import signal

from checker.rule_api import Context, Findings, MeasurePackage, rule


@rule(
    "TEI901",
    MeasurePackage,
    slug="prozess-ende",
    title="Prozess endet",
    title_en="The process ends",
    about="Beendet den Prozess.",
    level="package",
    requirements=(),
)
def process_ends(package: MeasurePackage, context: Context) -> Findings:
    """End the process at Musterort 7."""
    if package.municipality and package.municipality.name == "Musterort 7":
        os.kill(os.getpid(), signal.SIGKILL)
    yield from ()
'''
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


@pytest.fixture
def filled(inbox: Path) -> Path:
    """Return a folder with towns and a file that cannot be read."""
    towns(inbox, COUNT)
    put(inbox, "kaputt.yaml", "x: [")
    return inbox


def kill_parent(filled: Path, out: Path, after: int) -> int:
    """End a run after so many reports; return how many there were."""
    with begun(filled, out, "--jobs", 2) as process:
        wait_for(process, out, after)
        process.kill()
        process.wait()
        return reports(out)


def test_a_killed_run_goes_on_and_gives_the_same_bytes(filled: Path, tmp_path: Path) -> None:
    written = kill_parent(filled, tmp_path / "run", 10)
    assert not (tmp_path / "run" / "run.json").exists()
    assert 10 <= written < COUNT
    code, _ = finish(filled, tmp_path / "run", "--jobs", 2, "--resume")
    whole, _ = finish(filled, tmp_path / "whole", "--jobs", 1)
    assert code == whole == 3
    assert sums(tmp_path / "run") == (COUNT + 1, COUNT, 1, 0)
    assert contents(tmp_path / "run") == contents(tmp_path / "whole")


@linux
@pytest.mark.parametrize("engine", ["local", "dask"])
def test_a_killed_worker_costs_nothing(filled: Path, tmp_path: Path, engine: str) -> None:
    if engine == "dask":
        pytest.importorskip("distributed")
    out = tmp_path / "run"
    with begun(filled, out, "--jobs", 2, "--engine", engine) as process:
        wait_for(process, out, 5)
        killed = children(process)[:1]
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        assert process.wait() == 3
    assert killed
    assert sums(out) == (COUNT + 1, COUNT, 1, 0)
    assert receipt(out)["outcome"]["tool_findings"] == 0


def test_an_interrupted_run_says_how_it_goes_on(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    with begun(filled, out, "--jobs", 2) as process:
        wait_for(process, out, 3)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        said = process.stderr.read() if process.stderr else b""
    assert said.decode().strip() == "Der Lauf ist unterbrochen. --resume setzt ihn fort."
    assert finish(filled, out, "--jobs", 2, "--resume")[0] == 3
    assert sums(out) == (COUNT + 1, COUNT, 1, 0)


@linux
def test_no_worker_outlives_its_run(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    with begun(filled, out, "--jobs", 2) as process:
        wait_for(process, out, 3)
        workers = children(process)
    assert workers
    for pid in workers:
        while Path(f"/proc/{pid}/stat").exists() and " Z " not in _stat(pid):
            pass


def _stat(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return " Z "


def test_a_file_that_ends_its_process_is_named_and_the_only_one_lost(
    filled: Path, tmp_path: Path
) -> None:
    put(tmp_path / "pack", "killer/process_ends.py", KILLER)
    more = ("--rules", tmp_path / "pack", "--jobs", 2)
    code, _ = finish(filled, tmp_path / "run", *more)
    assert code == 4
    assert sums(tmp_path / "run") == (COUNT + 1, COUNT - 1, 2, 0)
    lost = [e for e in receipt(tmp_path / "run")["inputs"] if e["reason"] == "SYS016"]
    assert [(e["file"], e["state"]) for e in lost] == [("ort-007.json", "failed")]
    report = (tmp_path / "run" / lost[0]["report"]).read_text(encoding="utf-8")
    assert "Das Programm ist an dieser Datei gescheitert" in report


@pytest.mark.fuzz
@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(0, COUNT), st.integers(0, 2)), min_size=1, max_size=4))
def test_killed_again_and_again_at_any_moment(kills: list[tuple[int, int]]) -> None:
    with TemporaryDirectory() as place:
        inbox, out, whole = (Path(place) / name for name in ("in", "run", "whole"))
        towns(inbox, COUNT)
        for moment, victim in kills:
            with begun(inbox, out, "--jobs", 2, "--resume") as process:
                wait_for(process, out, moment)
                victims = [process.pid, *children(process)]
                os.kill(victims[victim % len(victims)], signal.SIGKILL)
        finish(inbox, out, "--jobs", 2, "--resume")
        finish(inbox, whole, "--jobs", 1)
        assert contents(out) == contents(whole)
