"""Rule files to rules: every file of a folder is run once, its rules are collected."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from checker.errors import CatalogueError
from checker.loading.places import rules_dir
from checker.loading.reading_codes import READING_CODES
from checker.rule_api import Rule

_NAMESPACE = "paktcheck_rules"
_CODE = re.compile("[A-Z]{3}[0-9]{3}")
_STATED = ("slug", "title", "title_en", "about", "level", "requirements")


def load_rules(extra: Iterable[Path] = ()) -> dict[str, Rule[Any]]:
    """Return the shipped rules and those of further (trusted) folders, by code.

    Raises:
        CatalogueError: a file does not run, holds no rule, or a code is taken twice.
    """
    rules: dict[str, Rule[Any]] = {}
    for number, folder in enumerate((rules_dir(), *extra)):
        for path in rule_files(folder):
            for rule in rules_in(path, f"{_NAMESPACE}{number}"):
                if rule.code in rules or rule.code in READING_CODES:
                    raise CatalogueError([f"{path.name}: the code {rule.code} is already taken"])
                rules[rule.code] = rule
    return dict(sorted(rules.items()))


def rule_files(folder: Path) -> list[Path]:
    """Return the rule files of a folder, sorted; names beginning with ``_`` are left out."""
    return sorted(
        path
        for path in folder.rglob("[!_]*.py")
        if not any(part in {"tests", "__pycache__"} for part in path.relative_to(folder).parts)
    )


def rules_in(path: Path, namespace: str = _NAMESPACE) -> list[Rule[Any]]:
    """Return the rules of one file.

    Raises:
        CatalogueError: the file does not run, holds no rule, or a rule lacks its metadata.
    """
    try:
        found = list(_values(_run(path, namespace)))
    except (Exception, SystemExit) as error:
        reason = f"{type(error).__name__}: {error}"
        raise CatalogueError([f"{path.name}: cannot be loaded ({reason})"]) from error
    if not found:
        raise CatalogueError([f"{path.name}: holds no rule"])
    faults = [f"{path.name}: {fault}" for rule in found for fault in _faults(rule)]
    if faults:
        raise CatalogueError(faults)
    return found


def _faults(rule: Rule[Any]) -> Iterator[str]:
    """Yield what a rule fails to state; Python does not check the metadata when it runs."""
    if not _CODE.fullmatch(rule.code):
        yield f"{rule.code} is no code (three letters, three digits)"
    yield from (f"{rule.code}: {name} is missing" for name in _STATED if name not in rule.meta)


def _run(path: Path, namespace: str) -> ModuleType:
    name = ".".join((namespace, path.parent.name, path.stem))
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise CatalogueError([f"{path.name}: no Python file"])
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _values(module: ModuleType) -> Iterator[Rule[Any]]:
    return (value for value in vars(module).values() if isinstance(value, Rule))
