"""The network of a cohort: every state a person can be in, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from checker.graph.cohort import Party, all_pass, best
from checker.graph.cohort_network import LOST, direct, last_day
from checker.graph.cohort_scan import scan
from checker.graph.dates import earliest
from checker.graph.search import Search
from checker.graph.steps import Instant, Outcome, Run, Step
from tests.unit.graph.cohort_instances import hashed, sure
from tests.unit.graph.instances import BOUNDED, EVERYTHING, PLAIN, Kind, search, searches

A, B, GOAL = 1, 2, 4
PARALLEL = Kind(companions=40)


def one(*runs: Run, goal: int = GOAL, instants: tuple[Instant, ...] = ()) -> Party:
    return Party(1, 0, 0, goal, runs, instants)


def arrival(party: Party, until: int = 100) -> int | None:
    network = scan([party], until)
    (begin,) = network.begins
    return last_day(network.due[begin])


def chance(party: Party, until: int = 100) -> float:
    value = best([party], until)
    assert value is not None
    return value


def check_earliest(question: Search) -> None:
    party = Party(1, question.held, question.day, question.goal, question.runs, question.instants)
    way = earliest(question)
    assert arrival(party, question.horizon) == (way.reached if way else None)


@settings(max_examples=60, derandomize=True)
@given(searches(EVERYTHING))
def test_the_best_way_through_the_network_is_the_earliest_way(question: Search) -> None:
    check_earliest(question)


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", [PLAIN, BOUNDED, PARALLEL, EVERYTHING])
def test_the_network_finds_the_earliest_way_of_many_random_persons(kind: Kind) -> None:
    for seed in range(20_000):
        check_earliest(search(hashed(seed), kind))


def test_a_run_counts_only_when_it_ends_in_time() -> None:
    party = one(Run(0, 10, 20, sure(0, 0, GOAL)))
    assert arrival(party, until=20) == 20
    assert arrival(party, until=19) is None


def test_who_begins_after_the_end_is_nowhere() -> None:
    party = Party(3, GOAL, 50, GOAL, ())
    assert scan([party], 49).begins == {}
    assert chance(party, until=49) == 0


def test_who_holds_the_goal_has_reached_it() -> None:
    assert chance(Party(3, GOAL, 0, GOAL, ())) == 3


def test_a_goal_that_opens_later_is_reached_on_that_day() -> None:
    opens = Instant(sure(9, A, GOAL), since=40)
    assert arrival(one(Run(0, 0, 10, sure(0, 0, A)), instants=(opens,))) == 40


def test_a_proof_that_has_run_out_helps_nobody() -> None:
    gone = Instant(sure(9, A, GOAL), until=9)
    assert arrival(one(Run(0, 0, 10, sure(0, 0, A)), instants=(gone,))) is None


def test_the_wait_before_a_run_counts_from_the_day_on_which_the_need_is_met() -> None:
    first = Run(0, 0, 10, sure(0, 0, A))
    between = Run(1, 12, 20, sure(1, 0, B))
    last = Step(2, (A,), (Outcome(GOAL, 1.0),))
    soon, late = Run(2, 29, 35, last, lead=20), Run(3, 30, 36, last, lead=20)
    assert arrival(one(first, between, soon)) is None
    assert arrival(one(first, between, soon, late)) == 36


def test_a_companion_runs_beside_a_course() -> None:
    course = Run(0, 0, 30, sure(0, 0, A))
    companion = Run(1, 10, 20, sure(1, 0, B), companion=True)
    together = Run(2, 30, 40, sure(2, A | B, GOAL))
    assert arrival(one(course, companion, together)) == 40
    as_course = Run(1, 10, 20, sure(1, 0, B))
    assert arrival(one(course, as_course, together)) is None


def test_who_fails_may_try_again_only_where_the_step_says_so() -> None:
    outcomes = (Outcome(GOAL, 0.6),)
    for again, expected in ((False, 0.6), (True, 0.84)):
        step = Step(0, (0,), outcomes, again=again)
        assert chance(one(Run(0, 0, 10, step), Run(1, 20, 30, step))) == pytest.approx(expected)


def test_a_partial_outcome_leads_on() -> None:
    exam = Step(0, (0,), (Outcome(GOAL, 0.6), Outcome(A, 0.4)))
    other = Run(1, 20, 30, Step(1, (A,), (Outcome(GOAL, 0.5),)))
    assert chance(one(Run(0, 0, 10, exam), other)) == pytest.approx(0.8)


def test_rates_above_one_are_scaled_down() -> None:
    step = Step(0, (0,), (Outcome(GOAL, 0.9), Outcome(A, 0.9)))
    assert chance(one(Run(0, 0, 10, step))) == pytest.approx(0.5)


def test_when_everybody_passes_the_target_is_certain() -> None:
    step = Step(0, (0,), (Outcome(GOAL, 0.6), Outcome(A, 0.4)))
    (party,) = all_pass([one(Run(0, 0, 10, step))])
    assert chance(party) == 1


def test_an_instant_closes_a_door_even_when_nobody_wants_it() -> None:
    closing = Instant(sure(9, 0, B), since=5)
    course = Step(0, (0,), (Outcome(GOAL, 1.0),), forbid=B)
    early, late = Run(0, 4, 10, course), Run(1, 5, 10, course)
    assert arrival(one(early, instants=(closing,))) == 10
    assert arrival(one(late, instants=(closing,))) is None


def test_what_leads_to_no_goal_is_left_out() -> None:
    network = scan([one(Run(0, 0, 10, sure(0, 0, A)), Run(1, 20, 30, sure(1, B, GOAL)))], 100)
    assert not any(block.rides or block.waits for block in network.blocks)
    assert all(value == LOST for node, value in enumerate(network.due) if network.nodes[node].state)


def test_of_equally_early_ways_the_one_with_fewer_runs_is_the_best() -> None:
    detour = Run(0, 0, 5, sure(0, 0, A))
    last = Run(1, 10, 20, Step(1, (0, A), (Outcome(GOAL, 1.0),)))
    alone, both = scan([one(last)], 100), scan([one(detour, last)], 100)
    assert alone.due[next(iter(alone.begins))] == both.due[next(iter(both.begins))]


def test_a_network_without_mere_waiting_leads_to_the_same_places() -> None:
    runs = (Run(0, 0, 10, sure(0, 0, A)), Run(1, 20, 30, sure(1, A, GOAL)))
    network = scan([one(*runs), Party(2, A, 3, GOAL, runs)], 100)
    short = direct(network)
    assert sum(len(block.waits) for block in network.blocks) > 0
    assert sum(len(block.waits) for block in short.blocks) == 0
    assert sum(short.begins.values()) == 3
