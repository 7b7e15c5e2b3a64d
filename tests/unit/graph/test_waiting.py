from __future__ import annotations

from dataclasses import replace

from checker.graph.dates import earliest
from checker.graph.waiting import reach_with_waits
from tests.unit.graph.simple import A, B, C, D, E, asked, instant, run, step, summary

FIRST, SECOND, THIRD = step(1, 0, A), step(2, A, B), step(3, B, C)


def test_a_wait_of_the_limit_is_allowed_and_a_day_more_is_not() -> None:
    question = asked(B, (run(1, (5, 10), FIRST), run(2, (20, 30), SECOND)))
    assert summary(reach_with_waits(question, 10)) == (30, [1, 2])
    assert reach_with_waits(question, 9) is None


def test_the_wait_before_the_first_leg_counts() -> None:
    question = asked(A, (run(1, (15, 20), FIRST),))
    assert summary(reach_with_waits(question, 15)) == (20, [1])
    assert reach_with_waits(question, 14) is None
    assert summary(reach_with_waits(replace(question, day=14), 1)) == (20, [1])


def test_the_later_of_two_equal_courses_can_be_the_better_one() -> None:
    runs = (run(1, (0, 10), FIRST), run(2, (2, 40), FIRST), run(3, (45, 60), SECOND))
    assert summary(earliest(asked(B, runs))) == (60, [1, 3])
    assert summary(reach_with_waits(asked(B, runs), 20)) == (60, [2, 3])


def test_holding_more_can_mean_longer_waits() -> None:
    quick, slow = step(4, 0, A | D), step(6, A, D)
    runs = (
        run(1, (0, 5), quick),
        run(2, (0, 6), FIRST),
        run(3, (10, 40), slow),
        run(4, (45, 60), step(5, A | D, B)),
    )
    assert summary(reach_with_waits(asked(B, runs), 10)) == (60, [2, 3, 4])


def test_a_course_without_gain_is_no_way_to_pass_the_time() -> None:
    runs = (run(1, (0, 10), FIRST), run(2, (15, 40), FIRST), run(3, (45, 60), SECOND))
    assert reach_with_waits(asked(B, runs), 10) is None


def test_a_companion_does_not_end_a_wait() -> None:
    cafe = step(5, 0, D)
    runs = (
        run(1, (0, 10), FIRST),
        run(2, (12, 30), cafe, companion=True),
        run(3, (31, 50), step(6, A | D, B)),
    )
    assert reach_with_waits(asked(B, runs), 20) is None
    assert summary(reach_with_waits(asked(B, runs), 21)) == (50, [1, 2, 3])


def test_a_companion_itself_must_begin_before_the_wait_is_too_long() -> None:
    runs = (run(1, (30, 40), step(5, 0, D), companion=True),)
    assert reach_with_waits(asked(D, runs), 29) is None
    assert summary(reach_with_waits(asked(D, runs), 30)) == (40, [1])


def test_what_only_companions_bring_may_come_sooner_or_later() -> None:
    cafe = step(5, 0, D)
    runs = (
        run(1, (0, 20), FIRST),
        run(2, (1, 30), cafe, companion=True),
        run(3, (2, 10), cafe, companion=True),
        run(4, (25, 50), step(6, A | D, B)),
    )
    assert summary(reach_with_waits(asked(B, runs), 10)) == (50, [1, 3, 4])


def test_time_until_a_goal_opens_is_no_wait_before_a_leg() -> None:
    question = asked(E, (run(1, (0, 10), FIRST),), (instant(A, E, since=90),))
    assert summary(reach_with_waits(question, 0)) == (90, [1])


def test_a_lead_is_part_of_the_wait() -> None:
    question = asked(B, (run(1, (0, 10), FIRST), run(2, (24, 30), SECOND, lead=14)))
    assert reach_with_waits(question, 13) is None
    assert summary(reach_with_waits(question, 14)) == (30, [1, 2])


def test_of_equal_states_the_one_whose_lead_is_over_sooner_is_not_forgotten() -> None:
    runs = (
        run(1, (0, 5), FIRST),
        run(2, (0, 12), FIRST),
        run(3, (15, 30), SECOND, lead=10),
        run(4, (32, 40), THIRD),
    )
    assert summary(reach_with_waits(asked(C, runs), 10)) == (40, [1, 3, 4])
