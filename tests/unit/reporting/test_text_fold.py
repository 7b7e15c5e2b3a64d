from __future__ import annotations

from dataclasses import replace

from checker.model.report import ReportFinding, ReportObject
from checker.reporting.text_fold import by_object, fold
from tests.unit.reporting.sample_findings import ADVICE, COURSE, PACKAGE, POST, VABO, finding


def a(name: str, obj: ReportObject = ADVICE, severity: str = "error") -> ReportFinding:
    bare = finding("FEL001 feld", severity, obj, (name, "", "", ""))
    return replace(bare, fingerprint=name)


def after(cause: str, name: str) -> ReportFinding:
    return replace(a(name), consequence_of=cause)


def shape(*findings: ReportFinding) -> list[tuple[str, list[str]]]:
    return [
        (cause.finding.fingerprint, [item.fingerprint for item in cause.consequences])
        for cause in fold(findings)
    ]


def test_a_consequence_of_a_consequence_stands_under_the_first_cause() -> None:
    assert shape(after("b", "c"), after("a", "b"), a("a")) == [("a", ["c", "b"])]


def test_a_consequence_whose_cause_is_not_shown_stands_alone() -> None:
    assert shape(after("waived", "b"), a("a")) == [("b", []), ("a", [])]


def test_causes_in_a_circle_all_stand_alone() -> None:
    assert shape(after("b", "a"), after("a", "b")) == [("a", []), ("b", [])]


def test_groups_are_file_then_measures_of_the_package_then_others_then_the_package() -> None:
    file = ReportObject("file", "f", "f")
    found = [a(o.id, o) for o in (PACKAGE, POST, COURSE, VABO, file)]
    groups = by_object(fold(found), (VABO, COURSE))
    assert [item.id for item, _ in groups] == ["f", VABO.id, COURSE.id, POST.id, PACKAGE.id]


def test_a_measure_the_package_does_not_list_comes_after_those_it_lists() -> None:
    groups = by_object(fold([a("x", COURSE), a("y", VABO)]), (VABO,))
    assert [item.id for item, _ in groups] == [VABO.id, COURSE.id]


def test_the_worst_of_an_object_comes_first() -> None:
    found = [a("i", severity="info"), a("w", severity="warning"), a("e")]
    ((_, causes),) = by_object(fold(found), ())
    assert [cause.finding.fingerprint for cause in causes] == ["e", "w", "i"]
