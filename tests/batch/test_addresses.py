"""Folders behind an address: the same bytes, and a run that goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.errors import UsageError
from tests.batch.submissions import CLEAR, contents, put, run, town, towns
from tests.batch.test_resume import Use, ended_run, use
from tests.cli.conftest import Call

__all__ = ["use"]
pytest.importorskip("fsspec")


@pytest.fixture
def filled(inbox: Path) -> Path:
    """Return a folder with towns, a copy and a broken file."""
    towns(inbox, 10)
    put(inbox, "copy.json", town(1))
    put(inbox, "kaputt.yaml", "x: [")
    return inbox


def test_source_and_target_behind_an_address_give_the_same_bytes(
    filled: Path, tmp_path: Path
) -> None:
    run(filled, f"file://{tmp_path / 'far'}", html="all")
    run(filled, tmp_path / "near", html="all")
    assert contents(tmp_path / "far") == contents(tmp_path / "near")


def test_submissions_behind_an_address_are_the_same_submissions(
    call: Call, filled: Path, tmp_path: Path
) -> None:
    near = call("batch", filled, "--out", tmp_path / "near", *CLEAR)
    far = call("batch", f"file://{filled}", "--out", tmp_path / "far", *CLEAR)
    assert near.code == far.code == 3
    left, right = contents(tmp_path / "near"), contents(tmp_path / "far")
    del left["run.json"], right["run.json"]
    assert left == right


def test_a_run_behind_an_address_goes_on(use: Use, filled: Path, tmp_path: Path) -> None:
    address = f"file://{tmp_path / 'far'}"
    first = ended_run(use, filled, address, 2)
    second = use(99)
    run(filled, address)
    use(99)
    run(filled, tmp_path / "near")
    assert first.worked["read_files"] + second.worked["read_files"] == 12
    assert contents(tmp_path / "far") == contents(tmp_path / "near")


def test_what_is_left_of_a_removed_run_is_not_taken_up(
    use: Use, filled: Path, tmp_path: Path
) -> None:
    address = f"file://{tmp_path / 'far'}"
    ended_run(use, filled, address, 2)
    (tmp_path / "far").rename(tmp_path / "away")
    crew = use(99)
    run(filled, address)
    assert crew.worked["read_files"] == 12


def test_without_dask_the_call_says_what_is_missing(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "checker.batch.cluster", raising=False)
    with pytest.raises(UsageError, match="pip install 'paktcheck"):
        run(filled, tmp_path / "run", engine="dask")
