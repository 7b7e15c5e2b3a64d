"""The figures about moves in the words of the HTML page, one block per Kreis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.text import Text
from checker.model.wording import form
from checker.reporting.portability_words import percent, quota_words
from checker.reporting.transition_words import DIMENSIONS

if TYPE_CHECKING:
    from checker.model.portability import PortabilityReport
    from checker.model.portability_figures import PortFigures, PortRow
    from checker.reporting.portability_words import PortTexts

_DIMENSIONS = {
    **DIMENSIONS,
    "certificate": Text("Nachweis", "Proof"),
    "place": Text("Ort", "Place"),
    "childcare": Text("Kinderbetreuung", "Childcare"),
    "format": Text("Form und Uhrzeit", "Format and time of day"),
    "offer": Text("kein Angebot", "no offer"),
    "bound": Text("Obergrenze", "Upper bound"),
}
# At most so many rows of a list of figures are shown.
MOST = 20


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of figures: its name, the heads of its columns, and its rows as texts."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The figures of a Kreis or of all: shares, islands, and lists as tables."""

    number: int
    title: str
    head: str
    quotas: tuple[tuple[str, str, str, str], ...]
    islands: tuple[str, ...]
    tables: tuple[FigureTable, ...]


def figures_view(report: PortabilityReport, t: PortTexts) -> Iterator[FiguresView]:
    """Yield the figures of all municipalities first, then of each Kreis."""
    kreise = {kreis.key: kreis.name for kreis in report.kreise}
    towns = {town.key: town.name for town in report.towns}
    for number, one in enumerate(report.figures, 1):
        made = (
            _fragile(one, towns, t),
            _brittle(one, t),
            _months(one, t, report.question.few),
            _holes(one, t),
        )
        yield FiguresView(
            number=number,
            title=kreise.get(one.kreis, t("u_all")) if number > 1 else t("u_all"),
            head=t("u_head", n=one.towns),
            quotas=tuple((quota.title, *quota_words(quota, t)) for quota in one.quotas),
            islands=tuple(towns[key] for key in one.islands),
            tables=tuple(table for table in made if table.rows),
        )


def _fragile(one: PortFigures, towns: dict[str, str], t: PortTexts) -> FigureTable:
    rows = tuple(
        (
            row.names["offer"],
            towns.get(row.names["town"], row.names["town"]),
            t("u_fragile_row", losing=_whole(row, "losing"), of=_whole(row, "of")),
        )
        for row in one.fragile[:MOST]
    )
    return FigureTable(t("u_fragile"), (t("u_offer"), t("u_town"), t("u_value")), rows)


def _brittle(one: PortFigures, t: PortTexts) -> FigureTable:
    rows = tuple(
        (
            row.names["title"],
            dimension_words(row.names["dimension"], t),
            t("u_brittle_row", pairs=_whole(row, "pairs"), of=_whole(row, "of")),
        )
        for row in one.brittle[:MOST]
    )
    return FigureTable(t("u_brittle"), (t("u_transition"), t("u_lacking"), t("u_value")), rows)


def dimension_words(dimension: str, t: PortTexts) -> str:
    """Return what a transition fails for; an unknown word stays."""
    found = _DIMENSIONS.get(dimension)
    return found.in_(t.lang) if found else dimension


def _months(one: PortFigures, t: PortTexts, few: int) -> FigureTable:
    heads = ("u_who", "u_goal_t", "u_median", "u_span", "u_waiting", "u_reach")
    rows = tuple(_month_row(row, t, few) for row in one.months[:MOST])
    return FigureTable(t("u_months_t"), tuple(map(t, heads)), rows)


def _month_row(row: PortRow, t: PortTexts, few: int) -> tuple[str, ...]:
    numbers = row.numbers
    low, high = numbers["lowest"], numbers["highest"]
    span = "–" if low is None or high is None else t("u_span_row", low=low, high=high)
    who = f"{row.names['who']} ({t('u_pooled')})" if numbers["pooled"] else row.names["who"]
    median = numbers["median"]
    return (
        who,
        row.names["goal_title"],
        "–" if median is None else form(median, t.lang),
        span,
        percent(numbers["waiting"], t),
        _reach(numbers["persons"] or 0, numbers["of"] or 0, few, t),
    )


def _reach(persons: float, of: float, few: int, t: PortTexts) -> str:
    """Say how many reach a goal; of fewer than five persons nothing more is told."""
    return t("u_few", n=few) if of < few else t("u_reach_row", n=int(persons), of=int(of))


def _holes(one: PortFigures, t: PortTexts) -> FigureTable:
    heads = (t("u_level"), t("u_who"), t("u_goal_t"), t("u_value"))
    rows = tuple(
        (
            row.names["level"],
            row.names["who"],
            row.names["goal_title"],
            t("u_holes_row", towns=_whole(row, "towns"), persons=_whole(row, "persons")),
        )
        for row in one.holes[:MOST]
    )
    return FigureTable(t("u_holes"), heads, rows)


def _whole(row: PortRow, name: str) -> float:
    return round(row.numbers[name] or 0, 1)
