"""What is known of every file of a run, on disk: it survives a kill and needs no memory.

File names are kept as bytes: their order is that of Python, and every name a disk holds fits in.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.batch.records import Reading, Result, Seen, packed, reading, result
from checker.errors import UsageError

CHECKED, FAILED, SKIPPED = "checked", "failed", "skipped"
_FORMAT = "1"
_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS files (
    file BLOB PRIMARY KEY, stamp TEXT, reading TEXT, state TEXT, sha TEXT, key TEXT, kreis TEXT,
    first TEXT, last TEXT, demo INTEGER, excerpt INTEGER, plan TEXT, reason TEXT, other BLOB,
    rivals TEXT, counted INTEGER DEFAULT 0, work TEXT, result TEXT
);
CREATE INDEX IF NOT EXISTS by_content ON files (sha, plan);
CREATE INDEX IF NOT EXISTS by_kreis ON files (plan, kreis, file);
CREATE INDEX IF NOT EXISTS by_key ON files (plan, key, first, last);
"""


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
            raise UsageError(f"{path.parent}: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def list_files(self, files: Iterable[Seen]) -> None:
        """Take over the files of the folder; what was known of a changed one is forgotten."""
        with self.db:
            self.db.execute("CREATE TEMP TABLE listed (file BLOB PRIMARY KEY, stamp TEXT)")
            rows = ((file_key(seen.file), seen.stamp) for seen in files)
            self.db.executemany("INSERT INTO listed VALUES (?, ?)", rows)
            self.db.execute(
                "DELETE FROM files WHERE NOT EXISTS (SELECT 1 FROM listed WHERE"
                " listed.file = files.file AND listed.stamp = files.stamp)"
            )
            self.db.execute("INSERT OR IGNORE INTO files (file, stamp) SELECT * FROM listed")
            self.db.execute("DROP TABLE listed")

    @property
    def given(self) -> int:
        """Return the number of files."""
        return int(self.db.execute("SELECT COUNT(*) FROM files").fetchone()[0])

    def unread(self) -> list[Seen]:
        """Return the files that were not read yet, sorted by name."""
        rows = self.db.execute("SELECT file, stamp FROM files WHERE reading IS NULL ORDER BY file")
        return [Seen(file_name(file), stamp) for file, stamp in rows]

    def put_readings(self, readings: Iterable[Reading]) -> None:
        """Keep what reading told; it is on disk when this returns."""
        with self.db:
            self.db.executemany(
                "UPDATE files SET reading = ?, state = ?, sha = ?, key = ?, kreis = ?, first = ?,"
                " last = ?, demo = ?, excerpt = ? WHERE file = ?",
                map(_columns, readings),
            )

    def put_results(self, works: Iterable[tuple[str, Result]]) -> None:
        """Keep what checking told, with the hash of what it depends on."""
        with self.db:
            self.db.executemany(
                "UPDATE files SET work = ?, result = ? WHERE file = ?",
                ((work, packed(found), file_key(found.file)) for work, found in works),
            )

    def rows(self) -> Iterator[Row]:
        """Yield every file with its end, sorted by name."""
        return map(
            _row,
            self.db.execute(
                "SELECT reading, plan, reason, other, counted, result FROM files ORDER BY file"
            ),
        )


def _opened(path: Path, mark: str) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    db.executescript(_TABLES)
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
