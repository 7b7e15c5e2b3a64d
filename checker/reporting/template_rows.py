"""The objects of a package as rows of the workbook, each with the name of its parent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.model.layout import Sheet
from checker.model.layout_sheets import Parent
from checker.reporting.template_values import at_path

FIRST_ROW = 6


class Line(NamedTuple):
    """One row: the cells that name the parent, the object, or the statement that there is none."""

    parents: tuple[Any, ...]
    item: Any = None
    none: bool = False


def lines_of(sheet: Sheet, data: dict[str, Any]) -> Iterator[Line]:
    """Yield the rows of a list sheet in the order of the package."""
    if not sheet.nested:
        yield from _lines((), at_path(data, sheet.key))
        return
    for place, parent in enumerate(sheet.parents):
        for name, item in _named(data, parent):
            cells = _parent_cells(sheet, place, name)
            yield from _lines(cells, at_path(item, sheet.key))


def _lines(parents: tuple[Any, ...], items: Any) -> Iterator[Line]:
    if not isinstance(items, list):
        return
    if not items:
        yield Line(parents, none=True)
    for item in items:
        yield Line(parents, item)


def _named(data: dict[str, Any], parent: Parent) -> Iterator[tuple[tuple[Any, Any], Any]]:
    """Yield each parent with its name and, where several share the name, its running number."""
    items = data.get(parent.key)
    objects = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    total = Counter(str(item.get(parent.field)) for item in objects)
    seen: Counter[str] = Counter()
    for item in objects:
        name = str(item.get(parent.field))
        seen[name] += 1
        number = seen[name] if parent.number and total[name] > 1 else None
        yield (item.get(parent.field), number), item


def _parent_cells(sheet: Sheet, place: int, name: tuple[Any, Any]) -> tuple[Any, ...]:
    cells: list[Any] = [None] * len(sheet.parents)
    cells[place] = name[0]
    if any(parent.number for parent in sheet.parents):
        cells.append(name[1])
    return tuple(cells)
