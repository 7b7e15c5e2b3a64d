"""The sums of the Land: what a package adds, and what the rules say about a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from checker.batch.land_years import LandYears
from checker.engine.land import check_land
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import package_from
from checker.loading.rules import load_rules
from checker.model.land_year import LandYear, part_of_land
from checker.rule_api import Context, Findings, Rule

CATALOGUE = load_catalogue()
REQUEST = CheckRequest(CATALOGUE, load_rules(), date(2026, 1, 1))
TOWN = {"name": "Stuttgart", "ags": "08111000", "kreis": "08111", "kind": "stadtkreis"}
YEAR = {"start": "2018-01-01", "end": "2018-12-31"}


def part(**values: Any) -> dict[str, Any]:
    data = {"municipality": TOWN, "period": YEAR, **values}
    return part_of_land(package_from(data, CATALOGUE)[0])


def years(*parts: dict[str, Any]) -> tuple[LandYear, ...]:
    sums = LandYears()
    for one in parts:
        sums.add(one)
    return sums.years()


def test_a_package_adds_its_money_by_source() -> None:
    rows = [
        {"source": "land_im", "amount_eur": 100},
        {"source": "land_im", "amount_eur": 20.5},
        {"source": "eigenmittel", "amount_eur": 7},
    ]
    (year,) = years(part(funding=rows, persons_au={"count": 12}))
    assert year == LandYear(2018, 1, 1, 0, 12, {"eigenmittel": 7, "land_im": 120.5})


def test_an_exercise_package_and_one_without_a_period_add_nothing() -> None:
    assert years(part(demo=True), part(period={"start": "2018-01-01"}), part(period=None)) == ()


def test_funding_that_is_not_stated_whole_is_counted() -> None:
    whole = [{"source": "land_im", "amount_eur": 1}]
    (year,) = years(
        part(),
        part(funding=whole),
        part(funding=[{"source": "land_im"}]),
        part(funding=[{"amount_eur": 5}]),
    )
    assert (year.submissions, year.silent, year.money) == (4, 3, {"land_im": 1})


def test_a_municipality_in_two_packages_is_one() -> None:
    group = {"kreis": "08111", "kind": "zusammenschluss", "short_name": "g"}
    members = [{"ags": "08111000"}, {"ags": "08115001"}, {"name": "ohne Schlüssel"}]
    (year,) = years(part(), part(municipality=group | {"members": members}))
    assert (year.submissions, year.towns) == (2, 2)


def test_money_of_two_years_is_shared_by_days_and_sums_to_the_whole() -> None:
    two = {"start": "2017-07-01", "end": "2018-12-31"}
    first, second = years(
        part(period=two, funding=[{"source": "land_im", "amount_eur": 549}]),
    )
    assert (first.year, first.money, second.year, second.money) == (
        2017,
        {"land_im": 184.0},
        2018,
        {"land_im": 365.0},
    )


def test_a_period_that_ends_before_it_begins_adds_nothing() -> None:
    assert years(part(period={"start": "2018-12-31", "end": "2018-01-01"})) == ()


def test_each_year_is_an_object_with_findings_of_its_own() -> None:
    much = {"land_im": 61000000.0}
    found = check_land([LandYear(2017, towns=1101, persons=72857, money=much)], REQUEST)
    (finding,) = found.findings
    assert (finding.code, finding.severity, finding.object.kind, finding.object.id) == (
        "KRE006",
        "warning",
        "land",
        "2017",
    )
    assert (finding.actual, finding.expected) == (61000000.0, 58000000)
    assert finding.citation is not None
    assert [(o.code, o.object.id, o.verdict) for o in found.outcomes] == [
        ("KRE006", "2017", "violates")
    ]
    assert found.trouble == ()


def test_findings_of_two_years_have_fingerprints_of_their_own() -> None:
    found = check_land([LandYear(2017, towns=1), LandYear(2018, towns=1)], REQUEST)
    assert len({finding.fingerprint for finding in found.findings}) == 2


def test_without_submissions_nothing_is_said() -> None:
    assert check_land([], REQUEST) == ((), (), ())


def test_the_day_asked_for_replaces_the_year() -> None:
    asked = replace(REQUEST, as_of=date(2016, 5, 1))
    (outcome,) = check_land([LandYear(2018, towns=1101)], asked).outcomes
    assert outcome.verdict == "not_applicable"


def test_a_rule_that_fails_is_trouble_of_the_program() -> None:
    def fails(year: LandYear, context: Context) -> Findings:
        yield context.missing(str(year.money["kaputt"]))

    old = REQUEST.rules["KRE006"]
    broken: Rule[Any] = Rule(old.code, old.meta, LandYear, fails, "")
    found = check_land([LandYear(2018)], replace(REQUEST, rules={"KRE006": broken}))
    (trouble,) = found.trouble
    assert (trouble.code, trouble.rule) == ("SYS001", "KRE006")
    assert "kaputt" in trouble.message
    assert (found.findings, found.outcomes) == ((), ())
