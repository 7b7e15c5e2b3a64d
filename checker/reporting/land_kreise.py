"""Who reaches the goal in which Kreis: table, tile map, the best and the worst."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from checker.reporting.land_numbers import (
    GOOD_STEPS,
    SMALL,
    percent,
    persons_text,
    share_text,
    step,
    whole_text,
)
from checker.reporting.land_small import kept_back, put_together
from checker.reporting.land_tiles import TILES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model.land import KreisFigures, LandView
    from checker.reporting.land_words import LandTexts

_PITCH, _EXTREMES = 66, 5


@dataclass(frozen=True, slots=True)
class TileView:
    """A tile of the map: corner, label, value, step of the ramp (0: nothing to show)."""

    x: int
    y: int
    label: str
    value: str
    step: int


@dataclass(frozen=True, slots=True)
class KreisRow:
    """A row of the table; all values are finished texts."""

    name: str
    packages: int
    verdicts: tuple[int, int, int]
    persons: tuple[str, str, str]
    quota: str


@dataclass(frozen=True, slots=True)
class Quotas:
    """The section; ``mapped``: at least one Kreis stands on the map."""

    tiles: tuple[TileView, ...]
    mapped: bool
    off_map: str
    land: str
    land_of: str
    highest: tuple[tuple[str, str], ...]
    lowest: tuple[tuple[str, str], ...]
    rows: tuple[KreisRow, ...]
    total: KreisRow
    steps: tuple[str, ...]


def quotas(view: LandView, t: LandTexts) -> Quotas:
    """Return the section; a Kreis with fewer than five persons is shown with the others."""
    kreise = view.kreise
    ranked = sorted(_shown(kreise), key=lambda pair: (-pair[1], pair[0].name))
    # With few Kreise the first and the last are the same ones: the table says it all.
    several = len(ranked) > _EXTREMES
    off = sorted(_name(kreis, t) for kreis in kreise if kreis.kreis not in TILES)
    mapped = len(off) < len(kreise)
    return Quotas(
        tiles=tuple(_tiles(kreise, t)) if mapped else (),
        mapped=mapped,
        off_map=t("off_map", names=_some(off)) if mapped and off else "",
        land=_land(view, t),
        land_of=_land_of(view, ranked, t),
        highest=_extremes(ranked[:_EXTREMES], t) if several else (),
        lowest=_extremes(reversed(ranked[-_EXTREMES:]), t) if several else (),
        rows=tuple(_rows(kreise, t)),
        total=_row(t("c_sum"), kreise, t),
        steps=steps_of(GOOD_STEPS, t),
    )


def _shown(kreise: Iterable[KreisFigures]) -> list[tuple[KreisFigures, int]]:
    """Return the Kreise whose rate is printed, with the rate in per cent."""
    return [
        (kreis, value)
        for kreis in kreise
        if sum(kreis.persons) >= SMALL
        and (value := percent(kreis.persons[0], sum(kreis.persons))) is not None
    ]


def _name(kreis: KreisFigures, t: LandTexts) -> str:
    return kreis.name or kreis.kreis or t("unstated")


def _some(names: list[str]) -> str:
    """Join names; keys that were made up must not fill the page."""
    more = len(names) - _EXTREMES
    return ", ".join(names[:_EXTREMES]) + (f" (+{more})" if more > 0 else "")


def _extremes(
    ranked: Iterable[tuple[KreisFigures, int]], t: LandTexts
) -> tuple[tuple[str, str], ...]:
    return tuple((_name(kreis, t), whole_text(value)) for kreis, value in ranked)


def _land(view: LandView, t: LandTexts) -> str:
    whole = sum(view.persons)
    return share_text(view.persons[0], whole, t) if whole >= SMALL else "–"


def _land_of(view: LandView, ranked: Sequence[tuple[KreisFigures, int]], t: LandTexts) -> str:
    whole = sum(view.persons)
    if not whole:
        return t("no_persons")
    if whole < SMALL:
        return t("small_note")
    text = t(
        "land_of",
        known=persons_text(view.persons[0], t),
        all=persons_text(whole, t),
        open=persons_text(view.persons[2], t),
        share=share_text(view.persons[2], whole, t),
    )
    if len(ranked) <= _EXTREMES:
        return text
    middle = round(median(value for _, value in ranked))
    return f"{text} {t('median', n=whole_text(middle))}"


def _rows(kreise: Sequence[KreisFigures], t: LandTexts) -> Iterable[KreisRow]:
    few = put_together(kreise)
    alone = [kreis for kreis in sorted(kreise, key=lambda one: one.kreis) if kreis not in few]
    groups: list[tuple[str, Sequence[KreisFigures]]] = [(_name(one, t), [one]) for one in alone]
    if few:
        name = _name(few[0], t) if len(few) == 1 else t("few_row", names=_some(_names(few, t)))
        groups.append((name, few))
    hidden = kept_back([_persons(group) for _, group in groups])
    for place, (name, group) in enumerate(groups):
        row = _row(name, group, t)
        persons = (
            t("kept_back") if (place, column) in hidden and number >= SMALL else text
            for column, (number, text) in enumerate(zip(_persons(group), row.persons, strict=True))
        )
        known, broken, undecided = persons
        yield replace(row, persons=(known, broken, undecided))


def _names(kreise: Iterable[KreisFigures], t: LandTexts) -> list[str]:
    return [_name(kreis, t) for kreis in kreise]


def _persons(kreise: Sequence[KreisFigures]) -> list[int]:
    return [sum(kreis.persons[place] for kreis in kreise) for place in range(3)]


def _row(name: str, kreise: Sequence[KreisFigures], t: LandTexts) -> KreisRow:
    persons = _persons(kreise)
    whole = sum(persons)
    bad, open_ = (_sum(kreise, verdict) for verdict in ("not_conformant", "undetermined"))
    packages = sum(kreis.submissions for kreis in kreise)
    known, broken, undecided = (persons_text(number, t) for number in persons)
    return KreisRow(
        name=name,
        packages=packages,
        verdicts=(packages - bad - open_, bad, open_),
        persons=(known, broken, undecided),
        quota=whole_text(percent(persons[0], whole)) if whole >= SMALL else "–",
    )


def _sum(kreise: Iterable[KreisFigures], verdict: str) -> int:
    return sum(kreis.verdicts.get(verdict, 0) for kreis in kreise)


def _tiles(kreise: Iterable[KreisFigures], t: LandTexts) -> Iterable[TileView]:
    known = {kreis.kreis: kreis for kreis in kreise}
    rates = {kreis.kreis: value for kreis, value in _shown(known.values())}
    for code, tile in TILES.items():
        x, y = (tile.column - 1) * _PITCH, (tile.row - 1) * _PITCH
        value = rates.get(code)
        if value is not None:
            yield TileView(x, y, tile.label, str(value), step(value, GOOD_STEPS))
        else:
            small = code in known and sum(known[code].persons) > 0
            yield TileView(x, y, tile.label, f"<{SMALL}" if small else "–", 0)


def steps_of(bounds: tuple[int, ...], t: LandTexts) -> tuple[str, ...]:
    """Return the words of a ramp, one for each step."""
    return (
        t("step_first", n=bounds[0]),
        *(t("step_between", a=a, b=b - 1) for a, b in pairwise(bounds)),
        t("step_last", n=bounds[-1]),
    )
