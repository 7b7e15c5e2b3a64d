"""A table of transitions against the catalogue: agreement row by row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.graph.facts import UnsupportedError
from checker.graph.judge import Judge, Transition
from checker.loading.transition_table import TableRow


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """One row with its answer; ``transition`` is None where a node or key is unknown."""

    row: TableRow
    transition: Transition | None
    unsupported: str = ""

    @property
    def agrees(self) -> bool:
        """Say whether verdict and, if blocked, the row's dimension agree."""
        if self.transition is None or self.transition.verdict != self.row.verdict:
            return False
        dimensions = {judged.demand.dimension for judged in self.transition.deciding}
        return self.row.verdict != "blocked" or self.row.dimension in dimensions

    @property
    def state(self) -> str:
        """Return agree, disagree or unsupported."""
        if self.transition is None:
            return "unsupported"
        return "agree" if self.agrees else "disagree"


def answers(judge: Judge, rows: list[TableRow]) -> list[RowAnswer]:
    """Judge every row on its own day."""
    return [_answer(judge, row) for row in rows]


def _answer(judge: Judge, row: TableRow) -> RowAnswer:
    try:
        return RowAnswer(row, judge.judge(row.from_, row.to, row.day))
    except UnsupportedError as error:
        return RowAnswer(row, None, str(error))


def tally(found: list[RowAnswer]) -> Counter[str]:
    """Count agree, disagree and unsupported."""
    return Counter(answer.state for answer in found)
