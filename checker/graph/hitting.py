"""The cheapest set of changes that closes a gap, by implicit hitting sets.

A landmark is a set of candidates of which at least one is needed. The cheapest set that meets all
known landmarks is tried; if it does not close the gap, it is grown to a maximal failing set, whose
complement is a new landmark (Haslum, Slaney, Thiébaux, ICAPS 2012). Candidates are numbered by
their place. Whatever closes a gap must still close it when candidates are added.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.graph.hitting_sets import cheapest_hit

Closes = Callable[[frozenset[int]], bool]
Gain = Callable[[frozenset[int]], float]

MOST_LANDMARKS = 400
_PAIR, _PAIRED = 2, 40
_SLACK = 1e-9


@dataclass(frozen=True)
class Plan:
    """A verified set of candidates and its cost.

    ``landmarks``: sets of candidates of which one each is needed, in the order found. ``exact``: no
    cheaper set closes the gap; else none costs less than ``lower_bound``.
    """

    chosen: frozenset[int]
    cost: float
    landmarks: tuple[frozenset[int], ...]
    exact: bool
    lower_bound: float


def cheapest(candidates: Sequence[float], closes: Closes, budget: int) -> Plan | None:
    """Return the cheapest set of candidates that closes the gap, or None when all do not.

    ``candidates``: their costs, not negative. ``budget``: most calls of ``closes`` (the first one,
    with all candidates, is always made). When it is used up, or after 400 landmarks, the result is
    the best verified plan with a lower bound.
    """
    search = _Search(candidates, closes, budget)
    return search.plan() if search.possible() else None


def deletion(candidates: Sequence[float], closes: Closes) -> frozenset[int] | None:
    """Return a set that closes the gap and of which nothing can be left out, or None.

    The expensive candidates are left out first; costs as in ``cheapest``.
    """
    kept = frozenset(range(len(candidates)))
    return _fewer(candidates, closes, kept) if closes(kept) else None


def greedy(candidates: Sequence[float], gain: Gain, most: int) -> tuple[frozenset[int], ...]:
    """Return at most so many changes, in the order of what they bring for their cost.

    ``gain``: what a set of candidates brings altogether. Each pick is one candidate or, where no
    single one helps, the best pair among the 40 cheapest. After a pick everything is valued anew.
    """
    picks: list[frozenset[int]] = []
    chosen: frozenset[int] = frozenset()
    before = gain(chosen)
    while pick := _pick(candidates, gain, chosen, before, most - len(chosen)):
        picks.append(pick)
        chosen |= pick
        before = gain(chosen)
    return tuple(picks)


class _Search:
    """One search with its budget and what it knows."""

    def __init__(self, costs: Sequence[float], closes: Closes, budget: int) -> None:
        self._costs, self._asked, self._left = costs, closes, budget
        self._landmarks: list[frozenset[int]] = []
        self._everything = frozenset(range(len(costs)))

    def possible(self) -> bool:
        """Say whether all candidates together close the gap."""
        return self._closes(self._everything)

    def plan(self) -> Plan:
        """Search until the plan is proven or the budget used up."""
        best = _fewer(self._costs, self._closes_in_budget, self._everything)
        while True:
            hit = cheapest_hit(self._landmarks, self._costs)
            if self._cost(best) <= hit.lower_bound + _SLACK:
                return self._made(best, hit.lower_bound, exact=True)
            if self._left <= 0 or len(self._landmarks) >= MOST_LANDMARKS:
                return self._made(best, hit.lower_bound, exact=False)
            if self._closes(hit.chosen):
                best = min(hit.chosen, best, key=self._cost)
                return self._made(best, hit.lower_bound, exact=hit.exact)
            self._landmarks.append(self._everything - self._grown(hit.chosen))

    def _grown(self, failing: frozenset[int]) -> frozenset[int]:
        """Add candidates, cheap ones first, as long as the gap stays open."""
        for place in _cheap_first(self._costs, self._everything - failing):
            if self._left > 0 and not self._closes(failing | {place}):
                failing |= {place}
        return failing

    def _closes(self, chosen: frozenset[int]) -> bool:
        self._left -= 1
        return self._asked(chosen)

    def _closes_in_budget(self, chosen: frozenset[int]) -> bool:
        return self._left > 0 and self._closes(chosen)

    def _cost(self, chosen: Iterable[int]) -> float:
        return sum(self._costs[place] for place in sorted(chosen))

    def _made(self, chosen: frozenset[int], bound: float, *, exact: bool) -> Plan:
        cost = self._cost(chosen)
        return Plan(chosen, cost, tuple(self._landmarks), exact, cost if exact else bound)


def _fewer(costs: Sequence[float], closes: Closes, kept: frozenset[int]) -> frozenset[int]:
    """Leave out whatever can be left out, expensive candidates first."""
    for place in reversed(_cheap_first(costs, kept)):
        if closes(kept - {place}):
            kept -= {place}
    return kept


def _cheap_first(costs: Sequence[float], places: Collection[int]) -> list[int]:
    return sorted(places, key=lambda place: (costs[place], place))


def _pick(
    costs: Sequence[float], gain: Gain, chosen: frozenset[int], before: float, room: int
) -> frozenset[int]:
    """Return the best next change or pair; nothing when none helps or no room is left."""
    rest = [place for place in _cheap_first(costs, range(len(costs))) if place not in chosen]
    singles = [frozenset({place}) for place in rest] if room > 0 else []
    found = _best(costs, singles, lambda pick: gain(chosen | pick) - before)
    if found or room < _PAIR:
        return found
    pairs = map(frozenset, combinations(rest[:_PAIRED], 2))
    return _best(costs, pairs, lambda pick: gain(chosen | pick) - before)


def _best(costs: Sequence[float], picks: Iterable[frozenset[int]], more: Gain) -> frozenset[int]:
    """Return the pick that brings most for its cost; the first one of equals."""
    best, worth = frozenset[int](), 0.0
    for pick in picks:
        brings = more(pick)
        cost = sum(costs[place] for place in pick)
        if brings > _SLACK and brings / max(cost, _SLACK) > worth + _SLACK:
            best, worth = pick, brings / max(cost, _SLACK)
    return best
