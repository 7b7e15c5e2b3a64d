"""``paktcheck portability``: complete output, exit codes, wrong use, hostile folders."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.reporting.json_text import dumps
from checker.reporting.portability_schema import schema
from tests.cli.conftest import Call
from tests.cli.pathways_calls import DEMO, ROOT, SNAPSHOTS, comparable
from tests.cli.portability_calls import CALLS, FIXED, arguments

SHIPPED = ROOT / "standards" / "schema" / "portability.schema.json"
TOWN = ROOT / DEMO / "musterstadt-2018.yaml"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "pakete"
    shutil.copytree(ROOT / DEMO, target)
    return target


def answer(call: Call, folder: Path, *more: object, code: int = 0) -> dict[str, Any]:
    called = call("portability", folder, *FIXED, "--format", "json", *more)
    assert (called.code, called.err) == (code, "")
    found: dict[str, Any] = json.loads(called.out)
    return found


def reasons(report: dict[str, Any]) -> dict[str, str]:
    return {one["file"]: one["code"] for one in report["left_out"]}


@pytest.mark.parametrize("name", CALLS)
def test_the_whole_output_reads_as_agreed(call: Call, name: str) -> None:
    called = call(*arguments(name))
    assert (called.code, called.err) == (0, "")
    assert comparable(called.out) == (SNAPSHOTS / name).read_text("utf-8")


def test_the_json_report_fits_its_shipped_schema(call: Call) -> None:
    Draft202012Validator.check_schema(schema())
    assert SHIPPED.read_text(encoding="utf-8") == dumps(schema()) + "\n"
    printed = answer(call, DEMO, "--timed")
    assert list(printed) == list(schema()["properties"])
    assert [e.json_path for e in Draft202012Validator(schema()).iter_errors(printed)] == []


def test_german_and_english_give_the_same_answers(call: Call) -> None:
    german, english = (answer(call, DEMO, "--lang", lang) for lang in ("de", "en"))
    for key in ("files", "towns", "between"):
        assert german[key] == english[key]
    kept = ("sender", "receiver", "kept", "lost", "undecided", "grade", "holds", "more")
    assert [[p[k] for k in kept] for p in german["pairs"]] == [
        [p[k] for k in kept] for p in english["pairs"]
    ]


def test_every_file_is_accounted_for(call: Call, folder: Path) -> None:
    shutil.copy(TOWN, folder / "nochmal.yaml")
    (folder / "kaputt.yaml").write_text("a: [", encoding="utf-8")
    (folder / "notiz.yaml").write_text("kein: paket\n", encoding="utf-8")
    report = answer(call, folder, code=3)
    assert report["files"] == {"given": 8, "compared": 5, "failed": 1, "skipped": 2}
    assert reasons(report)["notiz.yaml"] == "no_package"
    assert reasons(report)["nochmal.yaml"] == "copy"
    assert len(report["left_out"]) == 3


def test_demo_packages_are_left_out_unless_asked_for(call: Call) -> None:
    called = call("portability", DEMO, "--format", "json")
    assert called.code == 0
    report = json.loads(called.out)
    assert set(reasons(report).values()) == {"demo"}
    assert report["pairs"] == []


@pytest.mark.parametrize(("prefer", "towns"), [((), 4), (("--prefer", "path"), 5)])
def test_several_files_of_one_municipality_are_told(
    call: Call, folder: Path, prefer: tuple[str, ...], towns: int
) -> None:
    text = TOWN.read_text(encoding="utf-8")
    (folder / "zweite.yaml").write_text(f"{text}\n# anders\n", encoding="utf-8")
    report = answer(call, folder, *prefer)
    assert len(report["towns"]) == towns
    assert reasons(report)["zweite.yaml"] == "rival"
    assert sum(report["files"][k] for k in ("compared", "failed", "skipped")) == 6


def test_packages_of_another_time_are_not_compared(call: Call, folder: Path) -> None:
    text = TOWN.read_text(encoding="utf-8").replace("2018", "2012").replace("2019", "2013")
    (folder / "alt.yaml").write_text(text, encoding="utf-8")
    assert reasons(answer(call, folder)) == {"alt.yaml": "period"}


def test_one_package_alone_has_nobody_to_compare_with(call: Call, tmp_path: Path) -> None:
    shutil.copy(TOWN, tmp_path / "allein.yaml")
    out = call("portability", tmp_path, *FIXED).out
    assert "Es gibt keine zwei Kommunen zu vergleichen." in out
    report = answer(call, tmp_path)
    assert (len(report["towns"]), report["pairs"]) == (1, [])
    assert report["towns"][0]["holds"] is None


def test_only_unreadable_files_end_with_three(call: Call, tmp_path: Path) -> None:
    (tmp_path / "kaputt.yaml").write_text("a: [", encoding="utf-8")
    report = answer(call, tmp_path, code=3)
    assert (report["towns"], report["files"]["failed"]) == ([], 1)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--kreis", "08998"), "Meinten Sie 08999?"),
        (("--handover", "fehlt.yaml"), "fehlt.yaml"),
        (("--profiles", "fehlt.yaml"), "fehlt.yaml"),
        (("--level", "ganz"), "ganz"),
        (("--format", "pdf"), "pdf"),
        (("--report-day", "morgen"), "morgen"),
    ],
)
def test_wrong_use_is_named(call: Call, wrong: tuple[str, ...], said: str) -> None:
    called = call("portability", DEMO, "--demo", *wrong)
    assert (called.code, called.out) == (2, "")
    assert said in called.err


def test_an_empty_or_missing_folder_is_wrong_use(call: Call, tmp_path: Path) -> None:
    assert call("portability", tmp_path).code == 2
    assert call("portability", tmp_path / "fehlt").code == 2


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("broken", 1), ("open", 1)])
def test_the_exit_code_says_whether_a_pair_breaks(call: Call, fail_on: str, code: int) -> None:
    answer(call, DEMO, "--fail-on", fail_on, code=code)


def test_the_quota_lets_pairs_hold_that_lose_a_few(call: Call) -> None:
    every, most = (
        answer(call, DEMO, "--share", share, "--level", "abgabe") for share in ("all", "quote")
    )
    failing = [sum(town["failing"] for town in report["towns"]) for report in (every, most)]
    assert failing[0] > failing[1]
    assert (every["question"]["quota"], most["question"]["quota"]) == (1.0, 0.9)


def test_the_level_chooses_the_direction(call: Call) -> None:
    def failing(level: str) -> dict[str, int]:
        return {t["key"]: t["failing"] for t in answer(call, DEMO, "--level", level)["towns"]}

    leaving, coming, both = (failing(level) for level in ("abgabe", "aufnahme", "voll"))
    assert leaving["08999001"] == 4
    assert coming["08999001"] == 0
    assert all(both[key] >= max(leaving[key], coming[key]) for key in both)
    assert failing("ueberall") == both


def test_one_kreis_can_be_looked_at_alone(call: Call) -> None:
    whole, alone = answer(call, DEMO), answer(call, DEMO, "--kreis", "08999")
    assert alone["question"]["kreis"] == "08999"
    for key in ("pairs", "conformity", "towns"):
        assert alone[key] == whole[key]


def test_an_own_standard_replaces_the_proposal(call: Call, tmp_path: Path) -> None:
    own = tmp_path / "eigener.yaml"
    own.write_text(
        "id: eigener\ntitle: {de: Unser Standard, en: Our standard}\nversion: '7'\n"
        "standing: agreed\nissued_by: Ministerium\nnote: {de: Gilt., en: Holds.}\n"
        "forms: [{id: b, title: {de: Blatt, en: Sheet}, holds: [{de: N, en: L}]}]\n"
        "states: [{id: X, title: {de: A0, en: A0}, level: A0, goals: [JOB_HELFER]}]\n",
        encoding="utf-8",
    )
    out = call("portability", DEMO, *FIXED, "--handover", own).out
    assert "Unser Standard, Fassung 7, 1 Zustand (aus der Datei eigener.yaml)" in out
    assert "Angegeben von Ministerium." in out
    assert "Vorschlag" not in out
    assert answer(call, DEMO, "--handover", own)["standard"]["standing"] == "agreed"


@pytest.mark.parametrize("form", ["html", "csv", "text", "json"])
def test_every_format_can_go_into_a_file(call: Call, tmp_path: Path, form: str) -> None:
    file = tmp_path / "neu" / f"umzug.{form}"
    called = call("portability", DEMO, *FIXED, "--format", form, "--output", file)
    assert (called.code, called.out) == (0, "")
    assert "Musterstadt" in file.read_text(encoding="utf-8")
