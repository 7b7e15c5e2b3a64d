"""Where the generated pages lie, how they link to each other, and how a table cell is written."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import Literal

from checker.model.catalogue import Catalogue
from checker.model.text import Lang, Text

Kind = Literal["rules", "norms", "codes", "types", "transitions"]
Top = Literal["coverage", "detection", "fields", "workbook", "formats", "reading", "question"]
_FOLDERS: dict[str, Text] = {
    "rules": Text("regeln", "rules"),
    "norms": Text("vorschriften", "norms"),
    "codes": Text("schluessel", "codes"),
    "types": Text("massnahmearten", "measure-types"),
    "transitions": Text("uebergaenge", "transitions"),
}
_TOP: dict[str, Text] = {
    "coverage": Text("abdeckung", "coverage"),
    "detection": Text("nachweis", "detection"),
    "fields": Text("felder", "fields"),
    "workbook": Text("arbeitsmappe", "workbook"),
    "formats": Text("formate", "formats"),
    "reading": Text("lesefehler", "reading"),
    "question": Text("uebergangsfrage", "transition-question"),
}
_UNITS = {
    "EUR": Text("EUR", "EUR"),
    "EUR/VZÄ/year": Text("EUR je VZÄ und Jahr", "EUR per VZÄ and year"),
    "UE": Text("UE", "UE"),
    "VZÄ": Text("VZÄ", "VZÄ"),
    "days": Text("Tage", "days"),
    "digits": Text("Ziffern", "digits"),
    "inhabitants": Text("Einwohner", "inhabitants"),
    "percent": Text("Prozent", "percent"),
    "persons/VZÄ": Text("Personen je VZÄ", "persons per VZÄ"),
    "posts": Text("Stellen", "posts"),
    "reports": Text("Berichte", "reports"),
    "tasks": Text("Aufgaben", "tasks"),
    "UE/week": Text("UE je Woche", "UE per week"),
    "children": Text("Kinder", "children"),
    "h": Text("Stunden", "hours"),
    "m2": Text("m²", "m²"),
    "months": Text("Monate", "months"),
    "pages": Text("Seiten", "pages"),
    "persons": Text("Personen", "persons"),
    "schools": Text("Schulen", "schools"),
    "share": Text("Anteil von 0 bis 1", "share from 0 to 1"),
    "weeks": Text("Wochen", "weeks"),
    "years": Text("Jahre", "years"),
}


def unit_words(unit: str, lang: Lang) -> str:
    """Return a unit in brackets with a space before it; nothing for what is no measure."""
    return f" ({_UNITS[unit].in_(lang)})" if unit in _UNITS else ""


def page_of(kind: Kind, name: str, lang: Lang) -> str:
    """Return the name of the page of a rule, norm, code list, type or family of types."""
    return f"{lang}/{_FOLDERS[kind].in_(lang)}/{name.lower()}.md"


def index_page(kind: Kind, lang: Lang) -> str:
    """Return the name of the page that lists all pages of a kind."""
    return page_of(kind, "index", lang)


def top_page(name: Top, lang: Lang) -> str:
    """Return the name of a page that stands for itself."""
    return f"{lang}/{_TOP[name].in_(lang)}.md"


def link(text: str, target: str, here: str) -> str:
    """Return a link in Markdown from one page to another; the target may have an anchor."""
    return f"[{text}]({posixpath.relpath(target, posixpath.dirname(here))})"


def rule_links(codes: Iterable[str], here: str, lang: Lang) -> str:
    """Return links to rules, in the order given."""
    return ", ".join(link(code, page_of("rules", code, lang), here) for code in codes)


def requirement_pages(catalogue: Catalogue, lang: Lang) -> dict[str, str]:
    """Return page and anchor of every requirement."""
    return {
        requirement.id: f"{page_of('norms', standard.id, lang)}#{requirement.id.lower()}"
        for standard in catalogue.standards
        for requirement in standard.requirements
    }


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a table in Markdown; empty cells get a dash."""
    names = list(head)
    yield _row(names)
    yield "|" + "---|" * len(names)
    yield from (_row(row) for row in rows)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;") or "–"


def wide_page(lines: Iterable[str]) -> str:
    """Return the lines as a page without the column of all pages, so that tables have room."""
    return page(("---", "hide: [navigation]", "---", "", *lines))


def page(lines: Iterable[str]) -> str:
    """Return the lines as a page with one newline at its end."""
    return "\n".join(lines).rstrip() + "\n"
