"""What is the matter with each waiver of a file, before a run meets it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from checker.engine.records import Waiver

Trouble = Literal["expired", "not_yet", "never", "double", "names_error", "unused", "ends_soon"]
# Read from left to right: the first that holds is told. The last is no fault.
TROUBLES: tuple[Trouble, ...] = (
    "never",
    "double",
    "expired",
    "not_yet",
    "names_error",
    "unused",
    "ends_soon",
)
HARMLESS: frozenset[Trouble] = frozenset({"ends_soon", "not_yet"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding as far as waivers ask for it: fingerprint, rule, submission, object, level."""

    fingerprint: str
    code: str
    key: str
    object: str
    level: str


@dataclass(frozen=True, slots=True)
class Audited:
    """A waiver, what is the matter with it (None: nothing), and the number of findings it meets.

    ``met`` is None where no findings were given.
    """

    waiver: Waiver
    trouble: Trouble | None
    met: int | None


def waiver_from(entry: Mapping[str, Any]) -> Waiver:
    """Return a waiver from a well-formed entry of a file."""
    return Waiver(
        entry["reason"],
        entry["approved_by"],
        date.fromisoformat(entry["from"]),
        date.fromisoformat(entry["until"]),
        entry.get("fingerprint"),
        entry.get("code"),
        entry.get("key"),
        entry.get("object"),
    )


def audited(
    waivers: Sequence[Waiver], findings: Iterable[Seen] | None, day: date, soon: int
) -> list[Audited]:
    """Return what is the matter with each waiver.

    Args:
        waivers: the well-formed ones, in the order of the file.
        findings: what was found; None: nobody looked.
        day: the day of the audit.
        soon: number of days before its end from which a waiver is told.
    """
    hits = _hits(waivers, findings) if findings is not None else None
    return [
        Audited(waiver, _trouble(waivers, n, hits, day, soon), len(hits[n]) if hits else None)
        for n, waiver in enumerate(waivers)
    ]


def hit_levels(waiver: Waiver, findings: Iterable[Seen]) -> list[str]:
    """Return the levels of the findings that a waiver names."""
    return [f.level for f in findings if waiver.matches(f.fingerprint, f.code, f.key, f.object)]


def same_decision(one: Waiver, other: Waiver) -> bool:
    """Say whether two waivers name the same, on some day both."""
    named = ("fingerprint",) if one.fingerprint else ("fingerprint", "code", "key", "object")
    same = all((getattr(one, n) or "") == (getattr(other, n) or "") for n in named)
    return same and one.first <= other.last and other.first <= one.last


def _hits(waivers: Sequence[Waiver], findings: Iterable[Seen]) -> list[list[str]]:
    met: list[list[str]] = [[] for _ in waivers]
    for found in findings:
        for number, waiver in enumerate(waivers):
            if waiver.matches(found.fingerprint, found.code, found.key, found.object):
                met[number].append(found.level)
    return met


def _trouble(
    waivers: Sequence[Waiver], number: int, hits: list[list[str]] | None, day: date, soon: int
) -> Trouble | None:
    waiver, met = waivers[number], None if hits is None else hits[number]
    holds: dict[Trouble, bool] = {
        "never": waiver.last < waiver.first,
        "double": any(same_decision(waiver, other) for other in waivers[:number]),
        "expired": waiver.last < day,
        "not_yet": day < waiver.first,
        "names_error": met is not None and "error" in met,
        "unused": met == [],
        "ends_soon": waiver.last < day + timedelta(days=soon),
    }
    return next((name for name in TROUBLES if holds[name]), None)
