"""First come, first served: who gets a place, who waits, and which runs do not take place."""

from __future__ import annotations

from datetime import date

import pytest

from checker.graph.cohort import Cohort, Fifo, Party, best, fifo
from checker.graph.cohort_fifo import whole
from checker.graph.steps import Outcome, Run, Step
from tests.unit.graph.cohort_instances import sure

A, B, GOAL = 1, 2, 4
FIRST = date(2026, 1, 5).toordinal()
COURSE = sure(0, 0, GOAL)


def course(number: int, week: int, places: int | None = 1, step: Step = COURSE) -> Run:
    """Return a run of a week that starts some weeks after the first day."""
    start = FIRST + 7 * week
    return Run(number, start, start + 7, step, places)


def party(count: int, *runs: Run, week: int = 0, held: int = 0) -> Party:
    return Party(count, held, FIRST + 7 * week, GOAL, runs)


def served(*parties: Party, minimum: dict[int, int] | None = None) -> Fifo:
    return fifo(parties, FIRST + 700, minimum)


def test_who_gets_no_place_waits_for_the_next_run() -> None:
    found = served(party(3, course(0, 2), course(1, 6)))
    queue = found.queues[0]
    assert found.reached == (2,)
    assert found.entered == {0: 1, 1: 1}
    assert queue.refused == 2
    assert queue.wait_weeks == pytest.approx(4)
    assert queue.longest == 2
    assert queue.month == "2026-01"


def test_the_longest_queue_is_named_by_its_month() -> None:
    first = party(1, course(0, 2), course(1, 6))
    later = party(5, course(0, 2), course(1, 6), week=4)
    queue = served(first, later).queues[0]
    assert (queue.longest, queue.month) == (4, "2026-02")


def test_where_nobody_is_refused_there_is_no_longest_queue() -> None:
    queue = served(party(1, course(0, 2))).queues[0]
    assert (queue.refused, queue.longest, queue.month) == (0, 0, None)


def test_who_was_ready_first_goes_first() -> None:
    runs = (course(0, 6), course(1, 60))
    late, early = party(1, *runs, week=3), party(1, *runs, week=1)
    found = fifo((late, early), FIRST + 7 * 20)
    assert found.reached == (0, 1)


def test_a_run_whose_places_are_not_known_takes_everybody() -> None:
    assert served(party(50, course(0, 2, places=None))).reached == (50,)


def test_nobody_takes_a_run_that_is_not_on_a_best_way() -> None:
    detour = course(0, 1, step=sure(1, 0, A))
    found = served(party(1, detour, course(1, 4)))
    assert found.entered == {1: 1}


def test_once_refused_people_take_any_run_that_is_in_time() -> None:
    slow = sure(1, 0, A)
    runs = (course(0, 2), course(1, 3, step=slow), course(2, 5, step=sure(2, A, GOAL)))
    found = served(party(2, *runs))
    assert found.reached == (2,)
    assert found.entered == {0: 1, 1: 1, 2: 1}


def test_two_runs_of_one_day_refuse_only_those_whom_neither_takes() -> None:
    found = served(party(3, course(0, 2), course(1, 2)))
    assert found.queues[0].refused == 1


def test_everybody_is_counted_once_as_refused_by_a_step() -> None:
    found = served(party(3, course(0, 2), course(1, 3), course(2, 4)))
    assert found.queues[0].refused == 2
    assert found.queues[0].longest == 2


def test_runs_of_one_number_share_their_places() -> None:
    begin = Run(0, FIRST + 7, FIRST + 7, sure(1, 0, GOAL), 1)
    whole_run = Run(0, FIRST + 7, FIRST + 70, sure(0, 0, A), 1)
    after = Run(1, FIRST + 77, FIRST + 80, sure(2, A, B), 1)
    starter = Party(1, 0, FIRST, GOAL, (begin,))
    finisher = Party(1, 0, FIRST, B, (whole_run, after))
    assert served(starter, finisher).reached == (1, 0)


def test_outcomes_are_counted_as_shares_and_rounded_at_the_end() -> None:
    exam = Step(0, (0,), (Outcome(GOAL, 0.6),))
    found = served(*(party(1, course(0, 2, places=None, step=exam)) for _ in range(4)))
    assert found.expected == pytest.approx((0.6,) * 4)
    assert found.reached == (1, 1, 0, 0)


def test_who_fails_and_may_try_again_queues_again() -> None:
    exam = Step(0, (0,), (Outcome(GOAL, 0.5),), again=True)
    found = served(party(8, course(0, 2, 8, exam), course(1, 4, 8, exam)))
    assert found.entered == pytest.approx({0: 8, 1: 4})
    assert found.reached == (6,)
    assert found.queues[0].wait_weeks == pytest.approx((8 * 2 + 4 * 1) / 12)


def test_people_wait_for_a_goal_that_opens_later_without_a_queue() -> None:
    found = served(Party(2, GOAL, FIRST, GOAL, ()))
    assert found.reached == (2,)
    assert found.queues == {}


def test_a_run_below_its_minimum_does_not_take_place() -> None:
    runs = (course(0, 2, places=5), course(1, 4, places=5))
    found = served(party(3, *runs), minimum={0: 4, 1: 3})
    assert found.cancelled == {0: 3}
    assert found.entered == {1: 3}
    assert found.reached == (3,)


def test_a_run_at_its_minimum_takes_place() -> None:
    assert served(party(3, course(0, 2, places=5)), minimum={0: 3}).cancelled == {}


def test_runs_are_taken_out_at_most_three_times() -> None:
    runs = [course(number, 2 + number, places=5) for number in range(5)]
    found = served(party(1, *runs), minimum=dict.fromkeys(range(5), 2))
    assert found.cancelled == {0: 1, 1: 1, 2: 1, 4: 0}
    assert found.entered == {3: 1}


def test_a_run_that_waits_for_people_of_a_cancelled_one_is_cancelled_too() -> None:
    first, second = course(0, 2, 9, sure(0, 0, A)), course(1, 4, 9, sure(1, A, GOAL))
    found = served(party(2, first, second), minimum={0: 3, 1: 1})
    assert found.reached == (0,)
    assert found.cancelled == {0: 2, 1: 0}


def test_the_planning_without_cancelled_runs_is_worse() -> None:
    cohort = Cohort([party(3, course(0, 2, 2), course(1, 4, 1))], FIRST + 700)
    without = cohort.without({0})
    assert (cohort.best(), without.best()) == (3, 1)
    assert without.fifo().reached == (1,)


def test_first_come_can_be_worse_than_the_best_planning() -> None:
    either = party(1, course(0, 2), course(1, 4, step=sure(1, 0, GOAL)))
    only = party(1, course(0, 2), week=1)
    parties = (either, only)
    assert sum(fifo(parties, FIRST + 700).reached) == 1
    assert best(parties, FIRST + 700) == 2


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ((), ()),
        ((0.6, 0.6, 0.6), (1, 0, 0)),
        ((1.5, 0.7, 0.8), (1, 1, 1)),
        ((2.0, 0.999999999999), (2, 1)),
        ((0.25, 0.75), (0, 1)),
    ],
)
def test_whole_persons_are_made_by_largest_remainder(
    shares: tuple[float, ...], expected: tuple[int, ...]
) -> None:
    assert whole(shares) == expected
