"""Odd values in a readable file: a finding at the value, never a refusal, never a guess."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from checker.engine.session import run
from checker.loading.packages import read_submission
from checker.model.report import PackageReport
from tests.hostile.forms import CATALOGUE, FORMS, checked, clean_package, codes, request, written
from tests.unit.loading.workbook_samples import repacked, saved

HUGE = ["9" * 19, "9" * 1_000, "-" + "9" * 25, "1e400", "-1e999"]


def of_bytes(content: bytes, form: str) -> PackageReport:
    (package,) = run([read_submission(f"plan.{form}", content, CATALOGUE)], request()).packages
    return package


@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("field", ["count", "total_cost_eur"])
@pytest.mark.parametrize("number", HUGE)
def test_a_number_no_field_can_hold_is_a_finding(form: str, field: str, number: str) -> None:
    own = f'"{field}": {number}' if field != "count" else f'"persons_au": {{"count": {number}}}'
    package = of_bytes(f'{{"measures": [], {own}}}'.encode(), form)
    assert "LES002" in codes(package)
    assert package.tool_findings == ()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "value", ["2018-02-30", "31.02.2018", "1.1.18", "2018-01", "20180101", "gestern", "2018-1-1"]
)
def test_a_day_that_is_none_is_reported_as_a_day(form: str, value: str) -> None:
    data = clean_package()
    data["submitted_on"] = value
    (found,) = [f for f in checked(data, form).findings if f.code == "LES002"]
    assert "Datum" in found.message
    assert value in found.message


@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("value", [20180101, 1514764800, True, 1.5, ["2018-01-01"]])
def test_a_number_is_no_day(form: str, value: Any) -> None:
    data = clean_package()
    data["submitted_on"] = value
    assert codes(checked(data, form)) == ["LES002"]


@pytest.mark.parametrize("form", FORMS)
def test_decomposed_umlauts_are_read_like_composed_ones(form: str) -> None:
    data = clean_package()
    data["municipality"] = {"name": "Mu\u0308hlacker", "ags": "08236040", "kreis": "08236"}
    data["demo"] = False
    composed = data | {"municipality": data["municipality"] | {"name": "M\u00fchlacker"}}
    assert codes(checked(data, form)) == codes(checked(composed, form))


def stored_formula(content: bytes) -> bytes:
    """Turn the cell of the total cost into a formula with that stored value."""
    old = b"<v>313300</v>"
    return repacked(content, lambda _, part: part.replace(old, b"<f>SUM(A1:A9)</f>" + old, 1))


def test_a_formula_counts_with_its_stored_value_and_a_note_at_its_cell() -> None:
    content = stored_formula(written(clean_package(), "xlsx"))
    (found,) = of_bytes(content, "xlsx").findings
    assert (found.code, found.severity, found.location.sheet) == ("LES010", "info", "Paket")
    book: Any = load_workbook(io.BytesIO(content))
    assert book["Paket"][found.location.cell].value == "=SUM(A1:A9)"


def test_a_formula_without_stored_value_is_not_calculated() -> None:
    book: Any = load_workbook(io.BytesIO(written(clean_package(), "xlsx")))
    for row in book["Paket"].iter_rows():
        for cell in row:
            if cell.value == 313300:
                cell.value = "=300000+13300"
    assert codes(of_bytes(saved(book), "xlsx")) == ["LES002"]


def test_a_row_of_a_measure_that_does_not_exist_is_reported_at_its_cell() -> None:
    book: Any = load_workbook(io.BytesIO(written(clean_package(), "xlsx")))
    for row in book["Kosten"].iter_rows():
        if row[0].value == "ehrenamt":
            row[0].value = "ehrnamt"
    found = [f for f in of_bytes(saved(book), "xlsx").findings if f.code == "LES011"]
    assert len(found) == 2
    assert all(book["Kosten"][f.location.cell].value == "ehrnamt" for f in found)
    assert all("ehrenamt" in f.remedy for f in found)


@pytest.mark.parametrize("form", FORMS)
def test_a_half_filled_package_has_open_questions_and_no_reading_fault(form: str) -> None:
    data = {"format_version": 1, "target_groups": [{"code": "frauen_eltern"}], "posts": []}
    package = checked(data, form)
    assert not [code for code in codes(package) if code.startswith("LES")]
    assert package.undecidable
    assert package.verdict != "conformant"
