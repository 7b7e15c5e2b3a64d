"""Which requirements findings say are missed, and how often over the whole run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from checker.engine.request import CheckRequest
from checker.loading.reading_codes import READING_CODES
from checker.model.land_blocks import MissedFigures
from checker.model.report import ReportFinding
from checker.model.standard import Citation, Requirement
from checker.model.text import Text
from checker.rule_api import Rule

# What no norm sets stands under the code of its rule, never under a requirement.
_NO_NORM = {"project_set", "practice", "own_data"}
_BASED_ON = "|"
Missed = dict[str, list[str]]


def missed_by(findings: Iterable[ReportFinding], request: CheckRequest) -> Missed:
    """Return what is missed by id, each with the codes of the rules that say so."""
    made: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        made[_missed(finding, request)].add(finding.code)
    return {name: sorted(codes) for name, codes in sorted(made.items())}


def _missed(finding: ReportFinding, request: CheckRequest) -> str:
    rule = request.rules.get(finding.code)
    if rule is not None and finding.basis not in _NO_NORM:
        names = rule.meta["requirements"]
        for name, citation in _places(rule, request):
            if name in names and _same(citation, finding):
                return name
    return f"{finding.code}{_BASED_ON}{finding.basis}"


def _places(rule: Rule[Any], request: CheckRequest) -> Iterator[tuple[str, Citation | None]]:
    """Yield where the values of a rule stand, and its requirements."""
    catalogue = request.catalogue
    for parameter in rule.meta.get("parameters", ()):
        for value in catalogue.parameters[parameter].values:
            yield value.requirement or "", value.citation
    for name in rule.meta["requirements"]:
        if name in catalogue.requirements:
            yield name, catalogue.requirements[name].citation


def _same(citation: Citation | None, finding: ReportFinding) -> bool:
    told = finding.citation
    if citation is None or told is None:
        return False
    return (citation.source, citation.section) == (told.source, told.section)


class MissedSums:
    """Adds up what is missed, one submission after the other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._number: Counter[str] = Counter()
        self._codes: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, missed: Missed) -> None:
        """Count one submission."""
        self._number.update(missed.keys())
        for name, codes in missed.items():
            self._codes[name].update(codes)

    def figures(self, request: CheckRequest) -> tuple[MissedFigures, ...]:
        """Return what is missed, the most frequent first."""
        names = sorted(self._number, key=lambda name: (-self._number[name], name))
        return tuple(self._figures(name, request) for name in names)

    def _figures(self, name: str, request: CheckRequest) -> MissedFigures:
        codes, number = tuple(sorted(self._codes[name])), self._number[name]
        known = request.catalogue.requirements.get(name)
        if known is not None:
            return _of_norm(known, codes, number, request)
        code, _, basis = name.partition(_BASED_ON)
        title = _title(code, request).in_(request.language)
        return MissedFigures(code, title, "", None, "", basis, codes, number)


def _title(code: str, request: CheckRequest) -> Text:
    rule, fault = request.rules.get(code), READING_CODES.get(code)
    if rule is not None:
        return rule.title
    return fault.title if fault else Text(code, code)


def _of_norm(
    known: Requirement, codes: tuple[str, ...], number: int, request: CheckRequest
) -> MissedFigures:
    text = Text(known.text.de, known.text.en).in_(request.language)
    at = known.citation
    return MissedFigures(
        known.id, text, at.source, at.section, known.force, known.basis, codes, number
    )
