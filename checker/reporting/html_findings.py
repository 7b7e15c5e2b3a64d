"""The findings of one package, grouped by the clerk's own objects, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.text import UNNAMED
from checker.reporting import html_words as words
from checker.reporting.html_fold import RANK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from checker.model.report import PackageReport, ReportCitation, ReportFinding, ReportObject
    from checker.reporting.html_fold import Folded
    from checker.reporting.html_sources import Sources, SourceView
    from checker.reporting.html_texts import Texts

CLASS = {"error": "err", "warning": "warn", "info": "info"}


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with its four parts."""

    anchor: str
    css: str
    finding: ReportFinding
    kind: str
    dashed: bool
    what: Markup
    why: Markup
    remedy: str
    example: str
    source: SourceView | None
    day: str
    where: tuple[str, str]
    consequences: tuple[ReportFinding, ...]
    follows: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """One object of the clerk with its findings in full; ``number`` is the key of the filter."""

    number: int
    title: str
    note: tuple[str, ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A finding in one table row."""

    group: int
    finding: ReportFinding
    where: tuple[str, str]
    follows: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """Further findings of one rule and source: the texts once, then the rows."""

    title: str
    example: FindingView
    rows: tuple[RowView, ...]


class Layout:
    """Lays out the findings of one package; numbers are unique on the page."""

    def __init__(
        self, prefix: str, package: PackageReport, sources: Sources, titles: Mapping[str, str]
    ) -> None:
        """Take the anchor prefix, the package, the sources to fill, the titles of the rules."""
        self._titles = titles
        self.prefix = prefix
        self._sources = sources
        self.t = sources.t
        self.objects = in_page_order(package)
        self._numbers = {obj: number for number, obj in enumerate(self.objects, 1)}
        # By identity: the own value of a finding may be a list, so findings have no hash.
        self._places = {id(found): place for place, found in enumerate(package.findings, 1)}

    def anchor(self, finding: ReportFinding) -> str:
        """Return the id of the article of a finding."""
        return f"{self.prefix}f{self._places[id(finding)]}"

    def choices(self) -> tuple[tuple[int, str], ...]:
        """Return number and title of each object, for the filter."""
        titles = (heading(obj, self.t)[0] for obj in self.objects)
        return tuple(enumerate(titles, 1))

    def groups(self, items: Sequence[Folded]) -> tuple[GroupView, ...]:
        """Group by object; inside a group the worst first."""
        by_object: dict[ReportObject, list[Folded]] = {}
        for item in items:
            by_object.setdefault(item.finding.object, []).append(item)
        return tuple(self._group(obj, by_object[obj]) for obj in self.objects if obj in by_object)

    def rules(self, items: Sequence[Folded]) -> tuple[RuleView, ...]:
        """Group the rows by rule and source."""
        by_rule: dict[tuple[str, str, ReportCitation | None], list[Folded]] = {}
        for item in items:
            found = item.finding
            by_rule.setdefault((found.code, found.severity, found.citation), []).append(item)
        return tuple(
            RuleView(
                self._titles.get(rows[0].finding.code, rows[0].finding.title),
                self._finding(rows[0], f"{self.prefix}r{number}"),
                tuple(self._row(row) for row in rows),
            )
            for number, rows in enumerate(by_rule.values(), 1)
        )

    def _group(self, obj: ReportObject, items: list[Folded]) -> GroupView:
        items = sorted(items, key=lambda item: RANK[item.finding.severity])
        title, note = heading(obj, self.t)
        findings = tuple(self._finding(item, self.anchor(item.finding)) for item in items)
        count = self.t("n_findings", n=len(findings))
        return GroupView(self._numbers[obj], title, (*note, count), findings)

    def _row(self, item: Folded) -> RowView:
        where = words.place(item.finding.location, self.t)
        return RowView(self._numbers[item.finding.object], item.finding, where, item.follows)

    def _finding(self, item: Folded, anchor: str) -> FindingView:
        found, t = item.finding, self.t
        remedy, example = words.remedy_and_example(found.remedy, t)
        return FindingView(
            anchor=anchor,
            css=CLASS[found.severity],
            finding=found,
            kind=words.kind(found.force, found.basis, t),
            dashed=found.basis == "project_set",
            what=words.emphasised(found.message, found.actual, t.lang),
            why=words.emphasised(found.why, found.expected, t.lang),
            remedy=remedy,
            example=example,
            source=self._sources.of(found),
            day=words.day(found.day, t.lang) if found.day else "",
            where=words.place(found.location, t),
            consequences=item.consequences,
            follows=item.follows,
        )


def in_page_order(package: PackageReport) -> tuple[ReportObject, ...]:
    """Order the objects: file, measures as in the package, other objects, the whole package."""
    unique = tuple(dict.fromkeys(finding.object for finding in package.findings))
    measures = [obj for obj in package.measures if obj in unique]
    files = [obj for obj in unique if obj.kind == "file"]
    whole = [obj for obj in unique if obj.kind == "package"]
    others = [obj for obj in unique if obj not in (*files, *measures, *whole)]
    return (*files, *measures, *others, *whole)


def heading(obj: ReportObject, t: Texts) -> tuple[str, tuple[str, ...]]:
    """Return the title of a group and the small words beside it."""
    if obj.kind == "package":
        return t("g_package"), (t("g_package_note"),)
    if obj.kind == "file":
        return t("g_file"), (obj.title,)
    label = t(f"t_{obj.kind}") if t.has(f"t_{obj.kind}") else ""
    number = "" if obj.id.startswith(UNNAMED) else obj.id
    return obj.title or obj.id, tuple(word for word in (label, number) if word)
