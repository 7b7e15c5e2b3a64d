from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from checker.loading.workbook import read_workbook
from tests.unit.loading.workbook_samples import (
    cell_of_fault,
    codes,
    first,
    helped,
    one,
    sheet_xml,
    workbook,
)

DAY = dt.date(2025, 1, 31)
MIDNIGHT = dt.datetime.fromisoformat("2025-01-31T00:00")
AFTERNOON = dt.datetime.fromisoformat("2025-01-31T14:00")


@pytest.mark.parametrize(
    ("heading", "cell", "key", "value"),
    [
        ("Titel", "  Deutsch im Alltag ", "title", "Deutsch im Alltag"),
        ("Titel", "Mu\u0308tterkurs", "title", "Mütterkurs"),
        ("Titel", 2025, "title", "2025"),
        ("Unterrichtseinheiten", 300, "ue", 300),
        ("Unterrichtseinheiten", "300", "ue", 300),
        ("Unterrichtseinheiten", "1.200", "ue", 1200),
        ("Unterrichtseinheiten", "1 200", "ue", 1200),
        ("Zeitstunden", 12.5, "clock_hours", 12.5),
        ("Zeitstunden", "12,5", "clock_hours", 12.5),
        ("Zeitstunden", "12.5", "clock_hours", 12.5),
        ("Zeitstunden", "0,125", "clock_hours", 0.125),
        ("Förderung", "64.000", "funding_eur", 64000),
        ("Förderung", "64.000 €", "funding_eur", 64000),
        ("Förderung", "1.064.000,50", "funding_eur", 1064000.5),
        ("Förderung", "1,064,000.50", "funding_eur", 1064000.5),
        ("Beginn", DAY, "start", "2025-01-31"),
        ("Beginn", MIDNIGHT, "start", "2025-01-31"),
        ("Beginn", "2025-01-31", "start", "2025-01-31"),
        ("Beginn", "31.01.2025", "start", "2025-01-31"),
        ("Beginn", "1. 2. 2025", "start", "2025-02-01"),
        ("Endpunkt", "ja", "is_end_point", True),
        ("Endpunkt", "Nein", "is_end_point", False),
        ("Endpunkt", "WAHR", "is_end_point", True),
        ("Endpunkt", "falsch", "is_end_point", False),
        ("Endpunkt", "yes", "is_end_point", True),
        ("Endpunkt", False, "is_end_point", False),
        ("Zielgruppen", "frauen; jugendliche ;", "target_groups", ["frauen", "jugendliche"]),
        ("Zielgruppen", ";", "target_groups", []),
        ("Stellen", 7, "posts", ["7"]),
        ("Antragsteller", "08999004", "applicant", "08999004"),
        ("Antragsteller", 8999004, "applicant", 8999004),
    ],
)
def test_a_cell_becomes_the_value_the_yaml_form_would_hold(
    heading: str, cell: Any, key: str, value: Any
) -> None:
    document = one(heading, cell)
    assert first(document)[key] == value
    assert type(first(document)[key]) is type(value)
    assert codes(document) == []


@pytest.mark.parametrize(
    ("heading", "cell", "why"),
    [
        ("Zeitstunden", "64.000", "Der Punkt oder das Komma kann"),
        ("Zeitstunden", "1,234", "Der Punkt oder das Komma kann"),
        ("Förderung", "64,000", "Der Punkt oder das Komma kann"),
        ("Zeitstunden", "zwölf", "gehört nur eine Zahl"),
        ("Zeitstunden", DAY, "gehört nur eine Zahl"),
        ("Zeitstunden", True, "gehört nur eine Zahl"),
        ("Zeitstunden", "1 2", "gehört nur eine Zahl"),
        ("Beginn", "31.01.25", "Das Jahr hat nur zwei Ziffern"),
        ("Beginn", "31.02.2025", "Ein Datum ist ein Tag"),
        ("Beginn", 45688, "Ein Datum ist ein Tag"),
        ("Beginn", AFTERNOON, "Ein Datum ist ein Tag"),
        ("Endpunkt", "vielleicht", "gehört ja oder nein"),
        ("Endpunkt", 1, "gehört ja oder nein"),
        ("Titel", DAY, "gehört Text"),
        ("Titel", 12.5, "gehört Text"),
        ("Antragsteller", True, "nur aus Ziffern"),
        ("Einzugsgebiet", DAY, "ein Semikolon trennt"),
        ("Titel", "#REF!", "Fehlerwert"),
        ("Titel", "=A1", "Formeln werden nicht gerechnet"),
    ],
)
def test_a_cell_that_cannot_be_read_is_left_out_and_reported(
    heading: str, cell: Any, why: str
) -> None:
    document = one(heading, cell)
    assert first(document) == {"id": "M-01"}
    assert codes(document) == ["LES002"]
    assert why in document.faults[0].why.de
    assert cell_of_fault(document) == ("Maßnahmen", "B2")


@pytest.mark.parametrize("cell", [None, "", "   ", "\u00a0", helped("Hilfe")])
def test_an_empty_cell_states_nothing(cell: str | None) -> None:
    assert first(one("Titel", cell)) == {"id": "M-01"}


def test_keys_stay_as_they_stand_in_the_cell() -> None:
    document = one("Ort (Gemeindeschlüssel)", 8999004)
    assert first(document)["place"] == {"ags": 8999004}
    assert first(one("Einzugsgebiet", 8999004))["place"] == {"reach": [8999004]}
    assert first(one("Ort (Gemeindeschlüssel)", "08999004"))["place"] == {"ags": "08999004"}


@pytest.mark.parametrize("raw", ["NaN", "INF", "1e999"])
def test_a_number_that_is_none_is_not_read(raw: str) -> None:
    content = workbook(Maßnahmen=[["Nummer", "Zeitstunden"], ["M-01", 77]])
    document = read_workbook(sheet_xml(content, b"<v>77</v>", f"<v>{raw}</v>".encode()))
    assert first(document) == {"id": "M-01"}
    assert codes(document) == ["LES002"]
