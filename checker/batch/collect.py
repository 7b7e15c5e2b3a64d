"""The end of a run: tables, page and receipt, joined from the pieces of each file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from typing import Any

from checker.batch.index import Index
from checker.batch.land import LandTally, land_row
from checker.batch.names import pieces_name
from checker.batch.parts import unpacked
from checker.batch.places import Place, Write, encoded
from checker.batch.tables import TABLES, Parts, Table
from checker.engine.request import CheckRequest
from checker.model.land import LandRow
from checker.reporting import land_page, run_receipt
from checker.reporting.run_pieces import PARTS

RECEIPT, PAGE = "run.json", "index.html"


def totals(index: Index, request: CheckRequest) -> LandTally:
    """Add up all files of a run."""
    tally = LandTally(request)
    for row in index.rows():
        tally.add(row)
    return tally


def write_tables(index: Index, target: Place, tally: LandTally) -> dict[str, str]:
    """Write tables and page; return the SHA-256 of each by name.

    Raises:
        UsageError: the place cannot be written, or is full.
    """
    view = tally.view()
    page = encoded(land_page.render(view))
    with ExitStack() as stack:
        tables = [
            _Stream(
                stack.enter_context(closing(made(tally, view.head))),
                stack.enter_context(target.writer(name)),
                name,
            )
            for name, made in TABLES.items()
        ]
        for row, parts in _files(index, target, tally.request):
            for table in tables:
                table.file(row, parts)
        for table in tables:
            table.end()
    target.write(PAGE, page)
    made = {table.name: table.sha256 for table in tables}
    return dict(sorted((made | {PAGE: hashlib.sha256(page).hexdigest()}).items()))


def write_receipt(
    index: Index,
    target: Place,
    tally: LandTally,
    options: Mapping[str, Any],
    outputs: Mapping[str, str],
) -> None:
    """Write the receipt, the last file of a run: where it lies, the run is finished.

    Raises:
        UsageError: the place cannot be written, or is full.
    """
    with target.writer(RECEIPT) as write:
        write(run_receipt.opening(tally.view(), options))
        between = ""
        for row in index.rows():
            write(f"{between}{run_receipt.entry(land_row(row, tally.request))}")
            between = ",\n"
        write(run_receipt.closing(outputs, outcome_of(tally)))


def outcome_of(tally: LandTally) -> dict[str, Any]:
    """Return what the exit code of the run follows from, besides the files that failed."""
    land = tally.land()
    failing = tally.failing + Counter(finding.severity for finding in land.findings)
    return {
        "failing": dict(sorted(failing.items())),
        "tool_findings": tally.tool + len(tally.trouble()),
    }


def _files(
    index: Index, target: Place, request: CheckRequest
) -> Iterator[tuple[LandRow, Parts | None]]:
    """Yield every file with its pieces, None for a skipped one."""
    for row in index.rows():
        told, parts = land_row(row, request), None
        if row.result is not None:
            texts = unpacked(target.read(pieces_name(told.file)))
            parts = {name: text.decode() for name, text in zip(PARTS, texts, strict=True)}
        yield told, parts


class _Stream:
    """A table in the making, with the hash of what was written so far."""

    def __init__(self, table: Table, write: Write, name: str) -> None:
        self.name = name
        self._table, self._write, self._hash = table, write, hashlib.sha256()
        self._put(table.begin())

    def file(self, row: LandRow, parts: Parts | None) -> None:
        self._put(self._table.skipped(row) if parts is None else self._table.file(row, parts))

    def end(self) -> None:
        for text in self._table.end():
            self._put(text)

    def _put(self, text: str) -> None:
        self._hash.update(encoded(text))
        self._write(text)

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()
