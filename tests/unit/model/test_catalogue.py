"""What is in force on a day, and how bad a deviation from it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.errors import NotApplicableError, UndecidableError
from checker.model.catalogue import Catalogue
from checker.model.severity import Severity, severity_of
from checker.model.standard import DatedValue, Standard

CITED = {"source": "VwV"}


def catalogue(*values: dict[str, Any]) -> Catalogue:
    both = {"de": "höchstens {value}", "en": "at most {value}"}
    parameter = {"title": both, "unit": "EUR", "why": both, "values": values}
    standard = Standard.model_validate(
        {
            "id": "x",
            "title": both,
            "issuer": "x",
            "legal_state": "unknown",
            "parameters": {"p": parameter},
        }
    )
    return Catalogue((standard,), {}, "1", "0")


def value(**more: Any) -> dict[str, Any]:
    return {"value": 1, "force": "must", "valid_to": "open", "citation": CITED, **more}


def answer(found: Catalogue, day: str) -> object:
    try:
        return found.in_force("p", date.fromisoformat(day)).value
    except NotApplicableError:
        return "not applicable"
    except UndecidableError:
        return "undecidable"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2016-12-31", "undecidable"),
        ("2017-01-01", 64000),
        ("2019-12-31", 64000),
        ("2020-01-01", 60000),
        ("2030-01-01", 60000),
    ],
)
def test_both_ends_of_a_term_are_inclusive(day: str, expected: object) -> None:
    found = catalogue(
        value(value=64000, valid_from="2017-01-01", valid_to="2019-12-31"),
        value(value=60000, valid_from="2020-01-01"),
    )
    assert answer(found, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-04-29", 1),
        ("2026-04-30", "undecidable"),
        ("2026-05-03", "undecidable"),
        ("2026-05-04", 2),
    ],
)
def test_inside_a_window_neither_text_counts(day: str, expected: object) -> None:
    found = catalogue(
        value(value=1, valid_to="2026-05-03"),
        value(value=2, valid_from="2026-05-04", from_window=["2026-04-29", "2026-05-04"]),
    )
    assert answer(found, day) == expected


@pytest.mark.parametrize(("day", "expected"), [("2025-06-30", 1), ("2025-07-01", "undecidable")])
def test_unknown_end_counts_as_long_as_it_was_seen(day: str, expected: object) -> None:
    found = catalogue(value(valid_to="unknown", seen_until="2025-06-30"))
    assert answer(found, day) == expected


def test_unknown_end_never_seen_gives_at_most_info() -> None:
    found = catalogue(value(valid_to="unknown"))
    assert found.in_force("p", date(2030, 1, 1)).severity is Severity.INFO


def test_explicit_null_means_not_applicable() -> None:
    found = catalogue({"value": None, "valid_to": "2023-06-05"}, value(valid_from="2023-06-06"))
    assert answer(found, "2023-06-05") == "not applicable"
    assert answer(found, "2023-06-06") == 1


def test_over_returns_every_value_of_a_term() -> None:
    found = catalogue(
        value(value=4.5, valid_to="2017-12-31"),
        value(value=7.0, valid_from="2018-01-01", valid_to="2022-06-19"),
        value(value=4.5, valid_from="2022-06-20"),
    )
    limits = found.over("p", date(2017, 12, 31), date(2018, 1, 1))
    assert [limit.value for limit in limits] == [4.5, 7.0]


def test_why_holds_the_value_in_both_languages() -> None:
    limit = catalogue(value(value=64000)).in_force("p", date(2018, 1, 1))
    assert limit.why == ("höchstens 64.000", "at most 64,000")


@pytest.mark.parametrize(
    ("more", "severity"),
    [
        ({}, "error"),
        ({"force": "aim"}, "warning"),
        ({"force": "should"}, "warning"),
        ({"force": "may"}, "info"),
        ({"force": "info"}, "info"),
        ({"basis": "practice"}, "warning"),
        ({"basis": "project_set"}, "warning"),
        ({"basis": "derived"}, "error"),
        ({"confidence": "low"}, "warning"),
        ({"max_severity": "info"}, "info"),
        ({"max_severity": "error", "confidence": "low"}, "warning"),
        ({"force": "info", "basis": "own_data"}, "error"),
        ({"basis": "own_data", "confidence": "low", "max_severity": "info"}, "error"),
        ({"valid_to": "unknown"}, "info"),
        ({"valid_to": "unknown", "seen_until": "2025-01-01"}, "error"),
    ],
)
def test_severity_starts_from_the_force_and_the_lowest_cap_wins(
    more: dict[str, Any], severity: str
) -> None:
    assert severity_of(DatedValue.model_validate(value(**more))) == severity


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([value()], True),
        ([value(force="should")], False),
        ([value(confidence="low")], False),
        ([value(valid_from="2020-01-01")], False),
        ([value(valid_to="2017-12-31")], False),
        ([value(valid_to="unknown", seen_until="2017-12-31")], True),
        ([{"value": None, "valid_to": "open"}], False),
    ],
)
def test_an_open_must_is_one_that_could_have_been_an_error(
    values: list[dict[str, Any]], *, expected: bool
) -> None:
    assert catalogue(*values).could_be_error("p", date(2018, 6, 1)) is expected
