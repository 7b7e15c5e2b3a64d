"""One scan over the runs makes the network of a cohort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from checker.graph.cohort_moves import Move, StepList
from checker.graph.cohort_network import Block, Network, Node, Ride, Wait, swept
from checker.graph.cohort_party import Party
from checker.graph.cohort_projection import Pending, Projection, State
from checker.graph.steps import Mask, Run


def scan(parties: Sequence[Party], until: int) -> Network:
    """Return the network of these parties up to a day (inclusive).

    Where a party can use companions, the outcome of a course is settled when it begins, so that
    what runs beside it can be seen; plans may then know it too early, never too late.
    """
    nodes: list[Node] = []
    drafts: dict[_Key, _Draft] = {}
    begins: dict[int, int] = {}
    plans: dict[int, _Plan] = {}
    for party in parties:
        if id(party.runs) not in plans:
            plans[id(party.runs)] = _Plan(party.runs)
    for number, party in enumerate(parties):
        lane = _Lane(number, party, plans[id(party.runs)], nodes)
        begin = lane.travel(until, drafts)
        if begin is not None:
            begins[begin] = party.count
    blocks = [draft.block(key) for key, draft in sorted(drafts.items())]
    return swept(Network(tuple(parties), tuple(nodes), tuple(blocks), begins, ()))


# Companions come before what begins on the same day: they do not take up the day.
_Key = tuple[int, bool, int, int]


class _Plan:
    """The runs of one profile in the order of the scan."""

    def __init__(self, runs: tuple[Run, ...]) -> None:
        self.steps = StepList(runs)
        keyed = (
            ((run.start, not run.companion, run.end, run.number), run, place)
            for run, place in zip(runs, self.steps.place, strict=True)
        )
        self.runs = sorted(keyed, key=lambda item: (item[0], item[2]))


@dataclass(slots=True)
class _Draft:
    """A block while it is made."""

    places: int | None = None
    waits: list[Wait] = field(default_factory=list)
    rides: list[Ride] = field(default_factory=list)

    def block(self, key: _Key) -> Block:
        return Block(key[0], key[3], self.places, tuple(self.waits), tuple(self.rides))


class _Lane:
    """One party on its way through the runs."""

    def __init__(self, number: int, party: Party, plan: _Plan, nodes: list[Node]) -> None:
        self._number, self._party, self._plan, self._nodes = number, party, plan, nodes
        self._projection = Projection(party, plan.steps)
        self._known: dict[tuple[int, State | None], int] = {}
        self._here: dict[State, int] = {}
        self._entered: set[State] = set()
        self._riders: list[list[tuple[State, Move]]] = [[] for _ in self._projection.moves]
        self._coming: list[tuple[int, int, bool, State]] = []

    def travel(self, until: int, drafts: dict[_Key, _Draft]) -> int | None:
        """Pass by every run, in order of time, and add its waits and rides.

        Returns the node at which the party begins, or None when that is too late.
        """
        party, moves = self._party, self._projection.moves
        if party.day > until:
            return None
        begin = self._arrive(self._projection.held, (), party.day)
        for key, run, place in self._plan.runs:
            if moves[place] is not None and run.start >= party.day and run.end <= until:
                self._pass_by(run, place, drafts, key)
        drafts.setdefault((until + 1, True, until + 1, 0), _Draft()).waits += self._happen(until)
        return begin

    def _pass_by(self, run: Run, place: int, drafts: dict[_Key, _Draft], key: _Key) -> None:
        waits = list(self._happen(run.start))
        rides = []
        for state, move in self._riders[place]:
            if state in self._here and self._can_ride(state, move, run):
                source = self._stand(state, run.start, waits)
                rides.append(Ride(source, self._ends(state, move, run), run.step.key))
        if waits or rides:
            draft = drafts.setdefault(key, _Draft())
            draft.waits += waits
            draft.rides += rides
            draft.places = _fewer(draft.places, run.places)

    def _can_ride(self, state: State, move: Move, run: Run) -> bool:
        """Say whether somebody is free for a run that gives more than what comes anyway."""
        if state.busy > run.start and not run.companion:
            return False
        wanted = self._projection.wanted(move, state.mask)
        for due, gain in state.pending:
            wanted &= ~gain if due <= run.end else ~0
        return bool(wanted)

    def _ends(self, state: State, move: Move, run: Run) -> tuple[tuple[float, int], ...]:
        """Return share and node of every outcome, the target first; equal nodes are one."""
        mask, shares = state.mask | move.tried, dict[int, float]()
        for share, gain in move.ends:
            if self._projection.parallel:
                busy = state.busy if run.companion else run.end
                node = self._arrive(mask, (*state.pending, (run.end, gain)), run.start, busy)
            else:
                node = self._arrive(mask | gain, state.pending, run.end)
            shares[node] = shares.get(node, 0.0) + share
        return tuple((share, node) for node, share in shares.items())

    def _arrive(self, mask: Mask, pending: Pending, day: int, busy: int = 0) -> int:
        state = self._projection.arrive(mask, pending, day, busy)
        if (day, state) not in self._known:
            self._add(day, state)
            if state is not None:
                self._expect(day, state, leaving=False)
        return self._known[day, state]

    def _add(self, day: int, state: State | None) -> None:
        self._known[day, state] = len(self._nodes)
        self._nodes.append(Node(self._number, day, state))

    def _expect(self, day: int, state: State, *, leaving: bool) -> None:
        heappush(self._coming, (day, len(self._nodes), leaving, state))

    def _happen(self, until: int) -> Iterator[Wait]:
        """Let everything happen up to a day: arrivals, and states that change by themselves."""
        while self._coming and self._coming[0][0] <= until:
            day, _, leaving, state = heappop(self._coming)
            if not leaving:
                yield from self._join(state, day)
            elif state in self._here:
                yield Wait(self._here.pop(state), self._arrive(*state[:2], day, state.busy))

    def _join(self, state: State, day: int) -> Iterator[Wait]:
        node = self._known[day, state]
        if self._here.get(state, node) != node:
            yield Wait(self._here[state], node)
        self._here[state] = node
        if state not in self._entered:
            self._enter(state)
        leaves = self._projection.leaves(state, day)
        if leaves is not None:
            self._expect(leaves, state, leaving=True)

    def _enter(self, state: State) -> None:
        self._entered.add(state)
        for place, move in enumerate(self._projection.moves):
            if move is not None and self._projection.helps(move, state.mask):
                self._riders[place].append((state, move))

    def _stand(self, state: State, day: int, waits: list[Wait]) -> int:
        """Return the node of those who wait in a state on a day."""
        before = self._here[state]
        if (day, state) not in self._known:
            self._add(day, state)
        self._here[state] = self._known[day, state]
        if self._here[state] != before:
            waits.append(Wait(before, self._here[state]))
        return self._here[state]


def _fewer(one: int | None, other: int | None) -> int | None:
    known = [places for places in (one, other) if places is not None]
    return min(known, default=None)
