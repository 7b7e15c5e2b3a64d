"""Hostile names and things that are no files: read or refused, never left out, never a hang."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest

from checker.loading import collect
from checker.reporting.formats import FORMATS
from tests.cli.conftest import Call
from tests.hostile.forms import clean_package, written

CLEAN = written(clean_package(), "json")
NAMES = [
    "zwei\nzeilen::error::x.json",
    "::error file=a,line=1::x.json",
    "=cmd|'x'!A1.json",
    "<img src=x onerror=alert(1)>.json",
    "\x1b[31mrot\u202egpj.json",
    "x" * 240 + ".json",
    unicodedata.normalize("NFD", "Mühlhäuser Plan.json"),
    "%0A::error::y%2C.json",
    os.fsdecode(b"lat\xe4in.json"),
    "Plan (neu) [1]; *.JSON",
]


def files_of(out: str) -> list[str]:
    return [package["file"] for package in json.loads(out)["packages"]]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_checked_whatever_it_is_called(call: Call, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(CLEAN)
    for argument in (tmp_path, tmp_path / name):
        called = call("check", argument, "--format", "json")
        assert called.code == 0
        assert files_of(called.out) == [name]


@pytest.mark.parametrize("form", FORMATS)
def test_no_name_of_a_file_writes_a_command_or_a_line_of_its_own(
    call: Call, tmp_path: Path, form: str
) -> None:
    for name in NAMES:
        (tmp_path / name).write_bytes(CLEAN.replace(b"08999001", b"0899900"))
    called = call("check", tmp_path, "--format", form)
    assert called.code == 1
    assert not any(sign in called.out for sign in "\x1b\u202e\udce4")
    assert "\n::error::" not in called.out
    assert "<img src=x" not in called.out or form not in {"html", "junit"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_cannot_be_opened_stands_in_every_format(
    call: Call, tmp_path: Path, form: str
) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    called = call("check", tmp_path, "--format", form)
    assert called.code == 3
    assert "pipe.yaml" in called.out
    assert form == "junit" or "LES009" in called.out


@pytest.mark.parametrize("name", ["pipe.yaml", "pipe"])
def test_a_pipe_is_refused_without_waiting_for_it(call: Call, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert call("check", tmp_path / name).code == 3


def test_an_endless_device_is_refused(call: Call) -> None:
    assert call("check", "/dev/zero").code == 3


def test_a_folder_called_like_a_file_is_looked_into(call: Call, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").mkdir()
    assert call("check", tmp_path).code == 2
    assert call("check", tmp_path / "*.yaml").code == 3
    (tmp_path / "x.yaml" / "plan.json").write_bytes(CLEAN)
    assert files_of(call("check", tmp_path, "--format", "json").out) == ["x.yaml/plan.json"]


def test_a_file_that_vanishes_before_it_is_read_is_a_finding(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_bytes(CLEAN)
    found = collect.find_files([str(tmp_path)])
    (tmp_path / "a.json").unlink()
    monkeypatch.setattr("checker.cli.preparing.find_files", lambda _: found)
    called = call("check", tmp_path, "--format", "json")
    first, second = json.loads(called.out)["packages"]
    assert called.code == 3
    assert first["findings"][0]["code"] == "LES001"
    assert second["verdict"] == "conformant"


def test_a_file_nobody_may_read_is_a_finding(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    (tmp_path / "a.json").write_bytes(CLEAN)
    monkeypatch.setattr(Path, "open", closed)
    called = call("check", tmp_path / "a.json", "--format", "json")
    assert called.code == 3
    assert "Permission" not in called.out


def test_a_folder_nobody_may_open_is_wrong_use_and_not_silence(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def closed(path: str) -> object:
        if "inner" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    (tmp_path / "inner").mkdir()
    (tmp_path / "a.json").write_bytes(CLEAN)
    monkeypatch.setattr(os, "scandir", closed)
    called = call("check", tmp_path)
    assert called.code == 2
    assert "inner" in called.err


def test_links_in_a_folder_are_left_out_and_a_named_link_is_read(
    call: Call, tmp_path: Path
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.json").write_bytes(CLEAN)
    (tmp_path / "link.json").symlink_to(tmp_path / "real" / "a.json")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "lost.json").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self.json").symlink_to(tmp_path / "self.json")
    assert files_of(call("check", tmp_path, "--format", "json").out) == ["real/a.json"]
    assert call("check", tmp_path / "link.json").code == 0
    assert call("check", tmp_path / "lost.json").code == 2
    assert call("check", tmp_path / "self.json").code == 2


@pytest.mark.parametrize(
    "name", ["x" * 300 + ".json", "***", "a**b", "[", "\n::error::x", "?.json"]
)
def test_a_path_that_leads_nowhere_is_wrong_use_said_on_one_line(
    call: Call, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    called = call("check", name)
    assert called.code == 2
    assert called.out == ""
    assert called.err.count("\n") == 1


def test_equal_names_from_several_places_stay_apart(call: Call, tmp_path: Path) -> None:
    places = [tmp_path / outer / "a" / "x.json" for outer in ("p", "q")]
    for place in places:
        place.parent.mkdir(parents=True)
        place.write_bytes(CLEAN)
    for arguments in (places, [place.parent for place in places]):
        found = files_of(call("check", *arguments, "--format", "json").out)
        assert len(set(found)) == 2


def test_one_file_named_twice_is_checked_once(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(CLEAN)
    called = call("check", tmp_path, tmp_path / "a.json", "--format", "json")
    assert len(files_of(called.out)) == 1
