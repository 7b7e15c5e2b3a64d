"""Who does the work: this process, several, or a cluster; the results are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, Self, TypeVar

from checker.batch.order import Order


class Divisible(Protocol):
    """A task over some files that can be cut in two."""

    @property
    def files(self) -> tuple[object, ...]:
        """Return the files of the task."""
        ...

    def halves(self) -> tuple[Self, Self]:
        """Return two parts, to find the file that ends a process."""
        ...


T = TypeVar("T", bound=Divisible)
R = TypeVar("R")
Work = Callable[[Order, T], R]
# A task with what it gave; None for a single file that ended every process that touched it.
Done = tuple[T, R | None]


class Crew(Protocol):
    """Does tasks in any order."""

    def run(self, work: Work[T, R], order: Order, tasks: Iterable[T]) -> Iterator[Done[T, R]]:
        """Yield each task with its result as it is done; a task may come back in parts."""
        ...

    def close(self) -> None:
        """Let everybody go."""
        ...


class Alone:
    """Does everything in this process: the quickest way for a few files."""

    def run(self, work: Work[T, R], order: Order, tasks: Iterable[T]) -> Iterator[Done[T, R]]:
        """Yield each task with its result."""
        return ((task, work(order, task)) for task in tasks)

    def close(self) -> None:
        """Nobody has to go."""
