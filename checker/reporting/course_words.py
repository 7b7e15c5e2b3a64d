"""How a measure type runs and what its participants can show, in words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.catalogue import Catalogue
from checker.model.measure_type import Course, Dated, MeasureType, TypeOutcome
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.predicate_words import PredicateWords
from checker.reporting.transition_words import type_name

COURSE_TITLE = Text("Wie es abläuft", "How it runs")
COURSE_NOTE = Text("Anmerkung", "Note (in German)")
_KINDS = {
    "kurs": Text("Kurs", "course"),
    "pruefung": Text("Prüfung", "exam"),
    "beratung": Text("Beratung", "counselling"),
    "begleitend": Text("begleitendes Angebot", "offer beside others"),
    "regelstruktur": Text("Regelstruktur", "Regelstruktur"),
    "ziel": Text("Arbeit, Ausbildung oder Studium", "work, training or university"),
}
_UE = Text("{n} UE", "{n} UE")
_WEEKLY = Text("{n} UE je Woche", "{n} UE a week")
_MONTHS = Text("{n} Monate", "{n} months")
_LEAD = Text("üblicher Vorlauf {n} Monate", "usual wait {n} months")
_YEARLY = Text("Beginn mit dem Schuljahr", "starts with the school year")
_AGAIN = Text("kann wiederholt werden", "may be repeated")
_AFTER = Text("nach {codes}", "after {codes}")
_OR = Text(" oder ", " or ")
_ENTRY = Text("Eingang: {facts}", "entry: {facts}")
_UNKNOWN = Text("den Eingang nennt das Paket", "the entry is stated by the package")
_LABELS = {
    "ziel": Text("Ziel erreicht: {facts}", "Target reached: {facts}"),
    "teil": Text("Teilerfolg: {facts}", "Partial success: {facts}"),
}
_NOTHING = Text(
    "kein Niveau und kein Nachweis, der hier zählt", "no level and no proof that counts"
)


def course_lines(
    entry: MeasureType, catalogue: Catalogue, lang: Lang
) -> Iterator[tuple[str, Dated]]:
    """Yield a sentence for the course and for each outcome, with the entry it comes from."""
    words = _Words(catalogue, lang)
    if entry.course is not None:
        yield words.course(entry.course), entry.course
    for outcome in entry.outcomes:
        yield words.outcome(outcome), outcome


class _Words:
    """Writes courses and outcomes in one language."""

    def __init__(self, catalogue: Catalogue, lang: Lang) -> None:
        self._catalogue = catalogue
        self._lang = lang
        self._predicate = PredicateWords(catalogue, lang)

    def course(self, course: Course) -> str:
        parts = [self._say(_KINDS[course.kind]), *self._figures(course), self._entry(course)]
        if course.after:
            codes = self._say(_OR).join(course.after)
            parts.append(_AFTER.in_(self._lang).format(codes=codes))
        if course.starts == "schuljahr":
            parts.append(self._say(_YEARLY))
        if course.again:
            parts.append(self._say(_AGAIN))
        text = "; ".join(part for part in parts if part)
        return text[0].upper() + text[1:]

    def _figures(self, course: Course) -> Iterator[str]:
        figures = (
            (_UE, course.ue),
            (_WEEKLY, course.ue_per_week),
            (_MONTHS, course.months),
            (_LEAD, course.lead_months),
        )
        for text, number in figures:
            if number:
                yield text.in_(self._lang).format(n=form(number, self._lang))

    def _entry(self, course: Course) -> str:
        if course.entry is None:
            return self._say(_UNKNOWN)
        facts = self._facts(course.entry)
        return _ENTRY.in_(self._lang).format(facts=", ".join(facts)) if facts else ""

    def outcome(self, outcome: TypeOutcome) -> str:
        proofs = [self._proof(text) for text in outcome.certificates]
        facts = ", ".join([*self._facts(outcome.facts), *proofs]) or self._say(_NOTHING)
        return _LABELS[outcome.label].in_(self._lang).format(facts=facts)

    def _facts(self, facts: dict[str, str]) -> list[str]:
        return [self._predicate.fact(key, value) for key, value in facts.items()]

    def _proof(self, text: str) -> str:
        exam, _, level = text.partition(":")
        return f"{type_name(exam, self._catalogue, self._lang)} {level}".strip()

    def _say(self, text: Text) -> str:
        return text.in_(self._lang)
