"""The sheet of codes: every code list with its German labels, and the names drop-downs use."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.catalogue import Catalogue
from checker.model.layout import CODES_SHEET
from checker.reporting.template_codes import Block, blocks
from checker.reporting.template_styles import HELP, heading, print_setup, sheet_title, wrapped

_FIRST_ROW = 4


def write_codes(book: Workbook, catalogue: Catalogue) -> None:
    """Write the sheet of codes and define one name for each list."""
    sheet: Worksheet = book.create_sheet(CODES_SHEET.de)
    sheet_title(
        sheet, "Schlüssel", "Die Auswahllisten der anderen Blätter. Hier ist nichts einzutragen."
    )
    for at, (text, width) in enumerate(
        (("Liste", 40), ("Schlüssel", 30), ("Bedeutung", 70)), start=1
    ):
        heading(sheet, _FIRST_ROW - 1, at, text, width)
    row = _FIRST_ROW
    for block in blocks(catalogue).values():
        row = _write_block(book, sheet, block, row)
    sheet.freeze_panes = f"A{_FIRST_ROW}"
    print_setup(sheet, _FIRST_ROW - 1)
    sheet.auto_filter.ref = f"A{_FIRST_ROW - 1}:C{row - 1}"


def _write_block(book: Workbook, sheet: Worksheet, block: Block, row: int) -> int:
    last = row + len(block.entries) - 1
    for at, values in enumerate(_lines(block), start=row):
        for place, value in enumerate(values, start=1):
            cell = sheet.cell(at, place, value)
            cell.number_format = "@"
            wrapped(cell)
            if place == 1:
                cell.font = HELP
    area = f"'{CODES_SHEET.de}'!$B${row}:$B${last}"
    book.defined_names[block.name] = DefinedName(block.name, attr_text=area)
    return last + 1


def _lines(block: Block) -> Iterator[tuple[str, str, str]]:
    return ((block.title, code, meaning) for code, meaning in block.entries)
