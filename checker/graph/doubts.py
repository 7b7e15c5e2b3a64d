"""Late only because something is not stated: what would have to be filled in to be sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.graph.dated import Dated
from checker.graph.dates import earliest
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.search import Way
from checker.graph.unknowns import Unknowns


@dataclass(frozen=True)
class Doubts:
    """Compares the certain way with the way if what is open turns out well."""

    dated: Dated
    unknowns: Unknowns

    def fields(self, person: Person, goal: str, last: date) -> tuple[str, ...]:
        """Return the open fields on a way that would arrive up to a day; nothing without one."""
        view = self.dated.town.view(person, sure=False)
        way = earliest(self.dated.asked(person, goal, view.runs(), view.instants()))
        if way is None or way.reached > last.toordinal():
            return ()
        held = self.dated.town.view(person, sure=True).reached
        return self.unknowns.at_doors(person, self._open(person, way), held)

    def _open(self, person: Person, way: Way) -> Iterator[Offer]:
        """Yield the offers on a way that are not surely open, or whose result is not known."""
        runs, _ = self.dated.runs(person)
        for run in way.legs:
            offer = self.dated.offer(run)
            known = {(sure.number, sure.step) for sure in runs[offer.key]}
            if (run.number, run.step) not in known:
                yield offer
