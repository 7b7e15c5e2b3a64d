"""The twelve rules in plain Python over the flat form: the reference for all others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks.twelve.terms import (
    AGS,
    AREAS,
    CERTIFIED,
    LARGEST_GROUP,
    LEAST_HOURS,
    MOST_PER_MANAGER,
    OF_MEASURE,
    OF_PACKAGE,
    RANK,
)

Data = dict[str, Any]
_KEY = re.compile(AGS)


def findings(flat: Data) -> Iterator[str]:
    """Yield a line ``rule|measure|detail`` for every finding.

    A rule that lacks a value stays silent: only R01 speaks of what is missing.
    """
    yield from of_whole(flat)
    for row in flat["measures"]:
        yield from _of_measure(row)


def of_whole(flat: Data) -> Iterator[str]:
    """Yield the findings that are not about one measure alone."""
    yield from _of_package(flat)
    yield from _of_ids(flat["measures"])


def _of_package(flat: Data) -> Iterator[str]:
    yield from (f"R01||{name}" for name in OF_PACKAGE if name not in flat)
    rows = flat["measures"]
    if sum(row.get("cost_eur", 0) for row in rows) > flat.get("budget_eur", float("inf")):
        yield "R05||"
    covered = {row.get("action_field") for row in rows}
    yield from (f"R06||{area}" for area in AREAS if area not in covered)
    people, managers = flat.get("participants"), flat.get("case_managers")
    if people is not None and managers and people / managers > MOST_PER_MANAGER:
        yield "R10||"
    if "ags" in flat and not _KEY.fullmatch(flat["ags"]):
        yield "R12||"


def _of_ids(rows: list[Data]) -> Iterator[str]:
    times = Counter(row["id"] for row in rows)
    yield from (f"R07|{name}|" for name, count in times.items() if count > 1)
    needed = dict.fromkeys(times, -1)
    for row in rows:
        needed[row["id"]] = max(needed[row["id"]], RANK.get(row.get("entry_level", ""), -1))
    for row in rows:
        reached = RANK.get(row.get("exit_level", ""), len(RANK))
        for name in row.get("successors", ()):
            if name not in needed:
                yield f"R08|{row['id']}|{name}"
            elif needed[name] > reached:
                yield f"R09|{row['id']}|{name}"


def _of_measure(row: Data) -> Iterator[str]:
    name = row["id"]
    yield from (f"R01|{name}|{field}" for field in OF_MEASURE if field not in row)
    if row.get("hours", LEAST_HOURS) < LEAST_HOURS:
        yield f"R02|{name}|hours"
    if row.get("group_size", 0) > LARGEST_GROUP:
        yield f"R02|{name}|group_size"
    entry, leaving = row.get("entry_level"), row.get("exit_level")
    if entry and leaving and RANK[entry] >= RANK[leaving]:
        yield f"R03|{name}|"
    if "start" in row and "end" in row and row["start"] >= row["end"]:
        yield f"R04|{name}|"
    provider = row.get("provider")
    if row.get("type") in CERTIFIED and provider and not provider["certified"]:
        yield f"R11|{name}|"
