"""What changed since an earlier run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.compare_words import CAUSES
from checker.reporting.html_words import day
from checker.reporting.land_areas import ORDER, area_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model.land import LandView
    from checker.model.land_blocks import LandChanges
    from checker.reporting.html_texts import Texts
    from checker.reporting.land_words import LandTexts

_WHOLE = 100
_KINDS = ("same", "changed", "added", "removed")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """An area or a cause; ``left`` and ``right``: lengths of the bars in per cent."""

    name: str
    code: str
    new: int
    fixed: int
    same: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Changes:
    """The section. ``numbers``: look, number and word of each state that occurs."""

    heading: str
    numbers: tuple[tuple[str, int, str], ...]
    kinds: str
    flips: str
    check: str
    areas: tuple[ChangeRow, ...]
    causes: tuple[ChangeRow, ...]


def changes(view: LandView, t: LandTexts, names: Texts) -> Changes | None:
    """Return the section, None where no earlier run is named."""
    found = view.changes
    if found is None:
        return None
    codes = [*(c for c in ORDER if c in found.areas), *sorted(set(found.areas).difference(ORDER))]
    areas = [(area_name(code, names), code, found.areas[code]) for code in codes]
    causes = [(CAUSES[name].in_(t.lang), "", n) for name, n in _causes(found)]
    return Changes(
        t("changes", day=day(found.report_day, t.lang)),
        tuple(_numbers(found.counts, t)),
        t("kinds", **{name: found.kinds.get(name, 0) for name in _KINDS}),
        t("flips", better=found.better, worse=found.worse),
        _check(found, t),
        _rows(areas),
        _rows(causes),
    )


def _causes(found: LandChanges) -> Iterable[tuple[str, Mapping[str, int]]]:
    return (
        (name, n) for name, n in sorted(found.causes.items()) if name in CAUSES and any(n.values())
    )


def _numbers(counts: Mapping[str, int], t: LandTexts) -> Iterable[tuple[str, int, str]]:
    new, fixed, same = (counts.get(name, 0) for name in ("new", "fixed", "unchanged"))
    yield "err", new, t("k_new", n=new)
    yield "ok", fixed, t("k_fixed")
    yield "", same, t("k_same")
    other = counts.get("moved", 0) + counts.get("regraded", 0)
    rest = (
        (other, "k_other"),
        (counts.get("open", 0), "k_open"),
        (counts.get("gone", 0), "k_gone"),
    )
    yield from (("", number, t(key)) for number, key in rest if number)


def _check(found: LandChanges, t: LandTexts) -> str:
    if not found.differing:
        return t("check_same")
    names = (
        t(f"d_{name}") if t.has(f"d_{name}") else f"--{name.replace('_', '-')}"
        for name in found.differing
    )
    return t("differs", names=", ".join(names))


def _rows(found: list[tuple[str, str, Mapping[str, int]]]) -> tuple[ChangeRow, ...]:
    most = max((max(n.get("new", 0), n.get("fixed", 0)) for _, _, n in found), default=0) or 1
    return tuple(
        ChangeRow(
            name,
            code,
            n.get("new", 0),
            n.get("fixed", 0),
            n.get("unchanged", 0),
            round(_WHOLE * n.get("new", 0) / most),
            round(_WHOLE * n.get("fixed", 0) / most),
        )
        for name, code, n in found
    )
