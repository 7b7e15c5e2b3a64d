"""The reference of the workbook: every sheet with its headings, generated from the layout."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.catalogue import Catalogue
from checker.model.layout import PACKAGE_HEADINGS, Column, Sheet, list_sheets, package_sheet
from checker.model.layout_sheets import NUMBER_HELP
from checker.model.text import Lang, Text
from checker.reporting.site_links import link, page, page_of, table, top_page, unit_words

_KINDS = {
    "text": Text("Text", "text"),
    "key": Text("Text mit führender Null", "text with leading zero"),
    "texts": Text("mehrere, mit `;` getrennt", "several, separated by `;`"),
    "keys": Text("mehrere, als Text, mit `;` getrennt", "several, as text, separated by `;`"),
    "whole": Text("ganze Zahl", "whole number"),
    "number": Text("Zahl", "number"),
    "day": Text("Tag `TT.MM.JJJJ`", "day `TT.MM.JJJJ` or `YYYY-MM-DD`"),
    "yesno": Text("ja oder nein", "ja or nein (yes or no)"),
}
_HEAD = Text("Überschrift|Art|Erläuterung|Feld", "Heading|Kind|Explanation|Field")
_LEAD = Text(
    "Die Vorlage erzeugt `paktcheck template --out paket.xlsx`. Die Spalten dürfen in jeder"
    " Reihenfolge stehen. Eine leere Zelle heißt: nicht angegeben. Ein Blatt mit Überschriften und"
    " ohne Zeilen heißt: keine.",
    "`paktcheck template --out paket.xlsx` makes the template. The columns may stand in any order,"
    " with German or English headings. An empty cell means: not stated. A sheet with headings and"
    " without rows means: none.",
)


def workbook_reference(catalogue: Catalogue, lang: Lang) -> str:
    """Return the page with every sheet and every heading of the workbook."""
    return page(_reference(catalogue, lang))


def _reference(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    yield Text("# Die Arbeitsmappe: alle Blätter", "# The workbook: all sheets").in_(lang)
    yield ""
    yield _LEAD.in_(lang)
    yield ""
    for sheet in (package_sheet(), *list_sheets()):
        yield f"## {Text('Blatt', 'Sheet').in_(lang)} {sheet.title.in_(lang)}"
        yield ""
        yield from _notes(sheet, lang)
        rows = [*_parents(sheet, lang), *(_row(c, catalogue, lang) for c in sheet.columns)]
        yield from table(_HEAD.in_(lang).split("|"), rows)


def _notes(sheet: Sheet, lang: Lang) -> Iterator[str]:
    if sheet.key:
        return
    first, second, _ = (heading.in_(lang) for heading in PACKAGE_HEADINGS)
    yield Text(
        f"Dieses Blatt hat eine Zeile je Angabe: links „{first}“, daneben „{second}“.",
        f"This sheet has one row per entry: '{first}' on the left, '{second}' beside it.",
    ).in_(lang)
    yield ""


def _parents(sheet: Sheet, lang: Lang) -> Iterator[tuple[str, str, str, str]]:
    for parent in sheet.parents:
        kind = _KINDS["text"].in_(lang)
        yield parent.heading.in_(lang), kind, f"{parent.help.in_(lang)}.", ""
        if parent.number is not None:
            whole = _KINDS["whole"].in_(lang)
            yield parent.number.in_(lang), whole, f"{NUMBER_HELP.in_(lang)}.", ""


def _row(column: Column, catalogue: Catalogue, lang: Lang) -> tuple[str, str, str, str]:
    unit = unit_words(column.unit, lang)
    kind = f"{_KINDS[column.kind].in_(lang)}{unit}{_codes(column, catalogue, lang)}"
    path = ".".join(column.path)
    return column.heading.in_(lang), kind, f"{column.help.in_(lang)}.", f"`{path}`"


def _codes(column: Column, catalogue: Catalogue, lang: Lang) -> str:
    if column.codes not in catalogue.code_lists:
        return ""
    target = page_of("codes", column.codes, lang)
    return f", {link(column.codes, target, top_page('workbook', lang))}"
