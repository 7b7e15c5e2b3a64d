"""Marks on a ladder: numbers, crosses, dead ends, pauses, and where a goal is reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.reporting import svg
from checker.reporting.map_keys import CROSS, RADIUS, Keys
from checker.reporting.map_routes import Route
from checker.reporting.map_rows import DEAD_END_ROOM, LEFT, RIGHT, Placed, Rows
from checker.reporting.picture_shapes import Rect
from checker.reporting.picture_text import width

if TYPE_CHECKING:
    from checker.model.ladder import Ladder, Pause
    from checker.reporting.path_texts import PathTexts

HEADS = {
    "confirmed": "ok",
    "broken": "bad",
    "circle": "loop",
    "possible": "der",
    "way": "way",
    "fix": "fix",
}
PAUSE = 16


def pauses(ladder: Ladder, rows: Rows, t: PathTexts) -> Iterator[Markup]:
    """Draw the waits over the limit, where both boxes stand in one lane."""
    boxes = {placed.box.id: placed for placed in rows.boxes}
    for pause in ladder.pauses:
        if pause.source in boxes and pause.target in boxes:
            yield from _pause(pause, boxes, rows, t)


def _pause(pause: Pause, boxes: dict[int, Placed], rows: Rows, t: PathTexts) -> Iterator[Markup]:
    """Draw a wait before the box that is waited for, as far as nothing else stands there."""
    source, target = boxes[pause.source].rect, boxes[pause.target].rect
    if source.y != target.y:
        return
    left = max(source.right, _free_from(target, rows))
    bar = Rect(left, target.middle - PAUSE / 2, target.x - left, PAUSE)
    if bar.width < 2 * PAUSE:
        return
    yield svg.rect(bar.x, bar.y, bar.width, bar.height, "wait")
    names = (t("m_pause", n=pause.weeks), t("m_weeks", n=pause.weeks))
    for line in [name for name in names if width(name) <= bar.width][:1]:
        yield svg.text(bar.x + bar.width / 2, bar.bottom + 14, line, "sub halot", "middle")


def _free_from(target: Rect, rows: Rows) -> float:
    """Return the right edge of what stands before a box in its lane."""
    lane = (placed.room for placed in rows.boxes if placed.rect.y == target.y)
    return max((room.right for room in lane if room.right <= target.x), default=LEFT)


def keys(rows: Rows, routes: tuple[Route, ...]) -> Iterator[Markup]:
    """Draw the numbers of the lines, and a cross on each that does not fit."""
    places = Keys(rows)
    for route in sorted(
        routes, key=lambda route: (route.line.kind == "possible", route.line.number)
    ):
        if route.line.kind == "way":
            continue
        x, y = places.place(route)
        if route.line.kind == "broken":
            yield crossed(x, y)
            x -= CROSS
        if route.line.number > 0 or route.line.kind == "fix":
            name = "+" if route.line.kind == "fix" else str(route.line.number)
            yield numbered(x, y, name, HEADS[route.line.kind])


def crossed(x: float, y: float, radius: float = 11) -> Markup:
    """Return the crossed disc of a line that does not fit."""
    arm = radius * 0.45
    steps = (
        f"M{svg.number(x - arm)} {svg.number(y - arm)}l{svg.number(2 * arm)} {svg.number(2 * arm)}"
    )
    back = f"m0 {svg.number(-2 * arm)}l{svg.number(-2 * arm)} {svg.number(2 * arm)}"
    return svg.group([svg.tag("circle", cx=x, cy=y, r=radius), svg.path(steps + back)], "cross")


def numbered(x: float, y: float, line: str, kind: str) -> Markup:
    """Return a number in a ring."""
    ring = svg.tag("circle", cx=x, cy=y, r=RADIUS)
    return svg.group([ring, svg.text(x, y + 4.6, line)], f"key k-{kind}")


def dead(placed: Placed, t: PathTexts) -> Markup:
    """Return the bar behind the last step of a way that ends there, and the word."""
    rect = placed.rect
    x, y = rect.right, rect.middle
    bar = svg.path(f"M{svg.number(x)} {svg.number(y)}h12m0 -15v30")
    return svg.group([bar, svg.text(x + DEAD_END_ROOM - 6, y + 5, t("m_dead"))], "dead")


def arrivals(ladder: Ladder, routes: tuple[Route, ...]) -> Iterator[Markup]:
    """Draw a dot where the way of one person reaches its goal, and after how many months."""
    names = {rail.goal: rail.after for rail in ladder.rails if rail.after}
    for route in routes:
        if route.line.goal in names:
            x, y = route.points[-1]
            left = x > RIGHT - 90
            yield svg.tag("circle", class_="goal", cx=x, cy=y - 7, r=7.5)
            label = names[route.line.goal]
            yield svg.text(x + (-14 if left else 14), y - 13, label, "gt", "end" if left else None)
