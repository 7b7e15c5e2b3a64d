"""From what each submission states to the sums of the Land, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checker.model.land_year import LandYear


@dataclass(slots=True)
class _Year:
    submissions: int = 0
    silent: int = 0
    persons: int = 0
    towns: set[str] = field(default_factory=set)
    money: dict[str, float] = field(default_factory=dict)


class LandYears:
    """Adds up submissions, one after the other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._years: dict[int, _Year] = {}

    def add(self, part: Mapping[str, Any]) -> None:
        """Add what one submission states; an empty one adds nothing."""
        if not part:
            return
        first, last = (date.fromisoformat(part[name]) for name in ("first", "last"))
        for year, share in _shares(first, last):
            sums = self._years.setdefault(year, _Year())
            sums.submissions += 1
            sums.silent += bool(part["silent"])
            sums.persons += part["persons"]
            sums.towns.update(part["towns"])
            for source, amount in part["money"].items():
                sums.money[source] = sums.money.get(source, 0) + amount * share

    def years(self) -> tuple[LandYear, ...]:
        """Return the sums, in order of time."""
        return tuple(
            LandYear(
                year=year,
                submissions=sums.submissions,
                towns=len(sums.towns),
                silent=sums.silent,
                persons=sums.persons,
                money={name: round(sums.money[name], 2) for name in sorted(sums.money)},
            )
            for year, sums in sorted(self._years.items())
        )


def _shares(first: date, last: date) -> Iterator[tuple[int, float]]:
    """Yield every year of a term with the share of its days; a turned-round term has none."""
    days = (last - first).days + 1
    for year in range(first.year, last.year + 1):
        begins, ends = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
        yield year, ((ends - begins).days + 1) / days
