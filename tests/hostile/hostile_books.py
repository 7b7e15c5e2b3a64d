"""Workbooks that nobody should send, made from the clean package."""

from __future__ import annotations

import io
import struct
import zipfile
from hashlib import sha256

from tests.hostile.forms import clean_package, written
from tests.unit.loading.workbook_samples import repacked, sheet_xml

GOOD = written(clean_package(), "xlsx")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
FAR = b'<row r="%d"><c r="%s%d"><v>1</v></c></row></sheetData>'


def with_part(name: str, data: bytes) -> bytes:
    return repacked(GOOD, lambda _, old: old, **{name: data})


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return target.getvalue()


def encrypted_part() -> bytes:
    content = bytearray(GOOD)
    content[content.find(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def many_parts() -> bytes:
    return repacked(GOOD, lambda _, old: old, **{f"xl/x{n}.xml": b"<x/>" for n in range(2_001)})


def lying_about_its_size() -> bytes:
    """Return a bomb whose directory promises ten bytes."""
    content = bytearray(with_part("xl/big.xml", b"<x>" + b" " * 30_000_000 + b"</x>"))
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(b"xl/big.xml"))
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(content)


def far_cell(column: bytes, row: int) -> bytes:
    return sheet_xml(GOOD, b"</sheetData>", FAR % (row, column, row))


def long_text() -> bytes:
    """Return a cell one character too long, beside noise that keeps the ratio small."""
    noise = b"".join(sha256(str(n).encode()).hexdigest().encode() for n in range(12_000))
    content = with_part("xl/noise.xml", b"<x>" + noise + b"</x>")
    return sheet_xml(content, b"Musterstadt", b"x" * 32_768)


def doctype() -> bytes:
    return sheet_xml(GOOD, b"<worksheet ", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet ')


BOOKS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "LES001"),
    "no workbook": (b"Nummer;Titel\n", "LES001"),
    "cut off": (GOOD[: len(GOOD) // 2], "LES001"),
    "signature only": (b"PK\x03\x04", "LES001"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "LES009"),
    "old excel": (OLE, "LES009"),
    "libreoffice": (zipped(**{"content.xml": b"<x/>"}), "LES009"),
    "binary": (zipped(**{"xl/workbook.bin": b"x"}), "LES009"),
    "word": (zipped(**{"word/document.xml": b"<x/>"}), "LES009"),
    "macros": (with_part("xl/vbaProject.bin", b"x"), "LES009"),
    "archive inside": (with_part("xl/media/a.png", GOOD), "LES009"),
    "name that leads out": (with_part("xl/../../a.xml", b"<x/>"), "LES009"),
    "encrypted part": (encrypted_part(), "LES009"),
    "document type": (doctype(), "LES009"),
    "broken xml": (sheet_xml(GOOD, b"</sheetData>", b"</sheet"), "LES001"),
    "too many parts": (many_parts(), "LES008"),
    "ratio": (with_part("xl/big.xml", b"<x>" + b" " * 30_000_000 + b"</x>"), "LES008"),
    "lying directory": (lying_about_its_size(), "LES008"),
    "too many rows": (far_cell(b"A", 100_001), "LES008"),
    "too many columns": (far_cell(b"SG", 9_000), "LES008"),
    "text too long": (long_text(), "LES008"),
}
