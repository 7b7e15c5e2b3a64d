"""Moves with dates: how many months they cost, and what has to be repeated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.graph.closure import closure
from checker.graph.dates import earliest
from checker.graph.kinds import Resident
from checker.graph.moves import Broken, wishes
from checker.graph.moves_reasons import Limits, reasons
from checker.graph.moves_table import MoveTable, failing
from checker.graph.offers import Offer
from checker.graph.region import Member
from checker.graph.region_links import Stand
from checker.graph.search import Search, Way
from checker.graph.steps import Mask, Run
from checker.graph.terms import MONTH
from checker.model.moves import WORST_FIRST, Grade, Handover, PairShare
from checker.model.text import Text


class Departure(NamedTuple):
    """People leave on a day (ordinal) after an own offer (its key; None: at the beginning)."""

    after: int | None
    stand: Stand
    day: int


class Going(NamedTuple):
    """A move with both ways: by staying and by moving; None where no dates lead to the goal."""

    one: Broken
    leaving: Departure
    staying: Way | None
    moving: Way | None


class Timed:
    """Searches ways with dates after each hand-over; equal questions once.

    People leave at the beginning, and at the end of the first run of each own offer.
    """

    def __init__(self, table: MoveTable, limits: Limits) -> None:
        """Look at the towns of a table."""
        self._table, self._moves, self._region = table, table.moves, table.region
        self.limits = limits
        self._ways: dict[tuple[int, int, str, Mask, int], Way | None] = {}
        atoms = self._region.land.atoms
        self._skills = atoms.language(atoms.levels[-1]) | atoms.at_least(
            "literalitaet", atoms.chains["literalitaet"][-1]
        )

    def handovers(self, sender: Member, receiver: Member) -> Iterator[Handover]:
        """Yield every hand-over between two towns with its grade."""
        for resident, goal in wishes(sender):
            yield from self.of(sender, receiver, resident, goal)

    def of(
        self, sender: Member, receiver: Member, resident: Resident, goal: str, *, near: bool = False
    ) -> Iterator[Handover]:
        """Yield the hand-overs of some people with a goal.

        ``near``: only those after an offer of their own earliest way, and at the beginning.
        """
        judged = self._moves.judged(sender, receiver, resident.kind, goal)
        start = self._region.kinds.persons[resident.kind].start
        broken = {stand for stand, _ in failing(judged, start)}
        for leaving, surely in self._departures(sender, resident, goal, near=near):
            one = Broken(sender, receiver, resident, goal, leaving.stand)
            if leaving.stand in broken:
                grade: Grade = "K0" if leaving.stand in judged.lost else "K?"
                yield self._table.handover(one, leaving.after, grade)
            elif surely and leaving.stand not in judged.open:
                yield self._graded(self._going(one, leaving))

    def _departures(
        self, sender: Member, resident: Resident, goal: str, *, near: bool
    ) -> Iterator[tuple[Departure, bool]]:
        """Yield when people leave, and whether they surely reach their goal by staying."""
        here = self._moves.links.alike(sender, resident.kind)
        exits = self._moves.links.exits(sender, resident.kind)
        first = sender.package.day.toordinal()
        start = self._region.kinds.persons[resident.kind].start
        way = self._way(sender, resident.kind, goal, start, first) if near else None
        on_way = {run.step.key // 2 for run in way.legs} if way else set()
        for stand, surely, _ in self._moves.leaving(here, resident.kind, goal):
            if stand.sure == start:
                yield Departure(None, stand, first), surely
                continue
            keys = (key for key in exits[stand] if not near or key in on_way)
            ends = ((key, self._end(sender, key)) for key in keys)
            known = next(((key, end) for key, end in ends if end is not None), None)
            if known is not None:
                yield Departure(known[0], stand, known[1]), surely

    def _end(self, sender: Member, key: int) -> int | None:
        """Return the end of the first run of an offer, not before the first day of the town."""
        town = self._region.town_of(sender)
        ends = (times.end for times in town.schedule.times(town.offers[key]))
        late = sorted(end.toordinal() for end in ends if end and end >= sender.package.day)
        return late[0] if late else None

    def _going(self, one: Broken, leaving: Departure) -> Going:
        kind, held, day = one.resident.kind, one.stand.sure, leaving.day
        staying = self._way(one.sender, kind, one.goal, held, day)
        return Going(one, leaving, staying, self._way(one.receiver, kind, one.goal, held, day))

    def _way(self, member: Member, kind: int, goal: str, held: Mask, day: int) -> Way | None:
        known = (member.place, kind, goal, held, day)
        if known not in self._ways:
            view = self._region.view(member, kind, sure=True)
            mask = self._region.land.atoms.goal(goal)
            last = day + round(self._region.land.horizon_months * MONTH)
            question = Search(held, mask, day, view.grouped_runs, view.instants(), last)
            self._ways[known] = earliest(question)
        return self._ways[known]

    def way(self, member: Member, kind: int, goal: str) -> Way | None:
        """Return the earliest way from the first day of a town on, without a move."""
        start = self._region.kinds.persons[kind].start
        there = self._moves.links.alike(member, kind)
        if not self._moves.stays(there, start, goal, sure=True):
            return None
        return self._way(member, kind, goal, start, member.package.day.toordinal())

    def reaches(self, member: Member, kind: int, goal: str, months: float) -> bool:
        """Say whether people reach a goal where they live within so many months."""
        way, first = self.way(member, kind, goal), member.package.day.toordinal()
        return way is not None and way.reached - first <= months * MONTH

    def _graded(self, going: Going) -> Handover:
        one, leaving = going.one, going.leaving
        record = self._table.handover(one, leaving.after, "K")
        staying, moving = (_months(way, leaving.day) for way in (going.staying, going.moving))
        record = record._replace(months_staying=staying, months_moving=moving)
        if going.moving is None:
            return self._undated(record)
        repeats = self._repeated(going)
        names = self._table.words.names(one.receiver)
        record = record._replace(
            repeats=tuple(names.offer(offer) for offer in repeats),
            neighbour=self._leaning(one, going.moving),
        )
        grade = self._grade(record, going)
        return record._replace(grade=grade, reasons=tuple(reasons(record, grade, self.limits)))

    def _undated(self, record: Handover) -> Handover:
        """Return a move after which a way exists, but no dates that lead there in time."""
        text = Text(
            "Nach dem Umzug gibt es einen Weg, aber keine Termine, die zum Ziel führen.",
            "After the move there is a way, but no dates that lead to the goal.",
        )
        grade: Grade = "K1" if record.months_staying is not None else "K?"
        return record._replace(grade=grade, reasons=(text,))

    def _grade(self, record: Handover, going: Going) -> Grade:
        delay = record.delay or 0.0
        if record.repeats or record.neighbour or delay > self.limits.connected:
            return "K1"
        first = going.moving.legs[0].start if going.moving and going.moving.legs else 0
        soon = first - going.leaving.day <= self.limits.weeks * 7
        return "K3" if soon and delay <= self.limits.seamless else "K2"

    def _repeated(self, going: Going) -> tuple[Offer, ...]:
        """Return courses on the way after the move whose levels are all held before."""
        held, found = going.one.stand.sure, []
        for run in going.moving.legs if going.moving else ():
            offer, learnt = self._offer(run), run.step.gives & self._skills
            if offer.kind == "kurs" and learnt and not learnt & ~held:
                found.append(offer)
            held |= run.step.gives
        return tuple(dict.fromkeys(found))

    def _offer(self, run: Run) -> Offer:
        return self._region.offers[run.step.key // 2]

    def _leaning(self, one: Broken, way: Way) -> bool:
        """Say whether the receiving town leads to the goal only with measures of a third town."""
        key = one.receiver.ref.key
        if not any(_of_third(self._offer(run), key) for run in way.legs):
            return False
        view = self._region.view(one.receiver, one.resident.kind, sure=True)
        offers = self._region.offers
        own = (step for step in view.steps if not _of_third(offers[step.key // 2], key))
        mask = self._region.land.atoms.goal(one.goal)
        return bool(mask & ~closure(one.stand.sure, own))

    def share(self, sender: Member, receiver: Member) -> PairShare:
        """Return the share of a pair with its grades: each person-goal under its worst one."""
        counts: dict[Grade, float] = {}
        for resident, goal in wishes(sender):
            grades = {found.grade for found in self.of(sender, receiver, resident, goal)}
            worst = next((grade for grade in WORST_FIRST if grade in grades), None)
            if worst is not None:
                counts[worst] = counts.get(worst, 0.0) + resident.count
        base = self._table.share(sender.ref.key, receiver.ref.key)
        return base._replace(grades=tuple((g, counts[g]) for g in WORST_FIRST if g in counts))


def _months(way: Way | None, day: int) -> float | None:
    return None if way is None else round((way.reached - day) / MONTH, 2)


def _of_third(offer: Offer, key: str) -> bool:
    """Say whether an offer is a measure of another municipality, not of the Kreis."""
    town = offer.package.municipality if offer.package else None
    kreis = town is not None and town.kind == "landkreis"
    return offer.measure is not None and offer.town != key and not kreis
