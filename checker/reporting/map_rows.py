"""Where the boxes of a ladder stand: rows by level, lanes within a row, time from left to right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.model.ladder import COMPANIONS, Box, Ladder, Line
from checker.reporting.picture_lanes import Span, lanes_of
from checker.reporting.picture_shapes import Rect
from checker.reporting.picture_text import BOLD, PLAIN, labelled, width
from checker.reporting.picture_time import Axis, around

if TYPE_CHECKING:
    from checker.reporting.path_texts import PathTexts

WIDTH = 1180
LEFT, RIGHT = 142, 1164
HIGH, LOW = 44, 26
_TOP, _RAIL, _RAIL_PAD = 8, 26, 30
_PAD, _GAP = 16, 12
_EMPTY = 40
_LONGEST_DAYS, _SHORT_DAYS = 400, 200
_INSET = 11
_BESIDE = 230
_MONTH_DAYS = 30
DEAD_END_ROOM = 26


Side = Literal["in", "right", "left"]


class Band(NamedTuple):
    """One row: its level, its upper edge and height; ``empty`` without a box."""

    row: str
    y: float
    height: float
    empty: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A box on the picture. ``lines``: the text with classes; ``side``: where it stands.

    ``room``: all that the box and its texts take.
    """

    box: Box
    rect: Rect
    lane: int
    lines: tuple[tuple[str, str], ...]
    side: Side
    room: Rect


@dataclass(frozen=True, slots=True)
class Rows:
    """The whole arrangement; ``rails`` are the heights of the goals by code."""

    axis: Axis
    bands: tuple[Band, ...]
    boxes: tuple[Placed, ...]
    rails: dict[str, float]
    goals: Band
    bottom: float


def arranged(ladder: Ladder, t: PathTexts) -> Rows:
    """Return the arrangement; texts count, since they take room."""
    axis = _axis(ladder, t)
    top: float = _TOP + _RAIL_PAD + _RAIL * max(len(ladder.rails), 1)
    goals = Band("", _TOP, top - _TOP, empty=not ladder.rails)
    rails = {
        rail.goal: float(_TOP + _RAIL * (place + 1) - 6) for place, rail in enumerate(ladder.rails)
    }
    bands: list[Band] = []
    placed: list[Placed] = []
    for row in reversed(ladder.rows):
        found, height = _row(ladder, row, axis, t)
        placed += [_moved(item, top, item.lane) for item in found]
        bands.append(Band(row, top, height, empty=not found))
        top += height
    return Rows(axis, tuple(bands), tuple(placed), rails, goals, top)


def _axis(ladder: Ladder, t: PathTexts) -> Axis:
    """Return the axis; a box from which a line leaves shows its end, others at least a part."""
    leaving = {line.source for line in ladder.lines if not line.at_begin}
    boxes = [box for box in ladder.boxes if box.row != COMPANIONS] or list(ladder.boxes)
    spans = [
        _cut(*_span(box), _LONGEST_DAYS if box.id in leaving else _SHORT_DAYS) for box in boxes
    ]
    spans += [_arrival(line, ladder) for line in ladder.lines if line.goal and not line.at_begin]
    axis = Axis(*around(spans), LEFT, RIGHT)
    room = RIGHT - _dead_end(t)
    late = any(axis.x(_span(box)[1]) > room for box in ladder.boxes if box.ends_here)
    return replace(axis, right=room) if late else axis


def _arrival(line: Line, ladder: Ladder) -> tuple[date, date]:
    """Return the time of a line to a goal, with some room for its head."""
    box = next(box for box in ladder.boxes if box.id == line.source)
    start, end = _cut(*_span(box), _LONGEST_DAYS)
    return start, end + timedelta(days=(line.wait_days or 0) + _MONTH_DAYS)


def _cut(start: date, end: date, days: int) -> tuple[date, date]:
    return start, min(end, start + timedelta(days=days))


def _span(box: Box) -> tuple[date, date]:
    start = date.fromisoformat(box.start)
    if box.end is None:
        return start, date.fromordinal(start.toordinal() + _MONTH_DAYS)
    return start, date.fromisoformat(box.end)


def _row(ladder: Ladder, row: str, axis: Axis, t: PathTexts) -> tuple[list[Placed], float]:
    """Place the boxes of one row from height 0 on and return them with the height of the row."""
    linked = {number for line in ladder.lines for number in (line.source, line.target)}

    def order(box: Box) -> tuple[bool, str, int]:
        return (row == COMPANIONS and box.id not in linked, box.start, box.id)

    boxes = sorted((box for box in ladder.boxes if box.row == row), key=order)
    if not boxes:
        return [], _EMPTY
    high, gap = (LOW, 10) if row == COMPANIONS else (HIGH, _GAP)
    drawn = [_flat(box, axis, high, t) for box in boxes]
    lanes = lanes_of([_wanted(item, drawn, ladder) for item in drawn], _GAP)
    found = [
        _moved(item, _PAD + lane * (high + gap), lane)
        for item, lane in zip(drawn, lanes, strict=True)
    ]
    count = max(lanes) + 1
    return found, 2 * _PAD + count * high + (count - 1) * gap


def _wanted(item: Placed, row: list[Placed], ladder: Ladder) -> Span:
    """Return what a box takes of a lane: up to the box of its row that is waited for after it."""
    waited = {pause.target for pause in ladder.pauses if pause.source == item.box.id}
    begins = (other.rect.x - _GAP for other in row if other.box.id in waited)
    return Span(item.room.x, max((item.room.right, *begins)), item.box.title)


def _flat(box: Box, axis: Axis, high: float, t: PathTexts) -> Placed:
    """Return a box at height 0, with its texts and all the room they take."""
    start, end = _span(box)
    left, right = axis.x(start), axis.x(end)
    waits = box.owner == "wait"
    until = t("m_until", month=f"{end.month:02d}/{end.year}") if end > axis.last else ""
    note = ", ".join(part for part in (box.note, until) if part)
    rect = Rect(left, high / 4 if waits else 0, max(right - left, 6), high / 2 if waits else high)
    inside = None if waits else labelled(box.title, note, rect.width - 2 * _INSET)
    lines = inside or labelled(box.title, note, _BESIDE) or (("", box.title),)
    lines = lines[:1] if high == LOW else lines
    words = 0.0 if inside else max(map(_wide, lines)) + (48 if waits else 8)
    dead = _dead_end(t) if box.ends_here else 0.0
    side: Side = "in" if inside else "right" if rect.right + words + dead < WIDTH else "left"
    start_x = left - words if side == "left" else left
    room = Rect(start_x, 0, rect.width + words + dead, high)
    return Placed(box, rect, 0, lines, side, room)


def _dead_end(t: PathTexts) -> float:
    return DEAD_END_ROOM + width(t("m_dead"), BOLD)


def _wide(line: tuple[str, str]) -> float:
    return width(line[1], PLAIN if line[0] else BOLD)


def _moved(item: Placed, y: float, lane: int) -> Placed:
    rect, room = item.rect._replace(y=item.rect.y + y), item.room._replace(y=item.room.y + y)
    return Placed(item.box, rect, lane, item.lines, item.side, room)
