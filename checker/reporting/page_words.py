"""The words of the catalogue in both languages: force, basis, confidence, term."""

from __future__ import annotations

from datetime import date

from checker.model.measure_type import Dated
from checker.model.standard import DatedValue
from checker.model.text import Lang, Text
from checker.model.wording import form

_FORCE = {
    "must": Text("Muss", "must"),
    "aim": Text("Ziel", "aim"),
    "should": Text("Soll", "should"),
    "may": Text("Kann", "may"),
    "info": Text("Angabe", "information"),
}
_BASIS = {
    "norm": Text("Vorschrift", "norm"),
    "derived": Text("abgeleitet", "derived"),
    "practice": Text("Praxis", "practice"),
    "project_set": Text("Projektfestlegung, keine Vorschrift", "set by this project, no norm"),
    "own_data": Text("eigene Angaben", "own data"),
}
_NO_MUST = {
    "practice": Text("Praxis, keine Vorschrift", "practice, no norm"),
    "project_set": _BASIS["project_set"],
}
_CONFIDENCE = {
    "high": Text("hoch", "high"),
    "medium": Text("mittel", "medium"),
    "low": Text("gering", "low"),
}
_OPEN = Text("offen", "open")
_UNKNOWN = Text("Ende unbekannt", "end unknown")
_SEEN = Text("Ende unbekannt, gesehen bis {day}", "end unknown, seen until {day}")


def force_words(force: str, lang: Lang, basis: str = "norm") -> str:
    """Return the word for a force, for example Muss; no must where no rule of law stands behind."""
    if force == "must" and basis in _NO_MUST:
        return _NO_MUST[basis].in_(lang)
    return _FORCE[force].in_(lang)


def basis_words(basis: str, lang: Lang) -> str:
    """Return the word for a basis, for example Vorschrift."""
    return _BASIS[basis].in_(lang)


def confidence_words(confidence: str, lang: Lang) -> str:
    """Return hoch, mittel or gering."""
    return _CONFIDENCE[confidence].in_(lang)


def term_words(value: DatedValue | Dated, lang: Lang) -> str:
    """Return the term of a value or entry, for example 01.01.2017 bis 31.12.2019."""
    first = form(value.valid_from, lang) or "…"
    return f"{first} {'bis' if lang == 'de' else 'to'} {_end(value, lang)}"


def _end(value: DatedValue | Dated, lang: Lang) -> str:
    if isinstance(value.valid_to, date):
        return form(value.valid_to, lang)
    if value.valid_to == "open":
        return _OPEN.in_(lang)
    if value.seen_until is None:
        return _UNKNOWN.in_(lang)
    return _SEEN.in_(lang).format(day=form(value.seen_until, lang))
