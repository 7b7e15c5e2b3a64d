"""Paths to submissions: which files of a folder count, and how they are named in reports."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from checker.errors import UnreadableFileError, UsageError
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
    prefix = path.as_posix().strip("/").removeprefix("../")
    if path.is_dir():
        files = sorted(walk(path))
        if not files:
            raise UsageError(f"Im Ordner {argument} liegt keine Datei ({', '.join(SUFFIXES)}).")
        yield from ((prefix, Found(f.relative_to(path).as_posix(), f)) for f in files)
    elif path.exists():
        name = path.name if path.is_absolute() or ".." in path.parts else path.as_posix()
        yield path.parent.name, Found(name, path)
    else:
        yield from _of_pattern(argument)


def _of_pattern(argument: str) -> Iterator[tuple[str, Found]]:
    if not any(sign in argument for sign in "*?["):
        raise UsageError(f"Der Pfad {argument} ist nicht vorhanden.")
    pattern = Path(argument)
    start = Path(pattern.anchor) if pattern.is_absolute() else Path()
    hits = sorted(p for p in start.glob(str(pattern.relative_to(start))) if _counts(p))
    if not hits:
        raise UsageError(f"Auf das Muster {argument} passt keine Datei.")
    yield from (("", Found(hit.name if hit.is_absolute() else hit.as_posix(), hit)) for hit in hits)


def walk(folder: Path) -> Iterator[Path]:
    """Yield the submissions below a folder; hidden files, ``~$`` files and links are left out."""
    for top, folders, files in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for path in (Path(top, name) for name in files) if _counts(path))


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
        if found.path.stat().st_size > MAX_FILE_BYTES:
            content = found.path.open("rb").read(MAX_FILE_BYTES + 1)
        else:
            content = found.path.read_bytes()
    except OSError as error:
        refusal = UnreadableFileError(
            "LES001",
            f"Die Datei lässt sich nicht öffnen ({error.strerror}).",
            f"The file cannot be opened ({error.strerror}).",
        )
        return Submission(found.name, "", refusal=refusal)
    return read_submission(found.name, content, load_catalogue(), found.path.suffix)


def read_stream(content: bytes) -> Submission:
    """Read a submission from standard input; its first signs tell the format."""
    suffix = ".xlsx" if content.startswith(b"PK") else ".yaml"
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        suffix = ".json"
    return read_submission("-", content, load_catalogue(), suffix)
