"""Needs as alternatives of lower bounds: what is surely enough, and what may be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.graph.steps import Mask

Alternatives = tuple[Mask, ...]
FREE: Alternatives = (0,)
CLOSED: Alternatives = ()


class Need(NamedTuple):
    """Alternative masks, one of which must be held. No alternative: closed to this person.

    ``sure``: certainly enough. ``maybe``: enough if what is unknown turns out well. ``silent``: the
    person says nothing about it, so that in a transition it would not be considered.
    """

    sure: Alternatives
    maybe: Alternatives
    silent: bool = False

    def __and__(self, other: Need) -> Need:
        """Return what meets both."""
        return Need(
            _both(self.sure, other.sure),
            _both(self.maybe, other.maybe),
            self.silent or other.silent,
        )

    def __or__(self, other: Need) -> Need:
        """Return what meets one of the two."""
        return any_need((self, other))

    @property
    def holds(self) -> bool:
        """Say whether nothing is asked."""
        return 0 in self.sure

    @property
    def fails(self) -> bool:
        """Say whether nothing this person could reach is enough."""
        return not self.maybe


MET = Need(FREE, FREE)
REFUSED = Need(CLOSED, CLOSED)
UNKNOWN = Need(CLOSED, FREE)
SILENT = Need(CLOSED, FREE, silent=True)


def exactly(mask: Mask) -> Need:
    """Return the need for these atoms."""
    return Need((mask,), (mask,))


def one_of(masks: Iterable[Mask]) -> Need:
    """Return the need for one of several masks."""
    found = least(tuple(masks))
    return Need(found, found)


def all_needs(needs: Iterable[Need]) -> Need:
    """Return what meets all of them."""
    whole = MET
    for need in needs:
        if need is not MET:
            whole = need if whole is MET else whole & need
    return whole


def any_need(needs: Iterable[Need]) -> Need:
    """Return what meets one of them."""
    found = list(needs)
    if len(found) == 1:
        return found[0]
    return Need(
        least(tuple(mask for need in found for mask in need.sure)),
        least(tuple(mask for need in found for mask in need.maybe)),
        _only_silent(found),
    )


def _only_silent(needs: list[Need]) -> bool:
    """Say whether silence alone keeps some needs open; what is unknown weighs more."""
    left = [need for need in needs if need.maybe]
    return bool(left) and all(need.silent for need in left)


def least(masks: Alternatives) -> Alternatives:
    """Return the masks without those that ask for more than another."""
    if len(masks) == 1:
        return masks
    if 0 in masks:
        return FREE
    kept: list[Mask] = []
    for mask in sorted(set(masks), key=lambda m: (m.bit_count(), m)):
        if not any(not small & ~mask for small in kept):
            kept.append(mask)
    return tuple(kept)


def _both(left: Alternatives, right: Alternatives) -> Alternatives:
    if left == FREE:
        return right
    if right == FREE:
        return left
    return least(tuple(a | b for a in left for b in right))
