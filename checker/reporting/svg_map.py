"""The ladder of a package as a picture: time to the right, levels upwards, goals on top."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.reporting import svg
from checker.reporting.ladder_table import rail_note
from checker.reporting.map_routes import Route, Router
from checker.reporting.map_rows import (
    LEFT,
    RIGHT,
    WIDTH,
    Band,
    Placed,
    Rows,
    arranged,
)
from checker.reporting.picture_shapes import Rect, between, rounded
from checker.reporting.picture_text import PLAIN, width
from checker.reporting.picture_time import Tick
from checker.reporting.svg_marks import HEADS, PAUSE, arrivals, dead, keys, pauses

if TYPE_CHECKING:
    from checker.model.ladder import Ladder
    from checker.reporting.path_texts import PathTexts

_LABEL_X, _INSET = 14, 11
_FIRST, _SECOND, _ONLY = 18.5, 34.5, 26.5
_AXIS = 34


def drawn(
    ladder: Ladder,
    prefix: str,
    about: tuple[str, str],
    t: PathTexts,
    since: date | None = None,
) -> Markup:
    """Return the picture.

    Args:
        ladder: What is drawn; at least one box.
        prefix: Begins every id, so that several pictures fit on one page.
        about: Title and description for those who do not see the picture.
        t: The fixed texts.
        since: The axis counts months from this day instead of naming them.
    """
    rows = arranged(ladder, t)
    routes = Router(rows).routes(ladder.lines)
    body = [
        *_bands(rows, routes, t),
        *_axis(rows, _ticks(rows, since, t)),
        *_rails(ladder, rows, t),
        *(_line(route) for route in routes),
        *(_box(placed) for placed in rows.boxes),
        *pauses(ladder, rows, t),
        *keys(rows, routes),
        *arrivals(ladder, routes),
        *(dead(placed, t) for placed in rows.boxes if placed.box.ends_here),
    ]
    return svg.picture((WIDTH, rows.bottom + _AXIS), (prefix, *about), body)


def _bands(rows: Rows, routes: tuple[Route, ...], t: PathTexts) -> Iterator[Markup]:
    for place, band in enumerate((rows.goals, *rows.bands)):
        alt = " alt" if place % 2 else ""
        yield svg.rect(0, band.y, WIDTH, band.height, f"band{alt}")
        yield from _band_words(band, t)
        if band.empty and band.row:
            x = _clear(band, width(t("m_empty")), routes)
            yield svg.text(x, band.y + band.height / 2 + 4, t("m_empty"), "sub halot")


def _clear(band: Band, room: float, routes: tuple[Route, ...]) -> float:
    """Return where a note of this width stands clear of the lines, as far to the left as it can."""
    parts = [between(*part, 8) for route in routes for part in route.parts]
    places = range(LEFT + 6, int(RIGHT - room), 20)
    spots = ((x, Rect(x, band.y, room, band.height)) for x in places)
    free = (x for x, spot in spots if not any(spot.meets(part, 8) for part in parts))
    return next(free, LEFT + 6)


def _band_words(band: Band, t: PathTexts) -> Iterator[Markup]:
    first, _, second = t.row(band.row).partition("|")
    middle = band.y + band.height / 2
    yield svg.text(_LABEL_X, middle + (-2 if second else 5), first, "lv")
    if second:
        yield svg.text(_LABEL_X, middle + 14, second, "sub")


def _ticks(rows: Rows, since: date | None, t: PathTexts) -> tuple[Tick, ...]:
    if since is not None:
        return rows.axis.months(since, t("m_month", n="{n}"))
    return (Tick(LEFT, "", str(rows.axis.first.year)), *rows.axis.ticks(t.months))


def _axis(rows: Rows, ticks: tuple[Tick, ...]) -> Iterator[Markup]:
    for tick in ticks:
        yield svg.path(
            f"M{svg.number(tick.x)} 8V{svg.number(rows.bottom + (28 if tick.year else 4))}",
            "yr" if tick.year else "q",
        )
        if tick.label and tick.x + width(tick.label) < WIDTH - 4:
            yield svg.text(tick.x + 4, rows.bottom + 14, tick.label, "ax")
        if tick.year and tick.x < RIGHT - 24:
            yield svg.text(tick.x + 4, rows.bottom + 30, tick.year, "ax yrt")


def _rails(ladder: Ladder, rows: Rows, t: PathTexts) -> Iterator[Markup]:
    for rail in ladder.rails:
        y = rows.rails[rail.goal]
        yield svg.path(f"M{LEFT} {svg.number(y)}H{RIGHT}", "rail" if rail.reached else "rail off")
        yield svg.text(LEFT + 6, y - 5, rail.title, "railt")
        note = rail_note(rail)
        if note:
            after = LEFT + 20 + width(rail.title, PLAIN) * 1.08
            look = "badt sub halot" if note == "m_no_way" else "sub halot"
            yield svg.text(after, y - 5, t(note), look)


def _line(route: Route) -> Markup:
    head = HEADS[route.line.kind]
    return svg.path(rounded(list(route.points)), f"arc {head}", f"h-{head}")


def _box(placed: Placed) -> Markup:
    rect, owner = placed.rect, placed.box.owner
    if owner == "wait":
        return _begin(placed)
    shapes = [_rounded(rect, 3)]
    if owner == "federal":
        inner = Rect(rect.x + 3.5, rect.y + 3.5, rect.width - 7, rect.height - 7)
        shapes.append(_rounded(inner, 1.5, "in") if inner.width > 0 else Markup(""))
    places = {"in": rect.x + _INSET, "right": rect.right + 6, "left": rect.x - 6}
    x = places[placed.side]
    return svg.group([*shapes, *_words(placed, x)], f"run {owner} {placed.box.look}".strip())


def _begin(placed: Placed) -> Markup:
    """Return the begin of a way: a ring, and a hatched bar as long as nothing can be begun."""
    rect = placed.rect
    bar = svg.rect(rect.x, rect.y, rect.width, rect.height, "wait")
    ring = svg.tag("circle", cx=rect.x, cy=rect.middle, r=8)
    waits = rect.width > PAUSE
    words = list(_words(placed, rect.right + (20 if waits else 60)))
    return svg.group([bar if waits else Markup(""), ring, *words], "start")


def _rounded(rect: Rect, radius: float, class_: str | None = None) -> Markup:
    return svg.tag(
        "rect",
        class_=class_,
        x=rect.x,
        y=rect.y,
        width=rect.width,
        height=rect.height,
        rx=radius,
    )


def _words(placed: Placed, x: float) -> Iterator[Markup]:
    heights = (_FIRST, _SECOND) if len(placed.lines) > 1 else (placed.rect.height / 2 + 4.5,)
    for (class_, line), y in zip(placed.lines, heights, strict=False):
        halo = "" if placed.side == "in" else " halot"
        anchor = "end" if placed.side == "left" else None
        yield svg.text(x, placed.rect.y + y, line, f"{class_}{halo}".strip() or None, anchor)
