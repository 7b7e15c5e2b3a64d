"""Offers that everybody who finishes a measure could go on to: proposals that are checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.graph.gaps import Gaps, companion
from checker.graph.holders import Held, Holders
from checker.graph.links import Named
from checker.graph.offers import Offer
from checker.graph.passages import Passages
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.model.ways import OfferRef

_MOST = 3


class Going(NamedTuple):
    """Somebody who finishes a measure: what is held then, and what is still wanted."""

    person: Person
    held: Held
    wanted: Mask


class Onward:
    """Looks for next steps that a measure does not name yet."""

    def __init__(self, gaps: Gaps, holders: Holders, passages: Passages) -> None:
        """Look at this town."""
        self._gaps, self._holders, self._passages = gaps, holders, passages

    def of(
        self, source: Offer, links: tuple[Named, ...], weeks: float, types: tuple[str, ...] = ()
    ) -> tuple[OfferRef, ...]:
        """Return at most three offers that everybody who attends can enter, and gains from.

        ``links`` of the measure are left out; ``types``: only offers of these types.
        """
        named = {target.key for link in links for target in link.targets}
        going = [self._going(person, source) for person in self._holders.attending(source)]
        found: list[OfferRef] = []
        for offer in self._candidates(source, types) if going else ():
            if offer.key not in named and self._takes_all(source, offer, going, weeks):
                found.append(self._gaps.names.offer(offer))
                if len(found) == _MOST:
                    break
        return tuple(found)

    def _going(self, person: Person, source: Offer) -> Going:
        held = self._holders.held(person, source)
        return Going(person, held, self._gaps.matters(person, person.goals) & ~held.sure)

    def _candidates(self, source: Offer, types: tuple[str, ...]) -> Iterator[Offer]:
        # Nobody fits into an offer that is out of reach.
        for offer in self._gaps.town.near:
            wanted = offer.type in types if types else not companion(offer)
            if wanted and offer.goal is None and offer.key != source.key:
                yield offer

    def _takes_all(self, source: Offer, offer: Offer, going: list[Going], weeks: float) -> bool:
        gives = self._holders.gives(offer)
        if not all(gives & wanted for _, _, wanted in going):
            return False
        link = Named(source, 0, offer.name, "found", (offer,))
        cross = self._passages.crossing
        return all(cross(person, link, held, weeks).fits for person, held, _ in going)
