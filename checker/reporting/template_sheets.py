"""The sheets that hold lists: one row per object, with headings, help and drop-downs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.layout import Column, Sheet
from checker.model.layout_sheets import NUMBER_HELP, OFFER
from checker.reporting.template_cells import (
    ROWS,
    Filling,
    explanation,
    format_of,
    help_line,
    parent_validation,
    validate,
    validation_of,
    width_of,
)
from checker.reporting.template_groups import Group, measure_groups
from checker.reporting.template_guide import sentence_of
from checker.reporting.template_rows import FIRST_ROW, Line, lines_of
from checker.reporting.template_styles import (
    band,
    heading,
    help_cell,
    print_setup,
    sheet_title,
)
from checker.reporting.template_values import at_path, column_value, write

_HEAD, _HELP = FIRST_ROW - 2, FIRST_ROW - 1
_BAND = FIRST_ROW - 3


def write_list(book: Workbook, layout: Sheet, filling: Filling) -> None:
    """Write one sheet of objects: title, headings, help row, then the rows of the package."""
    sheet: Worksheet = book.create_sheet(layout.title.de)
    sheet_title(sheet, layout.title.de, sentence_of(layout.title.de))
    places: dict[tuple[str, ...], int] = {}
    _write_parents(sheet, layout)
    at = len(_parent_names(layout)) + 1
    for title, columns in _groups(layout):
        if title:
            band(sheet, _BAND, at, at + len(columns) - 1, title)
        for column in columns:
            _write_column(sheet, at, column, layout, filling.lists)
            places[column.path] = at
            at += 1
    for row, line in enumerate(lines_of(layout, filling.data), start=FIRST_ROW):
        _write_line(sheet, row, line, layout, places)
    _fold_skills(sheet, layout, filling.data, places)
    named = layout.title.de == "Maßnahmen"
    sheet.freeze_panes = f"{'C' if named else 'B'}{FIRST_ROW}"
    print_setup(sheet, _HELP)


def _groups(layout: Sheet) -> Iterator[Group]:
    return measure_groups(layout) if layout.key == ("measures",) else iter([("", layout.columns)])


def _write_column(
    sheet: Worksheet, at: int, column: Column, layout: Sheet, lists: set[str]
) -> None:
    width = width_of(column)
    heading(sheet, _HEAD, at, column.heading.de, width)
    help_cell(sheet, _HELP, at, help_line(explanation(column)), width)
    letter = get_column_letter(at)
    sheet.column_dimensions[letter].number_format = format_of(column)
    check = validation_of(column, layout, lists)
    validate(sheet, check, f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + ROWS - 1}")


def _parent_names(layout: Sheet) -> list[tuple[str, str, str]]:
    """Return heading, help and sheet of every column that names the parent."""
    titles = {"measures": "Maßnahmen", "regelangebote": "Regelangebote"}
    names = [(p.heading.de, p.help.de, titles[p.key]) for p in layout.parents]
    if OFFER in layout.parents and OFFER.number:
        names.append((OFFER.number.de, NUMBER_HELP.de, ""))
    return names


def _fold_skills(
    sheet: Worksheet, layout: Sheet, data: dict[str, Any], places: dict[tuple[str, ...], int]
) -> None:
    """Fold the columns for single skills away, unless a row states one."""
    items = [line.item for line in lines_of(layout, data)]
    for column in layout.columns:
        if column.level_of:
            folded = not any(isinstance(at_path(item, column.level_of), dict) for item in items)
            shape = sheet.column_dimensions[get_column_letter(places[column.path])]
            shape.outlineLevel, shape.hidden = 1, folded


def _write_parents(sheet: Worksheet, layout: Sheet) -> None:
    for at, (name, text, title) in enumerate(_parent_names(layout), start=1):
        heading(sheet, _HEAD, at, name, 18)
        help_cell(sheet, _HELP, at, help_line(text), 18)
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].number_format = "@" if title else "0"
        if title:
            area = f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + ROWS - 1}"
            validate(sheet, parent_validation(title, FIRST_ROW), area)


def _write_line(
    sheet: Worksheet, row: int, line: Line, layout: Sheet, places: dict[tuple[str, ...], int]
) -> None:
    for at, value in enumerate(line.parents, start=1):
        cell = sheet.cell(row, at)
        cell.number_format = "0" if isinstance(value, int) else "@"
        write(cell, value, layout.columns[0])
    if line.none:
        write(sheet.cell(row, len(line.parents) + 1), "keine", layout.columns[0])
        return
    for column in layout.columns:
        cell = sheet.cell(row, places[column.path])
        cell.number_format = format_of(column)
        write(cell, column_value(line.item, column), column)
