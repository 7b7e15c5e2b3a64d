from __future__ import annotations

from typing import Any

from checker.loading.workbook import read_workbook
from checker.model.layout import MARKER_SHEET
from tests.unit.loading.workbook_samples import cell_of_fault, codes, sheet_xml, workbook


def paket(*rows: list[Any]) -> bytes:
    return workbook(Paket=rows)


def test_labels_and_values_make_the_package() -> None:
    document = read_workbook(
        paket(
            ["Unser Paket"],
            ["Angabe", "Wert", "Erläuterung"],
            ["Wer das Paket einreicht"],
            ["Name", "Dorfingen", "Name der Gemeinde"],
            ["Gemeindeschlüssel", "08999004"],
            ["Kreisschlüssel", 8999],
            ["Zeitraum von", "01.01.2025"],
            ["Personen in AU", 120],
            ["Gesamtkosten", "64.000,50"],
            ["Zähltag", None],
        )
    )
    assert document.data == {
        "municipality": {"name": "Dorfingen", "ags": "08999004", "kreis": 8999},
        "period": {"start": "2025-01-01"},
        "persons_au": {"count": 120},
        "total_cost_eur": 64000.5,
    }
    assert codes(document) == []


def test_every_label_has_its_place_even_when_the_value_is_missing() -> None:
    find = read_workbook(paket(["Name", "Dorfingen"], ["Zähltag"])).positions.find
    assert find(("municipality", "name")).cell == "B1"
    assert find(("persons_au", "key_day")).cell == "B2"
    assert find(("persons_au",)).cell == "B2"
    assert (find(("period", "end")).sheet, find(("period", "end")).cell) == ("Paket", None)


def test_the_two_columns_may_stand_elsewhere_and_be_called_in_english() -> None:
    document = read_workbook(
        paket([], [None, "Entry", "Explanation", "Value"], [None, "Inhabitants", "How many", 4000])
    )
    assert document.data == {"municipality": {"population": 4000}}
    assert document.positions.find(("municipality", "population")).cell == "D3"


def test_an_unknown_label_with_a_value_is_reported_and_a_heading_is_not() -> None:
    document = read_workbook(paket(["Name", "A"], ["Angaben zum Ort"], ["Einwohnr", 5]))
    assert codes(document) == ["LES003"]
    assert document.faults[0].expected == "Einwohner"
    assert cell_of_fault(document) == ("Paket", "A3")


def test_a_label_that_stands_twice_is_read_once() -> None:
    document = read_workbook(paket(["Name", "A"], ["Einwohner", 5], ["Name", "B"]))
    assert document.data["municipality"] == {"name": "A", "population": 5}
    assert codes(document) == ["LES004"]
    assert cell_of_fault(document) == ("Paket", "A3")


def test_a_value_that_cannot_be_read_is_reported_and_left_out() -> None:
    document = read_workbook(paket(["Name", "A"], ["Zeitraum von", "1.1.25"]))
    assert document.data == {"municipality": {"name": "A"}}
    assert codes(document) == ["LES002"]
    assert document.faults[0].pointer == ("period", "start")
    assert cell_of_fault(document) == ("Paket", "B2")


def test_a_formula_is_read_with_a_note() -> None:
    content = sheet_xml(paket(["Einwohner", "=2+3"]), b"<v />", b"<v>5</v>")
    document = read_workbook(content)
    assert document.data == {"municipality": {"population": 5}}
    assert codes(document) == ["LES010"]


def test_the_hidden_sheet_gives_the_version_and_says_that_empty_sheets_state_nothing() -> None:
    sheets: dict[str, Any] = {
        "Maßnahmen": [["Nummer"]],
        "Stellen": [],
        MARKER_SHEET: [["format_version", 1], ["empty_sheets", "not_stated"]],
    }
    assert read_workbook(workbook(**sheets)).data == {"format_version": 1}
    sheets[MARKER_SHEET] = [["format_version", "eins"]]
    assert read_workbook(workbook(**sheets)).data == {"measures": [], "posts": []}
