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


def test_an_empty_stop_names_no_offer() -> None:
    stop = Stop(NOBODY)
    assert (stop.title.de, stop.name) == ("", "")
