"""What the handbook shows is real output: each block is run, in the order of its page."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from checker.loading.places import standards_dir
from checker.model.comparison import CAUSES, STATES
from tests.batch.submissions import CLEAR
from tests.cli.conftest import Call

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "examples" / "demo-kreis"
PAGES = ("ministerium/vergleich.md", "ministerium/nachweise.md", "authors/impact.md")
BLOCK = re.compile(r"^```console\n\$ paktcheck ([^\n]*)\n(.*?)^```", re.M | re.S)
CHANGING = re.compile(r"\b[0-9a-f]{12}\b|\[(?:Zeile|line) \d+\]")


@pytest.fixture(autouse=True)
def folders(call: Call) -> None:
    """Write what the pages speak of: two states of a Kreis, a report, a folder of norms."""
    for name in ("eingang", "eingang-maerz", "eingang-mai"):
        shutil.copytree(DEMO, name)
    mended = Path("eingang-mai/dorfingen-2018.yaml")
    mended.write_text(mended.read_text("utf-8").replace("vzae: 0.2,", "vzae: 0.25,"), "utf-8")
    Path("eingang-mai/musterkreis-2018.yaml").unlink()
    for month, day in (("maerz", "2018-03-01"), ("mai", "2018-05-01")):
        more = ("--select", "FEL,IMA", "--report-day", day)
        call("batch", f"eingang-{month}", "--out", f"lauf-{month}", *CLEAR, *more, "--quiet")
    call("check", "eingang", "--output", "json=bericht.json", "--select", "FEL,PAK", "--quiet")
    shutil.copytree(standards_dir(), "standards")
    shutil.copytree(standards_dir(), "norms-2027")
    norm = Path("norms-2027/vwv-integrationsmanagement.yaml")
    norm.write_text(norm.read_text("utf-8").replace("- value: 68000", "- value: 72000"), "utf-8")


def plain(text: str) -> list[str]:
    lines = text.replace("\u00a0", " ").splitlines()
    return [CHANGING.sub("#", line.rstrip()) for line in lines if line.strip()]


@pytest.mark.parametrize("page", PAGES)
def test_the_blocks_of_a_page_are_real_output(call: Call, page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    blocks = BLOCK.findall(text)
    assert len(blocks) == text.count("```console")
    for command, shown in blocks:
        called = call(*shlex.split(command))
        lines = iter(plain(called.out + called.err))
        wanted = [line for line in plain(shown) if line != "[…]"]
        assert [line for line in wanted if line not in lines] == [], command
        if "[…]" not in shown:
            assert wanted == plain(called.out + called.err), command


def test_the_causes_and_states_of_the_handbook_are_those_of_the_program() -> None:
    page = (ROOT / "docs" / PAGES[0]).read_text("utf-8")
    named = re.findall(r"^\| [^|]+ \| `([a-z]+)` \|", page, re.M)
    assert named == [*_states(page), *CAUSES]
    assert set(_states(page)) == set(STATES)


def _states(page: str) -> list[str]:
    section = page.partition("## Was die Worte bedeuten")[2].partition("## Wer es")[0]
    return re.findall(r"^\| [^|]+ \| `([a-z]+)` \|", section, re.M)
