"""A rule finds the same in YAML, JSON and workbook, and in German and English."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.engine.casebook import examples_of
from checker.engine.request import CheckRequest
from checker.loading.packages import package_from
from checker.model.land_year import LandYear
from checker.model.report import PackageReport
from tests.hostile.forms import (
    CATALOGUE,
    RULES,
    Plain,
    checked,
    findings,
    request,
    undecidable,
)

LISTS = {
    "measure": ("measures",),
    "post": ("posts",),
    "target_group": ("target_groups",),
    "regelangebot": ("regelangebote",),
    "member": ("municipality", "members"),
}


# Rules about the sums of the Land look at no package.
ABOUT_PACKAGES = [code for code, rule in RULES.items() if LandYear not in rule.classes]


def violation(code: str) -> tuple[Plain, CheckRequest]:
    """Return the package of the violating example of a rule page, and what is asked."""
    case: dict[str, Any] = dict(examples_of(RULES[code]))["Violates"]
    data: Plain = copy.deepcopy(case.get("package") or {})
    for kind, (*above, last) in LISTS.items():
        if kind in case:
            holder = data
            for step in above:
                holder = holder.setdefault(step, {})
            holder[last] = [case[kind], *holder.get(last, [])]
    # In a workbook, a part of a measure names it; without an id it could not.
    for number, measure in enumerate(data.get("measures", ())):
        measure.setdefault("id", f"m-{number}")
    day = date.fromisoformat(case["day"]) if "day" in case else None
    around = tuple(package_from(other, CATALOGUE)[0] for other in case.get("context", ()))
    whole = bool(case.get("context_complete"))
    return data, replace(request(as_of=day), context=around, context_complete=whole)


@pytest.mark.parametrize("code", ABOUT_PACKAGES)
def test_the_violating_example_of_a_rule_gives_the_same_findings_in_every_form(code: str) -> None:
    data, asked = violation(code)
    as_yaml, as_json, as_book = (checked(data, form, asked) for form in ("yaml", "json", "xlsx"))
    assert code in {finding.code for finding in as_yaml.findings}
    assert findings(as_yaml) == findings(as_json) == findings(as_book)
    assert undecidable(as_yaml) == undecidable(as_json) == undecidable(as_book)
    assert prints(as_yaml) == prints(as_json) == prints(as_book)


@pytest.mark.parametrize("code", ABOUT_PACKAGES)
def test_german_and_english_differ_in_texts_only(code: str) -> None:
    data, asked = violation(code)
    german = checked(data, "json", asked)
    english = checked(data, "json", replace(asked, language="en"))
    assert bare(german) == bare(english)
    assert [f.message for f in german.findings] != [f.message for f in english.findings]


def prints(package: PackageReport) -> list[str]:
    return sorted(finding.fingerprint for finding in package.findings)


def bare(package: PackageReport) -> tuple[Any, ...]:
    found = [
        (f.code, f.slug, f.severity, f.basis, f.fingerprint, f.location, f.actual, f.day)
        for f in package.findings
    ]
    return found, package.verdict, package.counts, [u.code for u in package.undecidable]


def test_the_request_of_these_tests_holds_every_rule() -> None:
    asked: CheckRequest = request()
    assert set(asked.rules) == set(RULES)
