"""Read-only, full, and vanishing: a clear sentence, the right code, and nothing half-written."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from checker.batch import plan
from checker.batch.order import Order
from checker.batch.places import LocalPlace, place_of
from checker.batch.reading import ToRead, read_files
from checker.batch.records import Reading
from checker.errors import UsageError
from tests.batch.submissions import CLEAR, codes, contents, inputs, put, run, sums, town, towns
from tests.cli.conftest import Call


def full_after(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Let the disk be full after so many files."""
    real = Path.replace
    left = [count]

    def replace(self: Path, target: Path) -> Path:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        left[0] -= 1
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


@pytest.mark.parametrize("count", [0, 3, 9, 13, 17])
def test_a_full_disk_ends_the_run_with_a_sentence_and_it_goes_on_later(
    call: Call, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    towns(inbox, 4)
    out = tmp_path / "run"
    with monkeypatch.context() as patched:
        full_after(patched, count)
        called = call("batch", inbox, "--out", out, *CLEAR)
    assert called.code == 2
    assert "No space left on device" in called.err
    assert not (out / "run.json").exists()
    assert not list((out / ".work" / "making").glob("*"))
    assert call("batch", inbox, "--out", out, *CLEAR, "--resume").code == 1
    call("batch", inbox, "--out", tmp_path / "whole", *CLEAR)
    assert contents(out) == contents(tmp_path / "whole")


def test_a_place_that_cannot_be_written_is_named(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 1)
    put(tmp_path, "datei", "keine Ordner")
    called = call("batch", inbox, "--out", tmp_path / "datei" / "run", *CLEAR)
    assert (called.code, called.out) == (2, "")
    assert f"{tmp_path / 'datei'}" in called.err


def test_a_full_disk_in_the_middle_of_a_table_leaves_no_half_table(
    call: Call, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns(inbox, 2)

    def ends(*_: object, **__: object) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("checker.batch.tables.run_sarif.middle", ends)
        assert call("batch", inbox, "--out", tmp_path / "run", *CLEAR).code == 2
    left = {path.name for path in (tmp_path / "run").iterdir()}
    assert left == {".work", "reports"}


def reading(order: Order, task: ToRead) -> list[Reading]:
    """Read some files, one of which vanishes just before."""
    for seen in task.files:
        if seen.file == "ort-002.json":
            (Path(order.wishes.source) / seen.file).unlink()
    return read_files(order, task)


def test_a_file_that_vanishes_before_it_is_read_is_a_failed_one(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns(inbox, 3)
    monkeypatch.setattr("checker.batch.run.read_files", reading)
    run(inbox, tmp_path / "run")
    assert sums(tmp_path / "run") == (3, 2, 1, 0)
    assert inputs(tmp_path / "run")["ort-002.json"]["reason"] == "LES001"
    assert codes(tmp_path / "run", "ort-002.json") == ["LES001"]


def emptied(monkeypatch: pytest.MonkeyPatch, inbox: Path, content: bytes | None) -> None:
    """Remove all submissions between reading and checking, or write something else into them."""

    def decide(*args: Any, **more: Any) -> None:
        for path in inbox.iterdir():
            path.unlink() if content is None else path.write_bytes(content)
        plan.decide(*args, **more)

    monkeypatch.setattr("checker.batch.run.decide", decide)


def test_a_file_that_vanishes_after_it_was_read_is_checked_all_the_same(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns(inbox, 3)
    run(inbox, tmp_path / "whole")
    emptied(monkeypatch, inbox, None)
    run(inbox, tmp_path / "run")
    assert contents(tmp_path / "run") == contents(tmp_path / "whole")


@pytest.mark.parametrize("content", [None, b"{}"])
def test_a_file_that_is_needed_again_and_changed_meanwhile_ends_the_run(
    call: Call, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    towns(inbox, 2)
    cached = ("--demo", "--html", "none", "--cache", tmp_path / "cache", "--jobs", "1")
    call("batch", inbox, "--out", tmp_path / "first", *cached, "--report-day", "2026-01-01")
    emptied(monkeypatch, inbox, content)
    called = call("batch", inbox, "--out", tmp_path / "run", *cached, "--report-day", "2026-01-02")
    assert called.code == 2
    assert "hat sich während des Laufs geändert. Setzen Sie ihn mit --resume fort." in called.err


@pytest.mark.parametrize("address", ["{}", "file://{}"])
def test_a_folder_is_the_same_by_path_and_by_address(tmp_path: Path, address: str) -> None:
    for name in ("b.json", "a/c.YAML", ".hidden/d.json", ".e.json", "~$f.xlsx", "g.txt"):
        put(tmp_path, name, town(1))
    (tmp_path / "link.json").symlink_to(tmp_path / "b.json")
    place = place_of(address.format(tmp_path), remote=False)
    assert isinstance(place, LocalPlace) == (address == "{}")
    assert sorted(seen.file for seen in place.found()) == ["a/c.YAML", "b.json"]
    place.write("x/y.json", b"1")
    with place.writer("x/z.json") as write:
        write("ä\udc80")
    assert place.read("x/z.json") == "ä\\udc80".encode()
    assert sorted(place.below("x")) == ["x/y.json", "x/z.json"]
    place.remove("x")
    place.remove("x")
    assert place.below("x") == []
    assert "x" not in place.names()
    assert place.load("b.json") == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize("address", ["{}", "file://{}"])
def test_what_fails_in_the_making_appears_nowhere(tmp_path: Path, address: str) -> None:
    place = place_of(address.format(tmp_path), remote=False)
    with pytest.raises(ZeroDivisionError), place.writer("x.json") as write:
        write(f"halb {1 // 0}")
    assert place.names() in ([], [".work"])
    assert place.below(".work") == []


def test_an_address_nobody_knows_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="nowhere://x"):
        place_of("nowhere://x", remote=False)
