"""From a search to its timetable: drop what cannot be reached and what does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, attrgetter, or_

from checker.graph.closure import Link, asked, bits, spread
from checker.graph.search import Search
from checker.graph.steps import Mask, Run
from checker.graph.timetable import Door, Entry, Lead, Rule, Timetable, Use, deciding, fire

_CLOSED = Door((), 0, 0)
_ORDER = attrgetter("start", "end", "number")


def timetable(question: Search, *, wide: bool = False) -> Timetable | None:
    """Return the reduced search, or None when the goal is out of reach even without dates.

    ``wide`` counts as useful also what can close a door on the way to the goal.
    """
    reduction = _Reduction(question)
    return reduction.table(wide=wide) if reduction.possible else None


class _Reduction:
    """The doors of a search: those of its steps, each content once, and its rules."""

    def __init__(self, question: Search) -> None:
        self.question = question
        rules = _merged(question)
        self.held = fire(rules, question.held, question.day)
        self.goal = question.goal & ~self.held
        self.runs = _within(question)
        # Many runs share a step: steps are told apart by identity.
        self.steps = [run.step for run in self.runs]
        self.place: dict[int, int] = {}
        self.doors = self._distinct()
        self.rules = [rule._replace(door=self._bare(*rule.door)) for rule in rules]
        self.reach = spread(0, _links([*self.doors, *(rule.door for rule in self.rules)]))
        self.possible = not self.goal & ~self.reach

    def _distinct(self) -> list[Door]:
        """Return every content once; ``place`` says where the one of a step is."""
        known: dict[tuple[tuple[Mask, ...], Mask, Mask], int] = {}
        for step in dict(zip(map(id, self.steps), self.steps, strict=True)).values():
            content = (step.needs, step.forbid, step.gives)
            self.place[id(step)] = known.setdefault(content, len(known))
        return [self._bare(*content) for content in known]

    def _bare(self, needs: tuple[Mask, ...], forbid: Mask, gives: Mask) -> Door:
        """Take out what is held at the start; a door that is closed by it gives nothing."""
        if forbid & self.held:
            return _CLOSED
        bare = tuple([need & ~self.held for need in needs if not need & forbid])
        return Door(bare, forbid, gives & ~self.held)

    def _open(self, door: Door) -> Door:
        """Leave out the alternatives that are out of reach."""
        needs = tuple([need for need in door.needs if not need & ~self.reach])
        return Door(needs, door.forbid, door.gives) if needs else _CLOSED

    def table(self, *, wide: bool) -> Timetable:
        """Return the timetable of a goal that is within reach."""
        doors = [self._open(door) for door in self.doors]
        rules = [rule._replace(door=self._open(rule.door)) for rule in self.rules]
        every = [*doors, *(rule.door for rule in rules)]
        useful = asked(self.goal, _guarded(every) if wide else _links(every))
        kept = useful | _bounds(door for door in every if door.gives & useful)
        kept = asked(kept, _guarded(rule.door for rule in rules))
        rules = [_projected(rule, kept) for rule in rules if rule.door.gives & kept]
        doors = [door if door.gives & useful else _CLOSED for door in doors]
        harmful = _harmful([*doors, *(rule.door for rule in rules)], useful)
        uses = [Use(d.needs, d.forbid, d.gives & kept, d.gives & useful, {}) for d in doors]
        entries = self._entries(uses)
        day, horizon = self.question.day, self.question.horizon
        return Timetable(
            held=self.held,
            goal=self.goal,
            day=day,
            entries=entries,
            rules=tuple(rules),
            leads=_numbered(entries),
            ticks=tuple(sorted({rule.since for rule in rules if rule.since > day})),
            useful=useful,
            equal=deciding(rules, harmful),
            parallel=any(run.companion for run, _ in entries),
            steady=all(rule.since <= day and horizon <= rule.until for rule in rules),
        )

    def _entries(self, uses: list[Use]) -> tuple[Entry, ...]:
        known = {step: uses[place] for step, place in self.place.items() if uses[place].gives}
        steps = zip(self.runs, map(id, self.steps), strict=True)
        runs = [run for run, step in steps if step in known]
        runs.sort(key=_ORDER)
        return tuple([(run, known[id(run.step)]) for run in runs])


def _numbered(entries: tuple[Entry, ...]) -> tuple[Lead, ...]:
    """Number the leads in the order of the entries, and note the numbers in the uses."""
    leads: dict[Lead, int] = {}
    for run, use in entries:
        if run.lead and run.lead not in use.leads:
            use.leads[run.lead] = leads.setdefault(Lead(use.needs, run.lead), len(leads))
    return tuple(leads)


def _within(question: Search) -> list[Run]:
    day, horizon = question.day, question.horizon
    return [run for run in question.runs if run.start >= day and run.end <= horizon]


def _merged(question: Search) -> list[Rule]:
    """Return the instants as rules; windows of equal content that follow each other become one."""
    whole: dict[Door, list[Rule]] = {}
    for instant in question.instants:
        if instant.until >= question.day and instant.since <= question.horizon:
            step = instant.step
            door = Door(step.needs, step.forbid, step.gives)
            whole.setdefault(door, []).append(Rule(instant.since, instant.until, door))
    return [rule for rules in whole.values() for rule in _joined(sorted(rules))]


def _joined(rules: list[Rule]) -> Iterator[Rule]:
    """Yield the windows of one door, by begin, joined where no day lies between them."""
    current = rules[0]
    for rule in rules[1:]:
        if rule.since <= current.until + 1:
            current = current._replace(until=max(current.until, rule.until))
        else:
            yield current
            current = rule
    yield current


def _links(doors: Iterable[Door]) -> list[Link]:
    return [(door.needs, door.gives) for door in doors]


def _guarded(doors: Iterable[Door]) -> list[Link]:
    """Return the doors with their upper bound among what they ask about."""
    return [((*door.needs, door.forbid), door.gives) for door in doors]


def _bounds(doors: Iterable[Door]) -> Mask:
    return reduce(or_, (door.forbid for door in doors), 0)


def _projected(rule: Rule, kept: Mask) -> Rule:
    return rule._replace(door=rule.door._replace(gives=rule.door.gives & kept))


def _harmful(doors: list[Door], useful: Mask) -> Mask:
    """Return the atoms that close a door although its gain is not held by all who hold them."""
    found = 0
    for door in doors:
        for bit in bits(door.forbid):
            if door.gives & useful & ~_implied(bit, doors):
                found |= bit
    return found


def _implied(bit: Mask, doors: list[Door]) -> Mask:
    """Return what everybody holds who holds an atom: all its suppliers give or ask for it.

    An atom without supplier is never held; everything follows from it.
    """
    sources = (door.gives | reduce(and_, door.needs) for door in doors if door.gives & bit)
    return reduce(and_, sources, ~0)
