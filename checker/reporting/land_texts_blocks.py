"""Fixed texts of the page over a whole run: its sections."""

from __future__ import annotations

from checker.model.text import Text

TEXTS = {
    "page_title": Text("Landesübersicht Maßnahmenpakete", "Measure packages of the Land"),
    "brand_line": Text("Landesübersicht", "Overview of the Land"),
    "sub": Text("Berichtstag {day}, Prüfmaßstab {policy}", "Report day {day}, policy {policy}"),
    "sub_as_of": Text(", geprüft nach dem Recht vom {day}", ", checked by the law of {day}"),
    "sub_against": Text(", verglichen mit dem Lauf vom {day}", ", compared with the run of {day}"),
    "p_standard": Text("Standard", "standard"),
    "p_streng": Text("streng", "strict"),
    "demo_only": Text(
        "Alle geprüften Pakete sind Übungspakete des Musterkreises. Sie sagen nichts über wirkliche"
        " Kommunen.",
        "All checked packages are exercise packages of the demo Kreis. They say nothing about real"
        " municipalities.",
    ),
    "demo_some": Text(
        "{n} geprüftes Paket ist ein Übungspaket.|{n} geprüfte Pakete sind Übungspakete.",
        "{n} checked package is an exercise package.|{n} checked packages are exercise packages.",
    ),
    "demo_head": Text("Übungsdaten.", "Exercise data."),
    "nav": Text("Abschnitte", "Sections"),
    "skip": Text("Zum Inhalt springen", "Skip to content"),
    "n_intake": Text("Eingang", "Intake"),
    "n_results": Text("Ergebnis", "Result"),
    "n_quota": Text("Anschlussquote", "Connection rate"),
    "n_areas": Text("Bereiche", "Areas"),
    "n_missed": Text("Häufig verfehlt", "Often missed"),
    "n_links": Text("Brüchige Übergänge", "Fragile transitions"),
    "n_moves": Text("Umzug", "Moving"),
    "n_changes": Text("Veränderung", "Changes"),
    "n_run": Text("Land", "Land"),
    "n_list": Text("Abgaben", "Submissions"),
    "intake": Text("Ist jede Abgabe verbucht?", "Is every submission accounted for?"),
    "e_given": Text("abgegeben", "given"),
    "e_checked": Text("geprüft", "checked"),
    "e_failed": Text("nicht lesbar", "unreadable"),
    "e_skipped": Text("übersprungen", "skipped"),
    "closes": Text(
        "Die Rechnung geht auf. Keine Abgabe fehlt in dieser Übersicht.",
        "The numbers close. No submission is missing on this page.",
    ),
    "empty": Text("Der Ordner enthält keine Abgabe.", "The folder holds no submission."),
    "failed_head": Text("Nicht lesbar, bitte neu anfordern", "Unreadable, please ask again"),
    "skipped_head": Text("Übersprungen", "Skipped"),
    "counted_all": Text(
        "Alle {n} geprüften Pakete gehen in die Zahlen des Landes ein.",
        "All {n} checked packages are in the figures of the Land.",
    ),
    "counted_one": Text(
        "Das geprüfte Paket geht in die Zahlen des Landes ein.",
        "The checked package is in the figures of the Land.",
    ),
    "counted_some": Text(
        "In die Zahlen des Landes gehen {counted} von {checked} geprüften Paketen ein. Bei {rest}"
        " liegen mehrere verschiedene Abgaben für dieselbe Kommune und denselben Zeitraum vor.",
        "The figures of the Land hold {counted} of {checked} checked packages. For {rest} there are"
        " several different submissions of the same municipality and period.",
    ),
    "results": Text(
        "Wie steht das geprüfte Paket da?|Wie stehen die {n} gewerteten Pakete da?",
        "How does the checked package stand?|How do the {n} counted packages stand?",
    ),
    "results_none": Text("Kein Paket ist gewertet.", "No package is counted."),
    "quota": Text("Wer kommt in welchem Kreis ans Ziel?", "Who reaches the goal in which Kreis?"),
    "quota_lead": Text(
        "Anschlussquote: Anteil der gemeldeten Personen mit einem durchgehenden Weg zu ihrem Ziel.",
        "Connection rate: share of the reported persons with an unbroken way to their goal.",
    ),
    "map_lead": Text(
        "Jede Kachel ist ein Stadt- oder Landkreis in ungefährer Lage.",
        "Each tile is a Stadtkreis or Landkreis at about its place.",
    ),
    "map_title": Text(
        "Kachelkarte der 44 Stadt- und Landkreise mit der Anschlussquote in Prozent. Alle Werte"
        " stehen in der Tabelle darunter.",
        "Tile map of the 44 Stadt- and Landkreise with the connection rate in per cent. All values"
        " stand in the table below.",
    ),
    "off_map": Text(
        "Nicht auf der Karte: {names}.",
        "Not on the map: {names}.",
    ),
    "no_tile": Text("–: keine gewertete Abgabe", "–: no counted submission"),
    "step_first": Text("unter {n} %", "under {n} %"),
    "step_between": Text("{a} bis {b} %", "{a} to {b} %"),
    "step_last": Text("ab {n} %", "{n} % and more"),
    "small": Text("unter 5", "under 5"),
    "few_row": Text("Kreise mit wenigen Personen: {names}", "Kreise with few persons: {names}"),
    "kept_back": Text("nicht gezeigt", "not shown"),
    "small_note": Text(
        "Zahlen unter 5 Personen sind zusammengefasst oder nicht gezeigt.",
        "Numbers under 5 persons are put together or not shown.",
    ),
    "land": Text("Land", "Land"),
    "land_all": Text("Alle gewerteten Pakete", "All counted packages"),
    "land_of": Text(
        "{known} von {all} Personen. Nicht prüfbar: {open} ({share}).",
        "{known} of {all} persons. Not checkable: {open} ({share}).",
    ),
    "median": Text("Median der Kreise {n}.", "Median of the Kreise {n}."),
    "no_persons": Text("Kein Paket nennt Personen.", "No package names persons."),
    "highest": Text("Höchste Quoten", "Highest rates"),
    "lowest": Text("Niedrigste Quoten", "Lowest rates"),
    "quota_table": Text(
        "Ein Kreis als Tabelle|Alle {n} Kreise als Tabelle",
        "One Kreis as a table|All {n} Kreise as a table",
    ),
    "c_kreis": Text("Kreis", "Kreis"),
    "c_packages": Text("Pakete", "Packages"),
    "c_met": Text("eingehalten", "met"),
    "c_not_met": Text("nicht eingehalten", "not met"),
    "c_open": Text("noch offen", "still open"),
    "c_persons": Text("Personen", "Persons"),
    "c_known": Text("mit Weg", "with a way"),
    "c_broken": Text("ohne Weg", "without a way"),
    "c_undecided": Text("nicht prüfbar", "not checkable"),
    "c_quota": Text("Anschlussquote", "Connection rate"),
    "c_sum": Text("Zusammen", "Together"),
    "areas": Text("In welchen Bereichen häufen sich Befunde?", "In which areas are findings?"),
    "areas_lead": Text(
        "Anteil der Pakete mit mindestens einem Fehler oder einer Warnung, je Bereich und Kreis.",
        "Share of packages with at least one error or warning, by area and Kreis.",
    ),
    "areas_most": Text("am häufigsten: {name}, {share}", "most often: {name}, {share}"),
    "of_packages": Text("der Pakete", "of packages"),
    "areas_none": Text(
        "Kein gewertetes Paket hat einen Fehler oder eine Warnung.",
        "No counted package has an error or a warning.",
    ),
    "areas_table": Text(
        "Alle Werte als Tabelle: Kreise und Bereiche, in Prozent der Pakete",
        "All values as a table: Kreise and areas, in per cent of packages",
    ),
    "missed": Text(
        "Welche Anforderungen werden am häufigsten verfehlt?",
        "Which requirements are missed most often?",
    ),
    "missed_lead": Text(
        "Pakete mit mindestens einem Fehler oder einer Warnung dazu. Gezeigt werden die häufigsten"
        " {shown} von {n}.",
        "Packages with at least one error or warning about it. Shown are the most frequent {shown}"
        " of {n}.",
    ),
    "missed_none": Text(
        "Kein gewertetes Paket verfehlt eine Anforderung.", "No counted package misses any."
    ),
    "c_requirement": Text("Anforderung", "Requirement"),
    "c_norm": Text("Fundstelle", "Source"),
    "c_force": Text("Kraft", "Force"),
    "c_share": Text("Anteil", "Share"),
    "c_rules": Text("Regeln", "Rules"),
    "unstated": Text("ohne Angabe", "not stated"),
    "links": Text("Wo brechen Wege am häufigsten ab?", "Where do ways break most often?"),
    "links_lead": Text(
        "Übergänge zwischen Maßnahmenarten, die in den Paketen eingetragen sind. Bei {open} von"
        " {n} fehlt eine Angabe, oder niemand nimmt teil.",
        "Transitions between types of measures that the packages declare. For {open} of {n} data"
        " are missing, or nobody attends.",
    ),
    "links_none": Text("Kein eingetragener Übergang bricht ab.", "No declared transition breaks."),
    "c_link": Text("Übergang", "Transition"),
    "c_reason": Text("Woran es liegt", "What stops people"),
    "c_breaks": Text("gelingt nicht", "fails"),
    "c_partly": Text("nur für manche", "only for some"),
    "c_of": Text("von Übergängen", "of transitions"),
    "c_stopped": Text("Personen", "Persons"),
    "to": Text("nach", "to"),
    "changes": Text(
        "Was hat sich seit dem Lauf vom {day} geändert?", "What changed since the run of {day}?"
    ),
    "changes_plain": Text("Was hat sich geändert?", "What changed?"),
    "changes_none": Text(
        "Es ist kein früherer Lauf genannt. Mit --against vergleicht batch zwei Läufe.",
        "No earlier run is named. With --against, batch compares two runs.",
    ),
    "k_new": Text("neuer Befund|neue Befunde", "new finding|new findings"),
    "k_fixed": Text("behoben", "fixed"),
    "k_same": Text("unverändert", "unchanged"),
    "k_other": Text("anders bewertet oder verschoben", "rated otherwise or moved"),
    "k_open": Text("nicht mehr prüfbar", "no longer checkable"),
    "k_gone": Text("nicht mehr abgegeben", "no longer submitted"),
    "kinds": Text(
        "Abgaben mit gleichem Inhalt: {same}, geändert: {changed}, neu: {added}, weggefallen:"
        " {removed}.",
        "Submissions with the same content: {same}, changed: {changed}, new: {added}, gone:"
        " {removed}.",
    ),
    "flips": Text(
        "Besseres Ergebnis als zuvor: {better}. Schlechteres: {worse}.",
        "Better result than before: {better}. Worse: {worse}.",
    ),
    "check_same": Text(
        "Programm, Katalog und Einstellungen sind dieselben.",
        "Program, catalogue and settings are the same.",
    ),
    "c_area": Text("Bereich", "Area"),
    "c_cause": Text("Wodurch", "By what"),
    "c_new": Text("neu", "new"),
    "c_fixed": Text("behoben", "fixed"),
    "c_unchanged": Text("unverändert", "unchanged"),
    "differs": Text(
        "Auch die Prüfung ist eine andere. Verschieden: {names}.",
        "The check is another one as well. Different: {names}.",
    ),
    "d_catalogue_sha256": Text("Katalog", "catalogue"),
    "d_version": Text("Programm", "program"),
    "d_as_of": Text("maßgeblicher Tag", "decisive day"),
    "d_report_day": Text("Tag des Berichts", "report day"),
    "d_policy": Text("Prüfmaßstab", "policy"),
    "d_stages": Text("Stufen", "stages"),
    "d_rule_folders": Text("weitere Regeln", "further rules"),
}
