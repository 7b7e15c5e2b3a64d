"""The sheet of codes: every code list with its German labels, and the names drop-downs use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.catalogue import Catalogue
from checker.model.layout import CODES_SHEET, Column, Sheet, list_sheets, package_sheet
from checker.reporting.template_styles import HELP, heading, print_setup, sheet_title, wrapped

_TYPES = "measure-types"
_NORMS = "norm-versions"
_USES = {"measures": "M", "regelangebote": "R"}
_FIRST_ROW = 4


class Block(NamedTuple):
    """One list of codes on the sheet: its defined name, its title and (code, meaning)."""

    name: str
    title: str
    entries: tuple[tuple[str, str], ...]


def block_name(column: Column, sheet: Sheet) -> str:
    """Return the defined name of the codes of a column, empty when it takes none."""
    if not column.codes:
        return ""
    use = _USES.get(sheet.key[0], "") if column.codes == _TYPES and sheet.key else ""
    return "_".join(filter(None, ["Liste", column.codes.replace("-", "_"), use]))


def blocks(catalogue: Catalogue) -> dict[str, Block]:
    """Return every list that a column uses, in the order of first use, by its defined name."""
    found: dict[str, Block] = {}
    for sheet in (package_sheet(), *list_sheets()):
        for column in sheet.columns:
            name = block_name(column, sheet)
            if name and name not in found and (block := _block(catalogue, column, name)):
                found[name] = block
    return found


def _block(catalogue: Catalogue, column: Column, name: str) -> Block | None:
    if column.codes == _NORMS:
        entries = tuple((code, version.title) for code, version in catalogue.versions.items())
        return Block(name, "Fassungen der Vorschriften", entries) if entries else None
    codes = catalogue.code_lists.get(column.codes)
    if codes is None:
        return None
    use = name[-1] if column.codes == _TYPES else ""
    wanted = (code for code in codes.codes if use in str(code.more.get("use", "")))
    entries = tuple((code.code, code.de) for code in wanted)
    where = {"M": " (Blatt Maßnahmen)", "R": " (Blatt Regelangebote)"}.get(use, "")
    return Block(name, codes.title.de + where, entries) if entries else None


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
