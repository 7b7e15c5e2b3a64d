"""Numbers of the page over a whole run: shares, their steps, and numbers too small to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.wording import NBSP, form

if TYPE_CHECKING:
    from checker.reporting.land_words import LandTexts

SMALL = 5
"""From so many persons on a number is printed (design section 11)."""

GOOD_STEPS = (60, 70, 80, 90)
BAD_STEPS = (10, 20, 30, 40)
_WHOLE = 100


def percent(part: float, whole: float) -> int | None:
    """Return a share in whole per cent; 0 and 100 only where it is exactly that."""
    if not whole:
        return None
    if part in {0, whole}:
        return _WHOLE if part else 0
    return min(max(round(_WHOLE * part / whole), 1), _WHOLE - 1)


def step(value: int, bounds: tuple[int, ...]) -> int:
    """Return the step of a ramp, from 1: how many bounds are reached, and one."""
    return 1 + sum(value >= bound for bound in bounds)


def share_text(part: float, whole: float, t: LandTexts) -> str:
    """Write a share with one decimal: 14,5 %."""
    if not whole:
        return "–"
    shown = round(_WHOLE * part / whole, 1)
    text = f"{shown:.1f}" if t.lang == "en" else f"{shown:.1f}".replace(".", ",")
    return f"{text}{NBSP}%"


def whole_text(value: int | None) -> str:
    """Write whole per cent: 72 %; a dash where there is none."""
    return "–" if value is None else f"{value}{NBSP}%"


def persons_text(number: float, t: LandTexts) -> str:
    """Write a number of persons; one under five only as such."""
    return t("small") if 0 < number < SMALL else form(round(number), t.lang)
