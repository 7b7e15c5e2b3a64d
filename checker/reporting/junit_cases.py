"""What becomes of each rule outcome in JUnit: passed, failed, skipped or in trouble."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from checker.reporting.report_words import (
    is_counted,
    is_granted,
    kind,
    name_of,
    one_line,
    place,
    source_of,
    why_open,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.report import (
        PackageReport,
        Report,
        ReportFinding,
        ReportObject,
        ReportToolFinding,
        ReportUndecidable,
        RuleResult,
    )
    from checker.reporting.report_texts import ReportTexts

    Spot = tuple[str, str, str]

_Told = TypeVar("_Told", "ReportFinding", "ReportUndecidable")


@dataclass(frozen=True, slots=True)
class Case:
    """One test case; ``state`` is pass, failure, error or skipped."""

    group: str
    name: str
    state: str = "pass"
    kind: str = ""
    message: str = ""
    text: str = ""
    output: str = ""


class _Teller:
    """Makes the cases of one file and keeps account of what has been told already."""

    def __init__(self, package: PackageReport, slugs: dict[str, str], t: ReportTexts) -> None:
        self._file = package.file
        self._t = t
        self._slugs = slugs
        self._findings = _by_spot(package.findings)
        self._open = _by_spot(package.undecidable)

    def of_result(self, result: RuleResult) -> Case:
        """Return the case of one outcome, with all that was found there."""
        spot = (result.code, result.object.kind, result.object.id)
        case = self._case(result.code, self._slugs.get(result.code, ""), result.object)
        found, some = self._findings.pop(spot, []), self._open.pop(spot, [])
        if found:
            return with_open(violated(case, found, self._t), some, self._t)
        if some:
            return undecided(case, some, self._t)
        if result.verdict == "complies":
            return case
        key = {"not_applicable": "k_not_applicable", "undecidable": "k_undecidable"}
        return _skipped(case, self._t(key.get(result.verdict, "x_no_finding"), n=1))

    def rest(self) -> list[Case]:
        """Return what has no outcome of a rule behind it, such as the findings of the reader."""
        told = [
            violated(self._case(found[0].code, found[0].slug, found[0].object), found, self._t)
            for found in self._findings.values()
        ]
        return told + [
            undecided(self._case(some[0].code, some[0].slug, some[0].object), some, self._t)
            for some in self._open.values()
        ]

    def _case(self, code: str, slug: str, item: ReportObject) -> Case:
        return Case(self._file, f"{' '.join(filter(None, (code, slug)))}: {name_of(item, self._t)}")


def violated(case: Case, found: list[ReportFinding], t: ReportTexts) -> Case:
    """Return the case with its findings: a standing error fails it, other findings are told."""
    text = "\n\n".join(_four_parts(item, t) for item in found)
    failing = [item for item in found if _fails(item)]
    if failing:
        first = failing[0]
        message = f"{first.code}, {place(first.location, t)}: {first.title}"
        return replace(case, state="failure", kind=first.code, message=message, text=text)
    if all(is_granted(item) for item in found):
        reasons = ", ".join(item.waiver.reason for item in found if item.waiver)
        return replace(_skipped(case, t("x_granted", reason=reasons)), output=text)
    return replace(case, output=text)


def undecided(case: Case, some: list[ReportUndecidable], t: ReportTexts) -> Case:
    """Return the case as skipped, with what is missing."""
    reasons = " ".join(dict.fromkeys(why_open(item, t) for item in some))
    return _skipped(case, f"{t('k_undecidable')}: {reasons}")


def cases_by_package(report: Report, t: ReportTexts) -> list[list[Case]]:
    """Return the cases of every file in the order of the report; nothing found is left out."""
    slugs = {rule.code: rule.slug for rule in report.rules}
    results: dict[str, list[RuleResult]] = {}
    for item in report.results:
        results.setdefault(item.file, []).append(item)
    return [
        _cases_of(package, results.get(package.file, []), slugs, t) for package in report.packages
    ]


def _cases_of(
    package: PackageReport, results: list[RuleResult], slugs: dict[str, str], t: ReportTexts
) -> list[Case]:
    if package.state == "skipped":
        return [skipped_case(package.file, t)]
    teller = _Teller(package, slugs, t)
    cases = [teller.of_result(item) for item in results]
    trouble = [tool_case(item, package.file, t) for item in package.tool_findings]
    return cases + teller.rest() + trouble


def call_case(item: ReportToolFinding, group: str, t: ReportTexts) -> Case:
    """Return trouble with the call (waivers, baseline): it passes and is told."""
    case = tool_case(item, group, t)
    return Case(group, case.name, output=case.message)


def tool_case(item: ReportToolFinding, group: str, t: ReportTexts) -> Case:
    """Return trouble of the tool as a case of its own."""
    where = [t("tool_rule", rule=item.rule)] if item.rule else []
    where += [name_of(item.object, t)] if item.object else []
    message = f"{t('x_trouble')}: {one_line(item.message)}"
    name = ", ".join([item.code, *where])
    return Case(group, name, "error", kind=item.code, message=message, text=one_line(item.message))


def skipped_case(file: str, t: ReportTexts, reason: str = "") -> Case:
    """Return the one case of a file that was skipped; without a reason it holds no package."""
    return _skipped(Case(file, t("x_skipped")), reason or t("m_skipped"))


def counted(cases: Iterable[Case]) -> Counter[str]:
    """Count the cases by state."""
    return Counter(case.state for case in cases)


def _fails(item: ReportFinding) -> bool:
    return item.severity == "error" and is_counted(item) and not item.known


def with_open(case: Case, some: list[ReportUndecidable], t: ReportTexts) -> Case:
    """Say what of a violated rule could not be checked besides."""
    reasons = [t("x_partly", reason=why_open(item, t)) for item in some]
    return replace(case, output="\n\n".join([*filter(None, [case.output]), *reasons]))


def _skipped(case: Case, reason: str) -> Case:
    return replace(case, state="skipped", message=reason)


def _by_spot(items: Iterable[_Told]) -> dict[Spot, list[_Told]]:
    spots: dict[Spot, list[_Told]] = {}
    for item in items:
        spots.setdefault((item.code, item.object.kind, item.object.id), []).append(item)
    return spots


def _four_parts(item: ReportFinding, t: ReportTexts) -> str:
    title = f"{t(f's_{item.severity}')}: {one_line(item.title)} ({item.code})"
    if is_granted(item) and item.waiver:
        title += f"\n{t('x_granted', reason=one_line(item.waiver.reason))}"
    elif item.known:
        title = f"{title}\n{t('x_known')}"
    elif item.consequence_of:
        title = f"{t('k_consequence', n=1)}: {title}"
    why = "\n".join([one_line(item.why), *source_of(item, t)])
    parts = (("what", one_line(item.message)), ("why", why), ("todo", one_line(item.remedy)))
    lines = [f"{t(key)}: {text}" for key, text in parts if text]
    return "\n".join([title, kind(item, t), *lines, f"{t('where')}: {place(item.location, t)}"])
