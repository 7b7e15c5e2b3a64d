"""Our complete reading of each format against the bare libraries on the same bytes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import openpyxl
import yaml
from python_calamine import CalamineWorkbook

from benchmarks.material import Plan, contents, submission
from benchmarks.single import over
from benchmarks.table import Row, Section, timed
from benchmarks.timing import Case, measured
from checker.loading.packages import read_document

Read = Callable[[bytes], object]


class Contest(NamedTuple):
    """One format with the bare readers that ours is compared to."""

    form: str
    bare: dict[str, Read]


def _calamine(content: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _openpyxl(content: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    for sheet in book.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()


CONTESTS = (
    Contest("json", {"json.loads": json.loads}),
    Contest(
        "yaml",
        {
            "PyYAML, CSafeLoader": partial(yaml.load, Loader=yaml.CSafeLoader),
            "PyYAML, SafeLoader": partial(yaml.load, Loader=yaml.SafeLoader),
        },
    ),
    Contest("xlsx", {"python-calamine": _calamine, "openpyxl, read-only": _openpyxl}),
)


def section(plan: Plan) -> Section:
    """Return the rows of this measurement."""
    rows = [row for contest in CONTESTS for row in _rows(contest, plan)]
    return Section("3 Reading: bytes to the checked model; milliseconds per file", tuple(rows))


def _rows(contest: Contest, plan: Plan) -> list[Row]:
    form = contest.form
    files = contents(plan, form)
    complete, plain = f"{form}: ours, complete", f"{form}: ours, plain data and places"
    reads: dict[str, Read] = {
        **contest.bare,
        plain: lambda content: read_document(f".{form}", content),
        complete: lambda content: submission(content, form),
    }
    cases = [Case(name, partial(over, files, read), len(files)) for name, read in reads.items()]
    times = measured(cases, plan.rounds)
    first = next(iter(contest.bare))
    size = f"{sum(map(len, files)) / len(files) / 1e3:.0f} kB"
    return [
        timed(times, first, note=size),
        *(timed(times, name, first) for name in reads if name != first),
        *(timed(times, complete, name) for name in contest.bare if name != first),
    ]
