"""The report as JUnit XML: a suite per submitted file, a case per rule and object."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.reporting.counts import assert_closed
from checker.reporting.escaping import visible
from checker.reporting.junit_cases import call_case, cases_by_package, counted, skipped_case
from checker.reporting.report_texts import texts_of
from checker.reporting.report_words import one_line

if TYPE_CHECKING:
    from collections import Counter

    from checker.model.report import PackageReport, Report
    from checker.reporting.junit_cases import Case

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(report: Report) -> str:
    """Return one XML document.

    Errors fail. Warnings, infos and mere consequences pass and stand in ``system-out``. Waived,
    undecidable and inapplicable rules are skipped with the reason. Trouble of the tool with a
    file is an error; trouble with the call (waivers, baseline) passes and is told.
    """
    assert_closed(report)
    t = texts_of(report)
    root = Element("testsuites", name=report.tool.name)
    total: list[Case] = []
    for package, cases in zip(report.packages, cases_by_package(report, t), strict=True):
        put_suite(root, package.file, cases).insert(0, properties(report, package))
        total += cases
    for file in report.skipped_files:
        total.append(skipped_case(file, t))
        put_suite(root, file, total[-1:])
    if report.run_findings:
        cases = [call_case(item, report.tool.name, t) for item in report.run_findings]
        put_suite(root, report.tool.name, cases)
        total += cases
    _put_counts(root, counted(total))
    indent(root)
    return f"{_DECLARATION}{tostring(root, encoding='unicode')}\n"


def put_suite(root: Element, name: str, cases: list[Case]) -> Element:
    """Add the suite of one file with its cases and their counts."""
    suite = SubElement(root, "testsuite", name=one_line(name))
    _put_counts(suite, counted(cases))
    for case in cases:
        _put_case(suite, case)
    return suite


def _put_counts(element: Element, numbers: Counter[str]) -> None:
    element.set("tests", str(sum(numbers.values())))
    for state, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        element.set(name, str(numbers[state]))


def _put_case(suite: Element, case: Case) -> None:
    names = {"classname": one_line(case.group), "name": one_line(case.name)}
    element = SubElement(suite, "testcase", names)
    if case.state != "pass":
        outcome = SubElement(element, case.state, message=one_line(case.message))
        if case.kind:
            outcome.set("type", case.kind)
        outcome.text = visible(case.text)
    if case.output:
        SubElement(element, "system-out").text = visible(case.output)


def properties(report: Report, package: PackageReport) -> Element:
    """Return whose package it is, the verdict, and with what it was checked."""
    values = {
        "key": package.key or "",
        "state": package.state,
        "verdict": package.verdict,
        "connectivity": package.connectivity,
        "sha256": package.sha256,
        "catalogue": f"{report.tool.catalogue_version} {report.tool.catalogue_sha256}",
        "policy": report.policy,
        "report_day": report.report_day,
        "manual": ", ".join(item.requirement for item in package.manual),
    }
    element = Element("properties")
    for name, value in values.items():
        SubElement(element, "property", name=name, value=one_line(value))
    return element
