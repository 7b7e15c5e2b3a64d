"""All pairs at once give what one pair after the other gives (property M12)."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph import moves_table
from checker.graph.closure import spread
from checker.graph.moves_matrix import Matrix
from checker.graph.region_doors import Link
from checker.graph.spreading import Spreading
from tests.unit.graph.moving_towns import THREE, Town, moves_of, table_of, town

QUICK = settings(max_examples=40, deadline=None, derandomize=True)
ATOMS = 130
MASKS = st.sets(st.integers(0, ATOMS - 1), max_size=3).map(lambda s: sum(1 << b for b in s))
LINKS = st.builds(
    lambda needs, gives, forbid: Link(tuple(sorted(needs)), gives, forbid),
    st.sets(MASKS, min_size=1, max_size=2),
    MASKS,
    st.one_of(st.just(0), MASKS),
)
SETS = st.lists(st.lists(LINKS, max_size=6).map(tuple), min_size=1, max_size=4)


@QUICK
@given(sets=SETS, states=st.lists(MASKS, min_size=1, max_size=5), goal=MASKS)
def test_many_closures_at_once_are_those_of_each_alone(
    sets: list[tuple[Link, ...]], states: list[int], goal: int
) -> None:
    """M12: more atoms than one machine word has bits."""
    found = Spreading(sets, states, (1 << ATOMS) - 1).reached(goal)
    for row, links in enumerate(sets):
        for column, held in enumerate(states):
            usable = [(link.needs, link.gives) for link in links if not link.forbid & held]
            assert found[row, column] == (not goal & ~spread(held, usable))


@QUICK
@given(drawn=THREE)
def test_all_shares_at_once_are_those_of_each_pair(drawn: tuple[Town, ...]) -> None:
    courses = [c | ({"outcomes": None} if i % 3 == 2 else {}) for i, c in enumerate(drawn[2][0])]
    towns = [drawn[0], drawn[1], (courses, drawn[2][1])]
    moves = moves_of(*(town(one, place + 1) for place, one in enumerate(towns)))
    every = Matrix(moves)
    for one in moves.region.members:
        for other in moves.region.members:
            assert every.share(one, other) == moves.share(one, other)


def two_towns() -> moves_table.MoveTable:
    level = [{"label": "ziel", "language": "A2"}]
    course = {"type": "VWVD_AUFBAU", "entry": {"language": "A1"}, "outcomes": level}
    group = {"language": "A1", "count": 7}
    return table_of(town(([course], [group]), 1), town(([], [group]), 2))


def test_many_towns_are_compared_by_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = two_towns().share("08999001", "08999002")
    monkeypatch.setattr(moves_table, "FEW", 1)
    table = two_towns()
    assert table.by_numpy
    assert table.share("08999001", "08999002") == expected
    assert expected.lost == 7


def test_without_numpy_many_towns_are_compared_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moves_table, "FEW", 1)
    monkeypatch.setitem(sys.modules, "checker.graph.moves_matrix", None)
    table = two_towns()
    assert not table.by_numpy
    assert table.share("08999001", "08999002").lost == 7
