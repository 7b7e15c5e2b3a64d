"""A workbook file opened with suspicion: every byte is counted while it is unpacked.

The directory of the archive is used to find the parts, never to learn how large they are. What
passes is put together again without compression, so that the reader sees nothing else.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib

from checker.errors import UnreadableFileError
from checker.loading.archive_kinds import (
    broken,
    check_names,
    check_signature,
    is_archive,
    refused,
    too_large,
)
from checker.loading.limits import MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES

_CHUNK = 1 << 20
_LOCAL_HEADER = 30
_DATED = (1980, 1, 1, 0, 0, 0)
_SKIPPED = ("xl/externallinks/", "xl/media/", "xl/drawings/", "customxml/", "docprops/")


def read_archive(content: bytes) -> dict[str, bytes]:
    """Return the XML parts of a workbook by name.

    Args:
        content: the bytes of the file, of any kind.

    Raises:
        UnreadableFileError: no workbook, a kind that is refused, damaged, or over a limit.
    """
    check_signature(content)
    entries = _entries(content)
    check_names([entry.filename for entry in entries])
    parts: dict[str, bytes] = {}
    budget = min(MAX_UNPACKED_BYTES, MAX_RATIO * len(content))
    for entry in entries:
        data = _unpacked(content, entry, budget)
        budget -= len(data)
        if is_archive(data):
            raise refused("eine eingebettete Datei", "an embedded file")
        if _wanted(entry.filename):
            parts[entry.filename] = _checked_xml(data)
    return parts


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """Return the parts as an archive without compression, for the reader."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATED), data)
    target.seek(0)
    return target


def _entries(content: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error):
        raise broken() from None
    if len(entries) > MAX_ENTRIES:
        raise too_large(f"mehr als {MAX_ENTRIES} Teile", f"more than {MAX_ENTRIES} parts")
    for entry in entries:
        _check_entry(entry)
    return entries


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 1:
        raise refused("einen verschlüsselten Teil", "an encrypted part")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise refused("einen Verweis auf eine andere Datei", "a link to another file")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise broken()


def _unpacked(content: bytes, entry: zipfile.ZipInfo, budget: int) -> bytes:
    start = _data_start(content, entry.header_offset)
    raw = content[start : start + entry.compress_size]
    if len(raw) < entry.compress_size:
        raise broken()
    data = raw if entry.compress_type == zipfile.ZIP_STORED else _inflated(raw, budget)
    if len(data) > budget:
        raise _bomb()
    return data


def _data_start(content: bytes, offset: int) -> int:
    header = content[offset : offset + _LOCAL_HEADER] if offset >= 0 else b""
    if len(header) < _LOCAL_HEADER or not header.startswith(b"PK\x03\x04"):
        raise broken()
    name, extra = struct.unpack_from("<HH", header, 26)
    return offset + _LOCAL_HEADER + int(name) + int(extra)


def _inflated(raw: bytes, budget: int) -> bytes:
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    chunks: list[bytes] = []
    size = 0
    try:
        while not machine.eof:
            chunk = machine.decompress(raw, _CHUNK)
            size += len(chunk)
            if size > budget:
                raise _bomb()
            if not chunk and not machine.unconsumed_tail:
                raise broken()
            chunks.append(chunk)
            raw = machine.unconsumed_tail
    except zlib.error:
        raise broken() from None
    return b"".join(chunks)


def _bomb() -> UnreadableFileError:
    size = MAX_UNPACKED_BYTES // 1024 // 1024
    return too_large(
        f"entpackt mehr als {size} MB oder mehr als das {MAX_RATIO}-Fache der Datei",
        f"more than {size} MB unpacked or more than {MAX_RATIO} times the file",
    )


def _wanted(name: str) -> bool:
    lower = name.lower()
    return lower.endswith((".xml", ".rels")) and not lower.startswith(_SKIPPED)


def _checked_xml(data: bytes) -> bytes:
    if b"\0" in data:
        raise broken()
    if b"<!" in data and (b"<!DOCTYPE" in data or b"<!ENTITY" in data):
        raise refused("eine Dokumenttyp-Angabe", "a document type declaration")
    return data
