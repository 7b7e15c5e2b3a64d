"""Strongly connected parts, loops, shortcuts and cut points of a small graph, by networkx.

This module is imported only when a circle really exists, or when a graph is exported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx

Arrows = Mapping[int, Iterable[int]]


def graph_of(arrows: Arrows) -> nx.DiGraph[int]:
    """Return the arrows (from each number to others) as a graph, in a fixed order."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    for source in sorted(arrows):
        graph.add_node(source)
        graph.add_edges_from((source, target) for target in sorted(set(arrows[source])))
    return graph


def circles(arrows: Arrows) -> list[list[int]]:
    """Return the members of every circle, sorted: strongly connected parts, and single loops."""
    graph = graph_of(arrows)
    parts = (sorted(part) for part in nx.strongly_connected_components(graph))
    return sorted(part for part in parts if len(part) > 1 or graph.has_edge(part[0], part[0]))


def loop(arrows: Arrows, first: int, members: Iterable[int]) -> list[int]:
    """Return the shortest way from a member of a circle back to it, without the end."""
    inside = graph_of(arrows).subgraph(members)
    ways = [
        nx.shortest_path(inside, following, first)
        for following in sorted(inside.successors(first))
        if nx.has_path(inside, following, first)
    ]
    best = min(ways, key=lambda way: (len(way), way))
    return [first, *best[:-1]]


def shortcuts(graph: nx.DiGraph[int]) -> set[tuple[int, int]]:
    """Return the edges that a longer way makes unnecessary; a graph with a circle has none."""
    if not nx.is_directed_acyclic_graph(graph):
        return set()
    return set(graph.edges) - set(nx.transitive_reduction(graph).edges)


def cut_points(graph: nx.DiGraph[int]) -> set[int]:
    """Return the nodes without which a connected part of the graph falls apart."""
    return set(nx.articulation_points(graph.to_undirected()))
