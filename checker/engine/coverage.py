"""Which requirement is checked by which rule and shown by how many cases; what nobody checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.model.catalogue import Catalogue
from checker.model.standard import Requirement
from checker.rule_api import Rule


@dataclass(frozen=True, slots=True)
class Covered:
    """One requirement with the rules that check it and how many cases test each of them.

    Without rules, ``manual`` of the requirement says why.
    """

    requirement: Requirement
    standard: str
    rules: tuple[str, ...]
    cases: tuple[int, ...] = ()


def coverage(
    catalogue: Catalogue, rules: dict[str, Rule[Any]], cases: dict[str, int] | None = None
) -> list[Covered]:
    """Return every requirement in order of its id; ``cases`` counts the test cases of a rule."""
    rows = []
    for standard in catalogue.standards:
        for requirement in standard.requirements:
            codes = _checking(requirement.id, rules)
            counted = tuple(cases.get(code, 0) for code in codes) if cases is not None else ()
            rows.append(Covered(requirement, standard.id, codes, counted))
    return sorted(rows, key=lambda row: row.requirement.id)


def _checking(requirement: str, rules: dict[str, Rule[Any]]) -> tuple[str, ...]:
    return tuple(code for code, rule in rules.items() if requirement in rule.meta["requirements"])
