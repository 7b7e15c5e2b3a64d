"""The declared graph of a package as a file for other programs."""

from __future__ import annotations

from importlib import import_module

from checker.engine.paths import ways_of
from checker.engine.request import CheckRequest
from checker.errors import UsageError
from checker.model.package import MeasurePackage

_KINDS = {".graphml": "graphml", ".json": "node_link"}


def exported(package: MeasurePackage, request: CheckRequest, suffix: str) -> bytes:
    """Return the graph as GraphML or as JSON (nodes and links), by the ending of the file.

    Raises:
        UsageError: another ending.
    """
    if suffix.lower() not in _KINDS:
        raise UsageError(f"--export: Endung {suffix or 'fehlt'}, möglich sind .graphml und .json")
    # The library of graphs is loaded only here.
    writing = import_module("checker.graph.graph_files")
    ways = ways_of(package, request, request.context)()
    write = getattr(writing, _KINDS[suffix.lower()])
    written: bytes = write(ways.town, complete=ways.complete)
    return written
