"""The ladder of a package in a terminal: one line for each lane, months to the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checker.model.ladder import COMPANIONS, Box, Ladder
from checker.reporting.ladder_table import rail_note
from checker.reporting.picture_lanes import Span, lanes_of
from checker.reporting.picture_time import Axis
from checker.reporting.text_layout import harmless

if TYPE_CHECKING:
    from checker.reporting.path_texts import PathTexts

_LABEL = 12
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Signs:
    """How boxes begin, go on and end, by owner; a dead end, a long pause, a goal, an ellipsis."""

    boxes: dict[str, tuple[str, str, str]]
    dead: str
    pause: str
    rail: str
    dots: str


LINES = Signs(
    {"own": ("┣", "━", "┫"), "near": ("├", "─", "┤"), "federal": ("╞", "═", "╡")},
    "✗",
    "░",
    "─",
    "…",
)
PLAIN = Signs(
    {"own": ("[", "#", "]"), "near": ("(", "-", ")"), "federal": ("<", "=", ">")},
    "X",
    ":",
    "-",
    ".",
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A box on the line: first and last column, counted from 0."""

    box: Box
    first: int
    last: int


def lines(ladder: Ladder, width: int, signs: Signs, t: PathTexts) -> Iterator[str]:
    """Yield the goals, the rows from the highest level down, and the months."""
    axis = _axis(ladder, width - _LABEL - 1)
    for place, rail in enumerate(ladder.rails):
        key = rail_note(rail)
        name = f" {rail.title}{f' ({t(key)})' if key else ''} "
        line = f"{signs.rail * 2}{harmless(name)}".ljust(int(axis.right) + 1, signs.rail)
        yield _row(t.row("") if place == 0 else "", line, int(axis.right) + 1)
    for row in reversed(ladder.rows):
        yield from _lanes(ladder, row, axis, signs, t)
    yield from _months(axis, t)
    yield ""


def _axis(ladder: Ladder, columns: int) -> Axis:
    boxes = [box for box in ladder.boxes if box.row != COMPANIONS] or list(ladder.boxes)
    first = min(date.fromisoformat(box.start) for box in boxes).replace(day=1)
    last = max(date.fromisoformat(box.start) for box in boxes)
    ends = [date.fromisoformat(box.end) for box in boxes if box.end]
    early = date.fromordinal(last.toordinal() + 200)
    end = max(min(max(ends, default=early), early), first.replace(year=first.year + 1))
    return Axis(first, end, 0, columns - 1)


def _row(label: str, line: str, columns: int) -> str:
    name = label.replace("|", " ")
    if len(name) >= _LABEL:
        name = label.partition("|")[0][: _LABEL - 1]
    return f"{name.ljust(_LABEL)}{line[:columns]}".rstrip()


def _lanes(ladder: Ladder, row: str, axis: Axis, signs: Signs, t: PathTexts) -> Iterator[str]:
    boxes = sorted((b for b in ladder.boxes if b.row == row), key=lambda box: (box.start, box.id))
    cuts = [_cut(box, axis) for box in boxes]
    lanes = lanes_of([Span(cut.first, cut.last + 1, cut.box.title) for cut in cuts], 1)
    if not cuts:
        yield _row(t.row(row), "", 0)
    for lane in range(max(lanes, default=-1) + 1):
        mine = [cut for cut, place in zip(cuts, lanes, strict=True) if place == lane]
        yield _row(
            t.row(row) if lane == 0 else "", _lane(mine, ladder, axis, signs), int(axis.right) + 1
        )


def _cut(box: Box, axis: Axis) -> Cut:
    start = date.fromisoformat(box.start)
    first = round(axis.x(start))
    last = round(axis.x(date.fromisoformat(box.end or box.start)))
    return Cut(box, first, min(max(last, first + _SHORTEST), max(int(axis.right), first + 1)))


def _lane(cuts: list[Cut], ladder: Ladder, axis: Axis, signs: Signs) -> str:
    line = [" "] * (int(axis.right) + 2)
    waited = {pause.target: pause.source for pause in ladder.pauses}
    before: Cut | None = None
    for cut in cuts:
        if before is not None and waited.get(cut.box.id) == before.box.id:
            for place in range(before.last + 1, cut.first):
                line[place] = signs.pause
        for place, sign in enumerate(_box(cut, signs), cut.first):
            line[place] = sign
        if cut.box.ends_here and cut.last + 1 < len(line):
            line[cut.last + 1] = signs.dead
        before = cut
    return "".join(line)


def _box(cut: Cut, signs: Signs) -> str:
    first, middle, last = signs.boxes.get(cut.box.owner, signs.boxes["near"])
    room = cut.last - cut.first - 1
    title = harmless(cut.box.title)
    if len(title) > room:
        title = title[: room - 1] + signs.dots if room > 0 else ""
    return f"{first}{title.ljust(room, middle)}{last}"


def _months(axis: Axis, t: PathTexts) -> Iterator[str]:
    """Yield the names of months and, below, of years where they begin."""
    names, years = [" "] * (int(axis.right) + 8), [" "] * (int(axis.right) + 8)
    _write(years, 0, str(axis.first.year))
    for tick in _ticks(axis):
        if tick.day == 1 and axis.x(tick) < axis.right - _SHORTEST:
            _write(names, round(axis.x(tick)), t.months[tick.month - 1])
            if tick.month == 1:
                _write(years, round(axis.x(tick)), str(tick.year))
    yield _row("", "".join(names), len(names))
    yield _row("", "".join(years), len(years))


def _ticks(axis: Axis) -> Iterator[date]:
    """Yield the first days of months, as many as leave room for their names."""
    months = (axis.last.year - axis.first.year) * 12 + axis.last.month - axis.first.month + 1
    step = next((s for s in (1, 3, 6) if s * axis.right / months >= _SHORTEST + 1), 12)
    for month in range(0, months + 1):
        if (axis.first.month - 1 + month) % step == 0:
            year = axis.first.year + (axis.first.month - 1 + month) // 12
            day = date(year, (axis.first.month - 1 + month) % 12 + 1, 1)
            if day <= axis.last:
                yield day


def _write(line: list[str], place: int, text: str) -> None:
    room = line[place : place + len(text)]
    line[place : place + len(text)] = text[: len(room)]


def legend(signs: Signs, t: PathTexts, weeks: int) -> str:
    """Return what the signs mean; a pause over ``weeks`` is a long one."""
    parts = [f"{''.join(signs.boxes[owner])} {t(f'l_{owner}')}" for owner in signs.boxes]
    marks = [f"{signs.pause} {t('l_pause', n=weeks)}", f"{signs.dead} {t('m_dead')}"]
    return ", ".join([*parts, *marks])


_SPELLED = str.maketrans(
    {
        **{"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "é": "e"},
        **{"→": "->", "…": "...", "–": "-", "·": "-", "„": '"', "“": '"', "”": '"', "\u00a0": " "},
        **{"€": "EUR", "§": "Par."},
    }
)


def in_ascii(text: str) -> str:
    """Return a text for a terminal that shows nothing but ASCII; what has no spelling becomes ?."""
    return text.translate(_SPELLED).encode("ascii", "replace").decode("ascii")
