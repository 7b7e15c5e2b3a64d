"""What kind of file it is, and the sentences that refuse the kinds nobody should send."""

from __future__ import annotations

from checker.errors import UnreadableFileError

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_PACKED = (
    _ZIP,
    OLE_SIGNATURE,
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b\x08",
    b"BZh",
    b"\xfd7zXZ\0",
)
_WORKBOOK = "xl/workbook.xml"


def check_signature(content: bytes) -> None:
    """Refuse by the first bytes what is no zip archive.

    Raises:
        UnreadableFileError: empty, old Excel, protected by a password, or no workbook.
    """
    if not content:
        raise UnreadableFileError("LES001", "Die Datei ist leer.", "The file is empty.")
    if content.startswith(OLE_SIGNATURE):
        raise _protected() if _ENCRYPTED in content else _other_kind("eine alte Excel-Datei (.xls)")
    if not content.startswith(_ZIP):
        raise UnreadableFileError(
            "LES001",
            "Die Datei ist keine Excel-Arbeitsmappe. Speichern Sie sie in Excel oder LibreOffice"
            " als Arbeitsmappe (.xlsx).",
            "The file is no Excel workbook. Save it as a workbook (.xlsx).",
        )


def check_names(names: list[str]) -> None:
    """Refuse by the names of the parts: other kinds, macros, names that lead elsewhere.

    Raises:
        UnreadableFileError: the archive is no plain workbook.
    """
    lower = [name.lower() for name in names]
    if len(set(lower)) < len(lower):
        raise broken()
    if any(map(_leads_elsewhere, names)):
        raise refused("einen Namen, der aus der Datei hinausführt", "a name that leads elsewhere")
    _check_kind(names, lower)


def _check_kind(names: list[str], lower: list[str]) -> None:
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in lower):
        raise UnreadableFileError(
            "LES009",
            "Die Arbeitsmappe enthält Makros. Speichern Sie sie als Arbeitsmappe ohne Makros"
            " (.xlsx).",
            "The workbook holds macros. Save it as a workbook without macros (.xlsx).",
        )
    if "xl/workbook.bin" in lower:
        raise _other_kind("eine binäre Arbeitsmappe (.xlsb)")
    if "content.xml" in lower:
        raise _other_kind("eine LibreOffice-Datei (.ods)")
    if _WORKBOOK not in names:
        raise _other_kind("keine Excel-Arbeitsmappe")


def _leads_elsewhere(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def is_archive(data: bytes) -> bool:
    """Say whether a part is itself a packed file."""
    return data.startswith(_PACKED)


def broken() -> UnreadableFileError:
    """Return the refusal of a damaged or incomplete archive."""
    return UnreadableFileError(
        "LES001",
        "Die Arbeitsmappe ist beschädigt oder unvollständig. Öffnen Sie sie in Excel oder"
        " LibreOffice, und speichern Sie sie neu.",
        "The workbook is damaged or incomplete. Open it in Excel or LibreOffice and save it again.",
    )


def refused(de: str, en: str) -> UnreadableFileError:
    """Return the refusal of something a workbook should not hold."""
    return UnreadableFileError(
        "LES009",
        f"Die Arbeitsmappe enthält {de}. Kopieren Sie die Blätter in eine neue Arbeitsmappe.",
        f"The workbook holds {en}. Copy the sheets into a new workbook.",
    )


def too_large(de: str, en: str) -> UnreadableFileError:
    """Return the refusal of a workbook over one of the limits."""
    return UnreadableFileError(
        "LES008",
        f"Die Arbeitsmappe ist zu groß: {de}. Löschen Sie leere oder überflüssige Zeilen, Spalten"
        " und Blätter.",
        f"The workbook is too large: {en}. Delete empty or superfluous rows, columns and sheets.",
    )


def _protected() -> UnreadableFileError:
    return UnreadableFileError(
        "LES009",
        "Die Arbeitsmappe ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort.",
        "The workbook is protected by a password. Save it without one.",
    )


_ENGLISH = {
    "eine alte Excel-Datei (.xls)": "an old Excel file (.xls)",
    "eine binäre Arbeitsmappe (.xlsb)": "a binary workbook (.xlsb)",
    "eine LibreOffice-Datei (.ods)": "a LibreOffice file (.ods)",
    "keine Excel-Arbeitsmappe": "no Excel workbook",
}


def _other_kind(de: str) -> UnreadableFileError:
    return UnreadableFileError(
        "LES009",
        f"Die Datei ist {de}. Speichern Sie sie als Excel-Arbeitsmappe (.xlsx).",
        f"The file is {_ENGLISH[de]}. Save it as an Excel workbook (.xlsx).",
    )
