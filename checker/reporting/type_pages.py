"""A measure type as a page in Markdown: what it demands and grants on a day, with the norm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.model.catalogue import Catalogue
from checker.model.measure_type import Dated, Demand, MeasureType, Way
from checker.model.standard import BothLanguages
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.page_words import confidence_words, term_words
from checker.reporting.transition_text import DIMENSIONS

_LISTS = ("measure-types", "exams", "status-goals", "goals", "transition-nodes")
_RESULT = {
    "passt": Text("passt", "fits"),
    "bedingt": Text("passt unter einer Bedingung", "fits under a condition"),
    "nicht_pruefbar": Text("nicht prüfbar", "cannot be decided"),
    "weich": Text("passt nicht (Praxis, keine Vorschrift)", "does not fit (practice, no norm)"),
    "hart": Text("passt nicht (Vorschrift)", "does not fit (norm)"),
}
_OWNER = {
    "bund": Text("Bund", "federal level"),
    "land": Text("Land", "Land"),
    "kommune": Text("Kommune", "municipality"),
    "traeger": Text("Träger", "provider"),
}


def type_name(code: str, catalogue: Catalogue, lang: Lang) -> str:
    """Return the title of a type from the code lists."""
    found = next((c for name in _LISTS if (c := catalogue.code(name, code))), None)
    if found is None:
        return code
    return found.de if lang == "de" else found.en


def type_page(entry: MeasureType, catalogue: Catalogue, lang: Lang, day: date | None) -> str:
    """Return the page of one type; with a day only what counts on it, else every term."""
    return "\n".join(_page(entry, catalogue, lang, day)).rstrip() + "\n"


def _page(entry: MeasureType, catalogue: Catalogue, lang: Lang, day: date | None) -> Iterator[str]:
    german = lang == "de"
    yield f"# {entry.code} {type_name(entry.code, catalogue, lang)}"
    yield ""
    yield from _facts(entry, catalogue, lang, day)
    yield "## Was verlangt wird" if german else "## What is demanded"
    yield ""
    if not entry.demands:
        yield "Keine Zugangsbedingung im Katalog." if german else "No demand in the catalogue."
    for demand in entry.demands:
        yield from _demand(demand, lang, day)
    grants = [g for g in entry.grants if g.text and (day is None or g.in_force(day))]
    if grants or entry.no_level:
        yield ""
        yield "## Was danach gilt" if german else "## What holds afterwards"
        yield ""
    if entry.no_level:
        yield "- Kein Sprachniveau ist zugesichert." if german else "- No level is guaranteed."
    for grant in grants:
        yield f"- {_in(grant.text, lang)} ({_source(grant, lang)})"


def _facts(entry: MeasureType, catalogue: Catalogue, lang: Lang, day: date | None) -> Iterator[str]:
    german = lang == "de"
    if day is not None:
        yield f"{'Stand' if german else 'As of'}: {form(day, lang)}"
        yield ""
    code = catalogue.code("measure-types", entry.code)
    if code is not None and code.deprecated_since is not None:
        since: Any = code.deprecated_since
        shown = (
            form(since, lang)
            if isinstance(since, date)
            else ("Tag unbekannt" if german else "day unknown")
        )
        label = "Nicht mehr vorgesehen seit" if german else "No longer foreseen since"
        yield f"{label}: {shown}"
        yield ""
    if entry.one_time:
        yield "Nur einmal möglich." if german else "Possible only once."
        yield ""


def _demand(demand: Demand, lang: Lang, day: date | None) -> Iterator[str]:
    ways = [way for way in demand.ways if day is None or way.in_force(day)]
    if not ways:
        return
    owner = _OWNER[demand.owner].in_(lang)
    changed = "zu ändern durch" if lang == "de" else "to be changed by"
    yield f"### {DIMENSIONS[demand.dimension].in_(lang)} ({changed}: {owner})"
    yield ""
    for way in ways:
        yield _way(way, lang)
    if demand.otherwise != "passt":
        label = "Sonst" if lang == "de" else "Otherwise"
        text = _in(demand.otherwise_text, lang)
        yield f"- {label}: {_RESULT[demand.otherwise].in_(lang)}. {text}".rstrip()
    yield ""


def _way(way: Way, lang: Lang) -> str:
    result = _RESULT[way.result].in_(lang)
    return f"- {_in(way.text, lang)}: {result} ({_source(way, lang)})"


def _source(entry: Dated, lang: Lang) -> str:
    citation = entry.citation
    where = ", ".join(part for part in (citation.source, citation.section) if part)
    confidence = confidence_words(entry.confidence, lang)
    return f"{where}; {term_words(entry, lang)}; {confidence}"


def _in(text: BothLanguages | None, lang: Lang) -> str:
    return "" if text is None else text.de if lang == "de" else text.en
