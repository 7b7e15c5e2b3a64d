from __future__ import annotations

import io
import struct
import zipfile
from typing import NamedTuple

import pytest

from checker.errors import UnreadableFileError
from checker.loading import archive, workbook_cells, workbook_scan
from checker.loading.workbook import read_workbook
from tests.unit.loading.workbook_samples import measures, refusal, repacked, sheet_xml

GOOD = measures(["M-01", "Grundkurs"])


class Refused(NamedTuple):
    name: str
    content: bytes
    code: str
    says: str


def with_part(name: str, data: bytes) -> bytes:
    return repacked(GOOD, lambda _, old: old, **{name: data})


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return target.getvalue()


def with_link() -> bytes:
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as made:
        entry = zipfile.ZipInfo("xl/link.xml")
        entry.external_attr = 0o120777 << 16
        made.writestr(entry, "/etc/hostname")
    return target.getvalue()


def with_flag() -> bytes:
    content = bytearray(GOOD)
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def twice() -> bytes:
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as made:
        made.writestr("xl/Workbook.xml", b"<workbook/>")
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
REFUSED = [
    Refused("an empty file", b"", "LES001", "leer"),
    Refused("a text", b"Nummer;Titel", "LES001", "keine Excel-Arbeitsmappe"),
    Refused("half a workbook", GOOD[: len(GOOD) // 2], "LES001", "beschädigt"),
    Refused("only the signature", b"PK\x03\x04", "LES001", "beschädigt"),
    Refused("a protected workbook", OLE + "EncryptedPackage".encode("utf-16-le"), "LES009", "Kenn"),
    Refused("an old Excel file", OLE, "LES009", ".xls"),
    Refused("an ods file", zipped(**{"mimetype": b"x", "content.xml": b"<x/>"}), "LES009", ".ods"),
    Refused("a binary workbook", zipped(**{"xl/workbook.bin": b"x"}), "LES009", ".xlsb"),
    Refused("any other archive", zipped(**{"a.txt": b"x"}), "LES009", "keine Excel"),
    Refused("macros", with_part("xl/vbaProject.bin", b"x"), "LES009", "Makros"),
    Refused("an archive inside", with_part("xl/media/a.png", GOOD), "LES009", "eingebettete"),
    Refused("an absolute name", with_part("/etc/a.xml", b"<x/>"), "LES009", "hinausführt"),
    Refused("a name with dots", with_part("xl/../../a.xml", b"<x/>"), "LES009", "hinausführt"),
    Refused("a name with a drive", with_part("C:a.xml", b"<x/>"), "LES009", "hinausführt"),
    Refused("a symbolic link", with_link(), "LES009", "Verweis"),
    Refused("an encrypted part", with_flag(), "LES009", "verschlüsselt"),
    Refused("a name that stands twice", twice(), "LES001", "beschädigt"),
    Refused(
        "a document type",
        sheet_xml(GOOD, b"<worksheet ", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet '),
        "LES009",
        "Dokumenttyp",
    ),
    Refused("broken XML", sheet_xml(GOOD, b"</sheetData>", b"</sheet"), "LES001", "beschädigt"),
    Refused(
        "XML in UTF-16",
        repacked(GOOD, lambda n, d: d.decode().encode("utf-16") if "sheet1" in n else d),
        "LES001",
        "beschädigt",
    ),
]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_a_file_that_is_no_safe_workbook_is_refused_with_what_to_do(case: Refused) -> None:
    error = refusal(case.content)
    assert error.code == case.code
    assert case.says in error.de
    assert error.en


def test_parts_that_only_refer_elsewhere_are_not_passed_to_the_reader() -> None:
    content = with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert not any("external" in name for name in archive.read_archive(content))
    assert read_workbook(content).data["measures"][0]["id"] == "M-01"


def test_the_unpacked_size_is_counted_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(with_part("xl/big.xml", b"<x>" + b" " * 300_000 + b"</x>"))
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(b"xl/big.xml"))
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 200_000)
    error = refusal(bytes(content))
    assert error.code == "LES008"


def test_a_part_may_not_unpack_to_more_than_a_hundred_times_the_file() -> None:
    error = refusal(with_part("xl/big.xml", b"<x>" + b" " * 2_000_000 + b"</x>"))
    assert error.code == "LES008"
    assert "100-Fache" in error.de


def test_more_parts_than_allowed_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 5)
    assert refusal(GOOD).code == "LES008"


FAR = b'</row><row r="%d"><c r="%s%d" t="n"><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize(
    ("cell", "row"),
    [(b"A", 100_001), (b"SG", 2), (b"sg", 2), (b"SF", 100_000), (b"XFD", 1_048_576)],
)
def test_a_sheet_with_one_far_cell_is_refused_before_it_is_read(cell: bytes, row: int) -> None:
    content = sheet_xml(GOOD, b"</row></sheetData>", FAR % (row, cell, row))
    assert refusal(content).code == "LES008"


def test_cells_without_a_name_are_counted_too() -> None:
    cells = b"<c/>" * 600 + b"<c><v>1</v></c>"
    content = sheet_xml(GOOD, b"</row></sheetData>", b"</row><row>" + cells + b"</row></sheetData>")
    assert refusal(content).code == "LES008"


def test_more_elements_than_a_sheet_of_any_use_has_are_refused_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_scan, "MAX_SHEET_CELLS", 200)
    content = sheet_xml(GOOD, b"</row></sheetData>", b"<c/>" * 300 + b"</row></sheetData>")
    assert "Elemente" in refusal(content).de


def test_empty_formatted_cells_far_away_do_no_harm() -> None:
    far = b'</row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    document = read_workbook(sheet_xml(GOOD, b"</row></sheetData>", far))
    assert document.data == {"measures": [{"id": "M-01", "title": "Grundkurs"}]}


def test_a_long_text_repeated_in_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {
        "xl/sharedStrings.xml": b"<sst><si><t>" + b"a" * 900 + b"</t></si><si><t>b</t></si></sst>",
        "xl/worksheets/s.xml": b"<sheetData>" + b'<c r="A1" t="s"><v>0</v></c>' * 9,
    }
    workbook_scan.check_extents(parts)
    monkeypatch.setattr(workbook_scan, "MAX_UNPACKED_BYTES", 8_000)
    with pytest.raises(UnreadableFileError, match="zu viel Text"):
        workbook_scan.check_extents(parts)
    parts["xl/worksheets/s.xml"] = parts["xl/worksheets/s.xml"].replace(b">0<", b">1<")
    workbook_scan.check_extents(parts)


def test_a_cell_with_more_text_than_a_cell_can_hold_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_cells, "MAX_CELL_TEXT", 8)
    assert refusal(GOOD).code == "LES008"
