"""Why a deviation from a value is an error, a warning or mere information, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model.catalogue import Catalogue
from checker.model.severity import Severity, severity_of
from checker.model.standard import DatedValue
from checker.model.text import Lang, Text
from checker.reporting.page_words import force_words, term_words
from checker.reporting.site_links import table
from checker.reporting.site_values import shown_value
from checker.rule_api import Rule

LEVELS = {
    Severity.ERROR: Text("Fehler", "error"),
    Severity.WARNING: Text("Warnung", "warning"),
    Severity.INFO: Text("Hinweis", "information"),
}
_OWN = Text(
    "Das Paket widerspricht sich selbst. Das ist immer ein **Fehler**.",
    "The package contradicts itself. This is always an **error**.",
)
_HEAD = Text("Wert|Geltung|Abweichung|Grund", "Value|Term|Deviation|Reason")
_REASONS = {
    "own_data": Text("eigene Angaben", "own data"),
    "project": Text(
        "Projektfestlegung oder Praxiswert, keine Vorschrift: höchstens Warnung",
        "set by this project or seen in practice, no norm: at most a warning",
    ),
    "low": Text("Verlässlichkeit gering: höchstens Warnung", "low confidence: at most a warning"),
    "unseen": Text(
        "Ende der Geltung nie gesehen: nur Hinweis",
        "end of the term never seen: information only",
    ),
    "force": Text("folgt aus der Verbindlichkeit {force}", "follows from the force: {force}"),
}


def severities(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """Yield the section that says how severe a finding of the rule is."""
    yield Text("## Wie schwer ein Befund ist", "## How severe a finding is").in_(lang)
    yield ""
    if not rule.parameters:
        yield _OWN.in_(lang)
        yield ""
        return
    yield from table(_HEAD.in_(lang).split("|"), _rows(rule, catalogue, lang))


def _rows(rule: Rule[Any], catalogue: Catalogue, lang: Lang) -> Iterator[tuple[str, ...]]:
    for name in rule.parameters:
        parameter = catalogue.parameters[name]
        title = parameter.title.de if lang == "de" else parameter.title.en
        for value in parameter.values:
            if value.value is not None:
                label = f"{title}: {shown_value(value.value, lang)}"
                level = LEVELS[severity_of(value)].in_(lang)
                yield label, term_words(value, lang), level, reason(value, lang)


def reason(value: DatedValue, lang: Lang) -> str:
    """Say why a deviation from the value is as severe as it is."""
    if value.max_severity_reason and value.max_severity is severity_of(value):
        return value.max_severity_reason
    return _REASONS[_cap(value)].in_(lang).format(force=force_words(value.force, lang))


def _cap(value: DatedValue) -> str:
    if value.basis == "own_data":
        return "own_data"
    if value.end_unseen:
        return "unseen"
    if value.force == "must" and severity_of(value) is Severity.WARNING:
        return "project" if value.basis in {"practice", "project_set"} else "low"
    return "force"
