"""How bad a deviation is: computed from the value it deviates from, never set by a rule."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.standard import DatedValue


class Severity(StrEnum):
    """Three levels, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for error, 1 for warning, 2 for info."""
        return _ORDER.index(self)


_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_FROM_FORCE = {
    "must": Severity.ERROR,
    "aim": Severity.WARNING,
    "should": Severity.WARNING,
    "may": Severity.INFO,
    "info": Severity.INFO,
}


def severity_of(value: DatedValue) -> Severity:
    """Start from the force, then apply the caps; the lowest wins."""
    if value.basis == "own_data":
        return Severity.ERROR
    caps = [_FROM_FORCE[value.force]]
    if value.basis in {"practice", "project_set"}:
        caps.append(Severity.WARNING)
    if value.confidence == "low":
        caps.append(Severity.WARNING)
    if value.max_severity is not None:
        caps.append(value.max_severity)
    if value.end_unseen:
        caps.append(Severity.INFO)
    return max(caps, key=lambda severity: severity.rank)
