"""Work for a crew in tests: in a module of its own, so that every process finds it."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from checker.batch.order import Order


@dataclass(frozen=True, slots=True)
class Numbers:
    """A task over some numbers."""

    files: tuple[int, ...]
    notes: str = ""

    def halves(self) -> tuple[Numbers, Numbers]:
        """Return two parts."""
        middle = len(self.files) // 2
        return Numbers(self.files[:middle], self.notes), Numbers(self.files[middle:], self.notes)


def squares(_: Order, task: Numbers) -> list[int]:
    """Return the squares of the numbers; 13 ends its process, always."""
    if 13 in task.files:
        os.kill(os.getpid(), signal.SIGKILL)
    return [number * number for number in task.files]


def once_unlucky(_: Order, task: Numbers) -> list[int]:
    """Return the numbers; the first process that meets 7 is ended, as if from outside."""
    mark = Path(task.notes)
    if 7 in task.files and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return list(task.files)


def failing(_: Order, task: Numbers) -> list[int]:
    """Fail as a program fails."""
    raise ZeroDivisionError(len(task.files))
