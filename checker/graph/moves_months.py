"""How many months people need for their goals, over several towns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.graph.dates import waits
from checker.graph.moves import wishes
from checker.graph.moves_table import MoveTable
from checker.graph.moves_timed import Timed
from checker.graph.region import Member
from checker.graph.terms import MONTH
from checker.model.moves import GoalMonths
from checker.model.text import Text

# Fewer persons are put together in published figures.
SMALL = 5
_REST = Text("weitere Gruppen, zusammengefasst", "further groups, put together")


class _Row(NamedTuple):
    """Some people with a goal: how long it takes them and how much of it is waiting, if known."""

    who: Text
    goal: str
    persons: float
    months: float | None
    waiting: float


def months_of(timed: Timed, table: MoveTable, members: Sequence[Member]) -> tuple[GoalMonths, ...]:
    """Return the months to each goal per group; groups of fewer than five are put together."""
    groups: dict[tuple[str, Text], list[_Row]] = {}
    for row in _rows(timed, table, members):
        groups.setdefault((row.goal, row.who), []).append(row)
    kept: dict[tuple[str, Text], list[_Row]] = {}
    for (goal, who), rows in groups.items():
        name = _REST if _persons(rows) < SMALL else who
        kept.setdefault((goal, name), []).extend(rows)
    order = sorted(kept, key=lambda key: (key[0], key[1] == _REST, key[1]))
    return tuple(_record(table, key, kept[key]) for key in order)


def _rows(timed: Timed, table: MoveTable, members: Sequence[Member]) -> Iterator[_Row]:
    for member in members:
        names = table.words.names(member)
        for resident, goal in wishes(member):
            way, first = timed.way(member, resident.kind, goal), member.package.day.toordinal()
            months = (way.reached - first) / MONTH if way else None
            waiting = sum(wait for _, wait in waits(way, first)) / MONTH if way else 0.0
            title = names.who(resident.person).title
            yield _Row(title, goal, resident.count, months, waiting)


def _record(table: MoveTable, key: tuple[str, Text], rows: list[_Row]) -> GoalMonths:
    goal, who = key
    known = sorted((row.months, row.persons) for row in rows if row.months is not None)
    whole = sum(months * count for months, count in known)
    waiting = sum(row.waiting * row.persons for row in rows if row.months is not None)
    return GoalMonths(
        who,
        goal,
        table.words.goal(goal),
        _median(known),
        round(known[0][0], 1) if known else None,
        round(known[-1][0], 1) if known else None,
        waiting / whole if whole else None,
        round(sum(count for _, count in known)),
        round(_persons(rows)),
        pooled=who == _REST,
    )


def _median(known: list[tuple[float, float]]) -> float | None:
    """Return the months after which half of the people have reached the goal."""
    half, seen = sum(count for _, count in known) / 2, 0.0
    for months, count in known:
        seen += count
        if seen >= half:
            return round(months, 1)
    return None


def _persons(rows: list[_Row]) -> float:
    return sum(row.persons for row in rows)
