"""The ladder of a package: boxes, lines, rows and pauses."""

from __future__ import annotations

from checker.engine.ladder import ladder_of
from checker.engine.paths_report import paths_of
from tests.unit.engine.way_packages import A1, A2, BEGINNER, checked, ladder, report, request


def test_boxes_stand_in_the_row_they_lead_to() -> None:
    script = {
        "id": "alpha",
        "type": "VWVD_ALPHA",
        "outcomes": [{"label": "ziel", "language": "A0", "literacy": "lateinisch"}],
        "runs": [{"start": "2018-01-08", "end": "2018-04-27"}],
    }
    cafe = {"id": "cafe", "type": "SPRACHCAFE"}
    job = {"id": "job", "type": "JOB_HELFER", "runs": [{"start": "2019-01-07"}]}
    drawn = ladder(A1, A2, script, cafe, job)
    rows = {box.offer: box.row for box in drawn.boxes}
    assert rows == {
        "a1": "A1",
        "a2": "A2",
        "alpha": "schrift",
        "cafe": "begleitend",
        "job": "beruf",
    }
    assert drawn.rows == ("begleitend", "schrift", "A1", "A2", "beruf")
    notes = {box.offer: box.note for box in drawn.boxes}
    assert notes["a1"] == "ohne Vorkenntnisse"
    assert notes["a2"] == "ab A1"
    companion = next(box for box in drawn.boxes if box.offer == "cafe")
    assert (companion.start, companion.end) == ("2018-01-01", "2018-12-31")


def test_a_box_names_its_run_its_hours_and_skills() -> None:
    twice = A2 | {
        "ue": 300,
        "entry": {"language": {"sprechen": "A1", "hoeren": "A1", "lesen": "A1", "schreiben": "A0"}},
        "runs": [
            {"start": "2018-02-01", "end": "2018-05-30", "places": 9},
            {"start": "2018-09-10", "end": "2018-12-21"},
        ],
    }
    drawn = ladder(A1, twice)
    boxes = [box for box in drawn.boxes if box.offer == "a2"]
    assert [box.note for box in boxes] == [
        "Lauf 1, Niveau je Fertigkeit, 300 UE",
        "Lauf 2, Niveau je Fertigkeit, 300 UE",
    ]
    assert [box.places for box in boxes] == [9, None]


def test_a_declared_link_leads_to_the_next_begin_with_its_pause() -> None:
    drawn = ladder(A1, A2)
    line = drawn.lines[0]
    assert (line.kind, line.stated, line.wait_days) == ("confirmed", True, 136)
    assert (line.has, line.needs) == ("Sprachniveau A1", "Sprachniveau A1")
    assert [pause.weeks for pause in drawn.pauses] == [19]
    assert [rail.reached for rail in drawn.rails] == [True]


def test_a_link_without_a_later_begin_is_shown_once() -> None:
    early = A2 | {"runs": [{"start": "2018-01-08", "end": "2018-03-01"}]}
    (line,) = [line for line in ladder(A1, early).lines if line.stated]
    assert line.wait_days is not None
    assert line.wait_days < 0


def test_a_link_that_does_not_fit_is_broken_and_names_its_finding() -> None:
    high = A2 | {"entry": {"language": "B1"}}
    line = next(line for line in ladder(A1, high).lines if line.stated)
    assert (line.kind, line.code) == ("broken", "ANS002")
    assert "B1" in line.needs


def test_links_that_lead_back_are_a_circle() -> None:
    cafe = {"id": "cafe", "title": "Café", "type": "SPRACHCAFE", "leads_to": [{"id": "a1"}]}
    drawn = ladder(A1 | {"leads_to": [{"id": "cafe"}]}, cafe)
    assert {line.kind for line in drawn.lines if line.stated} == {"circle"}
    assert "Grundkurs → Café → Grundkurs" in {line.why for line in drawn.lines}


def test_where_no_link_fits_the_next_possible_step_is_drawn() -> None:
    drawn = ladder(A1 | {"leads_to": []}, A2)
    first = next(line for line in drawn.lines if line.target is not None)
    assert (first.kind, first.stated) == ("possible", False)


def test_a_dead_end_is_marked_at_its_last_run() -> None:
    ends = {box.offer for box in ladder(A1 | {"leads_to": []}).boxes if box.ends_here}
    assert ends == {"a1"}


def test_a_goal_that_begins_with_an_offer_hangs_on_that_offer() -> None:
    job = {
        "id": "job",
        "type": "JOB_HELFER",
        "entry": {"language": "A2"},
        "runs": [{"start": "2019-01-07", "end": "2019-12-31"}],
    }
    drawn = ladder(A1, A2 | {"leads_to": [{"id": "job"}]}, job)
    goals = [line for line in drawn.lines if line.goal]
    assert [line.at_begin for line in goals] == [True]


def test_a_school_without_dates_is_drawn_where_it_usually_begins() -> None:
    school = {"id": "vabo", "type": "VABO", "runs": [{"start": "2017-09-11", "end": "2018-07-25"}]}
    links = {"leads_to": [{"id": "AVDUAL"}, {"id": "IK_ALLG"}]}
    offers = [{"type": "AVDUAL", "place": "08999001"}, {"type": "IK_ALLG", "place": "08999001"}]
    youth = BEGINNER | {"code": "jugend_15_20", "age_min": 16, "age_max": 17, "goal": "AUSBILDUNG"}
    drawn = ladder(school | links, regelangebote=offers, target_groups=[youth])
    starts = {box.offer.rpartition("/")[2]: box.start for box in drawn.boxes}
    assert starts["AVDUAL"] == "2018-09-01"
    owners = {box.offer.rpartition("/")[2]: box.owner for box in drawn.boxes}
    assert (owners["vabo"], owners["AVDUAL"], owners["IK_ALLG"]) == ("own", "near", "federal")
    assert "Regelangebot des Bundes" in {b.note for b in drawn.boxes if b.owner == "federal"}


def test_an_offer_without_dates_is_named_beside_the_picture() -> None:
    undated = A2 | {"runs": None, "id": "x", "title": "Ohne Termin"}
    assert ladder(A1, undated).undated == ("Ohne Termin",)


def test_a_package_without_anything_to_draw_has_no_ladder() -> None:
    found = checked(period=None)
    assert ladder_of(found, request(), paths_of(found.ways(), request())) is None
    assert report(None, period=None).ladder is None


def test_companions_alone_make_a_ladder_of_one_row() -> None:
    drawn = ladder({"id": "cafe", "type": "SPRACHCAFE"})
    assert drawn.rows == ("begleitend",)
    assert drawn.pauses == ()


def test_a_circle_without_a_long_wait_has_no_pause() -> None:
    cafe = {"id": "cafe", "title": "Café", "type": "SPRACHCAFE", "leads_to": [{"id": "a1"}]}
    runs = [{"start": "2018-01-08", "end": "2018-04-27"}, {"start": "2018-05-07"}]
    drawn = ladder(A1 | {"leads_to": [{"id": "cafe"}], "runs": runs}, cafe)
    assert "circle" in {line.kind for line in drawn.lines}
    assert drawn.pauses == ()


def test_a_package_without_a_period_is_drawn_for_a_year() -> None:
    cafe = {"id": "cafe", "type": "SPRACHCAFE"}
    (box,) = ladder(cafe, period={"start": "2020-02-29"}).boxes
    assert (box.start, box.end) == ("2020-02-29", "2021-02-28")
