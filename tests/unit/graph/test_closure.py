from __future__ import annotations

from checker.graph.closure import (
    closure,
    harmful_bounds,
    layers,
    project,
    relevant,
    robust_closure,
    without,
)
from checker.graph.steps import Mask, Outcome, Step
from tests.unit.graph.simple import A, B, C, D, E, F, step

LADDER = (step(1, 0, A), step(2, A, B), step(3, A | B, C))


def below(bit: Mask) -> Mask:
    """Return what an atom implies when all atoms are one chain."""
    return bit | (bit - 1)


def test_a_closure_takes_every_step_whose_need_is_met_in_whatever_order_they_are_given() -> None:
    assert closure(0, LADDER) == A | B | C
    assert closure(0, reversed(LADDER)) == A | B | C
    assert closure(B, (LADDER[1], LADDER[2])) == B


def test_one_of_several_needs_is_enough_and_no_need_means_that_nobody_may_enter() -> None:
    either = Step(1, (A | B, C), (Outcome(D, 1.0),))
    assert closure(C, [either]) == C | D
    assert closure(A, [either]) == A
    assert closure(A, [Step(1, (), (Outcome(D, 1.0),))]) == A


def test_an_upper_bound_counts_only_against_what_is_held_at_the_start() -> None:
    bounded = step(4, 0, D, forbid=A)
    assert closure(A, [bounded]) == A
    assert closure(0, [*LADDER, bounded]) == A | B | C | D


def test_a_robust_closure_counts_on_what_every_outcome_gives_and_on_a_second_try() -> None:
    outcomes = (Outcome(A | B, 0.6), Outcome(A, 0.4))
    once, twice = Step(1, (0,), outcomes), Step(1, (0,), outcomes, again=True)
    assert robust_closure(0, [once]) == A
    assert robust_closure(0, [twice]) == A | B
    assert robust_closure(C, [Step(1, (0,), outcomes, forbid=C, again=True)]) == C


def test_relevant_atoms_are_the_goal_and_all_that_some_way_to_it_asks_for() -> None:
    steps = (*LADDER, Step(4, (D, E), (Outcome(B, 1.0),)), step(5, C, F))
    assert relevant(B, steps) == A | B | D | E
    assert relevant(C, steps) == A | B | C | D | E
    assert relevant(A, steps) == A


def test_a_step_without_relevant_effect_is_left_out() -> None:
    assert project(LADDER, A | C) == (LADDER[0], LADDER[2])


def test_layers_say_after_how_many_rounds_an_atom_is_first_held() -> None:
    found = layers(D, LADDER)
    assert found.reached == A | B | C | D
    assert [found.layer(mask) for mask in (D, A, B, A | C, E)] == [0, 1, 2, 3, None]
    assert found.first[B] == (2, LADDER[1])


def test_a_step_that_its_bound_closes_at_the_start_is_in_no_layer() -> None:
    assert layers(A, [step(1, 0, B, forbid=A)]).first == {}


def test_a_chain_has_the_steps_in_order_and_only_those_that_are_needed() -> None:
    shortcut = Step(4, (A | D, B), (Outcome(C, 1.0),))
    found = layers(0, (*LADDER, shortcut, step(5, 0, F)))
    assert [s.key for s in found.chain(C)] == [1, 2, 3]
    assert [s.key for s in found.chain(A)] == [1]
    assert found.chain(0) == ()


def test_a_chain_leaves_out_a_step_whose_gain_a_later_one_brings_too() -> None:
    steps = (step(1, 0, A), step(2, 0, B), step(3, B, A | C))
    assert [s.key for s in layers(0, steps).chain(A | C)] == [2, 3]


def test_a_chain_keeps_the_first_supplier_of_what_an_early_step_needs() -> None:
    steps = (step(1, 0, A), step(2, A, B), step(3, B, A | C))
    assert [s.key for s in layers(0, steps).chain(A | C)] == [1, 2, 3]


def test_a_chain_ignores_what_is_never_reached() -> None:
    assert [s.key for s in layers(0, LADDER).chain(A | F)] == [1]


def test_a_single_point_of_failure_is_an_offer_that_every_way_needs() -> None:
    steps = (*LADDER, step(4, 0, B))
    assert without(0, LADDER, C) == (1, 2, 3)
    assert without(0, steps, C) == (1, 3)


def test_two_steps_of_one_offer_fail_together() -> None:
    assert without(0, (step(1, 0, A), step(1, 0, A | B)), A) == (1,)


def test_nothing_fails_where_the_goal_is_held_or_out_of_reach() -> None:
    assert without(A, LADDER, A) == ()
    assert without(0, LADDER, F) == ()
    assert without(F, (step(1, 0, A, forbid=F),), A) == ()


def test_a_bound_is_harmless_when_its_holders_have_everything_the_step_gives() -> None:
    assert harmful_bounds([step(1, A, B, forbid=C)], below) == ()


def test_a_bound_is_harmful_when_its_holders_may_lack_what_the_step_gives() -> None:
    paper = step(1, A, B | E, forbid=C | F)
    assert harmful_bounds([paper, step(2, 0, A)], below) == ((paper, C),)
