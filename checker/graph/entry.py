"""Who may enter an offer: what its package states, over what its type asks by law."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from checker.graph.admission import ages_of, groups_of, personal
from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.circumstances import Circumstances, facts_of
from checker.graph.facts import Fact, Reader
from checker.graph.guards import Part, TypeGuards
from checker.graph.needs import MET, REFUSED, UNKNOWN, Need, all_needs, any_need, exactly
from checker.graph.neighbourhood import Reach
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.turns import Turns, joined
from checker.graph.unread import NOTHING, Lost, lost_in, open_parts
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.parts import Entry
from checker.model.profile import Goal, GoalNeed

_ENTRY = frozenset({"language", "literacy", "school_certificate"})


class Guest(NamedTuple):
    """A person at one time, also in the keys of the law, and what was held at the beginning."""

    person: Circumstances
    facts: Mapping[str, Fact]
    start: Mask


class Doors:
    """Says part by part what a person meets at the door of an offer."""

    def __init__(
        self,
        guards: TypeGuards,
        reader: Reader,
        atoms: Atoms,
        home: MeasurePackage | None,
        law_day: date | None = None,
    ) -> None:
        """``home``: where the persons live, None where no place counts.

        ``law_day``: the day whose law counts for every start. ``lost`` is set before any door is
        asked: what of the own package could not be read.
        """
        self.lost: Lost = NOTHING
        self._guards = guards
        self._reader = reader
        self._atoms = atoms
        self._reach = Reach(home)
        self.open_to = self._reach.open_to
        self._law_day = law_day
        self._goals: dict[str, tuple[Part, ...]] = {}
        self._fixed: dict[tuple[int, bool], tuple[Part, ...]] = {}
        self._numbers: dict[int, int] = {}
        self._alike: dict[Hashable, int] = {}
        self._turns: dict[int, Turns] = {}
        self._equal: dict[Hashable, Turns] = {}
        self._groups = groups_of(reader.catalogue)

    def number(self, offer: Offer) -> int:
        """Return a number of the offer; those with the same number ask the same of everybody."""
        if offer.key not in self._numbers:
            self._numbers[offer.key] = self._alike.setdefault(self._content(offer), offer.key)
        return self._numbers[offer.key]

    def _content(self, offer: Offer) -> Hashable:
        """Return everything that is looked at besides the person."""
        measure = offer.measure
        if offer.goal is not None:
            return offer.name
        told = (offer.type, offer.kind, self.open_to(offer))
        if measure is None:
            return told
        offered = measure.childcare.offered if measure.childcare else measure.childcare is not None
        time = measure.format.time if measure.format else None
        units = measure.ue_per_week
        lost = lost_in(offer, self.lost)
        groups = measure.target_groups
        return told, measure.entry, measure.admits, groups, offered, time, units, lost

    def turns(self, offer: Offer) -> Turns:
        """Return when an offer can ask something else of somebody who only grows older."""
        number = self.number(offer)
        if number not in self._turns:
            codes = offer.goal.law if offer.goal else (offer.type,)
            law = joined(map(self._guards.turns, codes), ages_of(offer.measure, self._groups))
            found = Turns((), law.bounds) if self._law_day else law
            # Offers that turn alike share one record.
            self._turns[number] = self._equal.setdefault(found.content, found)
        return self._turns[number]

    def guest(self, person: Circumstances, start: Mask) -> Guest:
        """Return a person as doors see them; ``start``: what is held at the beginning."""
        return Guest(person, facts_of(person, self._reader), start)

    def parts(self, offer: Offer, guest: Guest, day: date) -> tuple[Part, ...]:
        """Return everything the offer asks of the person on that day, without what asks nothing."""
        law = self._law(offer, guest, self._law_day or day)
        if offer.goal is not None:
            return (*self._goal(offer.goal), *law)
        everybody = self._everybody(offer, law)
        measure = offer.measure
        if measure is None:
            return (*everybody, *law)
        own = personal(measure, guest.person, self._groups, course=offer.kind == "kurs")
        lost = lost_in(offer, self.lost)
        kept = (part for part in law if not _replaced(part, measure, offer.kind, lost))
        return (*everybody, *own, *kept, *open_parts(lost)) if lost else (*everybody, *own, *kept)

    def _law(self, offer: Offer, guest: Guest, day: date) -> tuple[Part, ...]:
        _, facts, start = guest
        if offer.goal is None:
            return self._guards.parts(offer.type, facts, start, day)
        choices = [self._guards.parts(code, facts, start, day) for code in offer.goal.law]
        return min(choices, key=lambda parts: sum(p.need.fails for p in parts), default=())

    def _everybody(self, offer: Offer, law: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return what the package asks of everybody: the place, and what must be held."""
        speaks = any(part.dimension == "language" for part in law)
        question = (self.number(offer), speaks)
        if question not in self._fixed:
            entry = offer.measure.entry if offer.measure else None
            stated = (self._place(offer), *self._entry(entry or Entry()))
            # What a package says and nobody can read need not be what is usual.
            usual = "entry" not in lost_in(offer, self.lost)
            parts = (*stated, *(self._usual(offer, speaks=speaks) if usual else ()))
            self._fixed[question] = tuple(part for part in parts if not part.need.holds)
        return self._fixed[question]

    def _goal(self, goal: Goal) -> tuple[Part, ...]:
        if goal.code not in self._goals:
            need = any_need(exactly(self._goal_mask(n)) for n in goal.needs)
            part = Part(
                "language", "goal", "projekt", need, citation=goal.citation, basis=goal.basis
            )
            self._goals[goal.code] = () if need.holds else (part,)
        return self._goals[goal.code]

    def _goal_mask(self, need: GoalNeed) -> Mask:
        atoms = self._atoms
        levels = (self.fact(key, value) for key, value in need.facts.items())
        proofs = (atoms.proof(text) for text in need.certificates)
        return atoms.joined((*levels, *proofs, *map(atoms.attended, need.after)))

    def fact(self, key: str, value: str) -> Mask:
        """Return a lower bound of the catalogue (``niveau: B1``) as atoms."""
        if key == "niveau":
            return self._atoms.language(value)
        if key == "hoeren_lesen":
            levels = (self._atoms.at_least(skill, value) for skill in ("hoeren", "lesen"))
            return self._atoms.joined(levels)
        if key == "gleichwertigkeit":
            return self._atoms.at_least("ergebnis", "gleichwertig" if value == "ja" else "keine")
        return self._atoms.at_least(key, value) if key in self._atoms.chains else 0

    def _usual(self, offer: Offer, *, speaks: bool) -> Iterator[Part]:
        """Yield what the type asks beside its demands; a silent package leaves it open."""
        found = self._guards.types.get(offer.type)
        course = found.course if found else None
        entry = offer.measure.entry if offer.measure else None
        stated = entry is not None and entry.language is not None
        if not stated and (course is None or course.entry is None):
            yield Part("language", "language", "kommune", MET if speaks else UNKNOWN)
        if course is None:
            return
        if not stated:
            usual = [exactly(self.fact(k, v)) for k, v in (course.entry or {}).items()]
            need, cited, basis = all_needs(usual), course.citation, course.basis
            yield Part("language", "language", "bund", need, citation=cited, basis=basis)
        if course.after:
            before = any_need(exactly(self._atoms.attended(code)) for code in course.after)
            cited, basis = course.citation, course.basis
            yield Part("time", "after", "bund", before, norm=True, citation=cited, basis=basis)

    def _entry(self, entry: Entry) -> Iterator[Part]:
        atoms = self._atoms
        if entry.language is not None:
            known = atoms.knows(entry.language)
            need = exactly(atoms.spoken(entry.language)) if known else UNKNOWN
            yield Part("language", "language", "kommune", need)
        if entry.literacy is not None:
            yield Part(
                "literacy", "literacy", "kommune", self._rank("literalitaet", entry.literacy)
            )
        if entry.school_certificate is not None:
            school = SCHOOL_OF_PACKAGES.get(entry.school_certificate, entry.school_certificate)
            need = self._rank("abschluss", school)
            yield Part("school_certificate", "school_certificate", "kommune", need)
        for proof in entry.certificates or ():
            yield Part("certificate", "certificate", "kommune", exactly(atoms.proof(proof)))

    def _rank(self, chain: str, value: str) -> Need:
        """Return the need for a value of a chain; a value nobody knows leaves it open."""
        known = self._atoms.rank(chain, value) is not None
        return exactly(self._atoms.at_least(chain, value)) if known else UNKNOWN

    def _place(self, offer: Offer) -> Part:
        return Part("place", "place", "kommune", MET if self.open_to(offer) else REFUSED)


def _replaced(part: Part, measure: Measure, kind: str, lost: frozenset[str]) -> bool:
    """Say whether the package's own words (or silence) stand for a part that no norm sets."""
    if part.detail == "childcare":
        return kind == "kurs" or measure.childcare is not None
    if part.norm or part.dimension not in _ENTRY:
        return False
    return "entry" in lost or getattr(measure.entry, part.dimension, None) is not None
