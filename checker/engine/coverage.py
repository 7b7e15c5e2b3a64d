"""Which requirement is checked by which rule and shown by how many cases; what nobody checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.model.catalogue import Catalogue
from checker.model.standard import Requirement
from checker.rule_api import Rule


@dataclass(frozen=True, slots=True)
class Covered:
    """One requirement with the rules that check it; without rules, ``manual`` says why."""

    requirement: Requirement
    standard: str
    rules: tuple[str, ...]


def coverage(catalogue: Catalogue, rules: dict[str, Rule[Any]]) -> list[Covered]:
    """Return every requirement in order of its id."""
    rows = [
        Covered(requirement, standard.id, _checking(requirement.id, rules))
        for standard in catalogue.standards
        for requirement in standard.requirements
    ]
    return sorted(rows, key=lambda row: row.requirement.id)


def _checking(requirement: str, rules: dict[str, Rule[Any]]) -> tuple[str, ...]:
    return tuple(code for code, rule in rules.items() if requirement in rule.meta["requirements"])
