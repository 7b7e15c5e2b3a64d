"""What no measure changes: status, age, care, access; a function of time for each person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil, floor

from checker.graph.facts import Fact, Range, Reader
from checker.graph.predicate import comparison

# Months since something happened: they grow with time.
GROWING = frozenset(
    {"aufenthalt_monate", "duldung_monate", "titel_monate", "verfahren_monate", "zuzug_monate"}
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """A person at one time. Ages in years, both ends inclusive; None: not known.

    ``facts`` are further keys of the transition syntax with their values, sorted by key.
    ``childcare``: a place for the child is at hand (a Kita in reach).
    """

    status: str | None = None
    age: tuple[int, int] | None = None
    care: bool | None = None
    facts: tuple[tuple[str, str], ...] = ()
    hours: float | None = None
    group: str | None = None
    woman: bool | None = None
    childcare: bool = False
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """Circumstances from a month on (0 is the beginning)."""

    month: int
    status: str | None = None
    care: bool | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """How the circumstances of a person change: phases in order, and age that grows."""

    begin: Circumstances
    phases: tuple[Phase, ...] = field(default=())

    def at(self, month: int) -> Circumstances:
        """Return the circumstances after so many months (a negative month counts as 0)."""
        month = max(month, 0)
        now = self.begin
        status, care, place = now.status, now.care, now.place
        for phase in self.phases:
            if phase.month <= month:
                status = phase.status or status
                care = care if phase.care is None else phase.care
                place = phase.place or place
        return Circumstances(
            status,
            _older(now.age, month),
            care,
            _grown(now.facts, month),
            now.hours,
            now.group,
            now.woman,
            now.childcare,
            place,
        )

    @property
    def months(self) -> tuple[int, ...]:
        """Return the months in which something changes, the beginning first."""
        return (0, *(phase.month for phase in self.phases if phase.month > 0))

    def turns(self, bounds: Mapping[str, tuple[float, ...]]) -> tuple[int, ...]:
        """Return the months from which something may be different, the beginning first.

        ``bounds``: the numbers with which ages (``alter``) and growing facts are compared.
        """
        months, age = set(self.months), self.begin.age
        if age is not None:
            # Both ends of the age of a group count; its last year is still part of it.
            years = _crossing((age[0], age[1] + 1), bounds.get("alter", ()))
            months.update(12 * year for year in years)
        for key, value in self.begin.facts:
            if key in GROWING:
                months.update(_crossing((float(value),), bounds.get(key, ())))
        return tuple(sorted(months))


def _crossing(values: Iterable[float], bounds: Iterable[float]) -> Iterator[int]:
    """Yield after how many units of time a value reaches a bound, and when it passes it."""
    gaps = [bound - value for bound in bounds for value in values]
    for gap in gaps:
        yield from (units for units in (ceil(gap), floor(gap) + 1) if units > 0)


def _older(age: tuple[int, int] | None, month: int) -> tuple[int, int] | None:
    return None if age is None else (age[0] + month // 12, age[1] + month // 12)


def _grown(facts: tuple[tuple[str, str], ...], month: int) -> tuple[tuple[str, str], ...]:
    if not month or not any(key in GROWING for key, _ in facts):
        return facts
    return tuple(
        (key, f"{float(value) + month:g}" if key in GROWING else value) for key, value in facts
    )


def facts_of(person: Circumstances, reader: Reader) -> dict[str, Fact]:
    """Return the circumstances in the keys of the transition syntax."""
    facts: dict[str, Fact] = {
        key: reader.fact(key, *comparison(value)) for key, value in person.facts
    }
    if person.status is not None:
        facts["status"] = person.status
    if person.age is not None:
        # A group from 16 to 18 years reaches up to the nineteenth birthday.
        facts["alter"] = Range(person.age[0], person.age[1] + 1, high_open=True)
    if person.care:
        facts["betreuung"] = "vorhanden" if person.childcare else "keine"
    if person.woman is not None:
        facts.setdefault("geschlecht", "w" if person.woman else "m")
    return facts
