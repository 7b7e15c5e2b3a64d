"""The graph of a town as GraphML and as JSON; networkx is loaded with this module."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx

from checker.graph.declared import export
from checker.graph.town import Town


def graphml(town: Town, *, complete: bool) -> bytes:
    """Return the graph as GraphML; the same town gives the same bytes."""
    lines = nx.generate_graphml(_shown(export(town, complete=complete)))
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return ("\n".join((head, *lines)) + "\n").encode("utf-8")


def node_link(town: Town, *, complete: bool) -> bytes:
    """Return the graph as JSON with ``nodes`` and ``edges``."""
    data = nx.node_link_data(_shown(export(town, complete=complete)), edges="edges")
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _shown(graph: nx.DiGraph[str]) -> nx.DiGraph[str]:
    """Return the graph with signs that nobody sees as codes: XML forbids some of them."""
    shown: nx.DiGraph[str] = nx.DiGraph()
    for node, values in graph.nodes(data=True):
        shown.add_node(_visible(node), **_plain(values))
    for source, target, values in graph.edges(data=True):
        shown.add_edge(_visible(source), _visible(target), **_plain(values))
    return shown


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _visible(value) if isinstance(value, str) else value for key, value in values.items()
    }


def _visible(text: str) -> str:
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in text)
