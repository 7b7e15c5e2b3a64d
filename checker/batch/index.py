"""What is known of every file of a run, on disk: it survives a kill and needs no memory.

File names are kept as bytes: their order is that of Python, and every name a disk holds fits in.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.batch import statements as sql
from checker.batch.records import Reading, Result, Seen, packed, reading, result
from checker.errors import UsageError

CHECKED, FAILED, SKIPPED = "checked", "failed", "skipped"
_FORMAT = "1"


@dataclass(frozen=True, slots=True)
class Row:
    """A file at the end of a run.

    ``plan``: checked, failed or skipped. ``other``: the file it equals, or that counts instead of
    it. ``counted``: it enters the figures of the Land.
    """

    known: Reading
    plan: str
    reason: str | None
    other: str
    counted: bool
    result: Result | None


class Index:
    """The files of one run."""

    def __init__(self, path: Path, reader: str) -> None:
        """Open or make the index; one that another program wrote is begun anew.

        Raises:
            UsageError: the place cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.db = _opened(path, f"{_FORMAT} {reader}")
        except (OSError, sqlite3.Error) as error:
            raise UsageError(f"{path.parent}: {_why(error)}") from error

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def list_files(self, files: Iterable[Seen]) -> None:
        """Take over the files of the folder; what was known of a changed one is forgotten."""
        with self.db:
            self.db.execute(sql.LISTED)
            rows = ((file_key(seen.file), seen.stamp) for seen in files)
            self.db.executemany(sql.LIST_FILE, rows)
            self.db.execute(sql.DELETE_CHANGED)
            self.db.execute(sql.TAKE_OVER)
            self.db.execute("DROP TABLE listed")

    @property
    def given(self) -> int:
        """Return the number of files."""
        return self._count(sql.GIVEN)

    @property
    def read(self) -> int:
        """Return the number of files that were read."""
        return self._count(sql.READ)

    def _count(self, query: str) -> int:
        return int(self.db.execute(query).fetchone()[0])

    def unread(self) -> Iterator[Seen]:
        """Yield the files that were not read yet, sorted by name; meanwhile others may be kept."""
        last = b""
        while page := self.db.execute(sql.UNREAD, (last,)).fetchall():
            yield from (Seen(file_name(file), stamp) for file, stamp in page)
            last = page[-1][0]

    def put_readings(self, readings: Iterable[Reading]) -> None:
        """Keep what reading told; it is on disk when this returns."""
        with self.db:
            self.db.executemany(sql.PUT_READING, map(_columns, readings))

    def put_results(self, works: Iterable[tuple[str, Result]]) -> None:
        """Keep what checking told, with the hash of what it depends on."""
        new = ((work, packed(found), file_key(found.file)) for work, found in works)
        with self.db:
            self.db.executemany(sql.PUT_RESULT, new)

    def unknown(self, names: Iterable[str]) -> Iterator[str]:
        """Yield the names that belong to no report or page of this run.

        A run that was ended may have written reports it never came to count.
        """
        results = (row.result for row in self.rows())
        known = ((name,) for found in results if found for name in (found.report, found.page))
        with self.db:
            self.db.execute(sql.NAMES)
            self.db.executemany(sql.NAME, known)
        for name in names:
            if self.db.execute(sql.IS_NAME, (name,)).fetchone() is None:
                yield name
        self.db.execute("DROP TABLE names")

    def rows(self) -> Iterator[Row]:
        """Yield every file with its end, sorted by name."""
        return map(_row, self.db.execute(sql.ROWS))


def _why(error: Exception) -> str:
    if "locked" in str(error):
        return "Ein anderer Lauf arbeitet in diesem Ordner."
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _opened(path: Path, mark: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=0)
    # One run works in a folder at a time; its lock needs no memory shared with others.
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.executescript(sql.TABLES)
    with db:
        known = db.execute("SELECT value FROM about WHERE name = 'program'").fetchone()
        if known is None or known[0] != mark:
            db.execute("DELETE FROM files")
            db.execute("INSERT OR REPLACE INTO about VALUES ('program', ?)", (mark,))
    return db


def _row(values: tuple[Any, ...]) -> Row:
    told, plan, reason, other, counted, found = values
    known = result(found) if found and plan != SKIPPED else None
    return Row(reading(told), plan, reason, file_name(other or b""), bool(counted), known)


def file_key(file: str) -> bytes:
    """Return a file name as the index holds it."""
    return file.encode("utf-8", "surrogatepass")


def file_name(file: bytes) -> str:
    """Return a file name from the index."""
    return file.decode("utf-8", "surrogatepass")


def _columns(r: Reading) -> tuple[object, ...]:
    groups = (_safe(r.key), _safe(r.kreis), r.start, r.end, r.demo, r.excerpt)
    return (packed(r), r.state, r.sha256, *groups, file_key(r.file))


def _safe(text: str) -> str:
    """Return a stated text as the index can hold it; it only groups files."""
    return text.encode("utf-8", "backslashreplace").decode()
