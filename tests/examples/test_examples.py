"""Every example gives exactly what ``expected.yaml`` lists, alone, together and in any order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.loading.yaml_source import load_yaml
from checker.model.report import PackageReport
from tests.examples.checked_examples import (
    NAMES,
    SUBMISSIONS,
    checked,
    findings_of,
    neighbours_of,
    report_of,
    undecidable_of,
)

EXPECTED: dict[str, dict[str, Any]] = load_yaml(
    Path(__file__).with_name("expected.yaml").read_bytes()
)
LISTED = [name for name in NAMES if name in EXPECTED]


def in_folder(name: str) -> PackageReport:
    return report_of(name, checked(neighbours_of(name)))


def alone(name: str) -> PackageReport:
    return report_of(name, checked([SUBMISSIONS[name]]))


def said(package: PackageReport) -> tuple[str, list[tuple[Any, ...]]]:
    rows = [(f.code, f.object.id, f.severity, f.message, f.location) for f in package.findings]
    return package.verdict, rows


def test_every_example_has_an_entry_and_every_entry_an_example() -> None:
    assert sorted(EXPECTED) == NAMES


@pytest.mark.parametrize("name", LISTED)
def test_example_gives_exactly_the_listed_findings_and_verdict(name: str) -> None:
    package = in_folder(name)
    assert findings_of(package) == sorted(EXPECTED[name]["findings"])
    assert package.verdict == EXPECTED[name]["verdict"]
    assert package.tool_findings == ()


@pytest.mark.parametrize("name", LISTED)
def test_what_the_example_states_is_checked_and_holds(name: str) -> None:
    report = checked(neighbours_of(name))
    held = {r.code for r in report.results if r.file == name and r.verdict == "complies"}
    assert set(EXPECTED[name].get("complies", ())) <= held


@pytest.mark.parametrize("name", LISTED)
def test_what_the_example_leaves_open_is_undecidable(name: str) -> None:
    assert set(EXPECTED[name].get("undecidable", ())) <= undecidable_of(in_folder(name))


@pytest.mark.parametrize("name", LISTED)
def test_only_the_listed_rules_need_the_neighbours(name: str) -> None:
    needed = undecidable_of(alone(name)) - undecidable_of(in_folder(name))
    assert sorted(needed) == EXPECTED[name].get("needs_neighbours", [])


@pytest.mark.parametrize("name", LISTED)
def test_the_example_is_as_connected_as_listed(name: str) -> None:
    package = in_folder(name)
    persons = package.persons
    found = {"verdict": package.connectivity, "persons": [persons.K, persons.B, persons.U]}
    assert found == EXPECTED[name]["connectivity"]


@pytest.mark.parametrize("name", [n for n in LISTED if "alone" in EXPECTED[n]])
def test_an_example_without_its_neighbours_gives_what_is_listed_for_it(name: str) -> None:
    package, expected = alone(name), EXPECTED[name]["alone"]
    assert package.connectivity == expected["connectivity"]
    assert findings_of(package) == sorted(expected["findings"])


@pytest.mark.parametrize("name", [n for n in LISTED if "alone" not in EXPECTED[n]])
def test_an_example_that_needs_no_neighbours_says_the_same_without_them(name: str) -> None:
    assert said(alone(name)) == said(in_folder(name))


@pytest.mark.parametrize("name", LISTED)
def test_the_order_of_the_files_changes_nothing(name: str) -> None:
    given = neighbours_of(name)
    assert checked(reversed(given)) == checked(given)
