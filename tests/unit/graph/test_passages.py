"""The verdict on a link: for whom it works, after which outcome, and why not."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.gaps import Gaps
from checker.graph.holders import Holders
from checker.graph.naming import Names
from checker.graph.ways_links import TownLinks
from checker.model.measure import Measure
from checker.model.ways_links import Handover
from tests.unit.graph.small_towns import GROUP, package, town_of

A2: dict[str, Any] = {
    "id": "a2",
    "type": "VWVD_AUFBAU",
    "title": "Kurs A2",
    "entry": {"language": "A1"},
    "outcomes": [{"label": "ziel", "language": "A2"}],
    "runs": [{"start": "2018-02-01", "end": "2018-06-30"}],
    "leads_to": [{"id": "next"}],
}
NEXT = {
    "id": "next",
    "type": "VWVD_AUFBAU",
    "title": "Kurs B1",
    "entry": {"language": "A2"},
    "outcomes": [{"label": "ziel", "language": "B1"}],
    "runs": [{"start": "2018-07-02", "end": "2018-12-14"}],
}


def links_of(*measures: dict[str, Any], **more: Any) -> tuple[TownLinks, Measure]:
    town = town_of(package(*measures, **more))
    first = town.offers[0].measure
    assert first is not None
    return TownLinks(Gaps(town, Names(town))), first


def handover(
    first: dict[str, Any] | None = None, after: dict[str, Any] | None = None, **more: Any
) -> Handover:
    links, measure = links_of(A2 | (first or {}), NEXT | (after or {}), **more)
    (found,) = links.handovers(measure, 12)
    return found


def grade(
    first: dict[str, Any] | None = None, after: dict[str, Any] | None = None, **more: Any
) -> str:
    """Return the full grade, strictness included."""
    links, _ = links_of(A2 | (first or {}), NEXT | (after or {}), **more)
    return links.handed.grade(links.links.own[0], 12)


def test_a_link_that_works_after_every_outcome_is_strict() -> None:
    assert grade() == "strikt"
    assert handover().grade == "anschlussfaehig"


def test_a_link_that_works_after_the_target_only_is_not_strict() -> None:
    results = [*A2["outcomes"], {"label": "teil", "language": "A1"}]
    assert grade({"outcomes": results}) == "anschlussfaehig"


def test_a_condition_of_the_link_is_a_condition() -> None:
    assert grade({"leads_to": [{"id": "next", "condition": "mit Zusage"}]}) == "anschlussfaehig"


def test_a_wait_over_the_limit_is_a_condition() -> None:
    assert grade(None, {"runs": [{"start": "2018-10-01"}]}) == "anschlussfaehig"


@pytest.mark.parametrize(("oldest", "expected"), [(40, "strikt"), (25, "anschlussfaehig")])
def test_whoever_is_soon_too_old_gets_in_narrowly(oldest: int, expected: str) -> None:
    group = GROUP | {"age_min": 25, "age_max": 25}
    # Begins in the eleventh month; two months later everybody is a year older.
    run = {"start": "2018-12-03", "end": "2019-05-31"}
    late = {"runs": [{"start": "2018-06-04", "end": "2018-11-30"}]}
    admits = {"age_max": oldest}
    found = grade(late, {"admits": admits, "runs": [run]}, target_groups=[group])
    assert found == expected


def test_nobody_to_attend_means_no_verdict() -> None:
    found = handover(target_groups=[])
    assert (found.grade, found.fit, found.admitted) == ("niemand", 0, 0)


def test_persons_are_counted_for_whom_it_works() -> None:
    other = GROUP | {"code": "ukraine", "residence_status": "P24", "count": 4}
    found = handover(None, {"admits": {"residence_status": ["P24"]}}, target_groups=[GROUP, other])
    assert (found.grade, found.fit, found.admitted) == ("teilweise", 4, 14)
    assert found.failing.count == 10
    assert {passage.verdict for passage in found.passages} == {"passt_nicht"}


def test_every_reason_is_named_and_what_the_town_set_comes_first() -> None:
    after = {
        "type": "BSK_B2",
        "entry": {"certificates": ["TELC:A2"]},
        "admits": {"residence_status": ["P24"], "age_max": 20},
    }
    found = handover(None, after)
    details = [reason.detail for reason in found.passages[0].reasons]
    assert {"residence_status", "age", "certificate", "language"} <= set(details)
    owners = [reason.owner for reason in found.passages[0].reasons]
    assert owners == sorted(owners, key=lambda owner: owner != "kommune")


def test_at_most_five_reasons_stand_in_the_sentence() -> None:
    proofs = [f"DTB_{level}" for level in ("A2", "B1", "B2", "C1")] + ["LID", "DSH_2"]
    found = handover(None, {"entry": {"language": "A2", "certificates": proofs}})
    assert found.because.de.count("verlangt") == 5


def test_what_the_first_course_leads_to_is_missing() -> None:
    found = handover({"outcomes": None})
    assert found.grade == "nicht_pruefbar"
    assert found.unknown == ("/measures/0/outcomes",)


def test_a_result_that_cannot_be_read_leaves_the_answer_open() -> None:
    broken = [{"label": "ziel", "language": "A9"}, {"label": "teil", "language": "A1"}]
    assert handover({"outcomes": broken}).grade == "nicht_pruefbar"


def test_a_companion_secures_nothing_and_is_left_with_what_is_reached_beside_it() -> None:
    cafe = {"id": "cafe", "type": "SPRACHCAFE", "leads_to": [{"id": "next"}]}
    alone, measure = links_of(cafe, NEXT)
    assert alone.handovers(measure, 12)[0].grade == "nicht"
    beside, measure = links_of(cafe, NEXT, A2)
    assert beside.handovers(measure, 12)[0].grade == "anschlussfaehig"


def test_people_from_provisional_accommodation_may_join_every_group() -> None:
    group = GROUP | {"code": "vu", "residence_status": "GESTATTUNG"}
    found = handover(None, {"target_groups": ["au_bleibeperspektive"]}, target_groups=[group])
    assert found.grade == "anschlussfaehig"


def test_those_who_fail_may_be_taken_by_another_link() -> None:
    first = A2 | {"leads_to": [{"id": "next"}, {"id": "women"}]}
    women = NEXT | {"id": "women", "target_groups": ["frauen_eltern"]}
    groups = [GROUP, GROUP | {"code": "frauen_eltern", "count": 3}]
    links, measure = links_of(
        first, NEXT | {"target_groups": ["au_bleibeperspektive"]}, women, target_groups=groups
    )
    assert [found.served for found in links.handovers(measure, 12)] == [True, True]


def test_proposals_take_everybody_and_give_something_new() -> None:
    first = A2 | {"leads_to": [{"id": "broken"}]}
    goal = GROUP | {"goal": "B1_LID"}
    broken = NEXT | {"id": "broken", "entry": {"language": "B2"}}
    again = A2 | {"id": "again", "leads_to": []}
    offers = [NEXT | {"id": f"b{n}"} for n in range(4)]
    links, measure = links_of(first, broken, again, *offers, target_groups=[goal])
    (found,) = links.handovers(measure, 12)
    assert [offer.name for offer in found.instead] == ["b0", "b1", "b2"]
    assert [o.name for o in links.onward(measure, 12, ("VWVD_AUFBAU",))] == ["b0", "b1", "b2"]
    assert links.onward(measure, 12, ("AVDUAL",)) == ()


def test_a_measure_of_another_package_has_no_answers_here() -> None:
    links, _ = links_of(A2, NEXT)
    stranger = package(A2, NEXT).measures
    assert stranger is not None
    measure = stranger[0]
    assert not links.declared(measure)
    assert not links.handovers(measure, 12)
    assert not links.onward(measure, 12)
    assert not links.implied(measure)
    assert not links.circles(measure)
    assert not links.deadlocks(measure)


@pytest.mark.parametrize(
    ("entry", "known"),
    [("A1", True), ("A2", True), ("B1", False), ("B9", None), (None, None)],
)
def test_levels_of_both_ends_are_compared_by_their_lowest_skill(
    entry: str | None, known: bool | None
) -> None:
    links, measure = links_of(A2, NEXT | {"entry": {"language": entry}})
    assert links.declared(measure)[0].enough is known


@pytest.mark.parametrize(
    ("code", "known"),
    [("IK_ALLG", True), ("BSK_B2", False), ("BSK_B1", True), ("KOMM_DEUTSCHKURS", None)],
)
def test_the_entry_of_a_regular_offer_is_what_its_law_asks(code: str, known: bool | None) -> None:
    first = A2 | {"leads_to": [{"id": code}]}
    links, measure = links_of(first, regelangebote=[{"type": code}])
    assert links.declared(measure)[0].enough is known


def test_a_contradiction_of_the_data_is_seen_without_persons() -> None:
    assert links_of(A2, NEXT | {"entry": {"language": "B1"}}, target_groups=[])[0].contradicted
    assert not links_of(A2, NEXT, target_groups=[])[0].contradicted


def test_who_may_attend_counts_where_nobody_surely_does() -> None:
    town = town_of(package(A2 | {"entry": {"language": "B2"}}, {"id": "x", "type": "SONSTIGE"}))
    holders = Holders(Gaps(town, Names(town)))
    closed, unknown = town.offers[:2]
    assert holders.attending(closed) == town.persons
    assert holders.attending(unknown) == town.persons


def test_an_upper_bound_shuts_out_whoever_already_holds_it() -> None:
    young = GROUP | {"code": "jugend_15_20", "language": "B1", "age_min": 16, "age_max": 16}
    course = A2 | {"entry": {"language": "B1"}, "outcomes": [{"label": "ziel", "language": "B2"}]}
    school = {"id": "next", "type": "VABO", "entry": {"language": "A0"}}
    links, measure = links_of(course, school, target_groups=[young | {"goal": "AUSBILDUNG"}])
    (found,) = links.handovers(measure, 12)
    assert found.grade == "nicht"
    assert found.passages[0].reasons
