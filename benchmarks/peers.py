"""Tools that do a part of the same work: our schema on the same bytes, against our reading."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from jsonschema import Draft202012Validator

from benchmarks.material import Plan, contents, submission
from benchmarks.single import over
from benchmarks.table import Row, Section, not_run, timed
from benchmarks.timing import Case, measured
from checker.loading.schemas import schema_of

OURS = "ours: complete reading"
PYTHON, RUST = "jsonschema", "jsonschema-rs"
SHARED = "the 12 shared rules in Spectral, rego-cpp, pySHACL, Saxon, …"
Faults = Callable[[Any], list[Any]]


def section(plan: Plan) -> Section:
    """Return the rows of this measurement."""
    files = contents(plan, "json")
    peers = {name: faults for name, faults in _peers().items() if faults is not None}
    for name, faults in peers.items():
        _agree(name, faults, files)
    calls: dict[str, Callable[[bytes], object]] = {
        OURS: lambda content: submission(content, "json"),
        **{name: partial(_validate, faults) for name, faults in peers.items()},
    }
    cases = [Case(name, partial(over, files, call), len(files)) for name, call in calls.items()]
    times = measured(cases, plan.rounds)
    missing = [name for name, faults in _peers().items() if faults is None]
    rows: list[Row] = [
        timed(times, OURS, note="codes, all faults, places, model"),
        *(timed(times, name, OURS, note="json.loads and schema only") for name in peers),
        *(not_run(name, "not installed") for name in missing),
        not_run(SHARED, "not part of this table yet"),
    ]
    return Section(
        "6 Peers: the package schema on the same bytes; milliseconds per package", tuple(rows)
    )


def _peers() -> dict[str, Faults | None]:
    schema = schema_of("package")
    validator = Draft202012Validator(schema)
    return {PYTHON: lambda data: list(validator.iter_errors(data)), RUST: _rust(schema)}


def _rust(schema: dict[str, Any]) -> Faults | None:
    try:
        validator = import_module("jsonschema_rs").Draft202012Validator(schema)
    except ImportError:
        return None
    return lambda data: list(validator.iter_errors(data))


def _validate(faults: Faults, content: bytes) -> list[Any]:
    return faults(json.loads(content))


def _agree(name: str, faults: Faults, files: list[bytes]) -> None:
    """Make sure that both sides come to the same result: these files have no fault.

    Raises:
        RuntimeError: one side reports a fault.
    """
    for content in files:
        if _validate(faults, content) or submission(content, "json").faults:
            raise RuntimeError(f"{name} and our reading must both accept the files")
