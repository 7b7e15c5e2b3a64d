"""The sentences of the reader's findings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from checker.loading.document import Fault, Pointer
from checker.model.text import Text
from checker.model.wording import say

_SHOWN = 60
_SHOWN_CODES = 20
_READABLE = Text(
    "Nur was eindeutig gelesen werden kann, lässt sich prüfen.",
    "Only what can be read without doubt can be checked.",
)


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


def wrong_type(pointer: Pointer, label: Text, value: Any, wanted: tuple[Text, str]) -> Fault:
    """Report a value of the wrong kind; ``wanted`` names the kind and a valid example."""
    kind, example = wanted
    return Fault(
        "LES002",
        pointer,
        say(
            "Bei „{label}“ steht „{value}“; das lässt sich nicht als {kind} lesen.",
            "'{label}' is '{value}'; this cannot be read as a {kind}.",
            label=label,
            value=shown(value),
            kind=kind,
        ),
        _READABLE,
        say(
            "Tragen Sie den Wert in dieser Form ein: {example}.",
            "Enter the value in this form: {example}.",
            example=example,
        ),
        actual=shown(value),
        expected=example,
    )


def unknown_field(pointer: Pointer, name: str, known: Iterable[str]) -> Fault:
    """Report a field the format does not know, with the nearest known name."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    remedy = (
        say("Meinten Sie „{near}“?", "Did you mean '{near}'?", near=near[0])
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


def unknown_code(pointer: Pointer, label: Text, value: Any, allowed: list[str]) -> Fault:
    """Report a code that its list does not hold, with the nearest and the allowed ones."""
    near = difflib.get_close_matches(str(value), allowed, n=1, cutoff=0.6)
    hint = near[0] if near else allowed[0]
    return Fault(
        "LES005",
        pointer,
        say(
            "Bei „{label}“ steht „{value}“; diesen Schlüssel gibt es nicht.",
            "'{label}' is '{value}'; there is no such code.",
            label=label,
            value=shown(value),
        ),
        say("Zulässig sind: {codes}.", "Allowed are: {codes}.", codes=_some(allowed)),
        say(
            "Tragen Sie einen zulässigen Schlüssel ein, zum Beispiel {hint}.",
            "Enter an allowed code, for example {hint}.",
            hint=hint,
        ),
        actual=shown(value),
        expected=allowed,
    )


def _some(codes: list[str]) -> str:
    return ", ".join(codes[:_SHOWN_CODES]) + (" …" if len(codes) > _SHOWN_CODES else "")


def misplaced_code(pointer: Pointer, value: str, *, belongs_to_offers: bool) -> Fault:
    """Report a type that stands among the measures but is a regular offer, or the reverse."""
    here, there = (
        ("Maßnahmen", "Regelangebote")
        if belongs_to_offers
        else (
            "Regelangebote",
            "Maßnahmen",
        )
    )
    return Fault(
        "LES005",
        pointer,
        say(
            "„{value}“ steht unter {here}, gehört aber nicht dorthin.",
            "'{value}' stands among the {here_en}, but does not belong there.",
            value=value,
            here=here,
            here_en="measures" if belongs_to_offers else "regular offers",
        ),
        say(
            "Angebote des Bundes und der Schulen stehen unter Regelangebote, eigene Vorhaben unter"
            " Maßnahmen.",
            "Federal and school offers stand among the regular offers, own projects among the"
            " measures.",
        ),
        say(
            "Tragen Sie die Zeile unter {there} ein.",
            "Enter the row among the {there_en}.",
            there=there,
            there_en="regular offers" if belongs_to_offers else "measures",
        ),
        actual=value,
    )


def old_spelling(pointer: Pointer, value: str, code: str) -> Fault:
    """Note that an alias was read as its code."""
    return Fault(
        "LES006",
        pointer,
        say(
            "„{value}“ ist eine veraltete Schreibweise, gelesen als {code}.",
            "'{value}' is an outdated spelling, read as {code}.",
            value=value,
            code=code,
        ),
        say("Die Liste der Schlüssel gilt für alle Pakete.", "One list of codes holds for all."),
        say("Tragen Sie {code} ein.", "Enter {code}.", code=code),
        actual=value,
        expected=code,
    )


def ambiguous_code(pointer: Pointer, value: str, choices: tuple[str, ...]) -> Fault:
    """Report an alias that may mean several codes."""
    return Fault(
        "LES007",
        pointer,
        say(
            "„{value}“ kann mehrere Maßnahmearten meinen und wurde nicht ersetzt.",
            "'{value}' may mean several measure types and was not replaced.",
            value=value,
        ),
        say("In Frage kommen: {codes}.", "Possible are: {codes}.", codes=list(choices)),
        say(
            "Wählen Sie eine der Arten, zum Beispiel {code}.",
            "Choose one of the types, for example {code}.",
            code=choices[0],
        ),
        actual=value,
        expected=list(choices),
    )
