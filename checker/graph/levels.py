"""Do those who finish a course find a place in the next one? A calculation in waves, without dates.

Everybody has one try, and counts as the expected share that reaches the target. In every wave as
many people as possible get a place; a place is used once. Whoever finished a course and finds no
place that leads on is left over. People who find no place at the entry are not: they lack an
entry, not a next step. The calculation is a plan: where it leaves nobody over, places are enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_

from checker.graph.closure import Link, met, spread
from checker.graph.seats import CRUMB, Seats
from checker.graph.steps import Mask, Step


@dataclass(frozen=True)
class Climber:
    """Persons of one profile with one goal.

    ``steps``: what takes a place; ``free``: needs and gains of what takes none (begins, companions,
    goals). ``matters``: the atoms that can matter for the goal.
    """

    count: float
    held: Mask
    goal: Mask
    matters: Mask
    steps: tuple[Step, ...]
    free: tuple[Link, ...]

    @cached_property
    def _kept(self) -> Mask:
        return reduce(or_, (step.forbid for step in self.steps), self.matters | self.goal)

    def settled(self, mask: Mask) -> Mask:
        """Return a state with everything that follows from it without a place, cut to its goal."""
        return spread(mask, self.free) & self._kept

    def gain(self, mask: Mask, step: Step) -> int:
        """Return how many atoms that matter a step adds to a state."""
        return (step.gives & self.matters & ~mask).bit_count()

    def wishes(self, mask: Mask) -> list[Step]:
        """Return the steps that are open in a state and give something new."""
        return [
            step
            for step in self.steps
            if self.gain(mask, step) and met(step.needs, mask) and not step.forbid & mask
        ]


@dataclass
class Tally:
    """What happens at one offer: persons who get a place, those who pass, and those who lack one.

    ``lacking``: they find no place here, which they would like best, and none elsewhere.
    """

    placed: float = 0.0
    passed: float = 0.0
    lacking: float = 0.0


@dataclass
class Climb:
    """The result; lists of persons by climber.

    ``left``: finished a course and found no place that leads on. ``wanted``: the offers that those
    left over would have taken; ``followed``: those that anybody wanted after a course. ``offers``:
    by number of the offer.
    """

    reached: list[float]
    left: list[float]
    offers: dict[int, Tally] = field(default_factory=dict)
    wanted: set[int] = field(default_factory=set)
    followed: set[int] = field(default_factory=set)


_Order = Callable[[Climber, Mask, Step], tuple[float, float]]


class Levels:
    """The waves of some climbers. ``places``: by number of the offer, unknown ones left out."""

    def __init__(self, climbers: Sequence[Climber], places: Mapping[int, float]) -> None:
        """Count how many people each offer is open to."""
        self._climbers, self._places = climbers, places
        self._crowd: dict[int, float] = {}
        for climber in climbers:
            for offer in {step.key // 2 for step in climber.steps}:
                self._crowd[offer] = self._crowd.get(offer, 0.0) + climber.count

    def climb(self, places: Mapping[int, float] | None = None) -> Climb:
        """Return the better of two plans: the long courses first, or the empty ones first.

        ``places`` replaces the places of the offers.
        """
        known = self._places if places is None else places
        far = _Plan(self._climbers, known, self._far).climbed()
        if not sum(far.left):
            return far
        wide = _Plan(self._climbers, known, self._wide).climbed()
        return min((far, wide), key=lambda plan: (round(sum(plan.left), 6), -sum(plan.reached)))

    def _far(self, climber: Climber, mask: Mask, step: Step) -> tuple[float, float]:
        return -climber.gain(mask, step), self._press(step)

    def _wide(self, climber: Climber, mask: Mask, step: Step) -> tuple[float, float]:
        return self._press(step), -climber.gain(mask, step)

    def _press(self, step: Step) -> float:
        """Return how many people there are for each place of an offer."""
        offer = step.key // 2
        return self._crowd[offer] / max(self._places[offer], 1) if offer in self._places else 0.0


class _Plan:
    """One pass through the waves."""

    def __init__(
        self, climbers: Sequence[Climber], places: Mapping[int, float], order: _Order
    ) -> None:
        self._climbers, self._order = climbers, order
        self._free: Mapping[int, float] = places
        self._found = Climb([0.0] * len(climbers), [0.0] * len(climbers))
        self._front: dict[tuple[int, Mask], float] = {}

    def climbed(self) -> Climb:
        for place, climber in enumerate(self._climbers):
            self._arrive(place, climber.settled(climber.held), climber.count)
        entry = True
        while self._front:
            self._wave(entry=entry)
            entry = False
        return self._found

    def _arrive(self, place: int, mask: Mask, persons: float) -> None:
        """Put people into the next wave, or to their goal."""
        if not self._climbers[place].goal & ~mask:
            self._found.reached[place] += persons
        elif persons > CRUMB:
            self._front[place, mask] = self._front.get((place, mask), 0.0) + persons

    def _wave(self, *, entry: bool) -> None:
        groups = [(key, persons, self._choices(*key)) for key, persons in self._front.items()]
        seats = Seats([list(choices) for _, _, choices in groups], self._free)
        rest = seats.seat([persons for _, persons, _ in groups])
        self._front, self._free = {}, seats.free
        for (key, _, choices), left, taken in zip(groups, rest, seats.taken, strict=True):
            self._leave(key[0], left, choices, entry=entry)
            for offer, persons in taken.items():
                self._ride(key, choices[offer], persons)

    def _choices(self, place: int, mask: Mask) -> dict[int, Step]:
        """Return the steps people would take, the best first, by number of the offer."""
        climber = self._climbers[place]
        wishes = climber.wishes(mask)
        wishes.sort(key=lambda step: (*self._order(climber, mask, step), step.key))
        choices: dict[int, Step] = {}
        for step in wishes:
            choices.setdefault(step.key // 2, step)
        return choices

    def _leave(self, place: int, left: float, choices: Mapping[int, Step], *, entry: bool) -> None:
        if not entry:
            self._found.followed.update(choices)
        if not left or not choices:
            return
        self._at(next(iter(choices))).lacking += left
        if not entry:
            self._found.left[place] += left
            self._found.wanted.update(choices)

    def _at(self, offer: int) -> Tally:
        return self._found.offers.setdefault(offer, Tally())

    def _ride(self, key: tuple[int, Mask], step: Step, persons: float) -> None:
        tally = self._at(step.key // 2)
        passing = persons * step.outcomes[0].rate
        tally.placed += persons
        tally.passed += passing
        climber = self._climbers[key[0]]
        self._arrive(key[0], climber.settled(key[1] | step.gives), passing)
