"""Transitions that the data allow, whether the package names them or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.graph.closure import met
from checker.graph.gaps import Gaps, companion
from checker.graph.holders import Holders
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.seams import Seams
from checker.graph.steps import Step

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Derived:
    """A transition that helps ``fit`` of the ``admitted`` persons.

    ``causal``: for some of them the first offer gives what the next one asks for.
    """

    fit: int
    admitted: int
    causal: bool


def derived(gaps: Gaps, holders: Holders, seams: Seams, weeks: float) -> dict[Pair, Derived]:
    """Return the useful transitions between all offers and goals of a town, by their keys.

    Dates count where both offers have them: a wait of more than twice ``weeks`` is none.
    """
    found: dict[Pair, Derived] = {}
    for source in gaps.town.offers:
        if source.goal is None and not companion(source):
            found |= _from(source, gaps, holders)
    offers = gaps.town.offers
    return {
        pair: edge
        for pair, edge in found.items()
        if _in_time(offers[pair[0]], offers[pair[1]], seams, weeks)
    }


def _from(source: Offer, gaps: Gaps, holders: Holders) -> dict[Pair, Derived]:
    persons = holders.attending(source)
    admitted = sum(person.count for person in persons)
    found: dict[Pair, Derived] = {}
    for person in persons:
        before = holders.before(person, source)
        for step in _useful(source, person, gaps, holders):
            pair = (source.key, step.key // 2)
            known = found.get(pair, Derived(0, admitted, causal=False))
            causal = known.causal or not met(step.needs, before)
            found[pair] = Derived(known.fit + person.count, admitted, causal)
    return found


def _useful(source: Offer, person: Person, gaps: Gaps, holders: Holders) -> Iterator[Step]:
    """Yield the steps that are open afterwards and give something that matters; one per offer."""
    held = holders.held(person, source).sure
    matters = gaps.matters(person, person.goals)
    seen = {source.key}
    for step in gaps.town.view(person, sure=True).steps:
        new = step.gives & matters & ~held
        if new and step.open_to(held) and step.key // 2 not in seen:
            seen.add(step.key // 2)
            yield step


def _in_time(source: Offer, target: Offer, seams: Seams, weeks: float) -> bool:
    if target.goal is not None or not target.times:
        return True
    waits = [seams.verdict(seam, weeks) for seam in seams.of(source, target)]
    return not waits or any(verdict != "passt_nicht" for verdict in waits)
