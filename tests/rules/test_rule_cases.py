"""Every rule keeps its table, its two examples and its shape."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest

from checker.engine.casebook import example_text, load_table, run_examples, run_table
from checker.loading.catalogue import load_catalogue
from checker.loading.places import tables_dir
from checker.loading.rules import load_rules

CATALOGUE = load_catalogue()
RULES = load_rules()
TABLES = {path.stem: load_table(path) for path in sorted(tables_dir().glob("*.yaml"))}
CASES = [
    pytest.param(code, case, id=f"{code}-{case.get('name', '?')}")
    for code, table in TABLES.items()
    for case in table["cases"]
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_case_of_the_table_holds(code: str, case: dict[str, Any]) -> None:
    (result,) = run_table(RULES[code], {"cases": [case]}, CATALOGUE)
    assert result.problems == ()


@pytest.mark.parametrize("code", RULES)
def test_examples_of_the_page_hold(code: str) -> None:
    assert [r for r in run_examples(RULES[code], CATALOGUE) if r.problems] == []


@pytest.mark.parametrize("code", RULES)
def test_page_has_why_and_both_examples(code: str) -> None:
    rule = RULES[code]
    assert "Why:" in rule.doc
    assert example_text(rule, "Complies")
    assert example_text(rule, "Violates")


def test_every_rule_has_a_table_and_every_table_a_rule() -> None:
    assert set(TABLES) == set(RULES)


@pytest.mark.parametrize("code", TABLES)
def test_table_names_its_rule_and_shows_every_answer(code: str) -> None:
    table = TABLES[code]
    answers = {case["expect"] for case in table["cases"]}
    assert table["rule"] == code
    assert {"complies", "violates"} <= answers
    assert len({case["name"] for case in table["cases"]}) == len(table["cases"])


@pytest.mark.parametrize("code", RULES)
def test_names_exist_in_the_catalogue(code: str) -> None:
    rule = RULES[code]
    assert set(rule.parameters) <= set(CATALOGUE.parameters)
    assert set(rule.meta["requirements"]) <= set(CATALOGUE.requirements)
    types = {entry.code for entry in CATALOGUE.code_lists["measure-types"].codes}
    assert set(rule.types) <= types


@pytest.mark.parametrize("code", RULES)
def test_check_takes_what_the_rule_applies_to(code: str) -> None:
    hints = list(get_type_hints(RULES[code].check).values())
    assert hints[0] == RULES[code].applies_to
