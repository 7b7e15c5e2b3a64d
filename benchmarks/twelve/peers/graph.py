"""A flat package as an RDF graph."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any

from benchmarks.twelve.terms import RANK

NAMES = "http://example.org/twelve#"
DAYS = {"start", "end"}
RANKS = {"entry_level": "entry_rank", "exit_level": "exit_rank"}
LISTS = {"successors": "successor", "target_groups": "target_groups"}


def graph_of(content: bytes) -> Any:
    """Return the graph of one package: names of fields are names of properties."""
    rdf = import_module("rdflib")
    graph, flat = rdf.Graph(), json.loads(content)
    package = rdf.URIRef(f"{NAMES}package")
    graph.add((package, rdf.RDF.type, rdf.URIRef(f"{NAMES}Package")))
    for place, row in enumerate(flat.pop("measures")):
        node = rdf.URIRef(f"{NAMES}measure-{place}")
        graph.add((package, rdf.URIRef(f"{NAMES}measure"), node))
        graph.add((node, rdf.RDF.type, rdf.URIRef(f"{NAMES}Measure")))
        _add(graph, node, row)
    _add(graph, package, flat)
    return graph


def _add(graph: Any, node: Any, fields: dict[str, Any]) -> None:
    rdf = import_module("rdflib")
    for name, value in _values(fields):
        if isinstance(value, dict):
            inner = rdf.URIRef(f"{node}-{name}")
            graph.add((node, rdf.URIRef(f"{NAMES}{name}"), inner))
            _add(graph, inner, value)
        else:
            kind = rdf.XSD.date if name in DAYS else None
            graph.add((node, rdf.URIRef(f"{NAMES}{name}"), rdf.Literal(value, datatype=kind)))


def _values(fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        if isinstance(value, list):
            yield from ((LISTS[name], item) for item in value)
        else:
            yield name, Decimal(str(value)) if isinstance(value, float) else value
        if name in RANKS:
            yield RANKS[name], RANK[value]
