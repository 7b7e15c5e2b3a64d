"""The documented cases: published values with their source, and nothing said beyond them."""

from __future__ import annotations

import re

import pytest

from tests.examples.checked_examples import (
    NAMES,
    SUBMISSIONS,
    checked,
    findings_of,
    report_of,
)
from tests.examples.shipped_formats import EXAMPLES

DOCUMENTED = [name for name in NAMES if name.startswith("documented/")]
KEY = re.compile(r"\[(S\w+)\]")
LEGEND = re.compile(r"^#   \[(S\w+)\] .*(?:\n#     .*)?$", re.MULTILINE)
ASSUMED = "# Annahme des Beispiels, nicht veröffentlicht"
# What only orders the values or says how the file is to be read.
FORM = {"format_version", "excerpt", "municipality", "funding", "measures", "posts", "id", "type"}


def text_of(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


def values_without_source(text: str) -> list[str]:
    """Return the lines with a value for which neither they nor the comment above name a source."""
    found, comment = [], ""
    for line in text.partition("format_version")[2].splitlines()[1:]:
        bare = line.strip()
        key = bare.removeprefix("- ").removeprefix("{").partition(":")[0]
        if bare.startswith("#"):
            comment = bare
        elif key in FORM and "{" not in bare:
            comment = ""
        elif not KEY.search(line + comment) and ASSUMED not in line:
            found.append(line)
    return found


def test_there_are_at_least_six_cases() -> None:
    assert len(DOCUMENTED) >= 6


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_source_is_listed_once_with_its_place_and_used(name: str) -> None:
    head, _, body = text_of(name).partition("format_version")
    listed = LEGEND.findall(head)
    assert listed == list(dict.fromkeys(listed))
    assert set(listed) == set(KEY.findall(body))
    assert all("http" in entry[0] or "BGBl." in entry[0] for entry in LEGEND.finditer(head))


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_value_names_its_source(name: str) -> None:
    assert values_without_source(text_of(name)) == []


def test_a_value_without_source_would_be_noticed() -> None:
    text = "format_version: 1\nperiod: {start: 2018-01-01} # [S1]\ntotal_cost_eur: 5\n"
    assert values_without_source(text) == ["total_cost_eur: 5"]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_a_case_is_no_exercise_and_neither_passes_nor_fails(name: str) -> None:
    package = report_of(name, checked([SUBMISSIONS[name]]))
    assert not package.demo
    assert package.verdict == "undetermined"
    assert [row for row in findings_of(package) if row.endswith(" error")] == []


@pytest.mark.parametrize("name", DOCUMENTED)
def test_key_and_name_are_those_of_the_official_list(name: str) -> None:
    report = checked([SUBMISSIONS[name]])
    answers = {r.code: r.verdict for r in report.results if r.code in {"FEL001", "FEL002"}}
    assert "complies" in answers.values()
    assert set(answers.values()) <= {"complies", "not_applicable"}
