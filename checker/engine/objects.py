"""The objects of a package that rules look at, each with its path and its decisive day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.model.kreis import key_of
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.text import UNNAMED

__all__ = ["Pointer", "Subject", "key_of", "measure_day", "subjects_of"]

Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """One object: its kind and id, the value, where it stands, and the day that decides."""

    kind: str
    id: str
    title: str
    value: Any
    pointer: Pointer
    day: date | None


def subjects_of(package: MeasurePackage, as_of: date | None = None) -> Iterator[Subject]:
    """Yield every object; ``as_of`` replaces all decisive days."""
    start = package.period.start if package.period else None
    town = package.municipality
    name = (town.name if town else None) or ""
    yield Subject("package", "", name, package, (), as_of or start)
    for i, measure in enumerate(package.measures or ()):
        day = as_of or measure_day(measure) or start
        title = measure.title or measure.id or f"{i + 1}"
        yield Subject(
            "measure", measure.id or f"{UNNAMED}{i + 1}", title, measure, ("measures", i), day
        )
    yield from _posts(package, as_of)
    yield from _groups(package, as_of or start)
    yield from _offers(package, as_of)


def _posts(package: MeasurePackage, as_of: date | None) -> Iterator[Subject]:
    start = package.period.start if package.period else None
    for i, post in enumerate(package.posts or ()):
        measure = next((m for m in package.measures or () if post.id in (m.posts or ())), None)
        day = as_of or (measure_day(measure) if measure else None) or post.from_ or start
        identity = post.id or f"{UNNAMED}{i + 1}"
        yield Subject("post", identity, identity, post, ("posts", i), day)


def _groups(package: MeasurePackage, day: date | None) -> Iterator[Subject]:
    for i, group in enumerate(package.target_groups or ()):
        code = group.code or f"{UNNAMED}{i + 1}"
        yield Subject("target_group", code, code, group, ("target_groups", i), day)
    members = (package.municipality.members if package.municipality else None) or ()
    for i, member in enumerate(members):
        ags = str(member.ags or f"{UNNAMED}{i + 1}")
        pointer = ("municipality", "members", i)
        yield Subject("member", ags, member.name or ags, member, pointer, day)


def _offers(package: MeasurePackage, as_of: date | None) -> Iterator[Subject]:
    start = package.period.start if package.period else None
    for i, offer in enumerate(package.regelangebote or ()):
        begins = min((run.start for run in offer.runs or () if run.start), default=start)
        kind = offer.type or f"{UNNAMED}{i + 1}"
        yield Subject("regelangebot", kind, kind, offer, ("regelangebote", i), as_of or begins)


def measure_day(measure: Measure) -> date | None:
    """Return the day that decides about a measure: its grant, else its first start."""
    return measure.granted_on or measure.begins
