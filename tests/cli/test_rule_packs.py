"""``paktcheck rules``: what is listed and shown, and names and packs that are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

FIELDS = {"code", "slug", "title", "area", "level", "requirements", "since"}
LEVELS = {"field", "measure", "package", "graph", "kreis", "temporal"}
NEW = ("rules", "new", "TEI001", "--slug", "mein-name", "--area", "participation", "--into")


def test_the_list_says_what_each_rule_is(call: Call) -> None:
    entries = json.loads(call("rules", "list", "--format", "json").out)
    assert all(set(entry) >= FIELDS and entry["level"] in LEVELS for entry in entries)
    codes = [line.split()[0] for line in call("rules", "list").out.splitlines()]
    assert codes == [entry["code"] for entry in entries] == sorted(codes)


@pytest.mark.parametrize(
    ("lang", "headings"),
    [
        ("de", ["Was geprüft wird", "Werte mit Geltung und Fundstelle", "Erfüllt", "Verletzt"]),
        ("en", ["What is checked", "Values with term and source", "Complies", "Violates"]),
    ],
)
def test_the_page_of_a_rule_is_shown_by_code_and_by_slug(
    call: Call, lang: str, headings: list[str]
) -> None:
    page = call("rules", "show", "IMA001", "--lang", lang)
    assert page == call("rules", "show", "im-festbetrag-obergrenze", "--lang", lang)
    assert [f"## {heading}" for heading in headings if f"## {heading}" not in page.out] == []


def test_a_new_rule_never_overwrites(call: Call, tmp_path: Path) -> None:
    call(*NEW, tmp_path)
    again = call(*NEW, tmp_path)
    assert again.code == 2
    assert "gibt es schon" in again.err


@pytest.mark.parametrize(
    ("code", "slug", "area"),
    [
        ("IMA001", "mein-name", "participation"),
        ("tei1", "mein-name", "participation"),
        ("TEI001", "Mein Name", "participation"),
        ("TEI001", "mein-name", "../draussen"),
        ("LES001", "mein-name", "participation"),
    ],
)
def test_a_name_nobody_could_use_is_refused(
    call: Call, tmp_path: Path, code: str, slug: str, area: str
) -> None:
    called = call("rules", "new", code, "--slug", slug, "--area", area, "--into", tmp_path)
    assert called.code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_rule_with_a_value_no_norm_holds_is_a_broken_pack(call: Call, tmp_path: Path) -> None:
    call(*NEW, tmp_path / "pack")
    plan = tmp_path / "plan.yaml"
    plan.write_text("measures: [{id: m-1, ue: 100}]\n", encoding="utf-8")
    called = call("check", plan, "--rules", tmp_path / "pack")
    assert (called.code, called.out) == (2, "")
    assert "TEI001" in called.err
