"""The package schema on the same bytes, against our reading, which does more."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from jsonschema import Draft202012Validator

from benchmarks.material import Plan, contents, submission
from benchmarks.single import over
from benchmarks.table import Row, Section, timed
from benchmarks.timing import Case, measured
from checker.loading.schemas import schema_of

OURS, PEER = "ours: complete reading", "jsonschema"
Faults = Callable[[Any], list[Any]]


def section(plan: Plan) -> Section:
    """Return the rows of this measurement."""
    files = contents(plan, "json")
    validator = Draft202012Validator(schema_of("package"))

    def faults(data: Any) -> list[Any]:
        return list(validator.iter_errors(data))

    _agree(faults, files)
    calls: dict[str, Callable[[bytes], object]] = {
        OURS: lambda content: submission(content, "json"),
        PEER: partial(_validate, faults),
    }
    cases = [Case(name, partial(over, files, call), len(files)) for name, call in calls.items()]
    times = measured(cases, plan.rounds)
    rows: list[Row] = [
        timed(times, OURS, note="codes, all faults, places, model"),
        timed(times, PEER, OURS, note="json.loads and schema only"),
    ]
    return Section(
        "6 Schema: the package schema on the same bytes; milliseconds per package", tuple(rows)
    )


def _validate(faults: Faults, content: bytes) -> list[Any]:
    return faults(json.loads(content))


def _agree(faults: Faults, files: list[bytes]) -> None:
    """Make sure that both sides come to the same result: these files have no fault.

    Raises:
        RuntimeError: one side reports a fault.
    """
    for content in files:
        if _validate(faults, content) or submission(content, "json").faults:
            raise RuntimeError("jsonschema and our reading must both accept the files")
