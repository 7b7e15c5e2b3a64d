"""The sentences of the reader's findings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, NamedTuple

from checker.loading.document import Fault, Pointer
from checker.model.text import Text
from checker.model.wording import say

_SHOWN = 60
_READABLE = Text(
    "Nur was eindeutig gelesen werden kann, lässt sich prüfen.",
    "Only what can be read without doubt can be checked.",
)


class Wanted(NamedTuple):
    """What a field takes: the kind of value, a valid example, and what to say about both."""

    kind: Text
    example: str
    reason: Text = _READABLE
    remedy: Text | None = None


def shown(value: Any) -> str:
    """Return a value for a message, cut after 60 characters."""
    text = str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def repeated_key(pointer: Pointer, key: str, line: int | None) -> Fault:
    """Report a key that stands twice in one group; the first one counts."""
    where = say(" (Zeile {line})", " (line {line})", line=line) if line else Text("", "")
    return Fault(
        "LES004",
        pointer,
        say(
            "„{key}“ steht zweimal in derselben Gruppe{where}; gelesen wird die erste Angabe.",
            "'{key}' is stated twice in one group{where}; the first one is read.",
            key=shown(key),
            where=where,
        ),
        _READABLE,
        say("Löschen Sie eine der beiden Angaben.", "Delete one of the two."),
        actual=key,
    )


def repeated_id(pointer: Pointer, name: str) -> Fault:
    """Report a measure that has the id of another one."""
    return Fault(
        "LES004",
        pointer,
        say(
            "Die Nummer „{name}“ haben zwei Maßnahmen; was sich auf sie bezieht, lässt sich nicht"
            " zuordnen.",
            "Two measures have the id '{name}'; what refers to it cannot be assigned.",
            name=shown(name),
        ),
        _READABLE,
        say("Geben Sie jeder Maßnahme eine eigene Nummer.", "Give every measure an id of its own."),
        actual=name,
    )


def wrong_type(pointer: Pointer, label: Text, value: Any, wanted: Wanted) -> Fault:
    """Report a value of the wrong kind."""
    return Fault(
        "LES002",
        pointer,
        say(
            "Bei „{label}“ steht „{value}“; das lässt sich nicht als {kind} lesen.",
            "'{label}' is '{value}'; this cannot be read as a {kind}.",
            label=label,
            value=shown(value),
            kind=wanted.kind,
        ),
        wanted.reason,
        wanted.remedy
        or say(
            "Schreiben Sie den Wert in dieser Form: {example}.",
            "Write the value in this form: {example}.",
            example=wanted.example,
        ),
        actual=shown(value),
        expected=wanted.example,
    )


def unknown_field(pointer: Pointer, name: str, known: Iterable[str]) -> Fault:
    """Report a field the format does not know, with the nearest known name."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    remedy = (
        say(
            "Meinten Sie „{near}“? Dann berichtigen Sie den Namen.",
            "Did you mean '{near}'? Then correct the name.",
            near=near[0],
        )
        if near
        else say(
            "Entfernen Sie das Feld, oder prüfen Sie seinen Namen.",
            "Remove the field, or check its name.",
        )
    )
    return Fault(
        "LES003",
        pointer,
        say(
            "Das Feld „{name}“ ist hier nicht vorgesehen und wurde nicht gelesen.",
            "The field '{name}' is not foreseen here and was not read.",
            name=shown(name),
        ),
        say(
            "Ein unbekanntes Feld könnte eine Angabe enthalten, die sonst geprüft würde.",
            "An unknown field may hold a value that would otherwise be checked.",
        ),
        remedy,
        actual=name,
        expected=near[0] if near else None,
    )
