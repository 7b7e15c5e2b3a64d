"""Which follow-on offers have too few places, and what more places would bring."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil

from checker.graph.levels import Climb, Levels
from checker.graph.parties import Parties, Wish
from checker.graph.seats import CRUMB

STEPS = (1, 2, 4, 8)
_MOST = 5


@dataclass(frozen=True)
class Narrow:
    """A follow-on offer with too few places, found by solving again with enough of them.

    ``others``: further narrow offers, which all numbers take to have enough places. ``wanted``:
    expected persons if there were enough places; ``placed``: those who get one of the ``places``.
    ``reached``: persons who reach their goal; ``enough``: with enough places. ``gains``: how many
    more reach it with so many more places. ``needed``: more places with which nobody is left over
    here. ``left``: places of the wishes of those left over.
    """

    offer: int
    others: tuple[int, ...]
    wanted: float
    placed: float
    places: float
    reached: float
    enough: float
    gains: tuple[tuple[int, float], ...]
    needed: int
    left: tuple[int, ...]


class Shortage:
    """The calculation in levels for some wishes."""

    def __init__(self, parties: Parties, wishes: tuple[Wish, ...]) -> None:
        """Make the climbers once."""
        self.wishes = wishes
        self._places = parties.places
        self.climbers = parties.climbers(wishes)
        self._levels = Levels(self.climbers, self._places)

    @cached_property
    def climb(self) -> Climb:
        """Return what happens with the places there are."""
        return self._levels.climb()

    @cached_property
    def narrow(self) -> tuple[Narrow, ...]:
        """Return the offers that hold people up, those first whose places help most by themselves.

        Two narrow offers in a row help only together, so each is tried with enough places in the
        others.
        """
        found = self._lifted()
        tried = (self._narrow(offer, tuple(o for o in found if o != offer)) for offer in found)
        return tuple(narrow for narrow in tried if narrow.enough - narrow.reached > CRUMB)

    def _lifted(self) -> list[int]:
        """Return offers with enough places in which nobody is left over any more."""
        found: list[int] = []
        now = self.climb
        while sum(now.left) > CRUMB and len(found) < _MOST:
            open_offers = sorted(now.wanted.intersection(self._places).difference(found))
            lifted = {offer: self._levels.climb(self._but(*found, offer)) for offer in open_offers}
            best = max(lifted, key=lambda offer: (sum(lifted[offer].reached), -offer))
            found.append(best)
            now = lifted[best]
        return found

    def _but(self, *offers: int) -> dict[int, float]:
        """Return the places of all offers but some, which then have enough."""
        return {offer: places for offer, places in self._places.items() if offer not in offers}

    def _narrow(self, offer: int, others: tuple[int, ...]) -> Narrow:
        rest, had = self._but(*others), self._places[offer]
        now, lifted = self._levels.climb(rest), self._levels.climb(self._but(*others, offer))
        wanted, placed = _placed(lifted, offer), _placed(now, offer)
        more = ((step, self._levels.climb({**rest, offer: had + step})) for step in STEPS)
        pairs = enumerate(zip(now.left, lifted.left, strict=True))
        return Narrow(
            offer=offer,
            others=others,
            wanted=wanted,
            placed=placed,
            places=had,
            reached=sum(now.reached),
            enough=sum(lifted.reached),
            gains=tuple((step, sum(climb.reached) - sum(now.reached)) for step, climb in more),
            needed=ceil(wanted - had - CRUMB),
            left=tuple(place for place, (before, after) in pairs if before > after + CRUMB),
        )


def _placed(climb: Climb, offer: int) -> float:
    return climb.offers[offer].placed if offer in climb.offers else 0.0
