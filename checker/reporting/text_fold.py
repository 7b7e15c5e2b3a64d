"""Findings put under their cause, and causes put under the object they concern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.report_words import SEVERITY_RANK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model.report import ReportFinding, ReportObject

_FIRST, _MEASURES, _OTHERS, _LAST = range(4)


@dataclass(frozen=True, slots=True)
class Cause:
    """A finding with those that go away when it is put right."""

    finding: ReportFinding
    consequences: tuple[ReportFinding, ...] = ()


def fold(findings: Sequence[ReportFinding]) -> list[Cause]:
    """Put each consequence under its first cause; without a cause here it stands on its own."""
    known = {item.fingerprint: item for item in findings}
    under: dict[str, list[ReportFinding]] = {}
    causes = []
    for item in findings:
        first = _first_cause(item, known)
        if first is item:
            causes.append(item)
        else:
            under.setdefault(first.fingerprint, []).append(item)
    return [Cause(item, tuple(under.pop(item.fingerprint, ()))) for item in causes]


def by_object(
    causes: Iterable[Cause], measures: Sequence[ReportObject]
) -> list[tuple[ReportObject, list[Cause]]]:
    """Group by object: the file, measures as in the package, other objects, the package.

    Within an object the worst comes first.
    """
    groups: dict[tuple[str, str], tuple[ReportObject, list[Cause]]] = {}
    for cause in causes:
        item = cause.finding.object
        groups.setdefault((item.kind, item.id), (item, []))[1].append(cause)
    for _, same in groups.values():
        same.sort(key=lambda cause: SEVERITY_RANK[cause.finding.severity])
    order = {item.id: number for number, item in enumerate(measures)}
    return sorted(groups.values(), key=lambda group: _rank(group[0], order))


def _rank(item: ReportObject, order: dict[str, int]) -> tuple[int, int]:
    if item.kind == "measure":
        return _MEASURES, order.get(item.id, len(order))
    return {"file": _FIRST, "package": _LAST}.get(item.kind, _OTHERS), 0


def _first_cause(item: ReportFinding, known: dict[str, ReportFinding]) -> ReportFinding:
    seen = {item.fingerprint}
    first = item
    while first.consequence_of in known:
        if first.consequence_of in seen:
            return item
        seen.add(first.consequence_of)
        first = known[first.consequence_of]
    return first
