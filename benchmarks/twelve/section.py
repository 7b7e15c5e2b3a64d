"""The twelve rules in paktcheck and its peers: the same packages, first the same findings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.material import SOME, Plan
from benchmarks.table import Row, Section, not_run, timed
from benchmarks.timing import Times
from benchmarks.twelve.adapter import as_package, as_table, as_xml
from benchmarks.twelve.engines import ENGINES, FLAT, PACKAGE, TABLE, XML, Engine
from benchmarks.twelve.flat import flat_package
from benchmarks.twelve.plain import findings
from benchmarks.twelve.runs import NotRunError, ran

COMPLETE, ADAPTER = "paktcheck, complete", "paktcheck, adapter"
# How many times as many packages are compared as a round takes.
AGREE = 4
PACKAGES = max(engine.most for engine in ENGINES.values())


def section(plan: Plan) -> Section:
    """Return the rows of this measurement: one process for each engine and round."""
    folder = plan.folder / "twelve"
    expected = _written(folder, plan)
    lost = {name: reason for name in ENGINES if (reason := _reason(name, folder, expected))}
    times: Times = {name: [] for name in ENGINES if name not in lost}
    names = list(times)
    for number in range(plan.rounds):
        first = number % len(names)
        for name in (*names[first:], *names[:first]):
            times[name].append(ran(name, folder).seconds)
    rows = [row for name in ENGINES for row in _rows(name, times, lost)]
    found = sum(len(lines) for lines in expected)
    return Section(
        f"8 Twelve shared rules: {plan.measures} measures, file bytes to findings, one processor;"
        f" milliseconds per package; {found} findings in {PACKAGES} packages",
        tuple(rows),
    )


def _written(folder: Path, plan: Plan) -> list[set[str]]:
    """Write every package in every form, and return the findings of the reference."""
    folder.mkdir(parents=True, exist_ok=True)
    expected = []
    for number in range(1, PACKAGES + 1):
        flat = flat_package(plan.seed, number, plan.measures, SOME)
        forms = {
            FLAT: _json(flat),
            PACKAGE: _json(as_package(flat)),
            XML: as_xml(flat),
            TABLE: as_table(flat),
        }
        for form, content in forms.items():
            (folder / f"{number:03}.{form}").write_bytes(content)
        expected.append(set(findings(flat)))
    return expected


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _reason(name: str, folder: Path, expected: list[set[str]]) -> str:
    """Say why an engine has no place in the table: it cannot be run, or finds something else."""
    try:
        found = ran(name, folder, AGREE).findings
    except NotRunError as error:
        return str(error)
    return _difference(ENGINES[name], found, expected)


def _difference(engine: Engine, found: list[list[str]], expected: list[set[str]]) -> str:
    if not engine.covers:
        return ""
    wanted = {
        (place, line)
        for place, lines in enumerate(expected[: len(found)])
        for line in lines
        if line.startswith(engine.covers)
    }
    got = {(place, line) for place, lines in enumerate(found) for line in lines}
    if got == wanted:
        return ""
    lost, more = len(wanted - got), len(got - wanted)
    text = f"{lost} of {len(wanted)} findings missing, {more} others"
    return f"{text}: {engine.note}" if engine.note else text


def _rows(name: str, times: Times, lost: dict[str, str]) -> Iterator[Row]:
    if name in lost:
        yield not_run(name, lost[name])
        return
    engine = ENGINES[name]
    least = engine.floor
    yield timed(times, name, COMPLETE, note=_note(engine)).floored(least)
    if least is not None:
        yield timed(times, name, ADAPTER).floored(least)


def _note(engine: Engine) -> str:
    rules = f"{len(engine.covers)} rules" if engine.covers else "no rules"
    return f"{rules}; {engine.note}" if engine.note else rules
