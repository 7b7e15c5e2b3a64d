"""Closures against every state that can be reached, one step after the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from checker.graph.closure import closure, layers, robust_closure, spread, without
from checker.graph.steps import Step
from tests.unit.graph.instances import BOUNDED, MONOTONE, seeded, step_lists, steps
from tests.unit.graph.oracle import reachable_states

QUICK = settings(max_examples=60, derandomize=True)
MANY = range(20_000)
Steps = tuple[Step, ...]


def check_closure(offered: Steps, held: int) -> None:
    states = reachable_states(held, offered)
    reached = closure(held, offered)
    assert reached in states
    assert all(not state & ~reached for state in states)


def check_union(first: Steps, second: Steps, held: int) -> None:
    both = closure(held, (*first, *second))
    assert not (closure(held, first) | closure(held, second)) & ~both


def check_option_to_complete(offered: Steps, held: int) -> None:
    reached = closure(held, offered)
    assert all(closure(state, offered) == reached for state in reachable_states(held, offered))


def check_chain(offered: Steps, held: int) -> None:
    goal = offered[-1].gives
    found = layers(held, offered)
    assert found.reached == closure(held, offered)
    chain = found.chain(goal)
    state = held
    for step in chain:
        assert any(not need & ~state for need in step.needs)
        state |= step.gives
    assert not goal & found.reached & ~state
    for left_out in chain:
        links = [(step.needs, step.gives) for step in chain if step is not left_out]
        assert goal & found.reached & ~spread(held, links)


def check_failures(offered: Steps, held: int) -> None:
    goal = offered[-1].gives
    open_now = not goal & ~closure(held, offered)
    expected = [
        step.key
        for step in offered
        if open_now and goal & ~closure(held, [other for other in offered if other is not step])
    ]
    assert list(without(held, offered, goal)) == expected


def check_robust(offered: Steps, held: int) -> None:
    sure = robust_closure(held, offered)
    assert not sure & ~closure(held, offered)
    assert sure == robust_closure(sure, offered)


@QUICK
@given(step_lists(MONOTONE))
def test_a_closure_is_the_union_of_all_reachable_states_and_one_of_them(offered: Steps) -> None:
    """M1."""
    check_closure(offered, 0)


@QUICK
@given(step_lists(MONOTONE), step_lists(MONOTONE))
def test_two_lists_together_reach_what_each_of_them_reaches(first: Steps, second: Steps) -> None:
    """M8."""
    check_union(first, second, 0)


@QUICK
@given(step_lists(MONOTONE))
def test_what_is_reachable_at_the_start_stays_reachable(offered: Steps) -> None:
    """M9."""
    check_option_to_complete(offered, 1)


@QUICK
@given(step_lists(BOUNDED))
def test_a_chain_can_be_walked_and_none_of_its_steps_left_out(offered: Steps) -> None:
    check_chain(tuple(step for step in offered if not step.forbid & 1), 1)


@QUICK
@given(step_lists(BOUNDED))
def test_single_points_of_failure_are_those_whose_removal_loses_the_goal(offered: Steps) -> None:
    check_failures(offered, 0)


@QUICK
@given(step_lists(BOUNDED))
def test_who_may_fail_reaches_no_more_than_who_does_not(offered: Steps) -> None:
    check_robust(offered, 0)


@pytest.mark.fuzz
def test_many_closures_hold_what_their_states_hold() -> None:
    """M1, M8, M9 and what rests on them."""
    for seed in MANY:
        dice = seeded(seed)
        held = 1 << dice(0, 6)
        offered = steps(dice, MONOTONE)
        check_closure(offered, held)
        check_union(offered, steps(dice, MONOTONE), held)
        check_option_to_complete(offered, held)
        check_chain(offered, held)
        check_failures(steps(dice, BOUNDED), held)
        check_robust(steps(dice, BOUNDED), held)
