"""Tables of the site: coverage of the requirements, formats of a report, codes of the reader."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.coverage import Covered
from checker.loading.reading_codes import READING_CODES
from checker.model.catalogue import Catalogue
from checker.model.text import Lang, Text
from checker.reporting.formats import FORMATS
from checker.reporting.page_words import confidence_words, force_words
from checker.reporting.site_links import (
    link,
    page,
    requirement_pages,
    rule_links,
    table,
    top_page,
)

FORMAT_USES = {
    "text": Text("Text für Menschen, im Terminal", "text for people, in a terminal"),
    "json": Text(
        "alle Angaben, für Programme; das Schema liegt bei",
        "everything, for programs; its schema is shipped",
    ),
    "jsonl": Text("eine Zeile je Befund, für Auswertungen", "one line per finding, for analysis"),
    "sarif": Text("SARIF 2.1.0, für Prüfplattformen", "SARIF 2.1.0, for code scanning platforms"),
    "junit": Text("JUnit-XML, für CI-Systeme", "JUnit XML, for CI systems"),
    "github": Text("Anmerkungen in GitHub Actions", "annotations in GitHub Actions"),
    "gitlab": Text("Code-Quality-Bericht für GitLab", "code quality report for GitLab"),
    "csv": Text("Tabelle, für die Tabellenkalkulation", "table, for spreadsheets"),
    "html": Text(
        "eine Seite ohne Netzzugang, zum Lesen und Drucken",
        "one page without network, to read and print",
    ),
}


def coverage_page(rows: list[Covered], catalogue: Catalogue, lang: Lang) -> str:
    """Return which rule checks which requirement, and why no rule checks the others."""
    return page(_coverage(rows, catalogue, lang))


def _coverage(rows: list[Covered], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    checked = sum(1 for row in rows if row.rules)
    yield Text("# Abdeckung der Anforderungen", "# Coverage of the requirements").in_(lang)
    yield ""
    yield (
        Text(
            "{n} Anforderungen: {checked} prüft eine Regel, {rest} nicht. Ein Bericht nennt die"
            " übrigen unter „Von Hand zu prüfen“, wo etwas zu prüfen ist.",
            "{n} requirements: a rule checks {checked}, none checks {rest}. A report names the"
            " others under 'to be checked by hand' where there is something to check.",
        )
        .in_(lang)
        .format(n=len(rows), checked=checked, rest=len(rows) - checked)
    )
    yield ""
    head = Text(
        "Anforderung|Verbindlichkeit|Verlässlichkeit|Geprüft durch, sonst warum nicht",
        "Requirement|Force|Confidence|Checked by, else why not",
    ).in_(lang)
    where = requirement_pages(catalogue, lang)
    yield from table(head.split("|"), (_coverage_row(row, where, lang) for row in rows))


def _coverage_row(row: Covered, where: dict[str, str], lang: Lang) -> tuple[str, ...]:
    here = top_page("coverage", lang)
    need = row.requirement
    manual = need.manual
    why = "" if manual is None else manual.de if lang == "de" else manual.en
    return (
        link(need.id, where[need.id], here),
        force_words(need.force, lang, need.basis),
        confidence_words(need.confidence, lang),
        rule_links(row.rules, here, lang) or why,
    )


def formats_page(lang: Lang) -> str:
    """Return the formats of a report."""
    return page(_formats(lang))


def _formats(lang: Lang) -> Iterator[str]:
    yield Text("# Formate des Berichts", "# Formats of a report").in_(lang)
    yield ""
    yield Text(
        "Ein Lauf schreibt beliebig viele Formate: `--format NAME` in das Terminal,"
        " `--output NAME=DATEI` in eine Datei.",
        "One run writes any number of formats: `--format NAME` to the terminal,"
        " `--output NAME=FILE` to a file.",
    ).in_(lang)
    yield ""
    rows = ((f"`{name}`", FORMAT_USES[name].in_(lang)) for name in FORMATS)
    yield from table(Text("Name|Wofür", "Name|Use").in_(lang).split("|"), rows)


def reading_page(lang: Lang) -> str:
    """Return the codes of the reader: what can be wrong before any rule looks at a file."""
    return page(_reading(lang))


def _reading(lang: Lang) -> Iterator[str]:
    yield Text("# Befunde beim Lesen der Datei", "# Findings of the reader").in_(lang)
    yield ""
    yield Text(
        "Diese Befunde entstehen, bevor eine Regel das Paket sieht. Alles Übrige wird trotzdem"
        " geprüft; eine Regel auf einer unlesbaren Angabe ist *nicht prüfbar*.",
        "These findings arise before any rule sees the package. The rest is checked all the same;"
        " a rule on a value that could not be read *could not be checked*.",
    ).in_(lang)
    yield ""
    head = Text("Code|Bedeutung|Name|Schwere", "Code|Meaning|Name|Severity").in_(lang)
    note, fault = Text("Hinweis", "information").in_(lang), Text("Fehler", "error").in_(lang)
    rows = (
        (code, entry.title.in_(lang), f"`{entry.slug}`", note if entry.note else fault)
        for code, entry in READING_CODES.items()
    )
    yield from table(head.split("|"), rows)
