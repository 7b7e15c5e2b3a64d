"""What people would reach if some offers were changed: fast enough to try hundreds of sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.graph.closure import closure
from checker.graph.guards import Part
from checker.graph.needs import MET, Need, all_needs, any_need
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step
from checker.graph.town import Town
from checker.model.repair import Change


@dataclass(frozen=True, eq=False)
class Option:
    """A change as masks: it opens a part of an offer (``need`` replaces the part), or adds a step.

    Two options on the same part combine to the weaker one.
    """

    change: Change
    offer: Offer | None = None
    detail: str = ""
    need: Need = MET
    step: Step | None = None


@dataclass(frozen=True)
class Workbench:
    """Closures of the people of a town under options; equal questions are answered once."""

    town: Town
    _steps: dict[tuple[str, int, frozenset[Option]], tuple[Step, ...]] = field(default_factory=dict)
    _parts: dict[tuple[str, int], tuple[tuple[Part, ...], ...]] = field(default_factory=dict)

    def reached(self, person: Person, options: frozenset[Option]) -> Mask:
        """Return what a person can hold in the end when these options are taken."""
        return closure(person.start, self.steps(person, options))

    def steps(self, person: Person, options: frozenset[Option]) -> Iterator[Step]:
        """Yield the steps open to a person when these options are taken."""
        touched: dict[int, set[Option]] = {}
        for option in options:
            if option.step is not None:
                yield option.step
            elif option.offer is not None:
                touched.setdefault(option.offer.key, set()).add(option)
        view = self.town.view(person, sure=True)
        yield from (step for step in view.steps if step.key // 2 not in touched)
        for key, chosen in touched.items():
            yield from self._changed(person, self.town.offers[key], frozenset(chosen))

    def _changed(self, person: Person, offer: Offer, chosen: frozenset[Option]) -> Iterator[Step]:
        question = (person.id, offer.key, chosen)
        if question not in self._steps:
            needs = any_need(
                Need(all_needs(_relaxed(part, chosen) for part in parts).sure, ())
                for parts in self.parts(person, offer)
            )
            view = self.town.view(person, sure=True)
            self._steps[question] = tuple(view.made(offer, needs.sure, 0)) if needs.sure else ()
        yield from self._steps[question]

    def parts(self, person: Person, offer: Offer) -> tuple[tuple[Part, ...], ...]:
        """Return what the person meets at the door on every day on which the offer can begin."""
        known = (person.id, offer.key)
        if known not in self._parts:
            view = self.town.view(person, sure=True)
            self._parts[known] = tuple(view.parts(offer, day) for day in view.changes(offer))
        return self._parts[known]


def _relaxed(part: Part, chosen: Iterable[Option]) -> Need:
    """Return the need of a part under the options on it: the weakest of all."""
    found = [option.need for option in chosen if option.detail == part.detail and not part.norm]
    return any_need([part.need, *found]) if found else part.need
