from __future__ import annotations

from typing import Any

import pytest

from checker.loading.workbook import read_workbook
from tests.unit.loading.workbook_samples import cell_of_fault, codes, first, workbook

MEASURES = [["Nummer"], ["M-01"], ["M-02"]]
OFFERS = [["Art"], ["IK"], ["EOK"], ["IK"]]


def test_rows_find_their_measure_by_its_number() -> None:
    runs = [["Plätze", "Maßnahme"], [18, "M-02"], [12, "M-01"], [20, "M-02"]]
    document = read_workbook(workbook(Durchläufe=runs, Maßnahmen=MEASURES))
    assert document.data["measures"] == [
        {"id": "M-01", "runs": [{"places": 12}]},
        {"id": "M-02", "runs": [{"places": 18}, {"places": 20}]},
    ]
    place = document.positions.find(("measures", 1, "runs", 1, "places"))
    assert (place.sheet, place.cell) == ("Durchläufe", "A4")


def test_a_number_cell_finds_the_measure_with_that_number() -> None:
    content = workbook(Maßnahmen=[["Nummer"], [7]], Kosten=[["Maßnahme", "Betrag"], ["7", 5]])
    assert first(read_workbook(content)) == {"id": "7", "cost": [{"amount_eur": 5}]}


@pytest.mark.parametrize(
    ("sheet", "key", "heading", "value", "item"),
    [
        ("Ergebnisse", "outcomes", "Anteil", 0.6, {"rate": 0.6}),
        ("Anschlüsse", "leads_to", "Folgemaßnahme", "M-02", {"id": "M-02"}),
        ("Kosten", "cost", "Betrag", 12.5, {"amount_eur": 12.5}),
        ("Durchläufe", "runs", "Plätze", 18, {"places": 18}),
    ],
)
def test_every_list_inside_a_measure_has_its_sheet(
    sheet: str, key: str, heading: str, value: Any, item: Any
) -> None:
    rows = [["Maßnahme", heading], ["M-01", value]]
    sheets: dict[str, Any] = {"Maßnahmen": MEASURES, sheet: rows}
    document = read_workbook(workbook(**sheets))
    assert document.data["measures"] == [{"id": "M-01", key: [item]}, {"id": "M-02"}]


def test_runs_find_a_regular_offer_by_type_and_running_number() -> None:
    head = ["Maßnahme", "Regelangebot", "Angebot Nr.", "Plätze"]
    runs = [head, [None, "IK", 2, 20], [None, "EOK", None, 10], [None, "IK", None, 15]]
    document = read_workbook(workbook(Regelangebote=OFFERS, Durchläufe=runs))
    assert document.data["regelangebote"] == [
        {"type": "IK", "runs": [{"places": 15}]},
        {"type": "EOK", "runs": [{"places": 10}]},
        {"type": "IK", "runs": [{"places": 20}]},
    ]
    assert codes(document) == []


@pytest.mark.parametrize(
    ("row", "cell", "known"),
    [
        ([None, None, None, 5], "A2", ["M-01", "M-02"]),
        (["M-03", None, None, 5], "A2", ["M-01", "M-02"]),
        ([None, "IKK", None, 5], "B2", ["EOK", "IK"]),
        ([None, "IK", 3, 5], "B2", None),
        ([None, "IK", "zwei", 5], "B2", None),
        (["M-01", "IK", None, 5], "B2", None),
    ],
)
def test_a_row_without_a_parent_is_reported_at_its_cell(
    row: list[object], cell: str, known: list[str] | None
) -> None:
    head = ["Maßnahme", "Regelangebot", "Angebot Nr.", "Plätze"]
    content = workbook(Maßnahmen=MEASURES, Regelangebote=OFFERS, Durchläufe=[head, row])
    document = read_workbook(content)
    assert codes(document) == ["LES011"]
    assert document.faults[0].expected == known
    assert cell_of_fault(document) == ("Durchläufe", cell)
    assert not any("runs" in item for item in document.data["measures"])


def test_a_sheet_without_the_column_of_the_parent_is_reported_once() -> None:
    content = workbook(Maßnahmen=MEASURES, Kosten=[["Betrag"], [5], [6]])
    document = read_workbook(content)
    assert codes(document) == ["LES011"]
    assert cell_of_fault(document) == ("Kosten", None)


def test_the_first_of_two_measures_with_one_number_takes_the_rows() -> None:
    content = workbook(
        Maßnahmen=[["Nummer"], ["M-01"], ["M-01"]], Kosten=[["Maßnahme", "Betrag"], ["M-01", 5]]
    )
    document = read_workbook(content)
    assert document.data["measures"] == [
        {"id": "M-01", "cost": [{"amount_eur": 5}]},
        {"id": "M-01"},
    ]
    assert codes(document) == []


def test_the_word_keine_states_an_empty_list_and_no_row_states_nothing() -> None:
    links = [["Maßnahme", "Folgemaßnahme"], ["M-01", "keine"]]
    content = workbook(Maßnahmen=MEASURES, Anschlüsse=links, Lücken=[["Begründung"], ["Keine"]])
    document = read_workbook(content)
    assert document.data["measures"] == [{"id": "M-01", "leads_to": []}, {"id": "M-02"}]
    assert document.data["gaps"] == []


def test_a_row_that_names_only_its_parent_is_an_object_without_values() -> None:
    content = workbook(Maßnahmen=MEASURES, Durchläufe=[["Maßnahme", "Plätze"], ["M-01"]])
    assert first(read_workbook(content)) == {"id": "M-01", "runs": [{}]}


@pytest.mark.parametrize("cell", ["#REF!", "=A9", True])
def test_a_parent_that_cannot_be_read_is_reported(cell: Any) -> None:
    content = workbook(Maßnahmen=MEASURES, Durchläufe=[["Maßnahme", "Plätze"], [cell, 5]])
    document = read_workbook(content)
    assert codes(document) == ["LES011"]
    assert cell_of_fault(document) == ("Durchläufe", "A2")
