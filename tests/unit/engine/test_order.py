"""Findings stand in the order of the file, also where a place is a cell."""

from __future__ import annotations

from pathlib import Path

from checker.loading.yaml_source import load_yaml
from tests.hostile.forms import checked

EXAMPLE = Path(__file__).parents[3] / "examples" / "demo-kreis" / "musterstadt-2018.yaml"


def test_the_cells_of_a_sheet_stand_row_by_row_and_column_by_column() -> None:
    data = load_yaml(EXAMPLE.read_bytes())
    data["measures"] = [
        {"id": f"m-{number}", "type": "VWVD_GRUND", "ue": "viel", "funding_eur": "viel"}
        for number in range(1, 13)
    ]
    places = [f.location for f in checked(data, "xlsx").findings if f.code == "LES002"]
    cells = [place.cell or "" for place in places]
    rows = [int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for cell in cells]
    assert len(rows) == 24
    assert rows == sorted(rows)
    for first, second in zip(cells[::2], cells[1::2], strict=True):
        left, right = (cell.rstrip("0123456789") for cell in (first, second))
        assert (len(left), left) < (len(right), right)
