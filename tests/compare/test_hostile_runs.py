"""What is no run, or no longer the run it was, ends with a sentence and exit code 2."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.batch.submissions import CLEAR, put, towns
from tests.cli.conftest import Call

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def lauf(call: Call, tmp_path: Path) -> Path:
    towns(tmp_path / "eingang", 2)
    call("batch", "eingang", "--out", "lauf", *CLEAR, "--select", "FEL008", "--quiet")
    return Path("lauf")


def refused(call: Call, run: Path | str, reason: str) -> None:
    for pair in ((run, run), (run, "lauf")):
        called = call("compare", *pair)
        assert (called.code, called.out) == (2, "")
        assert reason in called.err


def test_a_folder_without_a_receipt_is_no_run(call: Call, lauf: Path) -> None:
    put(Path("leer"), "x.txt", "nichts")
    refused(call, "leer", "leer: Hier liegt kein fertiger Lauf. Es fehlt die Datei run.json.")
    (lauf / "run.json").unlink()
    assert call("compare", "lauf", "lauf").code == 2


def test_a_missing_path_is_wrong_use(call: Call, lauf: Path) -> None:
    assert lauf.is_dir()
    assert call("compare", "lauf", "fehlt").code == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "kein gültiges JSON"),
        ("{", "kein gültiges JSON"),
        ("\ud800".encode("utf-8", "surrogatepass"), "kein gültiges JSON"),
        ("[" * 100_000, "kein gültiges JSON"),
        ("[]", "weder ein Lauf"),
        ("5", "weder ein Lauf"),
        ("null", "weder ein Lauf"),
        ("{}", "weder ein Lauf"),
        ('{"format_version": 1}', "weder ein Lauf"),
        ('{"format_version": 1, "kind": "batch"}', "weder ein Lauf"),
        ('{"format_version": 2, "kind": "batch"}', "Die Formatversion 2 kann"),
        ('{"format_version": "x"}', "Die Formatversion x kann"),
    ],
)
def test_what_is_no_receipt_is_refused(
    call: Call, lauf: Path, text: str | bytes, reason: str
) -> None:
    assert lauf.is_dir()
    put(Path("anders"), "run.json", text)
    refused(call, "anders", reason)
    refused(call, Path("anders/run.json"), reason)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda told: told.update(inputs=5), "weder ein Lauf"),
        (lambda told: told.update(inputs=[5]), "weder ein Lauf"),
        (lambda told: told["inputs"][0].pop("period"), "weder ein Lauf"),
        (lambda told: told["inputs"][0].update(period="2018"), "weder ein Lauf"),
        (lambda told: told.update(options=[]), "weder ein Lauf"),
        (lambda told: told["inputs"][0].update(report="../eingang/ort-001.json"), "außerhalb"),
        (lambda told: told["inputs"][0].update(report="/etc/hostname"), "außerhalb"),
        (lambda told: told["inputs"][0].update(report="reports/fehlt.json"), "fehlt"),
        (lambda told: told["inputs"][0].update(report=5), "nicht lesbar"),
        (lambda told: told["inputs"][0].update(report_sha256="0" * 64), "nicht mehr der des Laufs"),
    ],
)
def test_a_receipt_that_was_changed_is_refused(
    call: Call, lauf: Path, change: Change, reason: str
) -> None:
    told = json.loads((lauf / "run.json").read_bytes())
    change(told)
    (lauf / "run.json").write_text(json.dumps(told), encoding="utf-8")
    called = call("compare", "lauf", "lauf")
    assert (called.code, called.out) == (2, "")
    assert reason in called.err


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"packages": []}', '{"packages": [{}]}'])
def test_a_report_that_is_none_is_refused(call: Call, lauf: Path, content: str) -> None:
    told = json.loads((lauf / "run.json").read_bytes())
    put(lauf, told["inputs"][0]["report"], content)
    called = call("compare", "lauf", "lauf")
    assert called.code == 2
    assert "ist nicht mehr der des Laufs" in called.err


def test_an_empty_run_is_compared(call: Call, lauf: Path) -> None:
    assert lauf.is_dir()
    put(Path("nichts"), "x.txt", "kein Paket")
    call("batch", "nichts", "--out", "leer", *CLEAR, "--select", "FEL008")
    assert call("compare", "leer", "leer").code == 0
    called = call("compare", "lauf", "leer", "--quiet")
    assert called.code == 0
    assert "nicht mehr geprüft   2" in called.out
