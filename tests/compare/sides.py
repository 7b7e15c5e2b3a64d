"""Small runs made by hand, to compare them without checking anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from checker.engine.compare import compare
from checker.model.comparison import Asked, Comparison, Contents, Entry, Mark, RunHead
from checker.model.report import ReportLocation, ReportObject

HEAD = RunHead("lauf", "0.1.0", "2026.11", "a" * 64, None, "2026-01-01")
YEAR = ("2018-01-01", "2018-12-31")
TOWN = Entry("a.yaml", "1" * 64, "checked", "08999001", "Musterort", "08999", YEAR, "conformant")
AT = ReportLocation("a.yaml", "/measures/0", 3, 1)
COURSE = ReportObject("measure", "kurs", "Kurs")
FOUND = Mark("f1", "SPR001", "error", "Titel", "Satz.", COURSE, AT)
Side = Mapping[str, tuple[Entry, Contents]]


def entry(file: str = "a.yaml", **more: Any) -> Entry:
    """Return a checked submission of one town, unless ``more`` says otherwise."""
    return replace(TOWN, file=file, **more)


def mark(name: str = "f1", level: str = "error", line: int = 3, **more: Any) -> Mark:
    """Return a finding by the name of its fingerprint."""
    return replace(FOUND, fingerprint=name, level=level, location=replace(AT, line=line), **more)


def side(one: Entry, *marks: Mark, undecidable: Iterable[Asked] = ()) -> Side:
    """Return a run over one submission."""
    return {one.file: (one, Contents(marks, frozenset(undecidable)))}


def compared(before: Side, after: Side, old: RunHead = HEAD, new: RunHead = HEAD) -> Comparison:
    """Compare two runs made by hand."""
    return compare(_parts(old, before), _parts(new, after))


def _parts(head: RunHead, run: Side) -> tuple[RunHead, list[Entry], Callable[[Entry], Contents]]:
    return head, [one for one, _ in run.values()], lambda one: run[one.file][1]


def states(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Return state, cause and fingerprint of everything that differs."""
    return [
        (change.state, change.cause, change.mark.fingerprint)
        for one in comparison.submissions
        for change in one.changes
    ]
