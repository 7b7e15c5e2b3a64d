"""Why somebody does not get in, as sentences a clerk reads."""

from __future__ import annotations

from collections.abc import Iterable

from checker.graph.grounds import grounds
from checker.model.text import Text
from checker.model.ways import Miss, OfferRef, Reason
from checker.model.wording import say

_CLOSED = {
    "target_group": (
        "„{offer}“ ist für andere Gruppen gedacht.",
        "'{offer}' is meant for other groups.",
    ),
    "women_only": ("„{offer}“ nimmt nur Frauen auf.", "'{offer}' admits women only."),
    "childcare": ("„{offer}“ hat keine Kinderbetreuung.", "'{offer}' has no childcare."),
    "format": (
        "„{offer}“ braucht mehr Stunden in der Woche, als die Personen haben.",
        "'{offer}' takes more hours per week than the persons have.",
    ),
    "residence_status": (
        "„{offer}“ lässt den Aufenthaltsstatus nicht zu ({has}).",
        "'{offer}' does not admit the residence status ({has}).",
    ),
    "age": (
        "„{offer}“ nimmt nur in diesem Alter auf: {needs}.",
        "'{offer}' admits at this age only: {needs}.",
    ),
}
_OPEN = {
    "language": (
        "Bei „{offer}“ ist das Eingangsniveau nicht angegeben.",
        "The entry level of '{offer}' is not stated.",
    ),
    "childcare": (
        "Bei „{offer}“ ist die Kinderbetreuung nicht angegeben.",
        "Childcare is not stated for '{offer}'.",
    ),
    "format": (
        "Bei „{offer}“ sind die Stunden in der Woche nicht angegeben.",
        "The hours per week are not stated for '{offer}'.",
    ),
}
_TEXT = ("„{offer}“: {needs}", "'{offer}': {needs}")
_UNSURE = (
    "Ob „{offer}“ offensteht, ist nicht zu entscheiden: {needs}",
    "Whether '{offer}' is open cannot be decided: {needs}",
)
_SHUT = ("„{offer}“ steht nicht offen.", "'{offer}' is not open.")
_GOAL = ("Das Ziel „{offer}“ verlangt {needs}.", "The goal '{offer}' requires {needs}.")
_ASKS = ("„{offer}“ verlangt {needs}.", "'{offer}' requires {needs}.")


def sentence(reason: Reason, offer: OfferRef) -> Text:
    """Return one reason as a sentence, and what it rests on."""
    found = grounds(reason)
    return together((bare(reason, offer), found) if found else (bare(reason, offer),))


def bare(reason: Reason, offer: OfferRef) -> Text:
    """Return one reason as a sentence; words of the law stand as the catalogue has them."""
    de, en = _template(reason, offer)
    return say(de, en, offer=offer.title, needs=reason.needs, has=reason.has)


def decisive(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons; where the door is shut for good, without those that may be none."""
    found = tuple(reasons)
    shut = any(not r.unknown and (r.needs.de.endswith(".") or r.detail == "age") for r in found)
    return tuple(reason for reason in found if not (shut and reason.unknown))


def _template(reason: Reason, offer: OfferRef) -> tuple[str, str]:
    if not reason.needs.de:
        return _SHUT
    stated = reason.needs.de.endswith(".")
    own = reason.owner == "kommune"
    if own and reason.unknown:
        return _OPEN.get(reason.detail, _UNSURE)
    if own and (stated or reason.detail == "age"):
        return _CLOSED.get(reason.detail, _TEXT)
    if stated:
        return _UNSURE if reason.unknown else _TEXT
    return _GOAL if offer.kind == "ziel" and not offer.field and not offer.town else _ASKS


def sentences(miss: Miss) -> Text:
    """Return the reasons of an offer, one sentence each, without repeating one."""
    return together(sentence(reason, miss.offer) for reason in decisive(miss.reasons))


def together(texts: Iterable[Text]) -> Text:
    """Return sentences as one text; equal ones stand once."""
    found = list(dict.fromkeys(texts))
    return Text(" ".join(t.de for t in found), " ".join(t.en for t in found))
