"""Rows that belong to a row of another sheet: runs, results, links and costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from checker.loading.document import Fault, Pointer
from checker.loading.workbook_book import Grid
from checker.loading.workbook_cells import Flaw, NotReadableError, value_of
from checker.loading.workbook_headings import Header
from checker.loading.workbook_positions import Tab
from checker.loading.workbook_rows import Reading, Row, filled, object_of, rows_of, tab_of
from checker.loading.workbook_sheet_faults import (
    no_parent_column,
    no_such_number,
    orphan_row,
    two_parents,
)
from checker.model.layout import Column, Sheet
from checker.model.layout_sheets import Parent
from checker.model.text import Text

_TEXT = Column((), Text("", ""), Text("", ""), "text")
_WHOLE = Column((), Text("", ""), Text("", ""), "whole")


class Parents:
    """The rows of other sheets by the name under which parts refer to them."""

    def __init__(self, data: dict[str, Any], sheet: Sheet) -> None:
        """Index the parents that rows of the sheet can name; the first of equal ids counts."""
        self.places: dict[str, dict[str, list[int]]] = {
            parent.key: _places(data.get(parent.key, ()), parent.field) for parent in sheet.parents
        }

    def find(self, parent: Parent, name: str, number: int) -> Pointer | None:
        """Return the pointer of the parent; ``number`` (from 1) tells equal ones apart."""
        places = self.places[parent.key].get(name, [])
        return (parent.key, places[number - 1]) if 0 < number <= len(places) else None


def _places(items: Any, name: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        if name in item:
            places.setdefault(str(item[name]), []).append(place)
    return places


@dataclass(slots=True)
class _Owners:
    """Finds the parent of each row of one sheet, or reports the row."""

    reading: Reading
    sheet: Sheet
    header: Header
    parents: Parents
    tab: Tab

    def of(self, row: Row, raw: list[Any]) -> Pointer | None:
        """Return the pointer of the parent, or None after a report."""
        named = [(at, parent) for at, parent in self.header.parents if filled(raw, at) != ""]
        if len(named) > 1:
            self._report(row, named[1][0], two_parents)
            return None
        at, parent = named[0] if named else self.header.parents[0]
        name = _name(filled(raw, at))
        found = self.parents.find(parent, name, self._number(raw, parent))
        if found is None:
            self._report(row, at, self._missing(parent, name))
        return found

    def _missing(self, parent: Parent, name: str) -> Callable[[Pointer], Fault]:
        """Return the fault of a name that stands for no parent, or for none with that number."""
        known = self.parents.places[parent.key]
        if name in known:
            return lambda pointer: no_such_number(pointer, name, len(known[name]))
        return lambda pointer: orphan_row(pointer, parent.heading, name, known)

    def _number(self, raw: list[Any], parent: Parent) -> int:
        """Return which of several equal parents is meant; the first when nothing is said."""
        cell = "" if self.header.number is None else filled(raw, self.header.number)
        if parent.number is None or cell == "":
            return 1
        try:
            return int(value_of(cell, _WHOLE))
        except NotReadableError:
            return 0

    def _report(self, row: Row, column: int, fault: Callable[[Pointer], Fault]) -> None:
        pointer: Pointer = (self.sheet.key[-1], row.at + 1)
        self.reading.positions.cells[pointer] = self.tab.cell(row.at, column)
        self.reading.faults.append(fault(pointer))


def _name(cell: Any) -> str:
    try:
        return str(value_of(cell, _TEXT))
    except NotReadableError:
        return cell.shown if isinstance(cell, Flaw) else str(cell)


def read_parts(reading: Reading, grid: Grid, sheet: Sheet, header: Header) -> None:
    """Read the rows of a list inside measures or regular offers."""
    tab, key = tab_of(grid, header), sheet.key[-1]
    if not header.parents:
        reading.faults.append(no_parent_column((key,), grid.name, sheet.parents[0].heading))
        return
    owners = _Owners(reading, sheet, header, Parents(reading.data, sheet), tab)
    for row, raw in rows_of(grid, header):
        above = owners.of(row, raw)
        if above is None:
            continue
        items = reading.data[str(above[0])][above[1]].setdefault(key, [])
        if not row.says_none:
            base = (*above, key, len(items))
            reading.positions.rows[base] = (tab, row.at)
            items.append(object_of(reading, row, grid, base))
