"""One submission against all rules: answers, counts and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from checker.engine.drafts import Draft, fault_draft, folded, owner_of, rule_drafts
from checker.engine.fingerprint import fingerprints
from checker.engine.objects import Subject, key_of, subjects_of
from checker.engine.paths import ways_of
from checker.engine.request import CheckRequest
from checker.engine.run import NOT_APPLICABLE, as_excerpt, guarded, run_rule
from checker.graph.ways import TownWays
from checker.loading.packages import Submission
from checker.model.finding import CONTEXT, Answer, Outcome
from checker.model.package import MeasurePackage
from checker.model.report import Counts
from checker.model.severity import Severity
from checker.rule_api import Context, Rule


class Given(NamedTuple):
    """What rules look at besides their objects; ``ways`` builds the graph once."""

    package: MeasurePackage
    request: CheckRequest
    neighbours: tuple[MeasurePackage, ...]
    ways: Callable[[], TownWays]


class Answered(NamedTuple):
    """One rule on one object."""

    rule: Rule[Any]
    subject: Subject
    outcome: Outcome
    number: int


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that failed on an object: trouble of the tool."""

    rule: Rule[Any]
    subject: Subject
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything found out about one submission."""

    submission: Submission
    package: MeasurePackage
    key: str
    subjects: tuple[Subject, ...]
    answers: tuple[Answered, ...]
    crashes: tuple[Crash, ...]
    drafts: tuple[Draft, ...]
    ways: Callable[[], TownWays]
    neighbours: tuple[MeasurePackage, ...] = ()
    waived: frozenset[str] = frozenset()


def check_package(
    submission: Submission,
    package: MeasurePackage,
    request: CheckRequest,
    neighbours: tuple[MeasurePackage, ...] = (),
) -> Checked:
    """Apply every rule to every object it speaks about."""
    subjects = tuple(subjects_of(package, request.as_of))
    answers: list[Answered] = []
    crashes: list[Crash] = []
    ways = ways_of(package, request, neighbours, submission.unread)
    given = Given(package, request, neighbours, ways)
    for rule, subject, context in _pairs(subjects, given):
        number = len(answers)
        made = guarded(partial(_outcome, rule, subject, context, submission))
        if isinstance(made, str):
            crashes.append(Crash(rule, subject, made))
        else:
            answers.append(Answered(rule, subject, made, number))
    drafts = _drafts(submission, subjects, answers, request)
    key = key_of(package)
    named = _named(drafts, key)
    return Checked(
        submission,
        package,
        key,
        subjects,
        tuple(answers),
        tuple(crashes),
        tuple(folded(named, request.rules)),
        ways,
        neighbours,
    )


def _outcome(
    rule: Rule[Any], subject: Subject, context: Context, submission: Submission
) -> Outcome:
    types = rule.types
    if types and getattr(subject.value, "type", None) not in types:
        return NOT_APPLICABLE
    outcome = run_rule(rule, subject, context, submission.unread)
    return as_excerpt(rule, outcome) if context.package.excerpt else outcome


def _pairs(
    subjects: tuple[Subject, ...], given: Given
) -> Iterator[tuple[Rule[Any], Subject, Context]]:
    """Yield each rule with the objects of its class; one context serves a rule and day."""
    fitting: dict[object, list[Subject]] = {}
    for rule in given.request.rules.values():
        kind = rule.applies_to
        if kind not in fitting:
            fitting[kind] = [s for s in subjects if isinstance(s.value, kind)]
        contexts: dict[date | None, Context] = {}
        for subject in fitting[kind]:
            day = subject.day
            if day not in contexts:
                contexts[day] = context_of(rule, day, given)
            yield rule, subject, contexts[day]


def context_of(rule: Rule[Any], day: date | None, given: Given) -> Context:
    """Return what a rule knows besides the object itself."""
    request = given.request
    return Context(
        rule.code,
        rule.parameters,
        request.catalogue,
        given.package,
        day,
        request.report_day,
        given.neighbours,
        request.context_complete,
        given.ways,
    )


def _drafts(
    submission: Submission,
    subjects: tuple[Subject, ...],
    answers: list[Answered],
    request: CheckRequest,
) -> list[Draft]:
    drafts = [
        draft
        for answer in answers
        if answer.outcome.deviations
        for draft in rule_drafts(
            answer.rule, answer.subject, answer.outcome, answer.number, request.policy
        )
    ]
    for place, fault in enumerate(submission.faults):
        owner = owner_of(fault.pointer, list(subjects))
        drafts.append(fault_draft(fault, owner, len(answers) + place))
    return drafts


def _named(drafts: list[Draft], key: str) -> list[Draft]:
    names = fingerprints([draft.identity(key) for draft in drafts])
    return [replace(draft, fingerprint=name) for draft, name in zip(drafts, names, strict=True)]


def count(checked: Checked) -> Counts:
    """Count outcomes, each once: a violated one under its worst finding."""
    tally = Counter(
        answer.outcome.answer.value
        for answer in checked.answers
        if answer.outcome.answer is not Answer.VIOLATES
    )
    by_outcome: dict[int, list[Draft]] = {}
    for draft in checked.drafts:
        by_outcome.setdefault(draft.outcome, []).append(draft)
    tally.update(_bucket(drafts, checked.waived) for drafts in by_outcome.values())
    return Counts(**tally)


def _bucket(drafts: list[Draft], waived: frozenset[str]) -> str:
    standing = [draft for draft in drafts if draft.fingerprint not in waived]
    if not standing:
        return "waived"
    causes = [draft for draft in standing if draft.consequence_of is None]
    return worst(causes).value if causes else "consequence"


def worst(drafts: list[Draft]) -> Severity:
    """Return the worst severity of some findings."""
    return min((draft.severity for draft in drafts), key=lambda severity: severity.rank)


def open_must(checked: Checked, request: CheckRequest) -> bool:
    """Say whether a *must* that could have been an error on its day is undecidable.

    What only the packages of others would show leaves the verdict of this one alone.
    """
    return any(
        request.catalogue.could_be_error(name, day)
        for answer in checked.answers
        for name, day in _open_parameters(answer)
    )


def _open_parameters(answer: Answered) -> Iterator[tuple[str, date | None]]:
    for missing in answer.outcome.missing:
        if missing.parameter == CONTEXT:
            continue
        names = (
            (missing.parameter,)
            if missing.parameter in answer.rule.parameters
            else (answer.rule.parameters)
        )
        yield from ((name, answer.subject.day) for name in names)
