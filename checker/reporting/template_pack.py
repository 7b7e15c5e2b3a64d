"""The same workbook, the same bytes: no clock time is left in the file."""

from __future__ import annotations

import io
import re
import zipfile

_DATED = (2026, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_FIXED = rb"\g<1>2026-01-01T00:00:00Z"


def fixed_bytes(content: bytes) -> bytes:
    """Return a workbook with one fixed date in place of every time of writing."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _STAMP.sub(_FIXED, data)
            fixed = zipfile.ZipInfo(entry.filename, _DATED)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.create_system = 3
            archive.writestr(fixed, data)
    return target.getvalue()
