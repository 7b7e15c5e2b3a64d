from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from checker.loading.catalogue import load_catalogue
from checker.loading.workbook import read_workbook
from checker.model.catalogue import Catalogue
from checker.reporting.template_workbook import workbook_of
from tests.unit.loading.workbook_samples import opened
from tests.unit.reporting.template_packages import packages

SMALL = Catalogue((), {}, "test", "0" * 64)
SLOW = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@SLOW
@given(packages())
@example({"measures": [], "posts": []})
@example({"measures": [{"id": "M-0", "runs": [{}], "leads_to": []}]})
@example({"municipality": {"members": [{"ags": 8999004}]}})
@example(
    {
        "regelangebote": [
            {"type": "IK", "runs": [{"places": 1}]},
            {"type": "IK", "runs": [{"places": 2}, {}]},
        ]
    }
)
def test_a_package_written_as_a_workbook_reads_back_as_the_same_package(
    data: dict[str, Any],
) -> None:
    before = copy.deepcopy(data)
    document = read_workbook(workbook_of(data, SMALL))
    assert document.data == data == before
    assert document.faults == ()


@SLOW
@given(packages())
def test_every_stated_value_is_found_in_a_cell_that_holds_it(data: dict[str, Any]) -> None:
    content = workbook_of(data, SMALL)
    find = read_workbook(content).positions.find
    book = opened(content)
    for place, measure in enumerate(data.get("measures", ())):
        for key in measure.keys() & {"id", "title", "gap", "ue"}:
            found = find(("measures", place, key))
            assert found.sheet == "Maßnahmen"
            assert book[found.sheet][str(found.cell)].value == measure[key]


@pytest.mark.parametrize("text", ["=1+1", "+49", "-", "@x", "=HYPERLINK(A1)"])
def test_no_text_of_a_package_becomes_a_formula(text: str) -> None:
    content = workbook_of({"measures": [{"id": "M-0", "title": text}]}, load_catalogue())
    cell = opened(content)["Maßnahmen"]["B6"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert read_workbook(content).data["measures"][0]["title"] == text


def test_what_a_package_states_in_the_wrong_form_is_written_as_it_stands() -> None:
    data = {"measures": [{"id": "M-0", "start": "bald", "ue": "viele", "runs": "zwei"}, "x"]}
    document = read_workbook(workbook_of(data, SMALL))
    assert document.data == {"measures": [{"id": "M-0"}]}
    assert [fault.actual for fault in document.faults] == ["bald", "viele"]


def test_characters_no_workbook_can_hold_are_shown_as_codes() -> None:
    content = workbook_of({"measures": [{"title": "Kurs\x07"}]}, SMALL)
    assert read_workbook(content).data["measures"] == [{"title": "Kurs\u2407"}]
