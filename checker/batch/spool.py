"""Packages between reading and checking: read once, in the folder of the run."""

from __future__ import annotations

import pickle
from dataclasses import replace

from checker.batch.digests import digest
from checker.batch.places import Place
from checker.batch.records import Reading
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import Submission, read_submission

_FOLDER = ".work/packages"


class Spool:
    """Keeps every readable package by content and ending; equal files lie there once."""

    def __init__(self, source: Place, target: Place) -> None:
        """``source``: the submissions; ``target``: the folder of the run."""
        self._source, self._target = source, target

    def keep(self, submission: Submission, suffix: str) -> None:
        """Keep a package that has just been read."""
        content = pickle.dumps(submission, pickle.HIGHEST_PROTOCOL)
        self._target.write(_name(submission.sha256, suffix), content)

    def submission(self, known: Reading) -> Submission:
        """Return a package; where it is not kept, it is read again.

        Raises:
            UsageError: the file was changed or removed since it was read.
        """
        if known.error is not None:
            return Submission(known.file, known.sha256, refusal=known.error)
        try:
            kept: Submission = pickle.loads(self._target.read(_name(known.sha256, known.suffix)))
        except OSError:
            kept = self._again(known)
        return replace(kept, file=known.file)

    def _again(self, known: Reading) -> Submission:
        try:
            content = self._source.load(known.file)
        except OSError:
            content = b""
        found = read_submission(known.file, content, load_catalogue(), known.suffix)
        if found.sha256 != known.sha256:
            raise UsageError(
                f"Die Datei {known.file} hat sich während des Laufs geändert."
                " Setzen Sie ihn mit --resume fort."
            )
        self.keep(found, known.suffix)
        return found


def _name(sha256: str, suffix: str) -> str:
    mark = digest((sha256, suffix))[:40]
    return f"{_FOLDER}/{mark[:2]}/{mark}"
