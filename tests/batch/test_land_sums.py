"""The sums of the Land at the end of a run: in the view, the receipt and the exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.model.land import LandView
from tests.batch.submissions import put, receipt, run, town

STUTTGART = {"name": "Stuttgart", "ags": "08111000", "kreis": "08111", "kind": "stadtkreis"}
MUCH = [{"source": "land_im", "amount_eur": 61_000_000}]


def real(**more: Any) -> dict[str, Any]:
    return town(1, demo=False, municipality=STUTTGART, **more)


def told(view: LandView) -> list[tuple[str, str, str]]:
    return [(f.code, f.severity, f.object.id) for f in view.land_findings]


def test_a_part_of_the_land_gives_a_share_and_too_much_money_a_warning(
    inbox: Path, tmp_path: Path
) -> None:
    put(inbox, "stuttgart.json", real(funding=MUCH))
    ended = run(inbox, tmp_path / "run")
    assert told(ended.view) == [("KRE006", "warning", "2018"), ("KRE006", "info", "2018")]
    kept = receipt(tmp_path / "run")
    assert [f["code"] for f in kept["land_findings"]] == ["KRE006", "KRE006"]
    assert [(o["code"], o["verdict"]) for o in kept["land_outcomes"]] == [("KRE006", "violates")]


def test_findings_about_the_land_count_for_the_exit_code(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "stuttgart.json", real(funding=MUCH))
    with_land = run(inbox, tmp_path / "with").outcome["failing"]
    without = run(inbox, tmp_path / "without", ignore=("KRE006",)).outcome["failing"]
    assert with_land["warning"] == without.get("warning", 0) + 1
    assert with_land["info"] == without.get("info", 0) + 1


def test_exercise_packages_are_not_the_land(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "ort.json", town(1, funding=MUCH))
    assert told(run(inbox, tmp_path / "run").view) == []


def test_a_disputed_submission_enters_no_sum(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "a.json", real(funding=MUCH))
    put(inbox, "b.json", real(funding=MUCH, total_cost_eur=1))
    assert told(run(inbox, tmp_path / "run").view) == []
