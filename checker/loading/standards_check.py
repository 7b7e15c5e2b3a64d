"""Faults of the catalogue as a whole: shape, periods, names that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from checker.errors import CatalogueError, UnreadableFileError
from checker.loading.schemas import SCHEMAS, schema_of, schema_text
from checker.loading.standards import (
    code_list_files,
    load_code_lists,
    load_standards,
    load_type_files,
    standard_files,
    type_files,
)
from checker.loading.types_check import check_types
from checker.loading.yaml_source import load_yaml
from checker.model.catalogue import Catalogue
from checker.model.standard import CodeList, Parameter, Requirement, Standard
from checker.rule_api import Rule


def check_catalogue(folder: Path, tables: Path, rules: dict[str, Rule[Any]]) -> list[str]:
    """Return every fault of the standards folder and of what the rules say about it."""
    faults = [*_shapes(folder, tables), *_schemas(folder)]
    try:
        standards = load_standards(folder)
        lists = load_code_lists(folder)
    except CatalogueError as error:
        return [*faults, *error.faults]
    types = {code.code for code in lists["measure-types"].codes}
    faults += [fault for standard in standards for fault in _parameters(standard)]
    faults += _repeated(standards)
    faults += _repeated_codes(lists)
    faults += _dangling(standards)
    faults += [f for rule in rules.values() for f in _rule(rule, standards, types)]
    faults += _coverage(standards, rules)
    return faults + _measure_types(folder, standards, lists)


def _measure_types(
    folder: Path, standards: tuple[Standard, ...], lists: dict[str, CodeList]
) -> list[str]:
    try:
        files = load_type_files(folder)
    except CatalogueError as error:
        return error.faults
    return check_types(files, Catalogue(standards, lists, "", ""))


def _shapes(folder: Path, tables: Path) -> Iterator[str]:
    """Check every file against its JSON Schema: all faults at once, each with its path."""
    groups = (
        ("standard", standard_files(folder)),
        ("codelist", code_list_files(folder)),
        ("measure-type", type_files(folder)),
        ("rule-table", sorted(tables.glob("*.yaml"))),
    )
    for name, files in groups:
        validator = Draft202012Validator(schema_of(name))
        for path in files:
            yield from _shape(path, validator)


def _shape(path: Path, validator: Draft202012Validator) -> Iterator[str]:
    try:
        data = load_yaml(path.read_bytes())
    except UnreadableFileError as error:
        yield f"{path.name}: {error.en}"
        return
    for fault in validator.iter_errors(data):
        where = "/".join(str(step) for step in fault.absolute_path)
        yield f"{path.name}: {where}: {fault.message[:200]}"


def _schemas(folder: Path) -> Iterator[str]:
    for name in SCHEMAS:
        path = folder / "schema" / f"{name}.schema.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != schema_text(name):
            yield f"{path.name}: differs from the model (paktcheck standards schema)"


def _parameters(standard: Standard) -> Iterator[str]:
    for name, parameter in standard.parameters.items():
        yield from (f"{standard.id}: {name}: {fault}" for fault in _terms(parameter))


def _terms(parameter: Parameter) -> Iterator[str]:
    for before, after in zip(parameter.values, parameter.values[1:], strict=False):
        if after.valid_from is None:
            yield "only the first value may have no first day"
        elif before.last_day >= after.valid_from:
            yield f"the value from {after.valid_from} overlaps the one before"
    for value in parameter.values:
        if value.valid_from and value.last_day < value.valid_from:
            yield f"the value from {value.valid_from} ends before it begins"


def _repeated(standards: Iterable[Standard]) -> Iterator[str]:
    names = Counter(
        name
        for s in standards
        for name in (
            s.id,
            *s.parameters,
            *(r.id for r in s.requirements),
            *(v.code for v in s.versions),
        )
    )
    yield from (f"{name}: stands {n} times" for name, n in sorted(names.items()) if n > 1)


def _repeated_codes(lists: dict[str, CodeList]) -> Iterator[str]:
    """Yield every code and alias that two entries of one list claim."""
    for codes in lists.values():
        names = Counter(name for code in codes.codes for name in {code.code, *code.aliases})
        for name, n in sorted(names.items()):
            if n > 1:
                yield f"{codes.id}: {name}: stands {n} times"


def _dangling(standards: tuple[Standard, ...]) -> Iterator[str]:
    ids = {r.id for s in standards for r in s.requirements}
    versions = {v.code for s in standards for v in s.versions}
    for standard in standards:
        for requirement in standard.requirements:
            yield from _versions(requirement, versions)
        for name, parameter in standard.parameters.items():
            named = {value.requirement for value in parameter.values if value.requirement}
            for missing in sorted(named - ids):
                yield f"{name}: there is no requirement {missing}"


def _versions(requirement: Requirement, known: set[str]) -> Iterator[str]:
    for code in sorted(set(requirement.versions) - known):
        yield f"{requirement.id}: there is no version {code}"


def _rule(rule: Rule[Any], standards: tuple[Standard, ...], types: set[str]) -> Iterator[str]:
    parameters = {name for s in standards for name in s.parameters}
    requirements = {r.id for s in standards for r in s.requirements}
    for kind, named, known in (
        ("parameter", set(rule.parameters), parameters),
        ("requirement", set(rule.meta["requirements"]), requirements),
        ("measure type", set(rule.types), types),
    ):
        for name in sorted(named - known):
            yield f"{rule.code}: there is no {kind} {name}"


def _coverage(standards: tuple[Standard, ...], rules: dict[str, Rule[Any]]) -> Iterator[str]:
    covered = {name for rule in rules.values() for name in rule.meta["requirements"]}
    for standard in standards:
        for requirement in standard.requirements:
            if requirement.id not in covered and requirement.manual is None:
                yield f"{requirement.id}: no rule checks it, so `manual` must say why"
