"""Waits between offers, and what is proposed against them: tried before it is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.model.package import MeasurePackage
from checker.model.timing import Pause
from tests.unit.graph.timed_towns import course, group, plan, times_of

WEEKS = 12
BEGINNERS = [group(language="A0")]
FIRST = ("2018-01-08", "2018-04-27")
AUTUMN = ("2018-09-10", "2018-12-21")
TO_READ = {
    "entry": {"literacy": "primaer"},
    "outcomes": [{"label": "ziel", "literacy": "lateinisch"}],
}


def pauses(home: MeasurePackage, *others: MeasurePackage) -> list[Pause]:
    items = (*(home.measures or ()), home)
    times = times_of(home, *others)
    return [pause for item in items for pause in times.pauses(item, WEEKS)]


def ladder(*more: dict[str, Any], runs: tuple[tuple[str, str], ...] = (AUTUMN,)) -> MeasurePackage:
    first = course("a1", "A0", "A1", FIRST)
    return plan(first, course("a2", "A1", "A2", *runs), *more, target_groups=BEGINNERS)


def test_a_begin_is_moved_where_nobody_comes_later_by_it() -> None:
    (pause,) = pauses(ladder())
    assert pause.better.moved
    assert pause.better.day == pause.latest == date(2018, 7, 20)


def test_the_moved_begin_ends_the_pause_and_makes_nobody_later() -> None:
    home = ladder()
    (pause,) = pauses(home)
    days = (pause.better.day - pause.start).days
    mended = ladder(runs=((pause.better.day.isoformat(), "2018-10-30"),))
    assert days == -52
    assert pauses(mended) == []
    before, after = (times_of(found).late(8) for found in (home, mended))
    assert (len(before), len(after)) == (1, 1)
    assert before[0].months == (12, 12)
    assert after[0].months == (10, 10)


def test_one_more_begin_is_proposed_where_moving_would_make_others_late() -> None:
    groups = [*BEGINNERS, group(language="preA1")]
    other = course("x", "preA1", "A1", ("2018-02-05", "2018-08-31"))
    home = plan(
        course("a1", "A0", "A1", FIRST, target_groups=["frauen_eltern"]),
        course("a2", "A1", "A2", AUTUMN),
        other | {"target_groups": ["au_bleibeperspektive"]},
        target_groups=[groups[0] | {"code": "frauen_eltern"}, groups[1]],
    )
    assert [pause.better.moved for pause in pauses(home)] == [False]


def test_one_more_begin_is_proposed_where_a_link_would_lose_its_begin() -> None:
    other = course("x", "A0", "A1", ("2018-02-05", "2018-08-31"), leads_to=[{"id": "a2"}])
    found = pauses(ladder(other))
    assert [(pause.before.name, pause.better.moved) for pause in found] == [("a1", False)]


def test_one_more_begin_is_proposed_where_the_way_is_too_far() -> None:
    (pause,) = pauses(ladder(runs=(("2018-10-22", "2018-12-21"),)))
    assert not pause.better.moved


def test_a_pause_that_is_declared_and_walked_is_told_once() -> None:
    first = course("a1", "A0", "A1", FIRST, leads_to=[{"id": "a2"}])
    home = plan(first, course("a2", "A1", "A2", AUTUMN), target_groups=BEGINNERS)
    (pause,) = pauses(home)
    assert pause.people is not None
    assert pause.people.count == 10


def test_a_pause_between_two_courses_of_others_is_left_to_them() -> None:
    here = {"ags": "08999002", "reach": ["08999001"]}
    other = plan(
        course("a1", "A0", "A1", FIRST, place=here),
        course("a2", "A1", "A2", AUTUMN, place=here),
        municipality={"ags": "08999002", "kreis": "08999", "kind": "gemeinde"},
        target_groups=[],
    )
    assert pauses(plan(target_groups=BEGINNERS), other) == []


def test_a_pause_at_a_regular_offer_belongs_to_the_package() -> None:
    offers = [
        {
            "type": "IK_ALLG",
            "place": "08999001",
            "runs": [{"start": "2018-09-10", "end": "2019-05-31"}],
        }
    ]
    place = {"ags": "08999002", "reach": ["08999001"]}
    other = plan(
        course("alpha", "A0", "A0", FIRST, type="VWVD_ALPHA", place=place) | TO_READ,
        municipality={"ags": "08999002", "kreis": "08999", "kind": "gemeinde"},
        target_groups=[],
    )
    home = plan(regelangebote=offers, target_groups=[group(language="A0", literacy="primaer")])
    found = times_of(home, other).pauses(home, WEEKS)
    assert [pause.field for pause in found] == ["/regelangebote/0/runs/0/start"]


@pytest.mark.parametrize(
    ("start", "length"),
    [
        ("2018-07-21", "12 Wochen und 1 Tag"),
        ("2018-07-22", "12 Wochen und 2 Tage"),
        ("2018-07-27", "13 Wochen"),
        ("2018-08-02", "13 Wochen"),
    ],
)
def test_a_length_shows_days_only_where_weeks_would_hide_it(start: str, length: str) -> None:
    (pause,) = pauses(ladder(runs=((start, "2018-12-21"),)))
    assert pause.length.de == length


def test_a_measure_without_runs_is_pointed_at_by_its_start() -> None:
    home = plan(
        course("a1", "A0", "A1", FIRST, leads_to=[{"id": "a2"}]),
        {k: v for k, v in course("a2", "A1", "A2").items() if k != "runs"}
        | {"start": "2018-09-10", "end": "2018-12-21"},
    )
    assert [pause.field for pause in pauses(home)] == ["/measures/1/start"]


def test_another_way_without_so_long_a_pause_is_known() -> None:
    later = course("late", "A0", "A1", ("2018-05-28", "2018-08-24"))
    (pause,) = pauses(ladder(later))
    assert pause.avoidable
    (alone,) = pauses(ladder())
    assert not alone.avoidable
