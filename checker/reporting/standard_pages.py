"""Requirements, parameters, norms and code lists as pages in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.engine.coverage import Covered
from checker.errors import NotApplicableError, UndecidableError
from checker.model.catalogue import Catalogue
from checker.model.standard import BothLanguages, Citation, Code, CodeList, Requirement, Standard
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.page_words import confidence_words, force_words
from checker.reporting.rule_pages import parameter_table

_UNKNOWN_DAY = Text("unbekannt", "unknown")


def _in(text: BothLanguages, lang: Lang) -> str:
    return text.de if lang == "de" else text.en


def requirement_page(
    row: Covered, lang: Lang, catalogue: Catalogue, day: date | None = None
) -> str:
    """Return the page of one requirement, with the versions in force on the day."""
    lines = list(_requirement(row.requirement, row.rules, lang))
    if day is not None:
        lines += _versions_on(row.requirement, catalogue, day, lang)
    return "\n".join(lines) + "\n"


def _versions_on(
    requirement: Requirement, catalogue: Catalogue, day: date, lang: Lang
) -> Iterator[str]:
    """Yield which versions are in force on the day, and of which that is not known."""
    states = [(code, catalogue.versions[code].holds(day)) for code in requirement.versions]
    for wanted, label in (
        (True, Text("In Kraft am", "In force on")),
        (None, Text("Nicht bekannt für den", "Not known for")),
    ):
        codes = [code for code, holds in states if holds is wanted]
        if codes or wanted:
            yield f"- {label.in_(lang)} {form(day, lang)}: {', '.join(codes) or '-'}"


def _requirement(requirement: Requirement, rules: tuple[str, ...], lang: Lang) -> Iterator[str]:
    def say(de: str, en: str) -> str:
        return de if lang == "de" else en

    yield f"# {requirement.id}"
    yield ""
    yield _in(requirement.text, lang)
    yield ""
    force = force_words(requirement.force, lang, requirement.basis)
    yield f"- {say('Verbindlichkeit', 'Force')}: {force}"
    confidence = confidence_words(requirement.confidence, lang)
    yield f"- {say('Verlässlichkeit', 'Confidence')}: {confidence}"
    yield f"- {say('Fundstelle', 'Source')}: {source_words(requirement.citation)}"
    if requirement.versions:
        yield f"- {say('Fassungen', 'Versions')}: {', '.join(requirement.versions)}"
    for part in requirement.parts:
        weight = f"{force_words(part.force, lang)}, {confidence_words(part.confidence, lang)}"
        yield f"- {say('Teil', 'Part')}: {_in(part.text, lang)} ({weight})"
    if requirement.note:
        yield f"- {say('Anmerkung', 'Note')}: {requirement.note}"
    checked = ", ".join(rules) or (_in(requirement.manual, lang) if requirement.manual else "-")
    label = (
        say("Geprüft durch", "Checked by")
        if rules
        else say("Von Hand zu prüfen", "To be checked by hand")
    )
    yield f"- {label}: {checked}"


def source_words(citation: Citation) -> str:
    """Return source, section and address in one line."""
    parts = (citation.source, citation.section, f"<{citation.url}>" if citation.url else None)
    return ", ".join(part for part in parts if part)


def parameter_page(name: str, catalogue: Catalogue, lang: Lang, day: date | None) -> str:
    """Return the values of a parameter, and the one in force on a day."""
    lines = [f"# {name}", "", *parameter_table(name, catalogue, lang)]
    if day is not None:
        on = "Am" if lang == "de" else "On"
        lines.append(f"{on} {form(day, lang)}: {_on_day(catalogue, name, day, lang)}")
    return "\n".join(lines).rstrip() + "\n"


def _on_day(catalogue: Catalogue, name: str, day: date, lang: Lang) -> str:
    """Return value and force on a day in words, or that none is set or known."""
    try:
        limit = catalogue.in_force(name, day)
    except NotApplicableError:
        return "kein Wert vorgesehen" if lang == "de" else "no value foreseen"
    except UndecidableError:
        return "nicht bekannt" if lang == "de" else "not known"
    force = force_words(limit.dated.force, lang, limit.dated.basis)
    return f"{form(limit.value, lang)} ({force})"


def standard_page(standard: Standard, lang: Lang) -> str:
    """Return a norm: versions, requirements and names of its values."""
    return "\n".join(_standard(standard, lang)) + "\n"


def _standard(standard: Standard, lang: Lang) -> Iterator[str]:
    german = lang == "de"
    yield f"# {_in(standard.title, lang)}"
    yield ""
    legal = standard.legal_state
    stand = form(legal, lang) if isinstance(legal, date) else _UNKNOWN_DAY.in_(lang)
    yield f"{standard.issuer} · {'Rechtsstand' if german else 'Legal state'}: {stand}"
    yield ""
    if standard.versions:
        yield "## Fassungen" if german else "## Versions"
        yield ""
        for version in standard.versions:
            first = form(version.valid_from, lang) or "…"
            end = version.valid_to
            last = (
                form(end, lang)
                if isinstance(end, date)
                else {
                    "open": "offen" if german else "open",
                    "unknown": "Ende unbekannt" if german else "end unknown",
                }[end]
            )
            yield f"- **{version.code}** {version.title} ({first} – {last})"
        yield ""
    yield "## Anforderungen" if german else "## Requirements"
    yield ""
    for requirement in standard.requirements:
        force = force_words(requirement.force, lang, requirement.basis)
        yield f"- **{requirement.id}** ({force}): {_in(requirement.text, lang)}"
    yield ""
    yield "## Werte" if german else "## Values"
    yield ""
    yield from (f"- `{name}`: {_in(p.title, lang)}" for name, p in standard.parameters.items())


def code_list_page(codes: CodeList, lang: Lang) -> str:
    """Return a code list as a table."""
    head = "| Schlüssel | Bezeichnung | Anmerkung |" if lang == "de" else "| Code | Name | Note |"
    lines = [f"# {_in(codes.title, lang)}", "", codes.source, "", head, "|---|---|---|"]
    lines += [_code(code, lang) for code in codes.codes]
    return "\n".join(lines) + "\n"


def _code(code: Code, lang: Lang) -> str:
    name = code.de if lang == "de" else code.en
    return f"| `{code.code}` | {name} | {' · '.join(_remarks(code, lang))} |"


def _remarks(code: Code, lang: Lang) -> Iterator[str]:
    german = lang == "de"
    if code.aliases:
        yield ("auch gelesen: " if german else "also read: ") + ", ".join(code.aliases)
    since: Any = code.deprecated_since
    if since is not None:
        day = form(since, lang) if isinstance(since, date) else _UNKNOWN_DAY.in_(lang)
        yield ("nicht mehr vorgesehen seit: " if german else "no longer foreseen since: ") + day
