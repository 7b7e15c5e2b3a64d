from __future__ import annotations

import pytest

from checker.loading.workbook import read_workbook
from tests.unit.loading.workbook_samples import (
    cell_of_fault,
    codes,
    first,
    helped,
    measures,
    one,
    opened,
    saved,
    sheet_xml,
    workbook,
)

ROW = {"id": "M-01", "title": "Grundkurs"}
HEAD = ["Nummer", "Titel"]
DATA = ["M-01", "Grundkurs"]


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("Nummer", "Titel"),
        ("Id", "Title"),
        ("id", "title"),
        (" NUMMER ", "titel:"),
        ("Nummer *", "Titel (Text)"),
        ("Num\u00admer", "Ti\u00adtel"),
    ],
)
def test_a_heading_is_found_in_both_languages_and_however_it_is_spaced(
    number: str, title: str
) -> None:
    document = read_workbook(measures(DATA, head=[number, title]))
    assert document.data == {"measures": [ROW]}
    assert codes(document) == []


def test_a_heading_in_decomposed_letters_is_found() -> None:
    assert first(one("Fo\u0308rderung", 5)) == {"id": "M-01", "funding_eur": 5}


def test_sheets_are_found_in_english_and_in_any_case() -> None:
    document = read_workbook(workbook(**{" MEASURES ": [HEAD, DATA], "anleitung": [["Text"]]}))
    assert document.data == {"measures": [ROW]}
    assert codes(document) == []


def test_columns_stand_in_any_order_among_blank_ones_and_rows_below_a_title() -> None:
    rows = [
        ["Unsere Maßnahmen 2025"],
        [],
        [None, "Titel", None, None, "Nummer"],
        [None, helped("Bezeichnung"), None, None, helped("Nummer")],
        [],
        [None, "Grundkurs", None, None, "M-01"],
        [],
        [None, "Aufbaukurs", None, None, "M-02"],
    ]
    document = read_workbook(workbook(Maßnahmen=rows))
    assert document.data == {"measures": [ROW, {"id": "M-02", "title": "Aufbaukurs"}]}
    assert codes(document) == []
    place = document.positions.find(("measures", 1, "title"))
    assert (place.sheet, place.cell) == ("Maßnahmen", "B8")


def test_hidden_rows_columns_and_sheets_and_merged_cells_move_nothing() -> None:
    book = opened(workbook(Maßnahmen=[["Alle Maßnahmen"], HEAD, DATA, ["M-02", "B"]]))
    sheet = book["Maßnahmen"]
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("B3:C3")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Notizen")
    sheet.sheet_state = "hidden"
    document = read_workbook(saved(book))
    assert document.data == {"measures": [ROW, {"id": "M-02", "title": "B"}]}
    assert codes(document) == []
    assert document.positions.find(("measures", 1, "title")).cell == "B4"


def test_an_unknown_column_is_reported_at_its_heading_with_the_nearest_name() -> None:
    document = read_workbook(measures([*DATA, "x"], head=[*HEAD, "Förderbereiche"]))
    assert codes(document) == ["LES003"]
    assert document.faults[0].expected == "Förderbereich"
    assert cell_of_fault(document) == ("Maßnahmen", "C1")
    assert first(document) == ROW


def test_a_column_that_stands_twice_is_read_once() -> None:
    document = read_workbook(measures([*DATA, "Anders"], head=[*HEAD, "Title"]))
    assert codes(document) == ["LES004"]
    assert cell_of_fault(document) == ("Maßnahmen", "C1")
    assert first(document) == ROW


def test_values_under_no_heading_are_reported_not_lost_in_silence() -> None:
    document = read_workbook(measures([*DATA, None, "x"]))
    assert codes(document) == ["LES003"]
    assert cell_of_fault(document) == ("Maßnahmen", "D1")


def test_an_unknown_sheet_is_reported_unless_it_is_empty() -> None:
    content = workbook(Maßnahmen=[HEAD, DATA], Durchlaufe=[["x"]], Tabelle2=[])
    document = read_workbook(content)
    assert codes(document) == ["LES003"]
    assert document.faults[0].expected == "Durchläufe"
    assert cell_of_fault(document) == ("Durchlaufe", None)


def test_a_sheet_that_stands_twice_is_read_once() -> None:
    document = read_workbook(workbook(Maßnahmen=[HEAD, DATA], Measures=[HEAD, ["M-02", "B"]]))
    assert codes(document) == ["LES004"]
    assert document.data == {"measures": [ROW]}
    assert cell_of_fault(document) == ("Measures", None)


def test_a_filled_sheet_without_headings_is_not_read_and_reported() -> None:
    document = read_workbook(workbook(Maßnahmen=[DATA]))
    assert codes(document) == ["LES002"]
    assert document.data == {}
    assert document.faults[0].pointer == ("measures",)
    assert cell_of_fault(document) == ("Maßnahmen", None)


def test_a_missing_sheet_is_missing_and_one_without_rows_is_an_empty_list() -> None:
    document = read_workbook(workbook(Maßnahmen=[HEAD], Stellen=[]))
    assert document.data == {"measures": [], "posts": []}
    assert codes(document) == []


def test_members_belong_to_the_municipality() -> None:
    document = read_workbook(workbook(Mitglieder=[["Name"], ["Dorfingen"]]))
    assert document.data == {"municipality": {"members": [{"name": "Dorfingen"}]}}
    assert read_workbook(workbook(Mitglieder=[["Name"]])).data == {}


def test_a_formula_counts_with_its_stored_value_and_a_note() -> None:
    content = workbook(Maßnahmen=[["Nummer", "Förderung"], ["M-01", "=50+14"]])
    stored = sheet_xml(content, b"<v />", b"<v>64</v>")
    document = read_workbook(stored)
    assert first(document) == {"id": "M-01", "funding_eur": 64}
    assert codes(document) == ["LES010"]
    assert cell_of_fault(document) == ("Maßnahmen", "B2")


def test_a_level_per_skill_is_read_from_its_own_columns() -> None:
    head = ["Nummer", "Eingangsniveau", "Eingang: Hören", "Eingang: Lesen"]
    document = read_workbook(measures(["M-01", None, "B1", "A2"], ["M-02", "A1"], head=head))
    assert first(document)["entry"] == {"language": {"hoeren": "B1", "lesen": "A2"}}
    assert document.data["measures"][1]["entry"] == {"language": "A1"}


def test_the_common_level_stands_for_the_skills_that_are_not_stated() -> None:
    head = ["Nummer", "Eingang: Hören", "Eingangsniveau"]
    levels = first(read_workbook(measures(["M-01", "B1", "A2"], head=head)))["entry"]["language"]
    assert levels == {"hoeren": "B1", "lesen": "A2", "schreiben": "A2", "sprechen": "A2"}
