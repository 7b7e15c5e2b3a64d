"""The numbers of the capacity picture: what the places there are do for one goal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.graph import cohort
from checker.graph.town import Home, Town
from checker.graph.ways import TownWays
from checker.model.ways_capacity import Arrived, CapacityFound
from tests.unit.graph.small_towns import DAY, GROUP, LAND, package
from tests.unit.graph.test_places import course, places_of

SPRING = [{"start": "2018-02-01", "end": "2018-05-31", "places": 40}]
SUMMER = [{"start": "2018-06-11", "end": "2018-10-31", "places": 12}]


def found(*groups: dict[str, Any], goal: str = "AUSBILDUNG", **more: Any) -> CapacityFound | None:
    courses = (
        course("a2", "A1", "A2", runs=SPRING),
        course("b1", "A2", "B1", **({"runs": SUMMER} | more)),
    )
    people = [GROUP | {"count": 40, "goal": "AUSBILDUNG"} | group for group in groups or ({},)]
    named = [{k: v for k, v in group.items() if v is not None} for group in people]
    return places_of(package(*courses, target_groups=named)).capacity(goal)


def numbers(*groups: dict[str, Any], **more: Any) -> CapacityFound:
    capacity = found(*groups, **more)
    assert capacity is not None
    return capacity


def rows(arrived: tuple[Arrived, ...]) -> list[tuple[int, float | None, int | None]]:
    """Return the three numbers of every month; a training begins in September only."""
    return [(row.fifo, row.best, row.cut) for row in arrived]


@pytest.fixture
def without_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cohort, "find_spec", lambda name: None)


def test_the_three_numbers_stand_together_month_by_month() -> None:
    capacity = numbers()
    assert [row.month for row in capacity.usual] == [12, 24, 36]
    assert capacity.usual[0].day == date(2019, 1, 1)
    assert rows(capacity.usual) == [(0, 0.0, 0), (6, 6.0, 12), (6, 6.0, 12)]


def test_the_second_column_says_what_would_be_if_everybody_passed() -> None:
    assert rows(numbers().all_pass) == [(0, 0.0, 0), (12, 12.0, 12), (12, 12.0, 12)]


def test_stages_show_who_comes_who_gets_a_place_and_who_passes() -> None:
    first, second = numbers().stages
    assert (first.offer.name, first.wanted, first.places, first.left) == ("a2", 40, 40, 0)
    assert (first.passing, first.entry) == (20, True)
    assert (second.wanted, second.places, second.placed, second.left) == (20, 12, 12, 8)
    assert (second.passing, second.entry) == (6, False)


def test_a_bottleneck_is_tried_with_more_places() -> None:
    (narrow,) = numbers().bottlenecks
    assert (narrow.offer.name, narrow.method) == ("b1", "best")
    assert narrow.gains == ((1, 0.5), (2, 1.0), (4, 2.0), (8, 4.0))


@pytest.mark.usefixtures("without_solver")
def test_without_the_solver_the_queue_is_tried_again() -> None:
    capacity = numbers()
    assert rows(capacity.usual) == [(0, None, 0), (6, None, 12), (6, None, 12)]
    (narrow,) = capacity.bottlenecks
    assert (narrow.offer.name, narrow.method) == ("b1", "fifo")
    assert narrow.gains == ((1, 0.5), (2, 1.0), (4, 2.0), (8, 4.0))


@pytest.mark.usefixtures("without_solver")
def test_without_the_solver_nothing_is_tried_where_nobody_was_refused() -> None:
    assert numbers({"count": 20}).bottlenecks == ()


def test_the_queue_before_an_offer_says_how_many_were_refused_and_when() -> None:
    queues = {row.offer.name: row for row in numbers().queues}
    assert (queues["b1"].entered, queues["b1"].refused) == (12, 8)
    assert (queues["b1"].longest, queues["b1"].month) == (8, "2018-06")
    assert (queues["a2"].refused, queues["a2"].month) == (0, None)


def test_offers_without_stated_places_are_named_and_do_not_limit() -> None:
    open_run = [{"start": "2018-06-11", "end": "2018-10-31"}]
    capacity = numbers(runs=open_run)
    assert [offer.name for offer in capacity.not_stated] == ["b1"]
    assert capacity.stages[1].places is None
    assert capacity.usual[1].fifo == 10


def test_a_group_without_a_number_is_said() -> None:
    assert numbers({"count": None}).full
    assert not numbers().full


def test_a_goal_that_nobody_reaches_has_no_numbers() -> None:
    assert found(goal="HOCHSCHULE") is None
    assert found({"language": "A0"}) is None


def test_the_answer_is_made_once() -> None:
    home = package(course("a2", "A1", "A2", 20))
    places = places_of(home)
    assert places.capacity("JOB_HELFER") is places.capacity("JOB_HELFER")


def test_every_goal_counts_its_own_people() -> None:
    capacity = numbers({"count": 10}, {"count": 7, "goal": "JOB_HELFER"})
    assert (capacity.persons, capacity.goal_title.de) == (10, "Berufsausbildung")


def test_people_with_several_goals_are_counted_for_each() -> None:
    home = package(course("a2", "A1", "A2"), course("b1", "A2", "B1"))
    goals = ("JOB_HELFER", "AUSBILDUNG")
    town = Town(LAND, Home(home, "08999001", (), DAY, goals=goals))
    places = TownWays(town, DAY).places
    found = [places.capacity(goal) for goal in goals]
    assert [capacity.persons for capacity in found if capacity] == [10, 10]
    assert places.anybody
