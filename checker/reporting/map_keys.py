"""Where the numbers of the lines stand: on their line, clear of boxes and of each other."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.map_routes import Route
from checker.reporting.map_rows import Rows
from checker.reporting.picture_shapes import Point, Rect, around

RADIUS = 10.5
CROSS = 25.0
_CLEAR = 2.0
_STEP = 4.0


class Keys:
    """Finds a place for one number after another."""

    def __init__(self, rows: Rows) -> None:
        """Keep clear of these boxes, their texts, and the labels of the goals."""
        self._rows = rows
        self._taken: list[Rect] = []

    def place(self, route: Route) -> Point:
        """Return the middle of the number; where the line is broken it stands beside the cross."""
        points = list(_along(route))
        wide = route.line.kind == "broken"
        best = min(points, key=lambda entry: (self._cost(entry[0], wide=wide), entry[1]))[0]
        self._taken += list(_marks(best, wide=wide))
        return best

    def _cost(self, point: Point, *, wide: bool) -> float:
        """Return how much of the mark lies on something else."""
        cost = 0.0
        for mark in _marks(point, wide=wide):
            cost += sum(40.0 for taken in self._taken if taken.meets(mark, _CLEAR))
            cost += sum(_overlap(placed.room, mark) for placed in self._rows.boxes)
            cost += sum(
                2.0 for rail in self._rows.rails.values() if mark.y - 14 < rail < mark.bottom
            )
        return cost


def _marks(point: Point, *, wide: bool) -> tuple[Rect, ...]:
    mark = around(point, RADIUS)
    return (mark, mark._replace(x=mark.x - CROSS)) if wide else (mark,)


def _overlap(box: Rect, mark: Rect) -> float:
    if not box.meets(mark):
        return 0.0
    across = min(box.right, mark.right) - max(box.x, mark.x)
    down = min(box.bottom, mark.bottom) - max(box.y, mark.y)
    return across * down / 100 + 1


def _along(route: Route) -> Iterator[tuple[Point, float]]:
    """Yield points of a line with how far they lie from its middle; upright parts count first."""
    for start, end in route.parts:
        upright = start[0] == end[0]
        length = abs(start[0] - end[0]) + abs(start[1] - end[1])
        count = max(int(length / _STEP), 1)
        for place in range(count + 1):
            share = place / count
            point = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            yield point, abs(share - 0.5) * length + (0 if upright else 200)
