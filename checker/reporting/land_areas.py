"""In which areas of rules findings gather: one small map for each area, and a table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.land_numbers import BAD_STEPS, percent, step, whole_text
from checker.reporting.land_tiles import TILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model.land import KreisFigures, LandView
    from checker.reporting.html_texts import Texts
    from checker.reporting.land_words import LandTexts

ORDER = ("LES", "FEL", "IMA", "SPR", "SBU", "QUA", "TEI", "UNT", "FIN", "PAK", "ANS", "KRE", "FRI")
_PITCH, _SIDE = 20, 18


@dataclass(frozen=True, slots=True)
class Cell:
    """Packages with a finding in per cent, and the step of the ramp (0 where there is none)."""

    value: str
    step: int


@dataclass(frozen=True, slots=True)
class Area:
    """An area: its share, the Kreis with the largest one, the tiles by step as one path each."""

    code: str
    name: str
    share: str
    most: str
    paths: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Areas:
    """All areas in which there is a finding, and the table over the Kreise."""

    areas: tuple[Area, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    total: tuple[Cell, ...]


def areas(view: LandView, t: LandTexts, names: Texts) -> Areas:
    """Return the section; ``names`` holds the titles of the areas."""
    kreise = view.kreise
    found = {code for kreis in kreise for code in kreis.areas}
    codes = [*(c for c in ORDER if c in found), *sorted(found.difference(ORDER))]
    return Areas(
        tuple(_area(code, kreise, t, names) for code in codes),
        tuple((_name(k, t), tuple(_cell(c, [k]) for c in codes)) for k in kreise),
        tuple(_cell(code, kreise) for code in codes),
    )


def area_name(code: str, names: Texts) -> str:
    """Return the title of an area, else its code."""
    return names(f"r_{code}") if names.has(f"r_{code}") else code


def _name(kreis: KreisFigures, t: LandTexts) -> str:
    return kreis.name or kreis.kreis or t("unstated")


def _rate(code: str, kreise: Sequence[KreisFigures]) -> int | None:
    packages = sum(kreis.submissions for kreis in kreise)
    return percent(sum(kreis.areas.get(code, 0) for kreis in kreise), packages)


def _cell(code: str, kreise: Sequence[KreisFigures]) -> Cell:
    value = _rate(code, kreise)
    return Cell("–", 0) if value is None else Cell(str(value), step(value, BAD_STEPS))


def _area(code: str, kreise: Sequence[KreisFigures], t: LandTexts, names: Texts) -> Area:
    rates = {kreis.kreis: (_rate(code, [kreis]) or 0, kreis) for kreis in kreise}
    worst, where = max(rates.values(), key=lambda pair: (pair[0], pair[1].submissions))
    several = len(kreise) > 1
    most = t("areas_most", name=_name(where, t), share=whole_text(worst)) if several else ""
    paths: defaultdict[int, str] = defaultdict(str)
    for key, tile in TILES.items():
        number = step(rates[key][0], BAD_STEPS) if key in rates else 0
        x, y = (tile.column - 1) * _PITCH, (tile.row - 1) * _PITCH
        paths[number] += f"M{x} {y}h{_SIDE}v{_SIDE}h-{_SIDE}z"
    drawn = tuple(sorted(paths.items())) if any(key in TILES for key in rates) else ()
    return Area(code, area_name(code, names), whole_text(_rate(code, kreise)), most, drawn)
