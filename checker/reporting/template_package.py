"""The sheet Paket: a label, a cell for the value, and what the entry means."""

from __future__ import annotations

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.layout import PACKAGE_HEADINGS, PACKAGE_SHEET, Column, package_sheet
from checker.reporting.template_cells import (
    Filling,
    explanation,
    format_of,
    validate,
    validation_of,
)
from checker.reporting.template_groups import package_groups
from checker.reporting.template_guide import sentence_of
from checker.reporting.template_styles import (
    HELP,
    STRONG,
    entry_cell,
    heading,
    print_setup,
    section,
    sheet_title,
    wrapped,
)
from checker.reporting.template_values import column_value, write


def write_package(book: Workbook, filling: Filling) -> None:
    """Write the sheet Paket: label, value, explanation."""
    sheet: Worksheet = book.create_sheet(PACKAGE_SHEET.de)
    sheet_title(sheet, "Paket", sentence_of(PACKAGE_SHEET.de))
    for at, (name, width) in enumerate(zip(PACKAGE_HEADINGS, (28, 34, 70), strict=True), start=1):
        heading(sheet, 3, at, name.de, width)
    sheet.freeze_panes = "A4"
    row = 4
    for title, columns in package_groups(package_sheet()):
        section(sheet, row, title, len(PACKAGE_HEADINGS))
        for at, column in enumerate(columns, start=row + 1):
            _write_entry(sheet, at, column, filling)
        row += len(columns) + 1
    sheet.sheet_view.showGridLines = False
    print_setup(sheet, 3)


def _write_entry(sheet: Worksheet, row: int, column: Column, filling: Filling) -> None:
    sheet.cell(row, 1, column.heading.de).font = STRONG
    wrapped(sheet.cell(row, 1))
    cell = sheet.cell(row, 2)
    entry_cell(cell)
    cell.number_format = format_of(column)
    write(cell, column_value(filling.data, column), column)
    sheet.cell(row, 3, explanation(column)).font = HELP
    wrapped(sheet.cell(row, 3))
    validate(sheet, validation_of(column, package_sheet(), filling.lists), f"B{row}")
