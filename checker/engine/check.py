"""One submission against all rules: answers, counts and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checker.engine.drafts import Draft, fault_draft, folded, owner_of, rule_drafts
from checker.engine.fingerprint import fingerprints
from checker.engine.objects import Subject, key_of, subjects_of
from checker.engine.paths import ways_of
from checker.engine.request import CheckRequest
from checker.engine.run import applies, as_excerpt, run_rule
from checker.graph.ways import TownWays
from checker.loading.packages import Submission
from checker.model.finding import Answer, Outcome
from checker.model.package import MeasurePackage
from checker.model.report import Counts
from checker.model.severity import Severity
from checker.rule_api import Context, Rule


@dataclass(frozen=True, slots=True)
class Answered:
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
    for rule, subject, context in _pairs(subjects, package, request, neighbours, ways):
        number = len(answers)
        try:
            outcome = _outcome(rule, subject, context, submission)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a crash is ours, the rest goes on
            crashes.append(Crash(rule, subject, f"{type(error).__name__}: {error}"))
        else:
            answers.append(Answered(rule, subject, outcome, number))
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
    if not applies(rule, subject):
        return Outcome(Answer.NOT_APPLICABLE)
    outcome = run_rule(rule, subject, context, submission.unread)
    return as_excerpt(rule, outcome) if context.package.excerpt else outcome


def _pairs(
    subjects: tuple[Subject, ...],
    package: MeasurePackage,
    request: CheckRequest,
    neighbours: tuple[MeasurePackage, ...],
    ways: Callable[[], TownWays],
) -> Iterator[tuple[Rule[Any], Subject, Context]]:
    """Yield each rule with the objects of its class; one context serves a rule and day."""
    fitting: dict[object, list[Subject]] = {}
    for rule in request.rules.values():
        kind = rule.applies_to
        if kind not in fitting:
            fitting[kind] = [s for s in subjects if isinstance(s.value, kind)]
        contexts: dict[date | None, Context] = {}
        for subject in fitting[kind]:
            day = subject.day
            if day not in contexts:
                found = context_of(rule, package, day, request, neighbours)
                contexts[day] = replace(found, ways_of=ways)
            yield rule, subject, contexts[day]


def context_of(
    rule: Rule[Any],
    package: MeasurePackage,
    day: date | None,
    request: CheckRequest,
    neighbours: tuple[MeasurePackage, ...],
) -> Context:
    """Return what a rule knows besides the object itself, without the graph."""
    return Context(
        rule.code,
        rule.parameters,
        request.catalogue,
        package,
        day,
        request.report_day,
        neighbours,
        request.context_complete,
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
    """Say whether a *must* that could have been an error on its day is undecidable."""
    return any(
        request.catalogue.could_be_error(name, day)
        for answer in checked.answers
        for name, day in _open_parameters(answer)
    )


def _open_parameters(answer: Answered) -> Iterator[tuple[str, date | None]]:
    for missing in answer.outcome.missing:
        names = (
            (missing.parameter,)
            if missing.parameter in answer.rule.parameters
            else (answer.rule.parameters)
        )
        yield from ((name, answer.subject.day) for name in names)
