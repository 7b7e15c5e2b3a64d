"""``paktcheck standards``: list, show, check, coverage, diff, schema."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checker.cli import standards
from checker.loading.places import standards_dir
from checker.loading.schemas import SCHEMAS
from checker.reporting.output_schemas import OUTPUT_SCHEMAS
from tests.cli.conftest import Call


def test_the_coverage_names_rules_with_their_cases_and_why_a_person_must_look(call: Call) -> None:
    entries = json.loads(call("standards", "coverage", "--format", "json").out)["requirements"]
    rows = {row["id"]: row for row in entries}
    assert len([name for name in rows if name.startswith("BW-")]) == 113
    assert rows["BW-IM-05"]["checked_by"] == ["IMA001"]
    assert rows["BW-IM-05"]["tests"]["IMA001"] > 10
    assert [name for name, row in rows.items() if not row["checked_by"] and not row["manual"]] == []
    assert all(
        row["force"] and row["confidence"] and row["citation"]["source"] for row in rows.values()
    )


@pytest.mark.parametrize(
    ("lang", "sums"), [("de", "von Regeln geprüft"), ("en", "checked by rules")]
)
def test_the_coverage_for_people_has_a_line_for_each(call: Call, lang: str, sums: str) -> None:
    out = call("standards", "coverage", "--lang", lang).out
    assert sums in out
    assert "IMA001 (" in next(line for line in out.splitlines() if line.startswith("BW-IM-05"))


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_list_holds_every_requirement(call: Call, lang: str) -> None:
    lines = call("standards", "list", "--lang", lang).out.splitlines()
    entries = json.loads(call("standards", "list", "--format", "json", "--lang", lang).out)
    assert [line.split()[0] for line in lines] == [row["id"] for row in entries["requirements"]]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("BW-IM-05", "IMA001"),
        ("im_festbetrag_oberer_satz", "64.000"),
        ("vwv-deutsch", "VwV Deutsch"),
        ("target-groups", "frauen_eltern"),
        ("IK_ALLG", "Allgemeiner Integrationskurs"),
    ],
)
def test_everything_in_the_catalogue_can_be_shown(call: Call, name: str, said: str) -> None:
    german, english = (
        call("standards", "show", name),
        call("standards", "show", name, "--lang", "en"),
    )
    assert (german.code, english.code) == (0, 0)
    assert said in german.out
    assert german.out != english.out


def test_a_value_is_shown_as_of_a_day(call: Call) -> None:
    early, late = (
        call("standards", "show", "im_festbetrag_oberer_satz", "--as-of", day).out
        for day in ("2018-01-01", "2024-01-01")
    )
    assert early != late


def test_an_unknown_name_is_wrong_use(call: Call) -> None:
    called = call("standards", "show", "BW-XX-99")
    assert (called.code, called.out) == (2, "")
    assert "BW-XX-99 gibt es nicht" in called.err


def test_the_difference_of_two_days_names_value_before_and_after(call: Call) -> None:
    out = call("standards", "diff", "2024-06-01", "2025-06-01").out
    assert "im_antrag_nur_kreise: False (must, error) -> True (must, error)" in out
    entries = json.loads(
        call("standards", "diff", "2024-06-01", "2025-06-01", "--format", "json").out
    )
    assert [line.split(":")[0] for line in out.splitlines()] == [e["parameter"] for e in entries]


def test_the_difference_of_two_versions_is_that_of_their_norm(call: Call) -> None:
    lines = call("standards", "diff", "IM-2023", "IM-2025").out.splitlines()
    assert lines
    assert all(line.startswith("im_") for line in lines)


@pytest.mark.parametrize(("lang", "said"), [("de", "kein Unterschied"), ("en", "no difference")])
def test_no_difference_is_said(call: Call, lang: str, said: str) -> None:
    assert said in call("standards", "diff", "2024-06-01", "2024-06-01", "--lang", lang).out


@pytest.mark.parametrize("text", ["IM-2017", "2024-13-01", "IM-1900"])
def test_what_is_no_day_and_no_version_with_a_known_start_is_wrong_use(
    call: Call, text: str
) -> None:
    assert call("standards", "diff", text, "2025-01-01").code == 2


def test_the_shipped_catalogue_is_sound(call: Call) -> None:
    called = call("standards", "check")
    assert (called.code, called.out[:10]) == (0, "in Ordnung")


@pytest.mark.parametrize("missing", ["citation", "confidence"])
def test_a_measure_type_without_source_or_confidence_is_refused(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    folder = shutil.copytree(standards_dir(), tmp_path / "standards")
    for path in (folder / "measure-types").glob("*.yaml"):
        path.unlink()
    way = {
        "text": {"de": "Text", "en": "Text"},
        "confidence": "high",
        "citation": {"source": "DeuFöV", "section": "§ 4"},
    }
    del way[missing]
    demand = {"id": "sprache", "dimension": "language", "ways": [way]}
    file = {
        "id": "kurse",
        "title": {"de": "Kurse", "en": "Courses"},
        "legal_state": "2026-08-19",
        "types": [{"code": "BSK_B2", "demands": [demand]}],
    }
    (folder / "measure-types" / "kurse.yaml").write_text(json.dumps(file), encoding="utf-8")
    monkeypatch.setattr(standards, "standards_dir", lambda: folder)
    called = call("standards", "check")
    assert called.code == 1
    assert missing in called.out


def test_the_schemas_are_written_as_shipped(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standards, "standards_dir", lambda: tmp_path)
    names = (*SCHEMAS, *OUTPUT_SCHEMAS)
    assert call("standards", "schema").out.split() == [f"{name}.schema.json" for name in names]
    for name in names:
        made = tmp_path / "schema" / f"{name}.schema.json"
        assert made.read_text() == (standards_dir() / "schema" / made.name).read_text()


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2024-06-01", "- In Kraft am 01.06.2024: IM-2023"),
        ("2023-03-01", "- Nicht bekannt für den 01.03.2023: IM-2023"),
        ("2025-06-01", "- In Kraft am 01.06.2025: -"),
    ],
)
def test_a_requirement_is_shown_with_the_versions_of_a_day(call: Call, day: str, line: str) -> None:
    assert line in call("standards", "show", "BW-IM-06", "--as-of", day).out
