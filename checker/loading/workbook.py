"""A workbook to the plain data that the YAML form of the same package would give.

An empty cell, a missing column and a missing sheet state nothing. A sheet without rows is an empty
list, except in the template: its hidden sheet says that an empty sheet states nothing.
"""

from __future__ import annotations

from functools import lru_cache

from checker.loading.document import Document, Pointer
from checker.loading.workbook_book import Book, Grid
from checker.loading.workbook_headings import Header, find_header, german_headings, simple
from checker.loading.workbook_package import read_marker, read_package
from checker.loading.workbook_parents import read_parts
from checker.loading.workbook_rows import Reading, filled, put, read_objects
from checker.loading.workbook_scan import column_letters
from checker.loading.workbook_sheet_faults import (
    headless_column,
    no_headings,
    repeated_heading,
    unknown_heading,
    unknown_sheet,
)
from checker.model.layout import (
    CODES_SHEET,
    GUIDE_SHEET,
    MARKER_SHEET,
    PACKAGE_SHEET,
    Sheet,
    list_sheets,
)

_UNREAD = {simple(name) for name in (*GUIDE_SHEET, *CODES_SHEET)}


def read_workbook(content: bytes) -> Document:
    """Read one workbook (.xlsx).

    Raises:
        UnreadableFileError: no workbook, a kind that is refused, damaged, or over a limit.
    """
    book = Book(content)
    reading = Reading()
    found = _sheets(book, reading)
    if MARKER_SHEET in found:
        read_marker(reading, book.grid(found[MARKER_SHEET]))
    if PACKAGE_SHEET.de in found:
        read_package(reading, book.grid(found[PACKAGE_SHEET.de]))
    for sheet in list_sheets():
        if sheet.title.de in found:
            _read_sheet(reading, book.grid(found[sheet.title.de]), sheet)
    return Document(reading.data, reading.positions, tuple(reading.faults))


def _sheets(book: Book, reading: Reading) -> dict[str, str]:
    """Return the name in the file of every sheet that is known; report the others."""
    found: dict[str, str] = {}
    for name in book.names:
        title = _titles().get(simple(name))
        if title is None:
            _unknown_sheet(book, reading, name)
        elif title in found:
            reading.positions.sheets[(name,)] = name
            reading.faults.append(repeated_heading((name,), "Arbeitsmappe", name))
        else:
            found[title] = name
    return found


def _unknown_sheet(book: Book, reading: Reading, name: str) -> None:
    if simple(name) in _UNREAD or book.is_empty(name):
        return
    reading.positions.sheets[(name,)] = name
    known = [PACKAGE_SHEET.de, *(sheet.title.de for sheet in list_sheets())]
    reading.faults.append(unknown_sheet((name,), name, known))


@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    titles = {simple(MARKER_SHEET): MARKER_SHEET}
    for title in (PACKAGE_SHEET, *(sheet.title for sheet in list_sheets())):
        titles |= {simple(name): title.de for name in title}
    return titles


def _read_sheet(reading: Reading, grid: Grid, sheet: Sheet) -> None:
    key: Pointer = sheet.key
    reading.positions.sheets[key] = grid.name
    header = find_header(grid, sheet)
    if header is None:
        _without_header(reading, grid, sheet)
        return
    _report_headings(reading, grid, sheet, header)
    (read_parts if sheet.nested else read_objects)(reading, grid, sheet, header)


def _without_header(reading: Reading, grid: Grid, sheet: Sheet) -> None:
    if any(filled(raw, at) != "" for raw in grid.rows for at in range(len(raw))):
        example = german_headings(sheet)[0]
        reading.faults.append(no_headings(sheet.key, grid.name, example))
    elif reading.empty_counts and not sheet.nested and len(sheet.key) == 1:
        put(reading.data, sheet.key, [])


def _report_headings(reading: Reading, grid: Grid, sheet: Sheet, header: Header) -> None:
    known = german_headings(sheet)
    for at, name in header.unknown:
        pointer = _mark(reading, grid, (header.row, at), (*sheet.key, name))
        reading.faults.append(unknown_heading(pointer, grid.name, name, known))
    for at, name in header.repeated:
        pointer = _mark(reading, grid, (header.row, at), (*sheet.key, name))
        reading.faults.append(repeated_heading(pointer, grid.name, name))
    for at in _headless(grid, header):
        letters = column_letters(at)
        pointer = _mark(reading, grid, (header.row, at), (*sheet.key, letters))
        reading.faults.append(headless_column(pointer, grid.name, letters))


def _mark(reading: Reading, grid: Grid, cell: tuple[int, int], pointer: Pointer) -> Pointer:
    reading.positions.mark(pointer, grid.name, *cell)
    return pointer


def _headless(grid: Grid, header: Header) -> list[int]:
    """Return the columns that hold values under an empty heading."""
    heads = grid.rows[header.row]
    width = max(map(len, grid.rows[header.row :]))
    below = grid.rows[header.row + 1 :]
    return [
        at
        for at in range(width)
        if filled(heads, at) == "" and any(filled(raw, at) != "" for raw in below)
    ]
