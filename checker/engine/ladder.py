"""The ladder of a package: its runs in time, where they lead, and the goals of its people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.engine.check import Checked
from checker.engine.ladder_boxes import Boxes
from checker.engine.ladder_lines import Lines
from checker.engine.ladder_links import Links
from checker.engine.path_records import Teller
from checker.engine.path_rows import level_of
from checker.engine.request import CheckRequest
from checker.graph.terms import months_later
from checker.graph.town import Town
from checker.model.ladder import COMPANIONS, NO_LEVEL, SCRIPT, WORK, Box, Ladder, Line, Pause, Rail
from checker.model.paths import Paths

_WEEK = 7


def ladder_of(checked: Checked, request: CheckRequest, paths: Paths) -> Ladder | None:
    """Return the ladder, or None for a package without anything to draw."""
    ways = checked.ways()
    teller, town = Teller(ways, request.language), ways.town
    boxes = Boxes(teller, town.day, _last_day(town))
    own = [offer for offer in town.offers if offer.own and offer.goal is None]
    undated = [teller.told(offer).title for offer in own if not boxes.of(offer)]
    lines, links = Lines(boxes, teller), Links(checked, ways, paths.wait_weeks)
    declared = tuple(links.declared())
    fitting = frozenset(link.source.name for link in declared if link.kind == "confirmed")
    for link in (*declared, *links.possible(fitting)):
        lines.joined(link)
    lines.ways(paths)
    lines.begins()
    if not boxes.all:
        return None
    ends = links.dead_ends()
    drawn = tuple(_ended(box, ends, boxes.all) for box in boxes.all)
    return Ladder(
        rows=tuple(_rows(drawn, town)),
        boxes=drawn,
        lines=lines.all,
        rails=tuple(_rails(town, paths, request)),
        pauses=tuple(_pauses(drawn, lines.all, paths.wait_weeks)),
        wait_weeks=paths.wait_weeks,
        undated=tuple(dict.fromkeys(undated)),
    )


def _last_day(town: Town) -> date:
    """Return the last day of the period, else a year after the beginning."""
    period = town.package.period
    end = period.end if period else None
    return end or months_later(town.day, 12)


def _ended(box: Box, ends: frozenset[str], boxes: tuple[Box, ...]) -> Box:
    """Mark the last run of a measure after which nothing leads on."""
    last = max(b.start for b in boxes if b.offer == box.offer)
    return replace(box, ends_here=box.offer in ends and box.start == last)


def _rows(boxes: tuple[Box, ...], town: Town) -> Iterator[str]:
    """Yield the rows from the bottom up; levels between two that are used are not left out."""
    used = {box.row for box in boxes}
    levels = [level for level in town.atoms.levels[1:] if level in used]
    starts = [level_of(person.start, town) for person in town.persons]
    order = town.atoms.levels
    if levels:
        lowest = min([order.index(levels[0]), *(_next(order, s) for s in starts)])
        levels = list(order[lowest : order.index(levels[-1]) + 1])
    yield from (row for row in (COMPANIONS, NO_LEVEL, SCRIPT) if row in used)
    yield from (level for level in levels if level != "preA1" or level in used)
    yield from (row for row in (WORK,) if row in used)


def _next(order: tuple[str, ...], level: str | None) -> int:
    return min(order.index(level) + 1 if level else 1, len(order) - 1)


def _rails(town: Town, paths: Paths, request: CheckRequest) -> Iterator[Rail]:
    for offer in town.offers:
        if offer.goal is not None:
            answers = [answer for answer in paths.answers if answer.goal == offer.id]
            states, title = {a.state for a in answers}, offer.title.in_(request.language)
            ways = [answer.timeless for answer in answers if answer.state == "K"]
            timeless = bool(ways) and all(ways)
            yield Rail(offer.id, title, "K" in states, open="B" not in states, timeless=timeless)


def _pauses(boxes: tuple[Box, ...], lines: tuple[Line, ...], weeks: int) -> Iterator[Pause]:
    """Yield the waits over the limit, also the one around a companion that leads back."""
    box = {b.id: b for b in boxes}
    for line in lines:
        if line.target is None:
            continue
        if (line.wait_days or 0) > weeks * _WEEK:
            yield Pause(line.source, line.target, (line.wait_days or 0) // _WEEK)
        elif line.kind == "circle" and box[line.source].row == COMPANIONS:
            yield from _around(box[line.target], boxes, weeks)


def _around(target: Box, boxes: tuple[Box, ...], weeks: int) -> Iterator[Pause]:
    before = [b for b in boxes if b.offer == target.offer and (b.end or "") < target.start]
    if before and before[-1].end:
        days = date.fromisoformat(target.start) - date.fromisoformat(before[-1].end)
        if days.days > weeks * _WEEK:
            yield Pause(before[-1].id, target.id, days.days // _WEEK)
