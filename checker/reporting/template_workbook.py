"""The workbook for clerks: empty as a template, or filled from the plain data of a package."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.catalogue import Catalogue
from checker.model.layout import (
    GUIDE_SHEET,
    MARKER_CATALOGUE,
    MARKER_EMPTY,
    MARKER_FORMAT,
    MARKER_SHEET,
    NOT_STATED,
    PACKAGE_SHEET,
    list_sheets,
)
from checker.reporting.template_cells import Filling
from checker.reporting.template_codes import blocks
from checker.reporting.template_guide import write_guide
from checker.reporting.template_lists import write_codes
from checker.reporting.template_pack import fixed_bytes
from checker.reporting.template_package import write_package
from checker.reporting.template_sheets import write_list

FORMAT_VERSION = 1
_TABS = {GUIDE_SHEET.de: "0F5166", PACKAGE_SHEET.de: "0F5166", "Maßnahmen": "2C7085"}


def workbook_template(catalogue: Catalogue) -> bytes:
    """Return an empty workbook (.xlsx) with drop-downs from the code lists of the catalogue."""
    return workbook_of({MARKER_FORMAT: FORMAT_VERSION}, catalogue)


def workbook_of(data: dict[str, Any], catalogue: Catalogue) -> bytes:
    """Return a workbook (.xlsx) that holds a package.

    Args:
        data: plain data as a reader gives them; unknown fields are left out.
        catalogue: the code lists for the drop-downs.
    """
    book = Workbook()
    for sheet in list(book.worksheets):
        book.remove(sheet)
    filling = Filling(data, set(blocks(catalogue)))
    write_guide(book)
    write_package(book, filling)
    for layout in list_sheets():
        write_list(book, layout, filling)
    write_codes(book, catalogue)
    _write_marker(book, data, catalogue)
    for name, colour in _TABS.items():
        book[name].sheet_properties.tabColor = colour
    book.properties.creator = "paktcheck"
    book.properties.title = "Maßnahmenpaket"
    target = io.BytesIO()
    book.save(target)
    return fixed_bytes(target.getvalue())


def _write_marker(book: Workbook, data: dict[str, Any], catalogue: Catalogue) -> None:
    """Write the hidden sheet: versions, and that an empty sheet states nothing."""
    sheet: Worksheet = book.create_sheet(MARKER_SHEET)
    if MARKER_FORMAT in data:
        sheet.append([MARKER_FORMAT, data[MARKER_FORMAT]])
    sheet.append([MARKER_CATALOGUE, catalogue.version])
    sheet.append([MARKER_EMPTY, NOT_STATED])
    sheet.sheet_state = "hidden"
