"""Where each value of a workbook stands, in Excel's own letters."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.loading.document import Place, Pointer
from checker.loading.workbook_scan import column_letters

Path = tuple[str, ...]


@dataclass(slots=True)
class Tab:
    """One sheet as it stands in the file: its name and the column (from 0) of each path."""

    name: str
    columns: dict[Path, int] = field(default_factory=dict)
    first: int = 0

    def cell(self, row: int, column: int) -> Place:
        """Return the place of a cell; row and column from 0."""
        return Place(sheet=self.name, cell=f"{column_letters(column)}{row + 1}")

    def place(self, row: int, path: Path) -> Place:
        """Return the cell of the path, of the nearest path above it, else the first of the row."""
        for size in range(len(path), 0, -1):
            column = self.columns.get(path[:size])
            if column is None and size == len(path):
                column = self._below(path)
            if column is not None:
                return self.cell(row, column)
        return self.cell(row, self.first)

    def _below(self, path: Path) -> int | None:
        below = (at for known, at in self.columns.items() if known[: len(path)] == path)
        return min(below, default=None)


@dataclass(slots=True)
class WorkbookPositions:
    """Rows of objects, cells of single values, and sheets of lists; filled while reading."""

    rows: dict[Pointer, tuple[Tab, int]] = field(default_factory=dict)
    cells: dict[Pointer, Place] = field(default_factory=dict)
    sheets: dict[Pointer, str] = field(default_factory=dict)
    package: str | None = None

    def mark(self, pointer: Pointer, sheet: str, row: int, column: int) -> None:
        """Keep the cell of something that is no value, such as a heading."""
        self.cells[pointer] = Tab(sheet).cell(row, column)

    def find(self, pointer: Pointer) -> Place:
        """Return the cell of the value, else of its row, else the sheet."""
        for size in range(len(pointer), 0, -1):
            found = self._at(pointer[:size], pointer[size:])
            if found is not None:
                return found
        return Place(sheet=self.package)

    def _at(self, above: Pointer, rest: Pointer) -> Place | None:
        if above in self.cells:
            return self.cells[above]
        if above in self.sheets:
            return Place(sheet=self.sheets[above])
        row = self.rows.get(above) or self.rows.get((*above, 0) if not rest else above)
        if row is None:
            return None
        tab, at = row
        return tab.place(at, tuple(step for step in rest if isinstance(step, str)))
