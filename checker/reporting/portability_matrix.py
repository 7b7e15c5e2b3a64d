"""The two matrices of the page about moves: from Kreis to Kreis, and within one Kreis."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.portability_words import pair_sentence, percent, whole_percent

if TYPE_CHECKING:
    from checker.model.portability import KreisPair, PortabilityReport, PortPair
    from checker.reporting.portability_words import PortTexts

CSS = {"K3": "k3", "K2": "k2", "K1": "k1", "K": "k3", "K0": "k0", "K?": "ku"}
# Shares in percent from which a cell of the Kreis table takes the next shade.
_STEPS = (50, 75, 90, 100)
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: class, grade, share in percent, its reasons, and words for all of it."""

    css: str
    grade: str
    value: str
    link: str
    words: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A row: number, name, and a cell per column."""

    number: int
    name: str
    cells: tuple[CellView, ...]


def kreis_rows(report: PortabilityReport, t: PortTexts) -> tuple[RowView, ...]:
    """Return the rows from Kreis to Kreis; the diagonal is what happens within one."""
    found = {(row.sender, row.receiver): row for row in report.between}
    names = {kreis.key: kreis.name for kreis in report.kreise}

    def made(pair: Pair, between: str) -> CellView:
        return _kreis_cell(found.get(pair), between, t)

    return tuple(_rows(names, made, t))


def town_rows(
    report: PortabilityReport, links: Mapping[Pair, str], t: PortTexts
) -> tuple[RowView, ...]:
    """Return the rows from town to town of the Kreis whose pairs are told."""
    found = {(pair.sender, pair.receiver): pair for pair in report.pairs}
    keys = {pair.sender for pair in report.pairs}
    names = {town.key: town.name for town in report.towns if town.key in keys}

    def made(pair: Pair, between: str) -> CellView:
        return _town_cell(found.get(pair), links.get(pair, ""), between, t)

    return tuple(_rows(names, made, t))


def _rows(
    names: Mapping[str, str], made: Callable[[Pair, str], CellView], t: PortTexts
) -> Iterator[RowView]:
    for number, (sender, name) in enumerate(names.items(), 1):
        cells = (
            made((sender, receiver), t("u_pair", a=name, b=other))
            for receiver, other in names.items()
        )
        yield RowView(number, name, tuple(cells))


def _kreis_cell(row: KreisPair | None, between: str, t: PortTexts) -> CellView:
    if row is None or not (row.kept + row.lost + row.undecided):
        return CellView("kn", "", "–", "", f"{between}: {t('u_pair_none')}")
    if row.share is None:
        return CellView("ku", "", "?", "", f"{between}: {t('u_unknown')}")
    value = whole_percent(row.share)
    step = sum(value >= limit for limit in _STEPS)
    return CellView(f"s{step}", "", str(value), "", f"{between}: {percent(row.share, t)}")


def _town_cell(pair: PortPair | None, link: str, between: str, t: PortTexts) -> CellView:
    if pair is None:
        return CellView("kn", "", "–", "", between)
    words = f"{between}: {t('u_' + pair.grade)}, {pair_sentence(pair, t)}"
    if not pair.kept + pair.lost + pair.undecided:
        return CellView("kn", "", "–", "", words)
    value = "" if pair.share is None else str(whole_percent(pair.share))
    return CellView(CSS[pair.grade], pair.grade, value, link, words)
