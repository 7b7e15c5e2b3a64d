"""The pages of the code lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from checker.model.standard import CodeList
from checker.model.text import Lang, Text
from checker.reporting.site_links import index_page, link, page, page_of, table, wide_page
from checker.reporting.standard_pages import code_list_page

_CODE = re.compile(r"^\| `([^`]+)`", re.MULTILINE)
# Only these lists name what may have a page of its own as a measure type.
_TYPED = {"measure-types", "goals", "exams", "status-goals", "transition-nodes"}


def code_page(codes: CodeList, types: Collection[str], lang: Lang) -> str:
    """Return the page of one code list; a code that is a measure type leads to its page."""
    title, _, rest = code_list_page(codes, lang).partition("\n")
    here = page_of("codes", codes.id, lang)
    if codes.id in _TYPED:
        rest = _CODE.sub(lambda found: _linked(found[1], types, here, lang), rest)
    back = Text("Alle Schlüssellisten", "All code lists").in_(lang)
    return wide_page((title, "", link(back, index_page("codes", lang), here), "", rest.strip()))


def _linked(code: str, types: Collection[str], here: str, lang: Lang) -> str:
    text = f"`{code}`"
    return f"| {link(text, page_of('types', code, lang), here) if code in types else text}"


def code_index(lists: dict[str, CodeList], lang: Lang) -> str:
    """Return the list of all code lists."""
    return page(_index(lists, lang))


def _index(lists: dict[str, CodeList], lang: Lang) -> Iterator[str]:
    here = index_page("codes", lang)
    yield Text("# Alle Schlüssellisten", "# All code lists").in_(lang)
    yield ""
    yield Text(
        "Ein Schlüssel ist ein festes Wort für eine Angabe, zum Beispiel `IM` für das"
        " Integrationsmanagement. In der Arbeitsmappe wählen Sie ihn aus einer Liste.",
        "A code is a fixed word for a value, for example `IM` for Integrationsmanagement. In the"
        " workbook you choose it from a list.",
    ).in_(lang)
    yield ""
    head = Text("Liste|Name|Schlüssel", "List|Name|Codes").in_(lang)
    rows = (
        (
            link(
                codes.title.de if lang == "de" else codes.title.en, page_of("codes", n, lang), here
            ),
            f"`{n}`",
            str(len(codes.codes)),
        )
        for n, codes in lists.items()
    )
    yield from table(head.split("|"), rows)
