"""One rule on one object: the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from checker.engine.objects import Pointer, Subject
from checker.errors import NotApplicableError, UndecidableError
from checker.model.finding import Answer, Deviation, Missing, Outcome
from checker.rule_api import Context, Rule

_COMPLIES = Outcome(Answer.COMPLIES)
NOT_APPLICABLE = Outcome(Answer.NOT_APPLICABLE)
_ABSENT: tuple[Any, ...] = (None, (), [], "")


def applies(rule: Rule[Any], subject: Subject) -> bool:
    """Say whether the rule speaks about objects of this class and type."""
    if not isinstance(subject.value, rule.applies_to):
        return False
    return not rule.types or getattr(subject.value, "type", None) in rule.types


def run_rule(
    rule: Rule[Any], subject: Subject, context: Context, unread: frozenset[Pointer] = frozenset()
) -> Outcome:
    """Apply a rule; missing data becomes an answer, any other exception propagates.

    A deviation at a value that the reader could not take is not the municipality's answer: the
    value was stated, so the part is undecidable.
    """
    found: list[Deviation | Missing] = []
    try:
        for item in rule.check(subject.value, context):
            found.append(_as_read(item, subject, unread))
    except UndecidableError as error:
        known = error.missing if error.missing in context.declared else ""
        found.append(Missing(error.missing, error.parameter or known))
    except NotApplicableError:
        if not found:
            return NOT_APPLICABLE
    return _outcome(found) if found else _COMPLIES


def _as_read(
    found: Deviation | Missing, subject: Subject, unread: frozenset[Pointer]
) -> Deviation | Missing:
    if isinstance(found, Deviation) and _unread(pointer_of(subject, found.field), unread):
        return Missing(found.field, found.basis.name)
    return found


def guarded(answer: Callable[[], Outcome]) -> Outcome | str:
    """Return the outcome of a rule, or what went wrong in it: a crash is ours, the rest goes on."""
    try:
        return answer()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a crash is ours, the rest goes on
        return f"{type(error).__name__}: {error}"


def as_excerpt(rule: Rule[Any], outcome: Outcome) -> Outcome:
    """Return the answer for an excerpt of published values: what is absent is merely not known."""
    if not rule.meta.get("presence") or outcome.answer is not Answer.VIOLATES:
        return outcome
    found = [
        Missing(d.field, d.basis.name) if d.actual in _ABSENT else d for d in outcome.deviations
    ]
    return _outcome([*found, *outcome.missing])


def _outcome(found: list[Deviation | Missing]) -> Outcome:
    if not found:
        return _COMPLIES
    deviations = tuple(item for item in found if isinstance(item, Deviation))
    missing = tuple(dict.fromkeys(item for item in found if isinstance(item, Missing)))
    if deviations:
        return Outcome(Answer.VIOLATES, deviations, missing)
    return Outcome(Answer.UNDECIDABLE, missing=missing)


def pointer_of(subject: Subject, field: str) -> Pointer:
    """Return the path from the package: ``field`` is below the object, or absolute with ``/``."""
    steps = tuple(int(s) if s.isdigit() else s for s in field.split("/") if s)
    return steps if field.startswith("/") else (*subject.pointer, *steps)


def _unread(pointer: Pointer, unread: Iterable[Pointer]) -> bool:
    return any(pointer[: len(lost)] == lost for lost in unread)
