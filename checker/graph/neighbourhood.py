"""Which offers of the context are open to the people of a town."""

from __future__ import annotations

from checker.graph.offers import Offer
from checker.model.municipality import Municipality
from checker.model.package import MeasurePackage


def open_to(offer: Offer, home: MeasurePackage) -> bool:
    """Say whether people of the town may come: own, opened to them, or of the whole Kreis.

    A regular offer counts in its whole Kreis, a measure of the Kreis as well unless it names towns.
    """
    if offer.own or offer.package is None:
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
