"""One way as a small ladder: its steps in time, and the step that is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from checker.model.ladder import (
    COMPANIONS,
    NO_LEVEL,
    SCRIPT,
    START,
    WORK,
    Box,
    Ladder,
    Line,
    LineKind,
    Owner,
    Rail,
)
from checker.reporting.path_words import offer_name

if TYPE_CHECKING:
    from checker.model.paths import PathAnswer, PathLeg, PathOffer, Paths
    from checker.reporting.path_texts import PathTexts

Span = tuple[date, date]
Look = Literal["", "on", "off"]
_WEEK = 7
# A missing step has no dates: it is drawn wide enough for its words.
_SHORTEST, _SHARE = timedelta(days=90), 0.3
_LEVELS = ("preA1", "A1", "A2", "B1", "B2", "C1", "C2")
_GOAL = "ziel"


@dataclass(slots=True)
class _Drawing:
    """Boxes and lines as they come; a line of a way has no number, the break has none either."""

    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def add(
        self, title: str, note: str, place: tuple[str, Owner], span: Span, look: Look = ""
    ) -> Box:
        """Add a box; ``place`` is row and owner."""
        start, end = (day.isoformat() for day in span)
        number = len(self.boxes)
        made = Box(number, title, title, note, *place, start, end, look=look)
        self.boxes.append(made)
        return made

    def join(
        self, kind: LineKind, source: Box, target: Box | None, wait: int | None = None
    ) -> None:
        """Add a line to a box, or to the goal after so many days."""
        goal = None if target else _GOAL
        line = Line(-len(self.lines), kind, source.id, target.id if target else None, goal, wait)
        self.lines.append(line)


def way_ladder(answer: PathAnswer, paths: Paths, t: PathTexts, proposal: str = "") -> Ladder:
    """Return the way to the goal, else as far as it leads with the missing step.

    Args:
        answer: One answer; one without any way shows the begin and what is missing.
        paths: The answers it belongs to, for begin and limit of waits.
        t: The fixed texts.
        proposal: The change that would close the gap, checked again; empty where there is none.
    """
    drawing, way = _Drawing(), answer.way or answer.so_far
    legs = way.legs if way else ()
    before = _begin(drawing, answer, paths, t)
    for leg in legs:
        if leg.offer.kind != "ziel":
            before = _leg(drawing, leg, before)
    if answer.way is not None:
        end = date.fromisoformat(before.end or before.start)
        reached = date.fromisoformat(answer.way.reached)
        drawing.join("way", before, None, max((reached - end).days, 0))
    elif answer.state != "K":
        _missing(drawing, answer, before, t, proposal)
    used = {box.row for box in drawing.boxes}
    order = (COMPANIONS, NO_LEVEL, START, SCRIPT, *_LEVELS, WORK)
    rail = Rail(
        _GOAL,
        answer.goal_title,
        reached=answer.state == "K",
        open=answer.state == "U",
        after=t("m_month", n=way.months) if answer.way and way else "",
    )
    return Ladder(
        rows=tuple(row for row in order if row in used),
        boxes=tuple(drawing.boxes),
        lines=tuple(drawing.lines),
        rails=(rail,),
        pauses=(),
        wait_weeks=paths.wait_weeks,
    )


def _begin(drawing: _Drawing, answer: PathAnswer, paths: Paths, t: PathTexts) -> Box:
    way = answer.way or answer.so_far
    start = date.fromisoformat(paths.start)
    first = next((leg for leg in (way.legs if way else ()) if leg.offer.kind != "ziel"), None)
    end = date.fromisoformat(first.start) if first else start
    weeks = (end - start).days // _WEEK
    title = t("b_wait", n=weeks) if weeks else t("b_start")
    return drawing.add(title, answer.who.holds, (START, "wait"), (start, end))


def _leg(drawing: _Drawing, leg: PathLeg, before: Box) -> Box:
    place = (leg.offer.level, _owner(leg.offer))
    span = (date.fromisoformat(leg.start), date.fromisoformat(leg.end))
    note = ", ".join(part for part in (leg.offer.owner, leg.gives) if part)
    box = drawing.add(leg.offer.title, note, place, span, "on")
    if leg.offer.level != COMPANIONS:
        drawing.join("way", before, box)
        return box
    return before


def _missing(
    drawing: _Drawing, answer: PathAnswer, before: Box, t: PathTexts, proposal: str
) -> None:
    """Draw the missing step, and the offer that is nearest and does not fit."""
    end = date.fromisoformat(before.end or before.start)
    first = date.fromisoformat(drawing.boxes[0].start)
    long = max(_SHORTEST, (end - first) * _SHARE)
    span = (end + long / 2, end + long / 2 + long)
    nearest = answer.nearest[0].offer if answer.nearest else None
    title = t("b_unknown" if answer.state == "U" else "b_missing")
    note = proposal or answer.missing or ""
    row = _level_of(answer.missing or "") or (nearest.level if nearest else WORK)
    step = drawing.add(title, note, (row, "proposal"), span)
    drawing.join("fix", before, step)
    drawing.join("fix", step, None)
    if nearest is not None:
        place = (nearest.level, _owner(nearest))
        needs = answer.nearest[0].reasons[0].needs if answer.nearest[0].reasons else ""
        barred = drawing.add(offer_name(nearest), needs, place, span, "off")
        drawing.join("broken", before, barred)


def _level_of(missing: str) -> str | None:
    """Return the language level that is missing, where it is one."""
    return next((level for level in reversed(_LEVELS) if level in missing.split()), None)


def _owner(offer: PathOffer) -> Owner:
    if offer.own:
        return "own"
    return "federal" if offer.funder == "bund" else "near"
