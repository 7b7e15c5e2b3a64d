"""The sources a page cites, numbered in the order of their first mention."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.reporting.html_words import confidence, kind, term, web_address

if TYPE_CHECKING:
    from checker.model.report import ReportCitation, ReportFinding
    from checker.reporting.html_texts import Texts

_Key = tuple["ReportCitation", str | None, str, str | None]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One row of the table of sources, and the citation under a finding."""

    anchor: str
    source: str
    section: str
    term: str
    kind: str
    dashed: bool
    dots: str
    confidence: str
    url: str | None


@dataclass(slots=True)
class Sources:
    """Collects the sources while the findings are laid out."""

    t: Texts
    _seen: dict[_Key, SourceView] = field(default_factory=dict)

    def of(self, finding: ReportFinding) -> SourceView | None:
        """Return the source of a finding, numbered when it is new."""
        if finding.citation is None:
            return None
        key = (finding.citation, finding.force, finding.basis, finding.confidence)
        if key not in self._seen:
            self._seen[key] = self._view(finding, finding.citation)
        return self._seen[key]

    @property
    def rows(self) -> tuple[SourceView, ...]:
        """Return all sources in the order of the table."""
        return tuple(self._seen.values())

    def _view(self, finding: ReportFinding, citation: ReportCitation) -> SourceView:
        project_set = finding.basis == "project_set"
        dots, level = confidence(finding.confidence, finding.basis, self.t)
        return SourceView(
            anchor=f"q{len(self._seen) + 1}",
            source=self.t("b_project_short") if project_set else citation.source,
            section=citation.section or "",
            term=term(citation, self.t),
            kind=kind(finding.force, finding.basis, self.t),
            dashed=project_set,
            dots=dots,
            confidence=level,
            url=web_address(citation.url),
        )
