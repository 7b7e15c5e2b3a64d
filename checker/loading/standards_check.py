"""Faults of the catalogue as a whole: shape, periods, names that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.errors import CatalogueError
from checker.loading.handover_check import check_handover
from checker.loading.profiles_check import check_profiles
from checker.loading.schemas import SCHEMAS, schema_text
from checker.loading.standards import (
    HANDOVER,
    PROFILES,
    code_list_files,
    handover_files,
    load_code_lists,
    load_handover_file,
    load_profile_file,
    load_standards,
    load_type_files,
    name_in,
    profile_files,
    standard_files,
    type_files,
)
from checker.loading.standards_shape import shape_faults
from checker.loading.standards_terms import parameter_faults
from checker.loading.types_check import check_types
from checker.model.catalogue import Catalogue
from checker.model.standard import CodeList, Requirement, Standard
from checker.rule_api import Rule


def check_catalogue(folder: Path, tables: Path, rules: dict[str, Rule[Any]]) -> list[str]:
    """Return every fault of the standards folder and of what the rules say about it."""
    faults = [*_shapes(folder, tables), *_schemas(folder)]
    try:
        standards = load_standards(folder)
        lists = load_code_lists(folder)
    except CatalogueError as error:
        return [*faults, *_unsaid(faults, error.faults)]
    types = {code.code for code in lists["measure-types"].codes}
    faults += [fault for standard in standards for fault in parameter_faults(standard)]
    faults += _repeated(standards)
    faults += _repeated_codes(lists)
    faults += _dangling(standards)
    faults += [f for rule in rules.values() for f in _rule(rule, standards, types)]
    faults += _coverage(standards, rules)
    catalogue = Catalogue(standards, lists, "", "")
    more = [
        *_measure_types(folder, catalogue),
        *_profiles(folder, catalogue),
        *_handover(folder, catalogue),
    ]
    return faults + _unsaid(faults, more)


def _measure_types(folder: Path, catalogue: Catalogue) -> list[str]:
    try:
        files = load_type_files(folder)
    except CatalogueError as error:
        return error.faults
    return check_types(files, catalogue)


def _profiles(folder: Path, catalogue: Catalogue) -> list[str]:
    if not profile_files(folder):
        return []
    try:
        file = load_profile_file(folder)
    except CatalogueError as error:
        return error.faults
    return [f"{PROFILES}: {fault.en}" for fault in check_profiles(file, catalogue)]


def _handover(folder: Path, catalogue: Catalogue) -> list[str]:
    if not handover_files(folder):
        return []
    try:
        file = load_handover_file(folder)
    except CatalogueError as error:
        return error.faults
    return [f"{HANDOVER}: {fault.en}" for fault in check_handover(file, catalogue)]


def _shapes(folder: Path, tables: Path) -> Iterator[str]:
    """Check every file against its JSON Schema: all faults at once, each with its line."""
    groups = (
        ("standard", standard_files(folder)),
        ("codelist", code_list_files(folder)),
        ("measure-type", type_files(folder)),
        ("profiles", profile_files(folder)),
        ("handover", handover_files(folder)),
        ("rule-table", sorted(tables.glob("*.yaml"))),
    )
    for schema, files in groups:
        for path in files:
            name = path.name if schema == "rule-table" else name_in(folder, path)
            yield from shape_faults(path, name, schema)


def _unsaid(faults: list[str], more: list[str]) -> list[str]:
    """Return what the models complain about in files whose shape was right."""
    said = {fault.partition(":")[0] for fault in faults}
    return [fault for fault in more if fault.partition(":")[0] not in said]


def _schemas(folder: Path) -> Iterator[str]:
    for name in SCHEMAS:
        path = folder / "schema" / f"{name}.schema.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != schema_text(name):
            yield f"{path.name}: differs from the model (paktcheck standards schema)"


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
