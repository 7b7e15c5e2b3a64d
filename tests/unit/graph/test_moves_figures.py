"""The figures of a Kreis and of the Land, each with what it is of."""

from __future__ import annotations

from checker.graph.moves_figures import Figures
from checker.graph.moves_islands import components
from checker.graph.moves_timed import Timed
from checker.model.moves import PairShare
from checker.model.quota import Quota
from tests.unit.graph.moving_towns import region_of, table_of, town, where
from tests.unit.graph.small_towns import package
from tests.unit.graph.test_moves import A2, LEARNER, ONE
from tests.unit.graph.test_moves_timed import LIMITS, STAYING


def elsewhere() -> object:
    """Return a town of another Kreis that offers nothing."""
    there = where(1) | {"name": "Fern", "ags": "08998001", "kreis": "08998"}
    return package(municipality=there).municipality


def figures(*, timed: bool = False) -> Figures:
    group = LEARNER | {"count": 12}
    gap = LEARNER | {"count": 6}
    unsure = A2 | {"outcomes": None}
    table = table_of(
        town(([STAYING], [group]), 1),
        town(([], [gap]), 2),
        town(([unsure], [gap]), 3),
        town(([], [gap]), 4).model_copy(update={"municipality": elsewhere()}),
    )
    return Figures(table, 0.9, Timed(table, LIMITS) if timed else None)


def test_every_figure_says_what_it_is_of_and_what_is_open() -> None:
    found = figures().kreis("08999")
    assert (found.towns, found.persons) == (3, 24)
    assert found.connected == Quota(12, 24, 6)
    assert found.connected.share == 12 / 24
    assert found.connected.open_share == 0.25
    # The first town loses twelve to the second; what the third one gives is open.
    assert found.handover == Quota(0, 30, 18)
    assert found.seamless is None
    assert (found.within, found.months) == ((), ())
    assert found.fragile == Quota(12, 12)
    assert [(one.offer.name, one.losing, one.of) for one in found.fragile_offers] == [
        ("08999001/k0", 12, 12)
    ]
    assert found.shared == Quota(6, 6)
    assert not found.equal_weights


def test_brittle_hand_overs_are_counted_by_pair() -> None:
    brittle = figures().kreis("08999").brittle
    assert [(one.type, one.following, one.dimension) for one in brittle][:1] == [("", "", "offer")]
    assert {one.pairs.of for one in brittle} == {3}
    assert brittle[0].title.de == "Beginn → kein Angebot"


def test_the_land_is_the_sum_of_its_kreise() -> None:
    both = figures()
    land, one, other = both.land(), both.kreis("08999"), both.kreis("08998")
    assert land.kreis == ""
    assert land.towns == one.towns + other.towns == 4
    assert land.connected == one.connected + other.connected
    assert land.handover == one.handover + other.handover
    assert land.joined == one.joined + other.joined


def test_with_dates_months_and_shares_within_them_are_told() -> None:
    found = figures(timed=True).kreis("08999")
    assert found.within == ((12, Quota(12, 24, 6)), (24, Quota(12, 24, 6)), (36, Quota(12, 24, 6)))
    assert found.seamless == Quota(0, 3, 2)
    known = [one for one in found.months if one.median is not None]
    assert {(one.median, one.lowest, one.highest) for one in known} == {(4.9, 4.9, 4.9)}
    assert sum(one.persons for one in found.months) == 12
    assert sum(one.of for one in found.months) == 24


def test_few_persons_are_put_together() -> None:
    few = [LEARNER | {"count": 2}, LEARNER | {"count": 2, "language": "A2"}]
    table = table_of(town(([STAYING], few), 1))
    (row,) = Figures(table, 0.9, Timed(table, LIMITS)).land().months
    assert (row.pooled, row.persons, row.who.de) == (True, 4, "weitere Gruppen, zusammengefasst")
    assert row.waiting is not None


def test_offers_on_which_few_hang_are_not_published() -> None:
    table = table_of(town(([STAYING], [LEARNER | {"count": 4}]), 1))
    found = Figures(table, 0.9).land()
    assert (found.fragile, found.fragile_offers) == (Quota(4, 4), ())


def test_groups_of_towns_are_connected_in_both_directions() -> None:
    members = region_of(*(town(([], []), place) for place in (1, 2, 3, 4))).members
    edges = {(0, 1), (1, 2), (2, 0), (2, 3)}
    groups = components(members, lambda a, b: (a.place, b.place) in edges)
    assert [[member.place for member in group] for group in groups] == [[0, 1, 2], [3]]


def test_islands_are_towns_in_a_group_of_their_own() -> None:
    ahead = A2 | {"outcomes": [{"label": "ziel", "language": "A2"}]}
    towns = (town(([ahead], [LEARNER]), 1), town(([], []), 2), town(([ahead], [LEARNER]), 3))
    table = table_of(*towns)
    found = Figures(table, 0.9).kreis("08999")
    assert [town.name for town in found.islands] == ["Ort 2"]
    assert found.joined == Quota(2, 3)
    assert table.counted


def test_without_numbers_every_group_counts_once() -> None:
    group = {key: value for key, value in LEARNER.items() if key != "count"} | {"count": None}
    table = table_of(town(([A2], [group]), 1))
    assert Figures(table, 0.9).land().equal_weights
    assert not table.counted
    assert table.conformity(ONE) is not None


def test_a_share_is_none_of_nothing() -> None:
    assert Quota(0, 0).share is None
    assert Quota(0, 0).open_share is None
    assert PairShare("a", "b", 0, 0, 0).grade == "K"
    assert PairShare("a", "b", 1, 0, 1).grade == "K?"
    assert PairShare("a", "b", 9, 1, 0).holds(0.9) is True
