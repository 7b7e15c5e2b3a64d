"""Several processes of this machine; one that dies costs only the file that ended it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice

from checker.batch.crew import Done, R, T, Work
from checker.batch.order import Order

# Waiting tasks per process: enough that none is idle, few enough that little is begun again.
_AHEAD = 2
# A file on its own gets so many tries: a process may have been ended by somebody else.
_TRIES = 2


class Pool:
    """Does tasks in several processes."""

    def __init__(self, jobs: int) -> None:
        """``jobs``: number of processes."""
        self._jobs = jobs

    def run(self, work: Work[T, R], order: Order, tasks: Iterable[T]) -> Iterator[Done[T, R]]:
        """Yield each task with its result; what a dead process leaves is done again, alone."""
        source = iter(tasks)
        while True:
            left: list[T] = []
            yield from self._together(work, order, source, left)
            if not left:
                return
            for task in left:
                yield from self._isolated(work, order, task)

    def _together(
        self, work: Work[T, R], order: Order, source: Iterator[T], left: list[T]
    ) -> Iterator[Done[T, R]]:
        """Work until the source is empty, or a process dies: then ``left`` holds what was begun."""
        with _executor(self._jobs) as executor:
            begun: dict[Future[R], T] = {}
            while not left:
                for task in islice(source, _AHEAD * self._jobs - len(begun)):
                    begun[executor.submit(work, order, task)] = task
                if not begun:
                    return
                yield from _ended(begun, left)
            left.extend(begun.values())

    def _isolated(self, work: Work[T, R], order: Order, task: T) -> Iterator[Done[T, R]]:
        """Do one task with nothing beside it; cut it in two while it ends its process."""
        if len(task.files) == 1:
            tries = (_tried(work, order, task) for _ in range(_TRIES))
            yield task, next((result for result in tries if result is not None), None)
            return
        result = _tried(work, order, task)
        if result is not None:
            yield task, result
            return
        for half in task.halves():
            yield from self._isolated(work, order, half)

    def close(self) -> None:
        """Nobody has to go: the processes end with their tasks."""


def _ended(begun: dict[Future[R], T], left: list[T]) -> Iterator[Done[T, R]]:
    """Take out what has ended; tasks of a broken pool go to ``left``."""
    done, _ = wait(begun, return_when=FIRST_COMPLETED)
    for future in done:
        task = begun.pop(future)
        try:
            yield task, future.result()
        except BrokenProcessPool:
            left.append(task)


def _tried(work: Work[T, R], order: Order, task: T) -> R | None:
    try:
        with _executor(1) as executor:
            return executor.submit(work, order, task).result()
    except BrokenProcessPool:
        return None


@contextmanager
def _executor(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Give some processes; what still waits when the block ends early is dropped."""
    # A forked child has the catalogue already, but is safe only where no other thread runs.
    alone = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if alone else "spawn")
    executor = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Prepare a process: the interrupt is for the parent, and its death is the end of the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
