"""Every offer of a town: its measures, the regular offers, the neighbours', and the goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from checker.model.catalogue import Catalogue
from checker.model.measure import Measure
from checker.model.measure_type import Course, MeasureType
from checker.model.package import MeasurePackage
from checker.model.profile import Goal
from checker.model.resources import Regelangebot
from checker.model.text import UNNAMED, Text


@dataclass(frozen=True)
class Times:
    """One run with its number over all offers; without an end it lasts as long as usual."""

    number: int
    start: date
    end: date | None
    places: int | None
    enrolled: int | None = None
    minimum: int | None = None
    updated_on: date | None = None


@dataclass(frozen=True)
class Offer:
    """Something a person can attend, or a goal.

    ``name`` is the id within the own package, ``KEY/id`` elsewhere, ``KEY/TYPE`` for a regular
    offer and ``goal:CODE`` for a goal. ``field`` is the path in its package. ``subject`` is None
    for a goal.
    """

    key: int
    name: str
    id: str
    town: str
    own: bool
    title: Text
    type: str
    kind: str
    field: str
    subject: Measure | Regelangebot | None
    package: MeasurePackage | None
    times: tuple[Times, ...] = ()
    begins: tuple[str, ...] = ()
    goal: Goal | None = None

    @property
    def measure(self) -> Measure | None:
        """Return the measure, or None for a regular offer or goal."""
        return self.subject if isinstance(self.subject, Measure) else None

    @property
    def dated(self) -> bool:
        """Say whether its runs are known."""
        return bool(self.times)


class Collector:
    """Numbers the offers and runs of a town."""

    def __init__(
        self, catalogue: Catalogue, types: Mapping[str, MeasureType], goals: tuple[Goal, ...]
    ) -> None:
        """Use the titles of the catalogue and the goals that a begin can reach."""
        self._catalogue = catalogue
        self._types = types
        self._goals = goals
        self._offers: list[Offer] = []
        self._runs = 0

    def all_offers(
        self, package: MeasurePackage, key: str, others: tuple[tuple[str, MeasurePackage], ...]
    ) -> tuple[Offer, ...]:
        """Return the offers of a package and of its context, the own ones first."""
        self._package(package, key, own=True)
        for name, other in sorted(others, key=lambda pair: pair[0]):
            self._package(other, name, own=False)
        for goal in self._goals:
            self._add(self._goal(goal))
        return tuple(self._offers)

    def _package(self, package: MeasurePackage, key: str, *, own: bool) -> None:
        for place, measure in enumerate(package.measures or ()):
            name = measure.id or f"{UNNAMED}{place + 1}"
            self._add(
                Offer(
                    key=0,
                    name=name if own else f"{key}/{name}",
                    id=name,
                    town=key,
                    own=own,
                    title=self._title(measure.title or measure.id, measure.type),
                    type=measure.type or "",
                    kind=self._kind(measure.type),
                    field=f"/measures/{place}",
                    subject=measure,
                    package=package,
                    times=tuple(self._times(measure)),
                    begins=self._begins(measure.type),
                )
            )
        for place, offer in enumerate(package.regelangebote or ()):
            self._add(self._regular(package, key, offer, place, own=own))

    def _regular(
        self, package: MeasurePackage, key: str, offer: Regelangebot, place: int, *, own: bool
    ) -> Offer:
        return Offer(
            key=0,
            name=f"{key}/{offer.type}",
            id=offer.type or "",
            town=key,
            own=own,
            title=self._title(None, offer.type),
            type=offer.type or "",
            kind=self._kind(offer.type),
            field=f"/regelangebote/{place}",
            subject=offer,
            package=package,
            times=tuple(self._times(offer)),
            begins=self._begins(offer.type),
        )

    def _goal(self, goal: Goal) -> Offer:
        code = self._catalogue.code("goals", goal.code)
        title = Text(code.de, code.en) if code else Text(goal.code, goal.code)
        return Offer(
            key=0,
            name=f"goal:{goal.code}",
            id=goal.code,
            town="",
            own=False,
            title=title,
            type=goal.law[0] if goal.law else "",
            kind="ziel",
            field="",
            subject=None,
            package=None,
            begins=(goal.code,),
            goal=goal,
        )

    def _add(self, offer: Offer) -> None:
        self._offers.append(replace(offer, key=len(self._offers)))

    def _title(self, title: str | None, code: str | None) -> Text:
        if title:
            return Text(title, title)
        found = self._catalogue.code("measure-types", code or "")
        return Text(found.de, found.en) if found else Text(code or "?", code or "?")

    def _kind(self, code: str | None) -> str:
        course = self.course(code)
        return course.kind if course else "kurs"

    def course(self, code: str | None) -> Course | None:
        """Return how a type runs, where the catalogue says it."""
        found = self._types.get(code or "")
        return found.course if found else None

    def _begins(self, code: str | None) -> tuple[str, ...]:
        return tuple(goal.code for goal in self._goals if code in goal.by)

    def _times(self, subject: Measure | Regelangebot) -> Iterator[Times]:
        runs = [run for run in subject.runs or () if run.start is not None]
        for run in runs:
            if run.start is not None and (run.end is None or run.end >= run.start):
                yield Times(
                    self._number(),
                    run.start,
                    run.end,
                    _known(run.places),
                    run.enrolled,
                    run.min_participants,
                    run.updated_on,
                )
        if not runs and isinstance(subject, Measure) and subject.start is not None:
            yield Times(self._number(), subject.start, subject.end, None)

    def _number(self) -> int:
        self._runs += 1
        return self._runs - 1


def _known(places: int | None) -> int | None:
    """Return places that can be; a number below zero is a finding and counts as unknown."""
    return None if places is not None and places < 0 else places
