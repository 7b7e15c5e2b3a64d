"""Who may enter an offer: what its package states, over what its type asks by law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.circumstances import Circumstances, facts_of
from checker.graph.facts import Reader
from checker.graph.guards import Part, TypeGuards
from checker.graph.needs import MET, REFUSED, UNKNOWN, Need, all_needs, any_need, exactly
from checker.graph.neighbourhood import open_to
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.parts import Admits, Entry
from checker.model.profile import Goal, GoalNeed
from checker.model.terms import hours_of

_EVERYBODY = "migrationshintergrund_allg"
_ADULTS = "erwachsene"
_GROWN_UP = 18


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
        self._goals: dict[str, Need] = {}
        self._fixed: dict[int, tuple[Part, ...]] = {}
        groups = reader.catalogue.code_lists["target-groups"].codes
        self._groups = frozenset(group.code for group in groups)

    def parts(
        self, offer: Offer, person: Circumstances, start: Mask, day: date
    ) -> tuple[Part, ...]:
        """Return everything the offer asks of the person on that day, without what asks nothing."""
        law = self._law(offer, person, start, day)
        own = tuple(part for part in self._own(offer, person, law) if not part.need.holds)
        measure = offer.measure
        if measure is None:
            return (*own, *law)
        return (*own, *(part for part in law if not _replaced(part, measure, offer.kind)))

    def _law(self, offer: Offer, person: Circumstances, start: Mask, day: date) -> tuple[Part, ...]:
        facts, day = facts_of(person, self._reader), self._law_day or day
        if offer.goal is None:
            return self._guards.parts(offer.type, facts, start, day)
        choices = [self._guards.parts(code, facts, start, day) for code in offer.goal.law]
        return min(choices, key=lambda parts: sum(p.need.fails for p in parts), default=())

    def _own(self, offer: Offer, person: Circumstances, law: tuple[Part, ...]) -> Iterator[Part]:
        if offer.goal is not None:
            yield Part("language", "goal", "projekt", self._goal(offer.goal))
            return
        yield from self._same_for_all(offer)
        yield from self._usual(offer, law)
        measure = offer.measure
        if measure is not None:
            yield from _asked(measure, person, self._groups)
            if offer.kind == "kurs":
                yield Part("childcare", "childcare", "kommune", _care(measure, person))

    def _same_for_all(self, offer: Offer) -> tuple[Part, ...]:
        """Return what the package asks of everybody: the place, and what must be held."""
        if offer.key not in self._fixed:
            entry = offer.measure.entry if offer.measure else None
            parts = (self._place(offer), *self._entry(entry or Entry()))
            self._fixed[offer.key] = tuple(part for part in parts if not part.need.holds)
        return self._fixed[offer.key]

    def _goal(self, goal: Goal) -> Need:
        if goal.code not in self._goals:
            self._goals[goal.code] = any_need(exactly(self._goal_mask(n)) for n in goal.needs)
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

    def _usual(self, offer: Offer, law: tuple[Part, ...]) -> Iterator[Part]:
        """Yield what the type asks beside its demands; a silent package leaves it open."""
        found = self._guards.types.get(offer.type)
        course = found.course if found else None
        entry = offer.measure.entry if offer.measure else None
        stated = entry is not None and entry.language is not None
        if not stated and (course is None or course.entry is None):
            speaks = any(part.dimension == "language" for part in law)
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


def _asked(measure: Measure, person: Circumstances, groups: frozenset[str]) -> Iterator[Part]:
    """Yield what the package asks about facts that no measure changes."""
    if measure.admits is not None:
        yield from _admitted(measure.admits, person)
    yield Part("target_group", "target_group", "kommune", _group(measure, person, groups))
    yield Part("format", "format", "kommune", _hours(measure, person))


def _admitted(admits: Admits, person: Circumstances) -> Iterator[Part]:
    if admits.residence_status is not None:
        need = _listed(person.status, tuple(admits.residence_status))
        yield Part("residence_status", "residence_status", "kommune", need)
    if admits.age_min is not None or admits.age_max is not None:
        yield Part("age", "age", "kommune", _aged(admits, person.age))
    if admits.women_only:
        need = UNKNOWN if person.woman is None else (MET if person.woman else REFUSED)
        yield Part("target_group", "women_only", "kommune", need)


def _listed(value: str | None, allowed: tuple[str, ...]) -> Need:
    if value is None:
        return UNKNOWN
    return MET if value in allowed else REFUSED


def _aged(admits: Admits, age: tuple[int, int] | None) -> Need:
    """Compare ages; a group that only partly lies inside leaves the answer open."""
    if age is None:
        return UNKNOWN
    low = admits.age_min if admits.age_min is not None else age[0]
    high = admits.age_max if admits.age_max is not None else age[1]
    if low <= age[0] and age[1] <= high:
        return MET
    return REFUSED if age[1] < low or high < age[0] else UNKNOWN


def _group(measure: Measure, person: Circumstances, groups: frozenset[str]) -> Need:
    """Compare target groups; named profiles without a group fit everywhere.

    A code that is not in the list may mean anybody.
    """
    named = measure.target_groups
    if not named or person.group is None:
        return MET
    if person.group in named or _EVERYBODY in named:
        return MET
    grown_up = person.age is not None and person.age[0] >= _GROWN_UP
    if _ADULTS in named and grown_up:
        return MET
    return REFUSED if groups.issuperset(named) else UNKNOWN


def _care(measure: Measure, person: Circumstances) -> Need:
    if not person.care or person.childcare:
        return MET
    offered = measure.childcare.offered if measure.childcare else None
    if offered is None:
        return UNKNOWN
    return MET if offered else REFUSED


def _hours(measure: Measure, person: Circumstances) -> Need:
    """Compare clock hours a week with what the person has."""
    if person.hours is None:
        return MET
    if measure.ue_per_week is not None:
        return MET if hours_of(measure.ue_per_week) <= person.hours else REFUSED
    time = measure.format.time if measure.format else None
    return UNKNOWN if time == "vollzeit" else MET
