"""However the work is divided, and whatever surrounds it, a run gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.batch.processes import finish
from tests.batch.submissions import contents, inputs, put, receipt, run, town, towns
from tests.hostile.forms import clean_package, written

DEMO = Path(__file__).parents[2] / "examples"


@pytest.fixture
def mixed(inbox: Path) -> Path:
    """Return a folder with every format, copies, rivals, faults, and more files than one chunk."""
    for form in ("yaml", "json", "xlsx"):
        put(inbox, f"form/plan-{form}.{form}", written(clean_package(), form))
    for path in sorted(DEMO.rglob("*.yaml"), reverse=True):
        put(inbox, f"demo/{path.name}", path.read_bytes())
    towns(inbox, 24, first=100)
    put(inbox, "z/copy.json", town(100))
    put(inbox, "leer.json", "")
    put(inbox, "ä \n<b>.yaml", "kein: Paket")
    return inbox


def test_one_process_two_and_another_order_of_files_give_the_same_bytes(
    mixed: Path, tmp_path: Path
) -> None:
    run(mixed, tmp_path / "one", html="all")
    run(mixed, tmp_path / "two", html="all", jobs=2)
    turned = tmp_path / "turned"
    for path in sorted(mixed.rglob("*"), reverse=True):
        if path.is_file():
            put(turned, path.relative_to(mixed).as_posix(), path.read_bytes())
    mixed.rename(tmp_path / "away")
    turned.rename(mixed)
    run(mixed, tmp_path / "three", html="all")
    one = contents(tmp_path / "one")
    assert len(one) > 60
    assert one == contents(tmp_path / "two")
    assert one == contents(tmp_path / "three")


def test_seed_zone_and_locale_change_no_byte(mixed: Path, tmp_path: Path) -> None:
    first = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    second = {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8"}
    codes = [
        finish(mixed, tmp_path / name, "--jobs", 2, **surroundings)[0]
        for name, surroundings in (("one", first), ("two", second))
    ]
    assert codes == [3, 3]
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_cluster_gives_the_same_bytes(mixed: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    code, _ = finish(mixed, tmp_path / "cluster", "--jobs", 2, "--engine", "dask")
    assert code == 3
    run(mixed, tmp_path / "one")
    assert contents(tmp_path / "cluster") == contents(tmp_path / "one")


def test_german_and_english_give_the_same_verdicts(mixed: Path, tmp_path: Path) -> None:
    for lang in ("de", "en"):
        run(mixed, tmp_path / lang, lang=lang)
    german, english = (inputs(tmp_path / lang) for lang in ("de", "en"))
    kept = ("state", "reason", "key", "counted", "verdict", "connectivity", "report")
    for file, entry in german.items():
        assert [entry[name] for name in kept] == [english[file][name] for name in kept]
    sums = [receipt(tmp_path / lang) for lang in ("de", "en")]
    assert sums[0]["summary"] == sums[1]["summary"]
    assert sums[0]["outcome"] == sums[1]["outcome"]


def test_a_report_tells_what_a_check_of_the_folder_tells(inbox: Path, tmp_path: Path) -> None:
    for path in (DEMO / "demo-kreis").glob("*.yaml"):
        put(inbox, path.name, path.read_bytes())
    code, text = finish(inbox, tmp_path / "run")
    assert code == 1, text
    for file, entry in inputs(tmp_path / "run").items():
        report = json.loads((tmp_path / "run" / entry["report"]).read_bytes())
        assert [package["file"] for package in report["packages"]] == [file]
        assert report["summary"]["given"] == 1
        assert report["run_findings"] == []
