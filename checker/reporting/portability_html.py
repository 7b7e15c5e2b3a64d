"""The report of ``portability`` as one offline HTML page: matrices, reasons, standard, figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.model.wording import form
from checker.reporting.html_environment import environment
from checker.reporting.html_words import css_codes, day
from checker.reporting.portability_figures import figures_view
from checker.reporting.portability_matrix import CSS, kreis_rows, town_rows
from checker.reporting.portability_words import (
    answer,
    case_reasons,
    case_sentence,
    conformity_rows,
    conformity_sums,
    failed_sentence,
    grade_text,
    grades_of,
    headline,
    outcome,
    pair_sentence,
    question_lines,
    standard_lines,
    texts_for,
    worst_pairs,
)

if TYPE_CHECKING:
    from checker.model.portability import PortabilityReport, PortPair
    from checker.reporting.portability_words import PortTexts

# A longer list of towns is folded and names only those that do not keep the standard.
_FEW_TOWNS = 60


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair with its place on the page, its share in words, and the reasons of its cases."""

    id: str
    pair: PortPair
    title: str
    share: str
    cases: tuple[tuple[str, str, tuple[str, ...]], ...]


def render(report: PortabilityReport) -> str:
    """Return the page."""
    t = texts_for(report)
    template = environment().get_template("portability.html.j2")
    page: str = template.render(report=report, t=t, **_parts(report, t), **_words(t))
    return page


def _parts(report: PortabilityReport, t: PortTexts) -> dict[str, Any]:
    alone = _one_kreis(report)
    pairs = tuple(_pairs(report, t)) if alone else ()
    links = {(view.pair.sender, view.pair.receiver): view.id for view in pairs}
    return {
        "headline": headline(report, t),
        "outcome": outcome(report, t),
        "question": tuple(question_lines(report, t)),
        "standard": tuple(standard_lines(report, t)),
        "proposal": report.standard.standing == "proposal",
        "towns": {town.key: town.name for town in report.towns},
        "kreis_rows": kreis_rows(report, t) if len(report.kreise) > 1 else (),
        "town_rows": town_rows(report, links, t) if alone else (),
        "pairs": pairs,
        "grade_text": lambda grade: grade_text(report, grade, t),
        "grades": tuple((grade, CSS[grade]) for grade in grades_of(report)),
        "css": CSS,
        "conformity": conformity_rows(report, _FEW_TOWNS),
        "sums": tuple(conformity_sums(report, t)),
        "figures": tuple(figures_view(report, t)),
        "foot_line": css_codes(f"{report.tool.name} · {t('u_foot')}"),
    }


def _words(t: PortTexts) -> dict[str, Any]:
    return {
        "answer": lambda value: answer(value, t),
        "failed_sentence": lambda failed: failed_sentence(failed, t),
        "number": lambda value: form(value, t.lang),
        "day": lambda text: day(text, t.lang),
    }


def _one_kreis(report: PortabilityReport) -> bool:
    """Say whether the pairs are those of one Kreis: of several, no table would fit."""
    kreis = {town.key: town.kreis for town in report.towns}
    return len({kreis[pair.sender] for pair in report.pairs}) == 1


def _pairs(report: PortabilityReport, t: PortTexts) -> Iterator[PairView]:
    """Yield the pairs that are not at their best with their reasons, the worst first."""
    few = report.question.few
    towns = {town.key: town.name for town in report.towns}
    for number, pair in enumerate(worst_pairs(report), 1):
        cases = tuple(
            (case.grade, case_sentence(case, t, few), tuple(case_reasons(case, t)))
            for case in pair.cases
        )
        title = t("u_pair", a=towns[pair.sender], b=towns[pair.receiver])
        yield PairView(f"p{number}", pair, title, pair_sentence(pair, t), cases)
