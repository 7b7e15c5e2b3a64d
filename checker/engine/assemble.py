"""From what was found out to the report, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from string import ascii_uppercase
from typing import Any

from checker.engine.check import Answered, Checked, Crash, count, open_must
from checker.engine.describe import (
    citation_of,
    label_of,
    location_of,
    reason_undecidable,
    shown_object,
)
from checker.engine.drafts import Draft
from checker.engine.link_list import links_of
from checker.engine.manual import manual_list
from checker.engine.notices import notices_for
from checker.engine.recognised import named, recognisable
from checker.engine.request import CheckRequest
from checker.engine.verdict import verdict
from checker.engine.waiving import waiver_of
from checker.model.ladder import Ladder
from checker.model.package import MeasurePackage
from checker.model.paths import Paths
from checker.model.report import (
    PackageReport,
    Persons,
    ReportFinding,
    ReportLocation,
    ReportMunicipality,
    ReportToolFinding,
    ReportUndecidable,
)
from checker.model.text import Text


def package_report(checked: Checked, request: CheckRequest) -> PackageReport:
    """Return the report of one readable submission."""
    counts, connected = count(checked), checked.ways().connected
    paths = _paths(checked, request)
    return PackageReport(
        file=checked.submission.file,
        sha256=checked.submission.sha256,
        state="checked",
        key=checked.key,
        demo=bool(checked.package.demo),
        municipality=municipality_of(checked.package),
        period=period_of(checked.package),
        pact_version=checked.package.pact_version,
        verdict=verdict(
            counts,
            open_must=bool(checked.package.excerpt) or open_must(checked, request),
            tool_trouble=bool(checked.crashes),
        ),
        connectivity=connected.verdict,
        persons=Persons(connected.known, connected.broken, connected.undecided),
        counts=counts,
        outcomes=len(checked.answers) + len(checked.submission.faults),
        findings=tuple(_finding(draft, checked, request) for draft in _sorted(checked)),
        undecidable=tuple(_undecidable(checked, request)),
        manual=manual_list(request),
        tool_findings=tuple(_crashes(checked, request)),
        notices=notices_for(checked, request),
        measures=tuple(
            shown_object(subject, request)
            for subject in checked.subjects
            if subject.kind == "measure"
        ),
        paths=paths,
        ladder=_ladder(checked, request, paths) if paths and request.pictures else None,
        links=links_of(checked, request) if request.links else (),
    )


def _paths(checked: Checked, request: CheckRequest) -> Paths | None:
    """Return the ways of people, where a format tells them."""
    if not request.ways:
        return None
    made: Any = import_module("checker.engine.paths_report")
    found: Paths = made.paths_of(checked.ways(), request)
    return found


def _ladder(checked: Checked, request: CheckRequest, paths: Paths) -> Ladder:
    made: Any = import_module("checker.engine.ladder")
    found: Ladder = made.ladder_of(checked, request, paths)
    return found


def municipality_of(package: MeasurePackage) -> ReportMunicipality:
    """Return whose package it is, as stated."""
    town = package.municipality
    if town is None:
        return ReportMunicipality(None, None, None)
    return ReportMunicipality(town.name, _text(town.ags), _text(town.kreis))


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def period_of(package: MeasurePackage) -> tuple[str | None, str | None]:
    """Return first and last day of the period, as stated."""
    period = package.period
    if period is None:
        return (None, None)
    return (_day(period.start), _day(period.end))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _sorted(checked: Checked) -> list[Draft]:
    """Sort by place, code and (German) message, so that the language does not change the order."""
    places = {
        draft.pointer: location_of(checked.submission, draft.pointer) for draft in checked.drafts
    }

    def place(draft: Draft) -> tuple[Any, ...]:
        at = _in_file(places[draft.pointer])
        return (*at, draft.code, draft.deviation.message.de, draft.fingerprint)

    return sorted(checked.drafts, key=place)


def _in_file(place: ReportLocation) -> tuple[str, int, int, str]:
    """Return what puts places in the order of the file: A2, B2, AA2, A10 in a sheet."""
    row = (place.cell or "").lstrip(ascii_uppercase)
    letters = (place.cell or "").removesuffix(row)
    line, column = place.line or int(row or 0), place.column or len(letters)
    return place.sheet or "", line, column, letters


def _finding(draft: Draft, checked: Checked, request: CheckRequest) -> ReportFinding:
    related = (
        shown_object(s, request) for s in checked.subjects if s.id in draft.deviation.related
    )
    found = report_finding(draft, location_of(checked.submission, draft.pointer), request)
    distinct = recognisable(checked.package) and named(draft.subject.id)
    return replace(
        found,
        related=tuple(related),
        waiver=waiver_of(draft, checked, request),
        known=found.known and distinct,
    )


def report_finding(draft: Draft, location: ReportLocation, request: CheckRequest) -> ReportFinding:
    """Return a finding for the report, without related objects and waiver."""
    lang, dated = request.language, draft.deviation.basis.dated
    own = dated.basis == "own_data"
    baseline = request.baseline
    return ReportFinding(
        code=draft.code,
        slug=draft.slug,
        severity=draft.severity.value,
        force=None if own else dated.force,
        basis=dated.basis,
        confidence=None if own else dated.confidence,
        title=draft.title.in_(lang),
        message=draft.deviation.message.in_(lang),
        why=draft.why.in_(lang),
        remedy=draft.deviation.remedy.in_(lang),
        day=_day(draft.subject.day),
        object=shown_object(draft.subject, request),
        related=(),
        location=location,
        actual=plain(draft.deviation.actual),
        expected=plain(draft.deviation.expected),
        citation=citation_of(dated),
        fingerprint=draft.fingerprint,
        consequence_of=draft.consequence_of,
        known=baseline is not None and baseline.knows(draft.fingerprint, draft.severity),
    )


def plain(value: Any) -> Any:
    """Return a value that JSON can hold: days as ISO text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | dict | None) else str(value)


def _undecidable(checked: Checked, request: CheckRequest) -> Iterator[ReportUndecidable]:
    open_answers = [answer for answer in checked.answers if answer.outcome.missing]
    for answer in sorted(open_answers, key=lambda a: (a.rule.code, a.subject.pointer)):
        yield _open(answer, checked, request)


def _open(answer: Answered, checked: Checked, request: CheckRequest) -> ReportUndecidable:
    missing = answer.outcome.missing
    return ReportUndecidable(
        code=answer.rule.code,
        slug=answer.rule.slug,
        title=answer.rule.title.in_(request.language),
        object=shown_object(answer.subject, request),
        missing=tuple(part.field for part in missing),
        labels=tuple(dict.fromkeys(label_of(part, answer.subject, request) for part in missing)),
        reason=reason_undecidable(answer, checked, request),
    )


def _crashes(checked: Checked, request: CheckRequest) -> Iterator[ReportToolFinding]:
    yield from (crash_finding(crash, request) for crash in checked.crashes)


def crash_finding(crash: Crash, request: CheckRequest) -> ReportToolFinding:
    """Return the finding of a rule that failed in the program."""
    text = Text(
        "Die Regel {code} ist im Programm gescheitert ({reason}). Das liegt nicht an Ihrem Paket.",
        "The rule {code} failed in the program ({reason}). This is not the fault of your package.",
    )
    message = text.in_(request.language).format(code=crash.rule.code, reason=crash.reason)
    return ReportToolFinding(
        "SYS001", crash.rule.code, shown_object(crash.subject, request), message
    )
