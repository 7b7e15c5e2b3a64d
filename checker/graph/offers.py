"""Every offer of a town: its measures, the regular offers, the neighbours', and the goals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from checker.model.catalogue import Catalogue
from checker.model.measure import Measure
from checker.model.measure_type import Course, MeasureType
from checker.model.package import MeasurePackage
from checker.model.parts import Run
from checker.model.profile import Goal
from checker.model.resources import Regelangebot
from checker.model.text import UNNAMED, Text

Term = tuple[date, date | None, Run | None]


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


class Origin(NamedTuple):
    """Whose offer it is: the key of the town, its package, and whether it is the own one."""

    town: str
    package: MeasurePackage
    own: bool

    def name(self, name: str) -> str:
        """Return the name of a measure as the town of the people calls it."""
        return name if self.own else f"{self.town}/{name}"


class Maker:
    """Makes the offers of a town."""

    def __init__(
        self, catalogue: Catalogue, types: Mapping[str, MeasureType], goals: tuple[Goal, ...]
    ) -> None:
        """Use the titles of the catalogue and the goals that a begin can reach."""
        self._catalogue = catalogue
        self._types = types
        self.goals = goals

    def measure(self, key: int, run: int, origin: Origin, place: int) -> Offer:
        """Return a measure of a package; ``run``: the number of its first run."""
        measure = (origin.package.measures or ())[place]
        name = name_of(measure, place)
        return Offer(
            key=key,
            name=origin.name(name),
            id=name,
            town=origin.town,
            own=origin.own,
            title=self._title(measure.title or measure.id, measure.type),
            type=measure.type or "",
            kind=self._kind(measure.type),
            field=f"/measures/{place}",
            subject=measure,
            package=origin.package,
            times=_times(measure, run),
            begins=self._begins(measure.type),
        )

    def regular(self, key: int, run: int, origin: Origin, place: int) -> Offer:
        """Return a regular offer of a package."""
        offer = (origin.package.regelangebote or ())[place]
        return Offer(
            key=key,
            name=f"{origin.town}/{offer.type}",
            id=offer.type or "",
            town=origin.town,
            own=origin.own,
            title=self._title(None, offer.type),
            type=offer.type or "",
            kind=self._kind(offer.type),
            field=f"/regelangebote/{place}",
            subject=offer,
            package=origin.package,
            times=_times(offer, run),
            begins=self._begins(offer.type),
        )

    def goal(self, key: int, goal: Goal) -> Offer:
        """Return a goal."""
        code = self._catalogue.code("goals", goal.code)
        title = Text(code.de, code.en) if code else Text(goal.code, goal.code)
        return Offer(
            key=key,
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
        return tuple(goal.code for goal in self.goals if code in goal.by)


def name_of(measure: Measure, place: int) -> str:
    """Return the id of a measure, or what it is called without one."""
    return measure.id or f"{UNNAMED}{place + 1}"


def terms_of(subject: Measure | Regelangebot) -> tuple[Term, ...]:
    """Return begin and end of the runs that do not end before they begin, each with its run.

    A measure that states no begin of a run is one run itself.
    """
    found: list[Term] = [(r.start, r.end, r) for r in subject.runs or () if r.start is not None]
    if not found and isinstance(subject, Measure) and subject.start is not None:
        found = [(subject.start, subject.end, None)]
    return tuple(term for term in found if term[1] is None or term[1] >= term[0])


def _times(subject: Measure | Regelangebot, first: int) -> tuple[Times, ...]:
    """Return the runs of an offer; ``first`` is the number of the first one."""
    return tuple(_time(*term, first + place) for place, term in enumerate(terms_of(subject)))


def _time(start: date, end: date | None, run: Run | None, number: int) -> Times:
    if run is None:
        return Times(number, start, end, None)
    places = _known(run.places)
    return Times(number, start, end, places, run.enrolled, run.min_participants, run.updated_on)


def _known(places: int | None) -> int | None:
    """Return places that can be; a number below zero is a finding and counts as unknown."""
    return None if places is not None and places < 0 else places
