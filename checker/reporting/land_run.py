"""What concerns the whole Land: findings about its sums, and what happened in the run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.html_words import kind

if TYPE_CHECKING:
    from checker.model.land import LandView
    from checker.model.report import ReportFinding
    from checker.reporting.html_texts import Texts
    from checker.reporting.land_words import LandTexts

_LOOKS = {"error": "err", "warning": "warn", "info": "info"}


@dataclass(frozen=True, slots=True)
class LandFinding:
    """A finding; ``norm``: a norm is behind it."""

    found: ReportFinding
    css: str
    severity: str
    kind: str
    norm: bool
    place: str


@dataclass(frozen=True, slots=True)
class Whole:
    """The section. ``answers``: rule, year and answer where there is no finding."""

    findings: tuple[LandFinding, ...]
    answers: tuple[tuple[str, str, str], ...]


def whole(view: LandView, t: LandTexts, names: Texts) -> Whole:
    """Return the section; what happened in the run stands in the head of the view."""
    answers = (one for one in view.land_outcomes if one.verdict != "violates")
    return Whole(
        tuple(_finding(found, names) for found in view.land_findings),
        tuple((one.code, one.object.title, t(f"w_{one.verdict}")) for one in answers),
    )


def _finding(found: ReportFinding, names: Texts) -> LandFinding:
    at = found.citation
    return LandFinding(
        found,
        _LOOKS[found.severity],
        names(f"s_{found.severity}"),
        kind(found.force, found.basis, names),
        found.basis not in {"project_set", "practice"},
        ", ".join(filter(None, (at.source, at.section))) if at else "",
    )
