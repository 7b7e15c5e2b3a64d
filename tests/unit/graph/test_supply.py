"""The offers of a town: own ones, those of the context when they are asked for, and the goals."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.lifted import without
from checker.model.package import MeasurePackage
from tests.unit.graph.small_towns import COURSE, HERE, package, town_of

THERE = HERE | {"ags": "08999002", "name": "Musterdorf"}
KREIS = {"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"}
HOME = package(COURSE, {"type": "JOB_HELFER"}, regelangebote=[{"type": "MBE"}])


def beside(town: dict[str, Any], *measures: dict[str, Any], **more: Any) -> MeasurePackage:
    return package(*measures, municipality=town, target_groups=[], **more)


def test_offers_are_numbered_in_the_order_of_the_packages_with_the_goals_last() -> None:
    other = beside(THERE, COURSE | {"id": "b"}, COURSE | {"id": "c"})
    offers = town_of(HOME, other).offers
    names = ["08999001/MBE", "08999002/b", "08999002/c", "goal:JOB_HELFER"]
    assert [offer.key for offer in offers] == list(range(len(offers)))
    assert [offers[key].name for key in range(2, len(offers))] == names
    assert [offer.name for offer in offers[3:5]] == names[1:3]
    assert [offer.id for offer in offers.own][0::2] == ["a2", "MBE"]


def test_runs_keep_their_numbers_in_whatever_order_offers_are_asked_for() -> None:
    runs = [{"start": "2018-03-01"}, {"end": "2018-04-01"}, {"start": "2018-05-01"}]
    other = beside(THERE, COURSE | {"id": "b", "runs": runs}, COURSE | {"id": "c"})
    backwards, forwards = town_of(HOME, other).offers, town_of(HOME, other).offers
    told = [[t.number for t in backwards[key].times] for key in reversed(range(len(backwards)))]
    assert list(reversed(told)) == [[t.number for t in offer.times] for offer in forwards]
    assert [t.number for t in forwards[3].times] == [1, 2]
    assert [t.number for t in forwards[4].times] == [3]


def test_the_same_offer_is_made_once() -> None:
    offers = town_of(HOME).offers
    assert offers[0] is offers[0] is next(iter(offers)) is offers.own[0]


def test_an_offer_is_found_by_its_name_and_of_two_the_last_one() -> None:
    twice = package(COURSE, COURSE | {"title": "Noch einer"})
    other = beside(THERE, COURSE, regelangebote=[{"type": "MBE"}])
    offers = town_of(twice, other).offers
    assert offers.named("a2").key == 1
    assert [offers.named(n).key for n in ("08999002/a2", "08999002/MBE", "goal:JOB_HELFER")] == [
        2,
        3,
        4,
    ]
    with pytest.raises(KeyError):
        offers.named("b1")


@pytest.mark.parametrize(
    ("place", "near"),
    [
        (None, False),
        ({"ags": "08999002"}, False),
        ({"ags": "08999002", "reach": []}, False),
        ({"ags": "08999001", "reach": []}, True),
        ({"ags": "08999002", "reach": ["08999001"]}, True),
    ],
)
def test_a_measure_of_another_town_is_near_only_where_it_says_so(place: Any, near: bool) -> None:
    other = beside(THERE, COURSE | {"id": "b", "place": place})
    town = town_of(HOME, other)
    assert ("08999002/b" in {offer.name for offer in town.near}) is near
    assert [offer.name for offer in town.near] == [
        offer.name for offer in town.offers if town.doors.open_to(offer)
    ]


def test_measures_of_the_kreis_and_regular_offers_around_are_near() -> None:
    kreis = beside(KREIS, COURSE | {"id": "k"})
    other = beside(THERE, COURSE, regelangebote=[{"type": "JMD"}])
    near = {offer.name for offer in town_of(HOME, kreis, other).near}
    assert {"08999/k", "08999002/JMD"} <= near
    assert "08999002/a2" not in near


def test_where_the_place_does_not_count_offers_out_of_reach_count_as_well() -> None:
    town = town_of(HOME, beside(THERE, COURSE | {"id": "b"}))
    person = town.persons[0]
    key = town.offers.named("08999002/b").key
    assert all(step.key // 2 != key for step in town.view(person, sure=True).steps)
    assert any(step.key // 2 == key for step in without(town, person, "place").steps)


def test_towns_and_providers_are_found_without_making_their_offers() -> None:
    provider = {"traeger": {"name": "vhs"}}
    other = beside(THERE, COURSE | {"id": "b"} | provider, COURSE | provider | {"id": "c"})
    offers = town_of(HOME, other, beside(KREIS, regelangebote=[{"type": "MBE"}])).offers
    assert (offers.towns("b"), offers.towns("MBE")) == (("08999002",), ("08999001", "08999"))
    assert [offers[key].id for key in offers.of_provider("vhs")] == ["b", "c"]
    assert [offer.id for offer in offers.of_town("08999002")] == ["b", "c"]
    assert [*offers.of_town("08999099"), *offers.of_provider("nobody")] == []
