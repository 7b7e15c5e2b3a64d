"""Regular offers that do what a measure of the package does: a finding, never a guard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property

from checker.graph.crowds import Crowds
from checker.graph.doubles import COURSES
from checker.graph.gaps import Gaps
from checker.graph.learning import Learning
from checker.graph.offers import Offer, Times
from checker.graph.persons import Person
from checker.graph.steps import Step
from checker.graph.unknowns import Unknowns
from checker.model.measure import Measure
from checker.model.resources import Regelangebot
from checker.model.ways_places import Served

_STRUCTURES = frozenset({"school", "federal"})
_SPECIAL = frozenset({"abend", "teilzeit"})


class Regular:
    """Compares the courses of a package with the regular offers around it."""

    def __init__(self, gaps: Gaps, crowds: Crowds, unknowns: Unknowns) -> None:
        """Look at this town."""
        self._gaps, self._town = gaps, gaps.town
        self._crowds, self._unknowns = crowds, unknowns
        self._learning = Learning(gaps.town.atoms)
        self._admitted: dict[int, tuple[Person, ...]] = {}

    def admitted(self, offer: Offer) -> tuple[Person, ...]:
        """Return who enters a course of the package and learns something there.

        Nobody does where it is no course, or a regular structure itself.
        """
        if offer.key not in self._admitted:
            course = offer.kind in COURSES and not self._is_regular(offer)
            found = (p for p in self._gaps.entering(offer) if self._learns(p, offer))
            self._admitted[offer.key] = tuple(found) if course else ()
        return self._admitted[offer.key]

    def _learns(self, person: Person, offer: Offer) -> bool:
        step = self._gaps.step(person, offer)
        return step is not None and self._learning.adds(step, person.start)

    def doubles(self, offer: Offer, measure: Measure, weeks: float) -> Iterator[Served]:
        """Yield the regular offers that do the same for everybody the course admits.

        ``offer`` is the measure as people see it.
        """
        persons = self.admitted(offer)
        for regular in self._structures:
            times = _begins(offer, regular, timedelta(weeks=weeks), self._lead(regular))
            if persons and times is not None and not _is_special(measure, persons):
                yield from self._served(offer, regular, persons, times)

    def _served(
        self, offer: Offer, regular: Offer, persons: tuple[Person, ...], times: tuple[Times, ...]
    ) -> Iterator[Served]:
        step = self._gaps.step
        unsure = [
            person
            for person in persons
            if not self._leads_as_far(person, step(person, offer), step(person, regular))
        ]
        if all(self._may_lead_as_far(person, offer, regular) for person in unsure):
            fields = (f for person in unsure for f in self._open(person, offer, regular))
            pairs = [(person, goal) for person in persons for goal in person.goals]
            start = times[0].start if times else None
            ref = self._gaps.names.offer(regular)
            yield Served(ref, start, self._crowds.of(pairs), tuple(dict.fromkeys(fields)))

    def _may_lead_as_far(self, person: Person, offer: Offer, regular: Offer) -> bool:
        """Say whether the regular offer might be enough; the view at best is made last."""
        course = self._gaps.step(person, offer)
        gives = self._town.results.at_best(regular)[0].gives
        if course is None or self._learning.levels(course.gives) & ~(gives | person.start):
            return False
        at_best = self._gaps.step(person, regular, sure=False)
        return self._leads_as_far(person, course, at_best)

    def _open(self, person: Person, offer: Offer, regular: Offer) -> tuple[str, ...]:
        course = self._gaps.step(person, offer)
        held = person.start | (course.needs[0] if course else 0)
        return self._unknowns.at_doors(person, [regular], held)

    def _leads_as_far(self, person: Person, course: Step | None, regular: Step | None) -> bool:
        """Say whether whoever may enter the course may enter the regular offer and learns as much.

        A proof counts for any other proof.
        """
        if course is None or regular is None:
            return False
        starts = [person.start | need for need in course.needs]
        skills, proof = self._learning.levels(course.gives), self._learning.proofs(course.gives)
        learnt = any(skills & ~held for held in starts)
        enough = not any(skills & ~(regular.gives | held) for held in starts)
        proved = not proof or bool(self._learning.proofs(regular.gives))
        return learnt and enough and proved and all(map(regular.open_to, starts))

    @cached_property
    def _structures(self) -> tuple[Offer, ...]:
        kinds = COURSES | {"regelstruktur"}
        return tuple(o for o in self._town.offers if o.kind in kinds and self._is_regular(o))

    def _is_regular(self, offer: Offer) -> bool:
        entry = self._town.land.catalogue.code("measure-types", offer.type)
        structure = entry is not None and entry.more.get("area") in _STRUCTURES
        return structure or isinstance(offer.subject, Regelangebot)

    def _lead(self, regular: Offer) -> timedelta:
        course = self._town.land.types.get(regular.type)
        months = course.course.lead_months if course and course.course else 0
        return timedelta(weeks=months * 52 / 12)


def _begins(
    offer: Offer, regular: Offer, limit: timedelta, lead: timedelta
) -> tuple[Times, ...] | None:
    """Return the runs of a regular offer that begin near one of the course and are not full.

    An empty answer: it begins all the time, after a wait within the limit. None: none does.
    """
    if not regular.times:
        return () if lead <= limit else None
    near = tuple(
        times
        for times in regular.times
        if not _is_full(times) and _is_near(times.start, (run.start for run in offer.times), limit)
    )
    return near or None


def _is_near(start: date, others: Iterable[date], limit: timedelta) -> bool:
    days = list(others)
    return not days or any(abs(start - day) <= limit for day in days)


def _is_full(times: Times) -> bool:
    known = times.places is not None and times.enrolled is not None
    return known and (times.enrolled or 0) >= (times.places or 0)


def _is_special(measure: Measure, persons: tuple[Person, ...]) -> bool:
    """Say whether the course has a form that a regular offer does not state."""
    parents = any(p.timeline.begin.care and not p.timeline.begin.childcare for p in persons)
    cared = bool(measure.childcare and measure.childcare.offered)
    return (cared and parents) or _has_own_hours(measure)


def _has_own_hours(measure: Measure) -> bool:
    form = measure.format
    return form is not None and (form.time in _SPECIAL or form.mode == "online")
