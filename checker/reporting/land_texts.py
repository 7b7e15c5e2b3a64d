"""Fixed texts of the page over a whole run."""

from __future__ import annotations

from checker.model.text import Text

TEXTS = {
    "title": Text("Lauf über alle Einreichungen", "Run over all submissions"),
    "lead": Text(
        "Jede Datei ist geprüft, nicht lesbar oder übersprungen. Die Zahlen gehen auf.",
        "Every file is checked, unreadable or skipped. The numbers close.",
    ),
    "no_decision": Text(
        "Die Prüfung ist keine Entscheidung über die Förderung.",
        "The check is no decision about the funding.",
    ),
    "accounting": Text("Abrechnung", "Accounting"),
    "given": Text("Eingegangen", "Given"),
    "checked": Text("Geprüft", "Checked"),
    "failed": Text("Nicht lesbar", "Unreadable"),
    "skipped": Text("Übersprungen", "Skipped"),
    "counted": Text("In den Zahlen des Landes", "In the figures of the Land"),
    "reasons": Text("Gründe", "Reasons"),
    "reason": Text("Grund", "Reason"),
    "number": Text("Anzahl", "Number"),
    "verdicts": Text("Mindeststandards", "Minimum standards"),
    "connection": Text("Anschluss", "Connection"),
    "list": Text("Einreichungen", "Submissions"),
    "file": Text("Datei", "File"),
    "whose": Text("Kommune", "Municipality"),
    "kreis": Text("Kreis", "Kreis"),
    "state": Text("Bearbeitung", "State"),
    "result": Text("Ergebnis", "Result"),
    "report": Text("Bericht", "Report"),
    "more": Text(
        "Die Liste zeigt nur den Anfang. Alle Einreichungen stehen in run.json und findings.csv.",
        "The list shows the beginning only. All submissions are in run.json and findings.csv.",
    ),
    "run_findings": Text("Vorkommnisse im ganzen Lauf", "Occurrences in the whole run"),
    "r_no_package": Text("kein Maßnahmenpaket", "no measure package"),
    "r_excerpt": Text("Auszug", "excerpt"),
    "r_demo": Text("Übungspaket", "exercise package"),
    "r_copy": Text("gleich mit einer anderen Datei", "equal to another file"),
    "v_conformant": Text("eingehalten", "met"),
    "v_conformant_with_notes": Text("eingehalten, mit Hinweisen", "met, with notes"),
    "v_not_conformant": Text("nicht eingehalten", "not met"),
    "v_undetermined": Text("noch offen", "still open"),
    "a_connected": Text("anschlussfähig", "connected"),
    "a_partly_connected": Text("teilweise anschlussfähig", "partly connected"),
    "a_not_connected": Text("nicht anschlussfähig", "not connected"),
    "a_undetermined": Text("nicht prüfbar", "cannot be checked"),
    "none": Text("keine", "none"),
}
