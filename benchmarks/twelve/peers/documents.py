"""Rules over XML, RDF and tables: Saxon, Schematron, SHACL, frictionless."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.twelve.peers.graph import graph_of
from benchmarks.twelve.terms import LARGEST_GROUP, LEAST_HOURS

HERE = Path(__file__).parent
SVRL = "{http://purl.oclc.org/dsdl/svrl}text"
SH, NAMES = "http://www.w3.org/ns/shacl#", "http://example.org/twelve#"
WHOLE = {"R05", "R10", "R12"}


def saxon() -> Any:
    """Use XSLT 3, the form that Schematron is compiled to."""
    processor = import_module("saxonche").PySaxonProcessor(license=False)
    sheet = processor.new_xslt30_processor().compile_stylesheet(
        stylesheet_file=str(HERE / "rules.xsl")
    )

    def found(content: bytes) -> list[str]:
        node = processor.parse_xml(xml_text=content.decode())
        text = sheet.transform_to_string(xdm_node=node) or ""
        return [line for line in text.split("\n") if line]

    return found


def schematron() -> Any:
    """Use lxml, which compiles Schematron to XSLT 1."""
    etree, library = import_module("lxml.etree"), import_module("lxml.isoschematron")
    schema = library.Schematron(etree.parse(str(HERE / "rules.sch")), store_report=True)

    def found(content: bytes) -> list[str]:
        schema.validate(etree.fromstring(content))
        return [str(text.text).strip() for text in schema.validation_report.iter(SVRL)]

    return found


def shacl() -> Any:
    """Use pySHACL; the conversion of JSON into a graph is part of the time."""
    library, rdflib = import_module("pyshacl"), import_module("rdflib")
    shapes = rdflib.Graph().parse(HERE / "shapes.ttl")
    message, focus = rdflib.URIRef(f"{SH}resultMessage"), rdflib.URIRef(f"{SH}focusNode")
    name = rdflib.URIRef(f"{NAMES}id")

    def found(content: bytes) -> Iterator[str]:
        graph = graph_of(content)
        _, results, _ = library.validate(
            graph, shacl_graph=shapes, inference=None, do_owl_imports=False
        )
        for result, text in results.subject_objects(message):
            code, _, detail = str(text).partition("|")
            owner = "" if code in WHOLE else graph.value(results.value(result, focus), name) or ""
            yield f"{code}|{owner}|{detail}"

    return found


def frictionless() -> Any:
    """Use frictionless on the table of measures."""
    library = import_module("frictionless")
    schema = library.Schema.from_descriptor({"fields": list(_fields())})
    check = library.checks.row_constraint
    later = partial(_formulas, check)

    def found(content: bytes) -> Iterator[str]:
        resource = library.Resource(data=content, format="csv", schema=schema)
        report = library.validate(resource, checks=later())
        for row in report.flatten(["type", "fieldName", "note", "cells"]):
            yield from _line(*row)

    return found


def _formulas(check: Any) -> list[Any]:
    return [
        check(formula="not entry_level or not exit_level or entry_level < exit_level"),
        check(formula="not start or not end or start < end"),
    ]


def _fields() -> Iterator[dict[str, Any]]:
    reader = io.StringIO((HERE / "columns.txt").read_text())
    limits = {
        "hours": {"minimum": LEAST_HOURS},
        "group_size": {"maximum": LARGEST_GROUP},
        "id": {"unique": True},
    }
    for line in reader:
        name, kind = line.split()
        yield {"name": name, "type": kind, "constraints": limits.get(name, {})}


def _line(kind: str, field: str, note: str, cells: list[str] | None) -> Iterator[str]:
    name = cells[0] if cells else ""
    if kind == "row-constraint":
        yield f"{'R03' if 'entry_level' in note else 'R04'}|{name}|"
    elif kind == "unique-error" or "unique" in note:
        yield f"R07|{name}|"
    else:
        yield f"R02|{name}|{field}"
