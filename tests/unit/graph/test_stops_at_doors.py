"""What keeps people out of an offer: a level, a skill, a proof, one circumstance, an exam."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.naming import Names
from checker.graph.town import Home, Town
from checker.graph.ways_goals import TownGoals
from checker.model.ways_goals import NOBODY
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, LAND, package
from tests.unit.graph.test_stops import BASIC, BEGINNERS, MORE, goals_of, groups, measure


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


def test_a_goal_that_is_held_is_not_barred_although_it_stays_open() -> None:
    mothers = groups({"code": "frauen_eltern", "language": "A2", "care_duty": True})
    home = package({"id": "job", "type": "JOB_HELFER"}, COURSE, target_groups=mothers)
    unread = frozenset({("target_groups", 0, "literacy")})
    town = Town(LAND, Home(home, "08999001", (), DAY, unread=unread))
    goals = TownGoals(town, Names(town))
    assert {row.state for row in goals.gaps.reached} == {"U"}
    assert goals.barred(measure(home, "a2"), "childcare") == ()
