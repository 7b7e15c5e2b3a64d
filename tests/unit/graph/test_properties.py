"""More never harms, and only a cut of the law changes an answer: properties of all transitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.graph.facts import SKILLS, Reader
from checker.graph.judge import Judge, Transition
from checker.graph.predicate import comparison, keys_of
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.transition_table import TableRow, load_table
from checker.model.measure_type import Dated, MeasureType

CATALOGUE = load_catalogue()
TYPES = load_measure_types()
JUDGE = Judge(TYPES, Reader(CATALOGUE))
TABLES = sorted((Path(__file__).parents[2] / "transitions").glob("*.csv"))
ROWS = [row for table in TABLES for row in load_table(table)]
LEVELS = [code.code for code in CATALOGUE.code_lists["language-levels"].codes]
# Longer never harms: how long somebody has been here, or has held the status.
STAYS = ("aufenthalt_monate", "einreise_jahre", "duldung_monate", "titel_monate")
STATED = re.compile(r"(?<=[@;])(\w+)=([^;]+)")
BAD = {"hart", "weich"}


def asked(row: TableRow, from_: str | None = None, day: date | None = None) -> Transition:
    return JUDGE.judge(from_ or row.from_, row.to, day or row.day)


def involved(row: TableRow) -> list[MeasureType]:
    codes = (side.partition("@")[0] for side in (row.from_, row.to))
    return [TYPES[code] for code in codes if code in TYPES]


def sensitive(predicate: dict[str, Any], keys: set[str], harmless: tuple[str, ...]) -> bool:
    """Say whether a predicate looks at one of the keys otherwise than by a harmless comparison."""
    for key, test in predicate.items():
        if key in {"any", "all"} and any(sensitive(part, keys, harmless) for part in test):
            return True
        if key == "not" and keys_of(test) & keys:
            return True
        if key in keys and test != "stated" and comparison(str(test))[0] not in harmless:
            return True
    return False


def has_upper_bound(row: TableRow, keys: set[str]) -> bool:
    """Say whether more of a key could close a way, open a reason against, or add a demand."""
    source, target = involved(row)[0], involved(row)[-1]
    against = [demand.when for demand in target.demands]
    against += [w.need for demand in target.demands for w in demand.ways if w.result in BAD]
    ways = [w.need for demand in target.demands for w in demand.ways if w.result not in BAD]
    return (
        any(keys_of(grant.when) & keys for grant in source.grants)
        or any(sensitive(predicate, keys, ("<", "<=")) for predicate in against)
        or any(sensitive(predicate, keys, (">", ">=")) for predicate in ways)
    )


def level_rows() -> Iterator[tuple[TableRow, str, str]]:
    for row in ROWS:
        for key, value in STATED.findall(row.from_):
            keys = {key, "niveau", "hoeren_lesen", *SKILLS}
            if key in {"niveau", *SKILLS} and not has_upper_bound(row, keys):
                yield row, key, value


def stay_rows() -> Iterator[tuple[TableRow, str, str]]:
    for row in ROWS:
        for key, value in STATED.findall(row.from_):
            if key in STAYS and not has_upper_bound(row, {key}):
                yield row, key, value


def free_rows() -> list[TableRow]:
    """Rows that go through, and where the certificate closes nothing."""
    return [
        row
        for row in ROWS
        if row.verdict in {"ok", "ok_with_condition"}
        and not has_upper_bound(row, {"dtz", "zertifikat_monate"})
    ]


def blocks(before: Transition, after: Transition) -> bool:
    return before.verdict != "blocked" and after.verdict == "blocked"


def test_there_is_something_to_try() -> None:
    assert len(list(level_rows())) > 10
    assert list(stay_rows())
    assert len(free_rows()) > 10


@given(st.sampled_from(list(level_rows())), st.data())
def test_a_higher_level_never_blocks(case: tuple[TableRow, str, str], data: st.DataObject) -> None:
    row, key, value = case
    higher = data.draw(st.sampled_from(LEVELS[LEVELS.index(value) :]))
    assert not blocks(
        asked(row), asked(row, row.from_.replace(f"{key}={value}", f"{key}={higher}"))
    )


@given(st.sampled_from(list(stay_rows())), st.integers(0, 240))
def test_a_longer_stay_never_blocks(case: tuple[TableRow, str, str], more: int) -> None:
    row, key, value = case
    longer = row.from_.replace(f"{key}={value}", f"{key}={int(value) + more}")
    assert not blocks(asked(row), asked(row, longer))


@pytest.mark.parametrize("row", free_rows(), ids=lambda row: row.id)
def test_an_added_certificate_never_blocks(row: TableRow) -> None:
    joint = ";" if "@" in row.from_ else "@"
    assert not blocks(asked(row), asked(row, f"{row.from_}{joint}dtz=bestanden"))


def cuts_of(row: TableRow) -> set[date]:
    """Return the first day of every span in which the two types do not change."""
    return {
        day
        for kind in involved(row)
        for entry in (*(way for demand in kind.demands for way in demand.ways), *kind.grants)
        for day in starts_of(entry)
    }


def starts_of(entry: Dated) -> Iterator[date]:
    if entry.valid_from:
        yield entry.valid_from
    if entry.last_day != date.max:
        yield entry.last_day + timedelta(days=1)
    if entry.from_window:
        yield entry.from_window[0] + timedelta(days=1)
        yield entry.from_window[1]


@given(st.sampled_from(ROWS), st.dates(date(2015, 1, 1), date(2030, 12, 31)))
def test_between_two_cuts_the_day_does_not_matter(row: TableRow, day: date) -> None:
    first = max((cut for cut in cuts_of(row) if cut <= day), default=date(2015, 1, 1))
    before, after = asked(row, day=first), asked(row, day=day)
    assert [j.result for j in before.judged] == [j.result for j in after.judged]


@pytest.mark.parametrize(
    "cut", [date(2025, 11, 1), date(2026, 2, 9), date(2026, 6, 12), date(2026, 7, 1)]
)
def test_a_cut_changes_only_rows_whose_types_name_it_and_at_least_one(cut: date) -> None:
    eve = cut - timedelta(days=1)
    changed = {row.id for row in ROWS if asked(row, day=eve).verdict != asked(row, day=cut).verdict}
    naming = {row.id for row in ROWS if cut in cuts_of(row)}
    assert changed
    assert changed <= naming
