"""The table under the ladder: every transition of the picture, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.ladder import COMPANIONS
from checker.reporting.report_words import day

if TYPE_CHECKING:
    from checker.model.ladder import Box, Ladder, Line, Rail
    from checker.reporting.path_texts import PathTexts

_WEEK = 7
_TWO_WEEKS = 14
_LOOK = {
    "confirmed": ("ok", "i-link"),
    "broken": ("err", "i-cut"),
    "circle": ("warn", "i-warn"),
    "possible": ("info", "i-part"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One transition: its line, both ends with their days, pause, levels, entry and verdict."""

    line: Line
    source: str
    target: str
    pause: str
    levels: str
    entry: str
    verdict: str
    css: str
    icon: str


def rows_of(ladder: Ladder, t: PathTexts) -> tuple[Row, ...]:
    """Return a row for each line of the picture, in the order of the numbers."""
    boxes = {box.id: box for box in ladder.boxes}
    goals = {rail.goal: rail.title for rail in ladder.rails}
    return tuple(_row(line, boxes, goals, t) for line in ladder.lines)


def rail_note(rail: Rail) -> str:
    """Return the key of what stands beside a goal; empty for one to which a dated way leads."""
    if rail.reached:
        return "w_T" if rail.timeless else ""
    return "m_not_sure" if rail.open else "m_no_way"


def _look(line: Line) -> tuple[str, str]:
    if line.open:
        return "open", "i-open"
    return ("warn", "i-part") if line.share is not None else _LOOK[line.kind]


def _row(line: Line, boxes: dict[int, Box], goals: dict[str, str], t: PathTexts) -> Row:
    css, icon = _look(line)
    source = boxes[line.source]
    if line.target is None:
        target = goals.get(line.goal or "", line.goal or "")
    else:
        target = _named(boxes[line.target], boxes[line.target].start, t)
    has, needs = line.has or t("t_nothing"), line.needs or t("t_nothing")
    return Row(
        line,
        _named(source, source.start if line.at_begin else source.end, t),
        target,
        _pause(line.wait_days, t),
        t("t_begin") if line.at_begin else t("t_levels", has=has, needs=needs),
        t("t_stated" if line.stated else "t_unstated") if not line.at_begin else t("t_own"),
        _verdict(line, t),
        css,
        icon,
    )


def _verdict(line: Line, t: PathTexts) -> str:
    if line.open:
        return t("t_open")
    if line.share is not None:
        return t("t_share", fit=line.share[0], of=line.share[1])
    return t(f"t_{line.kind}")


def _named(box: Box, on: str | None, t: PathTexts) -> str:
    if box.row == COMPANIONS:
        return f"{box.title} ({t('t_running')})"
    return f"{box.title} ({day(on, t)})" if on else box.title


def _pause(days: int | None, t: PathTexts) -> str:
    if days is None:
        return t("t_none")
    if days < 0:
        return t("t_before")
    return t("t_days", n=days) if days < _TWO_WEEKS else t("t_weeks", n=days // _WEEK)
