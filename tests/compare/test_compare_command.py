"""``paktcheck compare`` as a user calls it: the whole output, both languages, every format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.loading.places import standards_dir
from checker.reporting.compare_schema import schema
from tests.batch.submissions import CLEAR, put, town, towns
from tests.cli.conftest import Call

WRONG = {"id": "kurs", "title": "Kurs", "type": "VWVD_GRUND", "start": "2018-02-01"}
SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def runs(call: Call, tmp_path: Path) -> tuple[str, str]:
    """Return two runs: a town mended one thing, another is missing, a file cannot be read."""
    early, late = tmp_path / "eingang-1", tmp_path / "eingang-2"
    for folder in (early, late):
        towns(folder, 1, first=3)
    towns(early, 1, first=2)
    put(early, "ort-001.json", town(1, measures=[WRONG | {"end": "2018-01-01"}]))
    mended = json.dumps(town(1, measures=[WRONG | {"end": "2018-06-01"}]))
    put(late, "ort-001.json", f"\n{mended}")
    put(late, "kaputt.json", "{")
    select = ("--select", "FEL001,FEL005,FEL008", "--quiet")
    for name, code in (("1", 1), ("2", 3)):
        assert (
            call("batch", f"eingang-{name}", "--out", f"lauf-{name}", *CLEAR, *select).code == code
        )
    return "lauf-1", "lauf-2"


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_text_tells_all_that_differs(call: Call, runs: tuple[str, str], lang: str) -> None:
    called = call("compare", *runs, "--lang", lang)
    text = _without_hashes(called.out)
    assert (called.code, called.err) == (1, "")
    assert text == (SNAPSHOTS / f"compare_{lang}.txt").read_text("utf-8")


def _without_hashes(text: str) -> str:
    """Leave out the hash of the catalogue: it changes with every norm."""
    return re.sub(r"(2026\.11) [0-9a-f]{12}\)", r"\1)", text)


def test_the_same_run_has_no_difference(call: Call, runs: tuple[str, str]) -> None:
    called = call("compare", runs[0], runs[0])
    assert called.code == 0
    assert "Kein Befund ist anders." in called.out
    assert "in beiden Läufen gleich" in called.out


def test_json_lists_every_finding_that_differs_and_its_sums_close(
    call: Call, runs: tuple[str, str]
) -> None:
    found = json.loads(call("compare", *runs, "--format", "json").out)
    states = found["summary"]["findings"]
    listed = [change["state"] for one in found["submissions"] for change in one["changes"]]
    later = states["new"] + states["unchanged"] + states["moved"] + states["regraded"]
    assert (found["before"]["findings"], found["after"]["findings"]) == (4, 3)
    assert later == 3
    assert sorted(listed) == ["fixed", "gone", "moved", "new"]
    assert found["summary"]["submissions"] == {"added": 1, "changed": 1, "removed": 1, "same": 1}
    assert found["differing"] == []


@pytest.mark.parametrize("pair", [(0, 1), (1, 0), (0, 0)])
def test_json_fits_the_shipped_schema(
    call: Call, runs: tuple[str, str], pair: tuple[int, int]
) -> None:
    shipped = json.loads((standards_dir() / "schema" / "comparison.schema.json").read_bytes())
    found = json.loads(call("compare", *(runs[i] for i in pair), "--format", "json").out)
    assert [e.json_path for e in Draft202012Validator(shipped).iter_errors(found)] == []
    assert shipped == schema()
    del found["summary"]["by_cause"]["town"]
    assert not Draft202012Validator(shipped).is_valid(found)


def test_json_is_the_same_in_both_languages(call: Call, runs: tuple[str, str]) -> None:
    german, english = (
        call("compare", *runs, "--format", "json", "--lang", lang).out for lang in ("de", "en")
    )
    assert german == english


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_the_exit_code_follows_the_fail_level(
    call: Call, runs: tuple[str, str], fail_on: str, code: int
) -> None:
    assert call("compare", *runs, "--fail-on", fail_on).code == code
    assert call("compare", *reversed(runs), "--fail-on", "never", "--quiet").code == 0


def test_the_page_is_written_in_one_piece_and_holds_no_script(
    call: Call, runs: tuple[str, str]
) -> None:
    called = call("compare", *runs, "--format", "html", "--output", "vergleich.html")
    page = Path("vergleich.html").read_text("utf-8")
    assert called == (1, "", "")
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "Der Beginn am 01.02.2018 liegt nach dem Ende am 01.01.2018." in page
    assert "nicht mehr geprüft" in page


def test_what_a_submission_says_is_escaped_on_the_page(call: Call, tmp_path: Path) -> None:
    hostile = town(1)
    hostile["municipality"]["name"] = "</title><script>alert(1)</script>\u202e"
    put(tmp_path / "a", "<b>.json", hostile)
    put(tmp_path / "b", "leer/x.txt", "nichts")
    for name in "ab":
        call("batch", name, "--out", f"lauf-{name}", *CLEAR, "--select", "FEL008")
    page = call("compare", "lauf-b", "lauf-a", "--format", "html").out
    assert "<script" not in page
    assert "<b>.json" not in page
    assert "\u202e" not in page + call("compare", "lauf-b", "lauf-a").out


def test_reports_of_check_are_compared_as_well(call: Call, tmp_path: Path) -> None:
    day = ("--report-day", "2026-01-01", "--select", "FEL005,FEL008")
    put(tmp_path, "paket.json", town(1, measures=[WRONG | {"end": "2018-01-01"}]))
    call("check", "paket.json", "--output", "json=alt.json", *day)
    put(tmp_path, "paket.json", town(1, measures=[WRONG | {"end": "2018-06-01"}]))
    call("check", "paket.json", "--output", "json=neu.json", *day)
    called = call("compare", "alt.json", "neu.json", "--format", "json")
    found: dict[str, Any] = json.loads(called.out)
    assert called.code == 0
    assert found["summary"]["by_cause"]["town"] == {"fixed": 1}
    assert call("compare", "neu.json", "alt.json").code == 1


def test_a_renamed_report_of_another_year_is_moved(call: Call, tmp_path: Path) -> None:
    put(tmp_path / "a", "2018.json", town(1))
    put(tmp_path / "b", "2019.json", town(1, period={"start": "2019-01-01", "end": "2019-12-31"}))
    for name in "ab":
        call("batch", name, "--out", f"lauf-{name}", *CLEAR, "--select", "FEL008")
    found = json.loads(call("compare", "lauf-a", "lauf-b", "--format", "json").out)
    assert found["summary"]["findings"] | {"moved": 0} == dict.fromkeys(
        ("new", "fixed", "unchanged", "moved", "regraded", "open", "gone"), 0
    )
    assert found["summary"]["findings"]["moved"] == 1
