"""What is required: norms, requirements, dated values and code lists, each with its source."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from checker.model.severity import Severity

Force = Literal["must", "aim", "should", "may", "info"]
Basis = Literal["norm", "derived", "practice", "project_set", "own_data"]
Confidence = Literal["high", "medium", "low"]
End = date | Literal["open", "unknown"]


class Record(BaseModel):
    """A frozen part of the catalogue; unknown keys are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class BothLanguages(Record):
    """A text of the catalogue in German and English."""

    de: str
    en: str


class Citation(Record):
    """Where a requirement or value stands (Fundstelle)."""

    source: str
    section: str | None = None
    url: str | None = None


class Version(Record):
    """One version of a norm with its term; both days inclusive."""

    code: str
    title: str
    valid_from: date | None = None
    valid_to: End
    seen_until: date | None = None
    from_window: tuple[date, date] | None = None
    confidence: Confidence
    note: str | None = None

    def holds(self, day: date) -> bool | None:
        """Say whether the version is in force on the day; None where nobody saw it."""
        if self.from_window and self.from_window[0] < day < self.from_window[1]:
            return None
        if self.valid_from is not None and day < self.valid_from:
            return False
        if isinstance(self.valid_to, date) and day > self.valid_to:
            return False
        seen = self.valid_to != "unknown" or (self.seen_until and day <= self.seen_until)
        return True if seen and self.valid_from is not None else None


class Part(Record):
    """One half of a requirement whose halves differ in force or confidence."""

    text: BothLanguages
    force: Force
    confidence: Confidence


class Requirement(Record):
    """One numbered requirement of a norm; ``manual`` says why no rule checks it."""

    id: str
    text: BothLanguages
    force: Force
    confidence: Confidence
    basis: Basis = "norm"
    citation: Citation
    versions: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    note: str | None = None
    manual: BothLanguages | None = None


class DatedValue(Record):
    """One value of a parameter with the days on which it counts (both inclusive).

    ``why`` replaces the sentence of the parameter. ``value: null`` says that the norm sets no
    such value in this term: rules are not applicable.
    """

    value: Any = None
    why: BothLanguages | None = None
    force: Force = "info"
    basis: Basis = "norm"
    confidence: Confidence = "high"
    max_severity: Severity | None = None
    max_severity_reason: str | None = None
    valid_from: date | None = None
    valid_to: End
    seen_until: date | None = None
    from_window: tuple[date, date] | None = None
    citation: Citation | None = None
    requirement: str | None = None
    note: str | None = None

    @property
    def end_unseen(self) -> bool:
        """Say whether an end may exist and nobody saw how long the value held."""
        return self.valid_to == "unknown" and self.seen_until is None

    @property
    def last_day(self) -> date:
        """Return the last day on which the value counts."""
        if isinstance(self.valid_to, date):
            return self.valid_to
        return date.max if self.valid_to == "open" or self.seen_until is None else self.seen_until

    @model_validator(mode="after")
    def _cited(self) -> DatedValue:
        if self.value is not None and self.basis != "own_data" and self.citation is None:
            raise ValueError("a value needs a citation")
        return self


class Parameter(Record):
    """A named value over time; ``why`` is the sentence a finding prints, ``{value}`` filled in."""

    title: BothLanguages
    unit: str
    why: BothLanguages
    values: tuple[DatedValue, ...] = Field(min_length=1)


class Standard(Record):
    """One norm: its versions, requirements and parameters."""

    id: str
    title: BothLanguages
    issuer: str
    legal_state: date | Literal["unknown"]
    versions: tuple[Version, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    parameters: dict[str, Parameter] = {}


class Code(Record):
    """One entry of a code list."""

    code: str
    de: str
    en: str
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: End | None = None
    deprecated_since: date | Literal["unknown"] | None = None
    note: str | None = None
    more: dict[str, Any] = {}


class CodeList(Record):
    """A closed list of codes; the order counts where the list is a scale."""

    id: str
    title: BothLanguages
    source: str
    codes: tuple[Code, ...]
    ambiguous: dict[str, tuple[str, ...]] = {}
