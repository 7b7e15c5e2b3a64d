"""YAML, JSON and workbook say the same, each at its own place."""

from __future__ import annotations

import io
import json
from dataclasses import astuple
from typing import Any

import openpyxl
import pytest

from checker.loading.packages import read_submission
from checker.model.report import PackageReport, ReportFinding
from tests.examples.checked_examples import REQUEST, checked
from tests.examples.shipped_formats import (
    EXAMPLES,
    JSON_FILE,
    SOURCE,
    WORKBOOK_FILE,
    as_json,
    as_workbook,
    data_of,
)

AGAIN = "run .venv/bin/python -m tests.examples.shipped_formats"
DEMO = sorted(path.stem for path in (EXAMPLES / "demo-kreis").glob("*.yaml"))


def faulty() -> dict[str, Any]:
    """Return Musterstadt with one wrong value on each of several sheets."""
    data = data_of(SOURCE)
    data["planning_frame_eur"] = 100000
    data["posts"][1]["vzae"] = 0.2
    data["measures"][0]["cost"][2]["paid_by"] = "land_im"
    data["measures"][4]["outcomes"][0]["language"] = "A1"
    data["measures"][2]["runs"][0]["places"] = -18
    return data


def packages() -> list[dict[str, Any]]:
    return [*(data_of(EXAMPLES / "demo-kreis" / f"{stem}.yaml") for stem in DEMO), faulty()]


def report_on(name: str, content: bytes) -> PackageReport:
    submission = read_submission(name, content, REQUEST.catalogue)
    assert submission.faults == () or "faulty" in name
    (package,) = checked([submission]).packages
    return package


def said(package: PackageReport) -> tuple[str, list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Return what a report says, but not where."""
    found = [
        (
            f.code,
            astuple(f.object),
            f.severity,
            f.message,
            f.remedy,
            f.location.pointer,
            f.fingerprint,
        )
        for f in package.findings
    ]
    open_ = [(u.code, astuple(u.object), u.missing) for u in package.undecidable]
    return package.verdict, sorted(found), sorted(open_)


def value_at(data: Any, pointer: str | None) -> Any:
    for step in (pointer or "").strip("/").split("/"):
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data


def cells(content: bytes) -> dict[str, Any]:
    """Return state, cells and drop-downs of each sheet: all that a clerk sees of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        sheet.title: (
            sheet.sheet_state,
            [[cell.value for cell in row] for row in sheet.iter_rows()],
            sorted((str(v.sqref), v.formula1) for v in sheet.data_validations.dataValidation),
        )
        for sheet in book.worksheets
    }


def test_the_json_file_is_what_the_generator_makes() -> None:
    assert JSON_FILE.read_bytes() == as_json(data_of(SOURCE)), AGAIN


def test_the_workbook_is_what_the_generator_makes() -> None:
    assert cells(WORKBOOK_FILE.read_bytes()) == cells(as_workbook(data_of(SOURCE))), AGAIN


def test_the_three_files_of_musterstadt_give_the_same_report() -> None:
    first, second, third = (
        said(report_on(path.name, path.read_bytes())) for path in (SOURCE, JSON_FILE, WORKBOOK_FILE)
    )
    assert first == second == third


@pytest.mark.parametrize("data", packages(), ids=[*DEMO, "faulty"])
def test_json_and_workbook_of_any_demo_package_say_the_same(data: dict[str, Any]) -> None:
    as_text = report_on("faulty.json", as_json(data))
    assert said(as_text) == said(report_on("faulty.xlsx", as_workbook(data)))


@pytest.mark.parametrize("stem", DEMO)
def test_yaml_says_the_same_as_json(stem: str) -> None:
    path = EXAMPLES / "demo-kreis" / f"{stem}.yaml"
    as_text = report_on(f"{stem}.json", as_json(data_of(path)))
    assert said(report_on(path.name, path.read_bytes())) == said(as_text)


def places(data: dict[str, Any], name: str, content: bytes) -> list[tuple[ReportFinding, Any]]:
    """Return each finding about a single value with that value."""
    found = [
        (f, value_at(data, f.location.pointer))
        for f in report_on(name, content).findings
        if f.location.pointer
    ]
    return [(f, value) for f, value in found if not isinstance(value, list | dict)]


def test_the_workbook_names_the_cell_that_holds_the_value() -> None:
    data, content = faulty(), as_workbook(faulty())
    book = openpyxl.load_workbook(io.BytesIO(content))
    found = places(data, "faulty.xlsx", content)
    sheets = {finding.location.sheet for finding, _ in found}
    assert sheets >= {"Stellen", "Kosten", "Ergebnisse", "Durchläufe"}
    for finding, value in found:
        place = finding.location
        assert book[str(place.sheet)][str(place.cell)].value == value


def test_the_json_file_names_the_line_that_holds_the_value() -> None:
    data, content = faulty(), as_json(faulty())
    lines = content.decode().splitlines()
    found = places(data, "faulty.json", content)
    assert len(found) >= 5
    for finding, value in found:
        line = lines[(finding.location.line or 0) - 1]
        assert line[(finding.location.column or 0) - 1 :].startswith(json.dumps(value))
