from __future__ import annotations

from dataclasses import replace

from checker.graph.dates import Way, earliest, waits
from checker.graph.steps import Instant, Outcome, Step
from tests.unit.graph.simple import A, B, C, D, E, asked, instant, run, step, summary

FIRST, SECOND, THIRD = step(1, 0, A), step(2, A, B), step(3, B, C)


def test_what_is_held_is_reached_at_once() -> None:
    assert earliest(asked(A, (), held=A)) == Way(0, ())


def test_a_goal_without_supplier_is_not_reached() -> None:
    assert earliest(asked(C, (run(1, (0, 9), FIRST),))) is None


def test_the_next_run_may_begin_on_the_day_on_which_the_last_one_ends() -> None:
    runs = (run(1, (5, 10), FIRST), run(2, (9, 15), SECOND), run(3, (10, 20), SECOND))
    assert summary(earliest(asked(B, runs))) == (20, [1, 3])


def test_a_later_but_shorter_run_wins() -> None:
    runs = (run(1, (5, 30), FIRST), run(2, (10, 20), FIRST))
    assert summary(earliest(asked(A, runs))) == (20, [2])


def test_only_one_course_at_a_time() -> None:
    runs = (run(1, (5, 10), FIRST), run(2, (8, 12), step(2, 0, B)), run(3, (30, 40), SECOND))
    assert summary(earliest(asked(A | B, runs))) == (40, [1, 3])


def test_runs_before_the_day_and_beyond_the_horizon_do_not_count() -> None:
    question = asked(A, (run(1, (5, 10), FIRST), run(2, (20, 30), FIRST)))
    assert summary(earliest(replace(question, day=6))) == (30, [2])
    assert earliest(replace(question, day=6, horizon=29)) is None
    assert summary(earliest(replace(question, day=6, horizon=30))) == (30, [2])


def test_a_way_has_no_leg_that_can_be_left_out() -> None:
    runs = (run(1, (0, 5), step(4, 0, D)), run(2, (5, 9), FIRST), run(3, (20, 30), SECOND))
    either = Step(5, (D, A), (Outcome(E, 1.0),))
    more = (*runs, run(4, (10, 15), either))
    assert summary(earliest(asked(B | E, more))) == (30, [2, 4, 3])


def test_of_equal_arrivals_the_way_with_fewer_legs_is_returned() -> None:
    direct = step(9, 0, B)
    runs = (run(1, (0, 5), FIRST), run(2, (6, 20), SECOND), run(3, (4, 20), direct))
    assert summary(earliest(asked(B, runs))) == (20, [3])


def test_the_order_in_which_runs_are_given_does_not_matter() -> None:
    runs = (run(1, (0, 5), FIRST), run(2, (0, 5), FIRST), run(3, (6, 20), SECOND))
    ways = [summary(earliest(asked(B, order))) for order in (runs, runs[::-1])]
    assert ways == [(20, [1, 3]), (20, [1, 3])]


def test_a_lead_counts_from_the_day_on_which_the_need_is_met() -> None:
    runs = (run(1, (0, 10), FIRST), *(run(d, (d, d + 5), SECOND, lead=14) for d in (20, 23, 24)))
    assert summary(earliest(asked(B, runs))) == (29, [1, 24])
    at_start = asked(B, (run(13, (13, 20), SECOND, lead=14), run(14, (14, 30), SECOND, lead=14)))
    assert summary(earliest(replace(at_start, held=A))) == (30, [14])


def test_a_lead_runs_while_another_course_is_attended() -> None:
    other = step(7, 0, D)
    late = step(8, A | D, C)
    runs = (run(1, (0, 10), FIRST), run(2, (10, 24), other), run(3, (24, 30), SECOND, lead=14))
    assert summary(earliest(asked(B | D, runs))) == (30, [1, 2, 3])
    assert earliest(asked(C, (*runs[:2], run(4, (24, 30), late, lead=14)))) is None


def test_a_companion_runs_beside_a_course_and_counts_from_its_end() -> None:
    cafe = step(5, 0, D)
    both = step(6, A | D, B)
    runs = (
        run(1, (0, 20), FIRST),
        run(2, (10, 30), cafe, companion=True),
        run(3, (29, 40), both),
        run(4, (30, 50), both),
    )
    assert summary(earliest(asked(B, runs))) == (50, [1, 2, 4])
    assert summary(earliest(asked(D, runs))) == (30, [2])


def test_a_companion_asks_for_what_is_held_when_it_begins() -> None:
    cafe = step(5, A, D)
    runs = (run(1, (0, 20), FIRST), run(2, (10, 30), cafe, companion=True))
    assert earliest(asked(D, runs)) is None


def test_of_two_companions_with_one_effect_the_sooner_one_is_taken() -> None:
    cafe = step(5, 0, D)
    both = step(6, A | D, B)
    runs = (
        run(1, (0, 20), FIRST),
        run(2, (1, 40), cafe, companion=True),
        run(3, (2, 25), cafe, companion=True),
        run(4, (26, 50), both),
    )
    assert summary(earliest(asked(B, runs))) == (50, [1, 3, 4])


def test_a_proof_counts_at_once_as_another() -> None:
    runs = (run(1, (0, 10), FIRST), run(2, (10, 20), step(2, D, B)))
    assert summary(earliest(asked(B, runs, (instant(A, D),)))) == (20, [1, 2])


def test_a_goal_may_open_later_than_its_need_is_met() -> None:
    runs = (run(1, (0, 10), FIRST),)
    assert summary(earliest(asked(E, runs, (instant(A, E, since=40),)))) == (40, [1])
    assert summary(earliest(asked(E, runs, (instant(A, E, since=5),)))) == (10, [1])


def test_a_goal_that_closes_before_its_need_is_met_is_not_reached() -> None:
    runs = (run(1, (0, 10), FIRST),)
    assert earliest(asked(E, runs, (instant(A, E, until=9),))) is None
    assert summary(earliest(asked(E, runs, (instant(A, E, until=10),)))) == (10, [1])


def test_a_goal_may_open_in_the_middle_of_a_course() -> None:
    runs = (run(1, (0, 10), FIRST), run(2, (20, 60), SECOND))
    window = instant(A, D, since=30, until=35)
    assert summary(earliest(asked(B | D, runs, (window,)))) == (60, [1, 2])


def test_windows_that_follow_each_other_are_one() -> None:
    runs = (run(1, (0, 10), FIRST),)
    halves = (instant(A, E, until=9), instant(A, E, since=10, until=50), instant(A, E, since=80))
    assert summary(earliest(asked(E, runs, halves))) == (10, [1])
    assert summary(earliest(asked(E, runs, (halves[0], halves[2])))) == (80, [1])


def test_a_begin_without_duration_can_be_the_goal_and_the_need_of_a_goal() -> None:
    begin = step(5, A, D)
    runs = (run(1, (0, 10), FIRST), run(2, (12, 12), begin))
    assert summary(earliest(asked(D, runs))) == (12, [1, 2])
    assert summary(earliest(asked(E, runs, (instant(A | D, E),)))) == (12, [1, 2])


def test_a_bound_closes_a_step_for_whoever_holds_the_atom_when_it_begins() -> None:
    bounded = step(5, 0, D, forbid=A)
    runs = (run(1, (0, 10), FIRST), run(2, (20, 30), bounded))
    assert summary(earliest(asked(D, runs))) == (30, [2])
    assert earliest(asked(A | D, runs)) is None
    assert earliest(asked(D, runs, held=A)) is None


def test_less_is_kept_where_more_would_close_a_door() -> None:
    both = step(4, 0, A | B)
    paper = step(5, A, D, forbid=B)
    runs = (run(1, (0, 5), both), run(2, (0, 10), FIRST), run(3, (12, 20), paper))
    assert summary(earliest(asked(D, runs))) == (20, [2, 3])


def test_a_slower_course_leaves_the_door_of_a_companion_open() -> None:
    cafe = step(5, 0, D, forbid=A)
    runs = (run(1, (0, 5), FIRST), run(2, (0, 20), FIRST), run(3, (10, 15), cafe, companion=True))
    assert summary(earliest(asked(A | D, runs))) == (20, [2, 3])


def test_a_companion_leaves_time_for_a_course_that_an_equal_course_does_not() -> None:
    other = step(5, 0, B)
    runs = (
        run(1, (0, 10), FIRST),
        run(2, (5, 10), FIRST, companion=True),
        run(3, (6, 20), other),
        run(4, (30, 40), other),
    )
    assert summary(earliest(asked(A | B, runs))) == (20, [2, 3])


def test_what_follows_from_a_proof_can_close_a_door() -> None:
    bounded = step(5, A, D, forbid=E)
    runs = (run(1, (0, 5), step(4, 0, A | C)), run(2, (0, 10), FIRST), run(3, (12, 20), bounded))
    assert summary(earliest(asked(D, runs, (instant(C, E),)))) == (20, [2, 3])


def test_waits_count_from_the_day_on_which_the_person_is_free() -> None:
    legs = (
        run(1, (5, 10), FIRST),
        run(2, (7, 30), step(5, 0, D), companion=True),
        run(3, (14, 20), SECOND),
        run(4, (25, 40), step(6, 0, E), companion=True),
    )
    assert waits(Way(40, legs), 0) == ((legs[0], 5), (legs[1], 0), (legs[2], 4), (legs[3], 5))


def test_an_instant_whose_time_is_over_or_not_in_sight_changes_nothing() -> None:
    over = Instant(step(900, 0, E), until=9)
    question = replace(
        asked(E, (run(1, (20, 30), FIRST),), (over, instant(0, E, since=101))), day=10
    )
    assert earliest(question) is None
