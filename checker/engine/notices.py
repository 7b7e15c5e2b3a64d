"""What a reader of the report must know before the findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.engine.check import Checked
from checker.engine.request import CheckRequest
from checker.model.catalogue import Catalogue
from checker.model.text import Text
from checker.model.wording import say

_EXERCISE = Text(
    "Übungspaket: Der Musterkreis 08999 ist erfunden; die Prüfung hat keine Wirkung.",
    "Exercise package: the demo Kreis 08999 is invented; the check has no effect.",
)


def notices_for(checked: Checked, request: CheckRequest) -> tuple[str, ...]:
    """Return the notices of one package in the language of the report."""
    return tuple(text.in_(request.language) for text in _notices(checked, request.catalogue))


def _notices(checked: Checked, catalogue: Catalogue) -> Iterator[Text]:
    if checked.package.demo:
        yield _EXERCISE
    state = legal_state(catalogue)
    last = last_day(checked)
    if state and last and last > state:
        yield say(
            "Das Paket reicht bis {last}. Der Rechtsstand des Katalogs ist {state}; spätere"
            " Änderungen sind nicht berücksichtigt.",
            "The package reaches to {last}. The legal state of the catalogue is {state}; later"
            " changes are not considered.",
            last=last,
            state=state,
        )


def legal_state(catalogue: Catalogue) -> date | None:
    """Return the oldest known legal state among the norms, or None."""
    known = [s.legal_state for s in catalogue.standards if isinstance(s.legal_state, date)]
    return min(known, default=None)


def last_day(checked: Checked) -> date | None:
    """Return the last day the package speaks of: its period or a measure's end."""
    period = checked.package.period
    ends = [measure.ends for measure in checked.package.measures or ()]
    days = [*ends, period.end if period else None]
    return max((day for day in days if day), default=None)
