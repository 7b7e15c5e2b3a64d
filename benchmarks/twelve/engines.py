"""Every engine by name: what it covers, which form it reads, how many packages a round takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import NamedTuple

from benchmarks.twelve.terms import OF_A_SCHEMA, RULES

Findings = Callable[[bytes], Iterable[str]]
FLAT, PACKAGE, XML, TABLE = "flat.json", "package.json", "xml", "csv"
OURS = "benchmarks.twelve.ours"
PLAIN, SCHEMA = "benchmarks.twelve.peers.plain_python", "benchmarks.twelve.peers.schemas"
LANGUAGES, DOCUMENTS = "benchmarks.twelve.peers.languages", "benchmarks.twelve.peers.documents"
NODE = "node"


class Engine(NamedTuple):
    """One way to check a package: ``module`` and ``maker`` give a function from bytes to lines."""

    module: str
    maker: str
    form: str = FLAT
    most: int = 40
    covers: tuple[str, ...] = RULES
    note: str = ""
    # The least factor by which the engine is slower than ours (design, section 10).
    floor: float | None = None


FIRST = "stops at the first error"
HIDES = "rules on the whole stay silent after one wrong field"
ENGINES: dict[str, Engine] = {
    "paktcheck, complete": Engine(OURS, "complete", PACKAGE, note="the package format, all faults"),
    "paktcheck, adapter": Engine(OURS, "adapted", note="the peers' form into our model"),
    "paktcheck, reading only": Engine(OURS, "reading", PACKAGE, covers=()),
    "paktcheck, whole report": Engine(OURS, "report", PACKAGE, covers=(), note="as JSON"),
    "plain Python": Engine(PLAIN, "plain", note="json.loads, hand-written"),
    "pydantic, decoding only": Engine(PLAIN, "decoded", covers=()),
    "pydantic, validators": Engine(PLAIN, "idiomatic", note=HIDES),
    "plain JavaScript": Engine(NODE, "plain", note="hand-written"),
    "jsonschema-rs": Engine(SCHEMA, "rust", covers=OF_A_SCHEMA),
    "ajv": Engine(NODE, "ajv", covers=OF_A_SCHEMA),
    "fastjsonschema": Engine(SCHEMA, "fast", covers=OF_A_SCHEMA, note=FIRST),
    "jsonschema": Engine(SCHEMA, "python", most=20, covers=OF_A_SCHEMA, floor=8),
    "frictionless, CSV": Engine(
        DOCUMENTS, "frictionless", TABLE, 10, ("R02", "R03", "R04", "R07"), "measures only"
    ),
    "Saxon XSLT 3": Engine(DOCUMENTS, "saxon", XML, 20, floor=3),
    "lxml Schematron": Engine(DOCUMENTS, "schematron", XML, 20),
    "Spectral": Engine(NODE, "spectral", most=20, floor=10),
    "Rego (rego-cpp)": Engine(LANGUAGES, "rego", most=5, floor=60),
    "CEL (Rust)": Engine(LANGUAGES, "cel", most=5),
    "pySHACL": Engine(DOCUMENTS, "shacl", most=2, floor=1000),
}


def function_of(engine: Engine) -> Findings:
    """Return the function of an engine that runs in Python.

    Raises:
        ImportError: a library of it is not installed.
    """
    made: Findings = getattr(import_module(engine.module), engine.maker)()
    return made
