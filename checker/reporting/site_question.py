"""The page about the syntax of a transition question, with the closed table of its keys."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.catalogue import Catalogue
from checker.model.standard import Code
from checker.model.text import Lang, Text
from checker.reporting.site_links import index_page, link, page, page_of, table, top_page

_KINDS = {
    "level": Text("Sprachniveau: {values}", "language level: {values}"),
    "number": Text("Zahl", "number"),
    "percent": Text("Anteil, zum Beispiel `60%`", "share, for example `60%`"),
    "date": Text("Tag `JJJJ-MM-TT`", "day `YYYY-MM-DD`"),
}
_LEAD = Text(
    "Eine Seite einer Frage ist der Schlüssel einer {types} oder `PERSON`, danach ein `@` und"
    " Angaben, getrennt durch `;`. Eine Angabe beim *Von* beschreibt den Menschen oder den"
    " abgeschlossenen Schritt. Eine Angabe beim *Nach* wählt eine Ausgestaltung des Ziels.",
    "One side of a question is the code of a {types} or `PERSON`, then an `@` and keys,"
    " separated by `;`. A key on the *from* side describes the person or the finished step. A key"
    " on the *to* side chooses a variant of the target.",
)
_TYPES = Text("Maßnahmeart", "measure type")
_SIGNS = (
    ("`niveau=B1`", Text("genau dieser Wert", "exactly this value")),
    ("`alter>=16`", Text("dieser Wert oder mehr", "this value or more")),
    ("`alter>16`", Text("mehr als dieser Wert", "more than this value")),
    ("`gruppe<=25`", Text("dieser Wert oder weniger", "this value or less")),
    ("`nachweis_monate<6`", Text("weniger als dieser Wert", "less than this value")),
)
_RANGE = Text(
    "Ein Vergleich sagt nur, dass der Wert in diesem Bereich liegt. Schneidet eine Grenze des"
    " Rechts den Bereich, ist die Antwort *nicht prüfbar*. `60%` bedeutet 0,6.",
    "A comparison says only that the value lies in that range. Where a limit of the law cuts the"
    " range, the answer is *cannot be decided*. `60%` means 0.6.",
)
_CLOSED = Text(
    "Diese Liste ist geschlossen. Was nicht in ihr steht, ist *nicht unterstützt* und wird nie"
    " geraten.",
    "This list is closed. What is not in it is *unsupported* and never guessed.",
)


def question_page(catalogue: Catalogue, lang: Lang) -> str:
    """Return the syntax and every key with its values."""
    return page(_question(catalogue, lang))


def _question(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    here = top_page("question", lang)
    yield Text("# Angaben einer Übergangsfrage", "# Keys of a transition question").in_(lang)
    yield ""
    types = link(_TYPES.in_(lang), index_page("types", lang), here)
    yield _LEAD.in_(lang).format(types=types)
    yield ""
    yield from (
        "```sh",
        'paktcheck transition "IK_ALLG@niveau=B1;nachweis_monate<=6" BSK_B2 --as-of 2026-08-19',
        "```",
        "",
    )
    head = Text("Angabe|Bedeutung", "Key|Meaning").in_(lang)
    yield from table(head.split("|"), ((sign, text.in_(lang)) for sign, text in _SIGNS))
    yield _RANGE.in_(lang)
    yield ""
    yield Text("## Alle Angaben", "## All keys").in_(lang)
    yield ""
    yield _CLOSED.in_(lang)
    yield ""
    head = Text("Angabe|Bedeutung|Werte", "Key|Meaning|Values").in_(lang)
    codes = catalogue.code_lists["transition-keys"].codes
    yield from table(head.split("|"), (_key(code, catalogue, lang) for code in codes))
    nodes = link("transition-nodes", page_of("codes", "transition-nodes", lang), here)
    yield (
        Text("Seiten, die keine Maßnahme sind: {nodes}.", "Sides that are no measure: {nodes}.")
        .in_(lang)
        .format(nodes=nodes)
    )


def _key(code: Code, catalogue: Catalogue, lang: Lang) -> tuple[str, str, str]:
    names = ", ".join(f"`{name}`" for name in (code.code, *code.aliases))
    return names, code.de if lang == "de" else code.en, _values(code, catalogue, lang)


def _values(code: Code, catalogue: Catalogue, lang: Lang) -> str:
    kind = str(code.more["kind"])
    if kind == "choice":
        return ", ".join(f"`{value}`" for value in code.more["values"])
    levels = (f"`{level.code}`" for level in catalogue.code_lists["language-levels"].codes)
    return _KINDS[kind].in_(lang).format(values=", ".join(levels))
