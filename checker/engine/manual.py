"""What no rule checks: a person must look."""

from __future__ import annotations

from checker.engine.describe import cited
from checker.engine.request import CheckRequest
from checker.model.report import ReportManual
from checker.model.standard import Requirement
from checker.model.text import Lang, Text

_UNSAID = Text("Keine Regel prüft diese Anforderung.", "No rule checks this requirement.")


def manual_list(request: CheckRequest) -> tuple[ReportManual, ...]:
    """Return every requirement that a person must look at: without a rule, or checked in part."""
    requirements = sorted(request.catalogue.requirements.values(), key=lambda r: r.id)
    return tuple(
        _entry(requirement, request.language)
        for requirement in requirements
        if requirement.id not in request.covered or requirement.manual is not None
    )


def _entry(requirement: Requirement, lang: Lang) -> ReportManual:
    manual = requirement.manual
    reason = Text(manual.de, manual.en) if manual else _UNSAID
    return ReportManual(
        requirement.id,
        Text(requirement.text.de, requirement.text.en).in_(lang),
        reason.in_(lang),
        requirement.force,
        requirement.confidence,
        cited(requirement.citation),
    )
