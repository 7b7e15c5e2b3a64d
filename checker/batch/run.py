"""A run from the folder to the receipt; every phase can be ended and taken up again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from checker.batch.against import changes_since
from checker.batch.checking import check_files, lost_results
from checker.batch.collect import outcome_of, totals, write_receipt, write_tables
from checker.batch.crew import Crew
from checker.batch.guard import Guard
from checker.batch.index import Index
from checker.batch.names import REPORTS
from checker.batch.order import Order, request_of
from checker.batch.plan import decide, tasks
from checker.batch.reading import ToRead, lost_readings, read_files
from checker.batch.records import Seen
from checker.errors import UsageError
from checker.model.land import LandView
from checker.reporting.run_sarif import statement

# Reading is quick: fewer and larger tasks than for checking.
_CHUNK = 32
_LOST = "process ended"
WORK = ".work"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: phase (list, read, check, write), files done, files in all."""

    phase: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Ended:
    """What a run came to. ``outcome``: what the exit code follows from, besides failed files.

    ``statement``: what the SARIF file left out, or a display will; empty where nothing is.
    """

    view: LandView
    outcome: Mapping[str, Any]
    statement: str


def run_batch(
    order: Order,
    crew: Crew,
    index_path: Path,
    options: Mapping[str, Any],
    tell: Callable[[Progress], object],
) -> Ended:
    """Check every submission of a folder and write the run; what is done already is kept.

    Args:
        order: what is asked for.
        crew: who does the work.
        index_path: where the index of the run lies, on this machine.
        options: what the receipt keeps, so that the run can be repeated.
        tell: called after every step with the progress.

    Raises:
        UsageError: a place cannot be read or written, or a disk is full.
    """
    with _disk_faults():
        if WORK not in order.target.names() and index_path.is_file():
            # What lies there tells of another run to the same address, which is gone.
            index_path.unlink()
        with closing(Index(index_path, order.reader)) as index:
            ended = _Run(order, crew, index, tell).whole(options)
        order.target.remove(WORK)
        index_path.unlink(missing_ok=True)
    return ended


@contextmanager
def _disk_faults() -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise UsageError(f"Der Lauf kann nicht weiter: {_said(error)}") from error


def _said(error: Exception) -> str:
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    return ": ".join(str(part) for part in (error.filename, error.strerror) if part)


class _Run:
    def __init__(
        self, order: Order, crew: Crew, index: Index, tell: Callable[[Progress], object]
    ) -> None:
        self._order, self._crew, self._index, self._tell = order, crew, index, tell

    def whole(self, options: Mapping[str, Any]) -> Ended:
        wishes = self._order.wishes
        self.read()
        decide(self._index, demo=wishes.demo, prefer=wishes.prefer)
        self.check()
        return self.write(options)

    def read(self) -> None:
        index, order = self._index, self._order
        index.list_files(order.source.found())
        done, given = index.read, index.given
        self._tell(Progress("read", done, given))
        for task, readings in self._crew.run(read_files, order, _chunks(index.unread())):
            found = readings if readings is not None else lost_readings(task, _LOST)
            index.put_readings(found)
            done += len(found)
            self._tell(Progress("read", done, given))

    def check(self) -> None:
        index, order = self._index, self._order
        total = sum(len(task.files) for task in tasks(index, order))
        done = 0
        self._tell(Progress("check", done, total))
        for task, results in self._crew.run(check_files, order, tasks(index, order)):
            found = results if results is not None else lost_results(order, task, _LOST)
            works = {todo.known.file: todo.work for todo in task.files}
            index.put_results((works[result.file], result) for result in found)
            done += len(found)
            self._tell(Progress("check", done, total))

    def write(self, options: Mapping[str, Any]) -> Ended:
        self._tell(Progress("write", 0, 1))
        order, index = self._order, self._index
        for name in index.unknown(order.target.below(REPORTS)):
            order.target.remove(name)
        tally = totals(index, request_of(order))
        if options.get("portability"):
            with Guard() as guard:
                tally.moves = import_module("checker.batch.moves").moves_of(index, order)
            tally.moves_fault = guard.fault
        if options.get("against"):
            earlier = Path(options["against"])
            tally.changes = changes_since(earlier, index, order.target, tally, options)
        outputs = write_tables(index, order.target, tally)
        write_receipt(index, order.target, tally, options, outputs)
        self._tell(Progress("write", 1, 1))
        view = tally.view()
        return Ended(view, outcome_of(tally), statement(view.head, sum(tally.shown.values())))


def _chunks(files: Iterator[Seen]) -> Iterator[ToRead]:
    while chunk := tuple(islice(files, _CHUNK)):
        yield ToRead(chunk)
