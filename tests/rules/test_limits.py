"""A limit moved by one makes a case of a table fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from checker.engine.casebook import load_table, run_table
from checker.loading.catalogue import load_catalogue
from checker.loading.places import tables_dir
from checker.loading.rules import load_rules
from checker.model.catalogue import Catalogue
from checker.model.standard import DatedValue, Parameter, Standard

CATALOGUE = load_catalogue()
RULES = load_rules()
TABLES = {code: load_table(tables_dir() / f"{code}.yaml") for code in RULES}
USED = {name for rule in RULES.values() for name in rule.parameters}
# These are only named in a remedy; nothing is measured against them.
NAMED_ONLY = {"avdual_jugendliche_je_begleitung", "projekt_bestehensanteil"}
NUMBERS = [
    name
    for name in sorted(USED - NAMED_ONLY)
    if any(type(v.value) in {int, float} for v in CATALOGUE.parameters[name].values)
]


def moved(value: DatedValue, step: float) -> DatedValue:
    """Return a value with its number moved."""
    if type(value.value) not in {int, float}:
        return value
    return value.model_copy(update={"value": value.value + step})


def with_limit(name: str, step: float) -> Catalogue:
    """Return the catalogue with every number of one parameter moved."""

    def changed(standard: Standard) -> Standard:
        if name not in standard.parameters:
            return standard
        old = standard.parameters[name]
        new: Parameter = old.model_copy(
            update={"values": tuple(moved(value, step) for value in old.values)}
        )
        return standard.model_copy(update={"parameters": {**standard.parameters, name: new}})

    standards = tuple(changed(standard) for standard in CATALOGUE.standards)
    return replace(CATALOGUE, standards=standards, _limits={})


def failing(name: str, catalogue: Catalogue) -> Iterator[Any]:
    """Yield the cases that no longer hold, over the rules that use the parameter."""
    for code, rule in RULES.items():
        if name in rule.parameters:
            yield from (r for r in run_table(rule, TABLES[code], catalogue) if r.problems)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("step", [1, -1])
def test_a_moved_limit_is_noticed(name: str, step: float) -> None:
    assert next(failing(name, with_limit(name, step)), None) is not None


def test_an_unmoved_limit_is_not() -> None:
    assert next(failing(NUMBERS[0], with_limit(NUMBERS[0], 0)), None) is None
