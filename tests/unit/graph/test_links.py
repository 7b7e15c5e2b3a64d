"""Which offers a declared link means, and what may be meant where it leads nowhere."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.gaps import Gaps
from checker.graph.links import Links, Named
from checker.graph.naming import Names
from checker.graph.ways_links import TownLinks
from tests.unit.graph.small_towns import COURSE, package, town_of

KREIS = {"name": "Kreis", "kreis": "08999", "kind": "landkreis"}
NEIGHBOUR = {"name": "Nachbarort", "ags": "08999002", "kreis": "08999", "kind": "gemeinde"}


def linked(*names: str | None, **more: Any) -> dict[str, Any]:
    links = [{"id": name} if name else {"condition": "offen"} for name in names]
    return {"id": "first", "type": "VWVD_GRUND", "leads_to": links} | more


def read(*names: str | None, complete: bool = False) -> tuple[Named, ...]:
    """Return the links of a measure among those of a neighbour and the Kreis."""
    home = package(linked(*names), COURSE, regelangebote=[{"type": "MBE"}, {"type": "MBE"}])
    near = package(
        {"id": "a2", "type": "VWVD_AUFBAU"},
        {"id": "b1", "type": "VWVD_AUFBAU"},
        municipality=NEIGHBOUR,
        regelangebote=[{"type": "EQ"}],
    )
    kreis = package(
        {"id": "b1", "type": "VWVD_AUFBAU"},
        {"id": "vabo", "type": "VABO"},
        municipality=KREIS,
        regelangebote=[{"type": "EQ"}],
    )
    town = town_of(home, near, kreis)
    return Links(town, complete=complete).own


@pytest.mark.parametrize(
    ("name", "state", "found"),
    [
        ("a2", "found", ["a2"]),
        ("08999001/a2", "found", ["a2"]),
        ("08999002/a2", "found", ["08999002/a2"]),
        ("vabo", "found", ["08999/vabo"]),
        ("08999/EQ", "found", ["08999/EQ"]),
        ("MBE", "found", ["08999001/MBE", "08999001/MBE"]),
        ("EQ", "found", ["08999/EQ", "08999002/EQ"]),
        ("b1", "several", ["08999/b1", "08999002/b1"]),
        ("08999001/b1", "absent", []),
        ("08999002/vabo", "open", []),
        ("08999007/a2", "open", []),
        ("nirgends", "open", []),
        (None, "unnamed", []),
    ],
)
def test_a_link_means_the_own_measure_before_those_around(
    name: str | None, state: str, found: list[str]
) -> None:
    (link,) = read(name)
    assert (link.state, sorted(offer.name for offer in link.targets)) == (state, sorted(found))


def test_in_a_complete_context_nothing_stays_open() -> None:
    assert [link.state for link in read("nirgends", "08999007/a2", complete=True)] == ["absent"] * 2


def test_the_field_of_a_link_is_its_place_in_the_list() -> None:
    assert [link.field for link in read("a2", "vabo")] == ["leads_to/0/id", "leads_to/1/id"]


def test_of_two_measures_with_one_id_the_first_counts() -> None:
    twins = [{"id": "twin", "type": "VWVD_AUFBAU", "title": title} for title in ("eins", "zwei")]
    town = town_of(package(linked("twin"), *twins))
    (link,) = Links(town, complete=False).own
    assert link.targets[0].title.de == "eins"


def nearest(name: str, *others: dict[str, Any]) -> str | None:
    first = linked(f"08999001/{name}", outcomes=[{"label": "ziel", "language": "A1"}])
    town = town_of(package(first, *others))
    links = TownLinks(Gaps(town, Names(town)))
    measure = town.offers[0].measure
    assert measure is not None
    (declared,) = links.declared(measure)
    return declared.nearest.name if declared.nearest else None


def test_a_name_that_is_nearly_right_is_recognised() -> None:
    assert nearest("aufbaukurs-a", {"id": "aufbaukurs-a2", "type": "VWVD_AUFBAU"}) == (
        "aufbaukurs-a2"
    )
    assert nearest("Aufbaukurs A", {"id": "m7", "title": "Aufbaukurs A2"}) == "m7"


def test_of_two_names_that_are_alike_the_one_that_fits_in_level_is_meant() -> None:
    courses = [
        {"id": f"aufbau-{level}", "type": "VWVD_AUFBAU", "entry": {"language": entry}}
        for level, entry in (("b1", "A2"), ("a2", "A1"))
    ]
    assert nearest("aufbau-x", *courses) == "aufbau-a2"


def test_a_name_like_no_other_means_nothing() -> None:
    assert nearest("zzz", {"id": "aufbau-a2", "type": "VWVD_AUFBAU"}) is None
