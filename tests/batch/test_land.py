"""The figures of the Land: over those that count, with sums that close."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.model.land import LandView
from checker.reporting import land_page
from tests.batch.submissions import put, receipt, run, town, towns
from tests.hostile.forms import clean_package, written

FAR = {"name": "Stuttgart", "ags": "08111000", "kreis": "08111", "kind": "stadtkreis"}


@pytest.fixture
def view(inbox: Path, tmp_path: Path) -> LandView:
    """Return a Land with two Kreise, a copy, rivals, a broken file and an excerpt."""
    put(inbox, "gut.json", written(clean_package(), "json"))
    towns(inbox, 3, first=10)
    put(inbox, "copy.json", town(10))
    put(inbox, "far.json", town(20, municipality=FAR))
    put(inbox, "rival-a.json", town(30))
    put(inbox, "rival-b.json", town(30, total_cost_eur=1))
    put(inbox, "kaputt.yaml", "x: [")
    put(inbox, "auszug.json", town(40, excerpt=True))
    return run(inbox, tmp_path / "run").view


def test_only_submissions_that_count_are_in_the_figures(view: LandView) -> None:
    assert (view.total, view.counted) == (10, 5)
    assert view.head.summary.checked == 7
    assert view.verdicts == {"conformant": 1, "not_conformant": 4}
    assert view.head.summary.by_verdict == {
        "conformant": 1,
        "not_conformant": 6,
        "undetermined": 1,
    }
    assert sum(view.connectivity.values()) == view.counted


def test_the_figures_of_the_kreise_add_up_to_those_of_the_land(view: LandView) -> None:
    assert [(kreis.kreis, kreis.submissions) for kreis in view.kreise] == [
        ("08111", 1),
        ("08999", 4),
    ]
    for kreis in view.kreise:
        assert sum(kreis.verdicts.values()) == kreis.submissions
        assert sum(kreis.connectivity.values()) == kreis.submissions
        assert max(kreis.areas.values()) <= kreis.submissions
    assert tuple(map(sum, zip(*(k.persons for k in view.kreise), strict=True))) == view.persons


def test_a_rule_counts_submissions_and_outcomes(view: LandView) -> None:
    rules = {rule.code: rule for rule in view.rules}
    assert rules["PAK001"].submissions == rules["PAK001"].violates == 4
    # While a neighbour is disputed, the rule cannot say that nobody covers an area.
    assert rules["PAK001"].undecidable == 1
    assert rules["FEL008"].submissions == 4
    assert [rule.code for rule in view.rules] == sorted(rules)


def test_every_file_has_a_row_and_every_reason_a_number(view: LandView) -> None:
    assert [row.file for row in view.rows] == sorted(row.file for row in view.rows)
    assert len(view.rows) == view.total
    assert view.reasons == {"LES001": 1, "copy": 1, "excerpt": 1}
    disputed = {row.file: row.counted for row in view.rows if row.reason == "rival"}
    assert disputed == {"rival-a.json": False, "rival-b.json": False}


def test_a_long_list_is_cut_in_the_page_but_not_in_the_receipt(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns(inbox, 4)
    monkeypatch.setattr("checker.batch.land.MOST_ROWS", 2)
    ended = run(inbox, tmp_path / "run")
    assert len(ended.view.rows) == 2
    assert len(receipt(tmp_path / "run")["inputs"]) == 4
    page = (tmp_path / "run" / "index.html").read_text(encoding="utf-8")
    assert "Die Liste zeigt nur den Anfang." in page


@pytest.mark.parametrize(("counted", "total"), [(4, 10), (5, 11)])
def test_a_page_with_open_sums_is_not_written(view: LandView, counted: int, total: int) -> None:
    land_page.render(view)
    with pytest.raises(ValueError, match="close"):
        land_page.render(replace(view, counted=counted, total=total))
