"""From answers to findings in the making: everything but fingerprint, waiver and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from checker.engine.fingerprint import Identity, field_name
from checker.engine.objects import Pointer, Subject
from checker.engine.run import pointer_of
from checker.loading.document import Fault
from checker.loading.reading_codes import READING_CODES
from checker.model.catalogue import Limit
from checker.model.finding import Deviation, Outcome
from checker.model.severity import Severity
from checker.model.standard import DatedValue
from checker.model.text import Text
from checker.rule_api import Rule

# Design section 6: the policy "streng" raises exactly these, past the caps.
STRICT_CODES = frozenset({"ANS004", "ANS007", "ANS011", "ANS034"})
_STRICT_NOTE = Text(
    " Als Fehler gewertet nach Prüfmaßstab streng, keine Vorschrift.",
    " Rated as an error under the strict policy, no norm.",
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One finding with its texts in both languages."""

    code: str
    slug: str
    title: Text
    subject: Subject
    pointer: Pointer
    severity: Severity
    deviation: Deviation
    why: Text
    outcome: int
    fingerprint: str = ""
    consequence_of: str | None = None

    def identity(self, key: str) -> Identity:
        """Return what the fingerprint is made of."""
        field, part = field_name(self.pointer), self.deviation.part
        return Identity(self.code, key, self.subject.kind, self.subject.id, field, part)


def rule_drafts(
    rule: Rule[Any], subject: Subject, outcome: Outcome, number: int, policy: str
) -> Iterator[Draft]:
    """Yield the findings of one answer; ``number`` is the running number of the outcome."""
    for deviation in outcome.deviations:
        draft = Draft(
            rule.code,
            rule.slug,
            rule.title,
            subject,
            pointer_of(subject, deviation.field),
            deviation.basis.severity,
            deviation,
            deviation.basis.why,
            number,
        )
        yield _strict(draft) if policy == "streng" and rule.code in STRICT_CODES else draft


def _strict(draft: Draft) -> Draft:
    why = Text(draft.why.de + _STRICT_NOTE.de, draft.why.en + _STRICT_NOTE.en)
    return replace(draft, severity=Severity.ERROR, why=why)


def fault_draft(fault: Fault, subject: Subject, number: int) -> Draft:
    """Return the finding of a reading fault."""
    code = READING_CODES[fault.code]
    cap = Severity.INFO if code.note else Severity.ERROR
    dated = DatedValue(
        value=True, force="info" if code.note else "must", basis="own_data", valid_to="open"
    )
    deviation = Deviation(
        "/".join(str(step) for step in fault.pointer),
        Limit("own_data", dated, fault.why),
        fault.message,
        fault.remedy,
        fault.actual,
        fault.expected,
    )
    return Draft(
        fault.code,
        code.slug,
        code.title,
        subject,
        fault.pointer,
        cap,
        deviation,
        fault.why,
        number,
    )


def owner_of(pointer: Pointer, subjects: list[Subject]) -> Subject:
    """Return the innermost object that a path lies in; the package comes first in the list."""
    found = [s for s in subjects if pointer[: len(s.pointer)] == s.pointer]
    return max(found, key=lambda subject: len(subject.pointer))


def folded(drafts: list[Draft], rules: dict[str, Rule[Any]]) -> list[Draft]:
    """Mark findings that only follow from another one at the same place."""
    by_code: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_code.setdefault(draft.code, []).append(draft)
    return [_fold(draft, rules, by_code) for draft in drafts]


def _fold(draft: Draft, rules: dict[str, Rule[Any]], by_code: dict[str, list[Draft]]) -> Draft:
    causes = rules[draft.code].meta.get("follows", ()) if draft.code in rules else ()
    for cause in (c for code in causes for c in by_code.get(code, ())):
        if _touches(cause, draft) and cause.severity.rank <= draft.severity.rank:
            return replace(draft, consequence_of=cause.fingerprint)
    return draft


def _touches(cause: Draft, draft: Draft) -> bool:
    """Say whether a finding lies at the place of its cause, or is about gaps the cause explains."""
    if draft.deviation.about:
        return draft.deviation.about <= cause.deviation.about
    same_field = cause.pointer[: len(draft.pointer)] == draft.pointer
    return same_field or draft.pointer[: len(cause.pointer)] == cause.pointer
