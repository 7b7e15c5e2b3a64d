"""The report of ``pathways`` as one offline HTML page: map, ways, places, each with its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.model.wording import form
from checker.reporting.counts import assert_persons_closed
from checker.reporting.html_environment import environment
from checker.reporting.html_paths import AnswerView, answer_view, ladder_view, ways_view
from checker.reporting.html_verdict import connected
from checker.reporting.html_words import css_codes, day
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_words import distinct, goal_words, merged, side_effects, timeless_note
from checker.reporting.pathways_text import asked
from checker.reporting.place_words import (
    arriving_if,
    joined_in,
    last_of,
    limits,
    numbers,
    ordered,
    places_in_words,
)
from checker.reporting.report_words import period_of
from checker.reporting.svg_places import drawn_places
from checker.reporting.svg_way import drawn_way

if TYPE_CHECKING:
    from checker.model.path_capacity import PathCapacity, PathStage
    from checker.model.paths import PathAnswer
    from checker.model.pathways import PathwaysReport
    from checker.model.text import Lang

_WIDE_ICONS = ("i-link", "i-part", "i-cut")
_WAYS_DRAWN = 60


@dataclass(frozen=True, slots=True)
class WayView:
    """One answer with its picture (empty after the first 60) and its number on the page."""

    number: int
    view: AnswerView
    picture: Markup


@dataclass(frozen=True, slots=True)
class PlacesView:
    """The places for one goal: picture, rows of the table with their words, numbers, gains.

    ``limits``: what the numbers take for granted.
    """

    number: int
    found: PathCapacity
    picture: Markup
    rows: tuple[tuple[PathStage, str], ...]
    numbers: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]


def render(report: PathwaysReport) -> str:
    """Return the page.

    Raises:
        OpenSumsError: The persons of the answers do not add up.
    """
    assert_persons_closed(report.file, report.paths, report.persons)
    lang: Lang = "en" if report.language == "en" else "de"
    t = PathTexts(lang)
    name = report.municipality.name or report.key or report.file
    verdict = connected(report.connectivity, report.persons, t)
    timeless = timeless_note(report.paths, t)
    if timeless:
        verdict = replace(verdict, sentences=(*verdict.sentences, timeless))
    foot = f"{report.tool.name} · {t('w_title')} · {name}"
    page: str = (
        environment()
        .get_template("pathways.html.j2")
        .render(
            report=report,
            name=name,
            period=period_of(report.period, t),
            asked=tuple(asked(report, t)),
            connection=verdict,
            ways=ways_view(report.paths, report.persons, t),
            goals=tuple(goal_words(goal, t) for goal in report.paths.goals),
            ladder=ladder_view(report.ladder, "a-", name, t, picture=True)
            if report.ladder
            else None,
            details=tuple(_ways(report, t)),
            places=tuple(_places(report, t)),
            t=t,
            number=lambda value: form(value, lang),
            day=lambda text: day(text, lang),
            wide=_WIDE_ICONS,
            foot_line=css_codes(foot),
            proposals=distinct(report.repairs.proposals) if report.repairs else (),
            side_effects=lambda proposal: side_effects(proposal, t),
            single=True,
        )
    )
    return page


def _ways(report: PathwaysReport, t: PathTexts) -> Iterator[WayView]:
    for number, answer in enumerate(merged(report.paths.answers), 1):
        drawing = Markup("")
        if number <= _WAYS_DRAWN and _steps_or_gap(answer):
            proposal = _proposal(report, answer.who.id, answer.goal)
            drawing = drawn_way(answer, report.paths, f"b{number}", t, proposal)
        yield WayView(number, answer_view(answer, report.paths, t), drawing)


def _steps_or_gap(answer: PathAnswer) -> bool:
    """Say whether there is something to draw: a step, or one that is missing."""
    return answer.state != "K" or bool(answer.way and answer.way.legs)


def _proposal(report: PathwaysReport, who: str, goal: str) -> str:
    """Return the changes that close the gap of an answer, where they were asked for."""
    for proposal in report.repairs.proposals if report.repairs else ():
        if proposal.scope == "gap" and (_base(who), goal) in map(_gap, proposal.gaps):
            return ", ".join(proposal.changes)
    return ""


def _base(who: str) -> str:
    """Return the id of a group without the profile behind the colon."""
    return who.partition(":")[0]


def _gap(gap: str) -> tuple[str, str]:
    who, _, goal = gap.rpartition("|")
    return _base(who), goal


def _places(report: PathwaysReport, t: PathTexts) -> list[PlacesView]:
    joined = joined_in(report.ladder)
    return [
        PlacesView(
            number,
            found,
            drawn_places(found, f"c{number}", t, joined),
            tuple((stage, places_in_words(stage, t)) for stage in ordered(found)),
            (
                (t("p_usual"), numbers(found, last_of(found.usual), t)),
                (t("p_all_pass"), numbers(found, last_of(found.all_pass), t)),
            ),
            tuple(part for part in (*limits(found, t), arriving_if(found, t)) if part),
        )
        for number, found in enumerate(report.capacity, 1)
        if found.stages
    ]
