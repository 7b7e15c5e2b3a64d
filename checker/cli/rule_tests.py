"""Runs the tables and examples of rule folders."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.engine.casebook import CaseResult, example_text, examples_of, problems
from checker.errors import CatalogueError, PaktcheckError, UnreadableFileError
from checker.loading.catalogue import load_catalogue
from checker.loading.places import rules_dir, tables_dir
from checker.loading.rules import load_rules, reason, rule_files, rules_in
from checker.loading.standards_shape import data_faults
from checker.loading.yaml_source import read_yaml
from checker.model.catalogue import Catalogue
from checker.rule_api import Rule

_TODO = "TODO"
_EXAMPLES = ("Complies", "Violates")


def results_of(folders: tuple[Path, ...]) -> list[CaseResult]:
    """Return one result per case: of the given folders, else of the shipped rules.

    Raises:
        CatalogueError: a file does not run, holds no rule, or a code or name is taken twice.
    """
    load_rules(folders)
    places = [(folder, folder / "tests") for folder in folders] or [(rules_dir(), tables_dir())]
    return [result for folder, tables in places for result in _of_folder(folder, tables)]


def _of_folder(folder: Path, tables: Path) -> list[CaseResult]:
    rules = {rule.code: rule for path in rule_files(folder) for rule in rules_in(path)}
    results = [
        CaseResult(path.stem, "table", (f"there is no rule {path.stem} in {folder.name}/",))
        for path in sorted(tables.glob("*.yaml"))
        if path.stem not in rules
    ]
    for rule in rules.values():
        results += _of_rule(rule, tables / f"{rule.code}.yaml")
    return sorted(results, key=lambda result: (result.code, result.name))


def _of_rule(rule: Rule[Any], table: Path) -> list[CaseResult]:
    catalogue = load_catalogue()
    unfilled = list(_unfilled(rule, table))
    unknown = sorted(set(rule.parameters) - set(catalogue.parameters) - {_TODO})
    if unknown:
        faults = tuple(f"there is no parameter {name} in standards/" for name in unknown)
        return [*unfilled, CaseResult(rule.code, "parameters", faults)]
    if any(_TODO in name for name in rule.parameters):
        return unfilled
    return [*unfilled, *_examples(rule, catalogue), *_table(rule, table, catalogue)]


def _unfilled(rule: Rule[Any], table: Path) -> Iterator[CaseResult]:
    """Yield a failed case for what still stands as the scaffold wrote it."""
    texts = {"texts": f"{rule.doc} {rule.meta}"}
    if table.is_file():
        texts[table.name] = table.read_text(errors="replace")
    for name, text in texts.items():
        if _TODO in text:
            yield CaseResult(rule.code, name, (f"{_TODO} is left",))


def _examples(rule: Rule[Any], catalogue: Catalogue) -> Iterator[CaseResult]:
    missing = [name for name in _EXAMPLES if not example_text(rule, name)]
    for name in missing:
        yield CaseResult(rule.code, f"example {name}", (f"the docstring has no part `{name}:`",))
    if missing:
        return
    try:
        examples = list(examples_of(rule))
    except UnreadableFileError as error:
        yield CaseResult(rule.code, "examples", (f"in the docstring: {error.en}",))
        return
    for name, case in examples:
        yield CaseResult(rule.code, f"example {name}", _problems(rule, case, catalogue))


def _table(rule: Rule[Any], table: Path, catalogue: Catalogue) -> Iterator[CaseResult]:
    """Run a table whose shape is right; a wrong one fails as a whole, with its lines."""
    try:
        faults, data = _read(table, rule.code)
    except UnreadableFileError as error:
        faults, data = [f"{table.name}: {error.en}"], {}
    if faults:
        yield CaseResult(rule.code, "table", tuple(faults))
        return
    for case in data["cases"]:
        yield CaseResult(rule.code, case["name"], _problems(rule, case, catalogue))


def _read(table: Path, code: str) -> tuple[list[str], dict[str, Any]]:
    """Return what is wrong with a table, and its data."""
    if not table.is_file():
        return [f"{table.name} is missing in {table.parent.name}/"], {}
    document = read_yaml(table.read_bytes())
    faults = [f"{table.name}: {fault.message.en}" for fault in document.faults]
    faults += data_faults(document, table.name, "rule-table")
    if not faults and document.data["rule"] != code:
        faults = [f"{table.name}: rule: {document.data['rule']} stands where {code} is expected"]
    return faults, document.data


def _problems(rule: Rule[Any], case: dict[str, Any], catalogue: Catalogue) -> tuple[str, ...]:
    """Return what is wrong with a case."""
    try:
        return (*_unknown_type(case, catalogue), *_run(rule, case, catalogue))
    except PaktcheckError as error:
        return (str(error),)


def _run(rule: Rule[Any], case: dict[str, Any], catalogue: Catalogue) -> list[str]:
    """Run one case; a rule that crashes fails it, not the command."""
    try:
        return list(problems(rule, case, catalogue))
    except (Exception, SystemExit) as error:
        raise CatalogueError([f"the rule crashed: {reason(error, _file(rule))}"]) from error


def _unknown_type(case: dict[str, Any], catalogue: Catalogue) -> Iterator[str]:
    """Name a measure type that does not exist: such a case would be *not applicable* to all."""
    name = (case.get("measure") or {}).get("type")
    codes = catalogue.code_lists["measure-types"].codes
    known = [text for code in codes for text in (code.code, *code.aliases)]
    if name is not None and name not in known:
        near = difflib.get_close_matches(str(name), known, n=1)
        yield f"there is no measure type {name}" + (f"; did you mean {near[0]}?" if near else "")


def _file(rule: Rule[Any]) -> Path | None:
    file = getattr(sys.modules.get(rule.check.__module__), "__file__", None)
    return Path(file) if file else None
