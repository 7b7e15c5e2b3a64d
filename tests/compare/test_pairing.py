"""Which submission of a later run stands for which of an earlier one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.pairing import paired
from checker.model.comparison import Entry
from tests.compare.sides import YEAR, entry

NEXT = ("2019-01-01", "2019-12-31")


def files(before: list[Entry], after: list[Entry]) -> list[tuple[str, str]]:
    pairs = paired(before, after)
    return [(one.file if one else "", other.file if other else "") for one, other in pairs]


def test_the_same_town_and_period_is_the_same_submission_in_any_file() -> None:
    assert files([entry("a.yaml")], [entry("b/neu.xlsx", sha256="2")]) == [("a.yaml", "b/neu.xlsx")]


def test_the_name_of_a_file_alone_does_not_pair_two_towns() -> None:
    after = [entry("a.yaml", key="08999002")]
    assert files([entry("a.yaml")], after) == [("", "a.yaml"), ("a.yaml", "")]


def test_several_submissions_of_one_town_are_paired_by_file_then_by_content() -> None:
    before = [entry("a.yaml", sha256="1"), entry("b.yaml", sha256="2")]
    after = [entry("b.yaml", sha256="1"), entry("c.yaml", sha256="1")]
    assert files(before, after) == [("b.yaml", "b.yaml"), ("a.yaml", "c.yaml")]


def test_years_of_a_town_are_kept_apart() -> None:
    before = [entry("a.yaml"), entry("b.yaml", period=NEXT)]
    after = [entry("neu.yaml", period=NEXT), entry("alt.yaml")]
    assert files(before, after) == [("a.yaml", "alt.yaml"), ("b.yaml", "neu.yaml")]


def test_a_new_year_is_compared_with_the_latest_one_before() -> None:
    before = [entry("2018.yaml"), entry("2019.yaml", period=NEXT)]
    after = [entry("2020.yaml", period=("2020-01-01", "2020-12-31"))]
    assert files(before, after) == [("2018.yaml", ""), ("2019.yaml", "2020.yaml")]


def test_a_file_that_could_not_be_read_is_found_by_its_name() -> None:
    broken = entry("a.yaml", state="failed", key="", period=(None, None))
    assert files([broken], [entry("a.yaml")]) == [("a.yaml", "a.yaml")]
    assert files([entry("a.yaml")], [broken]) == [("a.yaml", "a.yaml")]
    assert files([broken], [entry("b.yaml")]) == [("a.yaml", ""), ("", "b.yaml")]


def test_what_both_runs_skipped_is_left_out() -> None:
    copy = entry("kopie.yaml", state="skipped")
    assert files([copy], [copy]) == []
    assert files([copy], []) == []
    assert files([entry("kopie.yaml", key="")], [copy]) == [("kopie.yaml", "kopie.yaml")]


def test_a_copy_does_not_take_the_place_of_the_submission_itself() -> None:
    before = [entry("z.yaml")]
    after = [entry("a.yaml", state="skipped"), entry("z.yaml")]
    assert files(before, after) == [("z.yaml", "z.yaml")]


ENTRIES = st.lists(
    st.builds(
        entry,
        st.sampled_from(["a", "b", "c", "d"]),
        key=st.sampled_from(["", "1", "2"]),
        sha256=st.sampled_from(["x", "y"]),
        state=st.sampled_from(["checked", "failed"]),
        period=st.sampled_from([YEAR, NEXT, (None, None)]),
    ),
    max_size=6,
    unique_by=lambda one: one.file,
)


@given(ENTRIES, ENTRIES)
def test_every_submission_is_paired_once(before: list[Entry], after: list[Entry]) -> None:
    pairs = paired(before, after)
    assert sorted(one.file for one, _ in pairs if one) == sorted(one.file for one in before)
    assert sorted(one.file for _, one in pairs if one) == sorted(one.file for one in after)
    assert pairs == paired(before[::-1], after[::-1])


@given(ENTRIES)
def test_a_run_pairs_each_of_its_submissions_with_itself(entries: list[Entry]) -> None:
    assert all(one == other for one, other in paired(entries, entries))
