"""Bytes to text: UTF-8 with or without mark, UTF-16 with mark; nothing is guessed."""

from __future__ import annotations

import codecs
import unicodedata

from checker.errors import UnreadableFileError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes) -> str:
    """Return the text of a file, in NFC, as a cell of a workbook is read.

    Raises:
        UnreadableFileError: the file is empty or not stored as UTF-8 or UTF-16.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(
            "LES001",
            "Die Datei ist nicht als UTF-8 gespeichert. Speichern Sie sie mit der Zeichenkodierung"
            " UTF-8.",
            "The file is not stored as UTF-8. Save it with the encoding UTF-8.",
            line,
        ) from None
    if not text.strip():
        raise UnreadableFileError("LES001", "Die Datei ist leer.", "The file is empty.")
    return text if text.isascii() else unicodedata.normalize("NFC", text)
