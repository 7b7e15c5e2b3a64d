"""What the graph knows about one town; every part is computed when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.graph.naming import Names
from checker.graph.reach import Connected, connectivity, persons
from checker.graph.town import Town
from checker.graph.ways_goals import TownGoals
from checker.graph.ways_links import TownLinks
from checker.graph.ways_places import TownPlaces
from checker.graph.ways_times import TownTimes
from checker.model.ways_moves import MoveAnswers


@dataclass(frozen=True)
class TownWays:
    """Implements ``Ways``. ``complete``: the context holds every package there is.

    ``moving`` makes the answers about other towns, when somebody asks for them.
    """

    town: Town
    report_day: date
    deep: bool = True
    complete: bool = False
    moving: Callable[[TownWays], MoveAnswers] | None = None

    @cached_property
    def names(self) -> Names:
        """Return what makes records of persons and offers."""
        return Names(self.town)

    @property
    def connected(self) -> Connected:
        """Return the verdict on connectivity with the persons behind it."""
        found = list(self.goals.reached)
        verdict = connectivity(found, contradiction=self.links.contradicted)
        return Connected(verdict, *(persons(found, state) for state in ("K", "B", "U")))

    @cached_property
    def links(self) -> TownLinks:
        """Return the answers about declared links."""
        return TownLinks(self.goals.gaps, complete=self.complete)

    @cached_property
    def goals(self) -> TownGoals:
        """Return the answers about persons and goals."""
        return TownGoals(self.town, self.names)

    @cached_property
    def times(self) -> TownTimes:
        """Return the answers about dates."""
        return TownTimes(self.town, self.names, self.report_day, deep=self.deep)

    @cached_property
    def places(self) -> TownPlaces:
        """Return the answers about capacity and doubles."""
        return TownPlaces(self.goals.gaps)

    @cached_property
    def moves(self) -> MoveAnswers:
        """Return the answers about people who move within the Kreis."""
        if self.moving is None:
            raise RuntimeError("no other towns were given")
        return self.moving(self)
