"""Paths to submissions: which files of a folder count, and how they are named in reports."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NoReturn

from checker.errors import UnreadableFileError, UsageError
from checker.loading.archive_kinds import OLE_SIGNATURE
from checker.loading.catalogue import load_catalogue
from checker.loading.limits import MAX_FILE_BYTES
from checker.loading.packages import SUFFIXES, Submission, read_submission

_WORTH_A_POOL = 16


@dataclass(frozen=True, slots=True)
class Found:
    """One file and its name in reports (with ``/``, never absolute)."""

    name: str
    path: Path


def find_files(arguments: list[str]) -> list[Found]:
    """Return the files that the arguments name, sorted by name.

    Raises:
        UsageError: a path is missing, or a pattern or folder holds no submission.
    """
    pairs = [pair for argument in arguments for pair in _of_argument(argument)]
    twice = {name for name, n in Counter(found.name for _, found in pairs).items() if n > 1}
    named = [
        Found(f"{argument}/{found.name}", found.path) if found.name in twice else found
        for argument, found in pairs
    ]
    unique = {found.path.resolve(): found for found in named}
    return sorted(unique.values(), key=lambda found: found.name)


def _of_argument(argument: str) -> Iterator[tuple[str, Found]]:
    path = Path(argument)
    mode = _mode(path)
    if stat.S_ISDIR(mode):
        prefix = path.as_posix().strip("/").removeprefix("../")
        files = sorted(walk(path))
        if not files:
            raise UsageError(f"Im Ordner {argument} liegt keine Datei ({', '.join(SUFFIXES)}).")
        yield from ((prefix, Found(f.relative_to(path).as_posix(), f)) for f in files)
    elif mode:
        name = path.name if path.is_absolute() or ".." in path.parts else path.as_posix()
        yield path.parent.as_posix().strip("/").removeprefix("../"), Found(name, path)
    else:
        yield from _of_pattern(argument)


def _mode(path: Path) -> int:
    """Return the kind of a file; 0 when it is missing or no file system can hold the name."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def _of_pattern(argument: str) -> Iterator[tuple[str, Found]]:
    if not any(sign in argument for sign in "*?["):
        raise UsageError(f"Der Pfad {argument} ist nicht vorhanden.")
    pattern = Path(argument)
    start = Path(pattern.anchor) if pattern.is_absolute() else Path()
    try:
        hits = sorted(p for p in start.glob(str(pattern.relative_to(start))) if _counts(p))
    except ValueError:
        raise UsageError(f"{argument} ist kein Muster für Dateinamen.") from None
    if not hits:
        raise UsageError(f"Auf das Muster {argument} passt keine Datei.")
    yield from (("", Found(hit.name if hit.is_absolute() else hit.as_posix(), hit)) for hit in hits)


def walk(folder: Path) -> Iterator[Path]:
    """Yield the submissions below a folder; hidden files, ``~$`` files and links are left out."""
    for top, folders, files in os.walk(folder, onerror=_closed, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for path in (Path(top, name) for name in files) if _counts(path))


def _closed(error: OSError) -> NoReturn:
    raise UsageError(f"Der Ordner {error.filename} lässt sich nicht öffnen.")


def _counts(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$"))
    return path.suffix.lower() in SUFFIXES and not hidden and not path.is_symlink()


def read_files(files: list[Found], jobs: int = 1) -> list[Submission]:
    """Read every file; with several jobs and enough files, in several processes."""
    if jobs == 1 or len(files) < _WORTH_A_POOL:
        return [read_file(found) for found in files]
    # Loaded here: most runs read a file or two and never start a process.
    with import_module("concurrent.futures").ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(read_file, files, chunksize=max(1, len(files) // (4 * jobs))))


def read_file(found: Found) -> Submission:
    """Read one file; a file that cannot be opened is a refusal, never a crash."""
    try:
        content = content_of(found.path)
    except OSError:
        return Submission(found.name, "", refusal=not_open())
    except UnreadableFileError as refusal:
        return Submission(found.name, "", refusal=refusal)
    return read_submission(found.name, content, load_catalogue(), found.path.suffix)


def content_of(path: Path) -> bytes:
    """Return the bytes of a file, one more than allowed at most; a pipe would never end.

    Raises:
        UnreadableFileError: it is a folder or a device.
        OSError: it cannot be opened.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableFileError(
            "LES009",
            "Das ist keine Datei, sondern ein Ordner oder ein Gerät. Nennen Sie eine Datei.",
            "This is no file, but a folder or a device. Name a file.",
        )
    with path.open("rb") as file:
        return limited(file)


def limited(file: BinaryIO) -> bytes:
    """Read a stream up to the largest size of a file and one byte more."""
    return file.read(MAX_FILE_BYTES + 1)


def not_open() -> UnreadableFileError:
    """Return the refusal of a file that cannot be opened."""
    return UnreadableFileError(
        "LES001",
        "Die Datei lässt sich nicht öffnen. Prüfen Sie, ob sie noch da ist und ob Sie sie lesen"
        " dürfen.",
        "The file cannot be opened. Check that it still exists and that you may read it.",
    )


def read_stream(stream: BinaryIO) -> Submission:
    """Read a submission from standard input; its first signs tell the format."""
    content = limited(stream)
    suffix = ".xlsx" if content.startswith((b"PK", OLE_SIGNATURE)) else ".yaml"
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        suffix = ".json"
    return read_submission("-", content, load_catalogue(), suffix)
