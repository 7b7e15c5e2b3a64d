"""One package with one error of each kind: same codes, right places, in every form."""

from __future__ import annotations

from functools import lru_cache

import pytest

from checker.engine.session import run
from checker.loading.packages import read_submission
from checker.model.report import PackageReport
from tests.hostile.defective import EXPECTED, in_form, plan, standing_at
from tests.hostile.forms import CATALOGUE, FORMS, codes, request


@lru_cache(maxsize=3)
def report_of(form: str) -> tuple[bytes, PackageReport]:
    content = in_form(plan(), form)
    submission = read_submission(f"plan.{form}", content, CATALOGUE)
    (package,) = run([submission], request()).packages
    return content, package


@pytest.mark.parametrize("form", FORMS)
def test_the_codes_are_the_same_in_every_form(form: str) -> None:
    _, package = report_of(form)
    _, as_yaml = report_of("yaml")
    assert codes(package) == codes(as_yaml)
    assert set(EXPECTED) <= set(codes(package))
    assert package.verdict == "not_conformant"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", EXPECTED)
def test_the_place_of_an_error_holds_the_wrong_value(code: str, form: str) -> None:
    content, package = report_of(form)
    found = [finding for finding in package.findings if finding.code == code]
    in_text, in_book = EXPECTED[code]
    seen = [standing_at(content, form, finding.location) for finding in found]
    assert seen == [in_book if form == "xlsx" else in_text]


@pytest.mark.parametrize("form", FORMS)
def test_every_finding_has_a_place_of_the_kind_of_its_file(form: str) -> None:
    _, package = report_of(form)
    for finding in package.findings:
        place = finding.location
        assert (place.sheet is not None) == (form == "xlsx")
        assert (place.line is not None) == (form != "xlsx")


@pytest.mark.parametrize("form", FORMS)
def test_every_finding_says_what_why_and_what_to_do(form: str) -> None:
    _, package = report_of(form)
    for finding in package.findings:
        assert finding.message
        assert finding.why
        assert finding.remedy
