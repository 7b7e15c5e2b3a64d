"""The sheets of a workbook as plain grids of cells, read with calamine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from checker.loading.archive import packed, read_archive
from checker.loading.archive_kinds import broken, too_large
from checker.loading.limits import MAX_ENTRIES
from checker.loading.workbook_faults import error_cell, unstored_formula
from checker.loading.workbook_scan import (
    Cell,
    CellMarks,
    cell_marks,
    check_extents,
    elements,
    has_values,
)


@dataclass(slots=True)
class Grid:
    """One sheet: its name in the file, its cells from A1 on, and which of them are formulas."""

    name: str
    rows: list[list[Any]]
    formulas: set[Cell] = field(default_factory=set)


class Book:
    """A workbook that has passed every limit; hidden sheets count like visible ones."""

    def __init__(self, content: bytes) -> None:
        """Open the workbook.

        Raises:
            UnreadableFileError: no workbook, a kind that is refused, damaged, or over a limit.
        """
        self._parts = read_archive(content)
        check_extents(self._parts)
        with _guarded():
            self._workbook = CalamineWorkbook.from_filelike(packed(self._parts))
            sheets = self._workbook.sheets_metadata
        self.names = [sheet.name for sheet in sheets if sheet.typ == SheetTypeEnum.WorkSheet]
        if len(self.names) > MAX_ENTRIES:
            raise too_large(f"mehr als {MAX_ENTRIES} Blätter", f"more than {MAX_ENTRIES} sheets")
        self._files: dict[str, str] | None = None

    def grid(self, name: str) -> Grid:
        """Return the cells of a sheet.

        Raises:
            UnreadableFileError: the sheet is damaged.
        """
        with _guarded():
            sheet = self._workbook.get_sheet_by_name(name)
            grid = Grid(name, sheet.to_python(skip_empty_area=False))
        marks = cell_marks(self._data(name))
        if marks is not None:
            _mark(grid, marks)
        return grid

    def is_empty(self, name: str) -> bool:
        """Say whether a sheet holds no value."""
        return not has_values(self._data(name))

    def _data(self, name: str) -> bytes:
        if self._files is None:
            self._files = _sheet_files(self._parts)
        return self._parts.get(self._files.get(name, ""), b"")


def _mark(grid: Grid, marks: CellMarks) -> None:
    """Put flaws where the reader shows an empty cell; the rows grow where they are too short."""
    flaws = {cell: error_cell(text) for cell, text in marks.errors.items()}
    flaws |= {cell: unstored_formula() for cell in marks.unstored}
    for (row, column), flaw in flaws.items():
        grid.rows.extend([] for _ in range(row + 1 - len(grid.rows)))
        cells = grid.rows[row]
        cells.extend("" for _ in range(column + 1 - len(cells)))
        cells[column] = flaw
    grid.formulas = marks.formulas - flaws.keys()


def _sheet_files(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the part that holds each sheet, by the name of the sheet."""
    targets: dict[str, str] = {}
    files: dict[str, str] = {}

    def relation(name: str, attrs: dict[str, str]) -> None:
        if name == "Relationship":
            target = attrs.get("Target", "")
            targets[attrs.get("Id", "")] = posixpath.normpath(
                target.lstrip("/") if target.startswith(("/", "xl/")) else f"xl/{target}"
            )

    def sheet(name: str, attrs: dict[str, str]) -> None:
        if name == "sheet":
            ids = (value for key, value in attrs.items() if key.endswith(":id"))
            files.setdefault(attrs.get("name", ""), targets.get(next(ids, ""), ""))

    elements(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), relation)
    elements(parts["xl/workbook.xml"], sheet)
    return files


@contextmanager
def _guarded() -> Iterator[None]:
    """Turn every failure of the reader into a refusal; a panic of the reader is no Exception."""
    try:
        yield
    except (CalamineError, OSError, ValueError, ArithmeticError, LookupError, TypeError):
        raise broken() from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise broken() from None
