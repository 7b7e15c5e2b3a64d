"""Who gets into what, and who reaches a goal, in towns of one or two offers."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest

from checker.graph.reach import Reached, answers, connectivity, persons
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, HERE, dims, package, states, town_of

NEIGHBOUR = HERE | {"name": "Nachbarstadt", "ags": "08999002"}
KREIS = {"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"}


def course(**more: Any) -> dict[str, Any]:
    return COURSE | more


def group(**more: Any) -> list[dict[str, Any]]:
    return [{key: value for key, value in (GROUP | more).items() if value is not None}]


def test_a_course_that_leads_to_the_level_of_the_goal_is_a_way() -> None:
    assert states(town_of(package(course()))) == ["K"]


def test_without_the_course_nobody_reaches_the_goal() -> None:
    assert states(town_of(package())) == ["B"]


def test_a_course_without_results_leaves_the_answer_open() -> None:
    assert states(town_of(package({k: v for k, v in COURSE.items() if k != "outcomes"}))) == ["U"]


def test_a_level_nobody_knows_leaves_the_answer_open() -> None:
    wrong = course(outcomes=[{"label": "ziel", "language": "A2+"}])
    assert states(town_of(package(wrong))) == ["U"]
    assert states(town_of(package(course(entry={"language": "A1+"})))) == ["U"]


@pytest.mark.parametrize(
    ("admits", "state"),
    [
        ({"residence_status": ["AE_25_1_2"]}, "K"),
        ({"residence_status": ["P24"]}, "B"),
        ({"age_min": 18, "age_max": 60}, "K"),
        ({"age_min": 30}, "U"),
        ({"age_max": 20}, "B"),
        ({"women_only": True}, "U"),
    ],
)
def test_the_door_of_a_measure_decides(admits: dict[str, Any], state: str) -> None:
    assert states(town_of(package(course(admits=admits)))) == [state]


def test_an_unknown_status_leaves_the_answer_open() -> None:
    home = package(
        course(admits={"residence_status": ["P24"]}),
        target_groups=group(code="au_sonstige", residence_status=None),
    )
    assert set(states(town_of(home))) == {"U"}


def test_the_claim_to_a_federal_course_is_open_where_the_status_is_unknown() -> None:
    home = package(
        target_groups=group(code="au_sonstige", residence_status=None, language="A0"),
        regelangebote=[{"type": "IK_ALLG", "place": "08999001"}],
    )
    assert "access_route" in dims(town_of(home), "08999001/IK_ALLG")


@pytest.mark.parametrize(
    ("childcare", "state"), [({"offered": True}, "K"), ({"offered": False}, "B"), (None, "U")]
)
def test_who_cares_for_children_needs_childcare(
    childcare: dict[str, Any] | None, state: str
) -> None:
    home = package(course(childcare=childcare), target_groups=group(care_duty=True))
    assert states(town_of(home)) == [state]


def test_a_kita_in_the_town_cares_for_the_children() -> None:
    home = package(
        course(childcare={"offered": False}),
        target_groups=group(care_duty=True),
        regelangebote=[{"type": "KITA_UE3", "place": "08999001"}],
    )
    assert states(town_of(home)) == ["K"]


@pytest.mark.parametrize(
    ("groups", "state"),
    [
        (["au_bleibeperspektive"], "K"),
        (["frauen_eltern"], "B"),
        (["erwachsene"], "K"),
        (["migrationshintergrund_allg"], "K"),
    ],
)
def test_a_course_is_for_its_target_groups(groups: list[str], state: str) -> None:
    assert states(town_of(package(course(target_groups=groups)))) == [state]


@pytest.mark.parametrize(
    ("town", "place", "state"),
    [
        (NEIGHBOUR, {"ags": "08999002"}, "B"),
        (NEIGHBOUR, {"ags": "08999002", "reach": ["08999001"]}, "K"),
        (NEIGHBOUR, {"ags": "08999002", "reach": ["08999003"]}, "B"),
        (KREIS, None, "K"),
        (KREIS | {"kreis": "08998"}, None, "B"),
    ],
)
def test_a_course_elsewhere_counts_where_it_is_open_to_the_town(
    town: dict[str, Any], place: dict[str, Any] | None, state: str
) -> None:
    other = package(course(place=place), municipality=town, target_groups=[])
    assert states(town_of(package(), other)) == [state]


def test_a_regular_offer_counts_in_the_whole_kreis() -> None:
    offers = [{"type": "IK_ALLG", "place": "08999002"}]
    other = package(municipality=NEIGHBOUR, target_groups=[], regelangebote=offers)
    assert states(town_of(package(), other)) == ["K"]


def test_the_law_of_a_type_stands_beside_what_the_package_says() -> None:
    wrong = course(type="BSK_B2", entry={"language": "A1"})
    assert "language" in dims(town_of(package(wrong)), "a2", day=date(2026, 8, 19))


def test_what_is_only_practice_gives_way_to_the_package() -> None:
    own = course(type="BFS2", entry={"language": "A1", "school_certificate": "kein"})
    found = dims(town_of(package(own), law_day=date(2026, 8, 19)), "a2")
    assert "school_certificate" not in found


def test_proofs_literacy_and_certificates_are_asked_for() -> None:
    entry = {"literacy": "lateinisch", "school_certificate": "hsa", "certificates": ["DTZ:A2"]}
    found = dims(town_of(package(course(entry=entry))), "a2")
    assert {"literacy", "school_certificate", "certificate"} <= found


def test_a_group_without_number_counts_as_one_and_says_so() -> None:
    town = town_of(package(course(), target_groups=group(count=None)))
    assert sum(person.count for person in town.persons) == 1
    assert not any(person.counted for person in town.persons)


def test_a_group_of_nobody_is_left_out() -> None:
    assert not town_of(package(target_groups=group(count=0))).persons


def test_a_named_profile_is_a_person_of_its_own() -> None:
    home = package(profiles=[{"profile": "P01", "count": 4}], target_groups=[])
    (person,) = town_of(home).persons
    assert (person.id, person.count, person.kind) == ("profiles/0", 4, "profile")


def test_what_a_group_leaves_open_comes_from_its_default_profiles() -> None:
    home = package(target_groups=[{"code": "ukraine", "count": 7}])
    people = town_of(home).persons
    assert sum(person.count for person in people) == 7
    assert all("residence_status" in person.assumed for person in people)


def test_a_run_carries_its_days_and_places() -> None:
    town = town_of(package(course()))
    runs = [run for run in town.view(town.persons[0], sure=True).runs() if run.number >= 0]
    assert [(run.start, run.places) for run in runs] == [(date(2018, 2, 1).toordinal(), 15)]


def test_a_run_without_end_lasts_as_long_as_the_type_usually_does() -> None:
    own = course(type="BSK_B1", runs=[{"start": "2018-02-01"}], entry={"language": "A1"})
    town = town_of(package(own), law_day=date(2026, 8, 19))
    ends = [r.end - r.start for r in town.view(town.persons[0], sure=False).runs() if r.number >= 0]
    assert ends
    assert all(length > 60 for length in ends)


def test_a_regular_offer_without_runs_begins_every_month_after_a_wait() -> None:
    home = package(regelangebote=[{"type": "IK_ALLG", "place": "08999001"}])
    town = town_of(home)
    runs = [run for run in town.view(town.persons[0], sure=True).runs() if run.lead]
    assert len(runs) == town.land.horizon_months


def test_a_training_begins_with_the_school_year() -> None:
    home = package(target_groups=group(language="B1", goal="AUSBILDUNG"))
    town = town_of(home)
    starts = {date.fromordinal(r.start).month for r in town.view(town.persons[0], sure=True).runs()}
    assert starts == {9}


def test_a_goal_at_any_time_is_an_instant_of_every_phase() -> None:
    town = town_of(package())
    instants = town.view(town.persons[0], sure=True).instants()
    assert instants[0].since == 0
    assert all(a.until == b.since - 1 for a, b in itertools.pairwise(instants))


def test_expected_graduates_win_over_the_rate() -> None:
    town = town_of(package(course(expected_graduates=3)))
    (offer,) = (offer for offer in town.offers if offer.name == "a2")
    assert town.results.sure(offer)[0].rate == pytest.approx(0.2)


def test_a_partial_result_is_surely_less_than_the_target() -> None:
    results = [
        {"label": "teil", "language": "A1", "rate": 0.3},
        {"label": "ziel", "language": "A2", "rate": 0.5},
        {"label": "abbruch", "rate": 0.2},
    ]
    town = town_of(package(course(outcomes=results)))
    view = town.view(town.persons[0], sure=True)
    (step,) = (step for step in view.steps if len(step.outcomes) == 2)
    assert step.gives & ~step.sure
    assert [outcome.rate for outcome in step.outcomes] == [0.5, 0.3]


@pytest.mark.parametrize(
    ("found", "contradiction", "verdict"),
    [
        ("K", False, "connected"),
        ("K", True, "partly_connected"),
        ("B", False, "not_connected"),
        ("KB", False, "partly_connected"),
        ("BU", False, "partly_connected"),
        ("KU", False, "undetermined"),
        ("", False, "undetermined"),
    ],
)
def test_connectivity_follows_from_the_persons(
    found: str, contradiction: bool, verdict: str
) -> None:
    person = town_of(package()).persons[0]
    given = [Reached(person, "JOB_HELFER", state) for state in ("K", "B", "U") if state in found]
    assert connectivity(given, contradiction=contradiction) == verdict
    assert persons(given, "K") == (person.count if "K" in found else 0)


def test_persons_are_counted_over_every_goal_of_a_group() -> None:
    home = package(course(), target_groups=group(goal=None))
    found = list(answers(town_of(home)))
    assert len(found) == sum(len(person.goals) for person in town_of(home).persons)
    assert DAY.year == 2018
