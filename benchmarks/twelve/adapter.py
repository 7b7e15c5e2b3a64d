"""One flat package in other forms: our package format, XML, a table."""

from __future__ import annotations

import csv
import io
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

Data = dict[str, Any]
# Where a field of the flat form stands in a measure of the package format.
PLAIN = {
    "id": "id",
    "title": "title",
    "type": "type",
    "action_field": "foerderbereich",
    "start": "start",
    "end": "end",
    "hours": "ue",
    "target_groups": "target_groups",
    "description": "gap",
}
COLUMNS = (
    "id",
    "title",
    "type",
    "action_field",
    "entry_level",
    "exit_level",
    "hours",
    "group_size",
    "start",
    "end",
    "capacity",
    "target_groups",
    "cost_eur",
    "provider",
    "certified",
    "place",
    "successors",
)


def as_package(flat: Data) -> Data:
    """Return the package format: what is missing in the flat form is missing here, too."""
    town = {"name": flat.get("name"), "ags": flat.get("ags"), "kreis": "08999"}
    data: Data = {
        "format_version": 1,
        "demo": True,
        "municipality": town,
        "persons_au": {"count": flat.get("participants"), "key_day": "2017-09-15"},
        "posts": [{"id": "st-01", "function": "IM", "vzae": flat.get("case_managers")}],
        "planning_frame_eur": flat.get("budget_eur"),
        "measures": [_measure(row) for row in flat["measures"]],
    }
    return data | ({"period": flat["period"]} if "period" in flat else {})


def _measure(row: Data) -> Data:
    found = {ours: row[theirs] for theirs, ours in PLAIN.items() if theirs in row}
    if "entry_level" in row:
        found["entry"] = {"language": row["entry_level"]}
    if "exit_level" in row:
        found["outcomes"] = [{"label": "ziel", "language": row["exit_level"]}]
    run = {"places": row.get("capacity"), "max_participants": row.get("group_size")}
    found["runs"] = [{name: value for name, value in run.items() if value is not None}]
    found["cost"] = [{"kind": "sachkosten", "amount_eur": row["cost_eur"]}]
    found["place"] = {"ags": row["place"]}
    found["leads_to"] = [{"id": name} for name in row["successors"]]
    if "provider" in row:
        seal = ["AZAV"] if row["provider"]["certified"] else []
        found["traeger"] = {"name": row["provider"]["name"], "accreditation": seal}
    return found


def as_xml(flat: Data) -> bytes:
    """Return XML with an element for each field, for Schematron and XSLT."""
    root = Element("package")
    for name, value in flat.items():
        if name == "measures":
            for row in value:
                _element(SubElement(root, "measure"), row)
        else:
            _element(root, {name: value})
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _element(parent: Element, fields: Data) -> None:
    for name, value in fields.items():
        inner = SubElement(parent, name)
        if isinstance(value, dict):
            _element(inner, value)
        elif isinstance(value, list):
            for item in value:
                SubElement(inner, "item").text = str(item)
        else:
            inner.text = str(value).lower() if isinstance(value, bool) else str(value)


def as_table(flat: Data) -> bytes:
    """Return the measures as CSV; a missing value is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row, column) for column in COLUMNS] for row in flat["measures"])
    return out.getvalue().encode()


def _cell(row: Data, column: str) -> Any:
    provider = row.get("provider") or {}
    if column in {"provider", "certified"}:
        return provider.get({"provider": "name"}.get(column, column), "")
    value = row.get(column, "")
    return ";".join(value) if isinstance(value, list) else value
