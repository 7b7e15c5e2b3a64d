"""``paktcheck pathways``: complete output, exit codes, wrong use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.reporting.report_schema import schema
from tests.cli.conftest import Call
from tests.cli.pathways_calls import CALLS, DEMO, ROOT, SNAPSHOTS, arguments, comparable

BEISPIELHEIM = DEMO / "beispielheim-2018.yaml"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.parametrize("name", CALLS)
def test_the_whole_output_reads_as_agreed(call: Call, name: str) -> None:
    called = call(*arguments(name))
    assert (called.code, called.err) == (0, "")
    assert comparable(called.out) == (SNAPSHOTS / name).read_text("utf-8")


def test_german_and_english_differ_in_words_only() -> None:
    german, english = (
        (SNAPSHOTS / f"pathways_grenzstadt_{lang}.txt").read_text("utf-8") for lang in ("de", "en")
    )
    for mark in ("┣", "╞", "├", "✗", "[", "  !", "     1. "):
        assert german.count(mark) == english.count(mark), mark


def test_the_ways_of_the_json_report_fit_the_schema_of_check(call: Call) -> None:
    answer = json.loads(call("pathways", BEISPIELHEIM, "--format", "json").out)
    described = schema()
    part = {"$defs": described["$defs"], "$ref": "#/$defs/Paths"}
    assert [e.message for e in Draft202012Validator(part).iter_errors(answer["paths"])] == []
    assert answer["persons"] == {"K": 0, "B": 76, "U": 0}
    assert answer["ladder"]["rows"][0] == "begleitend"
    assert answer["repairs"] is None


def test_check_prints_the_same_ways(call: Call) -> None:
    ways = json.loads(call("pathways", BEISPIELHEIM, "--format", "json").out)["paths"]
    report = json.loads(call("check", BEISPIELHEIM, "--format", "json", "--fail-on", "never").out)
    assert report["packages"][0]["paths"] == ways
    assert "ladder" not in report["packages"][0]


@pytest.mark.parametrize(
    ("fail_on", "context", "code"),
    [
        ("never", (), 0),
        ("broken", (), 1),
        ("open", (), 1),
        ("broken", ("--context", str(DEMO)), 0),
    ],
)
def test_the_exit_code_says_whether_somebody_has_no_way(
    call: Call, fail_on: str, context: tuple[str, ...], code: int
) -> None:
    assert call("pathways", BEISPIELHEIM, *context, "--fail-on", fail_on).code == code


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--profile", "P2"), "Meinten Sie P02?"),
        (("--profile", "ukrain"), "Meinten Sie ukraine?"),
        (("--goal", "JOB_HELFR"), "Meinten Sie JOB_HELFER?"),
        (("--export", "graph.png"), ".graphml und .json"),
        (("--profiles", "fehlt.yaml"), "fehlt.yaml"),
        (("--format", "pdf"), "pdf"),
    ],
)
def test_wrong_use_names_what_may_be_meant(call: Call, wrong: tuple[str, ...], said: str) -> None:
    called = call("pathways", BEISPIELHEIM, *wrong)
    assert (called.code, called.out) == (2, "")
    assert said in called.err


def test_names_are_read_in_any_case_and_once(call: Call) -> None:
    asked = ("--profile", "p02", "--profile", "P02", "--goal", "job_helfer", "--format", "json")
    answer = json.loads(call("pathways", BEISPIELHEIM, *asked).out)
    assert (answer["asked"], answer["goals"]) == (["P02"], ["JOB_HELFER"])
    assert len(answer["paths"]["answers"]) == 1


def test_a_folder_is_no_package(call: Call) -> None:
    called = call("pathways", DEMO)
    assert called.code == 2
    assert "genau ein Paket" in called.err


@pytest.mark.parametrize("text", ["a: [", "kein: paket\n"])
def test_a_file_that_is_no_package_is_unreadable(call: Call, tmp_path: Path, text: str) -> None:
    file = tmp_path / "kaputt.yaml"
    file.write_text(text, encoding="utf-8")
    called = call("pathways", file)
    assert (called.code, called.out) == (3, "")
    assert "kaputt.yaml" in called.err


def test_own_profiles_replace_the_shipped_mix(call: Call, tmp_path: Path) -> None:
    own = tmp_path / "eigene.yaml"
    own.write_text(
        "profiles:\n"
        "  - id: E1\n"
        "    title: Person mit A1\n"
        "    start: {language: A1}\n"
        "    timeline: [{month: 0, residence_status: AE_25_1_2}]\n"
        "    age: 30\n"
        "    goals: [JOB_HELFER]\n",
        encoding="utf-8",
    )
    asked = ("--profiles", own, "--profile", "E1", "--format", "json")
    (answer,) = json.loads(call("pathways", BEISPIELHEIM, *asked).out)["paths"]["answers"]
    assert answer["who"]["title"] == "Person mit A1"
    assert call("check", BEISPIELHEIM, "--profiles", own, "--fail-on", "never").code == 0


@pytest.mark.parametrize("form", ["html", "svg", "text", "json"])
def test_every_format_can_go_into_a_file(call: Call, tmp_path: Path, form: str) -> None:
    file = tmp_path / "neu" / f"wege.{form}"
    called = call("pathways", BEISPIELHEIM, "--format", form, "--output", file)
    assert (called.code, called.out) == (0, "")
    assert "Grundkurs A1" in file.read_text("utf-8")


def test_there_is_no_picture_of_nothing(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "leer.yaml"
    file.write_text("format_version: 1\nmunicipality: {name: Musterstadt}\n", encoding="utf-8")
    called = call("pathways", file, "--format", "svg")
    assert called.code == 2
    assert "nichts zu zeichnen" in called.err


@pytest.mark.parametrize("kind", ["graphml", "json"])
def test_the_graph_is_written_beside_the_answer(call: Call, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"graph.{kind}"
    called = call("pathways", BEISPIELHEIM, "--export", file)
    assert called.code == 0
    assert "Wer kommt wohin" in called.out
    assert "grund-a1" in file.read_text("utf-8")


def test_a_page_of_check_has_the_picture_and_json_has_not(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "bericht.html"
    called = call(
        "check", BEISPIELHEIM, "--format", "json", "--output", f"html={page}", "--fail-on", "never"
    )
    assert 'id="p1-map"' in page.read_text("utf-8")
    assert "ladder" not in json.loads(called.out)["packages"][0]
