"""Declared links: which offers they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from checker.graph.offers import Offer
from checker.graph.town import Town
from checker.model.ways_links import State


class Named(NamedTuple):
    """One link of an offer; ``place`` is its position in the list of the measure."""

    source: Offer
    place: int
    name: str
    state: State
    targets: tuple[Offer, ...] = ()
    repetition: bool = False
    condition: bool = False

    @property
    def field(self) -> str:
        """Return the path of the id below the measure."""
        return f"leads_to/{self.place}/id"


@dataclass(slots=True)
class Place:
    """What one package offers: measures by id, regular offers by type."""

    measures: dict[str, Offer] = field(default_factory=dict)
    regular: dict[str, list[Offer]] = field(default_factory=dict)

    def found(self, name: str) -> tuple[Offer, ...]:
        """Return the measure of that id, else the regular offers of that type."""
        measure = self.measures.get(name)
        return (measure,) if measure is not None else tuple(self.regular.get(name, ()))


class Links:
    """Reads the links of the offers of a town."""

    def __init__(self, town: Town, *, complete: bool) -> None:
        """``complete``: the context holds every package there is."""
        self._town, self._complete = town, complete
        self._known: dict[int, tuple[Named, ...]] = {}
        self._places: dict[str, Place] = {}

    def _place(self, town: str) -> Place:
        """Return what a town offers; nothing where its package is not known."""
        if town not in self._places:
            place = self._places[town] = Place()
            for offer in self._town.offers.of_town(town):
                if offer.measure is not None:
                    place.measures.setdefault(offer.id, offer)
                else:
                    place.regular.setdefault(offer.type, []).append(offer)
        return self._places[town]

    @cached_property
    def own(self) -> tuple[Named, ...]:
        """Return every link of the own package, in its order."""
        return tuple(named for offer in self._town.offers.own for named in self.of(offer))

    def of(self, offer: Offer) -> tuple[Named, ...]:
        """Return the links of an offer; a regular offer has none."""
        if offer.key not in self._known:
            links = offer.measure.leads_to if offer.measure is not None else None
            self._known[offer.key] = tuple(
                Named(
                    offer,
                    place,
                    link.id or "",
                    *self._resolved(link.id, offer.town),
                    repetition=bool(link.repetition),
                    condition=bool(link.condition),
                )
                for place, link in enumerate(links or ())
            )
        return self._known[offer.key]

    def _resolved(self, name: str | None, home: str) -> tuple[State, tuple[Offer, ...]]:
        if not name:
            return "unnamed", ()
        key, slash, rest = name.partition("/")
        if slash:
            found = self._place(key).found(rest)
            return ("found", found) if found else (self._lost(own=key == home), ())
        found = self._place(home).found(name)
        return ("found", found) if found else self._around(name, home)

    def _around(self, name: str, home: str) -> tuple[State, tuple[Offer, ...]]:
        """Return the only match in the context; regular offers of one type stand for each other."""
        others = [self._place(key) for key in self._town.offers.towns(name) if key != home]
        measures = [place.measures[name] for place in others if name in place.measures]
        if measures:
            return ("found" if len(measures) == 1 else "several"), tuple(measures)
        regular = [offer for place in others for offer in place.regular.get(name, ())]
        return ("found", tuple(regular)) if regular else (self._lost(own=False), ())

    def _lost(self, *, own: bool) -> State:
        return "absent" if own or self._complete else "open"
