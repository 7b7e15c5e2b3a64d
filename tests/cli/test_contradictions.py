"""A municipality's measure that contradicts its type gives the finding a caseworker expects."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call


def found(call: Call, tmp_path: Path, data: dict[str, Any], day: str) -> dict[str, str]:
    """Return message by code for a package with this content."""
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"period": {"start": day}, **data}), encoding="utf-8")
    report = json.loads(call("check", path, "--format", "json", "--as-of", day).out)
    return {f["code"]: f["message"] for f in report["packages"][0]["findings"]}


@pytest.mark.parametrize(
    ("data", "day", "expected"),
    [
        (
            {"measures": [{"id": "b2", "type": "BSK_B2", "entry": {"language": "A2"}}]},
            "2026-08-19",
            ("SPR008", "A2"),
        ),
        (
            {"measures": [{"id": "j", "type": "IK_JUGEND", "title": "Jugendkurs"}]},
            "2025-09-01",
            ("SPR005", "nicht mehr vorgesehen"),
        ),
        (
            {"regelangebote": [{"type": "FIM"}], "measures": []},
            "2026-08-19",
            ("QUA001", "nicht mehr vorgesehen"),
        ),
        (
            {"regelangebote": [{"type": "IK_ALLG", "runs": [{"max_participants": 26}]}]},
            "2026-08-19",
            ("SPR006", "26"),
        ),
        (
            {"measures": [{"id": "b2", "type": "BSK_B2", "runs": [{"max_participants": 26}]}]},
            "2026-08-19",
            ("SPR006", "26"),
        ),
    ],
)
def test_contradiction_is_found(
    call: Call, tmp_path: Path, data: dict[str, Any], day: str, expected: tuple[str, str]
) -> None:
    code, words = expected
    data.setdefault("municipality", {"name": "Stuttgart"})
    assert words in found(call, tmp_path, data, day)[code]


def test_a_measure_that_keeps_to_its_type_gives_none_of_them(call: Call, tmp_path: Path) -> None:
    runs = [{"max_participants": 25}]
    data = {"regelangebote": [{"type": "BSK_B2", "runs": runs}], "measures": []}
    codes = found(call, tmp_path, data, "2026-08-19").keys()
    assert not {"SPR005", "SPR006", "SPR008", "QUA001"} & codes
