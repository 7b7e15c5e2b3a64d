"""Which follow-on offers have too few places, and what more places would bring."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from math import ceil
from typing import NamedTuple

from checker.graph.levels import Climb, Levels
from checker.graph.parties import Parties, Wish
from checker.graph.seats import CRUMB

STEPS = (1, 2, 4, 8)
_MOST = 5


class Narrow(NamedTuple):
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

    def __init__(self, parties: Parties, wishes: tuple[Wish, ...], *, sure: bool = True) -> None:
        """Make the climbers once; ``sure``: only through doors that are certainly open."""
        self.wishes = wishes
        self._places = parties.places
        self.climbers = parties.climbers(wishes, sure=sure)
        self._levels = Levels(self.climbers, self._places)

    @cached_property
    def climb(self) -> Climb:
        """Return what happens with the places there are."""
        return self._levels.climb()

    @cached_property
    def narrow(self) -> tuple[Narrow, ...]:
        """Return the offers that are too narrow, in the order of the package.

        Two narrow offers in a row help only together, so each is tried with enough places in the
        others.
        """
        found = sorted(self._fewest())
        tried = [self._narrow(offer, tuple(o for o in found if o != offer)) for offer in found]
        return tuple(narrow for narrow in tried if narrow.left)

    def _fewest(self) -> list[int]:
        """Return offers with enough places in which nobody is left over; none can be spared.

        Offers of others are spared first.
        """
        found = self._lifted()
        least = self._over(found)
        for offer in sorted(found, reverse=True):
            fewer = [other for other in found if other != offer]
            if self._over(fewer) <= least + CRUMB:
                found = fewer
        return found

    def _over(self, offers: list[int]) -> float:
        """Return how many are left over with enough places in these offers."""
        return sum(self._levels.climb(self._but(*offers)).left)

    def _lifted(self) -> list[int]:
        """Lift one offer after the other, each time the one after which fewest are left over."""
        found: list[int] = []
        now = self.climb
        while sum(now.left) > CRUMB and len(found) < _MOST:
            open_offers = sorted(now.wanted.intersection(self._places).difference(found))
            lifted = {offer: self._levels.climb(self._but(*found, offer)) for offer in open_offers}
            best = min(lifted, key=lambda offer: (round(sum(lifted[offer].left), 6), offer))
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
            needed=self._needed(offer, rest, lifted),
            left=tuple(place for place, (before, after) in pairs if before > after + CRUMB),
        )

    def _needed(self, offer: int, places: Mapping[int, float], lifted: Climb) -> int:
        """Return the fewest more places with which as few are left over as with any number."""
        had = places[offer]
        low, high = 0, ceil(_placed(lifted, offer) - had - CRUMB)
        while high - low > 1:
            middle = (low + high) // 2
            left = sum(self._levels.climb({**places, offer: had + middle}).left)
            enough = left <= sum(lifted.left) + CRUMB
            low, high = (low, middle) if enough else (middle, high)
        return high


def _placed(climb: Climb, offer: int) -> float:
    return climb.offers[offer].placed if offer in climb.offers else 0.0
