"""When one offer ends and the next begins."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.graph.seams import Seam, Seams
from checker.graph.town import Town
from tests.unit.graph.small_towns import package, town_of

FIRST = {
    "id": "first",
    "type": "KOMM_DEUTSCHKURS",
    "runs": [{"start": "2018-02-01", "end": "2018-06-30"}],
}


def town(first: dict[str, Any], after: dict[str, Any], **more: Any) -> Town:
    return town_of(package(first, {"id": "after", "type": "KOMM_DEUTSCHKURS"} | after, **more))


def starts(first: dict[str, Any], after: dict[str, Any]) -> list[str | None]:
    """Return the begins that follow the ends of the first offer."""
    made = town(first, after)
    seams = Seams(made).of(*made.offers[:2])
    return [seam.start.isoformat() if seam.start else None for seam in seams]


@pytest.mark.parametrize(
    ("after", "start"),
    [
        ({"runs": [{"start": "2018-06-30"}]}, "2018-06-30"),
        ({"runs": [{"start": "2018-06-29"}]}, None),
        ({"runs": [{"start": "2018-05-01"}, {"start": "2018-09-01"}]}, "2018-09-01"),
        ({"type": "SPRACHCAFE", "start": "2018-01-01", "end": "2018-12-31"}, "2018-06-30"),
        ({"type": "SPRACHCAFE", "start": "2018-08-01", "end": "2018-12-31"}, "2018-08-01"),
        ({"type": "SPRACHCAFE", "start": "2018-01-01", "end": "2018-06-01"}, None),
        ({"type": "JOB_HELFER", "runs": [{"start": "2018-01-01"}]}, "2018-06-30"),
        ({"type": "AUSB_2J", "runs": [{"start": "2018-01-01"}]}, None),
        ({"type": "AVDUAL"}, "2018-09-01"),
        ({"type": "VWVD_AUFBAU"}, "2018-06-30"),
    ],
)
def test_the_first_begin_after_the_end_follows(after: dict[str, Any], start: str | None) -> None:
    assert starts(FIRST, after) == [start]


def test_a_school_year_begins_again_in_the_next_year() -> None:
    late = FIRST | {"runs": [{"start": "2018-02-01", "end": "2018-09-02"}]}
    assert starts(late, {"type": "AVDUAL"}) == ["2019-09-01"]


def test_the_shortest_wait_comes_first_and_what_never_follows_last() -> None:
    runs = [
        {"start": "2018-01-08", "end": day} for day in ("2018-03-01", "2018-11-30", "2018-05-01")
    ]
    assert starts(FIRST | {"runs": runs}, {"runs": [{"start": "2018-05-07"}]}) == [
        "2018-05-07",
        "2018-05-07",
        None,
    ]
    made = town(FIRST | {"runs": runs}, {"runs": [{"start": "2018-05-07"}]})
    assert Seams(made).of(*made.offers[:2])[0].end == date(2018, 5, 1)


def test_a_run_without_an_end_lasts_as_long_as_usual() -> None:
    vabo = {"id": "first", "type": "VABO", "runs": [{"start": "2018-09-10"}]}
    made = town(vabo, {"type": "AVDUAL"})
    (seam,) = Seams(made).of(*made.offers[:2])
    assert seam.end.year == 2019


@pytest.mark.parametrize(
    ("first", "after"),
    [
        ({"id": "first", "type": "KOMM_DEUTSCHKURS"}, {"runs": [{"start": "2018-09-01"}]}),
        ({"id": "first", "runs": [{"start": "2018-02-01"}]}, {"runs": [{"start": "2018-09-01"}]}),
        (
            {"id": "first", "type": "SPRACHCAFE", "start": "2018-01-01", "end": "2018-12-31"},
            {"runs": [{"start": "2018-09-01"}]},
        ),
        (FIRST, {"type": None}),
    ],
)
def test_without_dates_or_beside_others_nothing_is_compared(
    first: dict[str, Any], after: dict[str, Any]
) -> None:
    assert starts(first, after) == []


END = date(2018, 3, 30)


@pytest.mark.parametrize(
    ("seam", "verdict"),
    [
        (Seam(END, date(2018, 6, 22)), "passt"),
        (Seam(END, date(2018, 6, 23)), "bedingt"),
        (Seam(END, date(2018, 9, 14)), "bedingt"),
        (Seam(END, date(2018, 9, 15)), "passt_nicht"),
        (Seam(END, date(2019, 9, 1), school=True), "passt"),
        (Seam(date(2018, 7, 16), None), "passt_nicht"),
        (Seam(date(2018, 7, 17), None), "nicht_pruefbar"),
    ],
)
def test_twelve_weeks_are_no_gap_and_twice_as_much_is_a_condition(seam: Seam, verdict: str) -> None:
    assert Seams(town(FIRST, {})).verdict(seam, 12) == verdict


def test_without_a_period_what_follows_later_is_not_known() -> None:
    made = town(FIRST, {}, period={"start": "2018-01-01"})
    assert Seams(made).verdict(Seam(END, None), 12) == "nicht_pruefbar"


def test_waiting_for_nothing_takes_no_time() -> None:
    assert Seam(END, None).weeks == 0
    assert Seam(END, None).day == END
    assert Seam(END, date(2018, 4, 13)).weeks == 2
