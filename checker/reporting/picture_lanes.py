"""Lanes: which boxes of a row can stand in one line without touching."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """What a box takes of a lane; boxes of the same name stand in one lane where they can."""

    left: float
    right: float
    name: str


def lanes_of(spans: Sequence[Span], gap: float) -> list[int]:
    """Return a lane for each span, in the given order; nothing is closer than ``gap``.

    A free lane with a box of the same name comes first, else the uppermost free one.
    """
    ends: list[float] = []
    names: list[set[str]] = []
    found: list[int] = []
    for span in spans:
        free = [lane for lane, end in enumerate(ends) if end + gap <= span.left]
        known = [lane for lane in free if span.name in names[lane]]
        lane = next(iter([*known, *free, len(ends)]))
        if lane == len(ends):
            ends.append(span.right)
            names.append({span.name})
        else:
            ends[lane] = span.right
            names[lane].add(span.name)
        found.append(lane)
    return found
