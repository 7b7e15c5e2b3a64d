"""Folders that a run reads from and writes to: on this machine, or behind an address."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol

from checker.batch.records import Seen
from checker.errors import UsageError
from checker.loading.collect import content_of, walk

Write = Callable[[str], object]
# Files in the making lie here, so that nothing half-written ever lies elsewhere.
MAKING = ".work/making"


class Place(Protocol):
    """A folder. Names are relative to it and use ``/``."""

    def found(self) -> Iterator[Seen]:
        """Yield the submissions below the folder, in any order."""
        ...

    def load(self, name: str) -> bytes:
        """Return a submission, one byte more than allowed at most.

        Raises:
            OSError: it cannot be opened.
            UnreadableFileError: it is a folder or a device.
        """
        ...

    def read(self, name: str) -> bytes:
        """Return a file of the run.

        Raises:
            OSError: it cannot be opened.
        """
        ...

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step.

        Raises:
            UsageError: the place cannot be written, or is full.
        """
        ...

    def writer(self, name: str) -> AbstractContextManager[Write]:
        """Open a file for a stream of text; it appears when the block ends without a fault.

        Raises:
            UsageError: the place cannot be written, or is full.
        """
        ...

    def names(self) -> list[str]:
        """Return the names of what lies directly in the folder; none when it does not exist."""
        ...

    def below(self, name: str) -> list[str]:
        """Return the names of all files below a folder of the run."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file or folder, if it is there."""
        ...


def place_of(address: str, *, remote: bool) -> Place:
    """Return a folder; with ``remote``, or for an address with ``://``, through fsspec.

    Raises:
        UsageError: fsspec is not installed, or does not know the address.
    """
    if not remote and "://" not in address:
        return LocalPlace(Path(address))
    made: Place = import_module("checker.batch.remote").RemotePlace(address)
    return made


def encoded(text: str) -> bytes:
    """Return a text as UTF-8; what no valid text holds is written as a code."""
    return text.encode("utf-8", "backslashreplace")


def refuse(name: str, error: OSError) -> NoReturn:
    """End the run with a sentence: the place is read-only, full, or gone."""
    raise UsageError(f"{name}: {error.strerror or error}") from error


class LocalPlace:
    """A folder of this machine."""

    def __init__(self, root: Path) -> None:
        """Keep the folder; it need not exist yet."""
        self._root = root

    def found(self) -> Iterator[Seen]:
        """Yield the submissions below the folder, in any order."""
        names = (path.relative_to(self._root).as_posix() for path in walk(self._root))
        return (Seen(name, self._stamp(name)) for name in names)

    def _stamp(self, name: str) -> str:
        try:
            about = (self._root / name).stat()
        except OSError:
            return "gone"
        return f"{about.st_size}-{about.st_mtime_ns}"

    def load(self, name: str) -> bytes:
        """Return a submission, one byte more than allowed at most."""
        return content_of(self._root / name)

    def read(self, name: str) -> bytes:
        """Return a file of the run."""
        return (self._root / name).read_bytes()

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step."""
        with self._making(name) as made:
            made.write_bytes(content)

    @contextmanager
    def writer(self, name: str) -> Iterator[Write]:
        """Open a file for a stream of text; it appears when the block ends without a fault."""
        with self._making(name) as made, made.open("wb") as file:
            yield lambda text: file.write(encoded(text))

    @contextmanager
    def _making(self, name: str) -> Iterator[Path]:
        """Give a path for a file in the making, and put it in its place at the end."""
        target, made = self._root / name, self._root / MAKING / uuid.uuid4().hex
        try:
            made.parent.mkdir(parents=True, exist_ok=True)
            target.parent.mkdir(parents=True, exist_ok=True)
            yield made
            made.replace(target)
        except OSError as error:
            refuse(str(target), error)
        finally:
            with suppress(OSError):
                made.unlink(missing_ok=True)

    def names(self) -> list[str]:
        """Return the names of what lies directly in the folder; none when it does not exist."""
        return sorted(p.name for p in self._root.iterdir()) if self._root.is_dir() else []

    def below(self, name: str) -> list[str]:
        """Return the names of all files below a folder of the run."""
        files = (path for path in (self._root / name).rglob("*") if path.is_file())
        return [path.relative_to(self._root).as_posix() for path in files]

    def remove(self, name: str) -> None:
        """Remove a file or folder, if it is there."""
        path = self._root / name
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
