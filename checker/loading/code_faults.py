"""The sentences of the reader's findings about codes."""

from __future__ import annotations

import difflib
import unicodedata
from typing import Any

from checker.loading.document import Fault, Pointer
from checker.loading.faults import shown
from checker.model.text import Text
from checker.model.wording import say

_SHOWN_CODES = 20
# Below this likeness a guess would lead astray: a Stadt is no stadtkreis.
_CLOSE = 0.7


def unknown_code(pointer: Pointer, label: Text, value: Any, allowed: list[str]) -> Fault:
    """Report a code that its list does not hold, with the nearest and the allowed ones."""
    near = _nearest_code(str(value), allowed)
    return Fault(
        "LES005",
        pointer,
        say(
            "Bei „{label}“ steht „{value}“; diesen Schlüssel gibt es nicht.",
            "'{label}' is '{value}'; there is no such code.",
            label=label,
            value=shown(value),
        ),
        _allowed(allowed),
        say(
            "Meinten Sie „{near}“? Dann schreiben Sie den Schlüssel genau so.",
            "Did you mean '{near}'? Then write the code exactly so.",
            near=near,
        )
        if near
        else say(
            "Wählen Sie den Schlüssel, der zutrifft, zum Beispiel „{hint}“. Was die Schlüssel"
            " bedeuten, steht in der Vorlage im Blatt „Schlüssel“.",
            "Choose the code that applies, for example '{hint}'. The sheet 'Codes' of the template"
            " says what the codes mean.",
            hint=_hint(str(value), allowed),
        ),
        actual=shown(value),
        expected=allowed,
    )


def _allowed(codes: list[str]) -> Text:
    first = ", ".join(codes[:_SHOWN_CODES])
    if len(codes) <= _SHOWN_CODES:
        return say("Zulässig sind: {codes}.", "Allowed are: {codes}.", codes=first)
    return say(
        "Zulässig sind {n} Schlüssel, darunter: {codes}.",
        "{n} codes are allowed, among them: {codes}.",
        n=len(codes),
        codes=first,
    )


def _nearest_code(value: str, allowed: list[str]) -> str | None:
    """Return the one code that was most likely meant; case and accents do not count."""
    folded = {_folded(code): code for code in reversed(allowed)}
    if _folded(value) not in folded and len(_alike(value, allowed)) > 1:
        return None
    near = difflib.get_close_matches(_folded(value), list(folded), n=1, cutoff=_CLOSE)
    return folded[near[0]] if near else None


def _alike(value: str, allowed: list[str]) -> list[str]:
    """Return the codes that begin like the value."""
    wanted = _folded(value)
    return [code for code in allowed if wanted and _folded(code).startswith(wanted)]


def _hint(value: str, allowed: list[str]) -> str:
    alike = _alike(value, allowed)
    return alike[0] if len(alike) > 1 else allowed[0]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


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
            "Tragen Sie die Angabe stattdessen unter {there} ein.",
            "Enter it among the {there_en} instead.",
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
