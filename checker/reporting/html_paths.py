"""Ways and ladder of one package as values for the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.reporting.ladder_table import Row, rows_of
from checker.reporting.path_words import (
    assumed,
    fallback,
    merged,
    number_of,
    pause,
    state_of,
    term,
    timeless_note,
    when,
    why_not,
)
from checker.reporting.svg_map import drawn

if TYPE_CHECKING:
    from checker.model.ladder import Ladder
    from checker.model.paths import PathAnswer, PathLeg, Paths, PathWay
    from checker.model.report import Persons
    from checker.reporting.path_texts import PathTexts

_STATES = {
    "K": ("ok", "i-link"),
    "T": ("warn", "i-part"),
    "B": ("err", "i-cut"),
    "U": ("open", "i-open"),
}
_ICONS = {"ok": "i-link", "warn": "i-part"}
_HIGHLIGHTS = 3


@dataclass(frozen=True, slots=True)
class Highlight:
    """One thing the picture shows: colour class, icon, bold words, a sentence."""

    css: str
    icon: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class LadderView:
    """The picture of a package (empty where it is left out), its table and what to see in it."""

    prefix: str
    region: str
    picture: Markup
    rows: tuple[Row, ...]
    highlights: tuple[Highlight, ...]
    undated: tuple[str, ...]
    weeks: int


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a way."""

    term: str
    title: str
    owner: str
    after: str
    note: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer: who, goal, the word for it, when, why not, the steps and what is assumed."""

    answer: PathAnswer
    css: str
    icon: str
    word: str
    number: str
    when: str
    why: tuple[str, ...]
    steps: tuple[StepView, ...]
    robust: tuple[StepView, ...]
    fallback: str
    assumed: str


@dataclass(frozen=True, slots=True)
class WaysView:
    """All answers of a package with the persons they add up to."""

    answers: tuple[AnswerView, ...]
    sum: str
    total: int
    notes: tuple[str, ...]


def ladder_view(
    ladder: Ladder, prefix: str, name: str, t: PathTexts, *, picture: bool
) -> LadderView:
    """Return the ladder; without ``picture`` only its table."""
    about = (t("d_title", name=name), t("d_about"))
    rows = rows_of(ladder, t)
    return LadderView(
        prefix=prefix,
        region=t("d_region", name=name),
        picture=drawn(ladder, f"{prefix}map", about, t) if picture else Markup(""),
        rows=rows,
        highlights=tuple(_highlights(ladder, rows, t))[:_HIGHLIGHTS],
        undated=ladder.undated,
        weeks=ladder.wait_weeks,
    )


def _highlights(ladder: Ladder, rows: tuple[Row, ...], t: PathTexts) -> Iterator[Highlight]:
    """Yield what leads nowhere first, then the goals to which a way leads."""
    yield from _breaks(ladder, rows, t)
    for box in ladder.boxes:
        if box.ends_here:
            yield Highlight("err", "i-cut", t("m_dead"), t("d_dead", name=box.title))
    for rail in ladder.rails:
        if rail.reached:
            look, key = ("warn", "d_only_timeless") if rail.timeless else ("ok", "d_reached")
            yield Highlight(look, _ICONS[look], rail.title, t(key))


def _breaks(ladder: Ladder, rows: tuple[Row, ...], t: PathTexts) -> Iterator[Highlight]:
    """Yield every declared transition that does not fit, and one for all circles."""
    boxes = {box.id: box for box in ladder.boxes}
    circle = next((row for row in rows if row.line.kind == "circle"), None)
    for row in (*(row for row in rows if row.line.kind == "broken"), circle):
        if row is not None:
            head = t(f"d_{row.line.kind}", name=boxes[row.line.source].title)
            yield Highlight(row.css, row.icon, head, row.line.why or f"{row.source} → {row.target}")


def ways_view(paths: Paths, persons: Persons, t: PathTexts) -> WaysView:
    """Return every answer; persons with, without and undecided add up to all."""
    answers = merged(paths.answers)
    notes = (t("w_nobody"),) if paths.neutral_mix else ()
    timeless = timeless_note(paths, t)
    return WaysView(
        answers=tuple(answer_view(answer, paths, t) for answer in answers),
        sum=t("d_sum", K=persons.K, B=persons.B, U=persons.U),
        total=persons.K + persons.B + persons.U,
        notes=(*notes, timeless) if timeless else notes,
    )


def answer_view(answer: PathAnswer, paths: Paths, t: PathTexts) -> AnswerView:
    """Return one answer in words."""
    state = state_of(answer)
    css, icon = _STATES[state]
    return AnswerView(
        answer=answer,
        css=css,
        icon=icon,
        word=t(f"w_{state}"),
        number=number_of(answer, t),
        when=when(answer, t),
        why=tuple(why_not(answer, paths, t)),
        steps=_steps(answer.way or answer.so_far, t),
        robust=_steps(answer.robust, t),
        fallback=fallback(answer, t),
        assumed=assumed(answer, t),
    )


def _steps(way: PathWay | None, t: PathTexts) -> tuple[StepView, ...]:
    return tuple(_step(leg, t) for leg in (way.legs if way else ()))


def _step(leg: PathLeg, t: PathTexts) -> StepView:
    notes = (
        pause(leg, t),
        t("w_ue", n=leg.ue) if leg.ue else "",
        "" if leg.stated else t("w_usual"),
    )
    return StepView(
        term(leg, t),
        leg.offer.title,
        leg.offer.owner,
        leg.gives,
        ", ".join(note for note in notes if note),
    )
