"""All that checking one file gives: the small result, its report, its page, and its pieces."""

from __future__ import annotations

from dataclasses import dataclass

from checker.batch import records
from checker.batch.names import pieces_name
from checker.batch.parts import packed, unpacked
from checker.batch.places import Place
from checker.batch.records import Result


@dataclass(frozen=True, slots=True)
class Bundle:
    """The result, the JSON report, the page (empty where none is wanted), the packed pieces."""

    result: Result
    report: bytes
    page: bytes
    pieces: bytes

    def content(self) -> bytes:
        """Return the bundle as bytes."""
        return packed([records.packed(self.result).encode(), self.report, self.page, self.pieces])

    def write(self, target: Place) -> None:
        """Write report and page for people, and the pieces for the tables.

        Raises:
            UsageError: the place cannot be written, or is full.
        """
        target.write(self.result.report, self.report)
        if self.result.page:
            target.write(self.result.page, self.page)
        target.write(pieces_name(self.result.file), self.pieces)


def bundle(content: bytes) -> Bundle | None:
    """Return a bundle from its bytes; None when they are none."""
    try:
        first, report, page, pieces = unpacked(content)
        return Bundle(records.result(first.decode()), report, page, pieces)
    except (KeyError, TypeError, ValueError):
        return None
