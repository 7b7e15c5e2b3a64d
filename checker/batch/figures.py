"""The figures of the Land over the submissions that count: by Kreis and by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from checker.batch.kreis_names import kreis_names
from checker.batch.link_sums import LinkSums
from checker.batch.missed import MissedSums
from checker.batch.records import Result
from checker.engine.request import CheckRequest
from checker.model.land import KreisFigures, LandRow, LandView, RuleFigures
from checker.model.report import Report, RuleInfo


@dataclass(slots=True)
class _Sums:
    submissions: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    connectivity: Counter[str] = field(default_factory=Counter)
    persons: list[int] = field(default_factory=lambda: [0, 0, 0])
    areas: Counter[str] = field(default_factory=Counter)
    name: str = ""

    def add(self, row: LandRow, found: Result) -> None:
        self.submissions += 1
        if row.key == row.kreis:
            self.name = self.name or row.name
        self.verdicts[found.verdict] += 1
        self.connectivity[found.connectivity] += 1
        self.persons = [old + new for old, new in zip(self.persons, found.persons, strict=True)]
        self.areas.update({code[:3] for code in found.grave})


class Figures:
    """Adds up submissions, one after the other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._all = _Sums()
        self._kreise: defaultdict[str, _Sums] = defaultdict(_Sums)
        self._tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._affected: Counter[str] = Counter()
        self._missed, self._links = MissedSums(), LinkSums()

    def add(self, row: LandRow, found: Result) -> None:
        """Count one submission."""
        self._all.add(row, found)
        self._kreise[row.kreis].add(row, found)
        self._missed.add(found.missed)
        self._links.add(found.links)
        self._affected.update(found.findings.keys())
        for code, answers in found.tally.items():
            self._tally[code].update(answers)

    def view(self, head: Report, request: CheckRequest) -> LandView:
        """Return the figures, without the rows."""
        names = kreis_names(request.catalogue, request.language)
        sums = self._all
        return LandView(
            head=head,
            reasons={},
            total=0,
            counted=sums.submissions,
            verdicts=dict(sorted(sums.verdicts.items())),
            connectivity=dict(sorted(sums.connectivity.items())),
            persons=_three(sums.persons),
            kreise=tuple(
                _kreis(code, self._kreise[code], names.get(code)) for code in sorted(self._kreise)
            ),
            rules=tuple(self._rule(info) for info in head.rules),
            rows=(),
            missed=self._missed.figures(request),
            links=self._links.figures(request),
        )

    def _rule(self, info: RuleInfo) -> RuleFigures:
        answers = self._tally[info.code]
        return RuleFigures(
            code=info.code,
            slug=info.slug,
            title=info.title,
            submissions=self._affected[info.code],
            complies=answers["complies"],
            violates=answers["violates"],
            undecidable=answers["undecidable"],
            not_applicable=answers["not_applicable"],
        )


def _kreis(code: str, sums: _Sums, name: str | None) -> KreisFigures:
    return KreisFigures(
        kreis=code,
        submissions=sums.submissions,
        verdicts=dict(sorted(sums.verdicts.items())),
        connectivity=dict(sorted(sums.connectivity.items())),
        persons=_three(sums.persons),
        areas=dict(sorted(sums.areas.items())),
        name=name or sums.name or code,
    )


def _three(numbers: list[int]) -> tuple[int, int, int]:
    known, broken, undecided = numbers
    return known, broken, undecided
