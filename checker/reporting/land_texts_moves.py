"""Fixed texts of the page over a whole run: people who move, what concerns the Land, the list."""

from __future__ import annotations

from checker.model.text import Text

TEXTS = {
    "moves": Text("Hält der Weg, wenn jemand umzieht?", "Does the way hold when somebody moves?"),
    "moves_none": Text(
        "Nicht gerechnet. Mit --portability rechnet batch diese Zahlen; Paare und Gründe einzeln"
        " nennt paktcheck portability.",
        "Not computed. With --portability, batch computes these figures; paktcheck portability"
        " lists pairs and reasons.",
    ),
    "moves_lead": Text(
        "Gezählt sind Personen und ihre Ziele über alle Paare von Kommunen eines Kreises. Was nicht"
        " prüfbar ist, steht im Nenner und nicht im Zähler. Paare und Gründe nennt"
        " paktcheck portability.",
        "Counted are persons and their goals over all pairs of municipalities of a Kreis. What"
        " cannot be checked counts in the whole, not in the part. paktcheck"
        " portability lists pairs and reasons.",
    ),
    "moves_table": Text("Umzug innerhalb der Kreise", "Moves within the Kreise"),
    "moves_equal": Text(
        "Mindestens ein Paket nennt keine Zahl von Personen. Dort zählt jede Gruppe gleich.",
        "At least one package states no number of persons. There every group counts the same.",
    ),
    "m_towns": Text("Kommunen", "Municipalities"),
    "m_connected": Text("am Ort erreichbar", "in reach at home"),
    "m_handover": Text("nach Umzug erreichbar", "in reach after a move"),
    "m_joined": Text("größter Verbund", "largest group"),
    "m_islands": Text("Inseln", "Islands"),
    "m_fragile": Text("hängt an einer Maßnahme", "hangs on one measure"),
    "m_senders": Text("übergibt nach Standard", "hands over by the standard"),
    "m_receivers": Text("nimmt auf nach Standard", "receives by the standard"),
    "m_shared": Text("schließt ein gemeinsamer Kurs", "closed by a shared course"),
    "m_of": Text("{share} von {of}", "{share} of {of}"),
    "m_whole": Text("von {of}", "of {of}"),
    "m_open": Text("{share} nicht prüfbar", "{share} not checkable"),
    "m_draft": Text(
        "Der Übergabestandard ist ein Vorschlag dieses Projekts, keine Vorschrift.",
        "The hand-over standard is a proposal of this project, no norm.",
    ),
    "m_brittle": Text("Brüchigste Übergaben", "Most fragile hand-overs"),
    "m_pairs": Text("gebrochene Paare", "broken pairs"),
    "m_offers": Text("Maßnahmen, an denen viel hängt", "Measures on which much hangs"),
    "m_offer": Text("Maßnahme", "Measure"),
    "m_losing": Text("Personen und Ziele", "Persons and goals"),
    "m_holes": Text("Lücken im Übergabestandard", "Gaps of the hand-over standard"),
    "m_hole": Text("{level}: {who}, Ziel {goal}", "{level}: {who}, goal {goal}"),
    "m_island_names": Text("Ohne Verbund: {names}.", "Connected with nobody: {names}."),
    "run": Text("Was betrifft das ganze Land?", "What concerns the whole Land?"),
    "run_none": Text(
        "Kein Befund über das ganze Land, kein Vorkommnis im Lauf.",
        "No finding about the whole Land, nothing unusual in the run.",
    ),
    "w_complies": Text("erfüllt", "met"),
    "w_undecidable": Text("nicht prüfbar", "not checkable"),
    "w_not_applicable": Text("nicht anwendbar", "not applicable"),
    "run_tool": Text("Vorkommnisse im Lauf", "Occurrences in the run"),
    "list_head": Text("Die eine Abgabe|Alle {n} Abgaben", "The one submission|All {n} submissions"),
    "list_cut": Text(
        "Die Liste zeigt nur den Anfang. Alle Abgaben stehen in run.json und findings.csv.",
        "The list shows the beginning only. All submissions are in run.json and findings.csv.",
    ),
    "l_search": Text("Name oder Schlüssel", "Name or key"),
    "l_kreis": Text("Kreis", "Kreis"),
    "l_verdict": Text("Ergebnis", "Result"),
    "l_connection": Text("Anschluss", "Connection"),
    "l_all": Text("alle", "all"),
    "l_shown": Text("{shown} von {all} Abgaben", "{shown} of {all} submissions"),
    "l_whose": Text("Kommune", "Municipality"),
    "l_standards": Text("Mindeststandards", "Minimum standards"),
    "l_errors": Text("Fehler", "Errors"),
    "l_warnings": Text("Warnungen", "Warnings"),
    "l_open": Text("nicht prüfbar", "not checkable"),
    "l_since": Text("neu / behoben", "new / fixed"),
    "l_report": Text("Bericht", "Report"),
    "l_page": Text("Seite", "page"),
    "l_data": Text("JSON", "JSON"),
    "l_no_count": Text("zählt nicht mit", "does not count"),
    "s_failed": Text("nicht lesbar", "unreadable"),
    "s_skipped": Text("übersprungen", "skipped"),
    "q_connected": Text("ja", "yes"),
    "q_partly_connected": Text("teilweise", "partly"),
    "q_not_connected": Text("nein", "no"),
    "q_undetermined": Text("nicht prüfbar", "not checkable"),
    "x_conformant": Text("eingehalten", "met"),
    "x_conformant_with_notes": Text("mit Hinweisen", "with notes"),
    "x_not_conformant": Text("nicht eingehalten", "not met"),
    "x_undetermined": Text("noch offen", "still open"),
    "receipt": Text(
        "Beleg des Laufs: run.json, nachprüfbar mit paktcheck verify.",
        "Receipt of the run: run.json, to be verified with paktcheck verify.",
    ),
    "tables": Text(
        "Alle Befunde als Tabelle: findings.csv.", "All findings as a table: findings.csv."
    ),
}
