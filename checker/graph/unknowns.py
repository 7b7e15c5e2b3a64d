"""Which fields of the package an open answer depends on."""

from __future__ import annotations

from collections.abc import Iterable

from checker.graph.closure import layers, met
from checker.graph.gaps import Gaps
from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.unread import field_of

_OF_THE_OFFER = {
    "childcare": "childcare/offered",
    "format": "ue_per_week",
    "target_group": "target_groups",
}
_ENTRY = frozenset({"language", "literacy", "school_certificate"})
_OF_THE_GROUP = {"residence_status": "residence_status", "age": "age_min"}


class Unknowns:
    """Names the fields that would have to be filled in."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._gaps, self._town = gaps, gaps.town

    def at_door(self, person: Person, offer: Offer, held: Mask) -> tuple[str, ...]:
        """Return the open fields that decide whether a person with these atoms gets in.

        The result of an offer that nobody states is not among them: see ``results``.
        """
        view = self._town.view(person, sure=True)
        choices = [self._unsure(view.parts(offer, day), held) for day in view.changes(offer)]
        parts = min((c for c in choices if c is not None), key=len, default=[])
        return tuple(dict.fromkeys(self._field(part, person, offer) for part in parts))

    def results(self, offer: Offer) -> tuple[str, ...]:
        """Return the field of the results where nobody states them."""
        open_results = self._town.results.unknown(offer) and offer.own
        return (f"{offer.field}/outcomes",) if open_results else ()

    def _unsure(self, parts: Iterable[Part], held: Mask) -> list[Part] | None:
        """Return the parts that are not sure, or None where one surely shuts the person out."""
        asked = [part for part in parts if not met(part.need.sure, held)]
        return None if any(not part.need.maybe for part in asked) else asked

    def _field(self, part: Part, person: Person, offer: Offer) -> str:
        lost = field_of(part.detail)
        if lost is not None:
            return f"{offer.field}/{lost}"
        own = offer.own and offer.measure is not None and not part.norm
        if own and part.owner == "kommune" and part.detail in _OF_THE_OFFER:
            return f"{offer.field}/{_OF_THE_OFFER[part.detail]}"
        if own and part.dimension in _ENTRY:
            # What the package states itself stands for a practice that nobody knows.
            return f"{offer.field}/entry/{part.dimension}"
        who = self._gaps.names.who(person).field
        known = _OF_THE_GROUP.get(part.dimension)
        return f"{who}/{known}" if known and person.code is not None else who

    def at_doors(self, person: Person, offers: Iterable[Offer], held: Mask) -> tuple[str, ...]:
        """Return the open fields of several offers; the group itself where none can be named."""
        fields = (
            field
            for offer in offers
            for field in (*self.at_door(person, offer, held), *self.results(offer))
        )
        return tuple(dict.fromkeys(fields)) or (self._gaps.names.who(person).field,)

    def on_the_way(self, person: Person, wanted: Mask) -> tuple[str, ...]:
        """Return the open fields of the offers on the way that would exist at best."""
        held = self._gaps.held(person)
        steps = layers(held, self._town.view(person, sure=False).steps).chain(wanted)
        fields: list[str] = []
        for step in steps:
            offer = self._town.offers[step.key // 2]
            fields += (*self.at_door(person, offer, held), *self.results(offer))
            held |= step.gives
        return tuple(dict.fromkeys(fields)) or (self._gaps.names.who(person).field,)
