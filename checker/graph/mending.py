"""The cheapest changes that close gaps: candidates, exact sets, and the few that help most.

Source: implicit hitting sets after Haslum, Slaney and Thiébaux (2012); the filter of who may change
what after Göbelbecker and others (2010).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.graph.guards import Part
from checker.graph.hitting import Plan, cheapest, greedy
from checker.graph.offers import Offer
from checker.graph.options import Options
from checker.graph.persons import Person
from checker.graph.reach import Reached
from checker.graph.steps import Mask
from checker.graph.town import Town
from checker.graph.workbench import Option, Workbench

_BEST = 12
_CALLS = 4000
_FIRST = 5


@dataclass(frozen=True)
class Open:
    """A person and goal without a way."""

    person: Person
    goal: str
    mask: Mask

    @property
    def id(self) -> str:
        """Return how findings name the gap."""
        return f"{self.person.id}|{self.goal}"


@dataclass(frozen=True)
class Mending:
    """Looks for changes of one town."""

    town: Town
    options: Options
    found: tuple[Reached, ...]

    @cached_property
    def gaps(self) -> tuple[Open, ...]:
        """Return who reaches which goal not at all."""
        goal = self.town.atoms.goal
        return tuple(Open(r.person, r.goal, goal(r.goal)) for r in self.found if r.state == "B")

    @cached_property
    def bench(self) -> Workbench:
        """Return what tries sets of options."""
        return Workbench(self.town)

    @cached_property
    def candidates(self) -> tuple[Option, ...]:
        """Return every option that may help some gap, cheapest first."""
        known: dict[Option, None] = dict.fromkeys(self.options.bridges())
        for gap in self.gaps:
            known |= dict.fromkeys(self._near(gap))
        return tuple(sorted(known, key=lambda o: (o.change.effort, _named(o))))

    def _near(self, gap: Open) -> Iterator[Option]:
        """Yield options for the offers nearest to a gap, then once more from behind them."""
        held = self.bench.reached(gap.person, frozenset())
        first = list(self._around(gap, held))
        yield from first
        bridges = self.options.bridges()
        further = self.bench.reached(gap.person, frozenset((*first, *bridges)))
        if further != held:
            yield from self._around(gap, further)

    def _around(self, gap: Open, held: Mask) -> Iterator[Option]:
        missed = sorted(self._missed(gap, held), key=lambda miss: miss[0])
        for _, offer, parts in missed[:_BEST]:
            yield from self.options.opening(offer, parts, gap.person)
            for part in parts:
                for need in part.need.sure[:1]:
                    exam = self.options.exam(need, held, offer)
                    if exam is not None:
                        yield exam

    def _missed(
        self, gap: Open, held: Mask
    ) -> Iterator[tuple[tuple[int, int, str], Offer, tuple[Part, ...]]]:
        """Yield the offers a person does not get into, with reasons and missing steps."""
        for offer in self.town.offers:
            if offer.goal is not None:
                continue
            choices = [_unmet(parts, held) for parts in self.bench.parts(gap.person, offer)]
            parts = min(choices, key=len, default=())
            if parts:
                steps = sum(_steps(part, held) for part in parts)
                yield (len(parts), steps, offer.name), offer, parts

    def closes(self, gap: Open, options: frozenset[Option]) -> bool:
        """Say whether a person reaches the goal when these options are taken."""
        return not gap.mask & ~self.bench.reached(gap.person, options)

    @cached_property
    def closable(self) -> tuple[Open, ...]:
        """Return the gaps that all candidates together close."""
        everything = frozenset(self.candidates)
        return tuple(gap for gap in self.gaps if self.closes(gap, everything))

    def cheapest(self, gaps: tuple[Open, ...]) -> tuple[tuple[Option, ...], Plan] | None:
        """Return the cheapest options that close all of these gaps, or None where none do."""
        candidates = self._useful(gaps)
        costs = [option.change.effort for option in candidates]

        def enough(chosen: frozenset[int]) -> bool:
            taken = frozenset(candidates[i] for i in chosen)
            return all(self.closes(gap, taken) for gap in gaps)

        plan = cheapest(costs, enough, _CALLS)
        if plan is None:
            return None
        return tuple(candidates[i] for i in sorted(plan.chosen)), plan

    def landmarks(self, gap: Open) -> tuple[tuple[Option, ...], ...]:
        """Return sets of options of which at least one is needed for a gap."""
        found = self.cheapest((gap,))
        if found is None:
            return ()
        candidates = self._useful((gap,))
        return tuple(
            tuple(candidates[i] for i in sorted(landmark)) for landmark in found[1].landmarks
        )

    def _useful(self, gaps: tuple[Open, ...]) -> tuple[Option, ...]:
        """Return the candidates that the nearest offers of these gaps asked for, and bridges."""
        wanted = set(self.options.bridges())
        for gap in gaps:
            wanted |= set(self._near(gap))
        return tuple(option for option in self.candidates if option in wanted)

    def first(self) -> list[tuple[Option, ...]]:
        """Return the few changes that help most, each with those before it taken."""
        candidates = self.candidates

        def gain(chosen: frozenset[int]) -> float:
            taken = frozenset(candidates[i] for i in chosen)
            return sum(gap.person.count for gap in self.closable if self.closes(gap, taken))

        costs = [option.change.effort for option in candidates]
        return [
            tuple(candidates[i] for i in sorted(picked)) for picked in greedy(costs, gain, _FIRST)
        ]


def _named(option: Option) -> tuple[str, str, str]:
    change = option.change
    return change.offer.name if change.offer else "", change.operator, change.value


def _unmet(parts: tuple[Part, ...], held: Mask) -> tuple[Part, ...]:
    return tuple(
        part
        for part in parts
        if part.forbid & held or not any(not mask & ~held for mask in part.need.sure)
    )


def _steps(part: Part, held: Mask) -> int:
    return min(((mask & ~held).bit_count() for mask in part.need.sure), default=1)
