"""Every rule comes out as bad as the header line of the rule book says, per part and per term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.engine.casebook import answer, load_table
from checker.loading.catalogue import load_catalogue
from checker.loading.places import tables_dir
from checker.loading.rules import load_rules
from checker.model.catalogue import Limit
from checker.model.finding import Answer

DATA = load_table(Path(__file__).parents[2] / "data" / "severity_headers.yaml")
HEADERS: list[dict[str, Any]] = DATA["headers"]
CATALOGUE = load_catalogue()
RULES = load_rules()
BUILT = [header for header in HEADERS if header["rule"] not in DATA["not_built"]]
WORDS = {"error", "warning", "info"}
PARTS = [
    pytest.param(header["rule"], part, id=f"{header['rule']}-{place}")
    for place, header in enumerate(BUILT)
    for part in header.get("parts", ())
]


@cache
def shown(code: str) -> tuple[Limit, ...]:
    """Return the value behind every deviation that the table of a rule shows."""
    table = load_table(tables_dir() / f"{code}.yaml")
    outcomes = (answer(RULES[code], case, CATALOGUE)[0] for case in table["cases"])
    return tuple(d.basis for outcome in outcomes if outcome for d in outcome.deviations)


def severities(limits: Iterator[Limit]) -> set[str]:
    return {limit.severity.value for limit in limits}


def within(limit: Limit, part: dict[str, Any]) -> bool:
    """Say whether the value is one of the part and its whole term lies in the part's term."""
    first = date.fromisoformat(part["from"]) if "from" in part else date.min
    last = date.fromisoformat(part["to"]) if "to" in part else date.max
    begins, ends = limit.dated.valid_from or date.min, limit.dated.last_day
    return limit.name in part.get("of", [limit.name]) and first <= begins and ends <= last


@pytest.mark.parametrize("header", BUILT, ids=lambda header: header["rule"])
def test_table_shows_every_promised_severity_and_none_beyond(header: dict[str, Any]) -> None:
    assert severities(iter(shown(header["rule"]))) == set(header["severities"])


@pytest.mark.parametrize(("code", "part"), PARTS)
def test_part_of_a_header_comes_out_as_promised(code: str, part: dict[str, Any]) -> None:
    found = [limit for limit in shown(code) if within(limit, part)]
    assert severities(iter(found)) == set(part["severities"])
    assert set(part.get("of", [])) <= {limit.name for limit in found}


@pytest.mark.parametrize("header", HEADERS, ids=lambda header: header["rule"])
def test_promise_is_what_header_and_check_line_say(header: dict[str, Any]) -> None:
    said = f"{header['header']} {header.get('check', '')}"
    # What the policy "streng" raises is no severity of the rule.
    said = said.replace("no error", "").replace("streng: error", "")
    assert {word for word in WORDS if word in said} == set(header["severities"])


@pytest.mark.parametrize("header", BUILT, ids=lambda header: header["rule"])
def test_header_stands_beside_the_rule_of_that_name(header: dict[str, Any]) -> None:
    rule = RULES[header["rule"]]
    assert header["slug"] in {rule.slug, *rule.meta.get("aliases", ())}


def test_every_rule_that_is_not_built_is_named_and_no_other() -> None:
    assert {header["rule"] for header in HEADERS} - set(RULES) == set(DATA["not_built"])


@pytest.mark.parametrize(
    "header", [h for h in BUILT if "not_applicable_on" in h], ids=lambda header: header["rule"]
)
def test_rule_falls_silent_when_its_header_says_so(header: dict[str, Any]) -> None:
    package = {"period": {"start": header["not_applicable_on"]}, "measures": []}
    outcome, _ = answer(RULES[header["rule"]], {"package": package}, CATALOGUE)
    assert outcome is not None
    assert outcome.answer is Answer.NOT_APPLICABLE
