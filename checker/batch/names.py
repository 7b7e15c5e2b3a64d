"""The names of the reports of a run: they tell whose, and never collide."""

from __future__ import annotations

import re

from checker.batch.digests import digest
from checker.batch.records import READABLE, Reading

_UNSAFE = re.compile(r"[^0-9A-Za-z-]+")
_LONGEST = 40
REPORTS = "reports"
UNREADABLE, NO_KREIS = "unreadable", "no-kreis"


def report_stem(known: Reading) -> str:
    """Return the path of a report without its ending: Kreis, key, period, and a hash of the file.

    What a submission states is cut to plain letters, so that it names no other place.
    """
    mark = digest((known.file,))[:12]
    if known.state != READABLE:
        return f"{REPORTS}/{UNREADABLE}/{_plain(known.file) or 'file'}_{mark}"
    parts = [known.key or known.name, known.start or "", known.end or ""]
    stated = [text for part in parts if (text := _plain(part))]
    return f"{REPORTS}/{_plain(known.kreis) or NO_KREIS}/{'_'.join([*stated, mark])}"


def pieces_name(file: str) -> str:
    """Return where the parts of a file for the tables of the run lie until they are made."""
    mark = digest((file,))[:40]
    return f".work/pieces/{mark[:2]}/{mark}"


def _plain(text: str) -> str:
    return _UNSAFE.sub("-", text).strip("-")[:_LONGEST]
