"""What becomes of each file: checked, failed or skipped; and which of several counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from sqlite3 import Connection

from checker.batch.digests import digest
from checker.batch.index import Index, file_key
from checker.batch.order import Order
from checker.batch.records import Reading, reading
from checker.batch.rivals import chosen_of
from checker.batch.tasks import ToCheck, Todo

# Big enough that a process is not asked too often, small enough that all end together.
CHUNK = 8
NO_PACKAGE, EXCERPT, DEMO, COPY, RIVAL = "no_package", "excerpt", "demo", "copy", "rival"
_BEGIN = """
UPDATE files SET other = NULL, rivals = NULL, counted = state = 'readable', plan = CASE state
    WHEN 'readable' THEN 'checked' WHEN 'no_package' THEN 'skipped' ELSE 'failed' END,
    reason = CASE state WHEN 'no_package' THEN 'no_package' END
"""
_LEAVE_OUT = """
UPDATE files SET plan = 'skipped', counted = 0,
    reason = CASE WHEN excerpt THEN 'excerpt' ELSE 'demo' END
WHERE plan = 'checked' AND (excerpt OR (demo AND NOT ?))
"""
_FIRSTS = "CREATE TEMP TABLE firsts (sha TEXT PRIMARY KEY, file BLOB)"
_FILL_FIRSTS = """
INSERT INTO firsts
SELECT sha, MIN(file) FROM files WHERE plan = 'checked' GROUP BY sha HAVING COUNT(*) > 1
"""
_COPIES = """
UPDATE files SET plan = 'skipped', counted = 0, reason = 'copy',
    other = (SELECT firsts.file FROM firsts WHERE firsts.sha = files.sha)
WHERE plan = 'checked' AND EXISTS
    (SELECT 1 FROM firsts WHERE firsts.sha = files.sha AND firsts.file <> files.file)
"""
_GROUPS = """
SELECT key, first, last FROM files WHERE plan = 'checked' AND key <> ''
GROUP BY key, first, last HAVING COUNT(*) > 1
"""
_GROUP = """
SELECT reading FROM files
WHERE plan = 'checked' AND key = ? AND first IS ? AND last IS ? ORDER BY file
"""
_RIVAL = "UPDATE files SET rivals = ?, other = ?, counted = ?, reason = ? WHERE file = ?"
_KREIS = """
SELECT reading, rivals, other, counted, work, result IS NOT NULL FROM files
WHERE plan = 'checked' AND kreis = ? ORDER BY file
"""
_FAILED = """
SELECT reading, rivals, other, counted, work, result IS NOT NULL FROM files
WHERE plan = 'failed' ORDER BY file
"""


def decide(index: Index, *, demo: bool, prefer: str) -> None:
    """Say of every file that was read what becomes of it.

    Only readable packages are copies of each other: every file that cannot be read is told.
    """
    with index.db as db:
        db.execute(_BEGIN)
        db.execute(_LEAVE_OUT, (demo,))
        db.execute(_FIRSTS)
        db.execute(_FILL_FIRSTS)
        db.execute(_COPIES)
        db.execute("DROP TABLE firsts")
        for group in db.execute(_GROUPS).fetchall():
            _choose(db, [reading(text) for (text,) in db.execute(_GROUP, group)], prefer)


def _choose(db: Connection, rivals: list[Reading], prefer: str) -> None:
    chosen = chosen_of(rivals, prefer)
    names = json.dumps([known.file for known in rivals])
    for known in rivals:
        counts = known.file == chosen
        reason = None if counts else RIVAL
        db.execute(_RIVAL, (names, file_key(chosen), counts, reason, file_key(known.file)))


def tasks(index: Index, order: Order) -> Iterator[ToCheck]:
    """Yield what is not checked yet, Kreis by Kreis; then what could not be read."""
    kreise = index.db.execute("SELECT DISTINCT kreis FROM files WHERE plan = 'checked' ORDER BY 1")
    failed = index.db.execute(_FAILED).fetchall()
    for (kreis,) in kreise.fetchall():
        rows = index.db.execute(_KREIS, (kreis,)).fetchall()
        yield from _of_kreis(kreis, rows, order, failed=bool(failed))
    yield from _chunks(_open(failed, digest((order.digest,))), ToCheck(()))


_Values = tuple[str, str | None, bytes | None, int, str | None, int]


def _of_kreis(kreis: str, rows: list[_Values], order: Order, *, failed: bool) -> Iterator[ToCheck]:
    """A package without a Kreis has no context, as in a check of its own.

    A file that could not be read may belong to any Kreis: then none is known to be complete.
    """
    context = tuple(reading(row[0]) for row in rows if row[3]) if kreis else ()
    complete = not failed and all(row[3] or row[2] for row in rows)
    base = digest((order.digest, complete, *(known.sha256 for known in context)))
    yield from _chunks(_open(rows, base), ToCheck((), context, complete))


def _open(rows: list[_Values], base: str) -> Iterator[Todo]:
    """Yield the files whose result is missing, or was made from other things than now."""
    for told, rivals, other, _, work, done in rows:
        known = reading(told)
        names = tuple(json.loads(rivals)) if rivals else ()
        chosen = (other or b"").decode("utf-8", "surrogatepass")
        own = (known.file, known.sha256, known.state, known.refusal, known.crash)
        asked = digest((base, *own, *names, chosen))
        if not done or work != asked:
            yield Todo(known, asked, names, chosen)


def _chunks(files: Iterable[Todo], like: ToCheck) -> Iterator[ToCheck]:
    source = iter(files)
    while chunk := tuple(islice(source, CHUNK)):
        yield ToCheck(chunk, like.context, like.complete)
