"""The twelve rules in paktcheck: loaded as a further rule folder, like any rules of others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from benchmarks.twelve.adapter import as_package
from checker.engine.check import Checked, check_package
from checker.engine.drafts import Draft
from checker.engine.request import CheckRequest
from checker.engine.session import run_single
from checker.loading.catalogue import load_catalogue
from checker.loading.normalise import add_families
from checker.loading.packages import Submission, read_submission
from checker.loading.rules import load_rules
from checker.model.package import MeasurePackage
from checker.reporting.formats import render

FOLDER = Path(__file__).with_name("rules")
AREA = "BEN"
REPORT_DAY = date(2026, 11, 24)
Findings = Callable[[bytes], Iterable[str]]


def request() -> CheckRequest:
    """Return a request with the twelve rules only, as ``--rules FOLDER --select BEN`` makes it."""
    rules = load_rules((FOLDER,))
    chosen = {code: rule for code, rule in rules.items() if code.startswith(AREA)}
    return CheckRequest(load_catalogue(), chosen, REPORT_DAY, deep=False, ways=False)


def complete() -> Findings:
    """Read the package format as the command does, check, and name the findings."""
    asked = request()
    return lambda content: _lines(_checked(_read(content, asked), asked))


def reading() -> Findings:
    """Read the package format as the command does, and nothing else."""
    asked = request()
    return lambda content: [] if _read(content, asked).package else ["not readable"]


def adapted() -> Findings:
    """Read the flat form that the peers read, through the adapter, without our own reading."""
    asked = request()
    return lambda content: _lines(_checked(_adapted(content, asked), asked))


def report() -> Findings:
    """Make the whole report as JSON: verdict, places, counts and all."""
    asked = request()

    def whole(content: bytes) -> list[str]:
        return render("json", run_single(_read(content, asked), asked)).splitlines()[:1]

    return whole


def _read(content: bytes, asked: CheckRequest) -> Submission:
    return read_submission("package.json", content, asked.catalogue)


def _adapted(content: bytes, asked: CheckRequest) -> Submission:
    data = as_package(json.loads(content))
    add_families(data, asked.catalogue)
    return Submission("package.json", "", MeasurePackage.model_validate(data))


def _checked(given: Submission, asked: CheckRequest) -> Checked:
    if given.package is None:
        raise ValueError("the generator wrote no package")
    return check_package(given, given.package, asked)


def _lines(checked: Checked) -> Iterator[str]:
    if checked.crashes:
        raise RuntimeError(checked.crashes[0].reason)
    return (_line(draft) for draft in checked.drafts if draft.code.startswith(AREA))


def _line(draft: Draft) -> str:
    related = draft.deviation.related
    name = draft.subject.id if draft.subject.kind == "measure" else "".join(related[:1])
    return f"R{draft.code[-2:]}|{name}|{draft.deviation.part}"
