from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from checker.model.report import Report, ReportToolFinding, RuleResult
from checker.reporting.as_junit import render
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_findings import ADVICE, main_findings
from tests.unit.reporting.sample_report import (
    clean,
    not_conformant,
    package,
    report,
    several,
    unreadable,
)

CHILDREN = ("skipped", "error", "failure", "system-out")


def tree(sample: Report) -> ElementTree.Element:
    return parsed(render(sample))


def parsed(text: str) -> ElementTree.Element:
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(["end"])
    parser.feed(text)
    parser.close()
    events: list[Any] = list(parser.read_events())
    root = events[-1][1]
    assert isinstance(root, ElementTree.Element)
    return root


def case_of(code: str, sample: Report) -> ElementTree.Element:
    return next(case for case in tree(sample).iter("testcase") if case.get("name", "")[:6] == code)


def states(suite: ElementTree.Element) -> list[str]:
    children = [[child.tag for child in case] for case in suite.iter("testcase")]
    return [next((tag for tag in tags if tag != "system-out"), "pass") for tags in children]


def test_there_is_a_suite_per_file() -> None:
    names = [suite.get("name") for suite in tree(several())]
    assert names == ["grenzstadt-2018.xlsx", "reinstadt-2018.yaml", "kaputt.yaml"]


@pytest.mark.parametrize("sample", [several("de"), several("en"), hostile_report(), report()])
def test_the_stated_numbers_are_those_of_the_cases(sample: Report) -> None:
    root = tree(sample)
    for element in (root, *root.iter("testsuite")):
        found = states(element)
        assert element.get("tests") == str(len(found))
        assert element.get("failures") == str(found.count("failure"))
        assert element.get("errors") == str(found.count("error"))
        assert element.get("skipped") == str(found.count("skipped"))


@pytest.mark.parametrize("sample", [several(), hostile_report()])
def test_elements_stand_in_the_order_of_the_format(sample: Report) -> None:
    for case in tree(sample).iter("testcase"):
        assert set(case.keys()) == {"classname", "name"}
        tags = [child.tag for child in case]
        assert tags == sorted(set(tags), key=CHILDREN.index)
        assert len([tag for tag in tags if tag != "system-out"]) <= 1
    for suite in tree(sample):
        assert [child.tag for child in suite][:1] == ["properties"]
        assert {child.tag for child in suite} == {"properties", "testcase"}


def test_the_failures_are_the_errors_of_the_counts() -> None:
    suite = tree(several())[0]
    counts = not_conformant().counts
    assert suite.get("failures") == str(counts.error)
    assert suite.get("skipped") == str(counts.not_applicable + counts.undecidable + counts.waived)
    assert suite.get("errors") == "1"


def test_a_failure_holds_rule_place_and_the_four_parts() -> None:
    failure = case_of("IMA001", several()).find("failure")
    assert failure is not None
    assert failure.get("type") == "IMA001"
    assert failure.get("message", "").startswith("IMA001, Blatt „Maßnahmen“, Zelle K4: Die Förd")
    assert failure.text is not None
    heads = [line.split(":")[0] for line in failure.text.splitlines()]
    assert heads == [
        *("Fehler", "Muss-Vorschrift", "Was", "Warum", "Fundstelle", "https"),
        *("Geltung", "Verlässlichkeit", "Was tun", "Wo"),
    ]


def test_warnings_infos_and_consequences_pass_and_are_told() -> None:
    for code, words in (
        ("PAK003", "Warnung: Eine Vollzeitstelle"),
        ("ANS024", "Hinweis: 118"),
        ("ANS003", "Folge davon: Warnung: Für Jugendliche"),
    ):
        (out,) = case_of(code, several())
        assert out.tag == "system-out"
        assert (out.text or "").startswith(words)


def test_a_waived_rule_is_skipped_with_the_reason() -> None:
    skipped = case_of("PAK010", several()).find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "Abweichung anerkannt: Das Sprachcafé läuft 2018 aus."


def test_an_undecidable_rule_is_skipped_with_what_is_missing() -> None:
    skipped = case_of("ANS006", several()).find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "nicht prüfbar: Der Aufenthaltsstatus von 34 Personen fehlt."


def test_an_inapplicable_rule_is_skipped() -> None:
    skipped = case_of("UNT001", several()).find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "nicht anwendbar"


def test_trouble_of_the_tool_is_an_error_of_its_own() -> None:
    error = case_of("SYS001", several()).find("error")
    assert error is not None
    assert error.get("message") == "Vorkommnis im Programm: ZeroDivisionError"


def test_trouble_with_the_call_passes_in_a_suite_of_the_tool() -> None:
    run = report(clean(), run_findings=(ReportToolFinding("SYS011", "PAK010", None, "x"),))
    suite = tree(run)[-1]
    assert (suite.get("name"), states(suite)) == ("paktcheck", ["pass"])
    assert suite.findtext("testcase/system-out") == "Vorkommnis im Programm: x"


def test_findings_and_open_rules_without_an_outcome_have_cases_too() -> None:
    bare = replace(several(), results=())
    assert [suite.get("failures") for suite in tree(bare)] == ["3", "0", "1"]
    assert tree(bare)[0].get("tests") == str(7 + 2 + 1)


def test_a_rule_that_is_violated_and_partly_open_is_one_case_that_says_both() -> None:
    whole = not_conformant()
    open_one = replace(whole.undecidable[0], code="IMA001", object=ADVICE)
    both = package(whole.findings[:1], undecidable=(open_one,))
    both_results = (RuleResult(both.file, "IMA001", ADVICE, "violates"),)
    case = case_of("IMA001", replace(report(both), results=both_results))
    assert [child.tag for child in case] == ["failure", "system-out"]
    assert (case.findtext("system-out") or "").startswith("Außerdem nicht prüfbar.")


def test_a_violation_that_the_report_does_not_list_is_skipped() -> None:
    silent = replace(
        report(clean()), results=(RuleResult(clean().file, "IMA001", ADVICE, "violates"),)
    )
    assert states(tree(silent)) == ["skipped"]


def test_a_known_error_passes_and_says_why() -> None:
    known = replace(main_findings("de")[0], known=True)
    (out,) = case_of("IMA001", report(package((known,))))
    assert out.tag == "system-out"
    assert "Bekannter Befund" in (out.text or "")


def test_skipped_files_have_a_suite_with_one_skipped_case() -> None:
    skipped = package(state="skipped", verdict="undetermined", connectivity="undetermined")
    assert states(tree(report(skipped))[0]) == ["skipped"]
    run = report(clean())
    run = replace(
        run, summary=replace(run.summary, given=2, skipped=1), skipped_files=("liste.json",)
    )
    suite = tree(run)[-1]
    assert (suite.get("name"), states(suite)) == ("liste.json", ["skipped"])


def test_an_unreadable_file_fails() -> None:
    assert states(tree(report(unreadable()))[0]).count("failure") == 1


def test_hostile_texts_are_valid_xml_and_start_no_command() -> None:
    text = render(hostile_report())
    assert len(parsed(text)) == 1
    assert "]]>" not in text
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
