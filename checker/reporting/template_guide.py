"""The first sheet: what to do, in a few sentences, and what each sheet is for."""

from __future__ import annotations

from openpyxl.styles import Alignment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.model.layout import CODES_SHEET, GUIDE_SHEET, PACKAGE_SHEET, list_sheets
from checker.reporting.template_styles import (
    BAND,
    HELP,
    LINE_HEIGHT,
    LINK,
    STRONG,
    print_setup,
    section,
    sheet_title,
    wrapped,
)

_STEPS = (
    "Füllen Sie zuerst das Blatt Paket aus: wer einreicht, für welchen Zeitraum.",
    "Tragen Sie im Blatt Maßnahmen je Maßnahme eine Zeile ein, und geben Sie jeder eine eigene"
    " Nummer, zum Beispiel M01.",
    "Tragen Sie Durchläufe, Ergebnisse, Anschlüsse und Kosten in ihren Blättern ein. Die Nummer in"
    " der ersten Spalte sagt, zu welcher Maßnahme eine Zeile gehört.",
    "Füllen Sie die übrigen Blätter aus, soweit sie auf Ihr Paket passen.",
    "Speichern Sie die Datei als Excel-Arbeitsmappe (.xlsx), und geben Sie sie zur Prüfung.",
)
_NOTES = (
    "Was Sie nicht wissen, lassen Sie leer. Der Bericht sagt Ihnen dann, was sich ohne die Angabe"
    " nicht prüfen lässt.",
    "Gibt es etwas ausdrücklich nicht, tragen Sie in der ersten freien Zelle des Blatts das Wort"
    " keine ein.",
    "Viele Zellen haben eine Auswahlliste. Was ein Schlüssel bedeutet, steht im Blatt Schlüssel.",
    "Mehrere Angaben in einer Zelle trennen Sie mit einem Semikolon: A1; B1.",
    "Ein Datum schreiben Sie mit vierstelligem Jahr: 31.01.2025. Zahlen schreiben Sie mit Komma:"
    " 12,5.",
    "Gemeinde- und Kreisschlüssel sind Text, damit die Null am Anfang stehen bleibt: 08999004.",
    "Graue Texte in spitzen Klammern sind Hilfen. Sie dürfen stehen bleiben und werden nicht"
    " gelesen.",
    "Spalten, die Sie nicht brauchen, dürfen Sie ausblenden, verschieben oder löschen.",
    "Tragen Sie keine Namen und keine anderen Angaben zu einzelnen Menschen ein. Stellen haben eine"
    " Nummer.",
)
_SENTENCES = {
    "Paket": "Wer das Paket einreicht, für welchen Zeitraum und mit welchem Geld."
    " Tragen Sie Ihre Angaben in die Spalte Wert ein.",
    "Mitglieder": "Nur bei einem Zusammenschluss: eine Zeile je Gemeinde.",
    "Zielgruppen": "Für wen das Paket gedacht ist: eine Zeile je Gruppe.",
    "Profile": "Wenn Sie mit Profilen planen: eine Zeile je Profil, zusätzlich oder statt der"
    " Zielgruppen.",
    "Maßnahmen": "Eine Zeile je Maßnahme. Füllen Sie die Gruppen aus, die zur Art der Maßnahme"
    " passen.",
    "Regelangebote": "Angebote von Bund, Land und Schulen, die es vor Ort gibt: eine Zeile je"
    " Angebot.",
    "Durchläufe": "Eine Zeile je Durchlauf einer Maßnahme oder eines Regelangebots.",
    "Ergebnisse": "Was die Teilnehmenden am Ende erreichen: eine Zeile je Ergebnis.",
    "Anschlüsse": "Wohin eine Maßnahme führt: eine Zeile je Folgemaßnahme.",
    "Kosten": "Was eine Maßnahme kostet: eine Zeile je Kostenart und Quelle.",
    "Stellen": "Stellen mit Nummer, ohne Namen: eine Zeile je Stelle.",
    "Regeldienste": "Mit welchen Regeldiensten Sie zusammenarbeiten.",
    "Finanzierung": "Woher das Geld des Pakets kommt: eine Zeile je Quelle.",
    "Kennzahlen": "Woran Sie den Erfolg messen: eine Zeile je Kennzahl.",
    "Lücken": "Förderbereiche und Zielgruppen ohne eigene Maßnahme, mit Begründung.",
    "Abweichungen": "Abweichungen, die Sie beantragen. Sie ändern an der Prüfung nichts.",
}


def sentence_of(title: str) -> str:
    """Return the sentence that says what a sheet is for."""
    return _SENTENCES[title]


def write_guide(book: Workbook) -> None:
    """Write the first sheet of the workbook."""
    sheet: Worksheet = book.create_sheet(GUIDE_SHEET.de)
    sheet_title(
        sheet,
        "Ihr Maßnahmenpaket für den Pakt für Integration",
        "Diese Arbeitsmappe nimmt alle Angaben auf, die geprüft werden. So gehen Sie vor:",
    )
    sheet.column_dimensions["A"].width = 18
    sheet.column_dimensions["B"].width = 96
    row = _write_list(sheet, 4, "Schritt für Schritt", _STEPS, numbered=True)
    row = _write_list(sheet, row + 1, "Gut zu wissen", _NOTES, numbered=False)
    _write_sheets(sheet, row + 1)
    sheet.sheet_view.showGridLines = False
    print_setup(sheet, upright=True)


def _write_list(
    sheet: Worksheet, row: int, title: str, texts: tuple[str, ...], *, numbered: bool
) -> int:
    section(sheet, row, title, 2)
    for place, text in enumerate(texts, start=1):
        cell = sheet.cell(row + place, 1, f"Schritt {place}" if numbered else "•")
        cell.font = BAND if numbered else STRONG
        cell.alignment = Alignment(vertical="top", horizontal="left" if numbered else "right")
        wrapped(sheet.cell(row + place, 2, text))
        sheet.row_dimensions[row + place].height = (LINE_HEIGHT + 3) * (1 + len(text) // 108) + 3
    return row + len(texts) + 1


def _write_sheets(sheet: Worksheet, row: int) -> None:
    section(sheet, row, "Die Blätter", 2)
    titles = [PACKAGE_SHEET.de, *(item.title.de for item in list_sheets()), CODES_SHEET.de]
    for at, title in enumerate(titles, start=row + 1):
        cell = sheet.cell(at, 1, title)
        cell.hyperlink = f"#'{title}'!A1"
        cell.font = LINK
        text = _SENTENCES.get(title, "Was die Schlüssel der Auswahllisten bedeuten.")
        sheet.cell(at, 2, text).font = HELP
