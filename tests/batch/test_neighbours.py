"""The packages of one Kreis are read with each other, and nobody else's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.batch.submissions import inputs, put, run, town

VABO = {"id": "vabo", "title": "VABO", "type": "VABO", "foerderbereich": "schule_beruf"}
GAP = {
    "foerderbereich": "schule_beruf",
    "reason": "Das VABO des Landkreises deckt den Bereich ab.",
    "covered_by": "08999/vabo",
}
KREIS = {"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"}
OTHER = {"name": "Anderswo", "kreis": "08111", "kind": "landkreis"}


def answer(out: Path, file: str) -> tuple[list[str], list[str]]:
    """Return the messages of PAK001 about a file, and what of it could not be checked."""
    report = json.loads((out / inputs(out)[file]["report"]).read_bytes())["packages"][0]
    found = [f["message"] for f in report["findings"] if f["code"] == "PAK001"]
    return found, [u["reason"] for u in report["undecidable"] if u["code"] == "PAK001"]


def about(messages: list[str]) -> list[str]:
    """Return the messages about the area that the gap is for."""
    return [m for m in messages if "abdecken" in m]


@pytest.mark.parametrize(
    ("kreis", "found"),
    [
        ({"municipality": KREIS, "measures": [VABO]}, False),
        ({"municipality": KREIS, "measures": []}, True),
        ({"municipality": OTHER, "measures": [VABO]}, True),
    ],
)
def test_the_package_of_the_kreis_is_the_context_of_its_towns(
    inbox: Path, tmp_path: Path, kreis: dict[str, Any], found: bool
) -> None:
    put(inbox, "ort.json", town(1, gaps=[GAP]))
    put(inbox, "kreis.json", town(2, **kreis))
    run(inbox, tmp_path / "run")
    messages, open_ones = answer(tmp_path / "run", "ort.json")
    assert bool(about(messages)) == found
    assert open_ones == []


def test_without_the_package_of_the_kreis_the_rule_answers_all_the_same(
    inbox: Path, tmp_path: Path
) -> None:
    put(inbox, "ort.json", town(1, gaps=[GAP]))
    run(inbox, tmp_path / "run")
    assert about(answer(tmp_path / "run", "ort.json")[0])


def test_while_a_neighbour_is_disputed_its_kreis_is_not_complete(
    inbox: Path, tmp_path: Path
) -> None:
    put(inbox, "ort.json", town(1, gaps=[GAP]))
    put(inbox, "kreis-a.json", town(2, municipality=KREIS, measures=[VABO]))
    put(inbox, "kreis-b.json", town(2, municipality=KREIS, measures=[]))
    run(inbox, tmp_path / "disputed")
    run(inbox, tmp_path / "chosen", prefer="path")
    messages, open_ones = answer(tmp_path / "disputed", "ort.json")
    assert (about(messages), len(open_ones)) == ([], 1)
    messages, open_ones = answer(tmp_path / "chosen", "ort.json")
    assert (about(messages), open_ones) == ([], [])


def test_packages_without_a_kreis_are_nobodys_context(inbox: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        put(inbox, f"{name}.json", town(1, municipality={"name": name}, gaps=[GAP]))
    run(inbox, tmp_path / "run")
    assert [entry["state"] for entry in inputs(tmp_path / "run").values()] == ["checked"] * 2
    assert answer(tmp_path / "run", "a.json")[0]


def test_while_a_file_cannot_be_read_no_kreis_is_complete(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "ort.json", town(1, gaps=[GAP]))
    (inbox / "unlesbar.json").write_text("{")
    run(inbox, tmp_path / "run")
    messages, open_ones = answer(tmp_path / "run", "ort.json")
    assert (about(messages), len(open_ones)) == ([], 1)
