"""Where each value of a JSON text stands; scanned only when a finding asks for a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from json import JSONDecoder

from checker.loading.document import Place, Pointer

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = JSONDecoder()
_PLAIN = re.compile(r"[^\s,\]}]+")


@dataclass(slots=True)
class Node:
    """One value: its offset, and its members (key or index, offset of the key, value)."""

    offset: int
    members: list[tuple[str | int, int, Node]] = field(default_factory=list)


class JsonPositions:
    """Places in a JSON text that the decoder has already accepted."""

    def __init__(self, text: str) -> None:
        """Keep the text; nothing is scanned yet."""
        self._text = text

    @cached_property
    def _root(self) -> Node:
        return _value(self._text, _skip(self._text, 0))[0]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def line(self, offset: int) -> int:
        """Return the line (from 1) of an offset."""
        return bisect_right(self._lines, offset)

    def find(self, pointer: Pointer) -> Place:
        """Return line and column of the value, or of the nearest thing above it."""
        node = self._root
        for step in pointer:
            inner = next((value for key, _, value in node.members if key == step), None)
            if inner is None:
                break
            node = inner
        line = self.line(node.offset)
        return Place(line=line, column=node.offset - self._lines[line - 1] + 1)

    def repeated(self) -> Iterator[tuple[Pointer, int]]:
        """Yield the path and offset of every key that stands again in the same group."""
        yield from _repeated(self._root, ())


def _repeated(node: Node, pointer: Pointer) -> Iterator[tuple[Pointer, int]]:
    seen: set[str | int] = set()
    for key, offset, value in node.members:
        if key in seen:
            yield (*pointer, key), offset
        seen.add(key)
        yield from _repeated(value, (*pointer, key))


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _value(text: str, at: int) -> tuple[Node, int]:
    """Scan one value; return it and the offset behind it."""
    if text[at] == "{":
        return _group(text, at, "}")
    if text[at] == "[":
        return _group(text, at, "]")
    if text[at] == '"':
        return Node(at), _DECODER.raw_decode(text, at)[1]
    match = _PLAIN.match(text, at)
    return Node(at), match.end() if match else at + 1


def _group(text: str, start: int, closing: str) -> tuple[Node, int]:
    node, at = Node(start), _skip(text, start + 1)
    while text[at] != closing:
        key: str | int = len(node.members)
        offset = at
        if closing == "}":
            key, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        inner, at = _value(text, at)
        node.members.append((key, offset, inner))
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)
    return node, at + 1
