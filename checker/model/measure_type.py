"""What a measure type demands and grants by law, dated and cited."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from checker.model.standard import BothLanguages, Citation, Confidence, End, Record

Dimension = Literal[
    "language",
    "literacy",
    "school_certificate",
    "recognition",
    "residence_status",
    "age",
    "target_group",
    "time",
    "capacity",
    "funding_subsidiarity",
]
Strength = Literal["hart", "weich"]
Result = Literal["passt", "bedingt", "nicht_pruefbar", "hart", "weich"]
Owner = Literal["bund", "land", "kommune", "traeger"]
Predicate = dict[str, Any]


class Dated(Record):
    """Something of a norm with its term; both days inclusive, as for the values of a standard."""

    valid_from: date | None = None
    valid_to: End = "open"
    seen_until: date | None = None
    from_window: tuple[date, date] | None = None
    citation: Citation
    confidence: Confidence
    basis: Literal["norm", "practice", "circular", "recommendation"] = "norm"
    note: str | None = None

    def in_force(self, day: date) -> bool:
        """Say whether the entry counts on the day."""
        return (self.valid_from or date.min) <= day <= self.last_day

    def in_window(self, day: date) -> bool:
        """Say whether old or new text may count: strictly between the two sights."""
        return self.from_window is not None and self.from_window[0] < day < self.from_window[1]

    @property
    def last_day(self) -> date:
        """Return the last day on which the entry counts."""
        if isinstance(self.valid_to, date):
            return self.valid_to
        seen = self.valid_to == "unknown" and self.seen_until is not None
        return self.seen_until if seen and self.seen_until else date.max


class Way(Dated):
    """One lawful way to meet a demand; ``need`` must hold, then ``result`` is the answer."""

    need: Predicate = Field(default_factory=dict)
    result: Result = "passt"
    text: BothLanguages


class Demand(Record):
    """One thing a type asks for: met by the best way in force, else ``otherwise``.

    ``when`` limits the demand to cases; ``about`` names the keys that speak about it: where FROM
    states none of them the demand is not considered, unless ``always``.
    """

    id: str
    dimension: Dimension
    detail: str | None = None
    owner: Owner = "bund"
    when: Predicate = Field(default_factory=dict)
    about: tuple[str, ...] = ()
    always: bool = False
    ways: tuple[Way, ...] = Field(min_length=1)
    otherwise: Result = "hart"
    otherwise_text: BothLanguages | None = None
    change: BothLanguages | None = None

    @model_validator(mode="before")
    @classmethod
    def _weich_without_norm(cls, data: Any) -> Any:
        """Make ``otherwise`` weich unless stated, where no norm stands behind any way."""
        if isinstance(data, dict) and "otherwise" not in data and not _has_norm(data):
            return {**data, "otherwise": "weich"}
        return data

    @model_validator(mode="after")
    def _hart_needs_a_norm(self) -> Demand:
        if self.otherwise == "hart" and all(way.basis != "norm" for way in self.ways):
            raise ValueError(f"{self.id}: hart without a norm behind any way")
        return self


def _has_norm(demand: dict[str, Any]) -> bool:
    ways = [way for way in demand.get("ways", ()) if isinstance(way, dict)]
    return not ways or any(way.get("basis", "norm") == "norm" for way in ways)


class Grant(Dated):
    """Facts that hold for whoever comes from this type, where ``when`` holds (exam results)."""

    when: Predicate = Field(default_factory=dict)
    facts: dict[str, str]
    text: BothLanguages | None = None


class TypeOutcome(Dated):
    """What those who finish can show; the first of a type is its target.

    ``facts`` are lower bounds in the keys of the transition syntax (``niveau``, one skill,
    ``literalitaet``, ``abschluss``, ``ergebnis``, ``gleichwertigkeit``). ``certificates`` are exam
    codes, with their level where they have one (``DTZ:B1``).
    """

    label: Literal["ziel", "teil"] = "ziel"
    facts: dict[str, str] = Field(default_factory=dict)
    certificates: tuple[str, ...] = ()
    rate: float | None = None


class Course(Dated):
    """How a type runs where a package states nothing: hours, months, starts.

    ``entry``: lower bounds that stand beside the demands; an empty one says that nothing is asked,
    None that nobody knows. ``after``: types of which one must have been attended. ``lead_months``:
    the usual wait before the first lesson. ``starts``: at any time, or with the school year.
    """

    kind: Literal["kurs", "pruefung", "beratung", "begleitend", "regelstruktur", "ziel"]
    entry: dict[str, str] | None = None
    after: tuple[str, ...] = ()
    ue: float | None = None
    ue_per_week: float | None = None
    months: float | None = None
    lead_months: float = 0
    starts: Literal["laufend", "schuljahr"] = "laufend"
    again: bool = False


class MeasureType(Record):
    """One type: what it demands, what it grants, and how a way leads through it.

    ``funder`` says who pays for it where the sources name one. ``outcomes`` and ``course`` describe
    the type on a way of several steps; a package that states its own wins.
    """

    code: str
    funder: Owner | None = None
    no_level: bool = False
    demands: tuple[Demand, ...] = ()
    grants: tuple[Grant, ...] = ()
    outcomes: tuple[TypeOutcome, ...] = ()
    course: Course | None = None
    one_time: bool = False
    proof_months: int | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _ids(self) -> MeasureType:
        ids = [demand.id for demand in self.demands]
        if len(set(ids)) != len(ids):
            raise ValueError(f"{self.code}: a demand id stands twice")
        return self


class TypeFile(Record):
    """A file of measure types of one field of law."""

    id: str
    title: BothLanguages
    legal_state: date
    types: tuple[MeasureType, ...]
