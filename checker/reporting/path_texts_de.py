"""The fixed German texts about ways; ``one|many`` where a number decides."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "m_months": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "m_row": "führt zu {level}",
    "m_row_": "Ziele",
    "m_row_beruf": "Schule|und Beruf",
    "m_row_schrift": "Schrift|lernen",
    "m_row_ohne": "ohne|Niveau",
    "m_row_begleitend": "begleitend",
    "m_empty": "Kein Angebot in diesem Bild führt hierher.",
    "m_dead": "Sackgasse",
    "m_no_way": "kein Weg führt hierher",
    "m_pause": "{n} Woche Pause|{n} Wochen Pause",
    "m_weeks": "{n} Wo.",
    "m_until": "bis {month}",
    "l_own": "eigene Maßnahme",
    "l_near": "Nachbarn, Kreis, Regelangebot",
    "l_federal": "Regelangebot des Bundes",
    "l_pause": "Pause über {n} Wochen (Projektfestlegung, keine Vorschrift)",
    "w_title": "Wege durch das Paket",
    "w_ladder": "Die Leiter",
    "w_answers": "Wer kommt wohin",
    "w_details": "Die Wege im Einzelnen",
    "w_nobody": (
        "Das Paket nennt niemanden. Angesehen ist die neutrale Mischung der mitgelieferten "
        "Profile: Projektfestlegung, keine Vorschrift. Sie sagt nichts darüber, wer vor Ort "
        "lebt."
    ),
    "w_asked": "Gefragt ist nach: {names}.",
    "w_goals": "Gefragt ist nach dem Ziel: {names}.",
    "w_context": "Mitgelesen: {n} Paket ({names}).|Mitgelesen: {n} Pakete ({names}).",
    "w_no_context": (
        "Angesehen ist nur dieses Paket. Was Nachbarn und Landkreis anbieten, liest --context mit."
    ),
    "w_start": (
        "Gerechnet ab {day}, bis zu {n} Monate weit. Der Zeitraum ist eine "
        "Projektfestlegung, keine Vorschrift."
    ),
    "w_K": "Weg",
    "w_B": "kein Weg",
    "w_T": "nur ohne Termine",
    "w_U": "nicht prüfbar",
    "w_persons": "{n} Person|{n} Personen",
    "w_uncounted": "ohne Zahl",
    "w_reached": "am Ziel",
    "w_months": "nach {n} Monat|nach {n} Monaten",
    "w_day": "ab {day}",
    "w_at_once": "schon zu Beginn erfüllt",
    "w_no_day": "ein Tag ist nicht zu nennen",
    "w_undated": "Es fehlen die Termine von: {names}.",
    "w_horizon": (
        "Ohne Blick auf die Termine gibt es einen Weg. Mit den Terminen des Pakets geht er in "
        "{n} Monaten nicht auf."
    ),
    "w_timeless": (
        "Bei {n} Person mit Weg besteht er nur ohne Termine: Mit den Terminen geht er nicht auf.|"
        "Bei {n} Personen mit Weg besteht er nur ohne Termine: Mit den Terminen geht er nicht auf."
    ),
    "w_goal_needs": "Was ein Ziel verlangt",
    "w_goal_why": "Ziel „{goal}“: {why}",
    "w_source": "Quelle: {source}.",
    "w_missing": "Es fehlt: {what}.",
    "w_nearest": "Am nächsten dran: {offer}.",
    "w_because": "{needs} Vorhanden: {has}.",
    "w_needs": "Verlangt: {needs}. Vorhanden: {has}.",
    "w_why": "Warum",
    "w_so_far": "So weit führt der Weg",
    "w_way": "Frühester Weg",
    "w_way_undated": "Weg ohne Blick auf die Termine",
    "w_robust": "Weg, wenn ein Kursziel verfehlt wird",
    "w_same": "Auch wer ein Kursziel verfehlt, kommt auf diesem Weg ans Ziel.",
    "w_robust_none": "Wer ein Kursziel verfehlt, findet danach keinen Weg zum Ziel.",
    "w_chain_open": (
        "Nach Satz {n} endet die Erklärung: Sie geht höchstens sechs Stufen zurück. Was davor "
        "fehlt, zeigt die Tabelle der Übergänge."
    ),
    "w_assumed": (
        "Angenommen, weil das Paket nichts nennt: {what}. Projektfestlegung, keine Vorschrift."
    ),
    "w_wait": "davor {n} Woche Pause|davor {n} Wochen Pause",
    "w_wait_days": "davor {n} Tag Pause|davor {n} Tage Pause",
    "w_ue": "{n} UE",
    "w_usual": "üblicher Termin, im Paket nicht angegeben",
    "w_then": "danach: {what}",
    "w_sum": "Zusammen {n} Woche Wartezeit|Zusammen {n} Wochen Wartezeit",
    "w_all_places": "{n} Platz|{n} Plätze",
    "w_open": "Ob ein Weg besteht, hängt von Angaben ab, die fehlen.",
    "w_repairs": "Vorschläge, jeder vollständig nachgerechnet",
    "w_repairs_none": (
        "Kein Vorschlag: Es gibt keine Lücke, oder keine Änderung der Liste schließt sie."
    ),
    "w_scope_gap": "Schließt eine Lücke",
    "w_scope_first": "Hilft am meisten",
    "w_scope_together": "Schließt alle Lücken, für die es eine Änderung gibt",
    "w_effort": "Aufwand {n} (Projektfestlegung, keine Vorschrift)",
    "w_least": "Mit diesen Änderungen geht es nicht günstiger.",
    "w_bound": "Nicht bewiesen, dass es nicht günstiger geht; mindestens {n}.",
    "w_closes": "Schließt: {names}",
    "w_side": "Neue Befunde dadurch: {names}",
    "w_open_gaps": "Keine Änderung der Liste hilft bei: {names}",
    "w_transitions": "Übergänge im Bild",
    "t_nothing": "nichts",
    "t_begin": "mit dem Beginn erreicht",
    "t_levels": "{has} → {needs}",
    "t_stated": "eingetragen",
    "t_unstated": "fehlt",
    "t_own": "folgt aus der Art",
    "t_open": "nicht prüfbar",
    "t_confirmed": "passt",
    "t_broken": "passt nicht",
    "t_circle": "führt im Kreis",
    "t_possible": "möglich",
    "t_none": "–",
    "t_before": "kein Beginn danach",
    "t_days": "{n} Tag|{n} Tage",
    "t_weeks": "{n} Woche|{n} Wochen",
    "m_month": "Monat {n}",
    "m_row_start": "Beginn",
    "b_wait": "{n} Woche Wartezeit|{n} Wochen Wartezeit",
    "b_start": "Beginn",
    "b_missing": "Hier fehlt ein Schritt",
    "b_unknown": "Hier fehlt eine Angabe",
    "b_proposal": "Vorschlag",
    "b_title": "Weg: {who}, Ziel {goal}",
    "b_about_K": (
        "Die Schritte führen nacheinander zum Ziel „{goal}“. Alle Angaben stehen in der "
        "Tabelle unter dem Bild."
    ),
    "b_about_B": (
        "Der Weg bricht vor dem Ziel „{goal}“ ab; ein Kasten mit gestricheltem Rand zeigt "
        "den fehlenden Schritt. Alle Angaben stehen unter dem Bild."
    ),
    "b_about_U": (
        "Ob der Weg zum Ziel „{goal}“ führt, lässt sich nicht prüfen. Alle Angaben stehen "
        "unter dem Bild."
    ),
    "m_not_sure": "nicht prüfbar",
    "d_title": "Anschlusskarte: {name}",
    "d_about": (
        "Von links nach rechts läuft die Zeit, nach oben steigt das erreichte Niveau. Ein "
        "Kasten ist ein Lauf. Alle Angaben stehen in der Tabelle unter dem Bild."
    ),
    "d_broken": "{name} führt nicht weiter, wie eingetragen",
    "d_circle": "{name} führt im Kreis",
    "d_dead": "Nach „{name}“ geht es nicht weiter.",
    "d_only_timeless": "Der Weg zu diesem Ziel geht mit den Terminen nicht auf.",
    "d_reached": "Zu diesem Ziel führt mindestens ein Weg.",
    "d_hint": "Das Bild lässt sich seitlich verschieben.",
    "d_region": "Anschlusskarte, seitlich verschiebbar: {name}",
    "d_legend": "Zeichenerklärung",
    "l_confirmed": "eingetragen und bestätigt",
    "l_broken": "eingetragen, passt nicht",
    "l_circle": "eingetragen, führt im Kreis",
    "l_possible": "möglich, nicht eingetragen",
    "l_wait": "Pause über {n} Wochen",
    "d_caption": "{n} Wochen sind eine Projektfestlegung, keine Vorschrift.",
    "d_undated": "Ohne Termine und darum nicht im Bild: {names}.",
    "d_no_picture": (
        "Bei so vielen Paketen steht hier nur die Tabelle. Das Bild zeigt `paktcheck "
        "pathways` für ein Paket."
    ),
    "d_no": "Nr.",
    "d_from": "von (Ende)",
    "d_to": "nach (Beginn)",
    "d_pause": "Pause",
    "d_levels": "hat → braucht",
    "d_entry": "Eintrag",
    "d_verdict": "Urteil",
    "d_persons": "Personen",
    "d_term": "Zeit",
    "d_step": "Schritt",
    "d_after": "danach",
    "d_note": "Hinweis",
    "d_goal": "Ziel",
    "t_running": "laufend",
    "t_share": "passt für {fit} von {of} Personen",
    "d_ways": "Wer kommt ans Ziel?",
    "d_ways_lead": (
        "Angesehen ist jede gemeldete Gruppe, mit dem eigenen Paket und den mitgelesenen Paketen."
    ),
    "d_map": "Die Anschlusskarte",
    "d_map_lead": (
        "Von links nach rechts läuft die Zeit, nach oben steigt das erreichte Niveau. Ein "
        "Kasten ist ein Lauf. Die Nummern führen in die Tabelle."
    ),
    "d_way": "Weg",
    "d_sum": "{K} mit Weg · {B} ohne Weg · {U} nicht prüfbar",
    "d_group": "Zielgruppe",
    "l_on": "Schritt auf dem Weg",
    "l_missing": "fehlender Schritt",
    "l_way": "Weg",
    "l_fix": "Weg, wenn der Schritt dazukommt",
    "l_barred": "steht nicht offen",
    "l_begin": "Wartezeit",
    "l_slot": "Plätze",
    "l_fill": "Personen mit Platz",
    "l_over": "Personen ohne Platz",
    "w_holds": "Zu Beginn: {what}.",
    "w_example": "Beispielprofil",
}
