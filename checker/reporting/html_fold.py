"""Which findings stand in full, which in a row, and which are folded under their cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model.report import PackageReport, ReportFinding

FULL_LIMIT = 500
RANK = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Folded:
    """A finding with those that only follow from it; ``follows`` names a cause shown elsewhere."""

    finding: ReportFinding
    consequences: tuple[ReportFinding, ...] = ()
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """The findings of one package: in full, as rows, and waived."""

    full: tuple[Folded, ...]
    rows: tuple[Folded, ...]
    waived: tuple[ReportFinding, ...]

    @property
    def shown(self) -> tuple[Folded, ...]:
        """Return what the filter counts, in the order of the page."""
        return self.full + self.rows


def is_granted(finding: ReportFinding) -> bool:
    """Return whether a granted waiver takes the finding out of the counts."""
    return finding.waiver is not None and finding.waiver.state == "granted"


def split(packages: Sequence[PackageReport]) -> tuple[Split, ...]:
    """Fold every package; the worst ``FULL_LIMIT`` findings of all stand in full."""
    folded = [_fold([f for f in package.findings if not is_granted(f)]) for package in packages]
    order = sorted(
        (RANK[item.finding.severity], number, place)
        for number, items in enumerate(folded)
        for place, item in enumerate(items)
    )
    full = {(number, place) for _, number, place in order[:FULL_LIMIT]}
    return tuple(
        _of_package(package, items, {place for n, place in full if n == number})
        for number, (package, items) in enumerate(zip(packages, folded, strict=True))
    )


def _of_package(package: PackageReport, items: list[Folded], full: set[int]) -> Split:
    rows = [item for place, item in enumerate(items) if place not in full]
    return Split(
        tuple(item for place, item in enumerate(items) if place in full),
        tuple(row for item in rows for row in _unfold(item)),
        tuple(finding for finding in package.findings if is_granted(finding)),
    )


def _unfold(item: Folded) -> Iterator[Folded]:
    yield Folded(item.finding, follows=item.follows)
    for finding in item.consequences:
        yield Folded(finding, follows=item.finding.code)


def _fold(findings: list[ReportFinding]) -> list[Folded]:
    """Put each consequence under its first cause; one without a cause here stands alone."""
    by_print = {finding.fingerprint: finding for finding in findings}
    under: dict[str, list[ReportFinding]] = {}
    roots = []
    for finding in findings:
        root = _root(finding, by_print)
        if root is finding:
            roots.append(finding)
        else:
            under.setdefault(root.fingerprint, []).append(finding)
    return [
        Folded(root, tuple(under.pop(root.fingerprint, ())), follows=root.consequence_of or "")
        for root in roots
    ]


def _root(finding: ReportFinding, by_print: dict[str, ReportFinding]) -> ReportFinding:
    seen = {finding.fingerprint}
    root = finding
    while root.consequence_of in by_print:
        if root.consequence_of in seen:
            return finding
        seen.add(root.consequence_of)
        root = by_print[root.consequence_of]
    return root
