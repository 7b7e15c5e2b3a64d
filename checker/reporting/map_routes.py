"""Lines of a ladder: right angles, one riser for each line, under the boxes.

A line leaves its box at the right and enters the next one at the left. Its riser, the upright part,
takes the place where it hides least behind boxes and stays clear of other risers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.model.ladder import Line
from checker.reporting.map_rows import LEFT, RIGHT, Placed, Rows
from checker.reporting.picture_shapes import Point, Rect, between

_OUT, _IN, _STEP = 9, 9, 4
_APART = 26
_NEAR_COST, _HIDE_COST, _FAR_COST = 400, 3, 0.25
_CORNER, _BEGIN = 14, 44
_SIDE, _GOAL_ROOM = 12, 120


@dataclass(frozen=True, slots=True)
class Route:
    """A line with the points it runs through, the arrow at the last one."""

    line: Line
    points: tuple[Point, ...]

    @property
    def parts(self) -> tuple[tuple[Point, Point], ...]:
        """Return its straight parts."""
        return tuple(zip(self.points, self.points[1:], strict=False))


@dataclass(slots=True)
class Router:
    """Finds a route for one line after another; risers taken before are avoided."""

    rows: Rows
    _risers: list[Rect] = field(default_factory=list)
    _boxes: dict[int, Placed] = field(default_factory=dict)
    _ports: dict[tuple[int, int], Point] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the boxes by id."""
        self._boxes = {placed.box.id: placed for placed in self.rows.boxes}

    def routes(self, lines: tuple[Line, ...]) -> tuple[Route, ...]:
        """Return the routes, in the order of the lines; a line without its boxes is left out."""
        known = [line for line in lines if self._drawn(line)]
        self._spread(known)
        order = sorted(known, key=lambda line: (self._freedom(line), line.number))
        found = {line.number: Route(line, tuple(self._points(line))) for line in order}
        return tuple(found[line.number] for line in known)

    def _drawn(self, line: Line) -> bool:
        there = line.target in self._boxes or line.goal in self.rows.rails
        return line.source in self._boxes and there

    def _freedom(self, line: Line) -> float:
        """Return how much room a riser has; lines with little room choose first."""
        if line.target is None:
            return _GOAL_ROOM
        return abs(self._boxes[line.target].rect.x - self._boxes[line.source].rect.right)

    def _height(self, line: Line) -> float:
        """Return the height a line leads to."""
        if line.target is None:
            return self.rows.rails[line.goal or ""]
        return self._boxes[line.target].rect.middle

    def _spread(self, lines: list[Line]) -> None:
        """Give every line its own place on the edges of its boxes."""
        leaving: dict[int, list[Line]] = defaultdict(list)
        coming: dict[int, list[Line]] = defaultdict(list)
        for line in (line for line in lines if not line.at_begin):
            leaving[line.source].append(line)
            if line.target is not None:
                coming[line.target].append(line)
        for box, found in leaving.items():
            found.sort(key=lambda line: (self._height(line), line.number))
            rect = self._boxes[box].rect
            self._share(found, rect, rect.right, 0)
        for box, found in coming.items():
            found.sort(key=lambda line: (self._boxes[line.source].rect.middle, line.number))
            rect = self._boxes[box].rect
            self._share(found, rect, rect.x, 1)

    def _share(self, lines: list[Line], rect: Rect, x: float, end: int) -> None:
        part = rect.height / (len(lines) + 1)
        for place, line in enumerate(lines, 1):
            self._ports[line.number, end] = (x, rect.y + part * place)

    def _points(self, line: Line) -> list[Point]:
        if line.at_begin:
            return self._from_begin(self._boxes[line.source].rect, self._height(line))
        start = self._ports[line.number, 0]
        if line.target is None:
            return self._to_goal(start, self._height(line), line.wait_days)
        source, target = self._boxes[line.source].rect, self._boxes[line.target].rect
        end = self._ports[line.number, 1]
        if end[0] - start[0] >= _OUT + _IN:
            return self._across(start, (end[0] - 5, end[1]), source, target)
        if min(source.right, target.right) - max(source.x, target.x) >= 2 * _CORNER:
            return self._upright(source, target)
        return self._corner(source, target, end)

    def _from_begin(self, source: Rect, rail: float) -> list[Point]:
        """Go straight up from near the begin of a box: the goal is reached when it begins."""
        places = self._places(source.x + _SIDE, min(source.x + 60, source.right - _SIDE))
        x = self._best(places, source.y, rail, source)
        return [(x, source.y), (x, rail + 7)]

    def _to_goal(self, start: Point, rail: float, wait: int | None) -> list[Point]:
        """Rise to a goal soon after the end, or after so many days where they are known."""
        if wait is None:
            places = self._places(start[0] + _OUT, min(start[0] + _GOAL_ROOM, RIGHT - 6))
        else:
            places = [min(start[0] + max(wait * self.rows.axis.day_width, _OUT + 1), RIGHT - 6)]
        x = self._best(places, start[1], rail, Rect(0, 0, 0, 0))
        return [start, (x, start[1]), (x, rail + 7)]

    def _across(self, start: Point, end: Point, source: Rect, target: Rect) -> list[Point]:
        """Leave at the right, rise, enter at the left."""
        if abs(start[1] - end[1]) < 1:
            return [start, end]
        last = end[0] - _IN + 5
        if source.height < target.height:
            # The words of a begin stand to its right.
            last = min(last, start[0] + _BEGIN)
        places = self._places(start[0] + _OUT, last)
        x = self._best(places, start[1], end[1], target)
        return [start, (x, start[1]), (x, end[1]), end]

    def _upright(self, source: Rect, target: Rect) -> list[Point]:
        """Go straight up or down between two boxes that overlap in time."""
        left, right = max(source.x, target.x) + _CORNER, min(source.right, target.right) - _CORNER
        first, last = (
            (source.bottom, target.y) if target.y > source.y else (source.y, target.bottom)
        )
        x = self._best(self._places(left, right), first, last, target)
        return [(x, first), (x, last + (-5 if last > first else 5))]

    def _corner(self, source: Rect, target: Rect, end: Point) -> list[Point]:
        """Leave at the upper or lower edge near the end, and enter at the left or from above."""
        first = source.bottom if target.y > source.y else source.y
        if target.x >= source.right - 2 * _CORNER:
            x = self._best(
                self._places(source.right - 3 * _SIDE, min(source.right, target.x) - _SIDE),
                first,
                end[1],
                target,
            )
            return [(x, first), (x, end[1]), (end[0] - 5, end[1])]
        edge = target.y if target.y > source.y else target.bottom
        middle = first + (8 if first > source.y else -8)
        left, right = source.x + _SIDE, target.right - _SIDE
        self._risers.append(between((right, middle), (right, edge), 2))
        return [(left, first), (left, middle), (right, middle), (right, edge)]

    def _places(self, first: float, last: float) -> list[float]:
        count = max(int((last - first) / _STEP), 0)
        return [min(max(first + place * _STEP, LEFT), RIGHT) for place in range(count + 1)]

    def _best(self, places: list[float], top: float, bottom: float, target: Rect) -> float:
        """Return the cheapest place for a riser and keep it free from now on."""
        middle = places[len(places) // 2]

        def cost(x: float) -> tuple[float, float]:
            riser = between((x, top), (x, bottom), 4)
            return (sum(self._costs(riser, target)) + _FAR_COST * abs(x - middle), x)

        x = min(places, key=cost)
        self._risers.append(between((x, top), (x, bottom), 2))
        return x

    def _costs(self, riser: Rect, target: Rect) -> Iterator[float]:
        for placed in self.rows.boxes:
            if placed.rect != target and placed.room.meets(riser):
                hidden = min(placed.rect.bottom, riser.bottom) - max(placed.rect.y, riser.y)
                yield _HIDE_COST * max(hidden, 0)
        for other in self._risers:
            if other.meets(riser._replace(x=riser.x - _APART, width=riser.width + 2 * _APART)):
                yield _NEAR_COST / (1 + abs(other.x - riser.x) / 8)
