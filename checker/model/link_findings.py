"""How a finding about a declared link reads, for every rule that finds one."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.catalogue import Limit
from checker.model.context import Context
from checker.model.finding import Deviation
from checker.model.text import Text
from checker.model.ways import OfferRef
from checker.model.ways_links import Handover
from checker.model.wording import say


def handed_over(found: Handover, context: Context, basis: Limit, message: Text) -> Deviation:
    """Describe a link that does not lead on: why, what is secured, and what could be named."""
    secured = say("Gesichert ist: {has}.", "Secured is: {has}.", has=found.has)
    text = _followed(message, found.because)
    return context.finding(
        found.link.field,
        basis,
        _followed(text, secured) if found.has.de else text,
        _onward(found),
        actual=found.link.id,
        part=found.link.id,
        related=(found.target.name,) if found.target.own else (),
        about=found.failing.gaps,
    )


def _onward(found: Handover) -> Text:
    change = say(
        "Ändern Sie Eingang oder Ergebnis, soweit keine Vorschrift sie setzt, oder nennen Sie ein"
        " anderes Angebot.",
        "Change entry or result as far as no norm sets them, or name another offer.",
    )
    if not found.instead:
        return change
    return _followed(
        change,
        say(
            "Allen offen steht danach: {offers}.",
            "Open to all of them afterwards: {offers}.",
            offers=named_offers(found.instead),
        ),
    )


def named_offers(offers: Iterable[OfferRef]) -> Text:
    """Return offers with what a link to them must say: ``„AVdual“ (08999/avdual)``."""
    found = list(offers)
    return Text(
        ", ".join(f"„{offer.title.de}“ ({offer.name})" for offer in found),
        ", ".join(f"'{offer.title.en}' ({offer.name})" for offer in found),
    )


def _followed(text: Text, more: Text) -> Text:
    return Text(f"{text.de} {more.de}", f"{text.en} {more.en}") if more.de else text
