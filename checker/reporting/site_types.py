"""The page of a measure type on the site: every demand and grant in every term, with its norm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.measure_type import Dated, Demand, MeasureType
from checker.model.text import Lang, Text
from checker.reporting.course_words import COURSE_NOTE, COURSE_TITLE, course_lines
from checker.reporting.page_words import confidence_words
from checker.reporting.predicate_words import PredicateWords
from checker.reporting.site_links import index_page, link, page_of, table, wide_page
from checker.reporting.transition_matrix import FAMILIES, Matrix, families, family_of
from checker.reporting.transition_words import (
    BASES,
    DIMENSIONS,
    OWNERS,
    RESULTS,
    both,
    source_of,
    term_of,
    type_name,
)
from checker.reporting.type_pages import NO_LEVEL, grant_words, type_facts

_WAYS = Text("Antwort|Aussage|Wenn|Beleg", "Answer|Statement|If|Evidence")
_GRANTS = Text("Aussage|Beleg", "Statement|Evidence")
_CONFIDENCE = Text("Verlässlichkeit", "confidence")
_ALL = Text("Alle Maßnahmearten", "All measure types")
_NO_DEMAND = Text("Keine Voraussetzung im Katalog.", "No demand in the catalogue.")
_NO_GRANT = Text("Nichts, was eine andere Art verlangt.", "Nothing that another type asks for.")
_INDEX = Text(
    "Jede Art hat eine Seite: was sie von denen verlangt, die kommen, und was nach ihr gilt. Jede"
    " Zeile hat Geltung, Grundlage, Verlässlichkeit und Fundstelle. Ein Strich heißt: Dazu steht"
    " nichts im Katalog; das ist keine Zusage.",
    "Every type has a page: what it asks of those who come, and what holds after it. Every line has"
    " term, basis, confidence and source. A dash means that the catalogue says nothing about it;"
    " that is no promise.",
)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in the making: the catalogue with its verdicts, the language, where it lies."""

    matrix: Matrix
    lang: Lang
    here: str

    def say(self, de: str, en: str) -> str:
        return de if self.lang == "de" else en

    @property
    def words(self) -> PredicateWords:
        return PredicateWords(self.matrix.catalogue, self.lang)


def site_type_page(entry: MeasureType, matrix: Matrix, lang: Lang) -> str:
    """Return the page of one type."""
    return wide_page(_lines(entry, _Page(matrix, lang, page_of("types", entry.code, lang))))


def _lines(entry: MeasureType, at: _Page) -> Iterator[str]:
    catalogue, lang = at.matrix.catalogue, at.lang
    yield f"# {entry.code} {type_name(entry.code, catalogue, lang)}"
    yield ""
    yield " · ".join(_links(entry, at))
    yield ""
    yield from (f"- **{fact}**" for fact in type_facts(entry, catalogue, lang))
    if entry.note:
        yield f"- {at.say('Anmerkung', 'Note (in German)')}: {entry.note}"
    yield ""
    yield f"## {at.say('Was verlangt wird', 'What is demanded')}"
    yield ""
    if not entry.demands:
        yield from (_NO_DEMAND.in_(lang), "")
    for demand in entry.demands:
        yield from _demand(demand, at)
    yield f"## {at.say('Was danach gilt', 'What holds afterwards')}"
    yield ""
    yield from _grants(entry, at)
    yield from _course(entry, at)


def _links(entry: MeasureType, at: _Page) -> Iterator[str]:
    yield link(_ALL.in_(at.lang), index_page("types", at.lang), at.here)
    family = family_of(entry.code, at.matrix.catalogue)
    if family in at.matrix.groups:
        name = at.say("Wohin es von hier geht", "Where it leads from here")
        yield link(name, page_of("transitions", family, at.lang), at.here)


def _demand(demand: Demand, at: _Page) -> Iterator[str]:
    lang = at.lang
    yield f"### {DIMENSIONS[demand.dimension].in_(lang)}: `{demand.id}`"
    yield ""
    limit = at.words.words(demand.when)
    if limit:
        yield f"- {at.say('Gilt nur, wenn', 'Counts only if')}: {limit}"
    if demand.always:
        yield f"- {at.say('Zählt auch ohne Angabe dazu.', 'Counts without any statement.')}"
    if demand.otherwise != "passt" and all(way.need for way in demand.ways):
        why = both(demand.otherwise_text, lang)
        result = RESULTS[demand.otherwise].in_(lang)
        yield f"- {at.say('Sonst', 'Otherwise')}: **{result}**{'. ' if why else ''}{why}"
    if demand.change is not None:
        yield f"- {at.say('Was zu ändern wäre', 'What to change')}: {both(demand.change, lang)}"
    owner = OWNERS[demand.owner].in_(lang)
    yield f"- {at.say('Wer das ändern kann', 'Who may change it')}: {owner}"
    yield ""
    rows = (
        (
            RESULTS[way.result].in_(lang),
            both(way.text, lang),
            at.words.words(way.need),
            _norm(way, lang),
        )
        for way in demand.ways
    )
    yield from table(_WAYS.in_(lang).split("|"), rows)


def _norm(entry: Dated, lang: Lang) -> str:
    parts = (
        _source(entry),
        term_of(entry, lang),
        BASES[entry.basis].in_(lang),
        f"{_CONFIDENCE.in_(lang)} {confidence_words(entry.confidence, lang)}",
    )
    return "; ".join(part for part in parts if part)


def _source(entry: Dated) -> str:
    text, url = source_of(entry.citation), entry.citation.url
    return f"[{text}]({url})" if url else text


def _grants(entry: MeasureType, at: _Page) -> Iterator[str]:
    if entry.no_level:
        yield from (NO_LEVEL.in_(at.lang), "")
    elif not entry.grants:
        yield from (_NO_GRANT.in_(at.lang), "")
    if entry.grants:
        rows = (
            (grant_words(grant, at.matrix.catalogue, at.lang), _norm(grant, at.lang))
            for grant in entry.grants
        )
        yield from table(_GRANTS.in_(at.lang).split("|"), rows)


def _course(entry: MeasureType, at: _Page) -> Iterator[str]:
    lines = [*course_lines(entry, at.matrix.catalogue, at.lang)]
    if lines:
        yield from (f"## {COURSE_TITLE.in_(at.lang)}", "")
        head = (*_GRANTS.in_(at.lang).split("|"), COURSE_NOTE.in_(at.lang))
        rows = ((text, _norm(dated, at.lang), dated.note or "") for text, dated in lines)
        yield from table(head, rows)


def type_index(matrix: Matrix, lang: Lang) -> str:
    """Return the list of all types, one section per family."""
    return wide_page(_index(_Page(matrix, lang, index_page("types", lang))))


def _index(at: _Page) -> Iterator[str]:
    types, catalogue = at.matrix.types, at.matrix.catalogue
    yield f"# {_ALL.in_(at.lang)}"
    yield ""
    yield _INDEX.in_(at.lang)
    yield ""
    head = at.say("Art|Name|Verlangt|Sichert zu", "Type|Name|Demands|Grants").split("|")
    for family, codes in families(types, catalogue).items():
        yield from (f"## {FAMILIES[family].in_(at.lang)}", "")
        yield from table(head, (_row(types[code], at) for code in codes))


def _row(entry: MeasureType, at: _Page) -> tuple[str, ...]:
    demands = dict.fromkeys(DIMENSIONS[d.dimension].in_(at.lang) for d in entry.demands)
    facts = dict.fromkeys(at.words.fact(k, v) for g in entry.grants for k, v in g.facts.items())
    return (
        link(entry.code, page_of("types", entry.code, at.lang), at.here),
        type_name(entry.code, at.matrix.catalogue, at.lang),
        ", ".join(demands),
        NO_LEVEL.in_(at.lang) if entry.no_level else ", ".join(facts),
    )
