"""The cheapest set of changes that closes a gap."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph import hitting
from checker.graph.hitting import cheapest, deletion, greedy
from checker.graph.hitting_sets import cheapest_hit
from tests.unit.graph.cohort_instances import Dice, hashed

Sets = tuple[frozenset[int], ...]
Gap = tuple[tuple[float, ...], Sets]
PLENTY = 10_000


def subsets(count: int) -> list[frozenset[int]]:
    sizes = (combinations(range(count), size) for size in range(count + 1))
    return [frozenset(chosen) for chosen in chain.from_iterable(sizes)]


def closing(ways: Sets) -> Callable[[frozenset[int]], bool]:
    """Return a test that is passed by whoever holds one of the ways."""
    return lambda chosen: any(way <= chosen for way in ways)


def price(costs: tuple[float, ...], chosen: frozenset[int]) -> float:
    return sum(costs[place] for place in chosen)


def gap(dice: Dice) -> Gap:
    """Return up to seven candidates and the sets of them that close a gap."""
    count = dice(1, 7)
    costs = tuple(dice(0, 6) / 2 for _ in range(count))
    ways = [frozenset(p for p in range(count) if dice(0, 2) == 0) for _ in range(dice(0, 4))]
    return costs, tuple(ways)


def marks(dice: Dice) -> Gap:
    """Return up to seven candidates and landmarks."""
    count = dice(1, 7)
    costs = tuple(dice(0, 6) / 2 for _ in range(count))
    found = [frozenset(dice(0, count - 1) for _ in range(dice(1, 3))) for _ in range(dice(0, 6))]
    return costs, tuple(found)


def drawn(make: Callable[[Dice], Gap]) -> st.SearchStrategy[Gap]:
    @st.composite
    def strategy(draw: st.DrawFn) -> Gap:
        return make(lambda low, high: draw(st.integers(low, high)))

    return strategy()


def check_exact(case: Gap) -> None:
    costs, ways = case
    closes = closing(ways)
    found = cheapest(costs, closes, PLENTY)
    all_prices = [price(costs, chosen) for chosen in subsets(len(costs)) if closes(chosen)]
    assert (found is None) == (not all_prices)
    if found is not None:
        assert found.exact
        assert closes(found.chosen)
        assert found.cost == price(costs, found.chosen) == min(all_prices) == found.lower_bound
        for mark in found.landmarks:
            assert not closes(frozenset(range(len(costs))) - mark)


def check_hit(case: Gap) -> None:
    costs, landmarks = case
    found = cheapest_hit(landmarks, costs)
    meeting = [chosen for chosen in subsets(len(costs)) if all(chosen & mark for mark in landmarks)]
    assert found.exact
    assert found.chosen in meeting
    assert found.cost == min(price(costs, chosen) for chosen in meeting) == found.lower_bound


def check_budget(case: Gap, budget: int) -> None:
    costs, ways = case
    closes, calls = closing(ways), list[frozenset[int]]()

    def counted(chosen: frozenset[int]) -> bool:
        calls.append(chosen)
        return closes(chosen)

    found = cheapest(costs, counted, budget)
    best = min((price(costs, c) for c in subsets(len(costs)) if closes(c)), default=None)
    assert len(calls) <= max(budget, 1)
    if found is not None and best is not None:
        assert closes(found.chosen)
        assert found.lower_bound <= best <= found.cost
        assert not found.exact or found.cost == best


@settings(max_examples=100, derandomize=True)
@given(drawn(gap))
def test_the_exact_repair_is_the_cheapest_of_all_subsets(case: Gap) -> None:
    """M13."""
    check_exact(case)


@settings(max_examples=60, derandomize=True)
@given(drawn(marks))
def test_the_cheapest_hit_is_the_cheapest_of_all_sets_that_meet_the_landmarks(case: Gap) -> None:
    check_hit(case)


@settings(max_examples=60, derandomize=True)
@given(drawn(gap), st.integers(0, 12))
def test_with_a_small_budget_the_plan_is_verified_and_the_bound_is_true(
    case: Gap, budget: int
) -> None:
    check_budget(case, budget)


@pytest.mark.fuzz
def test_many_random_gaps_are_closed_at_the_lowest_cost() -> None:
    for seed in range(20_000):
        check_exact(hashed_case(gap, seed))
        check_hit(hashed_case(marks, seed))
        check_budget(hashed_case(gap, seed), seed % 13)


def hashed_case(make: Callable[[Dice], Gap], seed: int) -> Gap:
    return make(hashed(seed))


def test_a_gap_that_nothing_closes_has_no_plan() -> None:
    assert cheapest((1.0, 1.0), closing(()), PLENTY) is None
    assert deletion((1.0, 1.0), closing(())) is None


def test_a_gap_that_is_closed_already_needs_nothing() -> None:
    found = cheapest((1.0,), closing((frozenset(),)), PLENTY)
    assert found is not None
    assert (found.chosen, found.cost, found.landmarks, found.exact) == (frozenset(), 0, (), True)


def test_the_landmarks_explain_the_plan() -> None:
    ways = (frozenset({0, 1}), frozenset({0, 2}))
    found = cheapest((1.0, 2.0, 2.0), closing(ways), PLENTY)
    assert found is not None
    assert found.cost == 3
    assert set(found.landmarks) == {frozenset({0}), frozenset({1, 2})}


def test_one_dear_change_gives_way_to_cheap_ones() -> None:
    ways = (frozenset({0}), frozenset({1, 2}))
    assert deletion((3.0, 1.0, 1.5), closing(ways)) == frozenset({1, 2})
    assert deletion((2.0, 1.0, 1.5), closing(ways)) == frozenset({1, 2})


def test_of_a_deletion_nothing_can_be_left_out() -> None:
    ways = (frozenset({0, 1, 2}), frozenset({2, 3}))
    chosen = deletion((1.0, 1.0, 1.0, 5.0), closing(ways))
    assert chosen == frozenset({0, 1, 2})


def test_after_the_most_landmarks_the_best_plan_known_is_returned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hitting, "MOST_LANDMARKS", 1)
    ways = (frozenset({0, 1}), frozenset({2, 3}))
    found = cheapest((1.0, 1.0, 2.0, 1.0), closing(ways), PLENTY)
    assert found is not None
    assert not found.exact
    assert len(found.landmarks) == 1
    assert found.lower_bound < found.cost == 2


def test_one_candidate_that_meets_two_landmarks_beats_two_cheaper_ones() -> None:
    landmarks = [frozenset({0, 1}), frozenset({0, 2})]
    assert cheapest_hit(landmarks, (1.5, 1.0, 1.0)).chosen == {0}


def test_a_search_that_is_too_wide_still_gives_a_hit_and_a_true_bound() -> None:
    landmarks = [frozenset({a, b}) for a, b in combinations(range(7), 2)]
    costs = (1.0,) * 7
    found = cheapest_hit(landmarks, costs, visits=2)
    assert not found.exact
    assert all(found.chosen & mark for mark in landmarks)
    assert found.lower_bound <= cheapest_hit(landmarks, costs).cost == 6


def test_a_plan_from_a_search_that_was_cut_off_is_not_called_exact(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hitting, "cheapest_hit", partial(cheapest_hit, visits=0))
    ways = tuple(frozenset(way) for way in combinations(range(4), 3))
    found = cheapest((1.0, 1.0, 1.0, 1.0), closing(ways), PLENTY)
    assert found is not None
    assert (found.cost, found.exact) == (3, False)
    assert found.lower_bound < found.cost


def test_greedy_takes_first_what_brings_most_for_its_cost() -> None:
    worth = {0: 4.0, 1: 3.0, 2: 0.0}
    picks = greedy((4.0, 1.0, 1.0), lambda chosen: sum(worth[c] for c in chosen), 5)
    assert picks == (frozenset({1}), frozenset({0}))


def test_greedy_keeps_to_the_number_of_changes() -> None:
    assert greedy((1.0, 1.0, 1.0), len, 2) == (frozenset({0}), frozenset({1}))
    assert greedy((1.0, 1.0), len, 0) == ()


def test_where_no_single_change_helps_the_best_pair_is_taken() -> None:
    ways = {frozenset({0, 1}): 2.0, frozenset({2, 3}): 3.0}

    def gain(chosen: frozenset[int]) -> float:
        return sum(value for way, value in ways.items() if way <= chosen)

    assert greedy((1.0, 1.0, 1.0, 1.0), gain, 4) == (frozenset({2, 3}), frozenset({0, 1}))
    assert greedy((1.0, 1.0, 1.0, 1.0), gain, 3) == (frozenset({2, 3}),)
    assert greedy((1.0, 1.0, 1.0, 1.0), gain, 1) == ()


def test_pairs_are_looked_for_among_the_forty_cheapest() -> None:
    costs = tuple(float(place) for place in range(1, 43))

    def gain(chosen: frozenset[int]) -> float:
        return float({0, 39} <= chosen) + 100 * ({40, 41} <= chosen)

    assert greedy(costs, gain, 3) == (frozenset({0, 39}),)


def test_a_change_without_cost_that_helps_comes_first() -> None:
    assert greedy((1.0, 0.0), len, 2) == (frozenset({1}), frozenset({0}))
