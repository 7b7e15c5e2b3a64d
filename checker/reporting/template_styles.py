"""How the cells of the workbook look: few colours, one font, nothing that blinks."""

from __future__ import annotations

import math

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

AnyCell = Cell | MergedCell
_FONT = "Calibri"
ACCENT = "0F5166"
TITLE = Font(name=_FONT, bold=True, size=16, color=ACCENT)
STRONG = Font(name=_FONT, bold=True)
BAND = Font(name=_FONT, bold=True, color=ACCENT)
HELP = Font(name=_FONT, size=9, color="465157")
LINK = Font(name=_FONT, color=ACCENT, underline="single")
_ON_ACCENT = Font(name=_FONT, bold=True, color="FFFFFF")
_ACCENT_FILL = PatternFill("solid", start_color=ACCENT)
_BAND_FILL = PatternFill("solid", start_color="E2EEF1")
_HELP_FILL = PatternFill("solid", start_color="F3F5F4")
_LINE = Side(style="thin", color="D2D9D8")
_LEFT_LINE = Border(left=Side(style="thin", color="FFFFFF"))
_UNDER = Border(bottom=_LINE)
_WRAP = Alignment(wrap_text=True, vertical="top")
_HEAD = Alignment(wrap_text=True, vertical="center")
LINE_HEIGHT = 12.5


def sheet_title(sheet: Worksheet, title: str, sentence: str) -> None:
    """Write title and one sentence into the first two rows."""
    sheet["A1"] = title
    sheet["A1"].font = TITLE
    sheet["A2"] = sentence
    sheet["A2"].font = HELP
    sheet.row_dimensions[1].height = 26
    sheet.row_dimensions[2].height = 18


def heading(sheet: Worksheet, row: int, column: int, text: str, width: float) -> None:
    """Write one heading and set the width of its column (in characters)."""
    cell = sheet.cell(row, column, text)
    cell.font, cell.fill, cell.alignment, cell.border = _ON_ACCENT, _ACCENT_FILL, _HEAD, _LEFT_LINE
    sheet.column_dimensions[get_column_letter(column)].width = width
    lines = _lines(text, width)
    sheet.row_dimensions[row].height = max(sheet.row_dimensions[row].height or 20, 16 * lines + 4)


def help_cell(sheet: Worksheet, row: int, column: int, text: str, width: float) -> None:
    """Write one cell of the grey row that explains the column above it."""
    cell = sheet.cell(row, column, text)
    cell.font, cell.fill, cell.alignment, cell.border = HELP, _HELP_FILL, _WRAP, _UNDER
    lines = _lines(text, width * 1.15)
    height = max(sheet.row_dimensions[row].height or 0, LINE_HEIGHT * lines + 4)
    sheet.row_dimensions[row].height = height


def band(sheet: Worksheet, row: int, first: int, last: int, text: str) -> None:
    """Write the name of a group of columns above their headings."""
    for column in range(first, last + 1):
        sheet.cell(row, column).fill = _BAND_FILL
    cell = sheet.cell(row, first, text)
    cell.font = BAND
    cell.border = Border(left=Side(style="medium", color=ACCENT))
    sheet.row_dimensions[row].height = 18


def section(sheet: Worksheet, row: int, text: str, columns: int) -> None:
    """Write the name of a group of rows."""
    for column in range(1, columns + 1):
        sheet.cell(row, column).fill = _BAND_FILL
    sheet.cell(row, 1, text).font = BAND
    sheet.row_dimensions[row].height = 20


def entry_cell(cell: AnyCell) -> None:
    """Mark a cell in which the clerk writes."""
    cell.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")


def wrapped(cell: AnyCell) -> None:
    """Wrap the text of a cell and begin at its top."""
    cell.alignment = _WRAP


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column, word by word."""
    lines, used = 1, 0.0
    for word in text.split():
        length = len(word) + 1
        if used + length > width and used:
            lines, used = lines + 1, 0.0
        lines += math.floor(max(length - 1, 0) / width)
        used += length
    return lines


def print_setup(sheet: Worksheet, title_rows: int = 0, *, upright: bool = False) -> None:
    """Print on A4, as wide as the page, with the headings on every page."""
    sheet.page_setup.orientation = "portrait" if upright else "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if title_rows:
        sheet.print_title_rows = f"1:{title_rows}"
