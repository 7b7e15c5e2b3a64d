"""Whether the way holds when somebody moves: the figures of compatibility.md, section 3.4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.wording import form
from checker.reporting.land_numbers import SMALL, persons_text, share_text
from checker.reporting.transition_words import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.land import LandView
    from checker.model.moves import LandFigures
    from checker.model.quota import Quota
    from checker.reporting.land_words import LandTexts

_MOST = 20
_TWO = 2
_PERSONS = ("connected", "handover", "fragile", "shared")
COLUMNS = ("connected", "handover", "joined", "senders", "receivers", "fragile", "shared")


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A Kreis or the Land: number of towns, and for each of ``COLUMNS`` share and denominator."""

    name: str
    towns: int
    values: tuple[tuple[str, str], ...]
    islands: int


@dataclass(frozen=True, slots=True)
class Moves:
    """The section; without rows nothing was computed."""

    rows: tuple[MoveRow, ...]
    equal_weights: bool
    brittle: tuple[tuple[str, str, str], ...]
    offers: tuple[tuple[str, str, str], ...]
    holes: tuple[tuple[str, int, str], ...]
    islands: str


def moves(view: LandView, t: LandTexts) -> Moves:
    """Return the section: the Land first where there are several Kreise, each by its key."""
    found = sorted(view.moves, key=lambda one: one.kreis)
    names = {kreis.kreis: kreis.name for kreis in view.kreise}
    # The figures of the Land stand first, their key is empty; a single Kreis needs no sum.
    whole, shown = found[:1], found[1:] if len(found) == _TWO else found
    return Moves(
        tuple(_row(one, names, t) for one in shown),
        any(one.equal_weights for one in found),
        tuple(_brittle(whole, t)),
        tuple(_offers(found, t)),
        tuple(_holes(whole, t)),
        _islands(found, t),
    )


def _row(one: LandFigures, names: dict[str, str], t: LandTexts) -> MoveRow:
    name = names.get(one.kreis, one.kreis) if one.kreis else t("land")
    values = tuple(_value(name, getattr(one, name), t) for name in COLUMNS)
    return MoveRow(name, one.towns, values, len(one.islands))


def _value(name: str, quota: Quota | None, t: LandTexts) -> tuple[str, str]:
    """Return the share of all, and what it is of; what could not be checked is named."""
    if quota is None or not quota.of:
        return "–", ""
    persons = name in _PERSONS
    if persons and quota.of < SMALL:
        return t("small"), ""
    of = form(round(quota.of), t.lang)
    if persons and 0 < quota.part < SMALL:
        return t("small"), t("m_whole", of=of)
    about = t("m_of", share=form(round(quota.part), t.lang), of=of)
    if quota.undecided:
        about = f"{about}, {t('m_open', share=share_text(quota.undecided, quota.of, t))}"
    return share_text(quota.part, quota.of, t), about


def _brittle(whole: Iterable[LandFigures], t: LandTexts) -> Iterable[tuple[str, str, str]]:
    for one in whole:
        for found in one.brittle[:_MOST]:
            known = DIMENSIONS.get(found.dimension)
            why = known.in_(t.lang) if known else found.dimension
            yield found.title.in_(t.lang), why, _value("pairs", found.pairs, t)[0]


def _offers(found: Iterable[LandFigures], t: LandTexts) -> Iterable[tuple[str, str, str]]:
    fragile = {offer for one in found for offer in one.fragile_offers if offer.losing >= SMALL}
    ranked = sorted(fragile, key=lambda one: (-one.losing, one.town.key, one.offer.name))
    for one in ranked[:_MOST]:
        number = t("m_of", share=form(one.losing, t.lang), of=form(one.of, t.lang))
        yield one.offer.title.in_(t.lang), one.town.name, number


def _holes(whole: Iterable[LandFigures], t: LandTexts) -> Iterable[tuple[str, int, str]]:
    for one in whole:
        for hole in one.holes:
            who, goal = hole.who.in_(t.lang), hole.goal_title.in_(t.lang)
            text = t("m_hole", level=hole.level, who=who, goal=goal)
            yield text, hole.towns, persons_text(hole.persons, t)


def _islands(found: Iterable[LandFigures], t: LandTexts) -> str:
    names = sorted({island.name for one in found for island in one.islands})
    return t("m_island_names", names=", ".join(names)) if names else ""
