"""Plain data as read from a file, with the place of every value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from checker.model.text import Text

Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: line and column (from 1), or sheet and cell (Excel's letters)."""

    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None


class Positions(Protocol):
    """Finds places; asked only when a finding needs one."""

    def find(self, pointer: Pointer) -> Place:
        """Return the place of the value, or of the nearest thing above it that exists."""
        ...


@dataclass(frozen=True, slots=True)
class Fault:
    """Something the reader could not take as it stands: a ``LES`` finding with its place."""

    code: str
    pointer: Pointer
    message: Text
    why: Text
    remedy: Text
    actual: Any = None
    expected: Any = None


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a file as mappings, lists, texts, numbers, truth values and None."""

    data: Any
    positions: Positions
    faults: tuple[Fault, ...] = field(default=())
