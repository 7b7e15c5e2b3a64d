"""A town as a person would see it if some things did not count: what exactly stands in the way."""

from __future__ import annotations

from collections.abc import Callable

from checker.graph.doorway import Doorway, Spells
from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.town import Town
from checker.graph.view import View


class Lifted(View):
    """The view of a person for whom some parts at the door ask nothing."""

    def __init__(
        self, town: Town, person: Person, counts: Callable[[Part], bool], *, sure: bool
    ) -> None:
        """``counts``: whether a part still asks something."""
        super().__init__(town, person, sure=sure)
        # Where the place does not count, the offers that are out of reach do.
        self.offers = town.offers_for(person.goals)
        self._counts = counts
        self._kept: dict[Doorway, Doorway] = {}

    def door(self, offer: Offer) -> Doorway:
        """Return what still counts of the door of an offer."""
        door = super().door(offer)
        if door not in self._kept:
            self._kept[door] = door.kept(self._counts)
        return self._kept[door]

    def along(self, offer: Offer) -> Spells:
        """Return what still counts of the terms of an offer on the days of ``days``."""
        return self.door(offer).along(self._visitor.days(offer).numbers)


class Learnable(Lifted):
    """The view of a person for whom only that counts which can be learnt."""

    def along(self, offer: Offer) -> Spells:
        """Return what still counts of the terms; a door that opens asks nothing else."""
        found = View.along(self, offer)
        return found if all(terms.sure for terms in found.terms) else super().along(offer)


def without(town: Town, person: Person, detail: str) -> View:
    """Return the view if one circumstance (``childcare``, ``place``, ``format``) did not count."""
    return Lifted(town, person, lambda part: part.detail != detail, sure=True)


def learnable(town: Town, person: Person) -> View:
    """Return the view if only that counted which a measure can give (levels, proofs).

    What a goal itself asks for always counts.
    """
    return Learnable(town, person, _asks, sure=True)


def _asks(part: Part) -> bool:
    return bool(part.need.sure) or part.detail == "goal"
