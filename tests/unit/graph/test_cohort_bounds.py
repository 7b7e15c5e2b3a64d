"""First come first served, best planning and pooled flow against each other and against all plans.

What is not asserted: that first come, first served gets better with more places, another course or
a lower entry. It does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.cohort import Cohort, Party, best, fifo, ladder_cut, pooled
from checker.graph.steps import Run
from tests.unit.graph import cohort_instances as make
from tests.unit.graph.cohort_instances import LAST_DAY, Parties
from tests.unit.graph.cohort_oracle import best_chance, best_plan

SLACK = 1e-6
FEW = settings(max_examples=50, derandomize=True)


def planned(parties: Parties) -> float:
    value = best(parties, LAST_DAY)
    assert value is not None
    return value


def check_order(parties: Parties) -> None:
    low, high = fifo(parties, LAST_DAY), planned(parties)
    assert sum(low.reached) <= sum(low.expected) + SLACK
    assert sum(low.expected) <= high + SLACK
    assert high <= pooled(parties, LAST_DAY) + SLACK


def check_ladder(parties: Parties) -> None:
    cut = ladder_cut(parties, LAST_DAY)
    assert cut is not None
    assert cut.reached == pytest.approx(planned(parties), abs=SLACK)
    assert cut.reached == pooled(parties, LAST_DAY)


def check_all_plans(parties: Parties) -> None:
    most = best_plan(parties, LAST_DAY)
    assert sum(fifo(parties, LAST_DAY).reached) <= most
    assert most <= planned(parties) + SLACK


def check_chance(parties: Parties) -> None:
    free = make.changed(parties, lambda run: replace(run, places=None))
    alone = [replace(party, count=1) for party in free]
    expected = sum(best_chance(party, LAST_DAY) for party in alone)
    assert planned(tuple(alone)) == pytest.approx(expected, abs=SLACK)


def check_doubling(parties: Parties) -> None:
    assert planned(make.doubled(parties)) == pytest.approx(2 * planned(parties), abs=SLACK)


def check_more_places(parties: Parties, number: int) -> None:
    more = make.with_places(parties, number, 2)
    assert planned(more) >= planned(parties) - SLACK
    assert pooled(more, LAST_DAY) >= pooled(parties, LAST_DAY)


def check_more_on_a_ladder(parties: Parties, number: int) -> None:
    before = ladder_cut(parties, LAST_DAY)
    after = ladder_cut(make.with_places(parties, number, 1), LAST_DAY)
    assert before is not None
    assert after is not None
    assert before.reached <= after.reached <= before.reached + 1


def more_open(parties: Parties) -> list[Parties]:
    """Return what a town can open or add, other than a lower entry."""
    runs = [run for party in parties for run in party.runs]
    if not runs:
        return [make.wider(parties)]
    number = max(run.number for run in runs) + 1
    again = replace(runs[0], number=number, start=runs[0].start + 3, end=runs[0].end + 3)
    other = Run(number, 2, 9, make.sure(80, 0, 3), 2)
    return [
        make.wider(parties),
        make.with_run(parties, again),
        make.with_run(parties, other),
    ]


def check_opening(parties: Parties) -> None:
    value, flow = planned(parties), pooled(parties, LAST_DAY)
    for opened in more_open(parties):
        assert planned(opened) >= value - SLACK
        assert pooled(opened, LAST_DAY) >= flow
    for key in {run.step.key for party in parties for run in party.runs}:
        assert planned(make.lower_entry(parties, key)) >= value - SLACK


@FEW
@given(make.drawn(make.mixed))
def test_first_come_is_never_better_than_the_best_planning_nor_that_than_the_pooled_flow(
    parties: Parties,
) -> None:
    """M15, first part."""
    check_order(parties)


@FEW
@given(make.drawn(make.ladder))
def test_on_a_ladder_cut_and_best_planning_and_pooled_flow_agree(parties: Parties) -> None:
    """M15, second part."""
    check_ladder(parties)


@settings(max_examples=25, derandomize=True)
@given(make.drawn(make.handful))
def test_the_best_plan_for_whole_persons_lies_between_first_come_and_best_planning(
    parties: Parties,
) -> None:
    check_all_plans(parties)


@FEW
@given(make.drawn(make.mixed))
def test_without_limits_the_best_planning_gives_everybody_the_best_chance(
    parties: Parties,
) -> None:
    check_chance(parties)


@FEW
@given(make.drawn(make.mixed))
def test_twice_the_persons_and_places_double_the_best_planning(parties: Parties) -> None:
    """M19."""
    check_doubling(parties)


@FEW
@given(make.drawn(make.mixed), st.integers(0, 9))
def test_more_places_never_lower_best_planning_and_pooled_flow(
    parties: Parties, number: int
) -> None:
    """M6, off the ladder."""
    check_more_places(parties, number)


@FEW
@given(make.drawn(make.ladder), st.integers(0, 8))
def test_one_more_place_adds_one_person_or_none_on_a_ladder(parties: Parties, number: int) -> None:
    """M6, on a ladder."""
    check_more_on_a_ladder(parties, number)


@FEW
@given(make.drawn(make.mixed))
def test_what_a_town_opens_or_adds_never_lowers_best_planning_and_pooled_flow(
    parties: Parties,
) -> None:
    """M5, the part about flows; of a lower entry it holds for the best planning only."""
    check_opening(parties)


def test_a_lower_entry_can_lower_the_pooled_flow_but_not_the_best_planning() -> None:
    """Who no longer needs a course does not enter it, and can no longer be swapped there."""
    first, gate = Run(0, 10, 20, make.sure(0, 0, 1), 3), Run(1, 25, 28, make.sure(1, 0, 2), 0)
    second = Run(2, 30, 40, make.sure(2, 1, 4), 3)
    runs = (first, gate, second)
    parties = (Party(1, 0, 0, 1 | 4, runs), Party(1, 0, 0, 2 | 4, runs))
    lowered = make.lower_entry(parties, 2)
    assert planned(parties) == pytest.approx(planned(lowered)) == 1
    assert (pooled(parties, LAST_DAY), pooled(lowered, LAST_DAY)) == (2, 1)


LONG: dict[str, tuple[Callable[[make.Dice], Parties], Callable[[Parties], None], int]] = {
    "order": (make.mixed, check_order, 20_000),
    "ladder": (make.ladder, check_ladder, 20_000),
    "all plans": (make.handful, check_all_plans, 5_000),
    "chance": (make.mixed, check_chance, 20_000),
    "doubling": (make.mixed, check_doubling, 20_000),
    "places": (make.mixed, partial(check_more_places, number=1), 10_000),
    "ladder places": (make.ladder, partial(check_more_on_a_ladder, number=1), 20_000),
    "opening": (make.mixed, check_opening, 5_000),
}


@pytest.mark.fuzz
@pytest.mark.parametrize("name", LONG)
def test_the_bounds_hold_for_many_random_cohorts(name: str) -> None:
    made, check, seeds = LONG[name]
    for seed in range(seeds):
        check(make.seeded(made, seed))


def test_a_cohort_gives_the_same_answers_as_its_functions() -> None:
    parties: tuple[Party, ...] = make.seeded(make.mixed, 7)
    cohort = Cohort(parties, LAST_DAY)
    assert cohort.fifo() == fifo(parties, LAST_DAY)
    assert cohort.best() == best(parties, LAST_DAY)
