"""Proposals: each operator where it is the cheapest, the filter of who may change what, and M20."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine.check import Checked, check_package
from checker.engine.repairs import efforts_of, repairs_of
from checker.engine.request import CheckRequest
from checker.engine.revised import revised
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import Submission
from checker.loading.rules import load_rules
from checker.model.package import MeasurePackage
from checker.model.repair import Repairs
from tests.unit.graph.small_towns import COURSE, GROUP, HERE, package

RULES = {code: rule for code, rule in load_rules().items() if code in {"ANS007", "PAK002"}}
REQUEST = CheckRequest(load_catalogue(), RULES, date(2026, 1, 1))
NEIGHBOUR = HERE | {"name": "Nachbarstadt", "ags": "08999002"}
EXAM = {"certificates": ["GOETHE:A1"], "language": "A1"}


def checked(home: MeasurePackage, *others: MeasurePackage) -> Checked:
    submission = Submission("probe.yaml", "0" * 64, home)
    return check_package(submission, home, REQUEST, others)


def proposed(home: MeasurePackage, *others: MeasurePackage) -> Repairs:
    return repairs_of(checked(home, *others), REQUEST)


def course(**more: Any) -> dict[str, Any]:
    return COURSE | more


def group(**more: Any) -> list[dict[str, Any]]:
    return [GROUP | more]


@pytest.mark.parametrize(
    ("home", "operator", "effort"),
    [
        (package(course(admits={"residence_status": ["P24"]})), "gruppe_oeffnen", 1),
        (package(course(admits={"age_max": 20})), "gruppe_oeffnen", 1),
        (package(course(admits={"age_min": 60})), "gruppe_oeffnen", 1),
        (package(course(target_groups=["frauen_eltern"])), "gruppe_oeffnen", 1),
        (package(course(entry={"language": "A2"})), "eingang_senken", 1.5),
        (package(course(entry=EXAM)), "anerkennen", 0.5),
        (package(), "bruecke", 3.5),
        (
            package(course(childcare={"offered": False}), target_groups=group(care_duty=True)),
            "kinderbetreuung",
            1.5,
        ),
    ],
)
def test_the_cheapest_change_that_the_town_may_make_is_proposed(
    home: MeasurePackage, operator: str, effort: float
) -> None:
    (found,) = proposed(home).per_gap
    assert ([change.operator for change in found.changes], found.effort) == ([operator], effort)
    assert found.least
    assert found.connectivity == "connected"


def test_a_neighbour_with_free_places_may_open_its_course() -> None:
    other = package(course(place={"ags": "08999002"}), municipality=NEIGHBOUR, target_groups=[])
    (found,) = proposed(package(), other).per_gap
    assert [change.operator for change in found.changes] == ["oeffnen_nachbar"]
    assert "Nachbarstadt" in found.changes[0].text.de


def test_a_full_course_of_a_neighbour_is_not_proposed() -> None:
    runs = [{"start": "2018-02-01", "end": "2018-06-30", "places": 15, "enrolled": 15}]
    other = package(course(runs=runs), municipality=NEIGHBOUR, target_groups=[])
    (found,) = proposed(package(), other).per_gap
    assert [change.operator for change in found.changes] == ["bruecke"]


def test_an_exam_without_course_is_proposed_where_only_the_proof_is_missing() -> None:
    kreis = {"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"}
    other = package(course(entry=EXAM), municipality=kreis, target_groups=[])
    (found,) = proposed(package(), other).per_gap
    assert [(c.operator, c.value) for c in found.changes] == [("pruefungstermin", "GOETHE:A1")]


def test_no_law_and_no_federal_offer_is_opened() -> None:
    home = package(
        target_groups=group(residence_status="DULDUNG_60b"),
        regelangebote=[{"type": "IK_ALLG", "place": "08999001"}],
    )
    found = proposed(home)
    assert not found.per_gap
    assert [gap.goal_title.en for gap in found.open_gaps] == ["Work as a helper"] * len(
        found.open_gaps
    )
    assert found.open_gaps


def test_a_package_without_a_gap_needs_no_proposal() -> None:
    assert proposed(package(course())) == Repairs()


def test_gaps_with_the_same_answer_stand_in_one_proposal() -> None:
    home = package(target_groups=[GROUP, GROUP | {"age_max": 50}])
    found = proposed(home)
    assert len(found.gaps) > len(found.per_gap)
    assert len(found.per_gap[0].closes) == len(found.gaps)
    assert found.together is not None
    assert found.together.effort <= sum(one.effort for one in found.per_gap)


def test_what_helps_most_comes_first_and_says_what_it_adds() -> None:
    home = package(target_groups=[GROUP, GROUP | {"language": "A0", "count": 1}])
    first = proposed(home).first
    assert sum(gap.count for gap in first[0].closes) >= sum(gap.count for gap in first[-1].closes)
    assert sum(len(one.closes) for one in first) == len(proposed(home).gaps)


def test_every_gap_names_changes_of_which_one_is_needed() -> None:
    found = proposed(package(target_groups=[GROUP | {"language": "A0"}]))
    assert all(len(some) >= 1 for sets in found.choices.values() for some in sets)
    assert set(found.choices) == {gap.id for gap in found.gaps}


def test_the_efforts_and_bridges_are_values_of_the_project() -> None:
    efforts = efforts_of(REQUEST)
    assert efforts.points["oeffnen_nachbar"] < efforts.points["bruecke"]
    assert {bridge["type"] for bridge in efforts.bridges} == {
        "VWVD_ALPHA",
        "VWVD_GRUND",
        "VWVD_AUFBAU",
    }


MENDABLE = st.fixed_dictionaries(
    {},
    optional={
        "admits": st.sampled_from([{"residence_status": ["P24"]}, {"age_max": 20}, {}]),
        "target_groups": st.sampled_from([["frauen_eltern"], ["erwachsene"]]),
        "entry": st.sampled_from([{"language": "A2"}, {"language": "A1"}, EXAM]),
        "childcare": st.sampled_from([{"offered": False}, {"offered": True}]),
    },
)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    courses=st.lists(MENDABLE, max_size=3),
    groups=st.lists(
        st.fixed_dictionaries(
            {
                "language": st.sampled_from(["A0", "A1"]),
                "care_duty": st.booleans(),
                "goal": st.sampled_from(["JOB_HELFER", "AUSBILDUNG"]),
            }
        ),
        min_size=1,
        max_size=2,
    ),
)
def test_a_proposal_removes_its_gap_and_creates_none(
    courses: list[dict[str, Any]], groups: list[dict[str, Any]]
) -> None:
    """M20: applied to the package, the goal has a way and no goal is lost."""
    measures = [course(id=f"k{i}", **more) for i, more in enumerate(courses)]
    home = package(*measures, target_groups=[GROUP | more for more in groups])
    before = checked(home)
    found = repairs_of(before, REQUEST)
    bridges = efforts_of(REQUEST).bridges
    for proposal in found.per_gap:
        changed, _ = revised(home, (), proposal.changes, bridges)
        after = {f"{r.person.id}|{r.goal}": r.state for r in checked(changed).ways().goals.reached}
        assert all(after[gap.id] == "K" for gap in proposal.closes)
        kept = [r for r in before.ways().goals.reached if r.state == "K"]
        assert all(after[f"{r.person.id}|{r.goal}"] == "K" for r in kept)


def test_a_proposal_says_which_findings_would_be_new() -> None:
    request = replace(REQUEST, rules=dict(load_rules()))
    home = package(course(admits={"residence_status": ["P24"]}))
    submission = Submission("probe.yaml", "0" * 64, home)
    found = repairs_of(check_package(submission, home, request, ()), request)
    assert all(isinstance(code, str) for one in found.per_gap for code, _ in one.side_effects)
    assert found.per_gap[0].verdict
