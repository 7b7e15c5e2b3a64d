"""What rules hear about the other packages of the Kreis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.engine import regions
from checker.engine.paths import ways_of
from checker.engine.regions import limits_of, quota_of, table_of
from checker.engine.request import CheckRequest
from checker.graph.moves import Moves
from checker.graph.moves_table import ConsistencyError
from checker.loading.catalogue import load_catalogue
from checker.model.package import MeasurePackage
from checker.model.ways_moves import MoveAnswers
from tests.unit.graph.moving_towns import town
from tests.unit.graph.test_moves import A2, B1, LEARNER, PROVED_A2, STRICT_B1, TRAINEE
from tests.unit.graph.test_moves_timed import STAYING, at

REQUEST = CheckRequest(load_catalogue(), {}, date(2018, 1, 1))
OPEN_A2 = A2 | {"runs": [{"start": "2018-02-01", "end": "2018-05-31", "places": 15, "enrolled": 9}]}


def moves_of(
    own: MeasurePackage, *others: MeasurePackage, unread: frozenset[Any] = frozenset()
) -> MoveAnswers:
    return ways_of(own, REQUEST, others, unread)().moves


def test_a_break_is_told_on_both_sides_with_the_people_of_each() -> None:
    one, two = town(([A2], [LEARNER]), 1), town(([], [LEARNER]), 2)
    (leaving,) = moves_of(one, two).lost()
    assert (leaving.own, leaving.other.name, leaving.blame) == ("sender", "Ort 2", "receiver")
    assert leaving.people.count == 7
    assert leaving.people.field == "/target_groups/0"
    (coming,) = moves_of(two, one).lost()
    assert (coming.own, coming.other.name, coming.people.field) == ("receiver", "Ort 1", "")
    # The same people have the same gap here, so that a finding can follow from it.
    assert coming.people.gaps == {
        "target_groups/0:W01|JOB_HELFER",
        "target_groups/0:W03|JOB_HELFER",
    }
    assert coming.people.label.de.endswith("(7 Personen)")
    assert coming.because.de.startswith("In Ort 2 führt kein Weg")


def test_a_missing_proof_is_told_with_the_course_and_its_place_in_the_package() -> None:
    one, two = town(([A2, B1], [TRAINEE]), 1), town(([STRICT_B1], [TRAINEE]), 2)
    found = [one for one in moves_of(one, two).lost() if one.blame == "sender"]
    assert [one.after.field if one.after else None for one in found] == ["/measures/0"]
    assert found[0].after is not None
    assert found[0].after.own
    conformity = moves_of(one, two).conformity()
    assert conformity is not None
    assert conformity.failed[0].after is not None
    assert conformity.failed[0].after.field == "/measures/0"


def test_open_breaks_name_own_fields_and_the_context() -> None:
    unknown = town(([A2 | {"outcomes": None}], [LEARNER]), 2)
    one = town(([A2], [LEARNER]), 1)
    assert [found.unknown for found in moves_of(one, unknown).lost()] == [("context",)]
    assert [found.unknown for found in moves_of(unknown, one).lost()] == [("/measures/0",)]


def test_several_towns_with_one_break_are_one_record() -> None:
    one = town(([A2], [LEARNER]), 1)
    (found,) = moves_of(one, town(([], []), 2), town(([], []), 3)).lost()
    assert [other.name for other in found.towns] == ["Ort 2", "Ort 3"]


def test_without_numbers_people_are_named_without_them() -> None:
    group = LEARNER | {"count": None}
    (found,) = moves_of(town(([], []), 2), town(([A2], [group]), 1)).lost()
    assert "Personen" not in found.people.label.de
    assert found.people.group == "au_bleibeperspektive"


def test_a_slow_move_and_a_repetition_are_told() -> None:
    one = town(([STAYING], [LEARNER]), 1)
    late = town(([at(A2, "2018-09-01", "2019-02-28")], []), 2)
    (found,) = moves_of(one, late).delayed(6, 12)
    assert (found.other.name, found.months, found.people.count) == ("Ort 2", 9.0, 7)
    assert moves_of(one, late).delayed(10, 12) == ()
    here = [at(A2, "2018-01-08", "2018-02-28"), at(B1, "2018-03-05", "2018-06-30")]
    there = [at(PROVED_A2, "2018-03-12", "2018-03-30"), at(STRICT_B1, "2018-04-05", "2018-07-15")]
    (again,) = moves_of(town((here, [TRAINEE]), 1), town((there, []), 2)).delayed(6, 12)
    assert [offer.type for offer in again.repeats] == ["VWVD_AUFBAU"]
    assert again.after is not None
    assert again.after.field == "/measures/0"


def test_a_course_of_a_neighbour_would_close_a_gap() -> None:
    gap, helper = town(([], [LEARNER]), 1), town(([OPEN_A2], []), 2)
    (found,) = moves_of(gap, helper).neighbour_solutions()
    assert (found.neighbour.name, found.offer.title.de, found.free) == ("Ort 2", "Kurs A2", 6)
    assert (found.goal, found.people.count) == ("JOB_HELFER", 7)
    full = A2 | {"runs": [{"start": "2018-02-01", "places": 9, "enrolled": 9}]}
    assert moves_of(gap, town(([full], []), 2)).neighbour_solutions() == ()
    assert moves_of(helper, gap).neighbour_solutions() == ()


def test_of_several_enough_courses_the_first_is_named_and_two_together_are_none() -> None:
    gap = town(([], [TRAINEE]), 1)
    both = town(([A2, B1], []), 2)
    assert moves_of(gap, both).neighbour_solutions() == ()
    straight = A2 | {"outcomes": [{"label": "ziel", "language": "B1"}], "title": "Direktkurs"}
    (found,) = moves_of(gap, town(([A2, B1, straight], []), 2)).neighbour_solutions()
    assert found.offer.title.de == "Direktkurs"


def test_a_town_that_nobody_can_move_to_is_an_island() -> None:
    first, third = town(([A2], [LEARNER]), 1), town(([A2], [LEARNER]), 3)
    lonely = town(([], [LEARNER]), 2)
    found = moves_of(lonely, first, third).island(0.9)
    assert found is not None
    assert (found.towns, found.undecided) == (3, False)
    assert moves_of(first, lonely, third).island(0.9) is None
    assert moves_of(first).island(0.9) is None
    unsure = town(([A2 | {"outcomes": None}], [LEARNER]), 2)
    perhaps = moves_of(unsure, first, third).island(0.9)
    assert perhaps is not None
    assert perhaps.undecided


def test_other_versions_of_the_pact_are_told() -> None:
    old, new = town(([], []), 1, pact_version="2017"), town(([], []), 2, pact_version="2020")
    (skew,) = moves_of(old, new).version_skew()
    assert (skew.own, skew.theirs, skew.steps, skew.ahead) == ("2017", "2020", 2, False)
    (back,) = moves_of(new, old).version_skew()
    assert back.ahead
    assert moves_of(old, town(([], []), 3)).version_skew() == ()
    assert moves_of(town(([], []), 3), old).version_skew() == ()


def test_a_new_version_that_takes_a_way_is_told() -> None:
    year = {"start": "2017-01-01", "end": "2017-12-31"}
    older = town(([at(A2, "2017-02-01", "2017-05-31")], [LEARNER]), 1, period=year)
    moves = moves_of(town(([], [LEARNER]), 1), older)
    assert moves.older
    assert moves.others == ()
    (found,) = moves.change_breaks(3)
    assert (found.goal, found.months, found.since) == ("JOB_HELFER", None, "2017-01-01")
    assert found.people.count == 7
    assert found.because.de == "In der neuen Fassung fehlt: Sprachniveau A2."
    late = town(([at(A2, "2018-06-01", "2018-09-30")], [LEARNER]), 1)
    (slower,) = moves_of(late, older).change_breaks(3)
    assert slower.months == 4.0
    assert moves_of(late, older).change_breaks(5) == ()
    undated = town(([A2 | {"runs": None, "type": "KOMM_DEUTSCHKURS"}], [LEARNER]), 1)
    assert moves_of(undated, older).change_breaks(3) == ()
    alone = moves_of(late)
    assert not alone.older
    assert alone.change_breaks(3) == ()


def test_a_break_without_a_cause_ends_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine turns it into a tool finding; no town is blamed for it."""
    monkeypatch.setattr(regions, "_KREIS", {})
    monkeypatch.setattr(Moves, "explained", lambda *_: False)
    moves = moves_of(town(([A2], [LEARNER]), 1), town(([], [LEARNER]), 2))
    with pytest.raises(ConsistencyError, match="K0 without a local gap"):
        moves.lost()


def test_the_packages_of_a_kreis_are_put_side_by_side_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regions, "_KREIS", {})
    one, two, three = (town(([A2], [LEARNER]), place) for place in (1, 2, 3))
    moves_of(one, two)
    (known,) = regions._KREIS.values()
    moves_of(two, one)
    assert [found.table for found in regions._KREIS.values()] == [known.table]
    changed = town(([], [LEARNER]), 2)
    moves_of(one, changed)
    (other,) = regions._KREIS.values()
    assert other.table is not known.table
    moves_of(one, three)
    assert len(regions._KREIS) == 1


def test_unread_people_of_the_own_package_are_nobody_s_share(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regions, "_KREIS", {})
    one, two = town(([A2], [LEARNER]), 1), town(([], [LEARNER]), 2)
    assert moves_of(one, two, unread=frozenset({("target_groups", 0, "language")})).lost() == ()
    assert regions._KREIS == {}


def test_the_newest_package_of_a_key_counts() -> None:
    old = town(([A2], [LEARNER]), 1, submitted_on="2017-10-01")
    new = town(([], [LEARNER]), 1, submitted_on="2017-11-01")
    table = table_of((new, old, town(([A2], []), 2)), REQUEST)
    assert table.region.members[0].package.content is new
    assert [town.key for town in table.towns] == ["08999001", "08999002"]


def test_the_limits_are_values_of_the_project() -> None:
    limits = limits_of(replace(REQUEST))
    assert (limits.weeks, limits.seamless, limits.connected) == (12, 3, 6)
    assert quota_of(REQUEST) == 0.9
