"""The second pass: check files with the packages of their Kreis, and write their reports."""

from __future__ import annotations

import gc
from dataclasses import replace

from checker.batch.bundle import Bundle, bundle
from checker.batch.cache import Cache
from checker.batch.digests import digest
from checker.batch.guard import Guard
from checker.batch.order import Order, request_of
from checker.batch.places import Place
from checker.batch.records import CRASHED, Reading, Result
from checker.batch.results import bundle_of, lost_bundle
from checker.batch.rivals import rival_fault
from checker.batch.spool import Spool
from checker.batch.tasks import ToCheck, Todo
from checker.engine.regions import forget_kreis
from checker.engine.session import run_single
from checker.loading.packages import Submission
from checker.model.land_year import part_of_land
from checker.model.package import MeasurePackage

_CACHED = "results"
_Named = tuple[tuple[str, MeasurePackage], ...]
# The packages of the Kreis a process works on; the next Kreis replaces them.
_KREIS: dict[str, _Named] = {}


def check_files(order: Order, task: ToCheck) -> list[Result]:
    """Check every file of a task and write its reports; each gives a result.

    Raises:
        UsageError: the folder of the run cannot be written, or a file changed meanwhile.
    """
    checker = _Checker(order, task)
    return [checker.result(todo) for todo in task.files]


def lost_results(order: Order, task: ToCheck, reason: str) -> list[Result]:
    """Write the reports of files whose process ended, and return their results."""
    made = [lost_bundle(todo.known, reason, request_of(order)) for todo in task.files]
    for one in made:
        one.write(order.target)
    return [one.result for one in made]


class _Checker:
    def __init__(self, order: Order, task: ToCheck) -> None:
        self._order, self._task = order, task
        self._request = request_of(order)
        self._target: Place = order.target
        self._spool = Spool(order.source, self._target)
        self._cache = Cache(order.wishes.cache)

    def result(self, todo: Todo) -> Result:
        found = self._kept(todo) or self._made(todo)
        found.write(self._target)
        return found.result

    def _kept(self, todo: Todo) -> Bundle | None:
        content = self._cache.get(_CACHED, todo.work)
        return bundle(content) if content else None

    def _made(self, todo: Todo) -> Bundle:
        if todo.known.state == CRASHED:
            return lost_bundle(todo.known, todo.known.crash, self._request)
        with Guard() as guard:
            made = self._checked(todo)
            # The views of a town refer to each other: those of several towns are too much.
            gc.collect()
            self._cache.put(_CACHED, todo.work, made.content())
            return made
        return lost_bundle(todo.known, guard.fault, self._request)

    def _checked(self, todo: Todo) -> Bundle:
        context = tuple(p for file, p in self._kreis() if file != todo.known.file)
        complete = self._task.complete
        request = replace(self._request, context=context, context_complete=complete, links=True)
        submission = self._submission(todo)
        report = run_single(submission, request)
        made = bundle_of(todo.known, report, self._order.wishes.html, self._request)
        part = part_of_land(submission.package) if submission.package else {}
        return replace(made, result=replace(made.result, land=part))

    def _submission(self, todo: Todo) -> Submission:
        found = self._spool.submission(todo.known)
        if not todo.rivals or todo.chosen == todo.known.file:
            return found
        return replace(found, faults=(*found.faults, rival_fault(todo.rivals, todo.chosen)))

    def _kreis(self) -> _Named:
        context = self._task.context
        key = digest((self._order.digest, *(f"{k.file}\0{k.sha256}" for k in context)))
        if key not in _KREIS:
            _KREIS.clear()
            # What is frozen below with a Kreis would never be found again.
            forget_kreis()
            _KREIS[key] = tuple(_packages(self._spool, context))
            # What stays for the whole Kreis need not be looked at again after each package.
            gc.collect()
            gc.freeze()
        return _KREIS[key]


def _packages(spool: Spool, context: tuple[Reading, ...]) -> list[tuple[str, MeasurePackage]]:
    found = [(known.file, spool.submission(known).package) for known in context]
    return [(file, package) for file, package in found if package is not None]
