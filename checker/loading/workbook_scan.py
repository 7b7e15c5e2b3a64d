"""What the reader does not tell: how far a sheet reaches, and its formulas and error cells.

Sheets written by the usual programs pass with a few searches over their bytes; only a sheet that
looks unusual, or that has formulas or errors, is read element by element.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from checker.loading.archive_kinds import broken, too_large
from checker.loading.limits import (
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEET_CELLS,
    MAX_UNPACKED_BYTES,
)

Cell = tuple[int, int]
Start = Callable[[str, dict[str, str]], None]

# Up to column CZ and row 9999, written as every known program writes it.
_UNUSUAL = re.compile(rb'<c(?=[\s/>])(?! r="[A-C]?[A-Z]\d{1,4}")')
_PREFIXED = re.compile(rb":c[\s/>]")
_FORMULA = re.compile(rb"<f[\s/>]")
_PREFIXED_FORMULA = re.compile(rb":f[\s/>]")
_ERROR = re.compile(rb"t\s*=\s*[\"']e[\"']")
_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ROW = re.compile("[0-9]{1,7}")
_TEXTS = re.compile(rb"<(?:\w+:)?si[\s/>]")
_INDEX = re.compile(rb"v>\s*(\d{1,7})\s*<")


@dataclass(slots=True)
class CellMarks:
    """Cells (row and column from 0) of one sheet that need a second look."""

    formulas: set[Cell] = field(default_factory=set)
    unstored: set[Cell] = field(default_factory=set)
    errors: dict[Cell, str] = field(default_factory=dict)


def check_extents(parts: dict[str, bytes]) -> None:
    """Refuse sheets that reach too far and texts that would fill the memory.

    Raises:
        UnreadableFileError: over a limit, or a sheet is no valid XML.
    """
    sheets = [data for data in parts.values() if b"sheetData" in data]
    unusual = [data for data in sheets if _is_unusual(data)]
    if sum(data.count(b"<") for data in unusual) > MAX_SHEET_CELLS:
        raise too_large(
            f"mehr als {MAX_SHEET_CELLS} Elemente", f"more than {MAX_SHEET_CELLS} elements"
        )
    for data in unusual:
        _check_extent(_scanned(data))
    _check_texts(parts, sheets)


def _is_unusual(data: bytes) -> bool:
    return bool(_UNUSUAL.search(data) or (b":c" in data and _PREFIXED.search(data)))


def has_values(data: bytes) -> bool:
    """Say whether a sheet holds any value at all."""
    return b"v>" in data or b"is>" in data


def cell_marks(data: bytes) -> CellMarks | None:
    """Return the formulas and errors of a sheet, or None when there are none."""
    return _scanned(data).marks if _has_special(data) else None


def _has_special(data: bytes) -> bool:
    """Search twice: plain bytes first, which costs next to nothing, then the exact form."""
    formula = _FORMULA.search(data) or (b":f" in data and _PREFIXED_FORMULA.search(data))
    error = (b'"e"' in data or b"'e'" in data) and _ERROR.search(data)
    return bool(formula or error)


def elements(data: bytes, start: Start) -> None:
    """Call ``start`` with name (without prefix) and attributes of every element.

    Raises:
        UnreadableFileError: no valid XML.
    """
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = lambda name, attrs: start(name.rpartition(":")[2], attrs)
    _parse(parser, data)


def _parse(parser: expat.XMLParserType, data: bytes) -> None:
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise broken() from None


def _no_doctype(*_: object) -> NoReturn:
    raise broken()


class _Scanner:
    """Walks through the cells of one sheet in the way the reader counts them."""

    def __init__(self) -> None:
        self.marks = CellMarks()
        self.last: Cell = (0, 0)
        self._row, self._column = -1, -1
        self._kind, self._text, self._inside = "", "", False

    def start(self, name: str, attrs: dict[str, str]) -> None:
        if name == "row":
            self._row = _number(attrs.get("r"), self._row + 2) - 1
            self._column = -1
        elif name == "c":
            self._open_cell(attrs)
        elif name == "f":
            self.marks.formulas.add((self._row, self._column))
        elif name in {"v", "t"}:
            self._inside = True

    def _open_cell(self, attrs: dict[str, str]) -> None:
        match = _CELL.fullmatch(attrs.get("r", ""))
        self._column += 1
        if match:
            self._row, self._column = int(match[2]) - 1, _column_number(match[1])
        self._kind, self._text = attrs.get("t", ""), ""

    def text(self, data: str) -> None:
        if self._inside:
            self._text += data[:100]

    def end(self, name: str) -> None:
        if name in {"v", "t"}:
            self._inside = False
        elif name == "c":
            self._close_cell()

    def _close_cell(self) -> None:
        here = (self._row, self._column)
        if self._kind == "e":
            self.marks.errors[here] = self._text.strip() or "#"
        elif here in self.marks.formulas and not self._text and self._kind != "str":
            self.marks.unstored.add(here)
        if self._text:
            self.last = (max(self.last[0], here[0]), max(self.last[1], here[1]))


def _scanned(data: bytes) -> _Scanner:
    scanner = _Scanner()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attrs: scanner.start(name.rpartition(":")[2], attrs)
    parser.EndElementHandler = lambda name: scanner.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = scanner.text
    _parse(parser, data)
    return scanner


def _check_extent(scanner: _Scanner) -> None:
    rows, columns = scanner.last[0] + 1, scanner.last[1] + 1
    if rows > MAX_ROWS:
        raise too_large(f"mehr als {MAX_ROWS} Zeilen", f"more than {MAX_ROWS} rows")
    if columns > MAX_COLUMNS:
        raise too_large(f"mehr als {MAX_COLUMNS} Spalten", f"more than {MAX_COLUMNS} columns")
    if rows * columns > MAX_SHEET_CELLS:
        raise too_large(
            f"ein Blatt mit mehr als {MAX_SHEET_CELLS} Zellen",
            f"a sheet with more than {MAX_SHEET_CELLS} cells",
        )


def _check_texts(parts: dict[str, bytes], sheets: list[bytes]) -> None:
    """Refuse a few long texts repeated in so many cells that reading them fills the memory."""
    lengths = _text_lengths(parts)
    most_cells = sum(map(len, sheets)) // len("<c/>")
    if max(lengths, default=0) * most_cells <= MAX_UNPACKED_BYTES:
        return
    used = (int(match[1]) for data in sheets for match in _INDEX.finditer(data))
    if sum(lengths[index] for index in used if index < len(lengths)) > MAX_UNPACKED_BYTES:
        raise too_large("zu viel Text in den Zellen", "too much text in the cells")


def _text_lengths(parts: dict[str, bytes]) -> list[int]:
    names = (name for name in parts if name.lower().endswith("sharedstrings.xml"))
    shared = parts.get(next(names, ""), b"")
    return [len(item) for item in _TEXTS.split(shared)[1:]]


def _number(text: str | None, default: int) -> int:
    return int(text) if text and _ROW.fullmatch(text) else default


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_letters(column: int) -> str:
    """Return Excel's letters of a column (from 0): 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
