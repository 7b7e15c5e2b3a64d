"""A rule as a page in Markdown: what is checked, why, against which values, with both examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.engine.casebook import example_text
from checker.model.catalogue import Catalogue
from checker.model.standard import DatedValue
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.page_words import basis_words, confidence_words, force_words, term_words
from checker.rule_api import Rule

_WORDS = {
    "checked": Text("Was geprüft wird", "What is checked"),
    "values": Text("Werte mit Geltung und Fundstelle", "Values with term and source"),
    "requirements": Text("Anforderungen", "Requirements"),
    "good": Text("Erfüllt", "Complies"),
    "bad": Text("Verletzt", "Violates"),
    "object": Text("Gegenstand", "Applies to"),
    "since": Text("Seit", "Since"),
    "own": Text(
        "Diese Regel vergleicht Angaben des Pakets miteinander; sie braucht keine Vorschrift.",
        "This rule compares values of the package with each other; it needs no norm.",
    ),
    "head": Text(
        "| Wert | Verbindlichkeit | Grundlage | Geltung | Verlässlichkeit | Fundstelle |",
        "| Value | Force | Basis | Term | Confidence | Source |",
    ),
}


def rule_page(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> str:
    """Return the page of one rule."""
    return "\n".join(_lines(rule, catalogue, lang)).rstrip() + "\n"


def _lines(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    yield f"# {rule.code} {rule.title.in_(lang)}"
    yield ""
    yield f"`{rule.slug}` · {_facts(rule, lang)}"
    yield from _section("checked", lang)
    yield rule.meta["about"] if lang == "de" else rule.summary
    yield from _section("requirements", lang)
    for name in rule.meta["requirements"]:
        requirement = catalogue.requirements[name]
        text = requirement.text.de if lang == "de" else requirement.text.en
        yield f"- **{name}** ({force_words(requirement.force, lang, requirement.basis)}): {text}"
    yield from _values(rule, catalogue, lang)
    for word, name in (("good", "Complies"), ("bad", "Violates")):
        yield from _section(word, lang)
        yield f"```yaml\n{example_text(rule, name)}\n```"


def _facts(rule: Rule[Any], lang: Lang) -> str:
    kind = ", ".join(rule.types) or " | ".join(kind.__name__ for kind in rule.classes)
    since = rule.meta.get("since", "0.1.0")
    return f"{_WORDS['object'].in_(lang)}: {kind} · {_WORDS['since'].in_(lang)}: {since}"


def _section(word: str, lang: Lang) -> Iterator[str]:
    yield from ("", f"## {_WORDS[word].in_(lang)}", "")


def _values(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    yield from _section("values", lang)
    if not rule.parameters:
        yield _WORDS["own"].in_(lang)
    for name in rule.parameters:
        yield from parameter_table(name, catalogue, lang)


def parameter_table(name: str, catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """Yield the table of one parameter: each value with force, basis, term, confidence, source."""
    parameter = catalogue.parameters[name]
    title = parameter.title.de if lang == "de" else parameter.title.en
    yield f"**{title}** (`{name}`, {parameter.unit or '-'})"
    yield ""
    yield _WORDS["head"].in_(lang)
    yield "|---|---|---|---|---|---|"
    yield from (_row(value, lang) for value in parameter.values)
    yield ""


def _row(value: DatedValue, lang: Lang) -> str:
    citation = value.citation
    source = (
        f"{citation.source}, {citation.section}"
        if citation and citation.section
        else (citation.source if citation else "-")
    )
    cells = (
        form(value.value, lang) or "-",
        force_words(value.force, lang, value.basis),
        basis_words(value.basis, lang),
        term_words(value, lang),
        confidence_words(value.confidence, lang),
        source,
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
