"""Whoever does the work: a process that dies costs the file that ended it, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from checker.batch.cluster import Cluster
from checker.batch.crew import Alone, Crew
from checker.batch.order import Order, Wishes, order_of
from checker.batch.pool import Pool
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from tests.batch.work import Numbers, failing, once_unlucky, squares

Made = Callable[[], Crew]
PROCESSES = [pytest.param(lambda: Pool(2), id="pool")]


@pytest.fixture(scope="module")
def order() -> Order:
    """Return an order that no work of these tests looks at."""
    return order_of(CheckRequest(load_catalogue(), {}, date(2026, 1, 1)), (), Wishes("in", "out"))


def numbers(last: int, size: int = 4) -> Iterator[Numbers]:
    """Yield the numbers from 1 to the last, some in each task."""
    for first in range(1, last + 1, size):
        yield Numbers(tuple(range(first, min(first + size, last + 1))))


def found(crew: Crew, order: Order, last: int) -> tuple[list[int], list[int]]:
    """Return all results and the numbers that were lost."""
    with closing(crew):
        done = list(crew.run(squares, order, numbers(last)))
    results = [value for _, values in done if values is not None for value in values]
    lost = [number for task, values in done if values is None for number in task.files]
    return sorted(results), lost


@pytest.mark.parametrize("made", [*PROCESSES, pytest.param(Alone, id="alone")])
def test_every_task_is_done_once(made: Made, order: Order) -> None:
    assert found(made(), order, 12) == ([n * n for n in range(1, 13)], [])


def test_the_number_that_ends_its_process_is_the_only_one_lost(order: Order) -> None:
    expected = [n * n for n in range(1, 31) if n != 13]
    assert found(Pool(2), order, 30) == (expected, [13])


def test_a_process_ended_from_outside_costs_nothing(order: Order, tmp_path: Path) -> None:
    tasks = [Numbers((n, n + 1), str(tmp_path / "mark")) for n in range(1, 20, 2)]
    done = list(Pool(2).run(once_unlucky, order, tasks))
    assert sorted(n for _, values in done for n in values or ()) == list(range(1, 21))
    assert (tmp_path / "mark").exists()


@pytest.mark.parametrize("made", [*PROCESSES, pytest.param(Alone, id="alone")])
def test_a_fault_of_the_program_is_not_hidden(made: Made, order: Order) -> None:
    with pytest.raises(ZeroDivisionError):
        list(made().run(failing, order, numbers(4)))


def test_tasks_are_asked_for_as_they_are_needed(order: Order) -> None:
    asked = 0

    def counted() -> Iterator[Numbers]:
        nonlocal asked
        for task in numbers(400):
            asked += 1
            yield task

    first = next(iter(Pool(2).run(squares, order, (t for t in counted() if 13 not in t.files))))
    assert first[1] is not None
    assert asked < 20


@pytest.mark.fuzz
def test_a_cluster_loses_only_the_number_that_ends_its_workers(order: Order) -> None:
    expected = [n * n for n in range(1, 21) if n != 13]
    assert found(Cluster("", 2), order, 20) == (expected, [13])
