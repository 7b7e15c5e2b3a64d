"""What becomes of a finding between two runs, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.comparison import Comparison, Mark
from checker.model.report import ReportObject
from tests.compare.sides import COURSE, HEAD, compared, entry, mark, side, states

OTHER = {"sha256": "2" * 64}


def one_town(before: list[Mark], after: list[Mark], **more: Any) -> Comparison:
    return compared(side(entry(), *before), side(entry(**more), *after))


def test_the_same_finding_at_the_same_place_is_unchanged() -> None:
    found = one_town([mark()], [mark()])
    assert (found.count(), states(found)) == ({"unchanged": 1}, [])
    assert found.rules() == {"SPR001": {"unchanged": 1}}


def test_a_finding_in_another_line_or_file_is_moved() -> None:
    assert states(one_town([mark()], [mark(line=4)], **OTHER)) == [("moved", "town", "f1")]
    renamed = replace(mark(), location=replace(mark().location, file="b.yaml"))
    assert states(one_town([mark()], [renamed])) == [("moved", "surroundings", "f1")]


def test_what_came_and_what_went_is_told_with_its_cause() -> None:
    found = one_town([mark("old")], [mark("new")], **OTHER)
    assert states(found) == [("new", "town", "new"), ("fixed", "town", "old")]


@pytest.mark.parametrize(
    ("more", "content", "cause"),
    [
        ({}, {}, "surroundings"),
        ({"report_day": "2027-01-01"}, {}, "surroundings"),
        ({"catalogue_sha256": "b" * 64}, {}, "catalogue"),
        ({"version": "9.0"}, {}, "catalogue"),
        ({"settings": {"rule_folders": ("kreis",)}}, {}, "catalogue"),
        ({"settings": {"policy": ("streng",)}}, {}, "settings"),
        ({"as_of": "2020-01-01"}, {}, "settings"),
        ({}, OTHER, "town"),
        ({"report_day": "2027-01-01"}, OTHER, "town"),
        ({"catalogue_sha256": "b" * 64}, OTHER, "both"),
        ({"settings": {"policy": ("streng",)}}, OTHER, "both"),
    ],
)
def test_town_catalogue_and_options_are_told_apart(
    more: dict[str, Any], content: dict[str, Any], cause: str
) -> None:
    later = replace(HEAD, **more)
    found = compared(side(entry()), side(entry(**content), mark()), new=later)
    assert states(found) == [("new", cause, "f1")]
    assert found.causes()[cause] == {"new": 1}


def test_another_level_is_graded_differently_and_a_waiver_is_named() -> None:
    worse = one_town([mark(level="warning")], [mark(level="error")], **OTHER)
    assert states(worse) == [("regraded", "town", "f1")]
    waived = one_town([mark(level="warning")], [mark(level="waived")])
    assert states(waived) == [("regraded", "waiver", "f1")]


def test_what_can_no_longer_be_checked_is_not_fixed() -> None:
    asked = ("SPR001", "measure", "kurs")
    after = side(entry(**OTHER), undecidable=[asked])
    assert states(compared(side(entry(), mark()), after)) == [("open", "town", "f1")]
    elsewhere = side(entry(**OTHER), undecidable=[("SPR001", "measure", "anderer")])
    assert states(compared(side(entry(), mark()), elsewhere)) == [("fixed", "town", "f1")]


@pytest.mark.parametrize("state", ["failed", "skipped"])
def test_findings_of_a_file_that_is_no_longer_checked_are_not_fixed(state: str) -> None:
    after = side(entry(state=state, key="", **OTHER))
    assert states(compared(side(entry(), mark()), after)) == [("gone", "town", "f1")]


def test_findings_of_a_submission_that_is_missing_are_not_fixed() -> None:
    assert states(compared(side(entry(), mark()), {})) == [("gone", "submission", "f1")]
    assert states(compared({}, side(entry(), mark()))) == [("new", "submission", "f1")]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"select": ("FEL",)}, ("gone", "settings")),
        ({"ignore": ("SPR",)}, ("gone", "settings")),
        ({"select": ("SPR",)}, ("fixed", "settings")),
        ({"select": ("sprache-niveau",)}, ("fixed", "settings")),
        ({"ignore": ("sprache-niveau",)}, ("fixed", "settings")),
    ],
)
def test_a_rule_that_did_not_run_has_fixed_nothing(
    settings: dict[str, tuple[str, ...]], expected: tuple[str, str]
) -> None:
    found = compared(side(entry(), mark()), side(entry()), new=replace(HEAD, settings=settings))
    assert states(found) == [(*expected, "f1")]


@pytest.mark.parametrize(
    ("code", "expected"), [("ANS013", "gone"), ("KRE008", "gone"), ("FEL001", "fixed")]
)
def test_what_a_left_out_stage_found_is_not_fixed(code: str, expected: str) -> None:
    deep = replace(HEAD, settings={"stages": ("rules", "traps")})
    common = replace(HEAD, settings={"stages": ("rules",)})
    before = side(entry(), mark(code=code))
    assert states(compared(before, side(entry()), deep, common)) == [(expected, "settings", "f1")]
    assert states(compared(side(entry()), before, common, deep)) == [("new", "settings", "f1")]


def test_reading_faults_are_found_whatever_rules_are_chosen() -> None:
    before = side(entry(), mark(code="LES004"))
    later = replace(HEAD, settings={"select": ("FEL",)})
    assert states(compared(before, side(entry()), new=later)) == [("fixed", "settings", "f1")]


def test_the_refusal_of_a_file_stays_the_same_when_its_bytes_change() -> None:
    def refused(name: str) -> Mark:
        about = ReportObject("file", "a.yaml", "a.yaml")
        return mark(name, code="LES001", object=about)

    before = side(entry(state="failed", key=""), refused("1111"))
    after = side(entry(state="failed", key="", **OTHER), refused("2222"))
    assert compared(before, after).count() == {"unchanged": 1}
    mended = compared(before, side(entry(**OTHER), mark()))
    assert states(mended) == [("fixed", "town", "1111"), ("new", "town", "f1")]


def test_the_same_finding_at_another_object_is_another_finding() -> None:
    other = replace(COURSE, id="zweiter")
    found = one_town([mark("f1")], [mark("f2", object=other)])
    assert found.count() == {"new": 1, "fixed": 1}


@pytest.mark.parametrize(
    ("before", "after", "level", "fails"),
    [
        ([], [mark()], "error", True),
        ([], [mark(level="warning")], "error", False),
        ([], [mark(level="warning")], "warning", True),
        ([mark()], [], "info", False),
        ([mark()], [mark(line=9)], "info", False),
        ([mark(level="info")], [mark(level="warning")], "warning", True),
        ([mark(level="error")], [mark(level="warning")], "warning", False),
        ([mark(level="waived")], [mark(level="warning")], "warning", True),
        ([], [replace(mark(), known=True)], "info", False),
        ([], [mark(level="waived")], "info", False),
    ],
)
def test_only_new_and_graver_findings_fail(
    before: list[Mark], after: list[Mark], level: str, fails: bool
) -> None:
    order = ("error", "warning", "info")
    levels = frozenset(order[: order.index(level) + 1])
    assert one_town(before, after).fails(levels) is fails


MARKS = st.lists(
    st.builds(
        mark,
        st.sampled_from(["f1", "f2", "f3"]),
        st.sampled_from(["error", "warning", "info", "waived"]),
        st.integers(1, 3),
    ),
    max_size=6,
)


@given(MARKS, MARKS, st.booleans())
def test_every_finding_of_both_runs_has_exactly_one_state(
    before: list[Mark], after: list[Mark], failed: bool
) -> None:
    found = one_town(before, after, **({"state": "failed"} if failed else {}))
    assert found.totals() == (len(before), len(after))


@given(MARKS)
def test_a_run_compared_with_itself_has_no_difference(marks: list[Mark]) -> None:
    found = one_town(marks, marks)
    assert {*found.count()} - {"moved", "regraded"} <= {"unchanged"}
    assert found.differing == ()
