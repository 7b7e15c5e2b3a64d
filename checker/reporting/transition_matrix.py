"""Every type against every type on one day: the verdicts of the table type × type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.graph.facts import Reader
from checker.graph.judge import Judge, Transition
from checker.graph.predicate import Predicates, Truth
from checker.model.catalogue import Catalogue
from checker.model.measure_type import Grant, MeasureType, Result
from checker.model.text import Text

FAMILIES = {
    "language_course": Text("Sprachkurse", "Language courses"),
    "participation": Text("Begegnung und Teilhabe", "Meeting and participation"),
    "counselling": Text("Beratung und Begleitung", "Counselling and support"),
    "school": Text("Kita, Schule, Hochschulzugang", "Childcare, school, university access"),
    "youth_support": Text("Hilfen beim Übergang in den Beruf", "Support on the way into work"),
    "qualification": Text(
        "Qualifizierung, Ausbildung, Anerkennung", "Qualification, training, recognition"
    ),
    "accommodation": Text("Unterbringung", "Accommodation"),
    "goal": Text("Ziele", "Goals"),
    "status": Text("Aufenthaltsziele", "Status goals"),
    "exam": Text("Prüfungen und Nachweise", "Exams and proofs"),
    "other": Text("Sonstiges", "Other"),
    "node": Text("Fragen, die keine Maßnahme sind", "Questions that are no measure"),
}
# An exam or a question is asked about, but nobody is sent there by a package.
_QUESTIONS = ("exam", "node")
# What reaching the target of a type may be called in a question.
_TARGETS = ("pruefung=bestanden", "bestanden=ja", "dtz=bestanden", "ergebnis=gleichwertig")


@dataclass(frozen=True, slots=True)
class Cell:
    """One verdict; the dimensions that decided, and whether anything was considered at all."""

    result: Result
    dimensions: tuple[str, ...]
    considered: bool


def family_of(code: str, catalogue: Catalogue) -> str:
    """Return the family of a type: of the nine, or goal, status, exam or node."""
    entry = catalogue.code("measure-types", code)
    if entry is not None:
        return str(entry.more["family"])
    lists = (("goals", "goal"), ("status-goals", "status"), ("exams", "exam"))
    return next((family for name, family in lists if catalogue.code(name, code)), "node")


def families(types: Mapping[str, MeasureType], catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the codes of the types by family, both in the order of the lists."""
    order = {code: place for place, code in enumerate(_listed(catalogue))}
    codes = sorted(types, key=lambda code: (order.get(code, len(order)), code))
    grouped = {f: [c for c in codes if family_of(c, catalogue) == f] for f in FAMILIES}
    return {family: found for family, found in grouped.items() if found}


def _listed(catalogue: Catalogue) -> Iterator[str]:
    for name in ("measure-types", "goals", "status-goals", "exams", "transition-nodes"):
        yield from (code.code for code in catalogue.code_lists[name].codes)


@dataclass(frozen=True)
class Matrix:
    """The verdicts from the target result of every type to every type, on one day."""

    types: Mapping[str, MeasureType]
    catalogue: Catalogue
    day: date

    @cached_property
    def groups(self) -> dict[str, list[str]]:
        """Return the types that stand in the table, by family."""
        found = families(self.types, self.catalogue)
        return {name: codes for name, codes in found.items() if name not in _QUESTIONS}

    @cached_property
    def cells(self) -> dict[tuple[str, str], Cell]:
        """Return the verdict of every pair."""
        codes = [code for group in self.groups.values() for code in group]
        judge = Judge(self.types, self.reader)
        return {
            (a, b): _cell(judge.judge(self.asked(a), b, self.day)) for a in codes for b in codes
        }

    def asked(self, code: str) -> str:
        """Return FROM as a question: the type with its target result, where it has one.

        The result is that of the exam or procedure of the type itself; nothing is said about
        the person.
        """
        questions = [code, *(f"{code}@{result}" for result in _TARGETS)]
        return max(questions, key=lambda text: len(self._held(text)))

    def brought(self, code: str) -> list[Grant]:
        """Return what the target result of a type grants."""
        return self._held(self.asked(code))

    def _held(self, question: str) -> list[Grant]:
        node = self.reader.node(question)
        view = Predicates(self.reader, {"from": node.code, **node.facts})
        grants = (g for g in self.types[node.code].grants if g.in_force(self.day))
        return [grant for grant in grants if view.holds(grant.when) is Truth.TRUE]

    @cached_property
    def reader(self) -> Reader:
        """Return the reader of questions with the closed tables of the catalogue."""
        return Reader(self.catalogue)


def _cell(found: Transition) -> Cell:
    dimensions = tuple(dict.fromkeys(j.demand.dimension for j in found.deciding))
    return Cell(found.result, dimensions, any(j.counts for j in found.judged))
