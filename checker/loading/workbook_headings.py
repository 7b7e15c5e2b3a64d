"""The row of headings of a sheet: found by what it says, wherever it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from checker.loading.workbook_book import Grid
from checker.model.layout import Column, Sheet, list_sheets
from checker.model.layout_sheets import Parent
from checker.model.text import Text

_SPACE = re.compile(r"\s+")
_UNIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
_SEARCHED = 30
Target = Column | Parent | Text


@dataclass(slots=True)
class Header:
    """What each column (from 0) of a sheet holds."""

    row: int
    columns: list[tuple[int, Column]] = field(default_factory=list)
    parents: list[tuple[int, Parent]] = field(default_factory=list)
    number: int | None = None
    unknown: list[tuple[int, str]] = field(default_factory=list)
    repeated: list[tuple[int, str]] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Return the leftmost column that is known."""
        return min([at for at, _ in self.columns] + [at for at, _ in self.parents], default=0)


def simple(name: Any) -> str:
    """Return a name without case, spaces at the ends, and the marks people add to headings."""
    if not isinstance(name, str):
        return ""
    text = unicodedata.normalize("NFC", name).replace("\u00ad", "").casefold()
    return _SPACE.sub(" ", text).strip(" :*")


def find_header(grid: Grid, sheet: Sheet) -> Header | None:
    """Return the row of headings, or None.

    It is the first row that consists mostly of known headings, else the one that has most of them.
    """
    index = headings(sheet.title.de)
    best, most = None, 0
    for row, cells in enumerate(grid.rows[:_SEARCHED]):
        filled = sum(cell != "" for cell in cells)
        known = sum(_target(index, cell) is not None for cell in cells if cell != "")
        if known > most:
            best, most = row, known
        if known > 1 and known * 2 > filled:
            break
    return None if best is None else _header(best, grid.rows[best], index)


def _header(row: int, cells: list[Any], index: dict[str, Target]) -> Header:
    header = Header(row)
    seen: set[int] = set()
    for at, cell in enumerate(cells):
        target = _target(index, cell)
        if target is None:
            if simple(cell):
                header.unknown.append((at, _SPACE.sub(" ", str(cell)).strip()))
        elif id(target) in seen:
            header.repeated.append((at, str(cell).strip()))
        else:
            seen.add(id(target))
            _place(header, at, target)
    return header


def _place(header: Header, at: int, target: Target) -> None:
    if isinstance(target, Column):
        header.columns.append((at, target))
    elif isinstance(target, Parent):
        header.parents.append((at, target))
    else:
        header.number = at


def _target(index: dict[str, Target], cell: Any) -> Target | None:
    name = simple(cell)
    return index.get(name) or index.get(_UNIT.sub("", name)) if name else None


@lru_cache(maxsize=32)
def headings(title: str) -> dict[str, Target]:
    """Return what each heading of a list sheet stands for; German names win over others."""
    sheet = next(sheet for sheet in list_sheets() if sheet.title.de == title)
    index: dict[str, Target] = {}
    for language in (0, 1):
        for parent in sheet.parents:
            index.setdefault(simple(parent.heading[language]), parent)
            if parent.number:
                index.setdefault(simple(parent.number[language]), parent.number)
        for column in sheet.columns:
            index.setdefault(simple(column.names[language]), column)
    for column in sheet.columns:
        index.setdefault(column.names[2], column)
    return index


def german_headings(sheet: Sheet) -> list[str]:
    """Return the German headings of a sheet, for a did-you-mean."""
    own = [parent.heading.de for parent in sheet.parents]
    return own + [column.heading.de for column in sheet.columns]
