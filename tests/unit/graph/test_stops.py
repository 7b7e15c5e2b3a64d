"""Where people stop: entries, ends, shut doors, missing levels, barred ways, failed exams."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.graph.naming import Names
from checker.graph.ways_goals import TownGoals
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.ways_goals import NOBODY, Stop
from tests.unit.graph.small_towns import COURSE, GROUP, HERE, package, town_of

BEGINNERS = GROUP | {"language": "A0"}
BASIC = {
    "id": "a1",
    "type": "VWVD_GRUND",
    "title": "Grundkurs",
    "entry": {"language": "A0"},
    "outcomes": [{"label": "ziel", "language": "A1"}],
}
MORE = COURSE | {"title": "Aufbaukurs"}
OPEN_ENTRY = {"type": "QUALIFIZIERUNG", "entry": {}}
NEAR = {"name": "Nachbarstadt", "ags": "08999002", "kreis": "08999", "kind": "gemeinde"}


def goals_of(home: MeasurePackage, *others: MeasurePackage) -> TownGoals:
    town = town_of(home, *others)
    return TownGoals(town, Names(town))


def measure(home: MeasurePackage, name: str) -> Measure:
    return next(m for m in home.measures or () if m.id == name)


def groups(*entries: dict[str, Any]) -> list[dict[str, Any]]:
    return [GROUP | entry for entry in entries]


def test_nobody_named_is_nobody_asked() -> None:
    goals = goals_of(package(COURSE, target_groups=[]))
    assert not goals.anybody
    assert (goals.no_ways(), goals.without_entry(6), goals.short_skills()) == ((), (), ())


def test_persons_of_one_group_are_one_crowd_with_all_their_gaps() -> None:
    (found,) = goals_of(package(target_groups=[BEGINNERS])).no_ways()
    assert found.people.count == 10
    assert found.people.field == "/target_groups/0"
    assert {gap.partition("|")[2] for gap in found.people.gaps} == {"JOB_HELFER"}
    assert len(found.people.gaps) > 1
    assert found.chain


def test_a_profile_of_a_group_that_is_affected_alone_is_named() -> None:
    young = MORE | {"admits": {"age_max": 30}, "childcare": {"offered": True}}
    group = {"code": "frauen_eltern", "count": 8, "goal": "JOB_HELFER", "language": "A1"}
    home = package(young, target_groups=[group | {"residence_status": "AE_25_1_2"}])
    (found,) = goals_of(home).no_ways()
    assert found.people.count == 4
    assert "(Sprachniveau A1; Mutter mit B1, die eine Ausbildung sucht)" in found.people.label.de


def test_more_than_five_groups_are_counted_and_not_listed() -> None:
    levels = ["A0", "preA1", "A1", "A2", "B1", "B2", "C1"]
    named = groups(*({"language": level, "goal": "APPROBATION"} for level in levels))
    home = package(COURSE | {"entry": {"language": "C2"}}, target_groups=named)
    (found,) = goals_of(home).never_entered(measure(home, "a2"))
    assert found.people.label.de.endswith(" und 2 weitere (70 Personen)")
    assert found.people.label.en.endswith(" and 2 more (70 persons)")


def test_an_open_answer_names_the_fields_on_the_way() -> None:
    silent = {"id": "x", "type": "VWVD_AUFBAU", "entry": {"language": "A1"}}
    home = package(
        BASIC | {"type": "QUALIFIZIERUNG", "entry": {}}, silent, target_groups=[BEGINNERS]
    )
    (found,) = goals_of(home).no_ways()
    assert found.unknown == ("/measures/0/entry/language", "/measures/1/outcomes")


def test_an_open_answer_about_another_towns_offer_points_to_the_group() -> None:
    silent = {"id": "x", "type": "VWVD_AUFBAU", "entry": {"language": "A1"}}
    near = package(silent | {"place": {"reach": [HERE["ags"]]}}, municipality=NEAR)
    (found,) = goals_of(package(), near).no_ways()
    assert found.unknown == ("/target_groups/0",)


def test_an_age_that_lies_on_both_sides_of_a_limit_is_the_open_field() -> None:
    home = package(MORE | {"admits": {"age_min": 30}})
    (found,) = goals_of(home).never_entered(measure(home, "a2"))
    assert found.unknown == ("/target_groups/0/age_min",)


@pytest.mark.parametrize(
    ("kind", "may"),
    [
        ("VWVD_GRUND", False),
        ("JOB_HELFER", True),
        ("SPRACHCAFE", True),
        ("REGELSCHULE", True),
        ("IM", True),
        ("KAFFEE", None),
    ],
)
def test_only_goals_schools_and_companions_may_end_a_way(kind: str, may: bool | None) -> None:
    home = package({"id": "x", "type": kind})
    assert goals_of(home).may_end(measure(home, "x")) is may


def test_a_measure_of_another_package_is_no_measure_of_the_town() -> None:
    goals, strange = goals_of(package(COURSE)), measure(package(BASIC), "a1")
    assert goals.may_end(strange) is None
    assert goals.dead_ends(strange) == goals.left_behind(strange) == ()
    assert goals.never_entered(strange) == goals.jumps(strange) == ()


def test_a_dead_end_says_what_is_held_and_what_comes_nearest() -> None:
    far = COURSE | {"id": "b1", "title": "Kurs B1", "entry": {"language": "A2"}}
    home = package(BASIC, far, target_groups=[BEGINNERS])
    (found,) = goals_of(home).dead_ends(measure(home, "a1"))
    assert (found.title.de, found.name, found.has.de) == ("Grundkurs", "a1", "Sprachniveau A1")
    assert found.because.de == "„Kurs B1“ verlangt Sprachniveau A2."


def test_after_several_ways_in_it_is_enough_when_one_leads_on() -> None:
    home = package(BASIC, MORE, target_groups=[BEGINNERS, GROUP | {"goal": "APPROBATION"}])
    goals = goals_of(home)
    assert goals.dead_ends(measure(home, "a1")) == ()
    (found,) = goals.left_behind(measure(home, "a2"))
    assert found.others.label.de.startswith("„Anschlussunterbringung mit Bleibeperspektive (ohne")
    assert {gap.partition("|")[2] for gap in found.people.gaps} == {"APPROBATION"}


def test_a_course_that_gives_nothing_new_is_no_dead_end() -> None:
    again = COURSE | {"id": "again", "outcomes": [{"label": "ziel", "language": "A1"}]}
    home = package(again)
    assert goals_of(home).dead_ends(measure(home, "again")) == ()


def test_a_dead_end_that_depends_on_open_fields_names_them() -> None:
    follow = {"id": "x", "type": "QUALIFIZIERUNG", "outcomes": COURSE["outcomes"]}
    home = package(BASIC, follow, target_groups=[BEGINNERS])
    (found,) = goals_of(home).dead_ends(measure(home, "a1"))
    assert found.unknown == ("/measures/1/entry/language",)
    assert goals_of(home).left_behind(measure(home, "a1")) == ()


def test_an_entry_has_a_day_only_when_it_is_late() -> None:
    late = BASIC | {"runs": [{"start": "2018-10-01", "end": "2018-12-31"}]}
    (found,) = goals_of(package(late, MORE, target_groups=[BEGINNERS])).without_entry(6)
    assert (found.day, found.offer, found.title.de, found.name) == (date(2018, 10, 1), None, "", "")
    assert goals_of(package(late, MORE, target_groups=[BEGINNERS])).without_entry(9) == ()


def test_an_entry_that_is_over_is_none() -> None:
    over = BASIC | {"runs": [{"start": "2017-09-01", "end": "2017-12-31"}]}
    (found,) = goals_of(package(over, MORE, target_groups=[BEGINNERS])).without_entry(6)
    assert (found.day, found.unknown) == (None, ())


def test_a_level_is_missing_only_where_no_offer_begins_at_the_level_reached() -> None:
    high = MORE | {"entry": {"language": "A2"}, "outcomes": [{"label": "ziel", "language": "B1"}]}
    script = {"language": "A0", "literacy": "lateinisch"}
    people = [BEGINNERS | {"literacy": "primaer"}]
    alone = package(high, target_groups=people)
    (found,) = goals_of(alone).jumps(measure(alone, "a2"))
    assert (found.has.de, found.needs.de) == ("kein Deutsch", "Sprachniveau A2")
    beside = package(BASIC | {"entry": script}, high, target_groups=people)
    assert goals_of(beside).jumps(measure(beside, "a2")) == ()


def test_a_proof_counts_as_the_level_it_proves() -> None:
    home = package(
        {"id": "bsk", "type": "BSK_B2"}, target_groups=[BEGINNERS | {"goal": "AUSBILDUNG"}]
    )
    (found,) = goals_of(home).jumps(measure(home, "bsk"))
    assert found.needs.de == "Deutsch-Test für Zuwanderer B1 oder Sprachniveau B1"


def test_the_same_missing_skill_is_one_finding_for_all_groups() -> None:
    levels = {"hoeren": "A2", "lesen": "A2", "schreiben": "A1", "sprechen": "A2"}
    course = COURSE | {"outcomes": [{"label": "ziel", "language": levels}]}
    home = package(course, target_groups=groups({}, {"code": "erwachsene"}))
    (found,) = goals_of(home).short_skills()
    assert found.people.count == 20
    assert (found.needs.de, found.has.de) == ("Schreiben A2", "Hören A2, Lesen A2, Sprechen A2")


def test_a_proof_without_level_counts_only_where_skills_beside_it_are_held() -> None:
    asks = {"entry": {"language": "A1", "certificates": ["LID"]}}
    home = package(MORE | asks)
    (found,) = goals_of(home).unproved(measure(home, "a2"))
    assert (found.needs.de, found.has.de) == ("Leben in Deutschland", "keinen Nachweis")
    bare = package(MORE | {"entry": {"certificates": ["TELC:B2"]}})
    assert goals_of(bare).unproved(measure(bare, "a2")) == ()


def test_a_barred_way_names_the_offer_before_and_is_computed_once() -> None:
    bare = MORE | {"childcare": {"offered": False}}
    home = package(
        BASIC | {"childcare": {"offered": True}},
        bare,
        target_groups=[BEGINNERS | {"care_duty": True}],
    )
    goals = goals_of(home)
    (found,) = goals.barred(measure(home, "a2"), "childcare")
    assert found.before is not None
    assert (found.before.name, found.others) == ("a1", NOBODY)
    assert goals.barred(measure(home, "a1"), "childcare") == ()
    assert goals.barred(home, "childcare") == ()
    assert goals.barred(home, "place") == goals.barred(home, "format") == ()


def test_care_that_begins_later_can_bar_a_way_as_well() -> None:
    bare = BASIC | {"childcare": {"offered": False}}
    home = package(bare, MORE, target_groups=[], profiles=[{"profile": "W06", "count": 2}])
    assert goals_of(home).barred(measure(home, "a1"), "childcare") != ()


def test_a_bar_is_open_where_another_way_may_exist() -> None:
    bare = MORE | {"childcare": {"offered": False}}
    silent = {"id": "x", "type": "VWVD_AUFBAU", "entry": {"language": "A1"}}
    care = {"childcare": {"offered": True}}
    home = package(bare, silent | care, target_groups=[GROUP | {"care_duty": True}])
    (found,) = goals_of(home).barred(measure(home, "a2"), "childcare")
    assert found.unknown == ("/measures/1/outcomes",)


@pytest.mark.parametrize(
    ("more", "rate"),
    [({}, None), ({"expected_graduates": 9}, 0.6), ({"rate": 0.7}, 0.7)],
)
def test_the_planned_share_is_known_only_where_the_package_states_it(
    more: dict[str, Any], rate: float | None
) -> None:
    share = {key: more[key] for key in more if key == "rate"}
    target = {"label": "ziel", "language": "A2"} | share
    outcomes = [target, {"label": "teil", "language": "A1"}]
    rest = {key: value for key, value in more.items() if key != "rate"}
    home = package(COURSE | {"outcomes": outcomes} | rest)
    (found,) = goals_of(home).fallbacks_missing(measure(home, "a2"))
    assert found.rate == (None if rate is None else pytest.approx(rate))


def test_a_partial_result_beyond_reach_costs_nothing() -> None:
    outcomes = [{"label": "ziel", "language": "C1"}, {"label": "teil", "language": "B2"}]
    high = COURSE | {"id": "c1", "entry": {"language": "B2"}, "outcomes": outcomes}
    home = package(COURSE, high)
    assert goals_of(home).fallbacks_missing(measure(home, "c1")) == ()


def test_an_empty_stop_names_no_offer() -> None:
    stop = Stop(NOBODY)
    assert (stop.title.de, stop.name) == ("", "")
