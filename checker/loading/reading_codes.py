"""The codes of the reader: what can be wrong with a file before any rule looks at it."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.text import Text


class ReadingCode(NamedTuple):
    """One kind of reading fault; ``note`` marks those that are mere information."""

    slug: str
    title: Text
    note: bool = False


READING_CODES = {
    "LES001": ReadingCode("datei-lesbar", Text("Datei nicht lesbar", "File cannot be read")),
    "LES002": ReadingCode("wert-lesbar", Text("Angabe nicht lesbar", "Value cannot be read")),
    "LES003": ReadingCode("feld-bekannt", Text("Angabe nicht vorgesehen", "Entry not foreseen")),
    "LES004": ReadingCode("angabe-einmal", Text("Angabe steht doppelt", "Stated twice")),
    "LES005": ReadingCode("schluessel-bekannt", Text("Schlüssel unbekannt", "Unknown code")),
    "LES006": ReadingCode(
        "schreibweise", Text("Veraltete Schreibweise", "Outdated spelling"), note=True
    ),
    "LES007": ReadingCode("schluessel-eindeutig", Text("Schlüssel mehrdeutig", "Ambiguous code")),
    "LES008": ReadingCode("datei-grenzen", Text("Datei zu groß", "File too large")),
    "LES009": ReadingCode("datei-art", Text("Dateiart nicht zulässig", "Kind of file refused")),
    "LES010": ReadingCode(
        "formel-zelle", Text("Formel gelesen als Wert", "Formula read as value"), note=True
    ),
    "LES011": ReadingCode("zeile-zugeordnet", Text("Zeile ohne Zuordnung", "Row without parent")),
    "LES012": ReadingCode(
        "einreichung-eindeutig", Text("Mehrere Einreichungen", "Several submissions")
    ),
}
