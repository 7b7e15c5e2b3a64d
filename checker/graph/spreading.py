"""Closures of many states under many sets of links at once, by numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from checker.graph.closure import bits
from checker.graph.region_doors import Link
from checker.graph.steps import Mask

Words = NDArray[np.uint64]
_WIDTH = 63


class _Packed(NamedTuple):
    """A link as machine words, with the sets (rows) it belongs to and the states it shuts out."""

    needs: tuple[Words, ...]
    gives: Words
    rows: NDArray[np.intp]
    open: NDArray[np.bool_]


class Spreading:
    """What can be reached from every state (column) under every set of links (row)."""

    def __init__(
        self, sets: Sequence[Sequence[Link]], states: Sequence[Mask], matters: Mask
    ) -> None:
        """``matters``: the only atoms that are looked at; states hold no others."""
        self._places = {bit: place for place, bit in enumerate(bits(matters))}
        self._words = max(-(-len(self._places) // _WIDTH), 1)
        self._matters = matters
        held = np.array([self._packed(state) for state in states])
        self._held = np.broadcast_to(held, (len(sets), *held.shape)).copy()
        self._run(self._links(sets, states))

    def _packed(self, mask: Mask) -> Words:
        """Return a mask as words, without the atoms that do not matter."""
        words = [0] * self._words
        for bit in bits(mask & self._matters):
            word, place = divmod(self._places[bit], _WIDTH)
            words[word] |= 1 << place
        return np.array(words, dtype=np.uint64)

    def _links(self, sets: Sequence[Sequence[Link]], states: Sequence[Mask]) -> list[_Packed]:
        rows: dict[Link, list[int]] = {}
        for row, links in enumerate(sets):
            for link in links:
                if link.gives & self._matters:
                    rows.setdefault(link, []).append(row)
        order = sorted(rows, key=lambda link: (min(n.bit_count() for n in link.needs), link))
        return [self._link(link, rows[link], states) for link in order]

    def _link(self, link: Link, rows: list[int], states: Sequence[Mask]) -> _Packed:
        return _Packed(
            tuple(self._packed(need) for need in link.needs),
            self._packed(link.gives),
            np.array(rows, dtype=np.intp),
            np.array([not link.forbid & state for state in states]),
        )

    def _run(self, links: list[_Packed]) -> None:
        """Apply every link until nothing changes."""
        changed = True
        while changed:
            changed = False
            for link in links:
                changed |= self._apply(link)

    def _apply(self, link: _Packed) -> bool:
        held = self._held[link.rows]
        opens = np.zeros(held.shape[:2], dtype=np.bool_)
        for need in link.needs:
            opens |= ~(need & ~held).any(axis=-1)
        opens &= link.open & (link.gives & ~held).any(axis=-1)
        if not opens.any():
            return False
        self._held[link.rows] = np.where(opens[..., None], held | link.gives, held)
        return True

    def reached(self, goal: Mask) -> NDArray[np.bool_]:
        """Return for every set and state whether these atoms are reached."""
        found: NDArray[np.bool_] = ~(self._packed(goal) & ~self._held).any(axis=-1)
        return found
