"""One package with one error of each kind, in the three forms, and what stands at a place."""

from __future__ import annotations

import copy
import io
import json
from typing import Any

import yaml
from openpyxl import Workbook, load_workbook

from checker.loading.encoding import decode
from checker.model.report import ReportLocation
from tests.hostile.forms import Plain, clean_package, written
from tests.unit.loading.workbook_samples import saved

# Code of the finding -> what stands at its place in a text file, and in a workbook.
EXPECTED = {
    "LES002": ("viele", "viele"),
    "LES003": ("blau", "Farbe"),
    "LES004": ("2017-10-20", "Eingereicht am"),
    "LES005": ("vielleicht", "vielleicht"),
    "LES006": ("alphakurs", "alphakurs"),
    "LES007": ("qualifizierung", "qualifizierung"),
    "FEL001": ("0899900", "0899900"),
    "FEL003": ("verwaltung", "verwaltung"),
    "FEL004": ("B9", "B9"),
}
AGAIN = "2017-10-21"


def plan() -> Plain:
    """Return the package with every error that plain data can hold."""
    data = clean_package()
    data["municipality"]["ags"] = "0899900"
    data["persons_au"]["count"] = "viele"
    im, _, alpha, grund = data["measures"][:4]
    im["foerderbereich"] = "verwaltung"
    alpha["federal_priority"]["reason"] = "vielleicht"
    alpha["type"] = "alphakurs"
    grund["entry"]["language"] = "B9"
    data["measures"].append({"id": "neu", "title": "Neu", "type": "qualifizierung"})
    return data


def in_form(data: Plain, form: str) -> bytes:
    """Write the package, and add what only a file can hold: an unknown and a repeated field."""
    if form == "xlsx":
        return _book(data)
    data = copy.deepcopy(data)
    data["measures"][0]["farbe"] = "blau"
    text = written(data, form).decode()
    if form == "json":
        return f'{text.rstrip().removesuffix("}")}, "submitted_on": "{AGAIN}"}}\n'.encode()
    return f"{text}submitted_on: {AGAIN}\n".encode()


def _book(data: Plain) -> bytes:
    book: Workbook = load_workbook(io.BytesIO(written(data, "xlsx")))
    book["Paket"].append(["Eingereicht am", AGAIN])
    sheet = book["Maßnahmen"]
    at = sheet.max_column + 1
    for number, row in enumerate(list(sheet.iter_rows()), start=1):
        if row[0].value in {"Nummer", "im"}:
            sheet.cell(number, at).value = "Farbe" if row[0].value == "Nummer" else "blau"
    return saved(book)


def standing_at(content: bytes, form: str, place: ReportLocation) -> str:
    """Return what a person finds who looks into the file at a place."""
    if form == "xlsx":
        book: Any = load_workbook(io.BytesIO(content))
        return str(book[place.sheet][place.cell].value)
    assert place.line
    assert place.column
    rest = decode(content).splitlines()[place.line - 1][place.column - 1 :]
    if form == "json":
        return str(json.JSONDecoder().raw_decode(rest)[0])
    return str(yaml.safe_load(rest))
