"""Faults of the measure types: names that lead nowhere, values no key takes, missing types."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.graph.facts import Reader, UnsupportedError, plain
from checker.graph.predicate import comparison
from checker.loading.known_codes import KnownCodes
from checker.loading.standards_terms import window_fault
from checker.model.catalogue import Catalogue
from checker.model.measure_type import (
    Course,
    Dated,
    Demand,
    Grant,
    MeasureType,
    TypeFile,
    TypeOutcome,
)

_LISTS = ("measure-types", "exams", "status-goals", "goals", "transition-nodes")
_GROUPS = {"AUSBILDUNG"}
_SUFFIXES = ("_START", "_FOERDERUNG")
_NESTED = {"any", "all"}
_NO_ENTRY = "no entry in measure-types/; write one in the file of its field of law"
_NO_CODE = "is in no code list; add it to codelists/measure-types.yaml or correct the code"


def check_types(files: tuple[TypeFile, ...], catalogue: Catalogue) -> list[str]:
    """Return every fault of the catalogue of measure types."""
    types = [entry for file in files for entry in file.types]
    reader = Reader(catalogue)
    known = node_codes(catalogue)
    faults = [f"{code}: stands {n} times" for code, n in _twice(types).items()]
    faults += [f"{code}: {_NO_ENTRY}" for code in sorted(_missing(types, known))]
    faults += [f"{t.code}: {_NO_CODE}" for t in types if not _is_known(t.code, known)]
    codes = KnownCodes(catalogue)
    for entry in types:
        faults += [f"{entry.code}: {fault}" for fault in _type(entry, reader, known)]
        faults += [f"{entry.code}: {fault}" for fault in _way_through(entry, codes)]
    return faults


def node_codes(catalogue: Catalogue) -> set[str]:
    """Return every code that may stand on a side of a transition, without suffixes."""
    lists = (catalogue.code_lists[name] for name in _LISTS)
    return {code.code for codes in lists for code in codes.codes} - _GROUPS


def _twice(types: list[MeasureType]) -> dict[str, int]:
    return {code: n for code, n in Counter(t.code for t in types).items() if n > 1}


def _missing(types: list[MeasureType], known: set[str]) -> set[str]:
    return known - {entry.code for entry in types}


def _is_known(code: str, known: set[str]) -> bool:
    return code in known or any(code.removesuffix(s) in known for s in _SUFFIXES)


def _type(entry: MeasureType, reader: Reader, known: set[str]) -> Iterator[str]:
    for demand in entry.demands:
        yield from (f"{demand.id}: {fault}" for fault in _demand(demand, reader, known))
    for grant in entry.grants:
        yield from _grant(grant, reader, known)


def _demand(demand: Demand, reader: Reader, known: set[str]) -> Iterator[str]:
    yield from _predicate(demand.when, reader, known)
    for key in demand.about:
        yield from _predicate({key: "stated"}, reader, known)
    for way in demand.ways:
        yield from _predicate(way.need, reader, known)
        yield from _term(way)


def _grant(grant: Grant, reader: Reader, known: set[str]) -> Iterator[str]:
    yield from _predicate(grant.when, reader, known)
    yield from _predicate(dict(grant.facts), reader, known)
    yield from _term(grant)


def _way_through(entry: MeasureType, codes: KnownCodes) -> Iterator[str]:
    """Yield what is wrong with the course and the outcomes of a type."""
    if entry.course is not None:
        yield from (f"course: {fault}" for fault in _course(entry.course, codes))
    yield from (f"outcomes: {fault}" for fault in _outcomes(entry.outcomes, codes))


def _course(course: Course, codes: KnownCodes) -> Iterator[str]:
    for fault in (*codes.bounds(course.entry or {}), *codes.types(course.after)):
        yield fault.en
    yield from _term(course)


def _outcomes(outcomes: tuple[TypeOutcome, ...], codes: KnownCodes) -> Iterator[str]:
    for outcome in outcomes:
        for fault in (*codes.bounds(outcome.facts), *codes.proofs(outcome.certificates)):
            yield fault.en
        yield from _term(outcome)
    labels = [outcome.label for outcome in outcomes]
    if labels and (labels[0] != "ziel" or labels.count("ziel") > 1):
        yield "the first outcome, and only that one, is the target; write `label: ziel` there"
    if sum(outcome.rate or 0 for outcome in outcomes) > 1:
        yield "the rates sum to more than 1"


def _term(entry: Dated) -> Iterator[str]:
    if entry.valid_from and entry.last_day < entry.valid_from:
        yield f"the term from {entry.valid_from} ends before it begins"
    yield from window_fault(entry.from_window)


def _predicate(predicate: dict[str, Any], reader: Reader, known: set[str]) -> Iterator[str]:
    for key, test in predicate.items():
        if key in _NESTED:
            for part in test:
                yield from _predicate(part, reader, known)
        elif key == "not":
            yield from _predicate(test, reader, known)
        else:
            yield from _test(key, test, reader, known)


def _test(key: str, test: Any, reader: Reader, known: set[str]) -> Iterator[str]:
    for value in test if isinstance(test, list) else [test]:
        text = plain(value)
        if key == "from":
            yield from () if text in known else (f"from: there is no node {text}",)
        elif key.removeprefix("to.") not in reader.keys:
            yield f"there is no key {key}{_near(key, reader)}"
        elif text != "stated":
            yield from _value(key, text, reader)


def _value(key: str, text: str, reader: Reader) -> Iterator[str]:
    sign, bound = comparison(text)
    try:
        reader.fact(reader.keys[key.removeprefix("to.")].code, sign, bound)
    except UnsupportedError:
        yield f"{key} does not take {text}{_taken(key, reader)}"


def _taken(key: str, reader: Reader) -> str:
    values = reader.keys[key.removeprefix("to.")].more.get("values", {})
    return f"; it takes {', '.join(sorted(values))}" if values else ""


def _near(key: str, reader: Reader) -> str:
    found = difflib.get_close_matches(key.removeprefix("to."), sorted(reader.keys), n=1)
    return (
        f"; did you mean {found[0]}?" if found else "; `standards show transition-keys` lists them"
    )
