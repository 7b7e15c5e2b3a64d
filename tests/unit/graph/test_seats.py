"""Places for people with wishes: as many as possible are seated, and no place twice."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.seats import Seats

WISHES = st.lists(st.lists(st.integers(0, 2), unique=True, max_size=3), min_size=1, max_size=4)


def most(wishes: list[list[int]], people: list[int], places: dict[int, int]) -> int:
    """Return the largest number of people seated, over every way to seat them one by one."""
    single = [wish for wish, count in zip(wishes, people, strict=True) for _ in range(count)]
    best = 0
    for choice in product(*([None, *wish] for wish in single)):
        if all(choice.count(offer) <= free for offer, free in places.items()):
            best = max(best, sum(offer is not None for offer in choice))
    return best


@settings(max_examples=60, derandomize=True)
@given(WISHES, st.data())
def test_nobody_is_left_over_who_could_be_placed(
    wishes: list[list[int]], data: st.DataObject
) -> None:
    people = [data.draw(st.integers(0, 1)) for _ in wishes]
    places = {offer: data.draw(st.integers(0, 2)) for offer in range(3)}
    seats = Seats(wishes, places)
    left = seats.seat([float(count) for count in people])
    assert sum(people) - sum(left) == pytest.approx(most(wishes, people, places))


@settings(max_examples=60, derandomize=True)
@given(WISHES, st.data())
def test_people_and_places_add_up(wishes: list[list[int]], data: st.DataObject) -> None:
    people = [data.draw(st.floats(0, 20)) for _ in wishes]
    places = {offer: data.draw(st.floats(0, 20)) for offer in range(2)}
    seats = Seats(wishes, places)
    left = seats.seat(people)
    for count, rest, taken, wish in zip(people, left, seats.taken, wishes, strict=True):
        assert count == pytest.approx(rest + sum(taken.values()), abs=1e-6)
        assert set(taken) <= set(wish)
    for offer, free in places.items():
        used = sum(taken.get(offer, 0.0) for taken in seats.taken)
        assert free == pytest.approx(used + seats.free[offer], abs=1e-6)


def test_whoever_has_a_choice_moves_on_along_a_chain() -> None:
    seats = Seats([[0, 1], [1, 2], [0, 1]], {0: 1, 1: 1, 2: 1})
    assert seats.seat([1.0, 1.0, 1.0]) == [0.0, 0.0, 0.0]
    assert [sorted(taken) for taken in seats.taken if any(taken.values())]


def test_an_offer_without_known_places_takes_everybody() -> None:
    seats = Seats([[7]], {})
    assert seats.seat([123.0]) == [0.0]
    assert seats.free == {}


def test_the_best_wish_is_taken_first() -> None:
    seats = Seats([[1, 0]], {0: 5, 1: 3})
    assert seats.seat([4.0]) == [0.0]
    assert seats.taken == [{1: 3.0, 0: 1.0}]


def test_people_without_a_wish_stay() -> None:
    assert Seats([[]], {0: 5}).seat([2.0]) == [2.0]


def test_people_move_on_to_an_offer_without_known_places() -> None:
    seats = Seats([[0, 7], [0, 1]], {0: 1, 1: 0})
    assert seats.seat([1.0, 1.0]) == [0.0, 0.0]
    assert seats.taken[0][7] == 1.0
