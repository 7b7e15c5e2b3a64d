"""What a link that leads nowhere may have meant: alike in name, and fitting in level."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from checker.graph.offers import Offer

_ALIKE = 0.6
_FITS = 0.2


def nearest(name: str, offers: Iterable[Offer], fits: Callable[[Offer], bool]) -> Offer | None:
    """Return the offer whose id, type or title is most like a name, or None for none alike.

    ``fits``: whether its entry meets what is reached before; it decides between names that are
    about equally alike.
    """
    wanted = name.rpartition("/")[2].casefold()
    ranked = [
        (-(alike + _FITS * fits(offer)), offer.key, offer)
        for offer in offers
        if (alike := _alike(wanted, offer)) >= _ALIKE
    ]
    return min(ranked, key=lambda row: row[:2])[2] if ranked else None


def _alike(wanted: str, offer: Offer) -> float:
    names = {offer.id, offer.type, offer.title.de, offer.title.en}
    return max(SequenceMatcher(None, wanted, known.casefold()).ratio() for known in names)
