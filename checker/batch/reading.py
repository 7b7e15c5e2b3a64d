"""The first pass over the files: read each, keep the package, tell what matters about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from checker.batch.cache import Cache
from checker.batch.digests import digest
from checker.batch.guard import Guard
from checker.batch.order import Order
from checker.batch.places import Place
from checker.batch.records import (
    CRASHED,
    FAILED,
    NO_PACKAGE,
    READABLE,
    Reading,
    Seen,
    packed,
    reading,
)
from checker.batch.spool import Spool
from checker.engine.assemble import municipality_of, period_of
from checker.engine.objects import key_of
from checker.errors import UnreadableFileError
from checker.loading.catalogue import load_catalogue
from checker.loading.collect import not_open
from checker.loading.packages import Submission, read_submission
from checker.model.package import MeasurePackage

_CACHED = "readings"


@dataclass(frozen=True, slots=True)
class ToRead:
    """Some files that one process reads."""

    files: tuple[Seen, ...]

    def halves(self) -> tuple[ToRead, ToRead]:
        """Return two parts, to find the file that ends a process."""
        middle = len(self.files) // 2
        return ToRead(self.files[:middle]), ToRead(self.files[middle:])


def read_files(order: Order, task: ToRead) -> list[Reading]:
    """Read every file of a task; each gives a reading, whatever it holds."""
    reader = _Reader(order)
    return [_guarded(reader, seen) for seen in task.files]


def lost_readings(task: ToRead, reason: str) -> list[Reading]:
    """Return the readings of files whose process ended."""
    return [_crashed(seen, reason) for seen in task.files]


def _guarded(reader: _Reader, seen: Seen) -> Reading:
    with Guard() as guard:
        return reader.read(seen)
    return _crashed(seen, guard.fault)


def _crashed(seen: Seen, reason: str) -> Reading:
    return Reading(seen.file, seen.stamp, "", CRASHED, crash=reason)


class _Reader:
    def __init__(self, order: Order) -> None:
        self._mark = order.reader
        self._source: Place = order.source
        self._spool = Spool(self._source, order.target)
        self._cache = Cache(order.wishes.cache)

    def read(self, seen: Seen) -> Reading:
        try:
            content = self._source.load(seen.file)
        except OSError:
            return _refused(seen, "", not_open())
        except UnreadableFileError as refusal:
            return _refused(seen, "", refusal)
        bare = Reading(seen.file, seen.stamp, hashlib.sha256(content).hexdigest(), FAILED)
        return self._known(bare) or self._new(bare, content)

    def _known(self, bare: Reading) -> Reading | None:
        """Return what a former run told about the same content."""
        kept = self._cache.get(_CACHED, self._key(bare))
        if kept is None:
            return None
        return replace(reading(kept.decode()), file=bare.file, stamp=bare.stamp)

    def _new(self, bare: Reading, content: bytes) -> Reading:
        submission = read_submission(bare.file, content, load_catalogue(), bare.suffix)
        found = _told(bare, submission)
        if found.state == READABLE:
            self._spool.keep(submission, bare.suffix)
        self._cache.put(_CACHED, self._key(bare), packed(found).encode())
        return found

    def _key(self, bare: Reading) -> str:
        return digest((self._mark, bare.sha256, bare.suffix))


def _refused(seen: Seen, sha256: str, refusal: UnreadableFileError) -> Reading:
    told = (refusal.code, refusal.de, refusal.en, refusal.line)
    return Reading(seen.file, seen.stamp, sha256, FAILED, refusal=told)


def _told(bare: Reading, submission: Submission) -> Reading:
    if submission.refusal is not None:
        return _refused(Seen(bare.file, bare.stamp), bare.sha256, submission.refusal)
    if submission.package is None:
        return replace(bare, state=NO_PACKAGE)
    return _of_package(bare, submission.package)


def _of_package(bare: Reading, package: MeasurePackage) -> Reading:
    town, (start, end) = municipality_of(package), period_of(package)
    return replace(
        bare,
        state=READABLE,
        key=key_of(package),
        kreis=town.kreis or "",
        name=town.name or "",
        start=start,
        end=end,
        submitted_on=package.submitted_on.isoformat() if package.submitted_on else None,
        demo=bool(package.demo),
        excerpt=bool(package.excerpt),
    )
