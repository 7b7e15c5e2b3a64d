"""Searches with dates against every sequence of runs, lived day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.closure import harmful_bounds
from checker.graph.dates import Search, Way, earliest, waits
from checker.graph.future import Future, Repeat, continued
from checker.graph.reduction import timetable
from checker.graph.standing import beginning
from checker.graph.steps import Outcome, Run, Step
from checker.graph.traps import future_of, traps
from checker.graph.waiting import reach_with_waits
from tests.unit.graph.instances import (
    ATOMS,
    BOUNDED,
    EVERYTHING,
    PLAIN,
    Dice,
    Kind,
    search,
    searches,
    seeded,
    shifted,
)
from tests.unit.graph.oracle import earliest_day, replayed
from tests.unit.graph.trap_oracle import deciding

QUICK = settings(max_examples=60, derandomize=True)
MANY = range(20_000)
FREE = Kind(leads=20, companions=25, instants=60, windows=60, begins=25)
TOP = 1 << ATOMS + 2


def day_of(way: Way | None) -> int | None:
    return None if way is None else way.reached


def check_way(question: Search, way: Way | None, limit: int | None = None) -> None:
    """The way arrives when brute force does, can be lived, and has no leg too many."""
    assert day_of(way) == earliest_day(question, limit)
    if way is not None:
        assert replayed(question, way.legs, limit) == way.reached
        for place in range(len(way.legs)):
            fewer = way.legs[:place] + way.legs[place + 1 :]
            assert replayed(question, fewer, limit) != way.reached
        longest = max((wait for _, wait in waits(way, question.day)), default=0)
        assert limit is None or longest <= limit


def check_harmless(question: Search, place: int) -> None:
    """A bound that only those meet who have all the step gives changes no arrival."""
    top, locked = (question.runs[(place + shift) % len(question.runs)].step for shift in (0, 1))
    if top is locked:
        return
    gain = locked.gives | top.gives
    higher = replace(top, outcomes=(Outcome(gain | TOP, 1.0),))
    closed = replace(locked, forbid=TOP)
    assert harmful_bounds([closed], lambda _: gain) == ()
    free = exchanged(question, {id(top): higher, id(locked): replace(locked, forbid=0)})
    bound = exchanged(question, {id(top): higher, id(locked): closed})
    assert day_of(earliest(bound)) == day_of(earliest(free))


def exchanged(question: Search, steps: dict[int, Step]) -> Search:
    runs = (replace(run, step=steps.get(id(run.step), run.step)) for run in question.runs)
    return replace(question, runs=tuple(runs))


def easier(question: Search, dice: Dice) -> Iterator[Search]:
    """Yield the question with a lower entry, a wider group, one more run, one more measure."""
    step = question.runs[dice(0, len(question.runs) - 1)].step
    lower = tuple(need & ~(1 << dice(0, ATOMS - 1)) for need in step.needs)
    yield exchanged(question, {id(step): replace(step, needs=lower)})
    yield exchanged(question, {id(step): replace(step, forbid=0)})
    start = dice(0, 35)
    more = Run(900, start, start + dice(1, 7), step)
    yield replace(question, runs=(*question.runs, more))
    other = Step(99, (1 << dice(0, ATOMS - 1),), (Outcome(1 << dice(0, ATOMS - 1), 1.0),))
    yield replace(question, runs=(*question.runs, replace(more, step=other)))


def check_never_later(question: Search, dice: Dice) -> None:
    before = day_of(earliest(question))
    for better in easier(question, dice) if question.runs else ():
        after = day_of(earliest(better))
        assert before is None or (after is not None and after <= before)


def check_trap_values(question: Search, dice: Dice) -> None:
    """The search for traps calls the start open exactly from the earliest arrival on."""
    reached = day_of(earliest(question))
    ends = (question.horizon,) if reached is None else (reached - 1, reached)
    for end in (end for end in ends if end >= question.day):
        table = timetable(replace(question, horizon=end), wide=True)
        is_open = table is not None and Future(table, frozenset(), end).open(beginning(table))
        assert is_open == (reached is not None and reached <= end)
    check_for_ever(question, dice(15, 46), {dice(0, 5): dice(20, 80)})


def check_for_ever(question: Search, repeat_days: int, closes: dict[int, int]) -> None:
    """The same for runs that go on; a bound of a companion may be called harmless there."""
    future = future_of(question, 20, repeat_days, closes)
    far = day_of(earliest(continued(question, Repeat(repeat_days, 600, closes))))
    is_open = future is not None and future.open(beginning(future.table))
    if any(run.companion and run.step.forbid for run in question.runs):
        assert is_open or far is None
    else:
        assert is_open == (far is not None)


def check_traps(question: Search, dice: Dice) -> None:
    repeat_days, closes = dice(15, 46), {dice(0, 5): dice(20, 80)}
    found = traps(question, 25, repeat_days, closes)
    expected = deciding(question, 25, repeat_days, closes)
    assert {trap.run.step.key: trap.day for trap in found} == expected


def check_shift(question: Search, days: int) -> None:
    now, later = earliest(question), earliest(shifted(question, days))
    assert (now is None) == (later is None)
    if now is not None and later is not None:
        assert later.reached == now.reached + days
        assert [leg.number for leg in later.legs] == [leg.number for leg in now.legs]


@QUICK
@given(searches(FREE))
def test_the_earliest_arrival_is_that_of_the_best_sequence_of_runs(question: Search) -> None:
    """M2."""
    check_way(question, earliest(question))


@QUICK
@given(searches(EVERYTHING), st.integers(0, 20))
def test_the_best_way_with_short_waits_is_that_of_brute_force(question: Search, limit: int) -> None:
    """M3."""
    check_way(question, reach_with_waits(question, limit), limit)


@QUICK
@given(searches(BOUNDED), searches(EVERYTHING), st.integers(0, 20))
def test_upper_bounds_cost_what_they_cost_and_harmless_ones_nothing(
    question: Search, other: Search, place: int
) -> None:
    """M4."""
    check_way(question, earliest(question))
    check_way(other, earliest(other))
    check_harmless(replace(question, runs=question.runs or other.runs), place)


@QUICK
@given(searches(EVERYTHING), st.integers(0, 10**6))
def test_a_lower_entry_a_wider_group_a_run_or_a_measure_more_is_never_later(
    question: Search, seed: int
) -> None:
    """M5, the earliest arrival."""
    check_never_later(question, seeded(seed))


@QUICK
@given(searches(EVERYTHING), st.integers(0, 10**6))
def test_the_value_of_the_start_in_the_search_for_traps_is_the_earliest_arrival(
    question: Search, seed: int
) -> None:
    """M14."""
    check_trap_values(question, seeded(seed))


@QUICK
@given(searches(EVERYTHING), st.integers(1, 1000))
def test_shifting_all_days_shifts_the_arrival(question: Search, days: int) -> None:
    """M18."""
    check_shift(question, days)


@QUICK
@given(searches(BOUNDED), st.integers(0, 10**6))
def test_traps_are_the_choices_that_brute_force_finds(question: Search, seed: int) -> None:
    check_traps(question, seeded(seed))


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", [PLAIN, FREE, BOUNDED, EVERYTHING])
def test_many_searches_with_dates_agree_with_brute_force(kind: Kind) -> None:
    """M2, M3, M4."""
    for seed in MANY:
        dice = seeded(seed)
        question = search(dice, kind)
        check_way(question, earliest(question))
        limit = dice(0, 20)
        check_way(question, reach_with_waits(question, limit), limit)
        if question.runs:
            check_harmless(question, dice(0, 20))


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", [PLAIN, BOUNDED, EVERYTHING])
def test_many_searches_with_dates_keep_their_order(kind: Kind) -> None:
    """M5, M14, M18."""
    for seed in MANY:
        dice = seeded(seed)
        question = search(dice, kind)
        check_never_later(question, dice)
        check_trap_values(question, dice)
        check_shift(question, dice(1, 1000))


@pytest.mark.fuzz
def test_many_traps_agree_with_brute_force() -> None:
    for seed in MANY:
        dice = seeded(seed)
        check_traps(search(dice, BOUNDED), dice)
