from __future__ import annotations

from dataclasses import replace

from checker.graph.steps import NEVER
from checker.graph.traps import Trap, traps
from tests.unit.graph.simple import A, B, C, D, E, F, asked, instant, run, step

FIRST, SECOND = step(1, 0, A), step(2, A, B)


def keys(found: tuple[Trap, ...]) -> list[tuple[int, int | None]]:
    """Return the deciding step of every trap, and the step that is better."""
    return [(t.run.step.key, t.better.step.key if t.better else None) for t in found]


def test_runs_that_go_on_are_no_trap_even_when_the_last_one_is_missed() -> None:
    question = asked(B, (run(1, (60, 70), FIRST), run(2, (65, 80), SECOND)))
    assert traps(question, 100, 50) == ()


def test_a_step_that_is_offered_for_the_last_time_makes_the_other_order_a_trap() -> None:
    both = step(9, A | D, B)
    last = run(1, (20, 30), FIRST)
    other = run(2, (10, 40), step(3, 0, D))
    question = asked(B, (last, other, run(3, (60, 70), other.step), run(4, (80, 90), both)))
    (trap,) = traps(question, 100, 50)
    assert trap == Trap(run=other, held=0, day=0, better=last)


def test_a_choice_after_the_time_looked_at_is_not_reported() -> None:
    both = step(9, A | D, B)
    other = step(3, 0, D)
    runs = (run(1, (20, 30), FIRST), run(2, (10, 40), other), run(3, (60, 70), other))
    question = asked(B, (*runs, run(4, (80, 90), both)))
    assert keys(traps(question, 10, 50)) == [(3, 1)]
    assert traps(question, 9, 50) == ()


def test_a_window_that_closes_is_a_trap_for_whoever_comes_too_late() -> None:
    both = step(9, A | D, B)
    runs = (
        run(1, (20, 30), FIRST),
        run(2, (60, 70), FIRST),
        run(3, (10, 75), step(3, 0, D)),
        run(4, (80, 90), both),
        run(5, (76, 79), step(3, 0, D)),
    )
    assert traps(asked(B, runs), 50, 50) == ()
    assert keys(traps(asked(B, runs), 50, 50, {1: 74})) == [(3, 1)]
    assert traps(asked(B, runs), 50, 50, {1: 125}) == ()


def test_an_upper_bound_makes_the_wrong_order_a_trap() -> None:
    exam = step(5, 0, D, forbid=A)
    runs = (run(1, (0, 10), FIRST), run(2, (60, 70), FIRST), run(3, (55, 58), exam))
    question = asked(A | D, (*runs, run(4, (90, 95), exam)))
    (trap,) = traps(question, 100, 50)
    assert trap.run.number == 1
    assert trap.better is not None
    assert trap.better.number == 3


def test_a_course_that_only_closes_a_door_is_a_trap_too() -> None:
    exam = step(5, 0, B, forbid=C)
    runs = (run(1, (0, 10), step(6, 0, C)), run(2, (60, 70), exam))
    (trap,) = traps(asked(B, runs), 100, 50)
    assert (trap.run.number, trap.better and trap.better.number) == (1, 2)


def test_the_better_run_may_lie_beyond_the_plan() -> None:
    exam = step(5, 0, D, forbid=A)
    runs = (run(1, (55, 58), exam), run(2, (60, 70), FIRST))
    question = replace(asked(A | D, runs), day=56)
    (trap,) = traps(question, 40, 50)
    assert trap.run.number == 2
    assert trap.better == replace(runs[0], start=105, end=108)


def test_a_way_that_ends_far_beyond_the_plan_still_has_a_first_run() -> None:
    one, two, three = step(3, 0, C, forbid=A), step(4, C, D, forbid=A), step(5, D, E, forbid=A)
    runs = (
        run(1, (60, 70), FIRST),
        run(2, (98, 99), one),
        run(3, (97, 98), two),
        run(4, (96, 97), three),
    )
    (trap,) = traps(asked(E | A, runs), 100, 50)
    assert (trap.run.number, trap.better and trap.better.number) == (1, 2)
    (trap,) = traps(asked(F, runs, (instant(E | A, F, since=90),)), 100, 50)
    assert (trap.run.number, trap.better and trap.better.number) == (1, 2)


def test_where_waiting_is_enough_no_run_is_better() -> None:
    closing = step(5, 0, C)
    late = instant(0, E, since=120)
    bounded = replace(late, step=replace(late.step, forbid=C))
    goal = asked(E | C, (run(1, (60, 70), closing),), (bounded,))
    (trap,) = traps(goal, 100, 50)
    assert trap.better == replace(goal.runs[0], start=160, end=170)
    alone = asked(E, goal.runs, (bounded,))
    (trap,) = traps(alone, 100, 50)
    assert (trap.run.number, trap.better) == (1, None)


def test_a_goal_that_is_lost_from_the_start_or_out_of_reach_has_no_traps() -> None:
    assert traps(asked(E, (run(1, (60, 70), FIRST),)), 100, 50) == ()
    assert traps(asked(B, (run(2, (10, 40), SECOND),)), 100, 50) == ()
    assert traps(asked(B, (run(1, (20, 30), FIRST), run(2, (10, 40), SECOND))), 100, 50) == ()


def test_a_goal_that_is_held_has_no_traps() -> None:
    assert traps(asked(A, (run(1, (20, 30), SECOND),), held=A), 100, 50) == ()


def test_the_state_of_a_trap_is_whole() -> None:
    exam = step(5, 0, D, forbid=A)
    early = run(7, (0, 5), step(8, 0, C))
    runs = (early, run(1, (10, 20), FIRST), run(2, (60, 70), exam), run(3, (80, 90), FIRST))
    needed = run(4, (92, 95), step(9, A | C | D, B))
    found = traps(asked(B, (*runs, needed, run(5, (93, 96), early.step)), held=E), 100, 50)
    assert [(t.run.number, t.held, t.day) for t in found] == [(1, E, 0)]


def test_leads_and_companions_are_lived_through() -> None:
    cafe = run(3, (5, 45), step(3, 0, D), companion=True)
    again = run(4, (60, 70), cafe.step, companion=True)
    both = run(5, (80, 90), step(9, A | D, B), lead=5)
    last = run(1, (20, 30), FIRST, lead=20)
    blocking = run(2, (19, 50), step(6, 0, C))
    goal = asked(B | C, (last, cafe, again, both, blocking, run(6, (91, 93), blocking.step)))
    found = traps(goal, 100, 50)
    assert keys(found) == [(6, 1)]
    assert found[0].held == 0


def test_a_lead_that_is_over_after_the_last_chance_closes_it() -> None:
    runs = (
        run(1, (0, 10), FIRST),
        run(2, (0, 30), step(1, 0, A)),
        run(3, (35, 40), SECOND, lead=20),
    )
    found = traps(asked(B, runs), 100, 50)
    assert [(t.run.number, t.better and t.better.number) for t in found] == [(2, 1)]


def test_traps_are_sorted_by_day() -> None:
    exam = step(5, 0, D, forbid=A | C)
    runs = (
        run(1, (30, 40), FIRST),
        run(2, (10, 20), step(6, 0, C)),
        run(3, (60, 70), exam),
        run(4, (90, 92), FIRST),
        run(5, (94, NEVER), exam),
    )
    found = traps(asked(A | D, runs), 100, 50)
    assert [(t.day, t.run.number) for t in found] == [(0, 2), (0, 1)]
