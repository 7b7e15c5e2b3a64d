from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import checker
from tests.packaging.command import ROOT, Run

SCRIPT = Path(sys.executable).parent / "paktcheck"
EXAMPLES = [
    path
    for path in sorted((ROOT / "examples").rglob("*"))
    if path.suffix in {".yaml", ".json", ".xlsx"}
]


def test_the_script_tells_its_version(run: Run) -> None:
    result = run("--version", script=SCRIPT)

    assert (result.returncode, result.stderr) == (0, "")
    assert checker.__version__ in result.stdout.split()


def test_the_module_tells_the_same_version(run: Run) -> None:
    result = run("-m", "checker", "--version")

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == run("--version", script=SCRIPT).stdout


@pytest.mark.parametrize("arguments", [("rules", "list"), ("standards", "check")])
def test_the_catalogue_is_found_from_another_folder(run: Run, arguments: tuple[str, str]) -> None:
    result = run(*arguments, script=SCRIPT)

    assert result.returncode == 0, result.stderr


def test_the_module_finds_the_same_rules(run: Run) -> None:
    listed = run("-m", "checker", "rules", "list").stdout

    assert "FEL001" in listed
    assert listed == run("rules", "list", script=SCRIPT).stdout


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_example_is_read(run: Run, example: Path) -> None:
    result = run("check", str(example), "--demo", "--format", "json", script=SCRIPT)

    assert result.returncode in {0, 1}, result.stderr
    assert json.loads(result.stdout)["summary"]["failed"] == 0


def test_a_missing_file_is_wrong_use(run: Run) -> None:
    result = run("check", "not-there.json", script=SCRIPT)

    assert result.returncode == 2
    assert "Traceback" not in result.stderr
