"""Rules about the sums of the Land: one evaluation at the end of a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from checker.engine.assemble import crash_finding, report_finding
from checker.engine.check import Crash
from checker.engine.describe import shown_object
from checker.engine.drafts import Draft, rule_drafts
from checker.engine.fingerprint import fingerprints
from checker.engine.objects import Subject
from checker.engine.request import CheckRequest
from checker.engine.run import guarded, run_rule
from checker.model.finding import Outcome
from checker.model.land_year import LandYear
from checker.model.package import MeasurePackage
from checker.model.report import ReportFinding, ReportLocation, ReportToolFinding, RuleResult
from checker.rule_api import Context, Rule

LAND = "08"
_NAME = "Baden-Württemberg"


class LandChecked(NamedTuple):
    """What the rules about the Land say: findings, every outcome, and trouble of the program."""

    findings: tuple[ReportFinding, ...] = ()
    outcomes: tuple[RuleResult, ...] = ()
    trouble: tuple[ReportToolFinding, ...] = ()


def check_land(years: Iterable[LandYear], request: CheckRequest) -> LandChecked:
    """Apply the rules about the Land to the sums of each year."""
    asked = [
        (rule, subject, guarded(partial(land_outcome, rule, subject, request)))
        for subject in map(land_subject, years)
        for rule in request.rules.values()
        if LandYear in rule.classes
    ]
    answers = [(rule, subject, made) for rule, subject, made in asked if not isinstance(made, str)]
    drafts = [
        draft
        for number, (rule, subject, outcome) in enumerate(answers)
        for draft in rule_drafts(rule, subject, outcome, number, request.policy)
    ]
    return LandChecked(
        tuple(report_finding(draft, _NOWHERE, request) for draft in _named(drafts)),
        tuple(
            RuleResult("", rule.code, shown_object(subject, request), outcome.answer.value)
            for rule, subject, outcome in answers
        ),
        tuple(
            crash_finding(Crash(rule, subject, made), request)
            for rule, subject, made in asked
            if isinstance(made, str)
        ),
    )


def land_subject(year: LandYear) -> Subject:
    """Return the sums of a year as the object of a rule; the first day of the year decides."""
    name = str(year.year)
    return Subject("land", name, f"{_NAME} {name}", year, (), date(year.year, 1, 1))


def land_outcome(rule: Rule[Any], subject: Subject, request: CheckRequest) -> Outcome:
    """Apply one rule to the sums of a year; ``as_of`` replaces its day."""
    day = request.as_of or subject.day
    nobody = MeasurePackage()
    context = Context(
        rule.code, rule.parameters, request.catalogue, nobody, day, request.report_day
    )
    return run_rule(rule, subject, context)


_NOWHERE = ReportLocation("", "")


def _named(drafts: list[Draft]) -> Iterator[Draft]:
    names = fingerprints([draft.identity(LAND) for draft in drafts])
    yield from (replace(d, fingerprint=name) for d, name in zip(drafts, names, strict=True))
