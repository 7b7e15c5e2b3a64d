"""The report of ``pathways`` for people in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.reporting.counts import assert_persons_closed
from checker.reporting.html_verdict import persons_in_words
from checker.reporting.ladder_table import rows_of
from checker.reporting.ladder_text import LINES, PLAIN, in_ascii, legend, lines
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_words import (
    assumed,
    distinct,
    fallback,
    goal_words,
    merged,
    number_of,
    offer_name,
    side_effects,
    state_of,
    step,
    timeless_note,
    when,
    why_not,
)
from checker.reporting.place_words import (
    arriving,
    arriving_if,
    last_of,
    limits,
    numbers,
    ordered,
    places_in_words,
)
from checker.reporting.report_words import day, one_line, period_of
from checker.reporting.text_layout import Layout

if TYPE_CHECKING:
    from checker.model.ladder import Ladder
    from checker.model.paths import PathAnswer, PathProposal, PathWay
    from checker.model.pathways import PathwaysReport
    from checker.reporting.pathways_formats import Screen

_STEP = 4
_ROLES = {"K": "ok", "T": "warning", "B": "error", "U": "open"}
_VERDICTS = {"connected": "ok", "partly_connected": "warning", "not_connected": "error"}
_SHORT_HASH = 12


def render(report: PathwaysReport, screen: Screen) -> str:
    """Return the report; without colour it reads the same.

    Raises:
        OpenSumsError: The persons of the answers do not add up.
    """
    assert_persons_closed(report.file, report.paths, report.persons)
    t = PathTexts("en" if report.language == "en" else "de")
    layout = Layout(screen.width, screen.color)
    signs = PLAIN if screen.ascii_only else LINES
    found = [*_head(report, t, layout), *_verdict(report, t, layout)]
    if report.ladder is not None:
        found += layout.heading(t("w_ladder"))
        found += lines(report.ladder, screen.width, signs, t)
        found += layout.wrap(legend(signs, t, report.ladder.wait_weeks))
        found += _breaks(report.ladder, t, layout)
    found += [*_answers(report, t, layout), *_details(report, t, layout)]
    found += _goals(report, t, layout)
    found += _places(report, t, layout)
    if report.repairs is not None:
        found += _repairs(report, t, layout)
    found += _receipt(report, t, layout)
    text = "\n".join(found).strip("\n") + "\n"
    return in_ascii(text) if screen.ascii_only else text


def _head(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    name = one_line(report.municipality.name or report.key or report.file)
    demo = f" ({t('demo')})" if report.demo else ""
    yield layout.bar()
    yield from (layout.paint(line, "head") for line in layout.wrap(f"{t('w_title')}: {name}{demo}"))
    facts = [report.file, t("x_key", number=report.key), period_of(report.period, t)]
    yield from layout.wrap(", ".join(fact for fact in facts if fact))
    yield layout.bar()


def _verdict(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    role = _VERDICTS.get(report.connectivity, "open")
    word = layout.paint(t(f"a_{report.connectivity}"), role)
    yield f"{t('connection')}: {word}"
    sentences = persons_in_words(report.persons, report.connectivity, t)
    yield from layout.wrap(" ".join((*sentences, timeless_note(report.paths, t))), _STEP)
    yield from layout.wrap(t("not_a"), _STEP)
    for sentence in asked(report, t):
        yield from layout.wrap(sentence)
    for notice in report.notices:
        yield from layout.wrap(notice)


def asked(report: PathwaysReport, t: PathTexts) -> Iterator[str]:
    """Yield what was looked at: people, goals, neighbourhood, time."""
    if report.paths.neutral_mix:
        yield t("w_nobody")
    elif report.asked:
        yield t("w_asked", names=", ".join(report.asked))
    if report.goals:
        titles = {answer.goal_title for answer in report.paths.answers}
        yield t("w_goals", names=", ".join(sorted(titles)))
    if report.context:
        yield t("w_context", n=len(report.context), names=", ".join(report.context))
    else:
        yield t("w_no_context")
    start = day(report.paths.start, t)
    yield t("w_start", day=start, n=report.paths.horizon_months)


def _breaks(ladder: Ladder, t: PathTexts, layout: Layout) -> Iterator[str]:
    """Yield the declared transitions that do not lead on."""
    for row in rows_of(ladder, t):
        if row.line.kind in {"broken", "circle"}:
            said = f"{row.source} → {row.target}: {row.verdict}. {row.line.why}"
            yield from layout.wrap(said, _STEP, label="  !", role="error")


def _answers(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    yield from layout.heading(t("w_answers"))
    answers = merged(report.paths.answers)
    wide = max((len(t(f"w_{state_of(answer)}")) for answer in answers), default=0) + 2
    for answer in answers:
        said = when(answer, t)
        line = f"{number_of(answer, t)}: {_pair(answer)}{f': {said}' if said else ''}"
        state = state_of(answer)
        yield from layout.wrap(line, wide + 1, label=f"[{t(f'w_{state}')}]", role=_ROLES[state])


def _pair(answer: PathAnswer) -> str:
    return f"{answer.who.title} → {answer.goal_title}"


def _details(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    yield from layout.heading(t("w_details"))
    for answer in merged(report.paths.answers):
        yield ""
        yield from (layout.paint(line, "head") for line in layout.wrap(_pair(answer)))
        note = assumed(answer, t)
        yield from layout.wrap(note, _STEP) if note else ()
        for sentence in why_not(answer, report.paths, t):
            yield from layout.wrap(sentence, _STEP, label="  - ")
        yield from _way(t("w_way"), answer.way, t, layout)
        yield from _way(t("w_robust"), answer.robust, t, layout)
        yield from _way(t("w_so_far"), answer.so_far, t, layout)
        missed = fallback(answer, t)
        yield from layout.wrap(missed, _STEP) if missed else ()
        if answer.way is None and answer.state == "K" and answer.steps:
            names = ", ".join(map(offer_name, answer.steps))
            yield from layout.wrap(f"{t('w_way_undated')}: {names}", _STEP)


def _goals(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    if report.paths.goals:
        yield from layout.heading(t("w_goal_needs"))
    for goal in report.paths.goals:
        yield from layout.wrap(goal_words(goal, t), _STEP, label="  - ")


def _way(title: str, way: PathWay | None, t: PathTexts, layout: Layout) -> Iterator[str]:
    if way is None or not way.legs:
        return
    yield from layout.wrap(f"{title}:", _STEP)
    for place, leg in enumerate(way.legs, 1):
        yield from layout.wrap(step(leg, t), 2 * _STEP, label=f"     {place}. ")
    if way.wait_days:
        yield from layout.wrap(f"{t('w_sum', n=way.wait_days // 7)}.", 2 * _STEP)


def _places(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    known = [found for found in report.capacity if found.stages]
    if not known:
        return
    yield from layout.heading(t("h_places"))
    near = t("h_neighbours") if report.context else ""
    yield from layout.wrap(f"{t('h_places_lead')} {t('h_rate')}. {t('h_three')} {near}")
    for found in known:
        last = last_of(found.usual)
        yield ""
        yield from layout.wrap(f"{found.goal_title}: {arriving(found, t)}")
        facts = (*limits(found, t), arriving_if(found, t), numbers(found, last, t))
        for sentence in filter(None, facts):
            yield from layout.wrap(sentence, _STEP)
        for stage in ordered(found):
            said = f"{offer_name(stage.offer)}: {places_in_words(stage, t)}"
            yield from layout.wrap(said, _STEP, label="  !" if stage.left > 0 else "  -")
        for narrow in found.bottlenecks:
            gains = ", ".join(t("h_gains", more=more, gain=gain) for more, gain in narrow.gains)
            yield from layout.wrap(f"{t('h_more')}: {narrow.offer.title} {gains}", _STEP)


def _repairs(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    repairs = report.repairs
    yield from layout.heading(t("w_repairs"))
    if repairs is None or not (repairs.proposals or repairs.open_gaps):
        yield from layout.wrap(t("w_repairs_none"))
        return
    for proposal in distinct(repairs.proposals):
        yield ""
        yield from _proposal(proposal, t, layout)
    if repairs.open_gaps:
        yield ""
        yield from layout.wrap(t("w_open_gaps", names="; ".join(repairs.open_gaps)))


def _proposal(proposal: PathProposal, t: PathTexts, layout: Layout) -> Iterator[str]:
    effort = t("w_effort", n=proposal.effort)
    persons = t("w_persons", n=proposal.persons)
    yield from layout.wrap(f"{t(f'w_scope_{proposal.scope}')}: {persons}, {effort}")
    for change in proposal.changes:
        yield from layout.wrap(change, _STEP, label="  + ")
    yield from layout.wrap(t("w_closes", names="; ".join(proposal.closes)), _STEP)
    if proposal.scope != "first":
        proved = t("w_least") if proposal.least else t("w_bound", n=proposal.bound)
        yield from layout.wrap(proved, _STEP)
    if proposal.side_effects:
        yield from layout.wrap(side_effects(proposal, t), _STEP)


def _receipt(report: PathwaysReport, t: PathTexts, layout: Layout) -> Iterator[str]:
    yield from layout.heading(t("receipt"))
    tool = report.tool
    program = t(
        "x_receipt",
        name=tool.name,
        version=tool.version,
        catalogue=tool.catalogue_version,
        sha256=tool.catalogue_sha256[:_SHORT_HASH],
    )
    legal = t("x_unknown") if report.legal_state == "unknown" else day(report.legal_state, t)
    as_of = day(report.as_of, t) if report.as_of else t("as_of_none")
    facts = (
        (t("program"), program),
        (t("legal_state"), legal),
        (t("as_of"), as_of),
        (t("report_day"), day(report.report_day, t)),
        (one_line(report.file), t("x_hash", sha256=report.sha256)),
    )
    for name, value in facts:
        yield from layout.wrap(value, _STEP, label=f"{name}: ")
    yield ""
    yield from layout.wrap(t("foot"))
