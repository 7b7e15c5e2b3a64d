"""Where each value of a JSON text stands; scanned only when a finding asks for a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from json import JSONDecoder
from typing import NamedTuple

from checker.loading.document import Place, Pointer

_DECODER = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")


class Member(NamedTuple):
    """One entry of a group: its key or index, where the key stands, where the value stands."""

    key: str | int
    key_at: int
    value_at: int


class JsonPositions:
    """Places in a JSON text that the decoder has already accepted.

    Only the groups on the way to a place are opened; what lies beside it is skipped by the decoder.
    """

    def __init__(self, text: str) -> None:
        """Keep the text; nothing is scanned yet."""
        self._text = text
        self._opened: dict[int, list[Member]] = {}

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def line(self, offset: int) -> int:
        """Return the line (from 1) of an offset."""
        return bisect_right(self._lines, offset)

    def find(self, pointer: Pointer) -> Place:
        """Return line and column of the value, or of the nearest thing above it."""
        at = self._skip(0)
        for step in pointer:
            inner = next((m.value_at for m in self._members(at) if m.key == step), None)
            if inner is None:
                break
            at = inner
        line = self.line(at)
        return Place(line=line, column=at - self._lines[line - 1] + 1)

    def repeated(self) -> Iterator[tuple[Pointer, int]]:
        """Yield the path and offset of every key that stands again in the same group."""
        yield from self._repeated(self._skip(0), ())

    def _repeated(self, at: int, pointer: Pointer) -> Iterator[tuple[Pointer, int]]:
        seen: set[str | int] = set()
        for member in self._members(at):
            path = (*pointer, member.key)
            if member.key in seen:
                yield path, member.key_at
            seen.add(member.key)
            yield from self._repeated(member.value_at, path)

    def _members(self, at: int) -> list[Member]:
        """Return the entries of the group that begins at the offset, none for a plain value."""
        if self._text[at] not in "{[":
            return []
        if at not in self._opened:
            self._opened[at] = list(self._scan(at))
        return self._opened[at]

    def _scan(self, start: int) -> Iterator[Member]:
        """Yield the entries of one group; values are skipped, not opened."""
        named = self._text[start] == "{"
        closing, index = "}" if named else "]", 0
        at = self._skip(start + 1)
        while self._text[at] != closing:
            key, key_at = index, at
            if named:
                key, at = _DECODER.raw_decode(self._text, at)
                at = self._skip(self._skip(at) + 1)
            yield Member(key, key_at, at)
            at = self._skip(_DECODER.raw_decode(self._text, at)[1])
            at = self._skip(at + 1) if self._text[at] == "," else at
            index += 1

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at
