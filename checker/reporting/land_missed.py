"""Which requirements are missed most often, and which declared links break."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from checker.reporting.html_words import kind
from checker.reporting.land_numbers import persons_text, share_text
from checker.reporting.page_words import force_words
from checker.reporting.transition_words import DIMENSIONS

if TYPE_CHECKING:
    from checker.model.land import LandView
    from checker.model.land_blocks import LinkFigures, MissedFigures
    from checker.reporting.html_texts import Texts
    from checker.reporting.land_words import LandTexts

MOST_MISSED, MOST_LINKS, _MOST_REASONS, _MOST_CODES = 12, 12, 2, 6
_TEXT = 180
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A requirement; ``width``: length of its bar in per cent; ``norm``: a norm sets it."""

    id: str
    text: str
    place: str
    force: str
    norm: bool
    rules: str
    number: int
    share: str
    width: int


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Declared links between two types; ``width``: length of the bar in per cent."""

    start: str
    following: str
    reasons: str
    broken: str
    partly: str
    links: int
    persons: str
    width: int


@dataclass(frozen=True, slots=True)
class Breaks:
    """Both sections. ``links``: all that are declared, and those nobody can decide."""

    missed: tuple[MissedRow, ...]
    missed_lead: str
    links: tuple[LinkRow, ...]
    links_lead: str


def breaks(view: LandView, t: LandTexts, names: Texts) -> Breaks:
    """Return both sections; ``names`` holds the words for what sets a value."""
    shown = view.missed[:MOST_MISSED]
    failing = [link for link in view.links if link.broken + link.partly][:MOST_LINKS]
    number, open_ = (sum(getattr(k, name) for k in view.links) for name in ("links", "open"))
    return Breaks(
        tuple(_missed(one, (shown[0].submissions, view.counted), t, names) for one in shown),
        t("missed_lead", shown=len(shown), n=len(view.missed)),
        tuple(_link(one, t) for one in failing),
        t("links_lead", n=number, open=open_),
    )


def _missed(one: MissedFigures, numbers: tuple[int, int], t: LandTexts, names: Texts) -> MissedRow:
    norm, (most, counted) = bool(one.force), numbers
    return MissedRow(
        one.id,
        shorten(one.text, _TEXT, placeholder=" …"),
        ", ".join(filter(None, (one.source, one.section))),
        force_words(one.force, t.lang) if norm else kind(None, one.basis, names),
        norm,
        _some(one.rules),
        one.submissions,
        share_text(one.submissions, counted, t),
        max(1, round(_WHOLE * one.submissions / most)),
    )


def _some(codes: tuple[str, ...]) -> str:
    more = len(codes) - _MOST_CODES
    return ", ".join(codes[:_MOST_CODES]) + (f" (+{more})" if more > 0 else "")


def _link(one: LinkFigures, t: LandTexts) -> LinkRow:
    reasons = (DIMENSIONS[name].in_(t.lang) for name, _ in one.reasons[:_MOST_REASONS])
    return LinkRow(
        one.start or t("unstated"),
        one.following or t("unstated"),
        ", ".join(reasons) or t("unstated"),
        share_text(one.broken, one.links, t),
        share_text(one.partly, one.links, t),
        one.links,
        persons_text(one.persons, t),
        round(_WHOLE * (one.broken + one.partly) / one.links),
    )
