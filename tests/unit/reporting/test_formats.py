from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from importlib import import_module

import pytest

from checker.errors import UsageError
from checker.model.report import Report
from checker.reporting.counts import OpenSumsError
from checker.reporting.formats import FORMATS, Look, render
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_report import clean, report, several

HEAVY = ("jinja2", "markupsafe", "openpyxl", "rich", "jsonschema", "networkx", "yaml", "pydantic")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_through_its_module(name: str) -> None:
    assert render(name, several()) == import_module(FORMATS[name]).render(several())


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
@pytest.mark.parametrize("sample", [several("de"), several("en"), hostile_report(), report()])
def test_every_format_can_be_written_as_utf_8_and_ends_its_last_line(
    name: str, sample: Report
) -> None:
    text = render(name, sample)
    assert text.encode("utf-8").endswith(b"\n")


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_prints_sums_that_do_not_close(name: str) -> None:
    with pytest.raises(OpenSumsError):
        render(name, report(replace(clean(), outcomes=1)))


@pytest.mark.parametrize("name", FORMATS)
def test_what_could_not_be_checked_is_said_in_every_format(name: str) -> None:
    assert "ANS006" in render(name, several())


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
def test_a_source_stands_in_every_format(name: str) -> None:
    assert "VwV Integrationsmanagement 2017" in render(name, several())


def test_an_unknown_format_is_wrong_use_and_the_known_ones_are_named() -> None:
    with pytest.raises(UsageError, match="choose from: text, json, jsonl, sarif"):
        render("pdf", several())


def test_the_look_reaches_the_text() -> None:
    text = render("text", several(), Look(color=True, width=60))
    assert "\x1b[" in text
    assert "=" * 60 + "\n" in text
    assert "Prüfbeleg" not in render("text", several(), Look(quiet=True))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_a_format_loads_nothing_heavy(name: str) -> None:
    code = (
        "import sys; from tests.unit.reporting.sample_report import several;"
        "from checker.reporting.formats import render;"
        f"render({name!r}, several());"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


@pytest.mark.parametrize("name", FORMATS)
def test_the_hash_seed_changes_nothing(name: str) -> None:
    code = (
        "from tests.unit.reporting.sample_report import several;"
        "from checker.reporting.formats import render; from hashlib import sha256;"
        f"print(sha256(render({name!r}, several()).encode()).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(hashes) == 1


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif"])
def test_json_formats_are_json_whatever_the_texts(name: str) -> None:
    json.loads(render(name, hostile_report()))
