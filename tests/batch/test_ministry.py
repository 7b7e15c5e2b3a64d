"""The ministry's decisions: where they may lie, what they change, and with what a run ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.batch.processes import finish
from tests.batch.submissions import CLEAR, codes, inputs, put, receipt, run, sums, town, towns
from tests.cli.conftest import Call
from tests.hostile.forms import clean_package, written

WAIVER = {"reason": "x", "approved_by": "RP", "from": "2026-01-01", "until": "2026-12-31"}


def waivers(path: Path, *entries: dict[str, Any]) -> Path:
    """Write a file of waivers."""
    return put(path.parent, path.name, yaml.safe_dump({"waivers": [WAIVER | e for e in entries]}))


@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--waivers", "ausnahmen.yaml"),
        ("--baseline", "bekannt.json"),
        ("--write-baseline", "bekannt.json"),
        ("--profiles", "profile.yaml"),
        ("--rules", "regeln"),
    ],
)
def test_nothing_that_changes_the_check_comes_from_among_the_submissions(
    call: Call, inbox: Path, tmp_path: Path, option: str, name: str
) -> None:
    towns(inbox, 1)
    place = inbox / "tief"
    place.mkdir()
    if name == "regeln":
        (place / name).mkdir()
    else:
        (place / name).touch()
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR, option, place / name)
    assert called.code == 2
    assert "liegt im Ordner der Einreichungen." in called.err
    assert not (tmp_path / "run").exists()


def test_a_link_into_the_submissions_does_not_help(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 1)
    waivers(inbox / "w.yaml")
    (tmp_path / "w.yaml").symlink_to(inbox / "w.yaml")
    called = call("batch", inbox, "--out", tmp_path / "r", *CLEAR, "--waivers", tmp_path / "w.yaml")
    assert called.code == 2


def test_a_file_of_waivers_among_the_submissions_is_only_a_skipped_file(
    inbox: Path, tmp_path: Path
) -> None:
    towns(inbox, 1)
    waivers(inbox / "w.yaml", {"code": "PAK001", "key": "08999001"})
    run(inbox, tmp_path / "run")
    assert inputs(tmp_path / "run")["w.yaml"]["reason"] == "no_package"
    assert "PAK001" in codes(tmp_path / "run", "ort-001.json")


@pytest.mark.parametrize("out", ["in/run", "in", "."])
def test_the_run_and_the_submissions_lie_apart(
    call: Call, inbox: Path, tmp_path: Path, out: str
) -> None:
    towns(inbox, 1)
    called = call("batch", inbox, "--out", tmp_path / out, *CLEAR)
    assert called.code == 2
    assert sorted(path.name for path in inbox.iterdir()) == ["ort-001.json"]


@pytest.mark.parametrize("folder", ["fehlt", "datei.json"])
def test_what_is_no_folder_is_wrong_use(call: Call, tmp_path: Path, folder: str) -> None:
    put(tmp_path, "datei.json", town(1))
    called = call("batch", tmp_path / folder, "--out", tmp_path / "run", *CLEAR)
    assert called.code == 2
    assert "ist nicht vorhanden." in called.err


def test_an_empty_folder_gives_an_empty_run(call: Call, inbox: Path, tmp_path: Path) -> None:
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR)
    assert called.code == 0
    assert sums(tmp_path / "run") == (0, 0, 0, 0)


def test_waivers_over_a_run_count_once_and_unused_ones_are_told(
    inbox: Path, tmp_path: Path
) -> None:
    towns(inbox, 3)
    path = waivers(
        tmp_path / "w.yaml",
        {"code": "PAK007", "key": "08999002", "object": ""},
        {"code": "FEL008", "key": "08999001", "object": "kurs"},
        {"code": "IMA001", "key": "08999999"},
        {"code": "PAK001", "key": "08999003", "until": "2026-01-02", "from": "2026-01-02"},
    )
    run(inbox, tmp_path / "run", waivers=path)
    run(inbox, tmp_path / "bare")
    told = [(f["code"], f["rule"]) for f in receipt(tmp_path / "run")["run_findings"]]
    assert told == [("SYS010", "FEL008"), ("SYS012", "IMA001"), ("SYS011", "PAK001")]
    before, after = (receipt(tmp_path / n)["summary"]["by_code"]["PAK007"] for n in ("bare", "run"))
    assert after == before - before // 3


def test_known_findings_do_not_fail_the_next_run(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 3)
    put(inbox, "kaputt.json", "{")
    known = tmp_path / "known.json"
    call("batch", inbox, "--out", tmp_path / "a", *CLEAR, "--write-baseline", known)
    entries = json.loads(known.read_text(encoding="utf-8"))
    assert entries == sorted(entries, key=lambda e: (e["fingerprint"], e["code"], e["key"]))
    assert {entry["key"] for entry in entries} == {"08999001", "08999002", "08999003"}
    (inbox / "kaputt.json").unlink()
    (inbox / "ort-003.json").unlink()
    again = ("batch", inbox, *CLEAR, "--baseline", known, "--out")
    assert call(*again, tmp_path / "b").code == 0
    gone = [f["code"] for f in receipt(tmp_path / "b")["run_findings"]]
    assert gone == ["SYS014"] * sum(entry["key"] == "08999003" for entry in entries)
    put(inbox, "neu.json", town(9))
    assert call(*again, tmp_path / "c").code == 1


@pytest.mark.parametrize(
    ("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_a_run_ends_with_one_from_the_level_on(
    call: Call, inbox: Path, tmp_path: Path, level: str, code: int
) -> None:
    towns(inbox, 1)
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR, "--fail-on", level)
    assert called.code == code


def test_a_clean_run_ends_with_zero(call: Call, inbox: Path, tmp_path: Path) -> None:
    put(inbox, "gut.json", written(clean_package(), "json"))
    assert call("batch", inbox, "--out", tmp_path / "run", *CLEAR).code == 0


@pytest.mark.parametrize(("content", "code"), [("{", 3), (None, 1)])
def test_three_hundred_failing_files_do_not_wrap_around(
    inbox: Path, tmp_path: Path, content: str | None, code: int
) -> None:
    for number in range(300):
        text = content and f"{content}{number}"
        put(inbox, f"{number}.json", text or {"municipality": {"ags": f"{number}"}})
    ended, said = finish(inbox, tmp_path / "run", "--select", "FEL")
    assert ended == code, said
    checked, failed = (0, 300) if content else (300, 0)
    assert sums(tmp_path / "run") == (300, checked, failed, 0)


def test_the_summary_is_told_in_both_languages(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 2)
    put(inbox, "leer.json", "")
    german = call("batch", inbox, "--out", tmp_path / "de", *CLEAR)
    english = call("batch", inbox, "--out", tmp_path / "en", *CLEAR, "--lang", "en")
    assert german.out.splitlines() == [
        "3 Dateien: 2 geprüft, 1 nicht lesbar, 0 übersprungen.",
        "Mindeststandards: 2 nicht eingehalten, 1 noch offen.",
        f"{tmp_path / 'de'}/index.html",
    ]
    assert english.out.splitlines() == [
        "3 files: 2 checked, 1 unreadable, 0 skipped.",
        "Minimum standards: 2 not met, 1 still open.",
        f"{tmp_path / 'en'}/index.html",
    ]
    assert german.err == english.err == ""


def test_statistics_count_the_answers_of_each_rule(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 3)
    called = call(
        "batch", inbox, "--out", tmp_path / "r", *CLEAR, "--statistics", "--select", "PAK"
    )
    rows = {line.split()[0]: line.split()[1:] for line in called.err.splitlines()[1:]}
    assert all(name.startswith("PAK") for name in rows)
    assert rows["PAK001"] == ["0", "3", "0", "0"]
