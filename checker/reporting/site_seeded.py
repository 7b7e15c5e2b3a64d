"""The detection table: every finding beside the defect that was put in to bring it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.loading.reading_codes import READING_CODES
from checker.model.text import Lang, Text
from checker.reporting.site_links import link, page, page_of, rule_links, table, top_page
from checker.rule_api import Rule

Case = Mapping[str, Any]

_LEAD = Text(
    "In ein Paket ohne Befund wird genau ein Fehler eingesetzt. Heraus kommen müssen genau die"
    " Befunde dieser Tabelle, sonst schlägt die Testreihe fehl. *Folge* heißt: Der Bericht klappt"
    " diesen Befund unter seiner Ursache ein. Ohne diesen Zusatz verletzt derselbe Fehler noch"
    " eine zweite Vorgabe.",
    "Exactly one defect is put into a package without findings. Exactly the findings of this table"
    " must come out, else the tests fail. A *consequence* is folded under its cause in the report."
    " Without that word the same defect breaks a second requirement.",
)
_HEAD = Text(
    "Befund|Eingesetzter Fehler|Dazu Befunde|Dazu Folgen",
    "Finding|Defect put in|Findings besides|Consequences besides",
)
_NONE = Text("Ohne eingesetzten Fehler", "Without a seeded defect")
_NONE_LEAD = Text(
    "Diese Regeln haben Fallbeispiele in ihrer Tabelle, hier aber noch keinen eingesetzten Fehler:",
    "These rules have cases in their tables, but no seeded defect here yet:",
)


def detection_page(cases: tuple[Case, ...], rules: dict[str, Rule[Any]], lang: Lang) -> str:
    """Return the page: one row per finding and defect, in the order of the codes.

    A row stands at the cause of a defect, not at what only follows from it.
    """
    return page(_lines(cases, rules, lang))


def _lines(cases: tuple[Case, ...], rules: dict[str, Rule[Any]], lang: Lang) -> Iterator[str]:
    yield Text("# Eingesetzte Fehler und ihre Befunde", "# Defects put in and their findings").in_(
        lang
    )
    yield ""
    yield _LEAD.in_(lang)
    yield ""
    pairs = sorted(
        ((code, case) for case in cases for code in _causes(case)),
        key=lambda pair: (pair[0], pair[1]["defect"]),
    )
    rows = (_row(code, case, rules, lang) for code, case in pairs)
    yield from table(_HEAD.in_(lang).split("|"), rows)
    without = sorted(rules.keys() - {code for case in cases for code in case["codes"]})
    if without:
        yield f"## {_NONE.in_(lang)}"
        yield ""
        yield f"{_NONE_LEAD.in_(lang)} {rule_links(without, top_page('detection', lang), lang)}."


def _row(code: str, case: Case, rules: dict[str, Rule[Any]], lang: Lang) -> tuple[str, ...]:
    besides = (other for other in _causes(case) if other != code)
    return (
        _named(code, rules, lang),
        case.get("de", case["defect"]) if lang == "de" else case["defect"],
        ", ".join(_linked(other, rules, lang) for other in besides),
        ", ".join(_linked(other, rules, lang) for other in case.get("folded", ())),
    )


def _causes(case: Case) -> list[str]:
    return [code for code in case["codes"] if code not in case.get("folded", ())]


def _named(code: str, rules: dict[str, Rule[Any]], lang: Lang) -> str:
    title = rules[code].title if code in rules else READING_CODES[code].title
    return f"{_linked(code, rules, lang)} {title.in_(lang)}"


def _linked(code: str, rules: dict[str, Rule[Any]], lang: Lang) -> str:
    to = page_of("rules", code, lang) if code in rules else top_page("reading", lang)
    return link(code, to, top_page("detection", lang))
