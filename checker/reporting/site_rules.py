"""The page of a rule on the site: what, why, values, severity, examples and cases."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, get_args

from checker.engine.casebook import example_text
from checker.model.catalogue import Catalogue
from checker.model.text import Lang, Text
from checker.reporting.page_words import force_words
from checker.reporting.site_links import (
    index_page,
    link,
    page,
    page_of,
    requirement_pages,
    table,
    wide_page,
)
from checker.reporting.site_severity import severities
from checker.reporting.site_values import value_table
from checker.rule_api import Rule

AREAS = {
    "FEL": Text("Angaben im Paket", "Fields of the package"),
    "IMA": Text(
        "Integrationsmanagement und Integrationsbeauftragte",
        "Integrationsmanagement and Integrationsbeauftragte",
    ),
    "SPR": Text("Sprache", "Language"),
    "SBU": Text("Schule und Weg in den Beruf", "School and way into work"),
    "QUA": Text("Qualifizierung und Arbeit", "Qualification and work"),
    "TEI": Text("Teilhabe", "Participation"),
    "UNT": Text("Unterbringung", "Accommodation"),
    "FIN": Text("Förderung", "Funding"),
    "PAK": Text("Das Paket als Ganzes", "The package as a whole"),
    "ANS": Text("Anschlussfähigkeit", "Anschlussfähigkeit (connectivity)"),
    "KRE": Text("Kreis und Land", "Kreis and Land"),
    "FRI": Text("Fristen und Fassungen", "Dates and versions"),
}
_OBJECTS = {
    "MeasurePackage": Text("Paket", "package"),
    "Post": Text("Stelle", "post"),
    "TargetGroup": Text("Zielgruppe", "target group"),
    "Member": Text("Mitglied", "member"),
    "Regelangebot": Text("Regelangebot", "regular offer"),
}
_MEASURE = Text("Maßnahme", "measure")
_ANSWERS = {
    "complies": "complies",
    "violates": "violates",
    "undecidable": "could not be checked",
    "not_applicable": "not applicable",
}
_LEAD = Text(
    "Jede Regel hat eine Seite: was sie prüft und gegen welche Werte, mit Fundstelle und Beispiel.",
    "Every rule has a page: what it checks, against which values, with source and example.",
)
_OWN = Text(
    "Diese Regel vergleicht Angaben des Pakets miteinander; sie braucht keine Vorschrift.",
    "This rule compares values of the package with each other; it needs no norm.",
)


def site_rule_page(rule: Rule[Any], catalogue: Catalogue, cases: dict[str, Any], lang: Lang) -> str:
    """Return the page of a rule; ``cases`` is its table as plain data, or empty."""
    return wide_page(
        (
            *_head(rule, lang),
            *_requirements(rule, catalogue, lang),
            *_values(rule, catalogue, lang),
            *severities(rule, catalogue, lang),
            *_example(rule, "Complies", lang),
            *_example(rule, "Violates", lang),
            *(_cases(cases) if lang == "en" else ()),
        )
    )


def _head(rule: Rule[Any], lang: Lang) -> Iterator[str]:
    applies = Text("Gegenstand", "Applies to").in_(lang)
    since = Text("Seit", "Since").in_(lang)
    yield f"# {rule.code} {rule.title.in_(lang)}"
    yield ""
    yield _ways(rule, lang)
    yield ""
    yield (
        f"`{rule.slug}` · {applies}: {_objects(rule, lang)}"
        f" · {since}: {rule.meta.get('since', '0.1.0')}"
    )
    yield ""
    yield Text("## Was geprüft wird", "## What is checked").in_(lang)
    yield ""
    yield rule.meta["about"] if lang == "de" else rule.summary
    yield ""


def _ways(rule: Rule[Any], lang: Lang) -> str:
    here = page_of("rules", rule.code, lang)
    other: Lang = "en" if lang == "de" else "de"
    back = Text("Alle Regeln", "All rules").in_(lang)
    name = Text("English", "Deutsch").in_(lang)
    to_other = link(name, page_of("rules", rule.code, other), here)
    return f"{link(back, index_page('rules', lang), here)} · {to_other}"


def _objects(rule: Rule[Any], lang: Lang) -> str:
    """Name what the rule looks at: measure types, else the kinds of object."""
    if rule.types:
        return ", ".join(f"`{name}`" for name in rule.types)
    kinds = get_args(rule.applies_to) or (rule.applies_to,)
    names = (_OBJECTS.get(kind.__name__, _MEASURE).in_(lang) for kind in kinds)
    return ", ".join(dict.fromkeys(names))


def _requirements(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    here = page_of("rules", rule.code, lang)
    where = requirement_pages(catalogue, lang)
    yield Text("## Anforderungen", "## Requirements").in_(lang)
    yield ""
    for name in rule.meta["requirements"]:
        need = catalogue.requirements[name]
        text = need.text.de if lang == "de" else need.text.en
        force = force_words(need.force, lang, need.basis)
        yield f"- {link(name, where[name], here)} ({force}): {text}"
    yield ""


def _values(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    yield Text("## Werte mit Geltung und Fundstelle", "## Values with term and source").in_(lang)
    yield ""
    if not rule.parameters:
        yield _OWN.in_(lang)
        yield ""
    for name in rule.parameters:
        yield from value_table(name, catalogue, lang)


def _example(rule: Rule[Any], name: str, lang: Lang) -> Iterator[str]:
    title = {"Complies": Text("Erfüllt", "Complies"), "Violates": Text("Verletzt", "Violates")}
    yield f"## {title[name].in_(lang)}"
    yield ""
    yield f"```yaml\n{example_text(rule, name)}\n```"
    yield ""


def _cases(cases: dict[str, Any]) -> Iterator[str]:
    """Yield the rows of the table; they are written for rule authors, in English."""
    if not cases:
        return
    yield "## Cases"
    yield ""
    yield from table(("Case", "Day", "Answer", "Message"), (_case(case) for case in cases["cases"]))


def _case(case: dict[str, Any]) -> tuple[str, ...]:
    message = case.get("message") or "; ".join(case.get("messages") or ())
    return case.get("name", ""), str(case.get("day", "")), _ANSWERS[case["expect"]], message


def rule_index(rules: dict[str, Rule[Any]], lang: Lang) -> str:
    """Return the list of all rules, by area."""
    return page(_index(rules, lang))


def _index(rules: dict[str, Rule[Any]], lang: Lang) -> Iterator[str]:
    here = index_page("rules", lang)
    yield Text("# Alle Regeln", "# All rules").in_(lang)
    yield ""
    yield _LEAD.in_(lang)
    yield ""
    for area, members in groupby(rules.values(), key=lambda rule: rule.area):
        yield f"## {AREAS[area].in_(lang)}"
        yield ""
        head = Text("Code|Regel|Name", "Code|Rule|Name").in_(lang)
        yield from table(head.split("|"), (_entry(rule, here, lang) for rule in members))


def _entry(rule: Rule[Any], here: str, lang: Lang) -> tuple[str, str, str]:
    target = page_of("rules", rule.code, lang)
    return link(rule.code, target, here), rule.title.in_(lang), f"`{rule.slug}`"
