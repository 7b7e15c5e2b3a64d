"""The arrangement of a ladder: nothing overlaps, lines have right angles, numbers stand clear."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.ladder import Box, Ladder, Line, Rail
from checker.reporting.map_keys import RADIUS, Keys
from checker.reporting.map_routes import Router
from checker.reporting.map_rows import LEFT, RIGHT, Rows, arranged
from checker.reporting.path_texts import PathTexts
from checker.reporting.picture_lanes import Span, lanes_of
from checker.reporting.picture_shapes import Rect, around, between, rounded
from checker.reporting.picture_text import BOLD, fitted, in_two, labelled, noted, width
from checker.reporting.picture_time import Axis
from tests.unit.reporting.ladder_samples import GRENZSTADT

T = PathTexts("de")
FIRST = date(2018, 1, 1)
ROWS = ("begleitend", "A1", "A2", "beruf")


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    boxes = []
    for number in range(draw(st.integers(1, 12))):
        start = FIRST + timedelta(days=draw(st.integers(0, 700)))
        end = start + timedelta(days=draw(st.integers(0, 900)))
        title = draw(st.sampled_from(["VABO", "Alphabetisierungskurs", "Kurs mit langem Namen"]))
        row = draw(st.sampled_from(ROWS))
        last = None if draw(st.booleans()) else end.isoformat()
        ends = draw(st.booleans())
        boxes.append(
            Box(number, title, title, "ab A1", row, "own", start.isoformat(), last, ends_here=ends)
        )
    pairs = draw(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=10))
    known = [(a, b) for a, b in dict.fromkeys(pairs) if a < len(boxes) and b < len(boxes)]
    lines = tuple(Line(n, "possible", a, b) for n, (a, b) in enumerate(known, 1) if a != b)
    goals = (Line(99, "confirmed", 0, None, "JOB"),)
    return Ladder(ROWS, tuple(boxes), (*lines, *goals), (Rail("JOB", "Arbeit", True),), (), 12)


def overlaps(rows: Rows) -> list[tuple[str, str]]:
    return [
        (one.box.title, other.box.title)
        for one, other in combinations(rows.boxes, 2)
        if one.room.meets(other.room)
    ]


@given(ladders())
def test_no_boxes_or_their_texts_overlap_and_none_leaves_its_row(ladder: Ladder) -> None:
    rows = arranged(ladder, T)
    bands = {band.row: band for band in rows.bands}
    assert overlaps(rows) == []
    for placed in rows.boxes:
        band = bands[placed.box.row]
        assert band.y < placed.rect.y
        assert placed.rect.bottom < band.y + band.height
        assert placed.rect.x >= LEFT - 0.01
        assert placed.room.x >= 0
        assert placed.room.right <= 1180


@given(ladders())
def test_lines_have_right_angles_and_stay_on_the_picture(ladder: Ladder) -> None:
    rows = arranged(ladder, T)
    routes = Router(rows).routes(ladder.lines)
    assert [route.line.number for route in routes] == [line.number for line in ladder.lines]
    for route in routes:
        assert all(a[0] == b[0] or abs(a[1] - b[1]) < 1 for a, b in route.parts)
        assert all(0 <= x <= 1180 and 0 <= y <= rows.bottom for x, y in route.points)


def test_bands_follow_each_other_without_a_gap() -> None:
    rows = arranged(GRENZSTADT, T)
    ends = [band.y + band.height for band in (rows.goals, *rows.bands)]
    assert [band.y for band in rows.bands] == ends[:-1]
    assert ends[-1] == rows.bottom
    assert [band.row for band in rows.bands] == list(reversed(GRENZSTADT.rows))
    assert [band.row for band in rows.bands if band.empty] == ["A1"]


def test_runs_of_a_course_with_a_pause_between_them_stand_in_one_lane() -> None:
    placed = {item.box.id: item for item in arranged(GRENZSTADT, T).boxes}
    assert placed[7].rect.y == placed[8].rect.y
    assert placed[6].rect.y != placed[7].rect.y


def test_the_numbers_of_the_sample_stand_clear_of_each_other_and_of_boxes() -> None:
    rows = arranged(GRENZSTADT, T)
    keys = Keys(rows)
    spots = [around(keys.place(route), RADIUS) for route in Router(rows).routes(GRENZSTADT.lines)]
    assert not any(one.meets(other) for one, other in combinations(spots, 2))
    covered = [
        s for s in spots for p in rows.boxes if p.rect.meets(s._replace(height=1, y=s.middle))
    ]
    assert covered == []


def test_a_line_without_one_of_its_boxes_is_left_out() -> None:
    rows = arranged(GRENZSTADT, T)
    lines = (Line(1, "possible", 6, 99), Line(2, "possible", 99, 6), Line(3, "possible", 6, 2))
    assert [route.line.number for route in Router(rows).routes(lines)] == [3]


@pytest.mark.parametrize(
    ("line", "room", "shown"),
    [("Kurs", 200, "Kurs"), ("Alphabetisierungskurs", 90, "Alphabetisie…"), ("Kurs", 5, "")],
)
def test_a_line_is_shortened_until_it_fits(line: str, room: float, shown: str) -> None:
    assert fitted(line, room) == shown
    assert width(fitted(line, room)) <= room


def test_a_title_breaks_at_a_space_or_before_the_last_word_of_a_compound() -> None:
    assert in_two("Allgemeiner Integrationskurs", 140) == ("Allgemeiner", "Integrationskurs")
    assert in_two("Alphabetisierungskurs", 140) == ("Alphabetisierungs-", "kurs")
    assert in_two("Alphabetisierungskurs", 60) is None
    assert in_two("kurs", 10) is None


def test_a_note_loses_whole_parts_first() -> None:
    assert noted("Lauf 1, ab A1, 300 UE", 90) == "Lauf 1, ab A1"
    assert noted("Lauf 1, ab A1", 20) == ""


def test_a_title_that_would_lose_most_of_itself_stands_beside_its_box() -> None:
    assert labelled("Aufbaukurs A2", "ab A1", 40) is None
    assert labelled("Aufbaukurs A2", "ab A1", 200) == (("", "Aufbaukurs A2"), ("sub", "ab A1"))
    assert labelled("Aufbaukurs", "", 200) == (("", "Aufbaukurs"),)
    room = width("Integrationsbegleiterin", BOLD) - 8
    assert labelled("Integrationsbegleiterin", "", room) == (("", "Integrationsbegleit…"),)


def test_boxes_of_one_name_share_a_lane_where_they_can() -> None:
    spans = [Span(0, 10, "A"), Span(0, 10, "B"), Span(20, 30, "B"), Span(25, 40, "A")]
    assert lanes_of(spans, 5) == [0, 1, 1, 0]
    assert lanes_of([Span(0, 10, "A"), Span(12, 20, "A")], 5) == [0, 1]


def test_days_outside_the_axis_lie_on_its_rim() -> None:
    axis = Axis(date(2018, 1, 1), date(2019, 1, 1), 100, 465)
    assert [axis.x(date(2017, 1, 1)), axis.x(date(2020, 1, 1))] == [100, 465]
    assert axis.x(date(2018, 1, 11)) == 110
    assert [tick.label for tick in axis.ticks(T.months)] == ["Apr", "Jul", "Okt", "Jan"]
    assert [tick.year for tick in axis.ticks(T.months)] == ["", "", "", "2019"]
    wide = Axis(date(2018, 1, 1), date(2019, 1, 1), 0, 1000)
    assert len(wide.ticks(T.months)) == 12
    assert [tick.label for tick in axis.months(date(2018, 1, 1), "M{n}")] == [
        "M0",
        "M3",
        "M6",
        "M9",
        "M12",
    ]


def test_a_path_goes_round_its_corners() -> None:
    steps = rounded([(0, 0), (20, 0), (20, 30)], 5)
    assert steps == "M0 0L15 0Q20 0 20 5L20 30"
    assert rounded([(0, 0), (4, 0), (4, 30)]) == "M0 0L2 0Q4 0 4 2L4 30"


def test_rectangles_know_when_they_come_too_close() -> None:
    one, other = Rect(0, 0, 10, 10), Rect(14, 0, 10, 10)
    assert not one.meets(other)
    assert one.meets(other, 5)
    assert (one.right, one.bottom, one.middle) == (10, 10, 5)
    assert between((5, 9), (5, 1), 2) == Rect(4, 0, 2, 10)


def test_the_axis_ends_soon_after_the_last_begin_unless_a_line_leaves_the_box() -> None:
    rows = arranged(GRENZSTADT, T)
    assert rows.axis.first == date(2017, 9, 1)
    assert date(2019, 7, 24) < rows.axis.last < date(2020, 7, 29)
    assert RIGHT - 1 < rows.axis.x(date(2020, 7, 29)) <= RIGHT
