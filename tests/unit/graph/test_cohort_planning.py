"""The best planning, its prices and curves, and the cut of a ladder."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest

from checker.graph import cohort as cohorts
from checker.graph.cohort import Cohort, Party, best, ladder_cut, pooled
from checker.graph.cohort_ladder import places_needed
from checker.graph.steps import Outcome, Run, Step
from tests.unit.graph.cohort_instances import level, sure

A, S, GOAL = 1, 2, 4
LAST = 1000


def run(number: int, step: Step, start: int, places: int | None) -> Run:
    return Run(number, start, start + 10, step, places)


def swapped() -> Party:
    """Return 72 persons who need two courses in any order; the scarce one has 12 places."""
    scarce, common = sure(0, 0, A), sure(1, 0, S)
    runs = (run(0, scarce, 0, 6), run(1, common, 20, 72), run(2, scarce, 40, 6))
    return Party(72, 0, 0, A | S, runs)


def two_rungs(first: int | None, second: int) -> Party:
    lower, upper = sure(0, level(0), level(1)), sure(1, level(1), level(2))
    return Party(10, 0, 0, level(2), (run(0, lower, 0, first), run(1, upper, 20, second)))


def test_off_the_ladder_a_pooled_flow_counts_persons_that_no_plan_can_bring() -> None:
    assert pooled([swapped()], LAST) == 72
    assert best([swapped()], LAST) == pytest.approx(12)
    assert ladder_cut([swapped()], LAST) is None


def test_without_scipy_there_is_no_best_planning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cohorts, "find_spec", lambda name: None)
    cohort = Cohort([swapped()], LAST)
    assert cohort.best() is None
    assert cohort.prices() is None
    assert cohort.curve({0}) is None


def test_a_place_that_helps_has_a_price_and_a_curve() -> None:
    cohort = Cohort([two_rungs(9, 4)], LAST)
    assert cohort.best() == pytest.approx(4)
    assert cohort.prices() == pytest.approx({0: 0, 1: 1})
    assert cohort.curve({1}) == pytest.approx((1, 2, 4, 5))
    assert cohort.curve({0}, steps=(1,)) == pytest.approx((0,))


def test_more_places_in_several_runs_are_counted_in_each() -> None:
    assert Cohort([two_rungs(4, 4)], LAST).curve({0, 1}, steps=(2,)) == pytest.approx((2,))


def test_runs_with_the_same_people_and_gain_count_together() -> None:
    step = sure(0, 0, GOAL)
    party = Party(9, 0, 0, GOAL, (run(0, step, 0, 2), run(1, step, 0, 3), run(2, step, 5, None)))
    limited = Party(9, 0, 0, GOAL, party.runs[:2])
    cohort = Cohort([limited], LAST)
    assert cohort.best() == pytest.approx(5)
    assert cohort.prices() == pytest.approx({0: 1, 1: 1})
    assert best([party], LAST) == pytest.approx(9)


def test_where_nothing_can_be_done_nothing_is_planned() -> None:
    cohort = Cohort([Party(2, GOAL, 0, GOAL, ()), Party(3, 0, 0, GOAL, ())], LAST)
    assert cohort.best() == 2
    assert cohort.prices() == {}


def test_a_solver_that_gives_up_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class GivenUp:
        status, message = 4, "numerical trouble"

    def give_up(*_: Any, **__: Any) -> GivenUp:
        return GivenUp()

    monkeypatch.setattr(import_module("checker.graph.cohort_lp"), "linprog", give_up)
    with pytest.raises(ArithmeticError, match="numerical trouble"):
        best([swapped()], LAST)


def test_the_cut_of_a_ladder_names_the_run_that_binds() -> None:
    cut = ladder_cut([two_rungs(9, 4)], LAST)
    assert cut is not None
    assert (cut.persons, cut.able, cut.reached) == (10, 10, 4)
    assert (cut.runs, cut.steps) == ((1,), (1,))


def test_where_places_hold_nobody_back_no_run_is_named() -> None:
    cut = ladder_cut([two_rungs(10, 10)], LAST)
    assert cut is not None
    assert (cut.reached, cut.runs, cut.steps) == (10, (), ())


def test_who_has_no_way_at_all_is_not_held_back_by_places() -> None:
    party = two_rungs(10, 10)
    late = Party(5, 0, 900, party.goal, party.runs)
    cut = ladder_cut([party, late], LAST)
    assert cut is not None
    assert (cut.persons, cut.able, cut.reached, cut.runs) == (15, 10, 10, ())


def test_parties_of_a_ladder_that_begin_alike_are_counted_together() -> None:
    cut = ladder_cut([two_rungs(12, 20), two_rungs(12, 20)], LAST)
    assert cut is not None
    assert (cut.persons, cut.reached, cut.runs) == (20, 12, (0,))


def test_a_run_whose_places_are_not_known_never_binds() -> None:
    cut = ladder_cut([two_rungs(None, 4)], LAST)
    assert cut is not None
    assert (cut.reached, cut.runs) == (4, (1,))


def test_a_ladder_takes_everybody_to_pass() -> None:
    exam = Step(0, (0,), (Outcome(GOAL, 0.5), Outcome(A, 0.5)))
    party = Party(4, 0, 0, GOAL, (run(0, exam, 0, 3),))
    cut = ladder_cut([party], LAST)
    assert cut is not None
    assert cut.reached == 3
    assert best([party], LAST) == pytest.approx(1.5)


@pytest.mark.parametrize(
    "parties",
    [[], [two_rungs(9, 4), two_rungs(9, 5)], [swapped()]],
    ids=["nobody", "two classes", "two orders"],
)
def test_what_is_no_ladder_has_no_cut(parties: list[Party]) -> None:
    assert ladder_cut(parties, LAST) is None
    assert places_needed(parties, LAST, {0}, 1) is None


@pytest.mark.parametrize(("wanted", "expected"), [(3, 0), (4, 0), (5, 1), (9, 5), (10, None)])
def test_the_fewest_further_places_are_found(wanted: int, expected: int | None) -> None:
    assert places_needed([two_rungs(9, 4)], LAST, {1}, wanted) == expected


def test_nothing_heavy_is_loaded_for_first_come_first_served() -> None:
    code = "import sys, checker.graph.cohort as c; c.fifo((), 1); print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"scipy", "networkx", "numpy"} & set(found.stdout.split())
