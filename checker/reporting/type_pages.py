"""A measure type as a page for the terminal: demands, grants and course, with the norm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.model.catalogue import Catalogue
from checker.model.measure_type import Dated, Demand, Grant, MeasureType
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.course_words import COURSE_NOTE, COURSE_TITLE, course_lines
from checker.reporting.page_words import confidence_words
from checker.reporting.predicate_words import PredicateWords
from checker.reporting.text_layout import Layout
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

_LAYOUT = Layout(80, color=False)
_LABEL = 12
_UNKNOWN_DAY = Text("Tag unbekannt", "day unknown")
_FUNDER = Text("Gefördert durch: {funder}.", "Funded by: {funder}.")
_ONCE = Text("Nur einmal möglich.", "Possible only once.")
_DEPRECATED = Text("Nicht mehr vorgesehen seit: {day}", "No longer foreseen since: {day}")
_PROOF = Text("Der Nachweis gilt {n} Monate.", "The proof is valid for {n} months.")
_AS_OF = Text("Rechtsstand: {day}", "Law of: {day}")
_NO_DEMAND = Text("Keine Voraussetzung im Katalog.", "No demand in the catalogue.")
_NO_GRANT = Text("Nichts im Katalog.", "Nothing in the catalogue.")
NO_LEVEL = Text("Kein Sprachniveau ist zugesichert.", "No language level is guaranteed.")


@dataclass(frozen=True, slots=True)
class _View:
    """How a page is written: language, day or every term, names of keys."""

    catalogue: Catalogue
    lang: Lang
    day: date | None

    def say(self, text: Text, **values: Any) -> str:
        return text.in_(self.lang).format(**values)

    def counts(self, entry: Dated) -> bool:
        return self.day is None or entry.in_force(self.day) or entry.in_window(self.day)

    def words(self, predicate: dict[str, Any]) -> str:
        return PredicateWords(self.catalogue, self.lang).words(predicate)


def type_page(entry: MeasureType, catalogue: Catalogue, lang: Lang, day: date | None) -> str:
    """Return the page of one type; with a day only what counts on it, else every term."""
    return "\n".join(_page(entry, _View(catalogue, lang, day))).rstrip() + "\n"


def type_facts(entry: MeasureType, catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """Yield what holds for a type as a whole: abolished, possible once, age of its proof."""
    code = catalogue.code("measure-types", entry.code)
    if code is not None and code.deprecated_since is not None:
        since: Any = code.deprecated_since
        day = form(since, lang) if isinstance(since, date) else _UNKNOWN_DAY.in_(lang)
        yield _DEPRECATED.in_(lang).format(day=day)
    if entry.funder is not None:
        yield _FUNDER.in_(lang).format(funder=OWNERS[entry.funder].in_(lang))
    if entry.one_time:
        yield _ONCE.in_(lang)
    if entry.proof_months is not None:
        yield _PROOF.in_(lang).format(n=entry.proof_months)


def _page(entry: MeasureType, view: _View) -> Iterator[str]:
    yield from _LAYOUT.wrap(f"# {entry.code} {type_name(entry.code, view.catalogue, view.lang)}")
    yield ""
    facts = [*type_facts(entry, view.catalogue, view.lang)]
    if view.day is not None:
        facts.insert(0, view.say(_AS_OF, day=form(view.day, view.lang)))
    if facts:
        yield from (*facts, "")
    yield from _title(Text("Was verlangt wird", "What is demanded"), view)
    if not entry.demands:
        yield from (view.say(_NO_DEMAND), "")
    for dimension in dict.fromkeys(demand.dimension for demand in entry.demands):
        yield from _dimension([d for d in entry.demands if d.dimension == dimension], view)
    yield from _title(Text("Was danach gilt", "What holds afterwards"), view)
    yield from _grants(entry, view)
    yield from _course(entry, view)


def _title(title: Text, view: _View) -> Iterator[str]:
    yield from (f"## {view.say(title)}", "")


def _dimension(demands: list[Demand], view: _View) -> Iterator[str]:
    shown = [demand for demand in demands if any(view.counts(way) for way in demand.ways)]
    if shown:
        yield from (f"### {view.say(DIMENSIONS[shown[0].dimension])}", "")
    for demand in shown:
        yield from _demand(demand, view)
        yield ""


def _demand(demand: Demand, view: _View) -> Iterator[str]:
    limit = view.words(demand.when)
    if limit:
        yield from _LAYOUT.wrap(f"{view.say(Text('Nur wenn', 'Only if'))}: {limit}")
    for way in (way for way in demand.ways if view.counts(way)):
        yield from _item(f"{view.say(RESULTS[way.result])}: {both(way.text, view.lang)}")
        yield from _source(way, view)
    if demand.otherwise != "passt" and all(way.need for way in demand.ways):
        result, why = view.say(RESULTS[demand.otherwise]), both(demand.otherwise_text, view.lang)
        text = f"{result}. {why}" if why else result
        yield from _labelled(Text("Sonst", "Otherwise"), text, view)
    yield from _labelled(Text("Zu ändern", "To change"), both(demand.change, view.lang), view)
    yield from _labelled(Text("Zuständig", "Set by"), view.say(OWNERS[demand.owner]), view)


def _labelled(label: Text, text: str, view: _View) -> list[str]:
    return _LAYOUT.wrap(text.strip(), _LABEL, label=f"{view.say(label)}:") if text else []


def _grants(entry: MeasureType, view: _View) -> Iterator[str]:
    grants = [grant for grant in entry.grants if view.counts(grant)]
    if entry.no_level:
        yield from _item(view.say(NO_LEVEL))
    elif not grants:
        yield view.say(_NO_GRANT)
    for grant in grants:
        yield from _item(grant_words(grant, view.catalogue, view.lang))
        yield from _source(grant, view)


def _course(entry: MeasureType, view: _View) -> Iterator[str]:
    lines = course_lines(entry, view.catalogue, view.lang)
    shown = [(text, dated) for text, dated in lines if view.counts(dated)]
    if shown:
        yield ""
        yield from _title(COURSE_TITLE, view)
    for text, dated in shown:
        yield from _item(text)
        yield from _source(dated, view)
        if dated.note:
            yield from _LAYOUT.wrap(f"{view.say(COURSE_NOTE)}: {dated.note}", 4)


def grant_words(grant: Grant, catalogue: Catalogue, lang: Lang) -> str:
    """Return what a grant says: its text, else its facts; and when it holds."""
    words = PredicateWords(catalogue, lang)
    facts = ", ".join(words.fact(key, value) for key, value in grant.facts.items())
    when = words.words(grant.when)
    limit = f" ({Text('wenn', 'if').in_(lang)}: {when})" if when else ""
    return f"{both(grant.text, lang) or facts}{limit}"


def _item(text: str) -> list[str]:
    return _LAYOUT.wrap(text, 2, label="- ")


def _source(entry: Dated, view: _View) -> list[str]:
    label = Text("Verlässlichkeit", "confidence")
    parts = (
        source_of(entry.citation),
        term_of(entry, view.lang),
        view.say(BASES[entry.basis]),
        f"{view.say(label)} {confidence_words(entry.confidence, view.lang)}",
    )
    return _LAYOUT.wrap("; ".join(part for part in parts if part), 4)
