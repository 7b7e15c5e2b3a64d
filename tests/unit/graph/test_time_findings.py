"""Pauses on every way, ages, decisions, old proofs, traps and detours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.graph.crowds import Crowds
from checker.graph.dated import Dated
from checker.graph.gaps import Gaps
from checker.graph.naming import Names
from checker.graph.proof_age import ProofAge
from checker.graph.terms import month_name, months_later, months_until
from checker.graph.town import Home, Town
from checker.graph.ways import TownWays
from checker.model.package import MeasurePackage
from tests.unit.graph.small_towns import DAY, LAND, town_of
from tests.unit.graph.timed_towns import course, group, plan, times_of

BEGINNERS = [group(language="A0")]
FIRST = ("2018-01-08", "2018-04-27")
AUTUMN = ("2018-09-10", "2018-12-21")
CARE = {"childcare": {"offered": True}}


def proofs(home: MeasurePackage, validity: dict[str, int]) -> list[tuple[str, str, int, str]]:
    """Look for old proofs where types say how many months theirs count."""
    types = {
        code: found.model_copy(update={"proof_months": validity.get(code)})
        for code, found in LAND.types.items()
    }
    town = Town(replace(LAND, types=types), Home(home, "08999001", (), DAY))
    names = Names(town)
    found = ProofAge(Dated(town, names), Crowds(Gaps(town, names))).found()
    return [(old.before.name, old.after.name, old.limit, old.norm.de) for old in found]


def test_one_more_begin_that_ends_every_pause_is_named() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST), course("a2", "A1", "A2", AUTUMN), target_groups=BEGINNERS
    )
    (found,) = times_of(home).without_free_way(12)
    assert found.better is not None
    assert (found.better.offer.name, found.better.day) == ("a2", date(2018, 7, 20))


def test_no_begin_is_named_where_two_pauses_remain() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST),
        course("a2", "A1", "A2", AUTUMN),
        course("b1", "A2", "B1", ("2019-06-03", "2019-08-30")),
        target_groups=[group(language="A0", goal="AUSBILDUNG")],
    )
    (found,) = times_of(home).without_free_way(12)
    assert found.better is None


def test_an_offer_without_dates_forces_no_pause() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST),
        course("a2", "A1", "A2", AUTUMN),
        regelangebote=[{"type": "IK_ALLG", "place": "08999001"}],
        target_groups=BEGINNERS,
    )
    assert times_of(home).without_free_way(12) == ()


def test_a_companion_begun_before_the_first_course_still_counts() -> None:
    meeting: dict[str, Any] = {
        "id": "cafe",
        "type": "SPRACHCAFE",
        "outcomes": [{"label": "ziel", "certificates": ["INTERN_A"]}],
        "runs": [{"start": "2018-01-08", "end": "2018-06-29"}],
    }
    home = plan(
        meeting,
        course("a1", "A0", "A1", FIRST, ("2018-06-18", "2018-08-31")),
        course("a2", "A1", "A2", AUTUMN)
        | {"entry": {"language": "A1", "certificates": ["INTERN_A"]}},
        target_groups=BEGINNERS,
    )
    assert times_of(home).without_free_way(12) == ()


def test_the_last_month_for_an_age_is_the_one_before_the_birthday() -> None:
    home = plan(
        course("a2", "A1", "A2", ("2019-02-04", "2019-06-28"), admits={"age_max": 26}),
        target_groups=[group(age_min=26, age_max=26)],
    )
    (found,) = times_of(home).too_old()
    assert found.latest.de == "Dezember 2018"
    assert found.before is None


def test_an_offer_on_the_way_that_stays_open_is_not_blamed_for_the_age() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST),
        course("a2", "A1", "A2", ("2019-02-04", "2019-06-28"), admits={"age_max": 26}),
        target_groups=[group(language="A0", age_min=26, age_max=26)],
    )
    (found,) = times_of(home).too_old()
    assert (found.offer.name, found.before and found.before.name) == ("a2", "a1")


def test_a_status_that_closes_an_offer_is_no_age() -> None:
    home = plan(
        course("a2", "A1", "A2", AUTUMN, ("2018-11-05", "2019-02-22"), **CARE)
        | {"entry": {"language": "A0"}, "admits": {"residence_status": ["P24"]}},
        course("x", "A0", "A1", FIRST, **CARE) | {"admits": {"residence_status": ["GESTATTUNG"]}},
        target_groups=[],
        profiles=[{"profile": "W06", "count": 2}],
    )
    assert times_of(home).too_old() == ()


def test_a_way_that_is_open_to_both_hangs_on_no_decision() -> None:
    home = plan(
        course("a2", "A0", "A2", AUTUMN, **CARE),
        target_groups=[],
        profiles=[{"profile": "W06", "count": 2}],
    )
    assert times_of(home).hinges() == ()


def test_a_proof_counts_as_long_as_its_type_says() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST, type="VWVD_GRUND"),
        course("a2", "A1", "A2", AUTUMN),
        target_groups=BEGINNERS,
    )
    assert proofs(home, {"VWVD_GRUND": 5}) == []
    assert proofs(home, {"VWVD_GRUND": 4}) == [("a1", "a2", 4, "A1")]


def test_a_later_course_before_makes_the_proof_young_enough() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST, ("2018-05-14", "2018-08-31"), type="VWVD_GRUND"),
        course("a2", "A1", "A2", AUTUMN),
        target_groups=BEGINNERS,
    )
    assert proofs(home, {"VWVD_GRUND": 4}) == []


def test_what_was_held_from_the_beginning_has_no_age() -> None:
    home = plan(course("a2", "A1", "A2", AUTUMN))
    assert proofs(home, {"VWVD_AUFBAU": 1}) == []


def test_a_trap_may_mean_that_waiting_is_better() -> None:
    long, short = ("2018-02-05", "2019-02-28"), ("2018-09-10", "2018-12-21")
    speaking = course("sp", "A1", "A1", long) | {
        "outcomes": [{"label": "ziel", "language": {"hoeren": "A2", "sprechen": "A2"}}]
    }
    home = plan(
        speaking,
        course("a2", "A1", "A2", short, admits={"age_max": 26}),
        target_groups=[group(age_min=26, age_max=26)],
    )
    (found,) = times_of(home).pitfalls(24)
    assert (found.offer.name, found.day) == ("sp", date(2018, 2, 5))


def test_slow_first_choices_are_looked_for_in_deep_runs_only() -> None:
    run = ("2018-02-05", "2018-03-28")
    speaking = course("sp", "A1", "A1", run) | {
        "outcomes": [{"label": "ziel", "language": {"hoeren": "A2", "sprechen": "A2"}}]
    }
    a2 = course("a2", "A1", "A2", ("2018-02-05", "2018-05-25"), ("2019-01-07", "2019-04-26"))
    town = town_of(plan(speaking, a2))
    deep, common = (TownWays(town, DAY, deep=deep).times.slow_choices(6) for deep in (True, False))
    assert [(found.offer.name, found.best.name) for found in deep] == [("sp", "a2")]
    assert common == ()


def test_an_age_without_any_limit_is_no_trap() -> None:
    home = plan(course("a2", "A1", "A2", AUTUMN))
    assert times_of(home).pitfalls(24) == ()


@pytest.mark.parametrize(("months", "found"), [(2, 1), (4, 0)])
def test_missing_a_begin_is_weighed_over_all_who_need_it(months: int, found: int) -> None:
    home = plan(
        course("a2", "A1", "A2", ("2018-02-05", "2018-05-25"), ("2018-09-10", "2018-12-21")),
        course("b", "A1", "A2", ("2018-02-12", "2018-06-01"), target_groups=["frauen_eltern"]),
        target_groups=[
            group(count=10),
            group(count=10, code="frauen_eltern", age_min=25, age_max=40),
        ],
    )
    (measure, _) = home.measures or ()
    missed = times_of(home).missed(measure, months)
    assert (missed is not None) == bool(found)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2018, 1, 1), date(2018, 1, 1), 0),
        (date(2018, 1, 1), date(2018, 1, 2), 1),
        (date(2018, 1, 31), date(2018, 2, 28), 1),
        (date(2018, 1, 31), date(2018, 3, 1), 2),
        (date(2018, 3, 15), date(2019, 3, 15), 12),
    ],
)
def test_a_month_that_has_begun_counts(first: date, last: date, months: int) -> None:
    assert months_until(first, last) == months


def test_months_end_at_the_end_of_a_short_month() -> None:
    assert months_later(date(2018, 8, 31), 6) == date(2019, 2, 28)
    assert month_name(date(2018, 3, 1)) == ("März 2018", "March 2018")
