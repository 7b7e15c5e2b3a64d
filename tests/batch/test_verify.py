"""``paktcheck verify RUN/run.json`` repeats a run and tells every difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.batch.submissions import CLEAR, inputs, put, town, towns
from tests.cli.conftest import Call


@pytest.fixture
def out(call: Call, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a run over towns, a copy and a broken file, called with names below the folder."""
    monkeypatch.chdir(tmp_path)
    towns(inbox, 3)
    put(inbox, "z.json", town(1))
    put(inbox, "kaputt.yaml", "x: [")
    put(tmp_path, "w.yaml", "waivers: []\n")
    more = ("--waivers", "w.yaml", "--lang", "en", "--select", "PAK,FEL", "--prefer", "path")
    assert call("batch", "in", "--out", "run", *CLEAR, *more).code == 3
    return tmp_path / "run"


def test_the_same_run_agrees(call: Call, out: Path) -> None:
    before = sorted(out.rglob("*"))
    called = call("verify", out / "run.json")
    assert (called.code, called.out, called.err) == (0, "stimmt überein\n", "")
    assert sorted(out.rglob("*")) == before


def test_a_changed_submission_is_told(call: Call, inbox: Path, out: Path) -> None:
    put(inbox, "ort-002.json", town(2, measures=[]))
    put(inbox, "neu.json", town(9))
    (inbox / "kaputt.yaml").unlink()
    called = call("verify", out / "run.json")
    lines = called.out.splitlines()
    assert called.code == 1
    assert lines[-1] == "weicht ab"
    assert any(line.startswith("neu.json: fehlt -> ") for line in lines)
    assert any(line.startswith("kaputt.yaml: undetermined (") for line in lines)
    assert any(line.startswith("ort-002.json: ") for line in lines)
    assert "findings.csv: andere Prüfsumme" in lines


def test_a_neighbour_changes_only_the_report(call: Call, inbox: Path, out: Path) -> None:
    put(inbox, "ort-003.json", town(3, measures=[]))
    lines = call("verify", out / "run.json").out.splitlines()
    assert not [line for line in lines if line.startswith("ort-001.json") and "anderer" not in line]


@pytest.mark.parametrize("name", ["findings.csv", "index.html", "report"])
def test_a_file_of_the_run_that_was_changed_is_told(call: Call, out: Path, name: str) -> None:
    name = inputs(out)["ort-001.json"]["report"] if name == "report" else name
    (out / name).write_bytes(b"anders")
    called = call("verify", out / "run.json")
    assert called.code == 1
    assert f"{name}: geändert oder gelöscht" in called.out.splitlines()
    (out / name).unlink()
    assert f"{name}: geändert oder gelöscht" in call("verify", out / "run.json").out


def test_another_catalogue_is_told(call: Call, out: Path) -> None:
    told = json.loads((out / "run.json").read_bytes())
    told["catalogue"]["sha256"] = "0" * 64
    (out / "run.json").write_text(json.dumps(told), encoding="utf-8")
    called = call("verify", out / "run.json")
    assert called.code == 1
    assert called.out.startswith("catalogue: ")


@pytest.mark.parametrize("broken", ['{"kind": "batch"}', '{"kind": "batch", "inputs": 5}'])
def test_a_broken_receipt_is_wrong_use(call: Call, tmp_path: Path, broken: str) -> None:
    called = call("verify", put(tmp_path, "run.json", broken))
    assert called.code == 2
    assert "kein Beleg von paktcheck" in called.err
