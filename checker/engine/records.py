"""Waivers of the reviewer and the baseline of known findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date

from checker.model.severity import Severity


@dataclass(frozen=True, slots=True)
class Waiver:
    """A granted deviation: one finding by fingerprint, or a rule at an object of a submission."""

    reason: str
    approved_by: str
    first: date
    last: date
    fingerprint: str | None = None
    code: str | None = None
    key: str | None = None
    object: str | None = None

    def in_force(self, day: date) -> bool:
        """Say whether the waiver holds on the day; both ends are inclusive."""
        return self.first <= day <= self.last

    def matches(self, fingerprint: str, code: str, key: str, object_id: str) -> bool:
        """Say whether the waiver names this finding."""
        if self.fingerprint is not None:
            return self.fingerprint == fingerprint
        return (self.code, self.key, self.object or "") == (code, key, object_id)

    @property
    def name(self) -> str:
        """Return what the waiver names, for messages."""
        return self.fingerprint or f"{self.code} {self.key} {self.object or ''}".strip()


@dataclass(frozen=True, slots=True)
class Known:
    """One entry of a baseline."""

    fingerprint: str
    code: str
    key: str
    object: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings; a finding counts as known when it is not worse than recorded."""

    entries: tuple[Known, ...] = ()
    _worst: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Order the entries by fingerprint: a whole Land asks for each of its findings."""
        worst: dict[str, int] = {}
        for known in self.entries:
            rank = known.severity.rank
            worst[known.fingerprint] = min(rank, worst.get(known.fingerprint, rank))
        object.__setattr__(self, "_worst", worst)

    @property
    def fingerprints(self) -> Set[str]:
        """Return the fingerprints of all entries."""
        return self._worst.keys()

    def knows(self, fingerprint: str, severity: Severity) -> bool:
        """Say whether the finding is recorded with at least this severity."""
        rank = self._worst.get(fingerprint)
        return rank is not None and rank <= severity.rank

    def gone(self, fingerprints: Iterable[str]) -> list[Known]:
        """Return the entries that no longer occur."""
        present = set(fingerprints)
        return [known for known in self.entries if known.fingerprint not in present]
