"""Which offers of the context are open to the people of a town."""

from __future__ import annotations

from checker.graph.offers import Offer
from checker.model.municipality import Municipality
from checker.model.package import MeasurePackage


class Reach:
    """Says for one home which offers are open; what holds for a whole package is found once."""

    def __init__(self, home: MeasurePackage | None) -> None:
        """``home``: where the people live, None where no place counts."""
        self._home = home
        self._closed: dict[int, bool] = {}

    def open_to(self, offer: Offer) -> bool:
        """Say the same as ``open_to``."""
        if offer.own or offer.package is None:
            return True
        measure = offer.measure
        if measure is None or (measure.place is not None and measure.place.reach is not None):
            return open_to(offer, self._home)
        package = id(offer.package)
        if package not in self._closed:
            self._closed[package] = not open_to(offer, self._home)
        return not self._closed[package]


def open_to(offer: Offer, home: MeasurePackage | None) -> bool:
    """Say whether people of the town may come: own, opened to them, or of the whole Kreis.

    A regular offer counts in its whole Kreis, a measure of the Kreis as well unless it names towns.
    Without a home no place is asked for.
    """
    if offer.own or offer.package is None or home is None:
        return True
    here, there = home.municipality, offer.package.municipality
    measure = offer.measure
    if measure is None:
        return kreis_of(here) == kreis_of(there)
    place = measure.place
    if place is not None and place.reach is not None:
        return bool(set(place.reach) & towns_of(here)) or place.ags in towns_of(here)
    whole_kreis = there is not None and there.kind == "landkreis"
    return whole_kreis and kreis_of(here) == kreis_of(there)


def towns_of(town: Municipality | None) -> set[str]:
    """Return the keys of a town, or of the members of a group of towns."""
    if town is None:
        return set()
    members = [str(member.ags) for member in town.members or () if member.ags is not None]
    return {*members, str(town.ags)} - {"None"}


def kreis_of(town: Municipality | None) -> str | None:
    """Return the key of the Kreis, or None."""
    return None if town is None or town.kreis is None else str(town.kreis)
