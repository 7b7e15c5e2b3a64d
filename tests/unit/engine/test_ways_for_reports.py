"""Ways and places of a package as records for its report."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checker.engine.export import exported
from checker.errors import UsageError
from tests.unit.engine.way_packages import A1, A2, answer, paths, report, request, submitted
from tests.unit.reporting.ladder_samples import demo, parsed


def test_a_way_names_its_steps_waits_and_what_each_gives() -> None:
    found = paths(A1, A2)
    assert sum(answer.who.count for answer in found.answers) == 10
    answer = found.answers[0]
    assert (answer.state, answer.who.counted) == ("K", True)
    assert answer.way is not None
    assert [(leg.offer.title, leg.wait_days) for leg in answer.way.legs] == [
        ("Grundkurs", 7),
        ("Aufbaukurs", 136),
    ]
    assert answer.way.wait_days == 143
    assert answer.way.legs[0].gives == "Sprachniveau A1"
    assert [leg.offer.level for leg in answer.way.legs] == ["A1", "A2"]
    assert answer.way.legs[1].stated


def test_without_a_way_the_answer_says_how_far_one_leads() -> None:
    found = answer(A1)
    assert (found.state, found.way, found.fallback) == ("B", None, "unknown")
    assert found.so_far is not None
    assert [leg.offer.title for leg in found.so_far.legs] == ["Grundkurs"]
    assert found.missing == "Sprachniveau A2"
    assert found.chain


def test_somebody_who_finds_no_entry_has_no_first_step() -> None:
    found = answer(A2)
    assert (found.state, found.so_far) == ("B", None)


def test_offers_without_dates_leave_the_day_open() -> None:
    undated = A2 | {"runs": None, "type": "SONSTIGE"}
    found = answer(A1, undated)
    assert (found.state, found.way) == ("K", None)
    assert [offer.title for offer in found.undated] == ["Aufbaukurs"]


def test_those_who_miss_an_exam_are_looked_at() -> None:
    certain = {"outcomes": [{"label": "ziel", "language": "A1", "rate": 1.0}]}
    states = {
        "same": [
            A1 | certain,
            A2 | {"outcomes": [{"label": "ziel", "language": "A2", "rate": 1.0}]},
        ],
        "none": [A1 | {"outcomes": [*A1["outcomes"], {"label": "teil", "language": "A0"}]}, A2],
    }
    for expected, measures in states.items():
        found = answer(*measures)
        assert found.fallback == expected, expected


def test_nobody_named_is_looked_at_as_the_neutral_mix() -> None:
    mixed = report(None, A1, target_groups=None)
    assert mixed.paths.neutral_mix
    assert len(mixed.paths.answers) > 10
    assert not report(None, A1).paths.neutral_mix


def test_profiles_groups_and_goals_can_be_asked_for() -> None:
    asked = replace(request(), asked=("P02", "ukraine"), asked_goals=("B1_LID",))
    found = report(asked, A1)
    ids = [answer.who.id for answer in found.paths.answers]
    assert ids == ["P02", "ukraine:P08", "ukraine:W04", "ukraine:W05"]
    assert {answer.goal for answer in found.paths.answers} == {"B1_LID"}
    assert {answer.who.field for answer in found.paths.answers} == {""}
    assert not any(answer.who.counted for answer in found.paths.answers)


def test_the_report_says_which_packages_were_read_beside_it() -> None:
    assert demo("grenzstadt", context=True).context == ("08999", "08999001", "08999002", "08999003")
    assert demo("grenzstadt").context == ()


def test_proposals_are_told_for_every_gap() -> None:
    found = demo("beispielheim", repair=True).repairs
    assert found is not None
    assert {proposal.scope for proposal in found.proposals} == {"together", "first", "gap"}
    assert all(proposal.persons == 76 for proposal in found.proposals)
    assert demo("beispielheim").repairs is None


def test_places_are_counted_for_every_goal_with_a_way() -> None:
    (found,) = demo("musterstadt").capacity
    assert (found.goal, found.persons) == ("JOB_HELFER", 166)
    assert {stage.offer.title for stage in found.stages} >= {"Grundkurs A1", "Aufbaukurs A2"}


def test_the_graph_can_be_written_for_other_programs() -> None:
    package = submitted(A1 | {"title": "Kurs \u202e\u0001"}, A2).package
    assert package is not None
    root = parsed(exported(package, request(), ".graphml").decode())
    assert root.tag.endswith("graphml")
    data = json.loads(exported(package, request(), ".JSON"))
    assert {"nodes", "edges"} <= set(data)
    assert "Kurs U+202EU+0001" in {node["title_de"] for node in data["nodes"]}
    with pytest.raises(UsageError, match=r"\.graphml"):
        exported(package, request(), ".png")
