"""Fixed words of the plain formats: those of the HTML report, and a few that only they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.html_texts import Texts

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.model.text import Lang

_DE: dict[str, str] = {
    "x_title": "Prüfbericht",
    "x_file": "Datei",
    "x_errors": "Fehler",
    "x_warnings": "Warnungen",
    "x_open": "nicht prüfbar",
    "x_verdicts": "Ergebnis: {parts}.",
    "x_skipped": "übersprungen",
    "x_skipped_files": "Übersprungen, weil kein Maßnahmenpaket darin steht: {names}.",
    "x_key": "Schlüssel {number}",
    "x_counts": "{n} Prüfung: {parts}.|{n} Prüfungen: {parts}.",
    "x_missing": "Es fehlt: {labels}",
    "x_affects": "Betrifft: {names}",
    "x_follow_of": "Folge von {code}: {title}",
    "x_granted": "Abweichung anerkannt: {reason}",
    "x_granted_note": "Der Befund zählt nicht mit.",
    "x_known": "Bekannter Befund: Er steht in der Liste der bekannten Befunde (Baseline).",
    "x_partly": "Außerdem nicht prüfbar. {reason}",
    "x_approved": "Anerkannt von {name}",
    "x_facts": (
        "Dazu kommt {n} Sachangabe, bei der nichts zu prüfen ist: {names}. Den Wortlaut zeigt "
        "`paktcheck standards show`.|Dazu kommen {n} Sachangaben, bei denen nichts zu prüfen ist: "
        "{names}. Den Wortlaut zeigt `paktcheck standards show`."
    ),
    "x_hand": (
        "Das verlangen die Vorschriften auch, aber kein Programm kann es entscheiden. Haken Sie "
        "auf einem Ausdruck ab, was erledigt ist."
    ),
    "x_tool_none": "Keine. Alle Regeln sind ohne Störung gelaufen.",
    "x_run": "Vorkommnisse im ganzen Lauf",
    "x_receipt": "{name} {version}, Katalog {catalogue} ({sha256})",
    "x_hash": "SHA-256 {sha256}",
    "x_stage_reading": "Lesen",
    "x_stage_rules": "Regeln",
    "x_stage_transitions": "Anschlüsse",
    "x_stage_reachability": "Erreichbarkeit",
    "x_stage_robust": "Auffangwege",
    "x_stage_dates": "Termine",
    "x_stage_capacity": "Plätze",
    "x_stage_waiting": "Wartezeiten",
    "x_stage_traps": "Fallen",
    "x_stage_repair": "Vorschläge",
    "x_undecided": "Nicht prüfbar: {title}",
    "x_trouble": "Vorkommnis im Programm",
    "x_no_finding": "verletzt, aber in diesem Bericht nicht als Befund geführt",
    "x_left_out": (
        "{n} Meldung fehlt hier, weil höchstens {limit} angezeigt werden.|{n} Meldungen fehlen "
        "hier, weil höchstens {limit} angezeigt werden."
    ),
    "x_complete": "Vollständig ist der Bericht mit --format json.",
    "x_cut": (
        "Geschrieben sind {written} von {all} Befunden, die schwersten zuerst. Mehr nimmt das "
        "Format nicht auf."
    ),
    "x_many": (
        "Der Bericht hat {all} Befunde. Manche Anzeigen zeigen nur die ersten {shown}. Die "
        "schwersten stehen zuerst."
    ),
    "x_unknown": "nicht bekannt",
    "x_base": "Ordner, der geprüft wurde.",
    "x_nothing": "Es ist keine Datei geprüft.",
}
_EN: dict[str, str] = {
    "x_title": "Check report",
    "x_file": "File",
    "x_errors": "Errors",
    "x_warnings": "Warnings",
    "x_open": "not checkable",
    "x_verdicts": "Result: {parts}.",
    "x_skipped": "skipped",
    "x_skipped_files": "Skipped because they hold no Maßnahmenpaket: {names}.",
    "x_key": "key {number}",
    "x_counts": "{n} check: {parts}.|{n} checks: {parts}.",
    "x_missing": "Missing: {labels}",
    "x_affects": "Concerns: {names}",
    "x_follow_of": "Follows from {code}: {title}",
    "x_granted": "Waiver granted: {reason}",
    "x_granted_note": "The finding is not counted.",
    "x_known": "Known finding: It is in the list of known findings (baseline).",
    "x_partly": "Besides, not checkable. {reason}",
    "x_approved": "Granted by {name}",
    "x_facts": (
        "There is {n} further statement of fact with nothing to check: {names}. "
        "`paktcheck standards show` prints it.|There are {n} further statements of fact with "
        "nothing to check: {names}. `paktcheck standards show` prints them."
    ),
    "x_hand": (
        "The standards require this too, but no program can decide it. Tick off on a printout "
        "what is done."
    ),
    "x_tool_none": "None. All rules ran without trouble.",
    "x_run": "Trouble in the run as a whole",
    "x_receipt": "{name} {version}, catalogue {catalogue} ({sha256})",
    "x_hash": "SHA-256 {sha256}",
    "x_stage_reading": "reading",
    "x_stage_rules": "rules",
    "x_stage_transitions": "transitions",
    "x_stage_reachability": "reachability",
    "x_stage_robust": "ways after a failed exam",
    "x_stage_dates": "dates",
    "x_stage_capacity": "places",
    "x_stage_waiting": "waits",
    "x_stage_traps": "traps",
    "x_stage_repair": "proposals",
    "x_undecided": "Could not be checked: {title}",
    "x_trouble": "Trouble in the program",
    "x_no_finding": "violated, but not listed as a finding in this report",
    "x_left_out": (
        "{n} message is missing here because at most {limit} are shown.|{n} messages are missing "
        "here because at most {limit} are shown."
    ),
    "x_complete": "The report is complete with --format json.",
    "x_cut": (
        "{written} of {all} findings are written, the worst first. The format takes no more."
    ),
    "x_many": (
        "The report has {all} findings. Some displays show only the first {shown}. The worst "
        "come first."
    ),
    "x_unknown": "not known",
    "x_base": "The folder that was checked.",
    "x_nothing": "No file was checked.",
}
_OWN = {"de": _DE, "en": _EN}


class ReportTexts(Texts):
    """The fixed texts of the HTML report and of the plain formats in one language."""

    def __init__(self, lang: Lang) -> None:
        """Choose the language."""
        super().__init__(lang)
        self._texts = {**self._texts, **_OWN[lang]}


def texts_of(report: Report) -> ReportTexts:
    """Return the fixed texts in the language of the report; German unless it is English."""
    return ReportTexts("en" if report.language == "en" else "de")
