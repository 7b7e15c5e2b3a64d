"""Who comes late or not at all by the stated dates, and which begin was tried against it."""

from __future__ import annotations

from datetime import date

from checker.model.package import MeasurePackage
from checker.model.timing import Late
from tests.unit.graph.timed_towns import course, group, plan, times_of

YEARS = {"start": "2018-01-01", "end": "2020-12-31"}
SPRING = ("2018-02-05", "2018-05-25")
BEGINNERS = [group(language="A0")]


def late(home: MeasurePackage, months: int = 6) -> Late:
    (found,) = times_of(home).late(months)
    return found


def test_the_begin_that_saves_most_months_is_proposed() -> None:
    home = plan(
        course("a1", "A0", "A1", ("2018-02-05", "2018-05-25")),
        course("a2", "A1", "A2", ("2018-11-05", "2019-02-22")),
        target_groups=BEGINNERS,
    )
    found = late(home)
    (start,) = found.starts
    assert found.offer is not None
    assert (found.offer.name, found.weeks) == ("a2", 23)
    assert (start.offer.name, start.day, start.months) == ("a2", date(2018, 5, 25), 5)


def test_the_proposed_begin_keeps_its_promise() -> None:
    first = course("a1", "A0", "A1", ("2018-02-05", "2018-05-25"))
    runs = [("2018-11-05", "2019-02-22"), ("2018-05-25", "2018-09-11")]
    before, after = (
        plan(first, course("a2", "A1", "A2", *runs[:number]), target_groups=BEGINNERS)
        for number in (1, 2)
    )
    assert late(before, 2).months == (14, 14)
    assert late(after, 2).months == (9, 9)


def test_no_begin_is_proposed_where_none_saves_a_month() -> None:
    found = late(plan(course("a2", "A1", "A2", ("2018-01-08", "2018-12-21"))))
    assert found.starts == ()


def test_no_begin_is_proposed_for_the_course_of_a_neighbour() -> None:
    place = {"ags": "08999002", "reach": ["08999001"]}
    other = plan(
        course("a2", "A1", "A2", ("2018-11-05", "2019-02-22"), place=place),
        municipality={"ags": "08999002", "kreis": "08999", "kind": "gemeinde"},
        target_groups=[],
    )
    (found,) = times_of(plan(), other).late(6)
    assert found.starts == ()


def test_months_span_the_persons_who_lose_time_at_the_same_offer() -> None:
    home = plan(
        course("a1", "A0", "A1", ("2018-01-08", "2018-08-31")),
        course("a2", "A1", "A2", ("2018-08-06", "2018-11-30"), ("2019-03-04", "2019-06-28")),
        target_groups=[group(language="A1"), group(language="A0")],
    )
    found = late(home)
    assert found.people.count == 20
    assert found.months == (11, 18)
    assert found.weeks == 31


def test_two_begins_are_needed_where_one_is_not_enough() -> None:
    home = plan(
        course("a1", "A0", "A1", ("2017-09-04", "2018-01-26")),
        course("a2", "A1", "A2", SPRING),
        target_groups=BEGINNERS,
        period=YEARS,
    )
    found = late(home)
    assert [(start.offer.name, start.day) for start in found.starts] == [
        ("a1", date(2018, 2, 1)),
        ("a2", date(2018, 7, 1)),
    ]
    assert found.months is None


def test_a_school_begins_again_in_september_only() -> None:
    home = plan(
        course("vabo", "A1", "A2", ("2017-09-11", "2018-07-25"), type="VABO"),
        target_groups=[group(code="jugend_15_20", age_min=16, age_max=16)],
        period=YEARS,
    )
    found = late(home)
    assert [start.day for start in found.starts] == [date(2018, 9, 1)]


def test_no_begin_is_named_where_none_helps() -> None:
    decided = {"admits": {"residence_status": ["AE_25_1_2"]}, "childcare": {"offered": True}}
    waiting = {"admits": {"residence_status": ["GESTATTUNG"]}, "childcare": {"offered": True}}
    home = plan(
        course("a1", "A0", "A1", ("2018-11-05", "2019-03-29"), **decided),
        course("a2", "A1", "A2", ("2018-02-05", "2018-05-25"), **waiting),
        target_groups=[],
        profiles=[{"profile": "W06", "count": 2}],
        period=YEARS,
    )
    found = late(home)
    assert (found.months, found.starts, found.undated) == (None, (), ())


def test_dates_after_the_period_are_only_missing() -> None:
    home = plan(
        course("a1", "A0", "A1", ("2018-07-02", "2018-12-21")),
        course("a2", "A1", "A2", SPRING),
        target_groups=BEGINNERS,
    )
    assert late(home).undated == ("/measures/1/runs",)


def test_dates_of_others_after_the_period_are_missing_in_their_package() -> None:
    place = {"ags": "08999002", "reach": ["08999001"]}
    other = plan(
        course("a2", "A1", "A2", SPRING, place=place),
        municipality={"ags": "08999002", "kreis": "08999", "kind": "gemeinde"},
        target_groups=[],
    )
    home = plan(course("a1", "A0", "A1", ("2018-07-02", "2018-12-21")), target_groups=BEGINNERS)
    (found,) = times_of(home, other).late(6)
    assert found.undated == ("context",)


def test_what_is_not_stated_on_a_sooner_way_leaves_the_answer_open() -> None:
    sooner = course("a2", "A1", "A2", SPRING, childcare=None)
    home = plan(
        sooner,
        course("b", "A1", "A2", ("2019-02-04", "2019-05-24"), childcare={"offered": True}),
        target_groups=[group(care_duty=True)],
    )
    assert late(home).undated == ("/measures/0/childcare/offered",)


def test_what_is_not_stated_on_a_way_as_late_changes_nothing() -> None:
    home = plan(
        course("a2", "A1", "A2", ("2019-01-07", "2019-04-26"), childcare=None),
        course("b", "A1", "A2", ("2019-02-04", "2019-05-24"), childcare={"offered": True}),
        target_groups=[group(care_duty=True)],
    )
    assert late(home).undated == ()


def test_a_group_that_only_perhaps_gets_in_is_a_matter_of_another_rule() -> None:
    home = plan(course("a2", "A1", "A2", SPRING), target_groups=[group(care_duty=True)])
    assert times_of(home).late(6) == ()
