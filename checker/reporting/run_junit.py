"""JUnit for a whole run: a suite per submitted file, a case per rule that applied to it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, indent, tostring

from checker.reporting.as_junit import properties, put_suite
from checker.reporting.escaping import visible
from checker.reporting.junit_cases import (
    Case,
    call_case,
    skipped_case,
    tool_case,
    undecided,
    violated,
    with_open,
)
from checker.reporting.report_texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model.report import PackageReport, Report, ReportFinding, ReportUndecidable
    from checker.reporting.report_texts import ReportTexts

    Counts = tuple[int, int, int, int]

_COUNTS = ("tests", "failures", "errors", "skipped")


def opening(name: str, counts: Iterable[int]) -> str:
    """Return the beginning of the document; ``counts``: cases, failures, errors, skipped."""
    sums = " ".join(f'{key}="{value}"' for key, value in zip(_COUNTS, counts, strict=True))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="{name}" {sums}>\n'


def closing() -> str:
    """Return the end of the document."""
    return "</testsuites>\n"


def suite(
    report: Report, tally: Mapping[str, Mapping[str, int]], t: ReportTexts
) -> tuple[str, Counts]:
    """Return the suite of the only package of a report, and its counts."""
    package = report.packages[0]
    slugs = {rule.code: rule.slug for rule in report.rules}
    cases = [*_cases(package, tally, slugs, t)]
    cases += [tool_case(item, package.file, t) for item in package.tool_findings]
    element = put_suite(Element("testsuites"), package.file, cases)
    element.insert(0, properties(report, package))
    return _text(element)


def skipped_suite(file: str, reason: str, report: Report) -> tuple[str, Counts]:
    """Return the suite of a file that was skipped."""
    case = skipped_case(file, texts_of(report), visible(reason))
    return _text(put_suite(Element("testsuites"), file, [case]))


def call_suite(report: Report) -> tuple[str, Counts]:
    """Return the suite of what concerns the whole run: waivers and baseline."""
    name, t = report.tool.name, texts_of(report)
    cases = [call_case(item, name, t) for item in report.run_findings]
    return _text(put_suite(Element("testsuites"), name, cases)) if cases else ("", (0, 0, 0, 0))


def _text(element: Element) -> tuple[str, Counts]:
    tests, failures, errors, skipped = (int(element.get(key, "0")) for key in _COUNTS)
    indent(element, level=1)
    return f"  {tostring(element, encoding='unicode').strip()}\n", (
        tests,
        failures,
        errors,
        skipped,
    )


def _cases(
    package: PackageReport,
    tally: Mapping[str, Mapping[str, int]],
    slugs: dict[str, str],
    t: ReportTexts,
) -> Iterable[Case]:
    """Yield a case for every code that gave an answer or a finding, sorted by code."""
    found: dict[str, list[ReportFinding]] = {}
    some: dict[str, list[ReportUndecidable]] = {}
    for finding in package.findings:
        found.setdefault(finding.code, []).append(finding)
    for item in package.undecidable:
        some.setdefault(item.code, []).append(item)
    applied = {code for code, answers in tally.items() if set(answers) - {"not_applicable"}}
    for code in sorted(applied | found.keys() | some.keys()):
        findings = found.get(code, [])
        slug = findings[0].slug if findings else slugs.get(code, "")
        case = Case(package.file, f"{code} {slug}".strip())
        yield _judged(case, findings, some.get(code, []), t)


def _judged(
    case: Case, found: list[ReportFinding], some: list[ReportUndecidable], t: ReportTexts
) -> Case:
    """Judge a rule by the worst that it said about any object of the file."""
    if found:
        return with_open(violated(case, found, t), some, t)
    return undecided(case, some, t) if some else case
