"""The numbers on places of one package for its report."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.path_records import Teller
from checker.graph.ways import TownWays
from checker.model.path_capacity import (
    PathArrived,
    PathBottleneck,
    PathCapacity,
    PathQueue,
    PathStage,
)
from checker.model.text import Lang
from checker.model.ways_capacity import Arrived, CapacityFound


def capacity_of(ways: TownWays, lang: Lang) -> Iterator[PathCapacity]:
    """Yield the numbers for every goal to which a way leads, in the order of the package."""
    teller = Teller(ways, lang)
    for goal in dict.fromkeys(row.goal for row in ways.goals.reached):
        found = ways.places.capacity(goal)
        if found is not None:
            yield _told(found, teller)


def _told(found: CapacityFound, teller: Teller) -> PathCapacity:
    offer = teller.offer
    return PathCapacity(
        goal=found.goal,
        goal_title=found.goal_title.in_(teller.lang),
        persons=found.persons,
        usual=tuple(map(_arrived, found.usual)),
        all_pass=tuple(map(_arrived, found.all_pass)),
        stages=tuple(
            PathStage(
                offer(stage.offer),
                stage.wanted,
                stage.places,
                stage.placed,
                stage.left,
                stage.passing,
                stage.entry,
            )
            for stage in found.stages
        ),
        bottlenecks=tuple(
            PathBottleneck(offer(b.offer), b.gains, b.method) for b in found.bottlenecks
        ),
        queues=tuple(
            PathQueue(offer(q.offer), q.entered, q.refused, q.wait_weeks, q.longest, q.month)
            for q in found.queues
        ),
        not_stated=tuple(map(offer, found.not_stated)),
        full=found.full,
    )


def _arrived(found: Arrived) -> PathArrived:
    return PathArrived(found.month, found.day.isoformat(), found.fifo, found.best, found.cut)
