"""Results of former runs, by all they depend on; a folder that may be emptied at any time."""

from __future__ import annotations

import os
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path


class Cache:
    """Keeps content by key; without a folder it keeps nothing. It never stops a run."""

    def __init__(self, folder: str) -> None:
        """``folder``: where the content lies, or empty."""
        self._folder = Path(folder) if folder else None

    def get(self, kind: str, key: str) -> bytes | None:
        """Return what is kept, or None; damaged content counts as none."""
        if self._folder is None:
            return None
        try:
            return zlib.decompress(self._path(self._folder, kind, key).read_bytes())
        except (OSError, zlib.error):
            return None

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep content in one step; where that fails, the next run merely works again."""
        if self._folder is None:
            return
        path = self._path(self._folder, kind, key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            _put(path, zlib.compress(content, 1))

    @staticmethod
    def _path(folder: Path, kind: str, key: str) -> Path:
        return folder / kind / key[:2] / key


def _put(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
