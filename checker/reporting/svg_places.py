"""Places and bottleneck: one bar for each offer, who finds a place and who does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.model.wording import form
from checker.reporting import svg
from checker.reporting.picture_shapes import rounded
from checker.reporting.picture_text import BOLD, fitted, width
from checker.reporting.place_words import arriving, last_of, numbers, ordered, places_in_words

if TYPE_CHECKING:
    from checker.model.path_capacity import PathCapacity, PathStage
    from checker.reporting.path_texts import PathTexts

_WIDTH = 1180
_LABEL, _LEFT, _BAR, _OUT = 14, 262, 560, 1000
_LABEL_ROOM = _LEFT - _LABEL - 14
_FIRST, _STEP, _HIGH, _INNER = 54, 112, 38, 28
_HEAD, _FOOT = 32, 48
_ROOM_INSIDE = 8


def drawn_places(
    found: PathCapacity, prefix: str, t: PathTexts, joined: frozenset[tuple[str, str]] = frozenset()
) -> Markup:
    """Return the picture of the places for one goal; ``joined``: offers one of which leads on."""
    stages = ordered(found)
    bottom = _HEAD + len(stages) * _STEP
    scale = _BAR / max([1.0, *(max(s.places or 0, s.wanted) for s in stages)])
    body = [*_heads(t)]
    for place, stage in enumerate(stages):
        after = stages[place + 1].offer.name if place + 1 < len(stages) else ""
        follows = (stage.offer.name, after) in joined
        body += _stage(stage, _FIRST + place * _STEP, scale, t)
        body += [_onward(_FIRST + place * _STEP)] if follows else []
    body += _sum(found, bottom, t)
    about = (t("p_title", goal=found.goal_title), t("p_about", goal=found.goal_title))
    return svg.picture((_WIDTH, bottom + _FOOT), (prefix, *about), body)


def _heads(t: PathTexts) -> Iterator[Markup]:
    for x, key in ((_LABEL, "p_offer"), (_LEFT, "p_bar"), (_OUT, "p_out")):
        yield svg.text(x, 22, t(key), "hd")
    yield svg.path(f"M0 {_HEAD}H{_WIDTH}", "yr")


def _stage(stage: PathStage, y: float, scale: float, t: PathTexts) -> Iterator[Markup]:
    yield svg.text(_LABEL, y + 18, fitted(stage.offer.title, _LABEL_ROOM, BOLD), "lv")
    if stage.offer.owner:
        yield svg.text(_LABEL, y + 36, fitted(stage.offer.owner, _LABEL_ROOM), "sub")
    fill = stage.placed * scale
    if stage.places is not None:
        yield svg.rect(_LEFT, y, stage.places * scale, _HIGH, "slot")
    yield svg.rect(_LEFT, y + 5, fill, _INNER, "fill")
    over = max(stage.left, 0) * scale
    right = _LEFT + max(fill, (stage.places or 0) * scale)
    if over:
        yield svg.rect(right + 3, y + 5, over, _INNER, "over")
    if stage.places is not None:
        mark = f"M{svg.number(_LEFT + stage.places * scale)} {svg.number(y - 6)}v{_HIGH + 12}"
        yield svg.path(mark, "plm bad" if over else "plm")
    yield from _numbers(stage, (y, fill, right + (over + 3 if over else 0) + 12), t)


def _numbers(stage: PathStage, at: tuple[float, float, float], t: PathTexts) -> Iterator[Markup]:
    y, fill, right = at
    inside = t("p_in", n=stage.placed)
    fits = width(inside, BOLD) + 2 * _ROOM_INSIDE < fill
    if fits:
        yield svg.text(_LEFT + _ROOM_INSIDE + 2, y + 24, inside, "onf")
    beside = places_in_words(stage, t) if fits else f"{inside}, {places_in_words(stage, t)}"
    if stage.left > 0:
        yield svg.text(right, y + 17, t("p_left", n=stage.left), "badt")
        yield svg.text(right, y + 33, fitted(beside, _OUT - right - 12), "sub")
    else:
        yield svg.text(right, y + 24, fitted(beside, _OUT - right - 12), "sub")
    out = form(stage.passing, t.lang)
    yield svg.text(_OUT, y + 26, out, "out")
    after = _OUT + width(out, 22) * 1.1 + 8
    yield svg.text(after, y + 26, t("p_of", n=stage.placed), "sub")


def _onward(y: float) -> Markup:
    """Return the line from those who pass to the next bar."""
    middle, x = y + _HIGH + 22, _LEFT + 16.0
    points = [(_OUT + 12.0, y + _HIGH), (_OUT + 12.0, middle), (x, middle), (x, y + _STEP - 4)]
    return svg.path(rounded(points), "arc ok", "h-ok")


def _sum(found: PathCapacity, y: float, t: PathTexts) -> Iterator[Markup]:
    last = last_of(found.usual)
    yield svg.path(f"M0 {svg.number(y)}H{_WIDTH}", "yr")
    goal = fitted(t("p_goal", goal=found.goal_title), _LABEL_ROOM, BOLD)
    yield svg.text(_LABEL, y + 28, goal, "lv")
    yield svg.text(_LEFT, y + 28, fitted(numbers(found, last, t), _OUT - _LEFT - 12), "sub")
    yield svg.text(_OUT, y + 30, arriving(found, t), "out")
