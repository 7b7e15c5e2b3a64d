"""Runs the tables and examples of rule folders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.engine.casebook import CaseResult, load_table, run_examples, run_table
from checker.errors import PaktcheckError
from checker.loading.catalogue import load_catalogue
from checker.loading.places import rules_dir, tables_dir
from checker.loading.rules import rule_files, rules_in
from checker.rule_api import Rule


def results_of(folders: tuple[Path, ...]) -> list[CaseResult]:
    """Return one result per case: of the given folders, else of the shipped rules."""
    places = [(folder, folder / "tests") for folder in folders] or [(rules_dir(), tables_dir())]
    return [result for folder, tables in places for result in _of_folder(folder, tables)]


def _of_folder(folder: Path, tables: Path) -> list[CaseResult]:
    rules = {rule.code: rule for path in rule_files(folder) for rule in rules_in(path)}
    results = [
        CaseResult(path.stem, "table", ("there is no such rule",))
        for path in sorted(tables.glob("*.yaml"))
        if path.stem not in rules
    ]
    for rule in rules.values():
        results += _of_rule(rule, tables / f"{rule.code}.yaml")
    return sorted(results, key=lambda result: (result.code, result.name))


def _of_rule(rule: Rule[Any], table: Path) -> list[CaseResult]:
    catalogue = load_catalogue()
    if not table.is_file():
        return [CaseResult(rule.code, "table", (f"{table.name} is missing",))]
    try:
        cases = run_table(rule, load_table(table), catalogue)
        return [*run_examples(rule, catalogue), *cases]
    except (PaktcheckError, KeyError, TypeError) as error:
        return [CaseResult(rule.code, "table", (f"{type(error).__name__}: {error}",))]
