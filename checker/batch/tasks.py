"""What one process checks at a time: some files of a Kreis, with all packages of that Kreis."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.batch.records import Reading


@dataclass(frozen=True, slots=True)
class Todo:
    """A file to check. ``work``: hash of all its result depends on.

    ``rivals``: all files for the same key and period, when their contents differ; ``chosen``: the
    one of them that counts, or empty.
    """

    known: Reading
    work: str = ""
    rivals: tuple[str, ...] = ()
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class ToCheck:
    """Files of one Kreis.

    ``context``: its packages that count, sorted by file; a package that is checked leaves itself
    out. ``complete``: nobody is missing among them.
    """

    files: tuple[Todo, ...]
    context: tuple[Reading, ...] = ()
    complete: bool = True

    def halves(self) -> tuple[ToCheck, ToCheck]:
        """Return two parts, to find the file that ends a process."""
        middle = len(self.files) // 2
        return replace(self, files=self.files[:middle]), replace(self, files=self.files[middle:])
