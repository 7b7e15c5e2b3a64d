"""The worked example of the guide for rule authors, taken from its pages and run."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from checker.engine.casebook import load_table, run_examples, run_table
from checker.loading.places import standards_dir
from checker.loading.rules import rules_in
from checker.loading.standards import load_code_lists, load_standards
from checker.model.catalogue import Catalogue
from checker.rule_api import Rule

GUIDE = Path(__file__).parents[3] / "docs" / "authors"
BLOCK = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```', re.MULTILINE | re.DOTALL)
TABLE = "tests/rules/TEI900.yaml"
RULE = "rules/participation/sprachcafe_umfang.py"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    shutil.copytree(standards_dir(), tmp_path / "standards")
    for page in ("norm.md", "rule.md"):
        for name, text in BLOCK.findall((GUIDE / page).read_text("utf-8")):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def catalogue(files: Path) -> Catalogue:
    folder = files / "standards"
    return Catalogue(load_standards(folder), load_code_lists(folder), "2026.11", "0" * 64)


@pytest.fixture
def rule(files: Path) -> Rule[Any]:
    (found,) = rules_in(files / RULE, "guide_example")
    return found


def test_the_example_passes_its_table_and_its_examples(
    files: Path, rule: Rule[Any], catalogue: Catalogue
) -> None:
    table = load_table(files / TABLE)
    results = [*run_table(rule, table, catalogue), *run_examples(rule, catalogue)]

    assert len(results) == len(table["cases"]) + 2
    assert [(result.name, result.problems) for result in results if result.problems] == []


def test_a_limit_moved_by_one_makes_a_row_of_the_table_fail(files: Path, rule: Rule[Any]) -> None:
    norm = files / "standards" / "musterrichtlinie.yaml"
    norm.write_text(norm.read_text("utf-8").replace("value: 40", "value: 39"), "utf-8")
    folder = files / "standards"
    moved = Catalogue(load_standards(folder), load_code_lists(folder), "2026.11", "0" * 64)

    results = run_table(rule, load_table(files / TABLE), moved)

    assert [result.name for result in results if result.problems] == ["one lesson short"]


def test_the_body_of_the_example_has_at_most_ten_lines(files: Path) -> None:
    tree = ast.parse((files / RULE).read_text("utf-8"))
    (function,) = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    first, last = function.body[1], function.body[-1]

    assert (last.end_lineno or 0) - first.lineno + 1 <= 10


def test_the_requirement_and_the_value_of_the_example_exist(
    rule: Rule[Any], catalogue: Catalogue
) -> None:
    assert set(rule.meta["requirements"]) <= set(catalogue.requirements)
    assert set(rule.parameters) <= set(catalogue.parameters)
