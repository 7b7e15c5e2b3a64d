"""Who attends an offer, and what they hold when they leave it."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import NamedTuple

from checker.graph.closure import met
from checker.graph.gaps import Gaps, companion
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step


class Held(NamedTuple):
    """What is held at the hand-over: surely, and at best."""

    sure: Mask
    best: Mask


class Holders:
    """Answers for the offers of a town."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._gaps, self._town = gaps, gaps.town
        self._attending: dict[int, tuple[Person, ...]] = {}
        self._results: dict[int, tuple[tuple[Mask, ...], Mask]] = {}
        self._held: dict[tuple[str, int, int], Held] = {}

    def attending(self, offer: Offer) -> tuple[Person, ...]:
        """Return who attends an offer: who surely gets in, else who may, else who is admitted."""
        if offer.key not in self._attending:
            persons = self._town.persons
            self._attending[offer.key] = (
                tuple(p for p in self._gaps.entering(offer) if self._lawful(p, offer, sure=True))
                or tuple(p for p in persons if self._enters(p, offer, sure=False))
                or tuple(p for p in persons if self._gaps.step(p, offer) is not None)
            )
        return self._attending[offer.key]

    def _enters(self, person: Person, offer: Offer, *, sure: bool) -> bool:
        return self._lawful(person, offer, sure=sure) and self._gaps.enters(
            person, offer, sure=sure
        )

    def _lawful(self, person: Person, offer: Offer, *, sure: bool) -> bool:
        """Say whether the door does not close on what the person holds from the start."""
        step = self._gaps.step(person, offer, sure=sure)
        return step is not None and not step.forbid & person.start

    def before(self, person: Person, offer: Offer) -> Mask:
        """Return what a lawful participant holds at the start of an offer."""
        step = self._gaps.step(person, offer) or self._gaps.step(person, offer, sure=False)
        return person.start | _asked(step, person.start)

    def held(self, person: Person, offer: Offer, outcome: int = 0) -> Held:
        """Return what a lawful participant holds after an outcome (0 is the target).

        A companion is left at any time: whoever attends it holds what can be reached beside it.
        """
        found = self._held.get((person.id, offer.key, outcome))
        if found is None:
            gives, best = self._given(offer)
            if companion(offer):
                after = self._town.view(person, sure=True).reached | gives[outcome]
            else:
                after = self.before(person, offer) | gives[outcome]
            found = self._held[person.id, offer.key, outcome] = Held(after, after | best)
        return found

    def _given(self, offer: Offer) -> tuple[tuple[Mask, ...], Mask]:
        """Return what each outcome gives, and what nobody states but may be given."""
        if offer.key not in self._results:
            results = self._town.results
            begin = results.begin(offer)
            gives = tuple(outcome.gives | begin for outcome in results.sure(offer))
            best = results.at_best(offer)[0].gives if results.unknown(offer) else 0
            self._results[offer.key] = (gives, best)
        return self._results[offer.key]

    def gives(self, offer: Offer) -> Mask:
        """Return what the target outcome and the begin of an offer give."""
        return self._given(offer)[0][0]

    def outcomes(self, offer: Offer) -> range:
        """Return the numbers of the outcomes; a companion has one."""
        return range(1 if companion(offer) else len(self._given(offer)[0]))


def _asked(step: Step | None, start: Mask) -> Mask:
    """Return what all alternatives of a need have in common; nothing where one is met already."""
    if step is None or not step.needs or met(step.needs, start):
        return 0
    return reduce(and_, step.needs)
