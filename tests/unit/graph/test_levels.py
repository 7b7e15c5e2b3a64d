"""The calculation in waves: who finds a place after a course."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.levels import Climb, Climber, Levels
from checker.graph.steps import Outcome, Step

A1, A2, B1, GOAL, PAPER = 1, 2, 4, 8, 16


def step(offer: int, need: int, gives: int, rate: float = 0.5, forbid: int = 0) -> Step:
    return Step(2 * offer, (need,), (Outcome(gives, rate),), forbid)


def climber(count: float, held: int, *steps: Step, goal_needs: int = B1) -> Climber:
    return Climber(count, held, GOAL, A1 | A2 | B1 | GOAL, steps, (((goal_needs,), GOAL),))


A2_COURSE, B1_COURSE = step(0, A1, A2), step(1, A2, B1)


def climb(people: list[Climber], places: dict[int, float]) -> Climb:
    return Levels(people, places).climb()


def test_graduates_are_the_share_that_passes() -> None:
    found = climb([climber(40, A1, A2_COURSE, B1_COURSE)], {0: 40, 1: 20})
    assert (found.reached, found.left) == ([10.0], [0.0])
    assert (found.offers[0].placed, found.offers[0].passed) == (40.0, 20.0)
    assert found.followed == {1}


def test_graduates_without_a_place_are_left_over() -> None:
    found = climb([climber(40, A1, A2_COURSE, B1_COURSE)], {0: 40, 1: 12})
    assert (found.left, found.wanted) == ([8.0], {1})
    assert found.offers[1].lacking == 8.0


def test_people_without_a_place_at_the_entry_are_not_left_over() -> None:
    found = climb([climber(40, A1, A2_COURSE, B1_COURSE)], {0: 4, 1: 2})
    assert (found.reached, found.left) == ([1.0], [0.0])
    assert found.offers[0].lacking == 36.0


def test_one_place_is_not_used_twice() -> None:
    people = [climber(20, A1, A2_COURSE, B1_COURSE), climber(8, A2, B1_COURSE)]
    found = climb(people, {0: 20, 1: 12})
    assert found.left == [6.0, 0.0]
    assert found.offers[1].placed == 12.0


def test_people_move_on_to_another_offer_for_those_who_have_none() -> None:
    other = step(2, A2, B1)
    free, bound = climber(10, A2, B1_COURSE, other), climber(20, A1, A2_COURSE, B1_COURSE)
    assert climb([free, bound], {0: 20, 1: 10, 2: 10}).left == [0.0, 0.0]


def test_a_place_that_is_not_stated_does_not_limit() -> None:
    found = climb([climber(40, A1, A2_COURSE, B1_COURSE)], {0: 40})
    assert (found.reached, found.left) == ([10.0], [0.0])


def test_whoever_holds_everything_is_there_at_once() -> None:
    found = climb([climber(7, B1, A2_COURSE)], {0: 1})
    assert (found.reached, found.offers) == ([7], {})


def test_people_whom_no_offer_takes_end_where_they_are() -> None:
    found = climb([climber(7, A1, B1_COURSE)], {1: 1})
    assert (found.reached, found.left) == ([0.0], [0.0])


def test_an_upper_bound_closes_a_door() -> None:
    shut = step(1, A2, B1, forbid=PAPER)
    held = Climber(7, A2 | PAPER, GOAL, B1 | A2 | GOAL, (shut,), (((B1,), GOAL),))
    assert climb([held], {1: 10}).reached == [0.0]


def test_an_offer_is_taken_once_although_it_has_two_steps() -> None:
    begin = Step(3, (A2,), (Outcome(GOAL, 1.0),))
    found = climb([climber(9, A2, step(1, A2, B1), begin)], {1: 4})
    assert found.offers[1].placed == 4.0


def test_the_plan_that_leaves_fewer_over_wins() -> None:
    long, short, last = step(2, A1, B1, 1.0), step(3, A1, A2, 1.0), step(4, A2, B1, 1.0)
    free = climber(10, A1, long, short, last)
    bound = climber(10, 0, step(5, 0, A1, 1.0), long)
    found = climb([free, bound], {2: 10, 3: 10, 4: 10, 5: 10})
    assert (found.reached, found.left) == ([10.0, 10.0], [0.0, 0.0])


def offers() -> st.SearchStrategy[Step]:
    """Return random offers with places of their own."""
    needs, gains = st.sampled_from([0, A1, A2]), st.sampled_from([A1, A1 | A2, A2, B1])
    return st.builds(step, st.integers(0, 3), needs, gains, st.floats(0, 1))


def people() -> st.SearchStrategy[list[Climber]]:
    """Return random climbers; an offer is the same for all who know it."""
    some = st.lists(offers(), min_size=1, max_size=4, unique_by=lambda offer: offer.key)
    return some.flatmap(
        lambda steps: st.lists(
            st.builds(
                lambda count, held: climber(count, held, *steps),
                st.integers(1, 9),
                st.sampled_from([0, A1, A2]),
            ),
            min_size=1,
            max_size=3,
        )
    )


PLACES = st.dictionaries(st.integers(0, 3), st.integers(0, 6).map(float), max_size=4)


def holds(group: list[Climber], places: dict[int, float]) -> None:
    found = climb(group, places)
    for offer, tally in found.offers.items():
        assert tally.passed <= tally.placed <= places.get(offer, tally.placed) + 1e-6
    for person, reached, left in zip(group, found.reached, found.left, strict=True):
        assert reached + left <= person.count + 1e-6
    assert not sum(climb(group, {}).left)


@settings(max_examples=60, derandomize=True)
@given(people(), PLACES)
def test_places_hold_and_without_limits_nobody_is_left_over(
    group: list[Climber], places: dict[int, float]
) -> None:
    holds(group, places)


@pytest.mark.fuzz
@settings(max_examples=20_000)
@given(people(), PLACES)
def test_places_hold_for_many_random_groups(group: list[Climber], places: dict[int, float]) -> None:
    holds(group, places)
