"""Persons, offers and reasons of a town as records for rules and reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.persons import LISTS, Person
from checker.graph.steps import Mask
from checker.graph.town import Town
from checker.graph.wording import Words
from checker.model.text import Text
from checker.model.ways import Miss, OfferRef, Reason, Who


class Names:
    """Makes the records of one town."""

    def __init__(self, town: Town) -> None:
        """Use the catalogue of the town's Land."""
        self.town = town
        self.words = Words(town.atoms, town.land.catalogue)
        self._whos: dict[tuple[str, str | None], Who] = {}
        self._offers: dict[int, OfferRef] = {}

    def who(self, person: Person, name: str | None = None) -> Who:
        """Return the record of a person, or of the whole group of that id the person belongs to."""
        known = (name or person.id, person.profile)
        if known not in self._whos:
            whole = name is not None and name != person.id
            self._whos[known] = self._who(replace(person, id=known[0]) if whole else person)
        return self._whos[known]

    def _who(self, person: Person) -> Who:
        stated = person.kind != "target_group" or person.code is None
        title = person.title if stated else self._group(person)
        known = "/" in person.id or person.id in LISTS
        field = f"/{person.id.partition(':')[0]}" if known else ""
        return Who(
            person.id, title, person.count, person.counted, field, person.code, person.assumed
        )

    def _group(self, person: Person) -> Text:
        """Return the title of a group with what tells it from others: level, age, care."""
        code = self.words.titles("target-groups", [person.code or ""])
        start = self.words.pieces(person.start)
        level = next((t for t in start if "niveau" in t.de), Text("ohne Deutsch", "no German"))
        if ":" not in person.id:
            return Text(f"{code.de} ({level.de})", f"{code.en} ({level.en})")
        kind = person.title
        return Text(f"{code.de} ({level.de}; {kind.de})", f"{code.en} ({level.en}; {kind.en})")

    def offer(self, offer: Offer) -> OfferRef:
        """Return the record of an offer."""
        if offer.key not in self._offers:
            self._offers[offer.key] = self._offer(offer)
        return self._offers[offer.key]

    def _offer(self, offer: Offer) -> OfferRef:
        field = offer.field if offer.own else ""
        return OfferRef(
            offer.name, offer.title, offer.type, offer.kind, offer.own, offer.town, field
        )

    def reasons(
        self, parts: tuple[Part, ...], offer: Offer, person: Person, held: Mask, day: date
    ) -> tuple[Reason, ...]:
        """Return every part that keeps a person with these atoms out, the town's own first."""
        now = self.town.visitor(person).at(day)
        found = [
            self.words.reason(part, offer, now, held)
            for part in parts
            if part.forbid & held or not any(not mask & ~held for mask in part.need.sure)
        ]
        return tuple(sorted(found, key=lambda reason: reason.owner != "kommune"))

    def miss(self, offer: Offer, person: Person, held: Mask) -> Miss:
        """Return an offer with the reasons on its best day."""
        view = self.town.view(person, sure=True)
        choices = [
            self.reasons(view.parts(offer, day), offer, person, held, day)
            for day in view.changes(offer)
        ]
        return Miss(self.offer(offer), min(choices, key=len, default=()))
