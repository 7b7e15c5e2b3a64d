"""The pages of the table type × type: one page per family that people come from."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from checker.model.measure_type import Grant, Result
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.predicate_words import PredicateWords
from checker.reporting.site_links import index_page, link, page, page_of, table, top_page
from checker.reporting.transition_matrix import FAMILIES, Cell, Matrix
from checker.reporting.transition_words import DIMENSIONS, RESULTS, both, type_name

_SYMBOLS: dict[Result, str] = {
    "passt": "✓",
    "bedingt": "◐",
    "nicht_pruefbar": "?",
    "weich": "✕",
    "hart": "✕✕",
}
_COUNTED: tuple[set[Result], ...] = ({"passt"}, {"bedingt"}, {"nicht_pruefbar"}, {"weich", "hart"})
_BARE = "(✓)"
_UNCONSIDERED = Text("passt, aber nichts betrachtet", "fits, but nothing considered")
_TITLE = Text("Übergänge: Art mal Art", "Transitions: type by type")
_FRONT = ("---", "hide: [navigation, toc]", "search:", "  exclude: true", "---", "")
_LEAD = Text(
    "Zeile: Woher jemand kommt. Spalte: Wohin es gehen soll. Recht vom **{day}**. Angenommen ist,"
    " dass das Ziel der Zeile erreicht ist, zum Beispiel die Prüfung bestanden. Über den Menschen"
    " ist sonst nichts gesagt: kein Alter, kein Aufenthaltsstatus, kein Zeugnis.",
    "Row: where somebody comes from. Column: where they want to go. Law of **{day}**. Assumed is"
    " that the target of the row is reached, for example the exam passed. Nothing else is said"
    " about the person: no age, no residence status, no certificate.",
)
_MEANS = {
    "passt": Text(
        "Was das Ergebnis der Zeile aussagt, spricht nicht dagegen. Mehr sagt das Zeichen nicht.",
        "Nothing in the result of the row speaks against it. The sign says no more than that.",
    ),
    "bare": Text(
        "Auch das heißt *passt*, aber das Ergebnis der Zeile sagt zu keiner Voraussetzung etwas.",
        "This is *fits* too, but the result of the row says nothing about any demand.",
    ),
    "bedingt": Text(
        "Eine Bedingung ist noch zu erfüllen, zum Beispiel eine Zulassung oder ein Ermessen.",
        "A condition still has to be met, for example an admission or a discretion.",
    ),
    "nicht_pruefbar": Text(
        "Recht oder Praxis dieses Tages ist nicht bekannt. Das zählt nie als *passt*.",
        "Law or practice of that day is not known. This never counts as *fits*.",
    ),
    "weich": Text(
        "Praxis, Empfehlung oder Regelfall steht entgegen. Ausnahmen sind möglich.",
        "Practice, a recommendation or the usual case stands against it. Exceptions are possible.",
    ),
    "hart": Text("Eine Vorschrift steht entgegen.", "A norm stands against it."),
}
_SILENT = Text(
    '!!! warning "Nicht betrachtet heißt nicht geprüft"\n'
    "    Wozu die Zeile nichts sagt, das ist *nicht betrachtet*: Es zählt weder dafür noch dagegen."
    " Ein ✓ sagt nur, dass nichts Angegebenes dagegen spricht. Es sagt nicht, dass jemand"
    " aufgenommen wird. Über einen einzelnen Menschen gibt erst eine Frage mit Angaben Auskunft,"
    " siehe {question}.\n\n"
    "    Die Tabelle ist eine Bewertung des Projekts nach den gesehenen Texten. Dass eine Maßnahme"
    " an die nächste anschließt, schreibt keine Vorschrift vor; der Pakt nennt es als Ziel.",
    '!!! warning "Not considered means not checked"\n'
    "    What the row is silent about is *not considered*: it counts neither for nor against. A ✓"
    " says only that nothing stated speaks against it. It does not say that anybody is admitted."
    " For one person, ask a question with the facts, see {question}.\n\n"
    "    The table is a judgement of this project on the texts it has seen. No norm demands that"
    " one measure leads on to the next; the Pact names it as an aim.",
)
_TOOLTIP = "{code} → {to}: {words}"


def matrix_index(matrix: Matrix, lang: Lang) -> str:
    """Return the page with the legend and the links to the pages of the families."""
    return page(_index(matrix, lang))


def _index(matrix: Matrix, lang: Lang) -> Iterator[str]:
    here = index_page("transitions", lang)
    yield f"# {_TITLE.in_(lang)}"
    yield ""
    yield _LEAD.in_(lang).format(day=form(matrix.day, lang))
    yield ""
    yield from _legend(lang)
    name = Text("Angaben einer Übergangsfrage", "Keys of a transition question").in_(lang)
    yield _SILENT.in_(lang).format(question=link(name, top_page("question", lang), here))
    yield ""
    yield Text("## Woher", "## From").in_(lang)
    yield ""
    head = Text(
        "Familie|Arten|passt|Bedingung|nicht prüfbar|passt nicht",
        "Family|Types|fits|condition|cannot be decided|does not fit",
    )
    yield from table(head.in_(lang).split("|"), (_sums(f, matrix, lang) for f in matrix.groups))


def _legend(lang: Lang) -> Iterator[str]:
    head = Text("Zeichen|Wort|Bedeutung", "Sign|Word|Meaning").in_(lang)
    rows = [(sign, RESULTS[result], _MEANS[result]) for result, sign in _SYMBOLS.items()]
    rows.insert(1, (_BARE, _UNCONSIDERED, _MEANS["bare"]))
    yield from table(
        head.split("|"), ((sign, word.in_(lang), means.in_(lang)) for sign, word, means in rows)
    )


def _sums(family: str, matrix: Matrix, lang: Lang) -> tuple[str, ...]:
    codes = matrix.groups[family]
    found = [cell.result for (a, _), cell in matrix.cells.items() if a in codes]
    here = index_page("transitions", lang)
    name = link(FAMILIES[family].in_(lang), page_of("transitions", family, lang), here)
    numbers = (sum(result in group for result in found) for group in _COUNTED)
    return name, str(len(codes)), *(form(number, lang) for number in numbers)


def matrix_page(family: str, matrix: Matrix, lang: Lang) -> str:
    """Return the page of one family as FROM: a table for every family as TO."""
    return page((*_FRONT, *_family(family, matrix, lang)))


def _family(family: str, matrix: Matrix, lang: Lang) -> Iterator[str]:
    here = page_of("transitions", family, lang)
    name = FAMILIES[family].in_(lang)
    back = link(_TITLE.in_(lang), index_page("transitions", lang), here)
    yield f"# {Text('Von', 'From').in_(lang)}: {name}"
    yield ""
    signs = ", ".join(f"{_SYMBOLS[result]} {word.in_(lang)}" for result, word in RESULTS.items())
    yield f"{back} · {form(matrix.day, lang)} · {signs}, {_BARE} {_UNCONSIDERED.in_(lang)}"
    yield ""
    yield from _brought(family, matrix, lang)
    for to, codes in matrix.groups.items():
        title = f"{Text('Nach', 'To').in_(lang)}: {FAMILIES[to].in_(lang)}"
        yield from (f"## {title}", "")
        yield from _Grid(matrix, lang, here, f"{name} → {FAMILIES[to].in_(lang)}").lines(
            matrix.groups[family], codes
        )


def _brought(family: str, matrix: Matrix, lang: Lang) -> Iterator[str]:
    """Yield what each row assumes and brings along."""
    head = Text("Zeile|Gefragt ist|Das bringt mit", "Row|The question|It brings").in_(lang)
    rows = (
        (f"`{code}`", f"`{matrix.asked(code)}`", "; ".join(_granted(code, matrix, lang)))
        for code in matrix.groups[family]
    )
    yield from table(head.split("|"), rows)


def _granted(code: str, matrix: Matrix, lang: Lang) -> Iterator[str]:
    if matrix.types[code].no_level:
        yield Text("kein zugesichertes Sprachniveau", "no guaranteed language level").in_(lang)
    for grant in matrix.brought(code):
        yield both(grant.text, lang).rstrip(".") or _facts(grant, matrix, lang)


def _facts(grant: Grant, matrix: Matrix, lang: Lang) -> str:
    words = PredicateWords(matrix.catalogue, lang)
    return ", ".join(words.fact(key, value) for key, value in grant.facts.items())


class _Grid:
    """One table in HTML: heads for rows and columns, a sign and words in every cell."""

    def __init__(self, matrix: Matrix, lang: Lang, here: str, caption: str) -> None:
        self._matrix, self._lang, self._here, self._caption = matrix, lang, here, caption

    def lines(self, rows: list[str], columns: list[str]) -> Iterator[str]:
        yield '<div class="matrix" markdown="1" tabindex="0">'
        yield f'<table class="types" markdown="1" aria-label="{escape(self._caption, quote=True)}">'
        yield '<thead markdown="1"><tr markdown="1">'
        yield f"<td>{Text('von ↓ nach →', 'from ↓ to →').in_(self._lang)}</td>"
        yield from (self._head(code, "col") for code in columns)
        yield '</tr></thead><tbody markdown="1">'
        for code in rows:
            yield '<tr markdown="1">'
            yield self._head(code, "row")
            yield "".join(self._cell(code, to) for to in columns)
            yield "</tr>"
        yield from ("</tbody></table>", "</div>", "")

    def _head(self, code: str, scope: str) -> str:
        name = escape(type_name(code, self._matrix.catalogue, self._lang), quote=True)
        target = link(code, page_of("types", code, self._lang), self._here)
        return f'<th scope="{scope}" title="{name}" markdown="span">{target}</th>'

    def _cell(self, code: str, to: str) -> str:
        cell = self._matrix.cells[code, to]
        sign, kind = (_SYMBOLS[cell.result], cell.result) if cell.considered else (_BARE, "bare")
        words = escape(cell_words(cell, self._lang))
        title = escape(_TOOLTIP.format(code=code, to=to, words=words), quote=True)
        return (
            f'<td class="{kind}" title="{title}"><span aria-hidden="true">{sign}</span>'
            f'<span class="words">{words}</span></td>'
        )


def cell_words(cell: Cell, lang: Lang) -> str:
    """Return the verdict in words, with the dimensions that speak against it."""
    if not cell.considered:
        return _UNCONSIDERED.in_(lang)
    word = RESULTS[cell.result].in_(lang)
    if cell.result == "passt":
        return word
    return f"{word}: {', '.join(DIMENSIONS[d].in_(lang) for d in cell.dimensions)}"
