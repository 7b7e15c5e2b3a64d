"""The words of a comparison: states, causes, levels, submissions, and what differs in the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.comparison import LEVELS
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.escaping import visible
from checker.reporting.html_words import day
from checker.reporting.land_texts import TEXTS as LAND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.comparison import Comparison, Entry, Mark, RunHead, SubmissionChange

WORDS = {
    "title": Text("Vergleich zweier Läufe", "Comparison of two runs"),
    "impact": Text("Was sich ändern würde", "What would change"),
    "before": Text("Vorher", "Before"),
    "after": Text("Nachher", "After"),
    "check": Text("Prüfung", "Check"),
    "same_check": Text("in beiden Läufen gleich", "the same in both runs"),
    "other_check": Text("verschieden: {names}", "different: {names}"),
    "submissions": Text("Einreichungen", "Submissions"),
    "findings": Text("Befunde", "Findings"),
    "total": Text("{before} vorher, {after} nachher", "{before} before, {after} after"),
    "verdicts": Text("Urteil anders", "Other verdict"),
    "verdict": Text("Mindeststandards", "Minimum standards"),
    "causes": Text("Wer hat es geändert?", "Who changed it?"),
    "cause": Text("Grund", "Cause"),
    "rules": Text("Je Regel", "By rule"),
    "rule": Text("Regel", "Rule"),
    "towns": Text("Je Kommune", "By municipality"),
    "town": Text("Kommune", "Municipality"),
    "all": Text("zusammen", "together"),
    "number": Text("Anzahl", "Number"),
    "state": Text("Zustand", "State"),
    "list": Text("Was anders ist", "What differs"),
    "none": Text("keine", "none"),
    "nothing": Text("Kein Befund ist anders.", "No finding differs."),
    "only_moved": Text(
        "Befunde, die nur an anderer Stelle stehen, sind oben gezählt und hier nicht aufgeführt.",
        "Findings that only stand elsewhere are counted above and not listed here.",
    ),
    "more": Text(
        "{n} weitere Einreichungen mit Änderungen nennt --format json.",
        "--format json lists {n} more submissions with changes.",
    ),
    "not_fixed": Text(
        "Was nicht mehr geprüft oder nicht mehr prüfbar ist, gilt nicht als behoben.",
        "What is no longer checked, or can no longer be checked, does not count as fixed.",
    ),
    "troubles": Text(
        "Störungen im Programm: {before} vorher, {after} nachher. Was eine gestörte Regel fand,"
        " gilt als nicht mehr geprüft.",
        "Troubles of the program: {before} before, {after} after. What a failing rule found counts"
        " as no longer checked.",
    ),
    "report": Text("Bericht vom", "report of"),
    "catalogue": Text("Katalog", "catalogue"),
    "where": Text("Wo", "Where"),
    "what": Text("Befund", "Finding"),
    "level": Text("Schwere", "Level"),
    "unnamed": Text("ohne Kommune", "no municipality"),
    "of_those": Text("davon {list}", "of those {list}"),
}
STATES: dict[str, Text] = {
    "new": Text("neu", "new"),
    "fixed": Text("behoben", "fixed"),
    "unchanged": Text("unverändert", "unchanged"),
    "moved": Text("an anderer Stelle", "moved"),
    "regraded": Text("anders bewertet", "graded differently"),
    "open": Text("jetzt nicht prüfbar", "cannot be checked now"),
    "gone": Text("nicht mehr geprüft", "no longer checked"),
}
# Looking ahead, nobody mends anything: a finding merely no longer occurs.
AHEAD = STATES | {"fixed": Text("entfällt", "no longer found")}
CAUSES = {
    "town": Text("Paket geändert", "package changed"),
    "catalogue": Text("Katalog oder Programm geändert", "catalogue or program changed"),
    "both": Text("Paket und Prüfung geändert", "package and check changed"),
    "settings": Text("Optionen der Prüfung geändert", "options of the check changed"),
    "surroundings": Text(
        "Nachbarpaket oder Tag des Berichts", "neighbouring package or report day"
    ),
    "waiver": Text("Ausnahme der Prüfstelle", "waiver of the reviewer"),
    "submission": Text("Einreichung neu oder entfallen", "submission added or gone"),
}
KINDS = {
    "same": Text("gleicher Inhalt", "same content"),
    "changed": Text("geändert", "changed"),
    "added": Text("neu", "new"),
    "removed": Text("entfallen", "gone"),
}
_LEVELS = {
    "error": (Text("Fehler", "error"), Text("Fehler", "errors")),
    "warning": (Text("Warnung", "warning"), Text("Warnungen", "warnings")),
    "info": (Text("Hinweis", "note"), Text("Hinweise", "notes")),
    "waived": (Text("anerkannt", "accepted"), Text("anerkannt", "accepted")),
}
_NAMES = {
    "catalogue_sha256": Text("Katalog", "catalogue"),
    "version": Text("Programm", "program"),
    "as_of": Text("maßgeblicher Tag", "decisive day"),
    "report_day": Text("Tag des Berichts", "report day"),
    "policy": Text("Prüfmaßstab", "policy"),
    "stages": Text("Stufen", "stages"),
    "rule_folders": Text("weitere Regeln", "further rules"),
}


def level(name: str, lang: Lang, number: int = 1) -> str:
    """Name a level, for one finding or for several."""
    one, many = _LEVELS[name]
    return (one if number == 1 else many).in_(lang)


def levels(names: Iterable[str], lang: Lang) -> str:
    """Return how many findings have which level: 2 Fehler, 1 Hinweis."""
    found = list(names)
    numbers = ((name, found.count(name)) for name in LEVELS)
    return ", ".join(f"{form(n, lang)} {level(name, lang, n)}" for name, n in numbers if n)


def check_words(comparison: Comparison, lang: Lang) -> str:
    """Say whether both runs checked in the same way; options keep their names."""
    if not comparison.differing:
        return WORDS["same_check"].in_(lang)
    names = (
        _NAMES[name].in_(lang) if name in _NAMES else f"--{name.replace('_', '-')}"
        for name in comparison.differing
    )
    return WORDS["other_check"].in_(lang).format(names=", ".join(names))


def trouble_words(comparison: Comparison, lang: Lang) -> str:
    """Say how often the program failed; empty where it never did."""
    before, after = comparison.troubles()
    text = WORDS["troubles"].in_(lang) if before or after else ""
    return text.format(before=form(before, lang), after=form(after, lang))


def head_words(head: RunHead, lang: Lang) -> str:
    """Name a run: where it lies, its day, its catalogue."""
    about = f"{WORDS['report'].in_(lang)} {day(head.report_day, lang)}"
    catalogue = f"{WORDS['catalogue'].in_(lang)} {head.catalogue_version}"
    sha256 = head.catalogue_sha256[:12]
    return visible(f"{head.name} ({about}, {catalogue} {sha256})", one_line=True)


def whose(entry: Entry) -> str:
    """Name the municipality with its key, else the file."""
    if not entry.key:
        return entry.file
    return f"{entry.name} ({entry.key})" if entry.name else entry.key


def verdict(name: str | None, lang: Lang) -> str:
    """Name a verdict; a dash where nothing was checked."""
    return LAND[f"v_{name}"].in_(lang) if name and f"v_{name}" in LAND else "–"


def verdict_step(change: SubmissionChange, lang: Lang) -> str:
    """Return the verdict before and after, once where it is the same."""
    sides = (change.before, change.after)
    steps = [verdict(entry.verdict if entry else None, lang) for entry in sides]
    return steps[1] if steps[0] == steps[1] else " → ".join(steps)


def place(mark: Mark, lang: Lang) -> str:
    """Say where a finding stands: sheet and cell, or line."""
    at = mark.location
    if at.sheet:
        return ", ".join(filter(None, (at.sheet, at.cell)))
    if at.line:
        return f"{Text('Zeile', 'line').in_(lang)} {at.line}"
    return at.file
