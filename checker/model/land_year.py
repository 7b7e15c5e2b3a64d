"""What all submissions of a year add up to over the Land."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from checker.model.kreis import term_of
from checker.model.package import MeasurePackage


@dataclass(frozen=True, slots=True)
class LandYear:
    """The submissions of one year: the object of rules about the Land.

    ``towns``: municipalities they speak for. ``silent``: submissions that state no funding, or not
    every amount. ``money``: EUR by source, the part of a longer period that falls into the year.
    """

    year: int
    submissions: int = 0
    towns: int = 0
    silent: int = 0
    persons: int = 0
    money: dict[str, float] = field(default_factory=dict)


def part_of_land(package: MeasurePackage) -> dict[str, Any]:
    """Return what a package adds to the sums of the Land, as plain data.

    An exercise package, and one without a whole period, adds nothing: the result is then empty.
    """
    term, persons = term_of(package), package.persons_au
    if package.demo or term is None or term[0] > term[1]:
        return {}
    money: dict[str, float] = {}
    silent = package.funding is None
    for row in package.funding or ():
        silent = silent or row.amount_eur is None or row.source is None
        if row.source is not None:
            money[row.source] = money.get(row.source, 0) + (row.amount_eur or 0)
    return {
        "first": term[0].isoformat(),
        "last": term[1].isoformat(),
        "towns": _towns(package),
        "silent": silent,
        "persons": (persons.count if persons else None) or 0,
        "money": money,
    }


def _towns(package: MeasurePackage) -> list[str]:
    town = package.municipality
    members = [str(m.ags) for m in (town.members if town else None) or () if m.ags]
    return sorted({*members, *([str(town.ags)] if town and town.ags else [])})
