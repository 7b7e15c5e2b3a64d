"""The findings of one package for people: by object, causes first, four parts each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.report_words import (
    day,
    is_granted,
    kind,
    name_of,
    one_line,
    place,
    source_of,
)
from checker.reporting.text_fold import by_object, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import PackageReport, ReportFinding, ReportObject, ReportWaiver
    from checker.reporting.report_texts import ReportTexts
    from checker.reporting.text_fold import Cause
    from checker.reporting.text_layout import Layout

_STEP = 4
_ASIDE = 2


def findings(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    """Yield every finding that counts, grouped by the objects of the package."""
    open_ones = [item for item in package.findings if not is_granted(item)]
    yield from layout.heading(f"{t('findings')} ({len(open_ones)})")
    if not open_ones:
        yield from layout.wrap(t("findings_none"))
    for item, causes in by_object(fold(open_ones), package.measures):
        yield ""
        yield from (layout.paint(line, "head") for line in layout.wrap(_title(item, t)))
        for cause in causes:
            yield ""
            yield from _cause(cause, t, layout)


def waivers(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    """Yield what the reviewer has waived; the requests stand with their findings."""
    granted = [item for item in package.findings if is_granted(item)]
    if not granted:
        return
    yield from layout.heading(f"{t('waivers')} ({len(granted)})")
    for item in granted:
        yield ""
        yield from layout.wrap(item.title, _STEP, label=f"  {t(f's_{item.severity}')}: ")
        yield from layout.wrap(f"{item.code} {item.slug}, {name_of(item.object, t)}", indent=_STEP)
        if item.waiver:
            yield from _granted(item.waiver, t, layout)


def _title(item: ReportObject, t: ReportTexts) -> str:
    name, word = name_of(item, t), f"t_{item.kind}"
    return f"{t(word)}: {name}" if t.has(word) and not name.startswith(t(word)) else name


def _granted(waiver: ReportWaiver, t: ReportTexts, layout: Layout) -> Iterator[str]:
    approved = [t("x_approved", name=waiver.approved_by)] if waiver.approved_by else []
    until = [t("until", day=day(waiver.until, t))] if waiver.until else []
    yield from layout.wrap(t("x_granted", reason=waiver.reason), _STEP, label=" " * _STEP)
    if approved or until:
        yield from layout.wrap(" ".join(approved + until) + ".", _STEP)
    yield from layout.wrap(t("x_granted_note"), _STEP)


def _cause(cause: Cause, t: ReportTexts, layout: Layout) -> Iterator[str]:
    item = cause.finding
    label = f"  {t(f's_{item.severity}')}: "
    yield from layout.wrap(item.title, _STEP, label=label, role=item.severity)
    yield from layout.wrap(f"{item.code} {item.slug}, {kind(item, t)}", _STEP)
    width = _STEP + _ASIDE + max(len(t(key)) for key in ("what", "why", "todo", "where"))
    for key, lines in _parts(item, t):
        label = " " * _STEP + t(key)
        for line in lines:
            yield from layout.wrap(line, width, label=label)
            label = ""
    if item.known:
        yield from layout.wrap(t("x_known"), _STEP)
    yield from _request(item, t, layout)
    yield from _consequences(cause, t, layout)


def _parts(item: ReportFinding, t: ReportTexts) -> Iterator[tuple[str, list[str]]]:
    advice, _, example = item.remedy.partition(f"{t('example')}:")
    yield "what", [item.message]
    yield "why", [item.why, *source_of(item, t)]
    yield "todo", [advice, *([f"{t('example')}: {example.strip()}"] if example else [])]
    others = ", ".join(name_of(other, t) for other in item.related)
    yield "where", [place(item.location, t), *([f"{t('related')}: {others}"] if others else [])]


def _request(item: ReportFinding, t: ReportTexts, layout: Layout) -> Iterator[str]:
    if item.waiver:
        reason = t("req_reason", reason=one_line(item.waiver.reason))
        yield from layout.wrap(f"{t('req_head')} {reason} {t('req_note')}", _STEP)


def _consequences(cause: Cause, t: ReportTexts, layout: Layout) -> Iterator[str]:
    if not cause.consequences:
        return
    yield from layout.wrap(f"{t('follows', n=len(cause.consequences))}:", _STEP)
    for item in cause.consequences:
        elsewhere = "" if item.object == cause.finding.object else f", {name_of(item.object, t)}"
        line = f"{item.title} ({item.code}{elsewhere})"
        yield from layout.wrap(line, _STEP + _ASIDE, label=" " * _STEP + "-")
