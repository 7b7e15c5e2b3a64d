"""A table of transitions: rows with a question and, where known, the expected answer."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.errors import UnreadableFileError, UsageError
from checker.loading.encoding import decode

COLUMNS = ("id", "from", "to", "as_of", "verdict", "strength", "dimension", "reason", "source")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; ``day`` is the day that decides."""

    id: str
    from_: str
    to: str
    day: date
    verdict: str
    strength: str
    dimension: str


def load_table(path: Path) -> list[TableRow]:
    """Read a table.

    Raises:
        UsageError: the file is missing, lacks a column, or a day is not readable.
    """
    try:
        rows = csv.DictReader(io.StringIO(decode(path.read_bytes())))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except UnreadableFileError as error:
        raise UsageError(f"{path.name}: {error.de}") from error
    missing = [name for name in COLUMNS[:4] if name not in (rows.fieldnames or ())]
    if missing:
        raise UsageError(f"{path.name}: Es fehlen die Spalten {', '.join(missing)}.")
    return [_row(path.name, number, row) for number, row in enumerate(rows, start=2)]


def _row(name: str, number: int, row: dict[str, str | None]) -> TableRow:
    try:
        day = date.fromisoformat(row["as_of"] or "")
    except ValueError:
        raise UsageError(f"{name}, Zeile {number}: as_of ist kein Tag (JJJJ-MM-TT).") from None
    verdict, strength, dimension = (row.get(c) or "" for c in ("verdict", "strength", "dimension"))
    return TableRow(
        row["id"] or "", row["from"] or "", row["to"] or "", day, verdict, strength, dimension
    )
