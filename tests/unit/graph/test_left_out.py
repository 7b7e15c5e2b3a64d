"""A way that does not use one run, found in the timetable that is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.graph.dates import earliest, left_out, through
from checker.graph.reduction import timetable
from checker.graph.search import Search
from tests.unit.graph.instances import BOUNDED, EVERYTHING, PLAIN, Kind, search, seeded

MANY = range(1500)


def without(question: Search, number: int) -> Search:
    """Return the question without one run."""
    return replace(question, runs=tuple(r for r in question.runs if r.number != number))


def compared(question: Search) -> list[bool]:
    """Return for every run that can be left out whether the answer is that of a new search."""
    table = timetable(question)
    known = sorted({run.number for run, _ in table.entries}) if table else []
    fewer = {n: made for n in known if table and (made := left_out(table, n)) is not None}
    return [through(made) == earliest(without(question, n)) for n, made in fewer.items()]


@pytest.mark.parametrize("kind", [PLAIN, BOUNDED, EVERYTHING], ids=["plain", "bounded", "all"])
def test_leaving_out_a_run_is_the_same_as_searching_without_it(kind: Kind) -> None:
    found = [same for seed in MANY for same in compared(search(seeded(seed), kind))]
    assert all(found)
    assert len(found) > len(MANY) // 2


def test_a_run_that_alone_leads_somewhere_needs_a_new_search() -> None:
    question = next(
        question
        for seed in MANY
        if (table := timetable(question := search(seeded(seed), PLAIN)))
        and len({id(use) for _, use in table.entries}) == len(table.entries) > 0
    )
    table = timetable(question)
    assert table is not None
    assert all(left_out(table, run.number) is None for run, _ in table.entries)
