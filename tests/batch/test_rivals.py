"""Different contents for one municipality and period."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.submissions import codes, inputs, put, receipt, run, sums, town

OLD, NEW = "2018-01-05", "2018-02-05"


@pytest.fixture
def rivals(inbox: Path) -> Path:
    """Return a folder with two contents for one town, and a town beside it."""
    put(inbox, "a.json", town(1, submitted_on=NEW))
    put(inbox, "b.json", town(1, submitted_on=OLD))
    put(inbox, "c.json", town(2))
    return inbox


def test_all_are_checked_and_told_and_none_counts(rivals: Path, tmp_path: Path) -> None:
    run(rivals, tmp_path / "run")
    assert sums(tmp_path / "run") == (3, 3, 0, 0)
    told = {file: "LES012" in codes(tmp_path / "run", file) for file in ("a.json", "b.json")}
    assert told == {"a.json": True, "b.json": True}
    assert "LES012" not in codes(tmp_path / "run", "c.json")
    counted = {file: e["counted"] for file, e in inputs(tmp_path / "run").items()}
    assert counted == {"a.json": False, "b.json": False, "c.json": True}
    assert receipt(tmp_path / "run")["counted"] == 1


@pytest.mark.parametrize(("prefer", "chosen"), [("newest", "a.json"), ("path", "a.json")])
def test_the_preferred_one_counts_and_is_not_blamed(
    rivals: Path, tmp_path: Path, prefer: str, chosen: str
) -> None:
    run(rivals, tmp_path / "run", prefer=prefer)
    counted = {file for file, e in inputs(tmp_path / "run").items() if e["counted"]}
    assert counted == {chosen, "c.json"}
    assert "LES012" not in codes(tmp_path / "run", chosen)
    assert "LES012" in codes(tmp_path / "run", "b.json")


def test_the_newest_is_not_always_the_first_name(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "a.json", town(1, submitted_on=OLD))
    put(inbox, "b.json", town(1, submitted_on=NEW))
    put(inbox, "c.json", town(1))
    run(inbox, tmp_path / "newest", prefer="newest")
    run(inbox, tmp_path / "path", prefer="path")
    assert [f for f, e in inputs(tmp_path / "newest").items() if e["counted"]] == ["b.json"]
    assert [f for f, e in inputs(tmp_path / "path").items() if e["counted"]] == ["a.json"]


@pytest.mark.parametrize("days", [(NEW, NEW), (None, None)])
def test_without_a_single_newest_none_counts(
    inbox: Path, tmp_path: Path, days: tuple[str | None, ...]
) -> None:
    for name, day in zip("ab", days, strict=True):
        put(inbox, f"{name}.json", town(1, submitted_on=day, total_cost_eur=ord(name)))
    run(inbox, tmp_path / "run", prefer="newest")
    assert receipt(tmp_path / "run")["counted"] == 0


def test_another_period_is_no_rival(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "a.json", town(1))
    put(inbox, "b.json", town(1, period={"start": "2019-01-01", "end": "2019-12-31"}))
    run(inbox, tmp_path / "run")
    assert receipt(tmp_path / "run")["counted"] == 2


def test_the_finding_names_all_files_and_what_follows(rivals: Path, tmp_path: Path) -> None:
    run(rivals, tmp_path / "de")
    run(rivals, tmp_path / "en", lang="en", prefer="path")
    german, english = (
        next(
            line
            for line in (tmp_path / lang / "findings.jsonl").read_text().splitlines()
            if "LES012" in line
        )
        for lang in ("de", "en")
    )
    assert (
        "Für dieselbe Kommune und denselben Zeitraum gibt es 2 verschiedene Dateien: a.json,"
        " b.json. Keine davon geht in die Zahlen des Landes ein." in german
    )
    assert "Only a.json enters the figures of the Land." in english
