"""The axis of time: from days to places on a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

_MONTHS = 12


class Tick(NamedTuple):
    """A vertical line: its place, its label, the year where one begins (or the axis does)."""

    x: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days between two days, drawn from ``left`` to ``right``; a day outside lies on the rim."""

    first: date
    last: date
    left: float
    right: float

    @property
    def day_width(self) -> float:
        """Return how wide a day is."""
        return (self.right - self.left) / max((self.last - self.first).days, 1)

    def x(self, day: date) -> float:
        """Return where a day lies."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def months(self, start: date, name: str) -> tuple[Tick, ...]:
        """Return a tick for every half year from a day on; ``name`` says "month {n}"."""
        found: list[Tick] = []
        step = next((s for s in (1, 3, 6) if s * _MONTH * self.day_width >= _WIDE), _MONTHS)
        while (days := round(len(found) * step * _MONTH)) <= (self.last - start).days:
            day = date.fromordinal(start.toordinal() + days)
            found.append(Tick(self.x(day), name.format(n=len(found) * step), ""))
        return tuple(found)

    def ticks(self, names: tuple[str, ...]) -> tuple[Tick, ...]:
        """Return a tick for every quarter, or fewer on a long axis; ``names`` of the months."""
        step = self._step()
        found: list[Tick] = []
        year, month = self.first.year, 1
        while (day := date(year, month, 1)) <= self.last:
            if day > self.first:
                found.append(Tick(self.x(day), names[month - 1], str(year) if month == 1 else ""))
            month += step
            year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
        return tuple(found)

    def _step(self) -> int:
        """Return the months between two ticks, so that labels stay apart."""
        months = (self.last - self.first).days / 30.4
        room = (self.right - self.left) / max(months, 1)
        return next((step for step in (1, 3, 6) if step * room >= _ROOM), _MONTHS)


_ROOM, _WIDE = 64, 90
_MONTH = 30.4375


def around(spans: list[tuple[date, date]]) -> tuple[date, date]:
    """Return the first and last day of an axis around spans.

    The axis begins with a month and is at least a year long.
    """
    first = min(start for start, _ in spans).replace(day=1)
    return first, max(*(end for _, end in spans), first.replace(year=first.year + 1))
