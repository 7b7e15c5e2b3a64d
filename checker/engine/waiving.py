"""Waivers: a reviewer's decision that leaves a finding visible, but out of the count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.engine.check import Checked
from checker.engine.drafts import Draft
from checker.engine.recognised import named, recognisable
from checker.engine.records import Waiver
from checker.engine.request import CheckRequest
from checker.model.report import ReportToolFinding, ReportWaiver
from checker.model.severity import Severity
from checker.model.text import Text
from checker.model.wording import say


def waive(checked: Checked, request: CheckRequest) -> Checked:
    """Mark the findings that a waiver in force names; an error cannot be waived."""
    if not recognisable(checked.package):
        return checked
    waived = {
        draft.fingerprint
        for draft in checked.drafts
        if draft.severity is not Severity.ERROR
        and any(
            waiver.in_force(request.report_day) and _names(waiver, draft, checked.key)
            for waiver in request.waivers
        )
    }
    return replace(checked, waived=frozenset(waived))


def _names(waiver: Waiver, draft: Draft, key: str) -> bool:
    about = draft.subject.id
    return named(about) and waiver.matches(draft.fingerprint, draft.code, key, about)


def waiver_of(draft: Draft, checked: Checked, request: CheckRequest) -> ReportWaiver | None:
    """Return the waiver that holds for a finding, else the package's own request, else None."""
    if draft.fingerprint in checked.waived:
        waiver = next(w for w in request.waivers if _names(w, draft, checked.key))
        return ReportWaiver("granted", waiver.reason, waiver.approved_by, waiver.last.isoformat())
    for asked in checked.package.waivers or ():
        if (asked.code, asked.object or "") == (draft.code, draft.subject.id):
            return ReportWaiver("requested", asked.reason or "", asked.approved_by)
    return None


def waiver_findings(
    checked: Iterable[Checked], request: CheckRequest
) -> Iterator[ReportToolFinding]:
    """Yield a finding for every waiver that is expired, unused, or names an error."""
    told = (c for c in checked if recognisable(c.package))
    everything = [(draft, c.key) for c in told for draft in c.drafts]
    hits = [
        {draft.severity for draft, key in everything if _names(waiver, draft, key)}
        for waiver in request.waivers
    ]
    yield from trouble_with(hits, request)


def trouble_with(hits: list[set[Severity]], request: CheckRequest) -> Iterator[ReportToolFinding]:
    """Yield what is wrong with a waiver; ``hits``: for each, the severities it meets."""
    for waiver, met in zip(request.waivers, hits, strict=True):
        found = _trouble(waiver, met, request)
        if found is not None:
            code, text = found
            yield ReportToolFinding(code, waiver.code, None, text.in_(request.language))


def _trouble(waiver: Waiver, hits: set[Severity], request: CheckRequest) -> tuple[str, Text] | None:
    name = waiver.name
    if not waiver.in_force(request.report_day):
        return "SYS011", say(
            "Die Abweichung {name} gilt nicht am {day} und hat keine Wirkung.",
            "The waiver {name} does not hold on {day} and has no effect.",
            name=name,
            day=request.report_day,
        )
    if not hits:
        return "SYS012", say(
            "Die Abweichung {name} trifft keinen Befund.",
            "The waiver {name} meets no finding.",
            name=name,
        )
    if Severity.ERROR in hits:
        return "SYS010", say(
            "Die Abweichung {name} nennt einen Fehler und hat darauf keine Wirkung.",
            "The waiver {name} names an error and has no effect on it.",
            name=name,
        )
    return None


def malformed_findings(request: CheckRequest) -> Iterator[ReportToolFinding]:
    """Yield a finding for every waiver that could not be read; it suppresses nothing."""
    for reason in request.malformed_waivers:
        text = say(
            "Die Abweichung Nummer {reason}. Sie hat keine Wirkung.",
            "Waiver number {reason}. It has no effect.",
            reason=reason,
        )
        yield ReportToolFinding("SYS013", None, None, text.in_(request.language))
