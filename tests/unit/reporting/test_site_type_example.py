"""The worked example of the guide for measure types, taken from its page and run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from checker.engine.golden import RowAnswer, answers
from checker.graph.facts import Reader
from checker.graph.judge import Judge
from checker.loading.places import standards_dir
from checker.loading.standards import load_code_lists, load_type_files
from checker.loading.transition_table import load_table
from checker.loading.types_check import check_types
from checker.model.catalogue import Catalogue
from checker.model.measure_type import TypeFile

PAGE = Path(__file__).parents[3] / "docs" / "authors" / "measure-type.md"
BLOCK = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```', re.MULTILINE | re.DOTALL)
CODES, TYPES, TABLE = (
    "standards/codelists/measure-types.yaml",
    "standards/measure-types/muster.yaml",
    "tests/transitions/muster.csv",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(standards_dir(), tmp_path / "standards")
    blocks = dict(BLOCK.findall(PAGE.read_text("utf-8")))
    codes = (tmp_path / CODES).read_text("utf-8")
    blocks[CODES] = codes.replace("\ncodes:\n", f"\ncodes:\n{blocks[CODES]}")
    for name, text in blocks.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def loaded(folder: Path) -> tuple[Catalogue, tuple[TypeFile, ...]]:
    standards = folder / "standards"
    catalogue = Catalogue((), load_code_lists(standards), "2026.11", "0" * 64)
    return catalogue, load_type_files(standards)


def answered(folder: Path) -> list[RowAnswer]:
    catalogue, files = loaded(folder)
    types = {entry.code: entry for file in files for entry in file.types}
    return answers(Judge(types, Reader(catalogue)), load_table(folder / TABLE))


def test_every_row_of_the_example_agrees_in_verdict_and_strength(folder: Path) -> None:
    found = answered(folder)
    strengths = {a.row.id: (a.transition.strength if a.transition else None) for a in found}

    assert {a.row.id: a.state for a in found} == {a.row.id: "agree" for a in found}
    assert strengths == {a.row.id: a.row.strength for a in found}
    assert {a.row.verdict for a in found} == {"ok", "ok_with_condition", "blocked", "undecidable"}


def test_the_example_has_no_fault(folder: Path) -> None:
    catalogue, files = loaded(folder)
    assert [fault for fault in check_types(files, catalogue) if "MUSTER" in fault] == []


@pytest.mark.parametrize(
    ("old", "new", "fails"),
    [
        ('niveau: ">=A2"', 'niveau: ">=A1"', set()),
        ('niveau: ">=A2"', 'niveau: ">=B1"', {"M01", "M02"}),
        ('niveau: ">=B1"', 'niveau: ">=B2"', {"M03", "M05"}),
        ('zertifikat_monate: "<=12"', 'zertifikat_monate: "<=11"', {"M07"}),
        ("[2025-12-15, 2026-01-10]", "[2025-12-14, 2026-01-10]", {"M01"}),
        ("otherwise: weich", "otherwise: bedingt", {"M08"}),
        ("always: true", "always: false", {"M09"}),
    ],
)
def test_a_changed_line_makes_its_rows_fail(
    folder: Path, old: str, new: str, fails: set[str]
) -> None:
    path = folder / TYPES
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")

    assert {a.row.id for a in answered(folder) if a.state != "agree"} == fails


def test_the_page_names_every_key_of_a_demand_a_way_and_a_grant() -> None:
    text = PAGE.read_text("utf-8")
    models = TypeFile.model_json_schema()["$defs"]
    keys = {key for name in ("Demand", "Way", "Grant") for key in models[name]["properties"]}

    assert {key for key in keys if f"`{key}`" not in text} <= {"note"}
