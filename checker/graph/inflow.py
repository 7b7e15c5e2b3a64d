"""How many people can be expected in a run at most, against the minimum it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from checker.graph.dates import Search, earliest
from checker.graph.gaps import Gaps
from checker.graph.learning import Learning
from checker.graph.offers import Offer, Times
from checker.graph.parties import Parties
from checker.graph.persons import Person
from checker.graph.seats import CRUMB
from checker.graph.steps import Mask, Run
from checker.graph.unknowns import Unknowns
from checker.model.ways_places import FewPeople


@dataclass(frozen=True, slots=True)
class _Expected:
    """Persons of one profile who can be there; ``fields`` decide about further ones."""

    count: float
    fields: tuple[str, ...] = ()


class Inflow:
    """Counts who can come to a run in time and learns something there, whatever else they might do.

    Whoever comes from courses counts as the expected share that passes them. Runs of a measure
    share their people: each takes its minimum from those who remain.
    """

    def __init__(self, gaps: Gaps, parties: Parties, unknowns: Unknowns) -> None:
        """Look at this town."""
        self._gaps, self._town = gaps, gaps.town
        self._parties, self._unknowns = parties, unknowns
        self._learning = Learning(gaps.town.atoms)

    def has_minimum(self, offer: Offer) -> bool:
        """Say whether a run states a minimum, and nobody from elsewhere is invited."""
        home = self._town.package.municipality
        place = offer.measure.place if offer.measure else None
        invited = set(place.reach or ()) if place else set()
        invited.discard(str(home.ags) if home else "")
        return not invited and any(times.minimum for times in offer.times)

    def too_few(self, offer: Offer) -> Iterator[FewPeople]:
        """Yield the runs that stay below their minimum, in the order of their begin."""
        before = 0
        for times in sorted(offer.times, key=lambda t: (t.start, t.number)):
            if times.minimum and (times.enrolled or 0) < times.minimum:
                yield from self._few(offer, times, times.minimum, before)
            before += times.minimum or 0

    def _few(self, offer: Offer, times: Times, minimum: int, before: int) -> Iterator[FewPeople]:
        rest = minimum + before - self._direct(offer, times)
        if rest <= 0:
            return
        expected = [self._expected(person, offer, times) for person in self._town.persons]
        count = max(sum(part.count for part in expected) - before, 0.0)
        if count < minimum - CRUMB:
            fields = dict.fromkeys(field for part in expected for field in part.fields)
            yield FewPeople(_place(offer, times), times.start, minimum, _low(count), tuple(fields))

    def _direct(self, offer: Offer, times: Times) -> int:
        """Return how many persons could begin as they are: enough for most runs."""
        fits = (
            person.count
            for person in self._town.persons
            if any(self._fits(run, person) for run in self._runs(person, offer, times))
        )
        return sum(fits)

    def _fits(self, run: Run, person: Person) -> bool:
        """Say whether a person can enter a run at once and learns something there."""
        start = person.start
        return run.step.open_to(start) and self._learning.adds(run.step, start)

    def _runs(self, person: Person, offer: Offer, times: Times) -> Iterator[Run]:
        view = self._town.view(person, sure=True)
        return (run for run in view.runs_of(offer) if run.number == times.number)

    def _expected(self, person: Person, offer: Offer, times: Times) -> _Expected:
        shares = [
            self._share(person, need, run)
            for run in self._runs(person, offer, times)
            for need in run.step.needs
        ]
        share = max(shares, default=0.0)
        if share:
            missing = () if person.counted else (f"{self._field(person)}/count",)
            return _Expected(person.count * share, missing)
        if not self._gaps.enters(person, offer, sure=False) or self._gaps.enters(person, offer):
            return _Expected(0.0)
        held = self._town.view(person, sure=False).reached
        return _Expected(0.0, self._unknowns.at_door(person, offer, held))

    def _share(self, person: Person, need: Mask, run: Run) -> float:
        """Return the share of persons who hold a need when the run begins."""
        if run.step.forbid & person.start or not self._learning.adds(run.step, person.start):
            return 0.0
        day = self._town.day.toordinal()
        view = self._town.view(person, sure=True)
        runs = self._parties.runs(person)
        way = earliest(Search(person.start, need, day, runs, view.instants(), max(run.start, day)))
        if way is None:
            return 0.0
        share = 1.0
        for leg in way.legs:
            share *= leg.step.outcomes[0].rate
        return share

    def _field(self, person: Person) -> str:
        return self._gaps.names.who(person).field


def _place(offer: Offer, times: Times) -> int:
    """Return the place of a run in the list of its measure."""
    stated = list((offer.subject.runs if offer.subject else None) or ())
    alike = (run.start == times.start and run.min_participants == times.minimum for run in stated)
    return next((place for place, same in enumerate(alike) if same), 0)


def _low(persons: float) -> float:
    """Round down to one decimal, so that a number below a limit stays below it."""
    return floor(persons * 10 + CRUMB) / 10
