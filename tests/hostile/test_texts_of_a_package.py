"""Hostile texts inside a package go through the whole command line and stay texts."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest

from checker.reporting.formats import FORMATS
from tests.cli.conftest import Call
from tests.hostile.forms import FORMS, Plain, clean_package, written
from tests.unit.reporting.test_junit import parsed

ATTACK = (
    "=cmd|'x'!A1\n::error file=x::y\n]]><img src=x onerror=alert(1)><b>&\"'{0}{{x}}%s"
    "[a](http://evil.example) \u202egpj\u2028\ufeff|#*_`"
)
STARTS = ("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\uff1d1")


def plan(text: str) -> Plain:
    """Return a package that carries the text wherever a clerk may write freely."""
    data = clean_package()
    data["municipality"]["name"] = text
    data["period"]["end"] = text
    for measure in data["measures"]:
        measure |= {"title": text, "regelstruktur": text, "foerderbereich": text, "exam": text}
        measure["traeger"] = {"name": text}
    data["measures"][1] |= {"id": text, "leads_to": [{"id": text}], "type": text}
    data["posts"][0] |= {"id": text, "degree": text, "qualification": text}
    data["target_groups"][0]["code"] = text
    data["waivers"] = [{"code": "FEL003", "object": "im", "reason": text, "approved_by": text}]
    return data


def out_of(call: Call, folder: Path, content: bytes, name: str, form: str) -> str:
    (folder / name).write_bytes(content)
    called = call("check", folder / name, "--format", form, "--report-day", "2026-01-01")
    assert called.code == 1
    return called.out


class Tags(HTMLParser):
    """Collects every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))


@pytest.mark.parametrize("source", FORMS)
@pytest.mark.parametrize("form", FORMATS)
def test_hidden_characters_are_never_printed_as_they_are(
    call: Call, tmp_path: Path, form: str, source: str
) -> None:
    out = out_of(call, tmp_path, written(plan(ATTACK), source), f"plan.{source}", form)
    assert not any(sign in out for sign in "\u202e\u2028\ufeff")
    assert "gpj" in out


@pytest.mark.parametrize("source", FORMS)
def test_no_text_of_a_package_becomes_a_tag_of_the_page(
    call: Call, tmp_path: Path, source: str
) -> None:
    clean = out_of(call, tmp_path, written(plan("harmlos"), source), f"a.{source}", "html")
    page = out_of(call, tmp_path, written(plan(ATTACK), source), f"a.{source}", "html")
    kinds = {tag for tag, _ in Tags(page).tags}
    assert kinds <= {tag for tag, _ in Tags(clean).tags}
    assert "img" not in kinds
    names = {name for _, attrs in Tags(page).tags for name, _ in attrs}
    assert not any(name.startswith("on") for name in names)
    assert "evil.example" not in {value for _, attrs in Tags(page).tags for _, value in attrs}


@pytest.mark.parametrize("source", FORMS)
def test_no_text_of_a_package_becomes_a_command_of_the_ci(
    call: Call, tmp_path: Path, source: str
) -> None:
    out = out_of(call, tmp_path, written(plan(ATTACK), source), f"a.{source}", "github")
    assert all(line.startswith("::") for line in out.splitlines())
    assert "file=x" not in {line.split(",")[0].partition(" ")[2] for line in out.splitlines()}


@pytest.mark.parametrize("source", FORMS)
def test_xml_and_json_of_hostile_texts_can_be_read(call: Call, tmp_path: Path, source: str) -> None:
    content = written(plan(ATTACK), source)
    assert len(parsed(out_of(call, tmp_path, content, f"a.{source}", "junit")))
    for form in ("json", "sarif", "gitlab"):
        assert json.loads(out_of(call, tmp_path, content, f"a.{source}", form))
    for line in out_of(call, tmp_path, content, f"a.{source}", "jsonl").splitlines():
        assert json.loads(line)


@pytest.mark.parametrize("text", STARTS)
def test_no_cell_of_the_table_begins_like_a_formula(call: Call, tmp_path: Path, text: str) -> None:
    out = out_of(call, tmp_path, written(plan(text), "json"), "a.json", "csv")
    for row in csv.reader(StringIO(out), delimiter=";"):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d")) for cell in row)
