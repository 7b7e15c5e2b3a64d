"""The fixed German texts about places, and those of the page; ``one|many`` by a number."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "p_title": "Plätze und Engpass: {goal}",
    "p_about": (
        "Für jedes Angebot auf dem Weg zum Ziel „{goal}“ zeigt ein Balken Plätze, Personen "
        "mit und ohne Platz. Alle Zahlen stehen in der Tabelle unter dem Bild."
    ),
    "p_offer": "Angebot",
    "p_bar": "Personen und Plätze",
    "p_out": "bestehen",
    "p_in": "{n} im Kurs",
    "p_left": "{n} ohne Platz",
    "p_of": "von {n}",
    "p_unstated": "Plätze nicht angegeben",
    "p_narrow": "Engpass: {places} Plätze für {wanted} Personen",
    "p_free": "{n} Platz, {free} frei|{n} Plätze, {free} frei",
    "p_goal": "Ziel: {goal}",
    "p_sum": "{n} von {of}",
    "p_month": "bis Monat {n}",
    "p_fifo": "der Reihe nach {n}",
    "p_best": "beste Planung {n}",
    "p_cut": "engster Schnitt {n}",
    "h_sub": "Wer erreicht welches Ziel, auf welchem Weg und wann? Was fehlt, wo ein Weg abbricht?",
    "h_details_lead": (
        "Die Monate zählen ab dem Beginn. Unter jedem Bild stehen dieselben Angaben als Tabelle."
    ),
    "h_region": "Bild zum Weg Nr. {number}, seitlich verschiebbar",
    "h_places_region": "Bild zu Plätzen Nr. {number}, seitlich verschiebbar",
    "h_places": "Plätze und Engpass",
    "h_places_lead": (
        "Gerechnet mit den angegebenen Plätzen und dem Anteil, der eine Prüfung besteht."
    ),
    "h_rate": "Ohne Angabe gilt der Anteil des Projekts: Projektfestlegung, keine Vorschrift",
    "h_three": (
        "Der Reihe nach: So viele kommen mit einfacher Warteschlange an. Beste Planung: Mehr "
        "schafft kein Plan. Engster Schnitt: die Grenze durch den Engpass, wenn alle bestehen. "
        "Die Rechnung ist eine Projektfestlegung, keine Vorschrift."
    ),
    "h_stages": "Zulauf und Plätze",
    "h_wanted": "Zulauf",
    "h_seats": "Plätze",
    "h_left": "ohne Platz",
    "h_bottleneck": "Engpass",
    "h_more": "Was zusätzliche Plätze bringen",
    "h_plus": "Plätze je Lauf",
    "h_gain": "mehr am Ziel",
    "h_none": "Zusätzliche Plätze bringen niemanden mehr ans Ziel.",
    "h_gains": "+{more}: {gain}",
    "p_usual": "Mit dem üblichen Anteil",
    "p_all_pass": "Wenn alle bestehen",
    "p_not_known": "nicht bekannt",
    "p_if": "Unter den Annahmen, die hier stehen: {n} von {of}.",
    "p_assumed": "Annahme: {said}",
    "h_not_stated": (
        "Die Plätze fehlen bei: {names}. Dort ist ohne Grenze gerechnet. Wie viele Personen "
        "ankommen, ist darum nicht bekannt."
    ),
    "h_full": (
        "Für manche Gruppen fehlt die Zahl der Personen. Jede zählt hier als eine Person, und die "
        "Kurse gelten am Eingang als voll. Wie viele ankommen, ist darum nicht bekannt."
    ),
    "h_neighbours": (
        "Die eigenen Personen der Nachbarn sind nicht mitgerechnet. Von den Plätzen dort sind nur "
        "die abgezogen, die als belegt eingetragen sind."
    ),
    "h_change": "Änderung",
    "h_closes": "Schließt",
    "h_effort": "Aufwand",
    "h_effort_note": (
        "Der Aufwand ist eine Projektfestlegung, keine Vorschrift. Er sagt nichts über Geld "
        "oder Personal."
    ),
}
