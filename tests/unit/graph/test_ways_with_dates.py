"""The earliest way, the way of those who miss the target, and offers without dates."""

from __future__ import annotations

from datetime import date

import pytest

from checker.graph.ways import TownWays
from tests.unit.graph.timed_towns import course, group, plan, times_of, town_with

SPRING = ("2018-02-05", "2018-05-25")
SUMMER = ("2018-06-04", "2018-09-28")
TWO_RESULTS = [{"label": "ziel", "language": "A2"}, {"label": "teil", "language": "A1"}]


def test_a_way_tells_its_legs_with_waits_and_months() -> None:
    home = plan(course("a2", "A1", "A2", SPRING, ue=300))
    times = times_of(home)
    town = town_with(home)
    found = times.way(town.persons[0], "JOB_HELFER")
    assert found is not None
    (leg,) = found.legs
    assert (leg.start, leg.end, leg.wait_days) == (date(2018, 2, 5), date(2018, 5, 25), 35)
    assert (leg.offer.name, leg.stated, leg.ue) == ("a2", True, 300)
    assert (found.reached, found.months, found.wait_days) == (date(2018, 5, 25), 4.7, 35)


def test_units_come_from_the_type_where_a_package_states_none() -> None:
    home = plan(regelangebote=[{"type": "IK_ALLG", "place": "08999001"}])
    found = times_of(home).way(town_with(home).persons[0], "JOB_HELFER")
    assert found is not None
    assert found.legs[-1].ue
    assert not found.legs[-1].stated


def test_a_person_who_holds_the_goal_needs_no_leg() -> None:
    home = plan(target_groups=[group(language="A2")])
    found = times_of(home).way(town_with(home).persons[0], "JOB_HELFER")
    assert found is not None
    assert (found.legs, found.months) == ((), 0)


def test_a_goal_without_a_way_has_neither_way_nor_dates() -> None:
    home = plan()
    person, times = town_with(home).persons[0], times_of(home)
    assert times.way(person, "JOB_HELFER") is None
    assert times.robust_way(person, "JOB_HELFER") is None
    assert times.undated(person, "JOB_HELFER") == ()


def test_any_goal_may_be_asked_for() -> None:
    home = plan(course("a2", "A1", "A2", SPRING), course("b1", "A2", "B1", SUMMER))
    town = town_with(home, "AUSBILDUNG")
    found = TownWays(town, date(2026, 1, 1)).times.way(town.persons[0], "AUSBILDUNG")
    assert found is not None
    assert [leg.offer.name for leg in found.legs][:2] == ["a2", "b1"]


def test_an_exam_with_one_result_is_as_sure_as_the_target() -> None:
    home = plan(course("a2", "A1", "A2", SPRING))
    person, times = town_with(home).persons[0], times_of(home)
    assert times.robust_way(person, "JOB_HELFER") == times.way(person, "JOB_HELFER")


def test_whoever_misses_the_target_passes_at_the_second_try() -> None:
    home = plan(course("a2", "A1", "A2", SPRING, SUMMER, outcomes=TWO_RESULTS))
    person, times = town_with(home).persons[0], times_of(home)
    first, second = times.way(person, "JOB_HELFER"), times.robust_way(person, "JOB_HELFER")
    assert first is not None
    assert second is not None
    assert (first.reached, second.reached) == (date(2018, 5, 25), date(2018, 9, 28))
    assert [leg.offer.name for leg in second.legs] == ["a2", "a2"]


def test_without_a_second_try_nothing_is_sure() -> None:
    home = plan(course("a2", "A1", "A2", SPRING, outcomes=TWO_RESULTS))
    person, times = town_with(home).persons[0], times_of(home)
    assert times.way(person, "JOB_HELFER") is not None
    assert times.robust_way(person, "JOB_HELFER") is None


def test_an_offer_without_dates_is_named_where_no_day_can_be() -> None:
    home = plan(course("a2", "A1", "A2", type="SONSTIGE"))
    person, times = town_with(home).persons[0], times_of(home)
    assert [offer.name for offer in times.undated(person, "JOB_HELFER")] == ["a2"]
    assert times.way(person, "JOB_HELFER") is None


def test_dates_that_would_not_help_are_not_asked_for() -> None:
    home = plan(
        course("a1", "A0", "A1", type="SONSTIGE"),
        course("a2", "A1", "A2", ("2017-02-06", "2017-05-26")),
        target_groups=[group(language="A0")],
    )
    person, times = town_with(home).persons[0], times_of(home)
    assert times.undated(person, "JOB_HELFER") == ()


@pytest.mark.parametrize(("groups", "anybody"), [([group()], True), ([], False)])
def test_a_package_without_groups_has_nobody_to_ask_about(
    groups: list[dict[str, object]], anybody: bool
) -> None:
    assert times_of(plan(target_groups=groups)).anybody is anybody
