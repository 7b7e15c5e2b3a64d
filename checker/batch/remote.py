"""A folder behind an address, through fsspec: a cluster sees it from every machine."""

from __future__ import annotations

import posixpath
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import fsspec

from checker.batch.places import MAKING, Write, encoded, refuse
from checker.batch.records import Seen
from checker.errors import UsageError
from checker.loading.limits import MAX_FILE_BYTES
from checker.loading.packages import SUFFIXES


class RemotePlace:
    """A folder such as ``s3://bucket/folder``, or a path that every machine of a cluster sees."""

    def __init__(self, address: str) -> None:
        """Open the file system of an address.

        Raises:
            UsageError: there is no such file system.
        """
        try:
            self._fs, self._root = fsspec.url_to_fs(address)
        except (ImportError, ValueError) as error:
            raise UsageError(f"{address}: {error}") from error
        self._root = self._root.rstrip("/")

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def found(self) -> Iterator[Seen]:
        """Yield the submissions below the folder, in any order."""
        files: dict[str, dict[str, Any]] = self._fs.find(self._root, detail=True)
        start = len(self._root) + 1
        known = {path[start:]: about for path, about in files.items()}
        names = (name for name, about in known.items() if _counts(name, about))
        return (Seen(name, _stamp(known[name])) for name in names)

    def load(self, name: str) -> bytes:
        """Return a submission, one byte more than allowed at most."""
        content: bytes = self._fs.cat_file(self._path(name), 0, MAX_FILE_BYTES + 1)
        return content

    def read(self, name: str) -> bytes:
        """Return a file of the run."""
        content: bytes = self._fs.cat_file(self._path(name))
        return content

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step."""
        with self._making(name) as file:
            file.write(content)

    @contextmanager
    def writer(self, name: str) -> Iterator[Write]:
        """Open a file for a stream of text; it appears when the block ends without a fault."""
        with self._making(name) as file:
            yield lambda text: file.write(encoded(text))

    @contextmanager
    def _making(self, name: str) -> Iterator[Any]:
        """Open a file in the making, and put it in its place at the end."""
        target, made = self._path(name), self._path(f"{MAKING}/{uuid.uuid4().hex}")
        try:
            self._fs.makedirs(posixpath.dirname(made), exist_ok=True)
            self._fs.makedirs(posixpath.dirname(target), exist_ok=True)
            with self._fs.open(made, "wb") as file:
                yield file
            self._fs.mv(made, target)
        except OSError as error:
            refuse(target, error)
        finally:
            with suppress(OSError):
                self._fs.rm(made)

    def names(self) -> list[str]:
        """Return the names of what lies directly in the folder; none when it does not exist."""
        if not self._fs.isdir(self._root):
            return []
        paths: list[str] = self._fs.ls(self._root, detail=False)
        return sorted(posixpath.basename(path.rstrip("/")) for path in paths)

    def below(self, name: str) -> list[str]:
        """Return the names of all files below a folder of the run."""
        files: list[str] = self._fs.find(self._path(name))
        return [path[len(self._root) + 1 :] for path in files]

    def remove(self, name: str) -> None:
        """Remove a file or folder, if it is there."""
        path = self._path(name)
        if self._fs.exists(path):
            self._fs.rm(path, recursive=True)


def _counts(name: str, about: dict[str, Any]) -> bool:
    """Say whether a file is a submission: the rules are those of a folder of this machine."""
    *folders, file = name.split("/")
    hidden = file.startswith((".", "~$")) or any(part.startswith(".") for part in folders)
    wanted = posixpath.splitext(file)[1].lower() in SUFFIXES
    return wanted and not hidden and about["type"] == "file" and not about.get("islink")


def _stamp(about: dict[str, Any]) -> str:
    """Return what changes with the content, as far as the file system tells."""
    marks = (about.get(name) for name in ("size", "ETag", "etag", "mtime", "LastModified"))
    return "-".join(str(mark) for mark in marks if mark is not None)
