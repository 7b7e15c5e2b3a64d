"""What each kind of cell takes, in the words of a clerk who fills in a workbook."""

from __future__ import annotations

from checker.loading.faults import Wanted
from checker.model.layout import Column
from checker.model.text import Text
from checker.model.wording import say

_ONLY_NUMBER = Text(
    "In diese Zelle gehört nur eine Zahl, ohne Wörter und Einheiten.",
    "This cell takes a number only, without words and units.",
)
_SHARE = Text(
    "Ein Anteil ist eine Zahl zwischen 0 und 1; 60 % sind 0,6.",
    "A share is a number between 0 and 1; 60 % is 0.6.",
)
_KEY = Text(
    "Ein Schlüssel besteht nur aus Ziffern und beginnt mit einer Null.",
    "A key consists of digits only and begins with a zero.",
)
_ONLY_TEXT = Text("In diese Zelle gehört Text.", "This cell takes text.")
_LIST = Text(
    "In diese Zelle gehört Text; ein Semikolon trennt mehrere Angaben.",
    "This cell takes text; a semicolon separates several values.",
)
_DAY = Text(
    "Ein Datum ist ein Tag, den es im Kalender gibt, mit Monat und Jahr.",
    "A date is a day of the calendar, with month and year.",
)
_YESNO = Text(
    "In diese Zelle gehört ja oder nein.",
    "This cell takes yes or no.",
)
_YESNO_REMEDY = Text("Tragen Sie ja oder nein ein.", "Enter yes or no.")
_KINDS = {
    "text": (Text("Text", "text"), "Grundkurs A1", _ONLY_TEXT),
    "key": (Text("Schlüssel", "key"), "08999004", _KEY),
    "texts": (Text("Liste mit Semikolon", "list with semicolons"), "A1; B1", _LIST),
    "keys": (Text("Liste mit Semikolon", "list with semicolons"), "08999004; 08999006", _LIST),
    "whole": (Text("ganze Zahl", "whole number"), "18", _ONLY_NUMBER),
    "number": (Text("Zahl", "number"), "12,5", _ONLY_NUMBER),
    "day": (Text("Datum", "date"), "31.01.2025", _DAY),
    "yesno": (Text("ja oder nein", "yes or no"), "ja oder nein", _YESNO),
}
_EXAMPLES = {"EUR": "64.000", "h": "12,5"}
_PARTS_OF_ONE = {"rate": "0,6", "vzae": "0,5"}


def wanted(column: Column) -> Wanted:
    """Return the kind of value a column wants, a valid example, and what to do."""
    kind, example, reason = _KINDS[column.kind]
    if column.kind == "yesno":
        return Wanted(kind, example, reason, _YESNO_REMEDY)
    if column.kind == "number":
        example = _PARTS_OF_ONE.get(column.path[-1], _EXAMPLES.get(column.unit, example))
        reason = _SHARE if column.path[-1] == "rate" else reason
    return Wanted(kind, example, reason, _remedy(column.kind, example))


def _remedy(kind: str, example: str) -> Text:
    if kind in {"whole", "number"}:
        return say(
            "Tragen Sie nur die Zahl ein, zum Beispiel {example}.",
            "Enter the number only, for example {example}.",
            example=example,
        )
    if kind == "day":
        return say(
            "Tragen Sie das Datum mit vierstelligem Jahr ein, zum Beispiel {example}.",
            "Enter the date with a year of four digits, for example {example}.",
            example=example,
        )
    return say(
        "Tragen Sie den Wert als Text ein, zum Beispiel {example}.",
        "Enter the value as text, for example {example}.",
        example=example,
    )
