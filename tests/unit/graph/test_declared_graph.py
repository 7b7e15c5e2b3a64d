"""The graph for other programs, and the circles in it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.graph.circles import rings
from checker.graph.components import circles, cut_points, graph_of, loop, shortcuts
from checker.graph.declared import export
from tests.unit.graph.small_towns import GROUP, package, town_of

A2: dict[str, Any] = {
    "id": "a2",
    "type": "VWVD_AUFBAU",
    "entry": {"language": "A1"},
    "outcomes": [{"label": "ziel", "language": "A2"}],
    "runs": [{"start": "2018-02-01", "end": "2018-06-30", "places": 12}],
    "leads_to": [{"id": "b1"}, {"id": "cafe"}, {"id": "fehlt"}],
}
B1 = {
    "id": "b1",
    "type": "VWVD_AUFBAU",
    "entry": {"language": "A2"},
    "outcomes": [{"label": "ziel", "language": "B1"}],
    "runs": [{"start": "2018-07-09", "end": "2018-12-14"}],
}
CAFE = {"id": "cafe", "type": "SPRACHCAFE", "leads_to": [{"id": "a2"}]}
LATE = B1 | {"id": "late", "runs": [{"start": "2019-07-09", "end": "2019-12-14"}]}
GOAL = GROUP | {"goal": "B1_LID"}


def graph() -> nx.DiGraph[str]:
    work = [{"type": "JOB_HELFER"}, {"type": "JOB_HELFER"}]
    town = town_of(package(A2, B1, CAFE, LATE, target_groups=[GOAL, GROUP], regelangebote=work))
    return export(town)


def test_edges_say_what_is_declared_allowed_or_both() -> None:
    found = graph()
    relations = {pair: found.edges[pair]["relation"] for pair in found.edges}
    assert relations["a2", "b1"] == "confirmed"
    assert relations["a2", "cafe"] == "declared"
    assert relations["a2", "fehlt"] == "unresolved"
    assert relations["08999001/JOB_HELFER", "goal:JOB_HELFER"] == "begins"
    assert relations["a2", "08999001/JOB_HELFER"] == "derived"
    assert ("a2", "late") not in relations
    assert ("b1", "a2") not in relations


def test_edges_carry_verdict_share_and_wait() -> None:
    edge = graph().edges["a2", "b1"]
    assert (edge["verdict"], edge["share"], edge["wait_days"]) == ("strikt", 1.0, 9)
    assert edge["causal"]
    assert not edge["circle"]


def test_a_circle_is_marked_on_its_edges() -> None:
    found = graph()
    assert found.edges["a2", "cafe"]["circle"]
    assert found.edges["cafe", "a2"]["circle"]


def test_nodes_carry_titles_places_and_starts() -> None:
    node = graph().nodes["a2"]
    assert (node["type"], node["own"], node["places"]) == ("VWVD_AUFBAU", True, 12)
    assert node["starts"] == "2018-02-01"
    assert graph().nodes["b1"]["places"] == -1


def test_offers_of_one_name_stay_apart() -> None:
    assert {"08999001/JOB_HELFER", "08999001/JOB_HELFER#2"} <= set(graph().nodes)


def test_a_link_without_a_name_is_kept() -> None:
    unnamed = {"id": "x", "type": "VWVD_GRUND", "leads_to": [{"condition": "offen"}]}
    assert export(town_of(package(unnamed))).edges["x", "?"]["verdict"] == "unnamed"


def test_in_a_complete_context_a_missing_target_is_absent() -> None:
    found = export(town_of(package(A2, B1, CAFE)), complete=True)
    assert found.edges["a2", "fehlt"]["verdict"] == "absent"


def test_the_graph_can_be_written_as_graphml_and_read_again() -> None:
    found = graph()
    buffer = BytesIO()
    nx.write_graphml(found, buffer)
    again = nx.parse_graphml(buffer.getvalue().decode())
    assert set(again.edges) == set(found.edges)


def test_the_graph_is_the_same_every_time() -> None:
    first, second = (list(graph().edges(data=True)) for _ in range(2))
    assert first == second


def test_a_longer_way_makes_a_link_a_shortcut() -> None:
    assert shortcuts(graph_of({1: [2, 3], 2: [3]})) == {(1, 3)}
    assert shortcuts(graph_of({1: [2], 2: [1]})) == set()


def test_an_offer_without_which_the_graph_falls_apart_is_a_cut_point() -> None:
    assert cut_points(graph_of({1: [2], 2: [3], 4: [5]})) == {2}


def test_a_circle_has_a_shortest_way_round_and_others() -> None:
    (ring,) = rings({1: [2], 2: [3, 1], 3: [2], 4: [1]}, lambda key: key != 1)
    assert (ring.path, ring.others, ring.members) == ((2, 1), (3,), (2, 1, 3))


def test_a_circle_without_a_first_member_is_left_out() -> None:
    assert list(rings({1: [2], 2: [1]}, lambda _: False)) == []


def test_an_arrow_to_itself_is_a_circle() -> None:
    assert circles({1: [1], 2: []}) == [[1]]
    assert loop({1: [1]}, 1, [1]) == [1]


ARROWS = st.dictionaries(st.integers(0, 6), st.lists(st.integers(0, 6), max_size=4), max_size=7)


def reachable(arrows: dict[int, list[int]], start: int) -> set[int]:
    found: set[int] = set()
    waiting = list(arrows.get(start, ()))
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting.extend(arrows.get(key, ()))
    return found


@given(ARROWS)
def test_whoever_can_come_back_to_itself_is_in_a_circle_and_nobody_else(
    arrows: dict[int, list[int]],
) -> None:
    inside = {key for ring in rings(arrows, lambda _: True) for key in ring.members}
    assert inside == {key for key in range(7) if key in reachable(arrows, key)}


@given(ARROWS)
def test_the_way_round_follows_the_arrows(arrows: dict[int, list[int]]) -> None:
    for ring in rings(arrows, lambda _: True):
        steps = zip(ring.path, (*ring.path[1:], ring.path[0]), strict=True)
        assert all(target in arrows[source] for source, target in steps)


@pytest.mark.parametrize("arrows", [{}, {1: [2], 2: [3]}, {1: []}])
def test_without_a_circle_the_library_of_graphs_is_not_asked(arrows: dict[int, list[int]]) -> None:
    assert list(rings(arrows, lambda _: True)) == []
