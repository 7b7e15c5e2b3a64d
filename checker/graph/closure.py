"""What can be reached at all, without dates: closures, layers, relevance, single points of failure.

Everything here is exact for steps without upper bounds. Where a step has one (``forbid``), the
answer is optimistic, as each function says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.graph.steps import Mask, Step

Link = tuple[tuple[Mask, ...], Mask]


def met(needs: tuple[Mask, ...], held: Mask) -> bool:
    """Say whether one of the alternatives is held."""
    for need in needs:
        if not need & ~held:
            break
    else:
        return False
    return True


def bits(mask: Mask) -> Iterator[Mask]:
    """Yield every atom of a mask, the lowest first."""
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def closure(held: Mask, steps: Iterable[Step]) -> Mask:
    """Return everything that can be held in the end when every step has its target outcome.

    A step whose ``forbid`` meets what is held at the start is out for ever. Every other upper bound
    is ignored: the step counts as available, since it can be taken before the bound is met. The
    answer is therefore never too small; it is too large only where two bounds exclude each other.
    """
    return spread(held, [(s.needs, s.gives) for s in steps if not s.forbid & held])


def robust_closure(held: Mask, steps: Iterable[Step]) -> Mask:
    """Return what is held in the end even by those who miss the target outcome.

    A step gives what all its outcomes give; a step that may be tried ``again`` gives its target.
    Upper bounds as in ``closure``.
    """
    open_steps = (step for step in steps if not step.forbid & held)
    return spread(held, [(s.needs, s.gives if s.again else s.sure) for s in open_steps])


def spread(held: Mask, links: Sequence[Link]) -> Mask:
    """Return the least fixpoint over pairs of needs (alternatives) and what they give."""
    waiting = links
    before = -1
    while waiting and before != held:
        before = held
        still = []
        for link in waiting:
            for need in link[0]:
                if not need & ~held:
                    held |= link[1]
                    break
            else:
                still.append(link)
        waiting = still
    return held


def relevant(goal: Mask, steps: Iterable[Step]) -> Mask:
    """Return the atoms that can matter for a goal: its own and all that some way to it asks for.

    The needs of all alternatives count. Effects are those of the target outcome.
    """
    return asked(goal, [(step.needs, step.gives) for step in steps])


def asked(goal: Mask, links: Sequence[Link]) -> Mask:
    """Return a goal with the needs of everything that supplies it, directly or indirectly."""
    waiting = links
    before = -1
    while waiting and before != goal:
        before = goal
        still = []
        for link in waiting:
            if link[1] & goal:
                for need in link[0]:
                    goal |= need
            else:
                still.append(link)
        waiting = still
    return goal


def project(steps: Iterable[Step], atoms: Mask) -> tuple[Step, ...]:
    """Return the steps that give one of these atoms, in their order."""
    return tuple(step for step in steps if step.gives & atoms)


class Layers(NamedTuple):
    """How every atom is first reached when all open steps are taken at the same time.

    ``held``: the start. ``reached``: everything reached, the start included. ``first``: for every
    atom that is not held at the start its layer (from 1) and the first step that gives it.
    """

    held: Mask
    reached: Mask
    first: Mapping[Mask, tuple[int, Step]]

    def layer(self, mask: Mask) -> int | None:
        """Return after how many rounds all these atoms are held, or None when they never are."""
        if mask & ~self.reached:
            return None
        return max((self.first[bit][0] for bit in bits(mask & ~self.held)), default=0)

    def chain(self, mask: Mask) -> tuple[Step, ...]:
        """Return steps that lead to these atoms, in an order in which they can be taken.

        None of the steps can be left out. Atoms that are never reached are ignored.
        """
        wanted = mask & self.reached
        steps = sorted(self._support(wanted), key=lambda entry: (entry[0], entry[1].key))
        return _needed(self.held, wanted, [step for _, step in steps])

    def _support(self, wanted: Mask) -> Iterator[tuple[int, Step]]:
        """Yield achievers with their layer, from the goal backwards."""
        open_atoms, seen = wanted & ~self.held, self.held
        while open_atoms:
            bit = max(bits(open_atoms), key=lambda bit: self.first[bit][0])
            layer, step = self.first[bit]
            yield layer, step
            seen |= self._own(step)
            open_atoms = (open_atoms | self._need(step, layer)) & ~seen

    def _own(self, step: Step) -> Mask:
        """Return the atoms for which this step is the first achiever."""
        return sum(bit for bit in bits(step.gives & ~self.held) if self.first[bit][1] is step)

    def _need(self, step: Step, layer: int) -> Mask:
        """Return the alternative that is held soonest; it is held before the step's own layer."""
        known = [(self.layer(need), need & ~self.held) for need in step.needs]
        early = [(at, need) for at, need in known if at is not None and at < layer]
        return min(early, key=lambda entry: (entry[0], entry[1].bit_count()))[1]


def layers(held: Mask, steps: Iterable[Step]) -> Layers:
    """Return the layers of the closure; upper bounds as in ``closure``."""
    waiting = [step for step in steps if not step.forbid & held]
    first: dict[Mask, tuple[int, Step]] = {}
    reached, layer = held, 0
    while fired := [step for step in waiting if met(step.needs, reached)]:
        layer += 1
        waiting = [step for step in waiting if not met(step.needs, reached)]
        for step in fired:
            first |= dict.fromkeys(bits(step.gives & ~reached), (layer, step))
            reached |= step.gives
    return Layers(held, reached, first)


def _needed(held: Mask, goal: Mask, steps: list[Step]) -> tuple[Step, ...]:
    """Drop every step without which the goal is still reached, the last ones first."""
    for place in range(len(steps) - 1, -1, -1):
        fewer = steps[:place] + steps[place + 1 :]
        if not goal & ~spread(held, [(step.needs, step.gives) for step in fewer]):
            steps = fewer
    return tuple(steps)


def without(held: Mask, steps: Iterable[Step], goal: Mask) -> tuple[int, ...]:
    """Return the keys of the single points of failure: without such an offer the goal is lost.

    Upper bounds as in ``closure``. A goal that is not reached at all has none. Only the offers of
    one way need the removal test, since a single point of failure lies on every way.
    """
    usable = [step for step in steps if not step.forbid & held]
    found = sorted(_way(held, usable, goal))
    return tuple([key for key in found if not _reaches(held, usable, goal, key)])


def some_way(held: Mask, steps: Iterable[Step], goal: Mask) -> set[int]:
    """Return the keys of steps that lead to a goal, none where it is held or out of reach.

    Upper bounds as in ``closure``. Not every step need be necessary.
    """
    return _way(held, [step for step in steps if not step.forbid & held], goal)


def _way(held: Mask, steps: list[Step], goal: Mask) -> set[int]:
    """Return the keys of the steps of one way, none when there is no way."""
    taken = _taken(held, steps, goal)
    wanted, keys = goal & ~held, set()
    for step, need, new in reversed(taken):
        if new & wanted:
            keys.add(step.key)
            wanted = wanted & ~new | need & ~held
    return set() if wanted else keys


def _taken(held: Mask, steps: list[Step], goal: Mask) -> list[tuple[Step, Mask, Mask]]:
    """Return the steps of a closure up to the goal, each with what it needs and newly gives."""
    taken: list[tuple[Step, Mask, Mask]] = []
    waiting, before = steps, -1
    while goal & ~held and before != held:
        before = held
        still = []
        for step in waiting:
            need = next((need for need in step.needs if not need & ~held), None)
            if need is None:
                still.append(step)
            elif step.gives & ~held:
                taken.append((step, need, step.gives & ~held))
                held |= step.gives
        waiting = still
    return taken


def _reaches(held: Mask, steps: list[Step], goal: Mask, missing: int) -> bool:
    links = [(step.needs, step.gives) for step in steps if step.key != missing]
    return not goal & ~spread(held, links)


def harmful_bounds(
    steps: Iterable[Step], below: Callable[[Mask], Mask]
) -> tuple[tuple[Step, Mask], ...]:
    """Return the steps with an upper bound that can cost somebody something, and those atoms.

    A bound is harmless when whoever holds the atom already has everything the step gives.
    ``below`` maps an atom (a mask with one bit) to what it implies.
    """
    found = ((step, _harmful(step, below)) for step in steps if step.forbid)
    return tuple((step, mask) for step, mask in found if mask)


def _harmful(step: Step, below: Callable[[Mask], Mask]) -> Mask:
    return sum(bit for bit in bits(step.forbid) if step.gives & ~(bit | below(bit)))
