"""Runs the tables and examples of rule folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.engine.casebook import CaseResult, load_table, run_examples, run_table
from checker.errors import CatalogueError, PaktcheckError
from checker.loading.catalogue import load_catalogue
from checker.loading.places import rules_dir, tables_dir
from checker.loading.rules import load_rules, rule_files, rules_in
from checker.model.catalogue import Catalogue
from checker.rule_api import Rule

_TODO = "TODO"


def results_of(folders: tuple[Path, ...]) -> list[CaseResult]:
    """Return one result per case: of the given folders, else of the shipped rules.

    Raises:
        CatalogueError: a file does not run, holds no rule, or a code is taken twice.
    """
    load_rules(folders)
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
    results = list(_unfilled(rule, table))
    try:
        return [*results, *_run(rule, table, catalogue)]
    except PaktcheckError as error:
        return [*results, CaseResult(rule.code, "table", (str(error),))]


def _unfilled(rule: Rule[Any], table: Path) -> Iterator[CaseResult]:
    """Yield a failed case for what still stands as the scaffold wrote it."""
    texts = {"texts": f"{rule.doc} {rule.meta}", table.name: table.read_text(errors="replace")}
    for name, text in texts.items():
        if _TODO in text:
            yield CaseResult(rule.code, name, (f"{_TODO} is left",))


def _run(rule: Rule[Any], table: Path, catalogue: Catalogue) -> list[CaseResult]:
    """Run examples and table; a rule that crashes fails its case, not the command."""
    try:
        return [
            *run_examples(rule, catalogue),
            *run_table(rule, load_table(table), catalogue),
        ]
    except PaktcheckError:
        raise
    except (Exception, SystemExit) as error:
        raise CatalogueError([f"{type(error).__name__}: {error}"]) from error
