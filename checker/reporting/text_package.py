"""One package for people: verdict first, then findings, then what nobody could check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.html_verdict import connection, standards
from checker.reporting.report_words import (
    counts_line,
    name_of,
    one_line,
    owner_of,
    period_of,
    why_open,
)
from checker.reporting.text_findings import findings, waivers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.report import (
        PackageReport,
        ReportToolFinding,
        ReportUndecidable,
    )
    from checker.reporting.report_texts import ReportTexts
    from checker.reporting.text_layout import Layout

_STEP = 4


def section(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    """Yield the whole section of one package, also of one that could not be read."""
    yield from _head(package, t, layout)
    yield from _verdicts(package, t, layout)
    if package.state == "checked":
        yield ""
        yield from layout.wrap(counts_line(package.counts, t))
    for notice in package.notices:
        yield from layout.wrap(notice)
    if package.state == "skipped":
        return
    yield from findings(package, t, layout)
    yield from waivers(package, t, layout)
    yield from _undecidable(package, t, layout)
    yield from _by_hand(package, t, layout)
    if package.state == "checked" or package.tool_findings:
        yield from layout.heading(t("tool"))
        yield from layout.wrap(t("tool_lead" if package.tool_findings else "x_tool_none"))
        yield from trouble(package.tool_findings, t, layout)


def trouble(items: Iterable[ReportToolFinding], t: ReportTexts, layout: Layout) -> Iterator[str]:
    """Yield one entry for each trouble in the program or with the call."""
    for item in items:
        where = [t("tool_rule", rule=item.rule)] if item.rule else []
        where += [name_of(item.object, t)] if item.object else []
        yield from layout.wrap(
            f"{' '.join([item.code, ', '.join(where)]).strip()}: {item.message}", _STEP, label="  -"
        )


def _head(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    yield ""
    yield layout.bar()
    demo = f" ({t('demo')})" if package.demo else ""
    owner = owner_of(package)
    yield from (layout.paint(line, "head") for line in layout.wrap(f"{owner}{demo}"))
    facts = [one_line(package.file)] if one_line(package.file) != owner else []
    facts += [t("x_key", number=one_line(package.key))] if package.key else []
    period = period_of(package.period, t)
    facts += [period] if period else []
    facts += [t("pact", code=one_line(package.pact_version))] if package.pact_version else []
    yield from layout.wrap(", ".join(facts)) if facts else ()
    yield layout.bar()


def _verdicts(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    for key, view in (
        ("standards", standards(package, t)),
        ("connection", connection(package, t)),
    ):
        yield ""
        yield f"{t(key)}: {layout.paint(view.word, view.css)}"
        if package.state == "checked":
            yield from layout.wrap(" ".join(view.sentences), _STEP)
            yield from layout.wrap(view.limit, _STEP)
        elif key == "standards":
            yield from layout.wrap(" ".join(view.sentences), _STEP)


def _undecidable(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    items = package.undecidable
    if package.state == "failed" and not items:
        return
    yield from layout.heading(t("open"))
    yield from layout.wrap(t("open_lead" if items else "open_none"))
    groups: dict[tuple[str, str, str], list[ReportUndecidable]] = {}
    for item in items:
        groups.setdefault((item.code, item.title, why_open(item, t)), []).append(item)
    before = ""
    for (code, title, reason), same in groups.items():
        if code != before:
            yield ""
            yield from layout.wrap(f"{title} ({code})", 2)
            before = code
        yield from layout.wrap(reason, _STEP)
        names = ", ".join(name_of(item.object, t) for item in same)
        yield from layout.wrap(t("x_affects", names=names), _STEP)


def _by_hand(package: PackageReport, t: ReportTexts, layout: Layout) -> Iterator[str]:
    items = package.manual
    if package.state == "failed" and not items:
        return
    tasks = [item for item in items if item.force != "info"]
    facts = [item.requirement for item in items if item.force == "info"]
    yield from layout.heading(f"{t('hand')} ({len(tasks)})")
    yield from layout.wrap(t("x_hand" if tasks else "hand_none"))
    for item in tasks:
        yield ""
        yield from layout.wrap(item.text, _STEP + 2, label="  [ ]")
        source = item.citation.source
        yield from layout.wrap(
            f"{t(f'o_{item.force}')} {item.requirement}, {source}. {item.reason}", _STEP + 2
        )
    if facts:
        yield ""
        yield from layout.wrap(t("x_facts", n=len(facts), names=", ".join(facts)))
