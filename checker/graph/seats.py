"""Places given to people who want one of several offers: nobody is left out who could be placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

CRUMB = 1e-9


class Seats:
    """Seats one wave of people. ``free``: places by offer, not known ones left out.

    ``wishes``: the offers that each group would take, the best first. Amounts are expected persons
    and need not be whole.
    """

    def __init__(self, wishes: Sequence[Sequence[int]], free: Mapping[int, float]) -> None:
        """Nobody is seated yet."""
        self._wishes = wishes
        self.free = dict(free)
        self.taken: list[dict[int, float]] = [{} for _ in wishes]

    def seat(self, amounts: Sequence[float]) -> list[float]:
        """Seat the groups, those with few wishes first; return how many of each are left over.

        As many as possible are seated: whoever has a choice moves on for those who have none.
        """
        left = list(amounts)
        order = sorted(range(len(left)), key=lambda place: (len(self._wishes[place]), place))
        for group in order:
            for offer in self._wishes[group]:
                left[group] -= self._take(group, offer, min(left[group], self._room(offer)))
        for group in order:
            while left[group] > CRUMB and (moved := self._push(group, left[group])):
                left[group] -= moved
        return [rest if rest > CRUMB else 0.0 for rest in left]

    def _room(self, offer: int) -> float:
        return self.free.get(offer, inf)

    def _take(self, group: int, offer: int, amount: float) -> float:
        if amount > CRUMB:
            self.taken[group][offer] = self.taken[group].get(offer, 0.0) + amount
            if offer in self.free:
                self.free[offer] -= amount
            return amount
        return 0.0

    def _push(self, group: int, wanted: float) -> float:
        """Make room for some of a group by moving others; return how many it is, 0 for none."""
        came: dict[int, tuple[int, int | None]] = dict.fromkeys(self._wishes[group], (group, None))
        queue = list(came)
        for offer in queue:
            if self._room(offer) > CRUMB:
                return self._move(offer, came, wanted)
            for other, taken in enumerate(self.taken):
                if taken.get(offer, 0.0) > CRUMB:
                    new = [o for o in self._wishes[other] if o not in came]
                    came.update(dict.fromkeys(new, (other, offer)))
                    queue.extend(new)
        return 0.0

    def _move(self, offer: int, came: Mapping[int, tuple[int, int | None]], wanted: float) -> float:
        """Move people along a chain that ends at an offer with room."""
        chain: list[tuple[int, int | None, int]] = []
        target: int | None = offer
        while target is not None:
            group, source = came[target]
            chain.append((group, source, target))
            target = source
        held = (self.taken[g][source] for g, source, _ in chain if source is not None)
        amount = min(wanted, self._room(offer), *held)
        for group, source, target in chain:
            if source is not None:
                self.taken[group][source] -= amount
            self.taken[group][target] = self.taken[group].get(target, 0.0) + amount
        if offer in self.free:
            self.free[offer] -= amount
        return amount
