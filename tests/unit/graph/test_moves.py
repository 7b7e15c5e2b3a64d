"""Moves between small towns: who loses what, why, and whose part it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.graph.moves import Moves
from checker.graph.moves_table import MoveTable
from checker.graph.region import Package, Region
from checker.loading.handover import load_handover
from checker.model.handover import HandoverFile
from checker.model.kreis import key_of
from checker.model.package import MeasurePackage
from tests.unit.graph.moving_towns import moves_of, region_of, table_of, town, where
from tests.unit.graph.small_towns import GROUP, LAND, package

ONE, TWO = "08999001", "08999002"
A2: dict[str, Any] = {
    "title": "Kurs A2",
    "type": "VWVD_AUFBAU",
    "entry": {"language": "A1"},
    "outcomes": [{"label": "ziel", "language": "A2"}],
}
PROVED_A2 = A2 | {"outcomes": [{"label": "ziel", "language": "A2", "certificates": ["TELC:A2"]}]}
B1 = A2 | {
    "title": "Kurs B1",
    "entry": {"language": "A2"},
    "outcomes": [{"label": "ziel", "language": "B1"}],
}
STRICT_B1 = B1 | {"entry": {"language": "A2", "certificates": ["TELC:A2"]}}
LEARNER = {"language": "A1", "count": 7, "goal": "JOB_HELFER"}
TRAINEE = LEARNER | {"goal": "AUSBILDUNG"}


def test_whoever_finds_no_course_after_the_move_loses_the_way() -> None:
    table = table_of(town(([A2], [LEARNER]), 1), town(([], []), 2))
    share = table.share(ONE, TWO)
    assert (share.kept, share.lost, share.undecided, share.share) == (0, 7, 0, 0.0)
    assert share.holds(0.9) is False
    found, other = table.breaks(ONE, TWO)
    assert found.who.count + other.who.count == 7
    assert (found.grade, found.blame, found.after, found.bound) == ("K0", "receiver", None, False)
    assert found.reasons[0].de == (
        "In Ort 2 führt kein Weg zu „Arbeit als Helferin oder Helfer“; es fehlt: Sprachniveau A2."
    )
    assert (found.sender.name, found.receiver.name) == ("Ort 1", "Ort 2")
    assert table.share(TWO, ONE).share is None
    assert table.share(TWO, ONE).holds(1.0) is True


def test_the_nearest_offer_of_the_receiver_is_named() -> None:
    table = table_of(
        town(([A2], [LEARNER]), 1), town(([A2 | {"target_groups": ["vu"]}], [LEARNER]), 2)
    )
    found = table.breaks(ONE, TWO)[0]
    assert found.reasons[0].de.endswith("„Kurs A2“ ist für andere Gruppen gedacht.")
    assert (found.following, found.dimension) == ("VWVD_AUFBAU", "target_group")


def test_a_course_without_the_agreed_proof_is_the_part_of_the_sender() -> None:
    sender = town(([A2, B1], [TRAINEE]), 1)
    table = table_of(sender, town(([STRICT_B1], [TRAINEE]), 2))
    found = table.breaks(ONE, TWO)
    told = dict.fromkeys((one.after and one.after.title.de, one.blame) for one in found)
    assert list(told) == [(None, "receiver"), ("Kurs A2", "sender")]
    assert set(found) <= set(table.breaks(ONE, TWO, every=True))
    gives = table.conformity(ONE)
    assert gives is not None
    assert gives.sender is False
    assert {failed.after.title.de for failed in gives.failed if failed.after} >= {"Kurs A2"}


def test_with_the_proof_the_same_move_succeeds() -> None:
    sender = town(([PROVED_A2, B1], [TRAINEE]), 1)
    table = table_of(sender, town(([PROVED_A2, STRICT_B1], [TRAINEE]), 2))
    assert table.breaks(ONE, TWO) == ()
    assert table.share(ONE, TWO).share == 1.0
    takes = table.conformity(TWO)
    assert takes is not None
    assert takes.receiver is True


def test_without_a_goal_in_the_standard_nobody_but_the_land_has_a_part() -> None:
    content = load_handover().model_dump()
    for state in content["states"]:
        state["goals"] = ("HOCHSCHULE",)
    region = region_of(town(([PROVED_A2], [LEARNER]), 1), town(([], [LEARNER]), 2))
    table = MoveTable(region, HandoverFile.model_validate(content))
    assert {one.blame for one in table.breaks(ONE, TWO)} == {"land"}
    assert table.standard is not None
    holes = table.standard.holes()
    assert {(hole.level, hole.goal, hole.towns) for hole in holes} == {("A2", "JOB_HELFER", 1)}
    assert sum(hole.persons for hole in holes) == 7
    assert table.standard.holes(table.region.members[1:]) == ()


def test_without_a_standard_the_receiver_is_asked() -> None:
    table = MoveTable(region_of(town(([A2], [LEARNER]), 1), town(([], [LEARNER]), 2)))
    assert {one.blame for one in table.breaks(ONE, TWO)} == {"receiver"}
    assert table.conformity(ONE) is None


def test_an_upper_bound_breaks_a_way_without_a_gap() -> None:
    """The one kind of break that the receiving town cannot see in its own package."""
    day = date(2026, 8, 19)
    exam = {"label": "ziel", "language": "B1", "certificates": ["DTZ:B1"]}
    lid = {"label": "ziel", "certificates": ["LID"]}
    municipal = A2 | {"type": "KOMM_DEUTSCHKURS", "entry": {"language": "A2"}, "runs": None}
    sender = [municipal | {"outcomes": [exam]}, municipal | {"outcomes": [lid]}]
    group = {"language": "A2", "goal": "B1_LID"}
    receiver = [{"type": "IK_ALLG", "entry": None, "outcomes": None, "runs": None}]
    period = {"start": "2026-08-19"}
    both = (
        town((sender, [group]), 1, period=period),
        town((receiver, [group]), 2, period=period),
    )
    region = Region(LAND, (Package(key_of(one), one, day) for one in both))
    table = MoveTable(region, load_handover())
    found = table.breaks(ONE, TWO)
    assert {(one.grade, one.bound) for one in found} == {("K0", True)}
    assert all(one.after for one in found)
    assert "Obergrenze" in found[0].reasons[0].de
    assert table.faults == {}


def test_a_break_without_a_cause_is_our_fault_and_nobody_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Moves, "explained", lambda *_: False)
    table = table_of(town(([A2], [LEARNER]), 1), town(([], [LEARNER]), 2))
    found = table.breaks(ONE, TWO)[0]
    assert (found.grade, found.blame, found.reasons) == ("K?", None, ())
    assert list(table.faults)[:1] == [
        "K0 without a local gap or an upper bound: 08999001 -> 08999002,"
        " target_groups/0:W01, JOB_HELFER"
    ]


def test_an_unknown_result_leaves_the_move_open() -> None:
    table = table_of(town(([A2], [LEARNER]), 1), town(([A2 | {"outcomes": None}], [LEARNER]), 2))
    share = table.share(ONE, TWO)
    assert (share.kept, share.lost, share.undecided) == (0, 0, 7)
    assert (share.low, share.high, share.share, share.holds(0.9)) == (0.0, 1.0, None, None)
    found = table.breaks(ONE, TWO)[0]
    assert (found.grade, found.unknown, found.blame) == ("K?", ("08999002/measures/0",), None)
    takes = table.conformity(TWO)
    assert takes is not None
    assert takes.receiver is None


def test_people_about_whom_nothing_is_known_count_as_open() -> None:
    group = GROUP | {"code": "gibt-es-nicht", "count": 3}
    strange = package(municipality=where(1), target_groups=[group])
    table = table_of(strange, town(([A2], [LEARNER]), 2))
    share = table.share(ONE, TWO)
    assert (share.kept, share.lost, share.undecided) == (0, 0, 3)
    gives = table.conformity(ONE)
    assert gives is not None
    assert gives.sender is None


def test_a_kita_counts_where_people_live() -> None:
    """Childcare of the old town does not move with the people."""
    parent = LEARNER | {"care_duty": True}
    kita = [{"type": "KITA_U3"}]
    first = town(([A2], [parent]), 1, regelangebote=kita)
    second = town(([A2], [parent]), 2).model_copy(update={"municipality": other_kreis()})
    moves = moves_of(first, second)
    there, here = moves.region.members
    assert (here.childcare, there.childcare) == (True, False)
    assert moves.region.guest(here, 0).id == "kind/0+"
    assert moves.region.guest(there, 0).id == "kind/0"


def other_kreis() -> Any:
    elsewhere = where(2) | {"ags": "08998002", "kreis": "08998"}
    return package(municipality=elsewhere).municipality


def test_offers_of_the_kreis_and_opened_ones_are_open_to_the_people_of_a_town() -> None:
    kreis = package(
        A2 | {"id": "lra"},
        A2 | {"id": "anderswo", "place": {"ags": "08999003", "reach": ["08999003"]}},
        municipality={"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"},
        target_groups=[],
    )
    opened = A2 | {"place": {"ags": "08999002", "reach": ["08999001"]}}
    region = region_of(town(([], [LEARNER]), 1), town(([opened, A2], []), 2), kreis)
    names = {m.ref.key: [region.offers[k].name for k in m.offers[:-1]] for m in region.members}
    assert names[ONE] == ["08999/lra", "08999002/k0"]
    assert names[TWO] == ["08999002/k0", "08999002/k1", "08999/lra"]
    assert region.find("08999") is region.members[0]
    assert region.find("nirgends") is None


def test_folded_people_keep_level_and_goal_only() -> None:
    older, younger = LEARNER | {"age_min": 50, "age_max": 55}, LEARNER | {"age_min": 20}
    towns = [town(([A2], [older]), 1), town(([A2], [younger]), 2)]
    assert len(region_of(*towns).kinds.persons) == 4
    folded = region_of(*towns, folded=True)
    assert len(folded.kinds.persons) == 2
    assert sum(resident.count for resident in folded.members[0].residents) == 7


def test_where_people_are_folded_a_town_without_people_gets_the_neutral_mix() -> None:
    nobody: MeasurePackage = town(([A2], []), 1)
    (member,) = region_of(nobody, folded=True).members
    assert {resident.mixed for resident in member.residents} == {True}
    assert sum(resident.count for resident in member.residents) == pytest.approx(1.0)
    assert region_of(nobody).members[0].residents == ()
