"""The sentences of the reader's findings about sheets, headings and rows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from checker.loading.document import Fault, Pointer
from checker.loading.faults import shown
from checker.model.text import Text
from checker.model.wording import say

_READABLE = Text(
    "Nur was eindeutig gelesen werden kann, lässt sich prüfen.",
    "Only what can be read without doubt can be checked.",
)
_UNREAD = Text(
    "Was nicht gelesen wird, lässt sich auch nicht prüfen.",
    "What is not read cannot be checked either.",
)


_CLOSE = 0.65
_SHOWN_NAMES = 10


def _nearest(name: str, known: Iterable[str]) -> str | None:
    near = difflib.get_close_matches(name[:80], sorted(known), n=1, cutoff=_CLOSE) if name else []
    return near[0] if near else None


def unknown_heading(pointer: Pointer, sheet: str, name: str, known: Iterable[str]) -> Fault:
    """Report a column, or an entry of the sheet Paket, that the layout does not know."""
    return _unknown(
        pointer,
        name,
        known,
        say(
            "Im Blatt „{sheet}“ ist „{name}“ nicht vorgesehen; die Angaben dort wurden nicht"
            " gelesen.",
            "The sheet '{sheet}' does not foresee '{name}'; what stands there was not read.",
            sheet=sheet,
            name=shown(name),
        ),
        Text(
            "Tragen Sie die Überschrift aus der Vorlage ein, oder löschen Sie sie.",
            "Enter the heading of the template, or delete it.",
        ),
    )


def unknown_sheet(pointer: Pointer, name: str, known: Iterable[str]) -> Fault:
    """Report a sheet that the layout does not know."""
    return _unknown(
        pointer,
        name,
        known,
        say(
            "Das Blatt „{name}“ ist nicht vorgesehen und wurde nicht gelesen.",
            "The sheet '{name}' is not foreseen and was not read.",
            name=shown(name),
        ),
        Text(
            "Geben Sie dem Blatt seinen Namen aus der Vorlage, oder löschen Sie es.",
            "Give the sheet its name of the template, or delete it.",
        ),
    )


def _unknown(
    pointer: Pointer, name: str, known: Iterable[str], message: Text, otherwise: Text
) -> Fault:
    near = _nearest(name, known)
    remedy = (
        say(
            "Meinten Sie „{near}“? {otherwise}",
            "Did you mean '{near}'? {otherwise}",
            near=near,
            otherwise=otherwise,
        )
        if near
        else otherwise
    )
    return Fault("LES003", pointer, message, _UNREAD, remedy, actual=name, expected=near)


def repeated_heading(pointer: Pointer, sheet: str, name: str) -> Fault:
    """Report a column, entry or sheet that stands twice; the first one counts."""
    return Fault(
        "LES004",
        pointer,
        say(
            "„{name}“ steht zweimal ({sheet}); gelesen wird die erste Angabe.",
            "'{name}' stands twice ({sheet}); the first one is read.",
            name=shown(name),
            sheet=sheet,
        ),
        _READABLE,
        Text("Löschen Sie eine der beiden Angaben.", "Delete one of the two."),
        actual=name,
    )


def no_headings(pointer: Pointer, sheet: str, example: str) -> Fault:
    """Report a filled sheet whose row of headings cannot be found."""
    return Fault(
        "LES002",
        pointer,
        say(
            "Im Blatt „{sheet}“ fehlt die Zeile mit den Überschriften.",
            "The sheet '{sheet}' lacks the row of headings.",
            sheet=sheet,
        ),
        _READABLE,
        say(
            "Tragen Sie über den Angaben die Überschriften der Vorlage ein, zum Beispiel"
            " „{example}“.",
            "Enter the headings of the template above the rows, for example '{example}'.",
            example=example,
        ),
    )


def headless_column(pointer: Pointer, sheet: str, letters: str) -> Fault:
    """Report a column that holds values but no heading."""
    return Fault(
        "LES003",
        pointer,
        say(
            "Im Blatt „{sheet}“ hat die Spalte {letters} keine Überschrift; die Angaben dort wurden"
            " nicht gelesen.",
            "In the sheet '{sheet}', column {letters} has no heading; its values were not read.",
            sheet=sheet,
            letters=letters,
        ),
        _UNREAD,
        Text(
            "Tragen Sie eine Überschrift der Vorlage ein, oder löschen Sie die Spalte. Ist die"
            " Überschrift mit der Zelle daneben verbunden, heben Sie die Verbindung auf.",
            "Enter a heading of the template, or delete the column. If the heading is merged with"
            " the cell beside it, undo the merge.",
        ),
    )


def orphan_row(pointer: Pointer, heading: Text, name: str, known: Iterable[str]) -> Fault:
    """Report a row that names no parent, or one that does not exist.

    Numbers differ by one sign, so that the nearest one would be a bad guess: all are shown.
    """
    choices = sorted(known)
    empty = say(
        "In dieser Zeile ist „{heading}“ leer; die Zeile wurde nicht gelesen.",
        "'{heading}' is empty in this row; the row was not read.",
        heading=heading,
    )
    missing = say(
        "Bei „{heading}“ steht „{name}“; das gibt es in diesem Paket nicht.",
        "'{heading}' is '{name}'; this package has no such entry.",
        heading=heading,
        name=shown(name),
    )
    remedy = say(
        "Tragen Sie bei „{heading}“ ein, wozu die Zeile gehört{example}.",
        "Enter under '{heading}' what the row belongs to{example}.",
        heading=heading,
        example=_choices(choices),
    )
    message = missing if name else empty
    return Fault("LES011", pointer, message, _UNREAD, remedy, name, choices or None)


def no_such_number(pointer: Pointer, name: str, count: int) -> Fault:
    """Report a row whose running number fits none of the ``count`` offers of its type."""
    return Fault(
        "LES011",
        pointer,
        say(
            "„{name}“ steht {count}-mal unter den Regelangeboten; die Nummer in dieser Zeile passt"
            " zu keinem.",
            "'{name}' stands {count} times among the regular offers; the number of this row fits"
            " none.",
            name=shown(name),
            count=count,
        ),
        _UNREAD,
        say(
            "Tragen Sie bei „Angebot Nr.“ ein, das wievielte gemeint ist, zum Beispiel 1.",
            "Enter under 'Offer no.' which one is meant, for example 1.",
        ),
        name,
    )


def _choices(names: list[str]) -> Text:
    if not names:
        return Text("", "")
    some = ", ".join(names[:_SHOWN_NAMES])
    return say(
        "; vorhanden: {some}",
        "; there are: {some}",
        some=f"{some} …" if len(names) > _SHOWN_NAMES else some,
    )


def two_parents(pointer: Pointer) -> Fault:
    """Report a row that names a measure and a regular offer."""
    return Fault(
        "LES011",
        pointer,
        Text(
            "Die Zeile nennt eine Maßnahme und ein Regelangebot; sie wurde nicht gelesen.",
            "The row names a measure and a regular offer; it was not read.",
        ),
        _READABLE,
        Text("Lassen Sie eine der beiden Angaben leer.", "Leave one of the two empty."),
    )


def no_parent_column(pointer: Pointer, sheet: str, heading: Text) -> Fault:
    """Report a sheet without the column that says what its rows belong to."""
    return Fault(
        "LES011",
        pointer,
        say(
            "Im Blatt „{sheet}“ fehlt die Spalte „{heading}“; das Blatt wurde nicht gelesen.",
            "The sheet '{sheet}' lacks the column '{heading}'; it was not read.",
            sheet=sheet,
            heading=heading,
        ),
        _UNREAD,
        say("Ergänzen Sie die Spalte „{heading}“.", "Add the column '{heading}'.", heading=heading),
    )
