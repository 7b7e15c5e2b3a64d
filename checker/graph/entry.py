"""Who may enter an offer: what its package states, over what its type asks by law."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date

from checker.graph.admission import ages_of, personal
from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.circumstances import Circumstances, facts_of
from checker.graph.facts import Fact, Reader
from checker.graph.guards import Part, TypeGuards
from checker.graph.needs import MET, REFUSED, UNKNOWN, Need, all_needs, any_need, exactly
from checker.graph.neighbourhood import open_to
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.turns import Turns, joined
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.parts import Entry
from checker.model.profile import Goal, GoalNeed


class Doors:
    """Says part by part what a person meets at the door of an offer."""

    def __init__(
        self,
        guards: TypeGuards,
        reader: Reader,
        atoms: Atoms,
        home: MeasurePackage,
        law_day: date | None = None,
    ) -> None:
        """``home``: where the persons live; ``law_day``: whose law counts for every start."""
        self._guards = guards
        self._reader = reader
        self._atoms = atoms
        self._home = home
        self._law_day = law_day
        self._goals: dict[str, tuple[Part, ...]] = {}
        self._fixed: dict[tuple[int, bool], tuple[Part, ...]] = {}
        self._numbers: dict[int, int] = {}
        self._alike: dict[Hashable, int] = {}
        self._turns: dict[int, Turns] = {}
        self._facts: dict[Circumstances, dict[str, Fact]] = {}
        groups = reader.catalogue.code_lists["target-groups"].codes
        self._groups = frozenset(group.code for group in groups)

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
        told = (offer.type, offer.kind, open_to(offer, self._home))
        if measure is None:
            return told
        offered = measure.childcare.offered if measure.childcare else measure.childcare is not None
        time = measure.format.time if measure.format else None
        units = measure.ue_per_week
        return told, measure.entry, measure.admits, measure.target_groups, offered, time, units

    def turns(self, offer: Offer) -> Turns:
        """Return when an offer can ask something else of somebody who only grows older."""
        number = self.number(offer)
        if number not in self._turns:
            codes = offer.goal.law if offer.goal else (offer.type,)
            law = joined(map(self._guards.turns, codes), ages_of(offer.measure))
            self._turns[number] = Turns((), law.bounds) if self._law_day else law
        return self._turns[number]

    def parts(
        self, offer: Offer, person: Circumstances, start: Mask, day: date
    ) -> tuple[Part, ...]:
        """Return everything the offer asks of the person on that day, without what asks nothing."""
        law = self._law(offer, person, start, day)
        if offer.goal is not None:
            return (*self._goal(offer.goal), *law)
        everybody = self._everybody(offer, law)
        measure = offer.measure
        if measure is None:
            return (*everybody, *law)
        own = personal(measure, person, self._groups, course=offer.kind == "kurs")
        kept = (part for part in law if not _replaced(part, measure, offer.kind))
        return (*everybody, *own, *kept)

    def _law(self, offer: Offer, person: Circumstances, start: Mask, day: date) -> tuple[Part, ...]:
        facts, day = self._facts_of(person), self._law_day or day
        if offer.goal is None:
            return self._guards.parts(offer.type, facts, start, day)
        choices = [self._guards.parts(code, facts, start, day) for code in offer.goal.law]
        return min(choices, key=lambda parts: sum(p.need.fails for p in parts), default=())

    def _facts_of(self, person: Circumstances) -> dict[str, Fact]:
        if person not in self._facts:
            self._facts[person] = facts_of(person, self._reader)
        return self._facts[person]

    def _everybody(self, offer: Offer, law: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return what the package asks of everybody: the place, and what must be held."""
        speaks = any(part.dimension == "language" for part in law)
        question = (self.number(offer), speaks)
        if question not in self._fixed:
            entry = offer.measure.entry if offer.measure else None
            stated = (self._place(offer), *self._entry(entry or Entry()))
            parts = (*stated, *self._usual(offer, speaks=speaks))
            self._fixed[question] = tuple(part for part in parts if not part.need.holds)
        return self._fixed[question]

    def _goal(self, goal: Goal) -> tuple[Part, ...]:
        if goal.code not in self._goals:
            need = any_need(exactly(self._goal_mask(n)) for n in goal.needs)
            part = Part("language", "goal", "projekt", need)
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
            yield Part("language", "language", "bund", all_needs(usual), citation=course.citation)
        if course.after:
            before = any_need(exactly(self._atoms.attended(code)) for code in course.after)
            yield Part("time", "after", "bund", before, norm=True, citation=course.citation)

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
        return Part("place", "place", "kommune", MET if open_to(offer, self._home) else REFUSED)


def _replaced(part: Part, measure: Measure, kind: str) -> bool:
    """Say whether the package's own words (or silence) stand for a part that no norm sets."""
    entry = measure.entry
    if part.detail == "childcare":
        return kind == "kurs" or measure.childcare is not None
    if part.norm or entry is None:
        return False
    own = {
        "language": entry.language,
        "literacy": entry.literacy,
        "school_certificate": entry.school_certificate,
    }
    return own.get(part.dimension) is not None
