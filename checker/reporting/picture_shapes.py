"""Rectangles and their neighbourhood: the geometry that the pictures share."""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle: upper left corner, width and height, in units of the drawing."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Return the y half way down."""
        return self.y + self.height / 2

    def meets(self, other: Rect, gap: float = 0) -> bool:
        """Say whether two rectangles overlap or come closer than the gap."""
        across = self.x < other.right + gap and other.x < self.right + gap
        return across and self.y < other.bottom + gap and other.y < self.bottom + gap


def between(first: Point, second: Point, thick: float = 0) -> Rect:
    """Return the rectangle that a straight, upright or level, line of this thickness covers."""
    left, right = sorted((first[0], second[0]))
    top, bottom = sorted((first[1], second[1]))
    half = thick / 2
    return Rect(left - half, top - half, right - left + thick, bottom - top + thick)


def around(center: Point, radius: float) -> Rect:
    """Return the square around a circle."""
    return Rect(center[0] - radius, center[1] - radius, 2 * radius, 2 * radius)


def rounded(points: list[Point], radius: float = 11) -> str:
    """Return the path of a line with right angles and round corners."""
    parts = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        bend = min(radius, _far(before, corner) / 2, _far(corner, after) / 2)
        parts.append(f"L{_at(_towards(corner, before, bend))}")
        parts.append(f"Q{_at(corner)} {_at(_towards(corner, after, bend))}")
    return "".join((*parts, f"L{_at(points[-1])}"))


def _far(first: Point, second: Point) -> float:
    return abs(first[0] - second[0]) + abs(first[1] - second[1])


def _towards(start: Point, end: Point, way: float) -> Point:
    """Return the point so far from the start on the way to the end."""
    far = _far(start, end) or 1
    return (
        start[0] + (end[0] - start[0]) * way / far,
        start[1] + (end[1] - start[1]) * way / far,
    )


def _at(point: Point) -> str:
    return f"{round(point[0], 1):g} {round(point[1], 1):g}"
