"""A rule of the deep stages falls silent in a run without them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.engine.casebook import examples_of
from checker.engine.check import check_package
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import Submission, package_from
from checker.loading.rules import load_rules
from checker.model.finding import Answer

CATALOGUE = load_catalogue()
RULE = load_rules()["KRE008"]


def answer(*, deep: bool) -> Answer:
    """Return what the rule says about its violating example."""
    case = dict(examples_of(RULE))["Violates"]
    package, *others = (
        package_from(data, CATALOGUE)[0] for data in (case["package"], *case["context"])
    )
    request = replace(CheckRequest(CATALOGUE, {RULE.code: RULE}, date(2026, 1, 1)), deep=deep)
    checked = check_package(Submission("a.json", ""), package, request, tuple(others))
    return checked.answers[0].outcome.answer


def test_loss_of_time_by_a_move_is_looked_at_in_deep_runs_only() -> None:
    assert answer(deep=True) is Answer.VIOLATES
    assert answer(deep=False) is Answer.NOT_APPLICABLE
