"""Proofs that are too old when the next offer on a way begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of
from checker.graph.dates import earliest
from checker.graph.following import run_field
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.predicate import comparison
from checker.graph.search import Search, Way
from checker.graph.steps import Mask, Run
from checker.graph.terms import months_later, months_until
from checker.model.standard import Citation
from checker.model.text import Text
from checker.model.timing import OldProof

_AGE = "zertifikat_monate"
_TRIES = 4


class Validity(NamedTuple):
    """How many months a proof counts, and who says so."""

    months: int
    norm: Text


class Meeting(NamedTuple):
    """A run that gives a proof, and a later run that asks for it."""

    giver: Run
    taker: Run
    validity: Validity


@dataclass(frozen=True)
class ProofAge:
    """Compares the age of proofs with how long the types say that they count."""

    dated: Dated
    crowds: Crowds

    def found(self) -> tuple[OldProof, ...]:
        """Return the proofs that are too old on every way, by giver and taker."""
        groups: dict[tuple[int, int], tuple[Meeting, list[Pair]]] = {}
        for person, goal, way in self.dated.ways:
            old = [meeting for meeting in self._meetings(person, way) if _late(meeting)]
            if old and not self._young(person, self.dated.search(person, goal), old[0], _TRIES):
                for meeting in old:
                    key = (meeting.giver.number, meeting.taker.number)
                    groups.setdefault(key, (meeting, []))[1].append((person, goal))
        return tuple(self._record(meeting, pairs) for meeting, pairs in groups.values())

    def _young(self, person: Person, question: Search, old: Meeting, tries: int) -> bool:
        """Say whether some way has no proof that is too old.

        The way is searched without the later course, then without the earlier one, and so on.
        """
        for run in (old.taker, old.giver):
            runs = tuple(other for other in question.runs if other.number != run.number)
            others = replace(question, runs=runs)
            way = earliest(others)
            if way is not None:
                found = [m for m in self._meetings(person, way) if _late(m)]
                if not found or (tries and self._young(person, others, found[0], tries - 1)):
                    return True
        return False

    def _meetings(self, person: Person, way: Way) -> Iterator[Meeting]:
        """Yield for every stated run the last stated one that gave what it asks for."""
        for place, taker in enumerate(way.legs):
            giver = self._giver(person, way.legs[:place], taker)
            if giver is not None and min(taker.number, giver.number) >= 0:
                validity = self._validity(giver, taker)
                if validity is not None:
                    yield Meeting(giver, taker, validity)

    def _giver(self, person: Person, before: tuple[Run, ...], taker: Run) -> Run | None:
        held: Mask = person.start
        for run in before:
            held |= run.step.gives
        need = next((need for need in taker.step.needs if not need & ~held), 0) & ~person.start
        return next((run for run in reversed(before) if run.step.gives & need), None)

    def _validity(self, giver: Run, taker: Run) -> Validity | None:
        types = self.dated.town.land.types
        source = types.get(self.dated.offer(giver).type)
        if source is not None and source.proof_months is not None:
            return Validity(
                source.proof_months, self.dated.names.offer(self.dated.offer(giver)).title
            )
        return self._asked(self.dated.offer(taker), day_of(taker.start))

    def _asked(self, offer: Offer, day: date) -> Validity | None:
        """Return up to which age the law of a type takes a proof as it is."""
        found = self.dated.town.land.types.get(offer.type)
        for demand in found.demands if found is not None else ():
            for way in demand.ways:
                sign, value = comparison(str(way.need.get(_AGE, "")))
                if way.result == "passt" and sign == "<=" and way.in_force(day):
                    return Validity(int(value), _named(way.citation))
        return None

    def _record(self, meeting: Meeting, pairs: list[Pair]) -> OldProof:
        before, after = self.dated.offer(meeting.giver), self.dated.offer(meeting.taker)
        people = self.crowds.of(pairs)
        own = after.own
        return OldProof(
            people=people,
            before=self.dated.names.offer(before),
            after=self.dated.names.offer(after),
            months=months_until(day_of(meeting.giver.end), day_of(meeting.taker.start)),
            limit=meeting.validity.months,
            latest=_latest(meeting),
            norm=meeting.validity.norm,
            field=f"{run_field(after, meeting.taker.number)}/start" if own else people.field,
        )


def _late(meeting: Meeting) -> bool:
    return meeting.taker.start > _latest(meeting).toordinal()


def _latest(meeting: Meeting) -> date:
    return months_later(day_of(meeting.giver.end), meeting.validity.months)


def _named(citation: Citation) -> Text:
    name = ", ".join(part for part in (citation.source, citation.section) if part)
    return Text(name, name)
