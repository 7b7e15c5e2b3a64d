"""The words of transitions in both languages: dimensions, answers, owners, names of types."""

from __future__ import annotations

from checker.model.catalogue import Catalogue
from checker.model.measure_type import Dated, Result
from checker.model.standard import BothLanguages, Citation
from checker.model.text import Lang, Text
from checker.model.wording import NBSP, form
from checker.reporting.page_words import term_words

_LISTS = ("measure-types", "exams", "status-goals", "goals", "transition-nodes")
_QUESTIONS = {
    "_START": Text("{name}: Kann die Gruppe beginnen?", "{name}: can the group begin?"),
    "_FOERDERUNG": Text("{name}: Ist es so förderfähig?", "{name}: can it be funded like this?"),
}
DIMENSIONS = {
    "language": Text("Sprache", "Language"),
    "literacy": Text("Schrift", "Literacy"),
    "school_certificate": Text("Schulabschluss", "School certificate"),
    "recognition": Text("Anerkennung", "Recognition"),
    "residence_status": Text("Aufenthalt und Zugang", "Residence and access"),
    "age": Text("Alter", "Age"),
    "target_group": Text("Zielgruppe", "Target group"),
    "time": Text("Zeit", "Time"),
    "capacity": Text("Plätze und Rahmen", "Places and setting"),
    "funding_subsidiarity": Text("Finanzierung und Vorrang", "Funding and priority"),
}
RESULTS: dict[Result, Text] = {
    "passt": Text("passt", "fits"),
    "bedingt": Text("passt unter einer Bedingung", "fits under a condition"),
    "nicht_pruefbar": Text("nicht prüfbar", "cannot be decided"),
    "weich": Text("passt nicht, nicht zwingend", "does not fit, not binding"),
    "hart": Text("passt nicht, zwingend", "does not fit, binding"),
}
OWNERS = {
    "bund": Text("Bund", "federal level"),
    "land": Text("Land", "Land"),
    "kommune": Text("Kommune", "municipality"),
    "traeger": Text("Träger", "provider"),
}
_SINCE, _UNTIL = Text("seit {day}", "since {day}"), Text("bis {day}", "until {day}")
_WINDOW = Text(
    "alter oder neuer Text zwischen {old} und {new}", "old or new text between {old} and {new}"
)
BASES = {
    "norm": Text("Vorschrift", "norm"),
    "practice": Text("Praxis, keine Vorschrift", "practice, no norm"),
    "circular": Text("Rundschreiben, keine Vorschrift", "circular, no norm"),
    "recommendation": Text("Empfehlung, keine Vorschrift", "recommendation, no norm"),
}


def type_name(code: str, catalogue: Catalogue, lang: Lang) -> str:
    """Return the title of a type from the code lists; a code without one stays as it is."""
    for suffix, question in _QUESTIONS.items():
        base = code.removesuffix(suffix)
        if base != code:
            return question.in_(lang).format(name=type_name(base, catalogue, lang))
    found = next((c for name in _LISTS if (c := catalogue.code(name, code))), None)
    if found is None:
        return code
    return found.de if lang == "de" else found.en


def both(text: BothLanguages | None, lang: Lang) -> str:
    """Return a text of the catalogue in the language, or nothing."""
    return "" if text is None else text.de if lang == "de" else text.en


def source_of(citation: Citation) -> str:
    """Return source and section in one line; a § stays with its number."""
    parts = ", ".join(part for part in (citation.source, citation.section) if part)
    return parts.replace("§ ", f"§{NBSP}")


def term_of(entry: Dated, lang: Lang) -> str:
    """Return the term of an entry in words; nothing where no day is set at either end."""
    first, last = entry.valid_from, entry.valid_to
    if last == "open":
        term = _SINCE.in_(lang).format(day=form(first, lang)) if first else ""
    elif first is None and last != "unknown":
        term = _UNTIL.in_(lang).format(day=form(last, lang))
    else:
        term = term_words(entry, lang)
    return "; ".join(part for part in (term, _window(entry, lang)) if part)


def _window(entry: Dated, lang: Lang) -> str:
    if entry.from_window is None:
        return ""
    old, new = (form(day, lang) for day in entry.from_window)
    return _WINDOW.in_(lang).format(old=old, new=new)
