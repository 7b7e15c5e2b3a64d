"""Rule files to rules: every file of a folder is run once, its rules are collected."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, get_args

from checker.errors import CatalogueError
from checker.loading.places import rules_dir
from checker.loading.reading_codes import READING_CODES
from checker.rule_api import Level, Rule

_NAMESPACE = "paktcheck_rules"
_CODE = re.compile("[A-Z]{3}[0-9]{3}")
_STATED = ("slug", "title", "title_en", "about", "level", "requirements")
_SEVERAL = ("requirements", "parameters", "types", "follows", "aliases")


def load_rules(extra: Iterable[Path] = ()) -> dict[str, Rule[Any]]:
    """Return the shipped rules and those of further (trusted) folders, by code.

    Raises:
        CatalogueError: a file does not run, holds no rule, or a code or name is taken twice.
    """
    rules: dict[str, Rule[Any]] = {}
    names: dict[str, str] = {}
    for number, folder in enumerate((rules_dir(), *extra)):
        for path in rule_files(folder):
            for rule in rules_in(path, f"{_NAMESPACE}{number}"):
                taken = _taken(rule, names)
                if taken:
                    raise CatalogueError([f"{path.name}: {taken}"])
                rules[rule.code] = rule
                names |= dict.fromkeys(names_of(rule), rule.code)
    return dict(sorted(rules.items()))


def names_of(rule: Rule[Any]) -> tuple[str, ...]:
    """Return the German names under which a rule is found: its own and its former ones."""
    return (rule.slug, *rule.meta.get("aliases", ()))


def _taken(rule: Rule[Any], names: dict[str, str]) -> str:
    """Say which code or name of the rule another one has, or return an empty text.

    ``names``: the codes of the rules so far, by their names; every rule has one.
    """
    if rule.code in names.values() or rule.code in READING_CODES:
        return f"the code {rule.code} is already taken"
    double = next((name for name in names_of(rule) if name in names), None)
    return f"{rule.code}: the slug {double} is already taken by {names[double]}" if double else ""


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
        raise CatalogueError([f"{path.name}: cannot be loaded ({reason(error, path)})"]) from error
    if not found:
        hint = "write one with @rule, or begin the file name with _"
        raise CatalogueError([f"{path.name}: holds no rule; {hint}"])
    faults = [f"{path.name}: {fault}" for rule in found for fault in _faults(rule)]
    if faults:
        raise CatalogueError(faults)
    return found


def reason(error: BaseException, path: Path | None = None) -> str:
    """Say what went wrong in a rule file, with the last line of that file that was running."""
    text = error.args[0] if isinstance(error, KeyError) and error.args else error
    lines = list(_lines(error.__traceback__, path))
    where = f", line {lines[-1]}" if lines else ""
    return f"{type(error).__name__}: {text}{where}"


def _lines(trace: TracebackType | None, path: Path | None) -> Iterator[int]:
    while trace is not None:
        if path is not None and Path(trace.tb_frame.f_code.co_filename) == path:
            yield trace.tb_lineno
        trace = trace.tb_next


def _faults(rule: Rule[Any]) -> Iterator[str]:
    """Yield what a rule fails to state; Python does not check the metadata when it runs."""
    meta: dict[str, Any] = {**rule.meta}
    if not _CODE.fullmatch(rule.code):
        yield f"{rule.code} is no code (three capital letters, three digits, for example TEI900)"
    yield from (f"{rule.code}: {name} is missing" for name in _STATED if name not in meta)
    levels = get_args(Level)
    if "level" in meta and meta["level"] not in levels:
        yield f"{rule.code}: level={meta['level']!r} is none of {', '.join(levels)}"
    for name in _SEVERAL:
        if isinstance(meta.get(name, ()), str):
            yield f'{rule.code}: {name} is one text; write {name}=("{meta[name]}",) with the comma'


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
