"""What a reader of the report must know before the findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.engine.check import Checked
from checker.engine.request import CheckRequest
from checker.model.catalogue import Catalogue
from checker.model.finding import Answer
from checker.model.standard import Standard
from checker.model.text import Text
from checker.model.wording import say

_EXERCISE = Text(
    "Übungspaket: Der Musterkreis 08999 ist erfunden; die Prüfung hat keine Wirkung.",
    "Exercise package: the demo Kreis 08999 is invented; the check has no effect.",
)
_EXCERPT = Text(
    "Auszug: Die Datei enthält nur veröffentlichte Angaben und ist keine Einreichung. Was fehlt,"
    " ist nicht prüfbar.",
    "Excerpt: the file holds published values only and is no submission. What is absent cannot be"
    " checked.",
)


def notices_for(checked: Checked, request: CheckRequest) -> tuple[str, ...]:
    """Return the notices of one package in the language of the report."""
    return tuple(text.in_(request.language) for text in _notices(checked, request.catalogue))


def _notices(checked: Checked, catalogue: Catalogue) -> Iterator[Text]:
    if checked.package.demo:
        yield _EXERCISE
    if checked.package.excerpt:
        yield _EXCERPT
    used = oldest_used(checked, catalogue)
    last = last_day(checked)
    if used and last and last > used[0]:
        yield say(
            "Das Paket reicht bis {last}. Der älteste benutzte Text ({norm}) ist vom {state};"
            " spätere Änderungen sind nicht berücksichtigt.",
            "The package reaches to {last}. The oldest text used ({norm_en}) is of {state}; later"
            " changes are not considered.",
            last=last,
            norm=used[1].title.de,
            norm_en=used[1].title.en,
            state=used[0],
        )


def oldest_used(checked: Checked, catalogue: Catalogue) -> tuple[date, Standard] | None:
    """Return the norm with the oldest known legal state among those a rule answered with."""
    asked = {
        name
        for answer in checked.answers
        if answer.outcome.answer is not Answer.NOT_APPLICABLE
        for name in answer.rule.parameters
    }
    known = [
        (standard.legal_state, standard)
        for standard in catalogue.standards
        if isinstance(standard.legal_state, date) and asked & standard.parameters.keys()
    ]
    return min(known, key=lambda pair: (pair[0], pair[1].id), default=None)


def last_day(checked: Checked) -> date | None:
    """Return the last day the package speaks of: its period or a measure's end."""
    period = checked.package.period
    ends = [measure.ends for measure in checked.package.measures or ()]
    days = [*ends, period.end if period else None]
    return max((day for day in days if day), default=None)
