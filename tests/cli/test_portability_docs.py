"""What the handbook shows about moves is real output of the command."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.cli.portability import command
from checker.loading.catalogue import load_catalogue
from checker.loading.handover import load_handover, own_handover
from checker.model.handover import HandoverState
from tests.cli.conftest import Call
from tests.cli.pathways_calls import ROOT

PAGE = (ROOT / "docs" / "ministerium" / "uebertragbarkeit.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


def shown(block: str) -> Iterator[str]:
    yield from (line for line in block.splitlines()[1:] if line.strip() not in {"", "[…]"})


@pytest.mark.parametrize("block", blocks("console"))
def test_every_block_is_real_output(
    call: Call, monkeypatch: pytest.MonkeyPatch, block: str
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    asked = shlex.split(block.splitlines()[0].removeprefix("$ paktcheck "))
    lines = iter(call(*asked).out.replace("\u00a0", " ").splitlines())
    assert [line for line in shown(block) if line not in lines] == []


def test_the_standard_of_the_handbook_is_taken(tmp_path: Path) -> None:
    (text,) = blocks("yaml")
    file = tmp_path / "datei.yaml"
    file.write_text(text, encoding="utf-8")
    assert own_handover(file).standing == "agreed"


def test_every_option_that_the_page_names_exists() -> None:
    known = {name for parameter in command.params for name in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE)) - known == set()


@pytest.mark.parametrize(
    ("parameter", "said"),
    [
        ("projekt_uebertrag_anteil", "mindestens 90 Prozent"),
        ("projekt_uebertrag_monate_nahtlos", "höchstens 3 Monate"),
        ("projekt_uebertrag_monate", "höchstens 6 Monate"),
        ("projekt_wartezeit_wochen", "binnen 12 Wochen"),
    ],
)
def test_the_page_names_the_limits_of_the_project(parameter: str, said: str) -> None:
    (value,) = (v.value for v in load_catalogue().parameters[parameter].values)
    number = value * 100 if isinstance(value, float) and value < 1 else value
    assert f"{number:g}" in said
    assert said in " ".join(PAGE.split())


@pytest.mark.parametrize("state", load_handover().states, ids=lambda state: state.id)
def test_the_page_lists_every_state_of_the_proposal(state: HandoverState) -> None:
    (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| {state.id} |"))
    name, title, proofs, goals = (cell.strip() for cell in row.strip("|").split("|"))
    assert (name, title) == (state.id, state.title.de)
    named = [code for part in proofs.split(";") for code in part.strip().split(", ")]
    assert [code for code in named if code != "–"] == [*state.certificates, *state.proofs]
    assert tuple(goals.split(", ")) == state.goals
