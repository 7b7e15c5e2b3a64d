"""The lines of a ladder: from which run into which, what is held and what is asked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, reduce
from operator import and_

from checker.engine.ladder_boxes import Boxes
from checker.engine.ladder_links import Joined
from checker.engine.path_records import Teller
from checker.graph.facts import SKILLS
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.terms import MONTH, SCHOOL_YEAR_BEGINS
from checker.model.ladder import COMPANIONS, Box, Line, LineKind
from checker.model.paths import Paths

_USUAL_MONTHS = 6
_LEVELS = frozenset(SKILLS)
_SCRIPT = "literalitaet"


@dataclass
class Lines:
    """Collects lines; one that is asked for twice is one line, the declared one."""

    boxes: Boxes
    teller: Teller
    _known: dict[tuple[int, int | None, str | None], Line] = field(default_factory=dict)

    @property
    def all(self) -> tuple[Line, ...]:
        """Return the lines, numbered from 1 in the order in which their sources begin."""
        box = {b.id: b for b in self.boxes.all}
        found = sorted(
            self._known.values(),
            key=lambda line: (box[line.source].start, line.source, line.number),
        )
        return tuple(replace(line, number=place) for place, line in enumerate(found, 1))

    def joined(self, link: Joined) -> None:
        """Add a transition: from every run to the next begin of the other offer.

        Where no run has one, the last run of a declared link shows that there is none.
        """
        stated = link.kind != "possible"
        pairs = [(box, self._following(box, link.target)) for box in self.boxes.of(link.source)]
        known = [(box, target) for box, target in pairs if target is not None]
        timely = [pair for pair in known if (_wait(*pair) or 0) >= 0]
        for source, target in timely or (known[-1:] if stated else []):
            line = self._line(link.kind, source, link.source, link.target)
            self._add(
                replace(
                    line,
                    target=target.id,
                    wait_days=_wait(source, target),
                    stated=stated,
                    why=link.why.in_(self.teller.lang),
                    code=link.code,
                    share=link.share,
                    open=link.open,
                )
            )

    def ways(self, paths: Paths) -> None:
        """Add the steps of the earliest ways, which the package need not declare."""
        offers = {offer.name: offer for offer in self.teller.town.offers}
        for answer in paths.answers:
            before: tuple[Box, Offer] | None = None
            for leg in answer.way.legs if answer.way else ():
                offer = offers[leg.offer.name]
                if offer.goal is None:
                    box = self.boxes.run(
                        offer, date.fromisoformat(leg.start), date.fromisoformat(leg.end)
                    )
                    self._possible(before, box, offer)
                    before = (box, offer)
            if before is not None:
                self._goal(answer.goal, *before)

    def begins(self) -> None:
        """Add a line from every box whose begin is a goal, up to that goal."""
        offers = {offer.name: offer for offer in self.teller.town.offers}
        wanted = {offer.id for offer in self.teller.town.offers if offer.goal}
        for box in self.boxes.all:
            for goal in offers[box.offer].begins:
                if goal in wanted:
                    self._add(Line(self._next, "confirmed", box.id, None, goal, at_begin=True))

    @property
    def _next(self) -> int:
        return len(self._known) + 1

    def _possible(self, before: tuple[Box, Offer] | None, box: Box, offer: Offer) -> None:
        if before is None or COMPANIONS in {before[0].row, box.row}:
            return
        line = self._line("possible", before[0], before[1], offer)
        self._add(replace(line, target=box.id, wait_days=_wait(before[0], box)))

    def _goal(self, goal: str, box: Box, offer: Offer) -> None:
        """Add the last step to a goal, unless a declared one leads into an offer that begins it."""
        begins = {o.name for o in self.teller.town.offers if goal in o.begins}
        boxes = {b.id: b.offer for b in self.boxes.all}
        declared = (line for line in self._known.values() if line.source == box.id)
        if offer.name in begins or any(boxes.get(line.target or -1) in begins for line in declared):
            return
        target = next(o for o in self.teller.town.offers if o.goal and o.id == goal)
        self._add(replace(self._line("possible", box, offer, target), goal=goal))

    def _add(self, line: Line) -> None:
        self._known.setdefault((line.source, line.target, line.goal), line)

    def _line(self, kind: LineKind, box: Box, source: Offer, target: Offer) -> Line:
        words = self.teller.ways.names.words
        needs = self._needs(target)
        gives = self._like(self._gives(source), needs)
        has = ", ".join(text.in_(self.teller.lang) for text in words.pieces(gives))
        asks = ", ".join(text.in_(self.teller.lang) for text in words.pieces(needs))
        return Line(self._next, kind, box.id, None, has=has, needs=asks)

    def _gives(self, offer: Offer) -> Mask:
        town = self.teller.town
        return town.results.sure(offer)[0].gives & ~town.atoms.attended(offer.type)

    def _like(self, held: Mask, needs: Mask) -> Mask:
        """Keep of what is held what can be compared with a need: the same kinds of atoms."""
        atoms = self.teller.town.atoms
        kinds = {_kind(name) for name in atoms.names(needs)}
        names = [name for name in atoms.names(held) if _kind(name) in (kinds or _LEVELS)]
        return atoms.union(names)

    def _needs(self, offer: Offer) -> Mask:
        """Return the smallest thing an offer asks of the first person who may enter at all."""
        town = self.teller.town
        found: list[Mask] = []
        for person in town.persons:
            view = town.view(person, sure=True)
            needs = (need for terms in view.along(offer).terms for need in terms.sure)
            found += [need & ~self._script for need in needs]
        return min(found, key=lambda mask: (mask.bit_count(), mask), default=0)

    @cached_property
    def _script(self) -> Mask:
        """Return what all the people can read and write at the beginning: nobody need say it."""
        persons, atoms = self.teller.town.persons, self.teller.town.atoms
        common = reduce(and_, (person.start for person in persons)) if persons else 0
        names = (name for name in atoms.names(common) if name.startswith(f"{_SCRIPT}:"))
        return atoms.union(list(names))

    def _following(self, source: Box, target: Offer) -> Box | None:
        """Return the next run of an offer after a box, else the one that a clerk would expect."""
        boxes = self.boxes.of(target)
        if not boxes:
            return self._usual(source, target)
        if boxes[0].row == COMPANIONS or source.row == COMPANIONS:
            later = [box for box in boxes if (box.end or box.start) > source.start]
            return _last_within(source, later) if source.row == COMPANIONS else (later or boxes)[0]
        end = source.end or source.start
        return next((box for box in boxes if box.start >= end), boxes[-1])

    def _usual(self, source: Box, target: Offer) -> Box:
        """Return a run as the type usually begins and lasts, for an offer without dates."""
        found = self.teller.town.land.types.get(target.type)
        course = found.course if found else None
        start = date.fromisoformat(source.end or source.start) + timedelta(days=1)
        if course is not None and course.starts == "schuljahr":
            year = start.year + (start.month > SCHOOL_YEAR_BEGINS)
            start = max(start, date(year, SCHOOL_YEAR_BEGINS, 1))
        months = (course.months if course else None) or _USUAL_MONTHS
        return self.boxes.run(target, start, start + timedelta(days=round(months * MONTH)))


def _kind(name: str) -> str:
    """Return the chain of an atom, or the exam of a proof."""
    first, _, rest = name.partition(":")
    return f"{first}:{rest.partition(':')[0]}" if first == "proof" else first


def _wait(source: Box, target: Box) -> int | None:
    """Return the days between two runs, or None where one of them runs beside others."""
    if COMPANIONS in {source.row, target.row} or source.end is None:
        return None
    return (date.fromisoformat(target.start) - date.fromisoformat(source.end)).days


def _last_within(source: Box, boxes: list[Box]) -> Box | None:
    """Return the run into which a companion leads: the last one that begins while it lasts."""
    known = [box for box in boxes if box.start <= (source.end or source.start)] or boxes
    return known[-1] if known else None
