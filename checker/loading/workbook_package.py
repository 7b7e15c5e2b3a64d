"""The sheet Paket: a label, its value, and an explanation that is not read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from checker.loading.document import Place, Pointer
from checker.loading.workbook_book import Grid
from checker.loading.workbook_cells import NotReadableError, cleaned, value_of
from checker.loading.workbook_faults import formula_note, unreadable_cell
from checker.loading.workbook_headings import simple
from checker.loading.workbook_positions import Tab
from checker.loading.workbook_rows import Reading, filled, put
from checker.loading.workbook_sheet_faults import repeated_heading, unknown_heading
from checker.model.layout import (
    MARKER_EMPTY,
    MARKER_FORMAT,
    NOT_STATED,
    PACKAGE_HEADINGS,
    Column,
    package_sheet,
)


def read_package(reading: Reading, grid: Grid) -> None:
    """Read labels and values, wherever the two columns stand."""
    tab = Tab(grid.name)
    reading.positions.package = grid.name
    labels, values = _columns(grid)
    seen: set[Pointer] = set()
    for row, raw in enumerate(grid.rows):
        label, value = filled(raw, labels), filled(raw, values)
        column = known_labels().get(simple(label))
        if column is None:
            _unknown(reading, tab, (row, labels), label, value)
            continue
        if column.path in seen:
            _repeated(reading, tab, (row, labels), label)
            continue
        seen.add(column.path)
        _remember(reading, column.path, tab.cell(row, values))
        if value != "":
            _value(reading, column, value, is_formula=(row, values) in grid.formulas)


def _value(reading: Reading, column: Column, raw: Any, *, is_formula: bool) -> None:
    try:
        value = value_of(raw, column)
    except NotReadableError as error:
        reading.faults.append(unreadable_cell(column.path, column, raw, error.reason))
        return
    if is_formula:
        reading.faults.append(formula_note(column.path, column, value))
    put(reading.data, column.path, value)


def _columns(grid: Grid) -> tuple[int, int]:
    """Return the columns of labels and of values; the header row wins over the most labels."""
    known, rows = known_labels(), grid.rows[:_SEARCHED]
    best, most = 0, 0
    for at in range(max(map(len, rows), default=0)):
        count = sum(simple(raw[at]) in known for raw in rows if at < len(raw))
        if count > most:
            best, most = at, count
    return best, next(_value_columns(grid, best), best + 1)


def _value_columns(grid: Grid, labels: int) -> Iterator[int]:
    names = {simple(name) for name in PACKAGE_HEADINGS[1]}
    for raw in grid.rows[:_SEARCHED]:
        for at, cell in enumerate(raw):
            if at != labels and simple(cell) in names and simple(filled(raw, labels)) in _FIRST:
                yield at


def _remember(reading: Reading, path: Pointer, place: Place) -> None:
    """Keep the cell of the value; the first one of a group stands for the group."""
    cells = reading.positions.cells
    for size in range(1, len(path) + 1):
        cells.setdefault(path[:size], place)


def _unknown(reading: Reading, tab: Tab, cell: tuple[int, int], label: Any, value: Any) -> None:
    """Report a label nobody knows, if a value stands beside it and it is no heading."""
    if label == "" or value == "" or simple(label) in _FIRST:
        return
    pointer = (tab.name, str(label))
    reading.positions.cells[pointer] = tab.cell(*cell)
    known = [column.heading.de for column in package_sheet().columns]
    reading.faults.append(unknown_heading(pointer, tab.name, str(label), known))


def _repeated(reading: Reading, tab: Tab, cell: tuple[int, int], label: Any) -> None:
    pointer = (tab.name, str(label))
    reading.positions.cells[pointer] = tab.cell(*cell)
    reading.faults.append(repeated_heading(pointer, tab.name, str(label)))


@lru_cache(maxsize=1)
def known_labels() -> dict[str, Column]:
    """Return the entries of the sheet Paket by label; German labels win over others."""
    columns = package_sheet().columns
    index: dict[str, Column] = {}
    for language in (0, 1, 2):
        for column in columns:
            index.setdefault(simple(column.names[language]), column)
    return index


_SEARCHED = 200
_FIRST = {simple(name) for name in PACKAGE_HEADINGS[0]}


def read_marker(reading: Reading, grid: Grid) -> None:
    """Read the hidden sheet: the version of the format, and whether empty sheets say nothing."""
    entries = {str(raw[0]): cleaned(raw[1]) for raw in grid.rows if len(raw) > 1}
    version = entries.get(MARKER_FORMAT)
    if isinstance(version, float) and version.is_integer():
        reading.data[MARKER_FORMAT] = int(version)
    reading.empty_counts = entries.get(MARKER_EMPTY) != NOT_STATED
