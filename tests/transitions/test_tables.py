"""Every row of every table of transitions comes out as a caseworker expects."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.engine.golden import RowAnswer, answers
from checker.graph.facts import Reader
from checker.graph.judge import Judge
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.transition_table import TableRow, load_table

JUDGE = Judge(load_measure_types(), Reader(load_catalogue()))
TABLES = sorted(Path(__file__).parent.glob("*.csv"))
ROWS = [
    pytest.param(row, id=f"{table.stem}-{row.id}") for table in TABLES for row in load_table(table)
]


@pytest.mark.parametrize("row", ROWS)
def test_row_agrees(row: TableRow) -> None:
    (answer,) = answers(JUDGE, [row])
    assert answer.state == "agree", said(answer)


def said(answer: RowAnswer) -> str:
    """Say what came out instead, for the message of a failing row."""
    found = answer.transition
    if found is None:
        return answer.unsupported
    return f"{found.verdict}: {[(j.demand.id, j.result) for j in found.judged if j.counts]}"


def test_the_golden_table_is_whole() -> None:
    golden = load_table(Path(__file__).parent / "golden.csv")
    assert len(golden) == 146
    assert {row.verdict for row in golden} == {"ok", "ok_with_condition", "blocked", "undecidable"}
