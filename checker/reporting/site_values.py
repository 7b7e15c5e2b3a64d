"""A parameter on the site: every dated value with force, basis, term, confidence and source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model.catalogue import Catalogue
from checker.model.standard import DatedValue
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.page_words import basis_words, confidence_words, force_words, term_words
from checker.reporting.site_links import table, unit_words

_HEAD = Text(
    "Wert|Verbindlichkeit|Grundlage|Geltung|Verlässlichkeit|Fundstelle",
    "Value|Force|Basis|Term|Confidence|Source",
)
_NOT_SET = Text("nicht geregelt", "not set")


def value_table(name: str, catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """Yield the title of a parameter and the table of its values, in order of time."""
    parameter = catalogue.parameters[name]
    title = parameter.title.de if lang == "de" else parameter.title.en
    yield f"**{title}**{unit_words(parameter.unit, lang)} · `{name}`"
    yield ""
    yield from table(_HEAD.in_(lang).split("|"), (_row(value, lang) for value in parameter.values))


def _row(value: DatedValue, lang: Lang) -> tuple[str, ...]:
    citation = value.citation
    source = (citation.source, citation.section) if citation else ()
    return (
        shown_value(value.value, lang) or _NOT_SET.in_(lang),
        force_words(value.force, lang, value.basis),
        basis_words(value.basis, lang),
        term_words(value, lang),
        confidence_words(value.confidence, lang),
        ", ".join(part for part in source if part),
    )


def shown_value(value: Any, lang: Lang) -> str:
    """Write a value for people; of an entry with several keys, its text in the language."""
    if isinstance(value, dict):
        return str(value.get(lang, ", ".join(str(key) for key in value)))
    if isinstance(value, list | tuple):
        return ", ".join(shown_value(item, lang) for item in value)
    return form(value, lang)
