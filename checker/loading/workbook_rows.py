"""The rows of a list sheet to plain objects, each under its parent.

A row that names its parent and nothing else is an object without values. A row that says only
``keine`` states that there are none: an empty list. A parent without rows states nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.loading.document import Fault, Pointer
from checker.loading.workbook_book import Grid
from checker.loading.workbook_cells import NotReadableError, cleaned, value_of
from checker.loading.workbook_faults import formula_note, unreadable_cell
from checker.loading.workbook_headings import Header
from checker.loading.workbook_positions import Tab, WorkbookPositions
from checker.model.layout import NONE_WORDS, Column, Sheet

Object = dict[str, Any]


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    data: Object = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    positions: WorkbookPositions = field(default_factory=WorkbookPositions)
    empty_counts: bool = True


@dataclass(slots=True)
class Row:
    """One row with its filled cells: column number, column, cell."""

    at: int
    cells: list[tuple[int, Column, Any]]

    @property
    def says_none(self) -> bool:
        """Say whether the row states that there are none."""
        if len(self.cells) != 1:
            return False
        cell = self.cells[0][2]
        return isinstance(cell, str) and cell.casefold() in NONE_WORDS


def rows_of(grid: Grid, header: Header) -> Iterator[tuple[Row, list[Any]]]:
    """Yield every row that is not empty, with its raw cells."""
    for at in range(header.row + 1, len(grid.rows)):
        raw = grid.rows[at]
        width = len(raw)
        cells = [
            (place, column, cell)
            for place, column in header.columns
            if place < width and raw[place] != "" and (cell := cleaned(raw[place])) != ""
        ]
        if cells or any(filled(raw, place) != "" for place, _ in header.parents):
            yield Row(at, cells), raw


def filled(raw: list[Any], place: int) -> Any:
    """Return a cell of a row, empty text where the row ends before it."""
    return cleaned(raw[place]) if place < len(raw) else ""


def tab_of(grid: Grid, header: Header) -> Tab:
    """Return where the columns of a sheet stand."""
    return Tab(grid.name, {column.path: at for at, column in header.columns}, header.first)


def object_of(reading: Reading, row: Row, grid: Grid, base: Pointer) -> Object:
    """Return the object of a row; what cannot be read is reported and left out."""
    item: Object = {}
    levels: dict[tuple[str, ...], Object] = {}
    for place, column, cell in row.cells:
        pointer = (*base, *column.path)
        try:
            value = value_of(cell, column)
        except NotReadableError as error:
            reading.faults.append(unreadable_cell(pointer, column, cell, error.reason))
            continue
        if (row.at, place) in grid.formulas:
            reading.faults.append(formula_note(pointer, column, value))
        if column.level_of:
            levels.setdefault(column.level_of, {})[column.path[-1]] = value
        else:
            put(item, column.path, value)
    for path, skills in levels.items():
        _put_skills(item, path, skills)
    return item


def put(item: Object, path: tuple[str, ...], value: Any) -> None:
    """Set a value inside nested groups."""
    for step in path[:-1]:
        item = item.setdefault(step, {})
    item[path[-1]] = value


def _put_skills(item: Object, path: tuple[str, ...], skills: Object) -> None:
    """Set the level of each skill; the one level beside them stands for the skills not stated."""
    holder = item
    for step in path[:-1]:
        holder = holder.setdefault(step, {})
    common = holder.get(path[-1])
    if common is not None:
        skills = dict.fromkeys(("hoeren", "lesen", "schreiben", "sprechen"), common) | skills
    holder[path[-1]] = skills


def read_objects(reading: Reading, grid: Grid, sheet: Sheet, header: Header) -> None:
    """Read the rows of a list that stands directly at the package or its municipality."""
    tab = tab_of(grid, header)
    items: list[Object] = []
    none = False
    for row, _ in rows_of(grid, header):
        if row.says_none:
            none = True
            continue
        base: Pointer = (*sheet.key, len(items))
        reading.positions.rows[base] = (tab, row.at)
        items.append(object_of(reading, row, grid, base))
    if items or none or (reading.empty_counts and len(sheet.key) == 1):
        put(reading.data, sheet.key, items)
