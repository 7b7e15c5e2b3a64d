"""Whole towns: names and order do not matter, unknown lies between, more is never less."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.reach import answers
from tests.unit.graph.small_towns import COURSE, GROUP, HERE, package, town_of

QUICK = settings(max_examples=50, deadline=None, derandomize=True)
LEVELS = ["A0", "A1", "A2", "B1"]
KREIS = {"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"}
COURSES = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["VWVD_AUFBAU", "VWVD_GRUND", "KOMM_DEUTSCHKURS"]),
            "entry": st.fixed_dictionaries({"language": st.sampled_from(LEVELS)}),
            "outcomes": st.sampled_from(LEVELS).map(
                lambda level: [{"label": "ziel", "language": level}]
            ),
            "childcare": st.fixed_dictionaries({"offered": st.booleans()}),
            "admits": st.sampled_from([{}, {"residence_status": ["P24"]}, {"age_min": 50}]),
        }
    ),
    max_size=4,
)
GROUPS = st.fixed_dictionaries(
    {
        "language": st.sampled_from(LEVELS),
        "care_duty": st.booleans(),
        "goal": st.sampled_from(["JOB_HELFER", "AUSBILDUNG", "B1_LID"]),
    }
)


def found(courses: list[dict[str, Any]], group: dict[str, Any], **more: Any) -> list[str]:
    measures = [COURSE | {"id": f"k{i}"} | course for i, course in enumerate(courses)]
    home = package(*measures, target_groups=[GROUP | group], **more)
    return [answer.state for answer in answers(town_of(home))]


@QUICK
@given(courses=COURSES, group=GROUPS, order=st.randoms(use_true_random=False))
def test_names_and_order_of_measures_change_no_answer(
    courses: list[dict[str, Any]], group: dict[str, Any], order: Any
) -> None:
    """M7."""
    renamed = [course | {"id": f"neu-{i}", "title": "Neu"} for i, course in enumerate(courses)]
    order.shuffle(renamed)
    assert found(renamed, group) == found(courses, group)


@QUICK
@given(courses=COURSES, group=GROUPS, more=COURSES)
def test_the_offers_of_the_kreis_take_no_goal_away(
    courses: list[dict[str, Any]], group: dict[str, Any], more: list[dict[str, Any]]
) -> None:
    """M8: what is reached alone is reached together."""
    measures = [COURSE | {"id": f"k{i}"} | course for i, course in enumerate(courses)]
    others = [COURSE | {"id": f"m{i}"} | course for i, course in enumerate(more)]
    home = package(*measures, target_groups=[GROUP | group])
    kreis = package(*others, municipality=KREIS, target_groups=[])
    alone = [answer.state for answer in answers(town_of(home))]
    together = [answer.state for answer in answers(town_of(home, kreis))]
    assert all(b == "K" for a, b in zip(alone, together, strict=True) if a == "K")


@QUICK
@given(
    courses=COURSES,
    group=GROUPS,
    gone=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["childcare", "outcomes", "entry"])),
        max_size=3,
    ),
)
def test_a_missing_field_leaves_the_answer_open_or_as_it_is(
    courses: list[dict[str, Any]], group: dict[str, Any], gone: list[tuple[int, str]]
) -> None:
    """M17: the answer without some fields is the one with them, or undecided."""
    less = deepcopy(courses)
    for place, field in gone:
        if place < len(less) and not (field == "entry" and less[place]["type"] == "VWVD_GRUND"):
            less[place][field] = None
    for full, partial in zip(found(courses, group), found(less, group), strict=True):
        assert partial in {full, "U"}


@QUICK
@given(courses=COURSES, group=GROUPS)
def test_childcare_and_a_wider_door_take_no_goal_away(
    courses: list[dict[str, Any]], group: dict[str, Any]
) -> None:
    """M5, the timeless part."""
    wider = [course | {"childcare": {"offered": True}, "admits": {}} for course in courses]
    before, after = found(courses, group), found(wider, group)
    assert all(b == "K" for a, b in zip(before, after, strict=True) if a == "K")


def test_an_empty_package_is_never_in_order() -> None:
    """The null tests of the specification: nothing named, nothing known."""
    assert answers_of({}) == []
    assert answers_of({"target_groups": [{"code": "au_sonstige"}]}) != ["K"]
    nothing = {"measures": [{"id": "x"}], "target_groups": [GROUP]}
    assert set(answers_of(nothing)) == {"U"}


def answers_of(data: dict[str, Any]) -> list[str]:
    home = package(**({"target_groups": []} | data | {"municipality": HERE}))
    return [answer.state for answer in answers(town_of(home))]
