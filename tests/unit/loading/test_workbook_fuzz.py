from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import UnreadableFileError
from checker.loading.document import Document
from checker.loading.workbook import read_workbook
from tests.unit.loading.workbook_samples import repacked, workbook

GOOD = workbook(
    Paket=[["Name", "Dorfingen"], ["Zeitraum von", "1.1.2025"]],
    Maßnahmen=[["Nummer", "Titel", "Förderung"], ["M-01", "Kurs", 5], ["M-02", "=1+1", "5,5"]],
    Durchläufe=[["Maßnahme", "Plätze"], ["M-01", 18]],
)
BITS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8)
PIECES = st.sampled_from(
    [
        b"<", b">", b'"', b"</", b"<c", b"<v>", b"<row", b"<f>", b't="e"', b't="s"', b't="d"',
        b'r="A0"', b'r="ZZZZ1"', b'r="A99999999"', b"1e308", b"-1", b"NaN", b"99999999999",
        b"\xff", b"&#0;", b"&x;", b"</sheetData>", b"<mergeCell ref='A1:ZZ9'/>", b"s=\"99\"",
    ]
)  # fmt: skip
PARTS = st.sampled_from(["sheet1", "sheet2", "workbook.xml", "styles", "rels", "Content"])
ROUNDS = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
LONG = settings(ROUNDS, max_examples=20_000, derandomize=False)


def survives(content: bytes) -> None:
    document = read_or_refused(content)
    if isinstance(document, UnreadableFileError):
        assert document.code in {"LES001", "LES008", "LES009"}
        return
    for fault in document.faults:
        assert document.positions.find(fault.pointer).sheet is not None


def read_or_refused(content: bytes) -> Document | UnreadableFileError:
    try:
        return read_workbook(content)
    except UnreadableFileError as error:
        return error


def flipped(bits: list[tuple[int, int]]) -> bytes:
    content = bytearray(GOOD)
    for at, value in bits:
        content[at % len(content)] = value
    return bytes(content)


def spliced(part: str, at: int, cut: int, piece: bytes) -> bytes:
    def change(name: str, data: bytes) -> bytes:
        place = at % len(data)
        return data[:place] + piece + data[place + cut :] if part in name else data

    return repacked(GOOD, change)


@ROUNDS
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    survives(content)
    survives(b"PK\x03\x04" + content)


@ROUNDS
@given(BITS)
def test_a_workbook_with_changed_bytes_is_read_or_refused(bits: list[tuple[int, int]]) -> None:
    survives(flipped(bits))


@ROUNDS
@given(PARTS, st.integers(0, 10**6), st.integers(0, 12), PIECES)
def test_a_workbook_with_changed_parts_is_read_or_refused(
    part: str, at: int, cut: int, piece: bytes
) -> None:
    survives(spliced(part, at, cut, piece))


@pytest.mark.fuzz
@LONG
@given(PARTS, st.integers(0, 10**6), st.integers(0, 12), PIECES, BITS)
def test_many_changed_workbooks_are_read_or_refused(
    part: str, at: int, cut: int, piece: bytes, bits: list[tuple[int, int]]
) -> None:
    survives(spliced(part, at, cut, piece))
    survives(flipped(bits))
