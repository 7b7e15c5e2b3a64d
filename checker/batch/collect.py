"""The end of a run: tables, page and receipt, joined from the pieces of each file."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import IO, Any

from checker.batch.index import Index, Row
from checker.batch.land import LandTally, land_row
from checker.batch.names import pieces_name
from checker.batch.parts import unpacked
from checker.batch.places import Place, Write, encoded
from checker.engine.manual import manual_list
from checker.engine.request import CheckRequest
from checker.model.land import LandView
from checker.model.report import Report
from checker.reporting import as_csv, land_page, run_junit, run_receipt, run_sarif
from checker.reporting.as_csv import last_rows
from checker.reporting.json_text import dumps
from checker.reporting.run_pieces import PARTS, cut
from checker.reporting.run_sarif import SEVERITIES

RECEIPT, PAGE = "run.json", "index.html"
_TABLES = {
    "csv": "findings.csv",
    "jsonl": "findings.jsonl",
    "junit": "junit.xml",
    "sarif": "sarif.json",
}


@dataclass(slots=True)
class _Output:
    """A file in the making, with the hash of what was written so far."""

    write: Write
    sha256: Any = field(default_factory=hashlib.sha256)

    def put(self, text: str) -> None:
        self.sha256.update(encoded(text))
        self.write(text)


Outputs = dict[str, _Output]


def totals(index: Index, request: CheckRequest) -> LandTally:
    """Add up all files of a run."""
    tally = LandTally(request)
    for row in index.rows():
        tally.add(row)
    return tally


def write_tables(
    index: Index, target: Place, request: CheckRequest, tally: LandTally
) -> dict[str, str]:
    """Write tables and page; return the SHA-256 of each by name.

    Raises:
        UsageError: the place cannot be written, or is full.
    """
    view = tally.view()
    with _opened(target) as outputs:
        _Tables(outputs, view, tally, request).write(index, target)
    page = encoded(land_page.render(view))
    target.write(PAGE, page)
    made = {_TABLES[name]: output.sha256.hexdigest() for name, output in outputs.items()}
    return dict(sorted((made | {PAGE: hashlib.sha256(page).hexdigest()}).items()))


def write_receipt(
    index: Index,
    target: Place,
    tally: LandTally,
    options: Mapping[str, Any],
    outputs: Mapping[str, str],
) -> None:
    """Write the receipt, the last file of a run: where it lies, the run is finished."""
    view = tally.view()
    with target.writer(RECEIPT) as write:
        write(run_receipt.opening(view, options))
        between = ""
        for row in index.rows():
            write(f"{between}{run_receipt.entry(land_row(row, tally.request))}")
            between = ",\n"
        outcome = {"failing": dict(sorted(tally.failing.items())), "tool_findings": tally.tool}
        write(run_receipt.closing(outputs, outcome))


@contextmanager
def _opened(target: Place) -> Iterator[Outputs]:
    with ExitStack() as stack:
        yield {
            name: _Output(stack.enter_context(target.writer(file)))
            for name, file in _TABLES.items()
        }


class _Tables:
    def __init__(
        self, outputs: Outputs, view: LandView, tally: LandTally, request: CheckRequest
    ) -> None:
        self._out, self._view, self._tally, self._request = outputs, view, tally, request
        self._head: Report = view.head
        self._left = run_sarif.quotas(tally.shown)
        self._notes: list[str] = []
        self._artifacts = 0

    def write(self, index: Index, target: Place) -> None:
        with _spools() as results:
            self._begin(index)
            for row in index.rows():
                self._row(row, target, results)
            self._end(results)

    def _begin(self, index: Index) -> None:
        head = self._head
        counts = run_junit.added(self._tally.junit, *self._extra_suites(index))
        self._out["csv"].put(as_csv.heading(self._request.language))
        self._out["junit"].put(run_junit.opening(head.tool.name, counts))
        self._out["sarif"].put(run_sarif.opening(head))
