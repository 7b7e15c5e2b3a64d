"""``paktcheck check``: exit codes, inputs and outputs."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

CLEAN = "municipality: {name: Stuttgart, ags: '08111000', kreis: '08111', kind: stadtkreis}\n"
WRONG = CLEAN.replace("08111000", "08111001")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (CLEAN, "a.yaml", 0),
        (WRONG, "a.yaml", 1),
        ("x: [", "a.yaml", 3),
        ("", "a.yaml", 3),
        ("null", "a.json", 3),
        ("[1,2", "a.json", 3),
        ("noise", "a.xlsx", 3),
        ("{}", "a.json", 0),
        ("text", "a.txt", 3),
    ],
)
def test_exit_code_says_what_happened(
    call: Call, tmp_path: Path, content: str, name: str, code: int
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert call("check", tmp_path / name, "--select", "FEL001,FEL002").code == code


def test_the_highest_code_wins_and_every_file_is_reported(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WRONG, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("x: [", encoding="utf-8")
    called = call("check", tmp_path, "--format", "json")
    assert called.code == 3
    files = [package["file"] for package in json.loads(called.out)["packages"]]
    assert files == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "missing.yaml"),
        ("check", "*.nothing"),
        ("check", "."),
        ("check", "--no-such-option"),
        ("check",),
        ("check", "{plan}", "--select", "XYZ"),
        ("check", "{plan}", "--as-of", "31.02.2025"),
        ("check", "{plan}", "--format", "word"),
        ("check", "{plan}", "--output", "text"),
        ("check", "{plan}", "--waivers", "missing.yaml"),
        ("check", "{plan}", "--baseline", "missing.json"),
        ("check", "{plan}", "--output", "text={plan}/x.txt"),
        ("nothing",),
    ],
)
def test_wrong_use_ends_with_two(
    call: Call, plan: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (plan.parent / "empty").mkdir()
    monkeypatch.chdir(plan.parent / "empty")
    called = call(*(argument.replace("{plan}", str(plan)) for argument in arguments))
    assert called.code == 2
    assert called.err


@pytest.mark.parametrize(
    ("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_level_decides(call: Call, plan: Path, level: str, code: int) -> None:
    assert call("check", plan, "--fail-on", level).code == code


def test_standard_input_is_read_whatever_its_format(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (WRONG, '{"municipality": {"ags": "0811100"}}'):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        called = call("check", "-", "--format", "json")
        assert called.code == 1
        assert json.loads(called.out)["packages"][0]["file"] == "-"


def test_several_formats_go_where_they_are_sent(call: Call, plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "report.html"
    called = call("check", plan, "--format", "json", "--output", f"html={target}")
    assert json.loads(called.out)["summary"]["checked"] == 1
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_hidden_lock_and_linked_files_are_left_out(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / ".git").mkdir(parents=True)
    for name in ("a.yaml", ".b.yaml", "~$c.xlsx", ".git/d.yaml", "notes.txt"):
        (folder / name).write_text(CLEAN, encoding="utf-8")
    (folder / "e.yaml").symlink_to(folder / "a.yaml")
    called = call("check", folder, "--format", "json")
    assert [package["file"] for package in json.loads(called.out)["packages"]] == ["a.yaml"]


def test_two_folders_with_equal_names_do_not_collide(call: Call, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.yaml").write_text(CLEAN, encoding="utf-8")
    called = call("check", tmp_path / "a", tmp_path / "b", "--format", "json")
    files = [package["file"] for package in json.loads(called.out)["packages"]]
    assert len(set(files)) == 2


def test_report_day_and_policy_are_printed(call: Call, plan: Path) -> None:
    called = call(
        "check", plan, "--report-day", "31.12.2025", "--policy", "streng", "--format", "json"
    )
    report = json.loads(called.out)
    assert (report["report_day"], report["policy"]) == ("2025-12-31", "streng")


def test_statistics_go_to_the_error_output(call: Call, plan: Path) -> None:
    called = call("check", plan, "--statistics", "--quiet")
    assert "FEL001" in called.err
    assert "FEL001" not in called.out


def test_quiet_prints_the_table_only(call: Call, plan: Path) -> None:
    called = call("check", plan, "--quiet")
    assert "plan.yaml" in called.out
    assert "Was tun" not in called.out


def test_colour_is_used_only_when_asked_for(call: Call, plan: Path) -> None:
    assert "\x1b[" not in call("check", plan).out
    assert "\x1b[" in call("check", plan, "--color", "always").out


def test_many_files_read_in_two_processes_give_the_same_report(call: Call, tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.yaml").write_text(WRONG, encoding="utf-8")
    arguments = ("check", tmp_path, "--format", "json", "--report-day", "2025-01-01")
    assert call(*arguments).out == call(*arguments, "--jobs", "2").out
