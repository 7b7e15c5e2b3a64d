"""Who reaches a goal late, where the time is lost, and which begin would help most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.graph.beginnings import Beginnings
from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of, leading, with_start
from checker.graph.doubts import Doubts
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.search import Way
from checker.graph.terms import months_later, months_until
from checker.graph.undated import Undated
from checker.model.text import Text
from checker.model.timing import Late, Start


@dataclass(frozen=True)
class Latecomers:
    """Looks at the ways that arrive late or never."""

    dated: Dated
    crowds: Crowds
    undated: Undated
    beginnings: Beginnings
    doubts: Doubts

    def found(self, limit: int) -> tuple[Late, ...]:
        """Return who needs more than so many months, by goal and by where the time is lost."""
        last = months_later(self.dated.town.day, limit)
        slow: dict[tuple[str, int], list[tuple[Pair, Way]]] = {}
        open_: dict[tuple[str, tuple[str, ...]], list[Pair]] = {}
        for person, goal, way in self.dated.ways:
            fields = self._fields(person, goal, last)
            if fields:
                open_.setdefault((goal, fields), []).append((person, goal))
            elif day_of(way.reached) > last:
                slow.setdefault((goal, self._stop(way)[0]), []).append(((person, goal), way))
        return (
            *(self._unsure(goal, fields, pairs) for (goal, fields), pairs in open_.items()),
            *(self._late(goal, members) for (goal, _), members in slow.items()),
            *self._lost(last),
        )

    def _fields(self, person: Person, goal: str, last: date) -> tuple[str, ...]:
        """Return what is missing to say whether a way arrives up to a day."""
        fields = self.undated.usual(person, goal, last)
        way = self.dated.way(person, goal)
        if fields or (way is not None and day_of(way.reached) <= last):
            return fields
        return self.doubts.fields(person, goal, last)

    def _unsure(self, goal: str, fields: tuple[str, ...], pairs: list[Pair]) -> Late:
        return Late(self.crowds.of(pairs), goal, self._title(goal), undated=fields)

    def _title(self, goal: str) -> Text:
        return self.dated.names.words.titles("goals", [goal])

    def _stop(self, way: Way) -> tuple[int, int]:
        """Return the offer (by key) with the longest wait before it, and its days; else -1."""
        waits = [(wait, -run.start, offer.key) for offer, run, wait in self.dated.legs(way)]
        longest = max(waits, default=(0, 0, -1))
        return (longest[2], longest[0]) if longest[0] else (-1, 0)

    def _late(self, goal: str, members: list[tuple[Pair, Way]]) -> Late:
        months = [months_until(self.dated.town.day, day_of(way.reached)) for _, way in members]
        pair, slowest = max(members, key=lambda member: member[1].reached)
        key, _ = self._stop(slowest)
        names = self.dated.names
        return Late(
            people=self.crowds.of(pair for pair, _ in members),
            goal=goal,
            goal_title=self._title(goal),
            months=(min(months), max(months)),
            offer=names.offer(self.dated.town.offers[key]) if key >= 0 else None,
            weeks=max(self._stop(way)[1] for _, way in members) // 7,
            starts=self._earlier(pair, slowest),
        )

    def _earlier(self, pair: Pair, way: Way) -> tuple[Start, ...]:
        """Return the begin that saves most whole months, tried one by one."""
        found: list[tuple[int, int, Start]] = []
        for offer, run, wait in self.dated.legs(way):
            if wait and offer.own and run.number >= 0 and leading(offer):
                day = day_of(run.start - wait)
                saved = self._saved(pair, way, with_start(offer, day, run.number))
                start = Start(self.dated.names.offer(offer), day, moved=False, months=saved)
                found.append((saved, -run.start, start))
        best = max(found, key=lambda entry: entry[:2], default=None)
        return (best[2],) if best and best[0] > 0 else ()

    def _saved(self, pair: Pair, way: Way, changed: Offer) -> int:
        ((_, reached),) = self.dated.with_times(changed, [pair])
        if reached is None:
            return 0
        return max(months_until(day_of(reached), day_of(way.reached + 1)) - 1, 0)

    def _lost(self, last: date) -> Iterator[Late]:
        """Yield who would reach a goal if there were no dates."""
        groups: dict[tuple[str, tuple[str, ...], tuple[Start, ...]], list[Pair]] = {}
        for person, goal in self.dated.late:
            if self.dated.reachable(person, goal):
                fields = self.undated.fields(person, goal) or self._fields(person, goal, last)
                starts = () if fields else self.beginnings.needed(person, goal)
                fields = fields or self.beginnings.beyond(starts)
                groups.setdefault((goal, fields, starts), []).append((person, goal))
        for (goal, fields, starts), pairs in groups.items():
            people = self.crowds.of(pairs)
            yield Late(people, goal, self._title(goal), starts=starts, undated=fields)
