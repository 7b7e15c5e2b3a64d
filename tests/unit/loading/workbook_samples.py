"""Workbooks for tests, made cell by cell, and changed part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook, load_workbook

from checker.errors import UnreadableFileError
from checker.loading.document import Document
from checker.loading.workbook import read_workbook
from checker.model.layout import HELP_MARKS

Rows = Sequence[Any]


def workbook(**sheets: Rows) -> bytes:
    """Return a workbook with the given sheets and rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def opened(content: bytes) -> Workbook:
    """Return a workbook to change or look at."""
    return load_workbook(io.BytesIO(content))


def helped(text: str) -> str:
    """Return a text of the help row."""
    return text.join(HELP_MARKS)


def measures(*rows: Sequence[Any], head: Sequence[Any] = ("Nummer", "Titel")) -> bytes:
    """Return a workbook with the sheet of measures only."""
    return workbook(Maßnahmen=[head, *rows])


def one(heading: str, value: Any, sheet: str = "Maßnahmen") -> Document:
    """Read a workbook with one cell under one heading."""
    return read_workbook(workbook(**{sheet: [["Nummer", heading], ["M-01", value]]}))


def first(document: Document, key: str = "measures") -> dict[str, Any]:
    """Return the first object of a list."""
    item = document.data[key][0]
    assert isinstance(item, dict)
    return item


def codes(document: Document) -> list[str]:
    """Return the codes of the faults."""
    return [fault.code for fault in document.faults]


def cell_of_fault(document: Document, at: int = 0) -> tuple[str | None, str | None]:
    """Return sheet and cell of a fault."""
    place = document.positions.find(document.faults[at].pointer)
    return place.sheet, place.cell


def refusal(content: bytes) -> UnreadableFileError:
    """Return the refusal of a file that must be refused."""
    try:
        read_workbook(content)
    except UnreadableFileError as error:
        return error
    raise AssertionError("the file was read")


def repacked(content: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """Return a workbook with changed parts; a part changed to None is left out."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            data = change(name, source.read(name))
            if data is not None:
                archive.writestr(name, data)
        for name, data in more.items():
            archive.writestr(name, data)
    return target.getvalue()


def sheet_xml(content: bytes, old: bytes, new: bytes) -> bytes:
    """Return a workbook with one text replaced in every sheet."""
    return repacked(
        content,
        lambda name, data: data.replace(old, new) if "worksheets" in name else data,
    )
