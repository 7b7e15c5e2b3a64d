"""A town as a person would see it if some things did not count: what exactly stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

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
        self._counts = counts
        super().__init__(town, person, sure=sure)

    def parts(self, offer: Offer, day: date) -> tuple[Part, ...]:
        """Return what still counts of what the person meets at the door on a day."""
        return tuple(part for part in super().parts(offer, day) if self._counts(part))


def without(town: Town, person: Person, detail: str) -> View:
    """Return the view if one circumstance (``childcare``, ``place``, ``format``) did not count."""
    return Lifted(town, person, lambda part: part.detail != detail, sure=True)


def learnable(town: Town, person: Person) -> View:
    """Return the view if only that counted which a measure can give (levels, proofs).

    What a goal itself asks for always counts.
    """
    return Lifted(town, person, _asks, sure=True)


def _asks(part: Part) -> bool:
    return bool(part.need.sure) or part.detail == "goal"
