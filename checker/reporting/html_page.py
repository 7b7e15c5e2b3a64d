"""The whole page as one value for the template."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting import html_first, html_paths, html_tables, html_verdict
from checker.reporting.html_findings import Layout
from checker.reporting.html_fold import FULL_LIMIT, Split, split
from checker.reporting.html_sources import Sources
from checker.reporting.html_words import css_codes, day
from checker.reporting.report_words import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.report import PackageReport, Report, ReportToolFinding
    from checker.reporting.html_findings import GroupView, RuleView
    from checker.reporting.html_first import StepView
    from checker.reporting.html_paths import LadderView, WaysView
    from checker.reporting.html_sources import SourceView
    from checker.reporting.html_tables import AreaView, HandView, OpenView, WaiverView
    from checker.reporting.html_texts import Texts
    from checker.reporting.html_verdict import CountView, VerdictView
    from checker.reporting.path_texts import PathTexts

_HASH_PART = 8
MOST_PICTURES = 20
"""With more packages a page shows tables only, so that it stays small."""


@dataclass(frozen=True, slots=True)
class PackageView:
    """One package; ``p`` is the report on it, the rest is laid out for the template."""

    p: PackageReport
    prefix: str
    name: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    standards: VerdictView
    connection: VerdictView
    tally: tuple[CountView, ...]
    steps: tuple[StepView, ...]
    groups: tuple[GroupView, ...]
    rules: tuple[RuleView, ...]
    choices: tuple[tuple[int, str], ...]
    waivers: tuple[WaiverView, ...]
    open: tuple[OpenView, ...]
    shown: int
    ways: WaysView | None
    ladder: LadderView | None


@dataclass(frozen=True, slots=True)
class PageView:
    """The page: packages, the tables over all of them, the counts of the filter."""

    packages: tuple[PackageView, ...]
    hand: tuple[HandView, ...]
    hand_number: int
    areas: tuple[AreaView, ...]
    sources: tuple[SourceView, ...]
    tool: tuple[tuple[str, ReportToolFinding], ...]
    severities: tuple[tuple[str, int], ...]
    shown: int
    folded: bool
    waived: tuple[int, int]
    verdict_sums: tuple[tuple[str, int], ...]
    connection_sums: tuple[tuple[str, int], ...]
    title: str
    foot_line: str
    full_limit: int = FULL_LIMIT

    @property
    def pictured(self) -> bool:
        """Say whether the page holds a picture or its table."""
        return any(view.ladder is not None for view in self.packages)

    @property
    def area_sums(self) -> tuple[int, ...]:
        """Return the sums of the table of areas, column by column."""
        return tuple(sum(column) for column in zip(*(a.numbers for a in self.areas), strict=True))


def build(report: Report, t: PathTexts) -> PageView:
    """Lay out the report; the order of packages and findings is that of the report."""
    sources = Sources(t)
    titles = {rule.code: rule.title for rule in report.rules}
    splits = split(report.packages)
    packages = tuple(
        _package(
            package,
            parts,
            Layout(f"p{number}-", package, sources, titles),
            t,
            picture=len(splits) <= MOST_PICTURES,
        )
        for number, (package, parts) in enumerate(zip(report.packages, splits, strict=True), 1)
    )
    names = {view.p.file: view.name for view in packages}
    hand = html_tables.by_hand(report, names, t)
    shown = [item.finding.severity for parts in splits for item in parts.shown]
    states = [row.state for view in packages for row in view.waivers]
    title = _title(packages, t)
    legal = f"{t('legal_state')} {day(report.legal_state, t.lang)}"
    return PageView(
        packages=packages,
        hand=hand,
        hand_number=sum(len(rows) for view in hand for _, rows in view.groups),
        areas=html_tables.areas(report, t),
        sources=sources.rows,
        tool=_tool(report, packages),
        severities=tuple((key, shown.count(key)) for key in ("error", "warning", "info")),
        shown=len(shown),
        folded=any(item.consequences for parts in splits for item in parts.full),
        verdict_sums=_tally(view.standards.word for view in packages),
        connection_sums=_tally(view.connection.word for view in packages),
        waived=(states.count("granted"), states.count("requested")),
        title=title,
        foot_line=css_codes(f"{report.tool.name} · {_foot(packages, t)} · {legal}"),
    )


def grouped(digest: str) -> str:
    """Write a hash in groups of eight digits, so that a person can compare it."""
    return " ".join(
        digest[start : start + _HASH_PART] for start in range(0, len(digest), _HASH_PART)
    )


def _package(
    package: PackageReport, parts: Split, layout: Layout, t: PathTexts, *, picture: bool
) -> PackageView:
    prefix = layout.prefix
    shown = {id(item.finding) for item in parts.full}
    anchored = [(f, layout.anchor(f) if id(f) in shown else "") for f in package.findings]
    return PackageView(
        p=package,
        prefix=prefix,
        name=package.municipality.name or package.file,
        subtitle=_subtitle(package, t),
        facts=_facts(package, t),
        standards=html_verdict.standards(package, t),
        connection=html_verdict.connection(package, t),
        tally=html_verdict.tally(package, t),
        steps=html_first.steps(package, parts, layout),
        groups=layout.groups(parts.full),
        rules=layout.rules(parts.rows),
        choices=layout.choices(),
        waivers=html_tables.waivers(anchored, t),
        open=html_tables.open_rules(package),
        shown=len(parts.shown),
        ways=html_paths.ways_view(package.paths, package.persons, t) if package.paths else None,
        ladder=_ladder(package, prefix, t, picture=picture),
    )


def _ladder(
    package: PackageReport, prefix: str, t: PathTexts, *, picture: bool
) -> LadderView | None:
    if package.ladder is None:
        return None
    name = ", ".join(filter(None, (package.municipality.name, package.file)))
    return html_paths.ladder_view(package.ladder, prefix, name, t, picture=picture)


def _subtitle(package: PackageReport, t: Texts) -> str:
    years = dict.fromkeys(end[:4] for end in package.period if end)
    named = t("package_of", years=t("between_years").join(years)).strip()
    return f"{named}, {t('pact', code=package.pact_version)}" if package.pact_version else named


def _facts(package: PackageReport, t: Texts) -> tuple[tuple[str, str], ...]:
    period = period_of(package.period, t) or t("none_stated")
    who = package.municipality
    key = (("f_ags", who.ags),) if who.ags else (("f_key", package.key),)
    rows = (*key, ("f_kreis", who.kreis), ("f_period", period), ("f_file", package.file))
    return tuple((t(label), value or t("none_stated")) for label, value in rows)


def _title(packages: tuple[PackageView, ...], t: Texts) -> str:
    if len(packages) != 1:
        return t("runs_over", n=len(packages))
    view = packages[0]
    return f"{t('doc')} {view.name}: {view.standards.word}, {view.connection.word}"


def _foot(packages: tuple[PackageView, ...], t: Texts) -> str:
    if len(packages) != 1:
        return t("runs_over", n=len(packages))
    key = packages[0].p.key
    return f"{t('doc')} {packages[0].name}" + (f" ({key})" if key else "")


def _tally(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(words).most_common())


def _tool(
    report: Report, packages: tuple[PackageView, ...]
) -> tuple[tuple[str, ReportToolFinding], ...]:
    own = [(view.name, row) for view in packages for row in view.p.tool_findings]
    return (*(("", row) for row in report.run_findings), *own)
