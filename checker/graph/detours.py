"""Steps that cost time: levels learnt twice, a slow first choice, a begin that is missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from checker.graph.closure import relevant
from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of, leading
from checker.graph.facts import SKILLS
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.search import Way
from checker.graph.steps import Mask, Run
from checker.graph.terms import MONTH
from checker.model.measure import Measure
from checker.model.timing import Detour, Missed, Repeated


@dataclass(frozen=True)
class Detours:
    """Compares what people do with the best they could do."""

    dated: Dated
    crowds: Crowds

    def repeated(self) -> tuple[Repeated, ...]:
        """Return courses on the earliest ways whose whole level is held before, by course."""
        groups: dict[tuple[str, int], tuple[Run, list[Pair]]] = {}
        for person, goal, way in self.dated.ways:
            for run in self._again(person, way):
                groups.setdefault((goal, run.number), (run, []))[1].append((person, goal))
        return tuple(self._repeated(goal, *found) for (goal, _), found in groups.items())

    def _again(self, person: Person, way: Way) -> Iterator[Run]:
        held = person.start
        for run in way.legs:
            level = self._level(run.step.gives)
            if self.dated.offer(run).kind == "kurs" and level and not level & ~held:
                yield run
            held |= run.step.gives

    def _level(self, mask: Mask) -> Mask:
        """Return the levels and literacy of a mask, without proofs and certificates."""
        atoms = self.dated.town.atoms
        top = [atoms.at_least(skill, atoms.levels[-1]) for skill in SKILLS]
        return mask & atoms.joined([*top, atoms.at_least("literalitaet", "lateinisch")])

    def _repeated(self, goal: str, run: Run, pairs: list[Pair]) -> Repeated:
        names = self.dated.names
        title = names.words.titles("goals", [goal])
        months = max(round((run.end - run.start) / MONTH), 1)
        offer = names.offer(self.dated.offer(run))
        return Repeated(self.crowds.of(pairs), goal, title, offer, months)

    def slow_choices(self, months: int) -> tuple[Detour, ...]:
        """Return first courses that cost more than so many months against the best one."""
        groups: dict[tuple[str, int, int], tuple[int, list[Pair]]] = {}
        for person, goal, way in self.dated.ways:
            best = next((run for run in way.legs if not run.companion), None)
            for run, lost in self._first_choices(person, goal, way) if best else ():
                if best and lost > months * MONTH:
                    key = (goal, run.step.key // 2, best.step.key // 2)
                    known = groups.setdefault(key, (lost, []))
                    groups[key] = (max(known[0], lost), [*known[1], (person, goal)])
        return tuple(self._detour(*key, *found) for key, found in groups.items())

    def _first_choices(self, person: Person, goal: str, way: Way) -> Iterator[tuple[Run, int]]:
        """Yield the first run of every own course open at the start, with the days it costs."""
        question = self.dated.search(person, goal)
        steps = [run.step for run in question.runs] + [i.step for i in question.instants]
        wanted = relevant(question.goal, steps)
        on_way = {run.step.key for run in way.legs}
        for run in self._openings(person, wanted & ~person.start):
            if run.step.key not in on_way:
                later = replace(question, held=person.start | run.step.gives, day=run.end)
                found = self.dated.later(later)
                if found is not None:
                    yield run, found.reached - way.reached

    def _openings(self, person: Person, wanted: Mask) -> Iterator[Run]:
        runs, _ = self.dated.runs(person)
        for offer in self.dated.town.offers.own:
            if offer.measure is not None and offer.kind == "kurs":
                found = (r for r in runs[offer.key] if r.number >= 0 and _opens(r, person, wanted))
                yield from sorted(found, key=lambda run: (run.start, run.number))[:1]

    def _detour(self, goal: str, first: int, best: int, days: int, pairs: list[Pair]) -> Detour:
        names, offers = self.dated.names, self.dated.town.offers
        return Detour(
            people=self.crowds.of(pairs),
            goal=goal,
            goal_title=names.words.titles("goals", [goal]),
            offer=names.offer(offers[first]),
            best=names.offer(offers[best]),
            months=int(days / MONTH),
        )

    def missed(self, measure: Measure, months: int) -> Missed | None:
        """Return what missing the first usable begin of a measure costs, if it is a lot.

        Only a measure with a later begin can be answered; people whom that does not help at all
        are left out, since the plan may end before their next begin.
        """
        offer = self._own.get(id(measure))
        if offer is None or len(offer.times) <= 1 or not leading(offer):
            return None
        lost = [found for used in self._used.get(offer.key, ()) if (found := self._lost(*used))]
        if not lost:
            return None
        count = sum(person.count for person, _, _, _ in lost)
        mean = Fraction(sum(person.count * days for person, _, _, days in lost), count)
        if mean <= months * MONTH:
            return None
        run = min((run for _, _, run, _ in lost), key=lambda run: (run.start, run.number))
        following = min(t.start for t in offer.times if t.start > day_of(run.start))
        people = self.crowds.of((person, goal) for person, goal, _, _ in lost)
        return Missed(people, int(mean / Fraction(MONTH)), day_of(run.start), following)

    @cached_property
    def _own(self) -> dict[int, Offer]:
        return {id(o.measure): o for o in self.dated.town.offers.own if o.measure is not None}

    @cached_property
    def _used(self) -> dict[int, list[tuple[Person, str, Way, Run]]]:
        """Return, by offer, the stated begin that each person uses first on the earliest way."""
        found: dict[int, list[tuple[Person, str, Way, Run]]] = {}
        for person, goal, way in self.dated.ways:
            first: dict[int, Run] = {}
            for run in way.legs:
                if run.number >= 0:
                    first.setdefault(run.step.key // 2, run)
            for offer, run in first.items():
                found.setdefault(offer, []).append((person, goal, way, run))
        return found

    def _lost(
        self, person: Person, goal: str, way: Way, used: Run
    ) -> tuple[Person, str, Run, int] | None:
        """Return the begin a person uses, and the days lost without it."""
        found = self.dated.without(person, goal, used.number)
        return (person, goal, used, found.reached - way.reached) if found else None


def _opens(run: Run, person: Person, wanted: Mask) -> bool:
    return run.step.open_to(person.start) and bool(run.step.gives & wanted)
