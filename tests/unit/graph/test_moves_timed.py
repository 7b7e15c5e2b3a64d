"""Moves with dates: seamless, slower, with a repetition, or with help of a third town."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.moves_reasons import Limits
from checker.graph.moves_table import MoveTable
from checker.graph.moves_timed import Timed
from checker.model.moves import Handover
from tests.unit.graph.moving_towns import table_of, town
from tests.unit.graph.test_moves import A2, B1, LEARNER, PROVED_A2, STRICT_B1, TRAINEE

LIMITS = Limits(weeks=12, seamless=3, connected=6)


def at(course: dict[str, Any], start: str, end: str) -> dict[str, Any]:
    return course | {"runs": [{"start": start, "end": end}]}


STAYING = at(A2, "2018-02-01", "2018-05-31")


def moved(table: MoveTable, after: str | None = None) -> Handover:
    """Return what the first people of the first town meet in the second one."""
    timed = Timed(table, LIMITS)
    first, second = table.region.members[:2]
    found = timed.handovers(first, second)
    return next(one for one in found if (one.after.title.de if one.after else None) == after)


@pytest.mark.parametrize(
    ("start", "end", "grade", "delay"),
    [
        ("2018-03-01", "2018-06-30", "K3", 1.0),
        ("2018-03-26", "2018-08-31", "K3", 3.0),
        ("2018-03-27", "2018-08-15", "K2", 2.5),
        ("2018-03-26", "2018-09-05", "K2", 3.2),
        ("2018-06-01", "2018-11-30", "K2", 6.0),
        ("2018-06-01", "2018-12-05", "K1", 6.2),
    ],
)
def test_a_move_is_graded_by_its_first_step_and_its_delay(
    start: str, end: str, grade: str, delay: float
) -> None:
    table = table_of(town(([STAYING], [LEARNER]), 1), town(([at(A2, start, end)], []), 2))
    found = moved(table)
    assert (found.grade, found.delay, found.repeats) == (grade, delay, ())
    assert bool(found.reasons) == (grade != "K3")


def test_a_later_arrival_is_said_in_months() -> None:
    late = at(A2, "2018-09-01", "2019-02-28")
    found = moved(table_of(town(([STAYING], [LEARNER]), 1), town(([late], []), 2)))
    assert [reason.de for reason in found.reasons] == ["Der Umzug nach Ort 2 kostet etwa 9 Monate."]
    assert (found.months_staying, found.months_moving) == (4.93, 13.9)


def test_a_late_first_step_is_said_even_if_the_goal_comes_soon() -> None:
    found = moved(
        table_of(
            town(([STAYING], [LEARNER]), 1), town(([at(A2, "2018-05-01", "2018-06-15")], []), 2)
        )
    )
    assert found.grade == "K2"
    assert found.reasons[0].de == (
        "Der nächste Schritt in Ort 2 beginnt nicht innerhalb von 12 Wochen."
    )


def test_a_level_that_is_held_must_not_be_learnt_again() -> None:
    here = [at(A2, "2018-01-08", "2018-02-28"), at(B1, "2018-03-05", "2018-06-30")]
    there = [
        at(PROVED_A2 | {"title": "Prüfungskurs"}, "2018-03-12", "2018-03-30"),
        at(STRICT_B1, "2018-04-05", "2018-07-15"),
    ]
    found = moved(table_of(town((here, [TRAINEE]), 1), town((there, []), 2)), "Kurs A2")
    assert found.grade == "K1"
    assert [offer.title.de for offer in found.repeats] == ["Prüfungskurs"]
    assert "obwohl das Niveau schon erreicht ist" in found.reasons[0].de


def test_a_way_through_a_third_town_is_no_way_of_the_receiver() -> None:
    opened = at(A2, "2018-02-01", "2018-05-31") | {
        "place": {"ags": "08999003", "reach": ["08999002"]}
    }
    table = table_of(town(([STAYING], [LEARNER]), 1), town(([], []), 2), town(([opened], []), 3))
    found = moved(table)
    assert (found.grade, found.neighbour) == ("K1", True)
    assert "einer anderen Gemeinde" in found.reasons[0].de


def test_where_no_run_leads_to_the_goal_any_more_the_move_costs_more_than_is_known() -> None:
    past = at(A2, "2017-02-01", "2017-05-31")
    table = table_of(town(([STAYING], [LEARNER]), 1), town(([past], []), 2))
    found = moved(table)
    assert (found.grade, found.months_moving, found.delay) == ("K1", None, None)
    assert "keine Termine" in found.reasons[0].de
    nowhere = table_of(town(([past], [LEARNER]), 1), town(([past], []), 2))
    assert moved(nowhere).grade == "K?"


def test_what_breaks_without_dates_breaks_with_them_too() -> None:
    unknown = A2 | {"outcomes": None}
    table = table_of(town(([STAYING], [LEARNER]), 1), town(([], []), 2), town(([unknown], []), 3))
    timed = Timed(table, LIMITS)
    first, second, third = table.region.members
    # After the course the goal is reached at once, wherever people live.
    assert {one.grade for one in timed.handovers(first, second)} == {"K0", "K3"}
    assert "K?" in {one.grade for one in timed.handovers(first, third)}
    lost, unsure = timed.share(first, second), timed.share(first, third)
    assert (lost.grade, lost.grades, lost.lost) == ("K0", (("K0", 7),), 7)
    assert (unsure.grade, unsure.undecided) == ("K?", 7)
    assert timed.share(second, first).grade == "K"


def test_people_leave_only_after_courses_of_their_own_way_where_that_is_asked() -> None:
    aside = at(A2 | {"title": "Nebenkurs", "entry": {"language": "A1"}}, "2018-08-01", "2018-12-01")
    table = table_of(town(([STAYING, aside], [LEARNER]), 1), town(([STAYING], []), 2))
    timed = Timed(table, LIMITS)
    first, second = table.region.members
    resident = first.residents[0]

    def after(*, near: bool) -> set[str | None]:
        found = timed.of(first, second, resident, "JOB_HELFER", near=near)
        return {one.after.title.de if one.after else None for one in found}

    assert after(near=True) == {None, "Kurs A2"}
    assert timed.reaches(first, resident.kind, "JOB_HELFER", 5)
    assert not timed.reaches(first, resident.kind, "JOB_HELFER", 4)
    assert None in after(near=False)
