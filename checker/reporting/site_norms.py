"""The page of a norm: versions, every requirement in full with its rules, every value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.engine.coverage import Covered
from checker.model.catalogue import Catalogue
from checker.model.standard import BothLanguages, Requirement, Standard, Version
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.page_words import basis_words, confidence_words, force_words
from checker.reporting.site_links import (
    index_page,
    link,
    page,
    page_of,
    rule_links,
    table,
    wide_page,
)
from checker.reporting.site_values import value_table
from checker.reporting.standard_pages import source_words

_HEADS = {
    "index": Text(
        "Vorschrift|Herausgeber|Rechtsstand|Anforderungen",
        "Norm|Issuer|Legal state|Requirements",
    ),
    "versions": Text("Fassung|Titel|Geltung|Verlässlichkeit", "Version|Title|Term|Confidence"),
}
# The shorthand of the collection of sources means nothing to a reader of the page.
_MARKS = re.compile(r"^bw\.md: [^.\[]*\.? ?|\[S\d+\]")
_ADDRESS = re.compile(r"(?<![<(])https?://[^\s;)]+")


@dataclass(frozen=True, slots=True)
class Norms:
    """What the pages of all norms share."""

    catalogue: Catalogue
    rows: list[Covered]
    lang: Lang

    def say(self, de: str, en: str) -> str:
        """Return the text in the language of the pages."""
        return de if self.lang == "de" else en

    def both(self, text: BothLanguages) -> str:
        """Return a text of the catalogue in the language of the pages."""
        return text.de if self.lang == "de" else text.en

    def rules_for(self, requirement: str) -> tuple[str, ...]:
        """Return the codes of the rules that check a requirement."""
        return next(row.rules for row in self.rows if row.requirement.id == requirement)


def norm_index(norms: Norms) -> str:
    """Return the list of all norms."""
    return page(_index(norms))


def _index(norms: Norms) -> Iterator[str]:
    here = index_page("norms", norms.lang)
    yield norms.say("# Alle Vorschriften", "# All norms")
    yield ""
    yield norms.say(
        "Der Rechtsstand ist der Tag des neuesten Textes, der gelesen wurde. „Unbekannt“ heißt:"
        " Die Quelle nennt keinen Tag.",
        "The legal state is the day of the newest text that was read. 'Unknown' means: the source"
        " names no day.",
    )
    yield ""
    rows = (_index_row(standard, norms, here) for standard in norms.catalogue.standards)
    yield from table(_HEADS["index"].in_(norms.lang).split("|"), rows)


def _index_row(standard: Standard, norms: Norms, here: str) -> tuple[str, ...]:
    target = page_of("norms", standard.id, norms.lang)
    return (
        link(norms.both(standard.title), target, here),
        standard.issuer,
        _legal_state(standard, norms),
        str(len(standard.requirements)),
    )


def _legal_state(standard: Standard, norms: Norms) -> str:
    legal = standard.legal_state
    return form(legal, norms.lang) if isinstance(legal, date) else norms.say("unbekannt", "unknown")


def norm_page(standard: Standard, norms: Norms) -> str:
    """Return the page of one norm."""
    return wide_page(_norm(standard, norms))


def _norm(standard: Standard, norms: Norms) -> Iterator[str]:
    here = page_of("norms", standard.id, norms.lang)
    yield f"# {norms.both(standard.title)}"
    yield ""
    yield link(norms.say("Alle Vorschriften", "All norms"), index_page("norms", norms.lang), here)
    yield ""
    state = norms.say("Rechtsstand", "Legal state")
    yield f"`{standard.id}` · {standard.issuer} · {state}: {_legal_state(standard, norms)}"
    yield ""
    yield from _versions(standard, norms)
    yield from _requirements(standard, norms, here)
    yield from _values(standard, norms)


def _versions(standard: Standard, norms: Norms) -> Iterator[str]:
    if not standard.versions:
        return
    yield norms.say("## Fassungen", "## Versions")
    yield ""
    rows = (
        (
            f"`{version.code}`",
            version.title,
            f"{form(version.valid_from, norms.lang) or '…'} – {_end(version, norms)}",
            confidence_words(version.confidence, norms.lang),
        )
        for version in standard.versions
    )
    yield from table(_HEADS["versions"].in_(norms.lang).split("|"), rows)


def _end(version: Version, norms: Norms) -> str:
    if isinstance(version.valid_to, date):
        return form(version.valid_to, norms.lang)
    if version.valid_to == "open":
        return norms.say("offen", "open")
    return norms.say("Ende unbekannt", "end unknown")


def _requirements(standard: Standard, norms: Norms, here: str) -> Iterator[str]:
    if not standard.requirements:
        return
    yield norms.say("## Anforderungen", "## Requirements")
    yield ""
    for requirement in standard.requirements:
        yield f"### {requirement.id} {{#{requirement.id.lower()}}}"
        yield ""
        yield norms.both(requirement.text)
        yield ""
        yield from (f"- {line}" for line in _facts(requirement, norms, here))
        yield ""


def _facts(requirement: Requirement, norms: Norms, here: str) -> Iterator[str]:
    lang = norms.lang
    force = force_words(requirement.force, lang, requirement.basis)
    sure = norms.say("Verlässlichkeit", "confidence")
    weight = f"{force}, {sure}: {confidence_words(requirement.confidence, lang)}"
    if requirement.basis != "norm":
        weight += f", {basis_words(requirement.basis, lang)}"
    yield f"{norms.say('Verbindlichkeit', 'Force')}: {weight}"
    yield f"{norms.say('Fundstelle', 'Source')}: {source_words(requirement.citation)}"
    for part in requirement.parts:
        text = f"{norms.both(part.text)} ({force_words(part.force, lang)})"
        yield f"{norms.say('Teil', 'Part')}: {text}"
    note = plain_note(requirement.note or "")
    if note and lang == "de":
        yield f"Anmerkung: {note}"
    yield _checked(requirement, norms, here)


def _checked(requirement: Requirement, norms: Norms, here: str) -> str:
    rules = norms.rules_for(requirement.id)
    if rules:
        found = rule_links(rules, here, norms.lang)
        return f"{norms.say('Geprüft durch', 'Checked by')}: {found}"
    why = (
        norms.both(requirement.manual)
        if requirement.manual
        else norms.say("Keine Regel prüft diese Anforderung.", "No rule checks this requirement.")
    )
    return f"{norms.say('Von Hand zu prüfen', 'To be checked by hand')}: {why}"


def plain_note(note: str) -> str:
    """Return a note without the marks of the collection of sources, addresses as links."""
    return _ADDRESS.sub(lambda found: f"<{found[0]}>", _MARKS.sub("", note)).strip()


def _values(standard: Standard, norms: Norms) -> Iterator[str]:
    if not standard.parameters:
        return
    yield norms.say("## Werte", "## Values")
    yield ""
    for name in standard.parameters:
        yield from value_table(name, norms.catalogue, norms.lang)
