"""Answers of the graph for rules: people who move within the Kreis."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from checker.graph.moves import wishes
from checker.graph.moves_changed import Changed
from checker.graph.moves_crowds import MoveCrowds
from checker.graph.moves_islands import alone
from checker.graph.moves_neighbours import Neighbours
from checker.graph.moves_reasons import Limits
from checker.graph.moves_table import ConsistencyError, MoveTable
from checker.graph.moves_timed import Timed
from checker.graph.region import Member
from checker.graph.sentences import together
from checker.model.moves import Handover, TownConformity, TownRef
from checker.model.package import MeasurePackage
from checker.model.ways_moves import (
    ChangeBreak,
    Island,
    MoveDelayed,
    MoveLost,
    NeighbourSolution,
    Skew,
)

if TYPE_CHECKING:
    from checker.graph.ways import TownWays


class TownMoves:
    """Implements ``MoveAnswers`` for one town of a region."""

    def __init__(
        self, ways: TownWays, table: MoveTable, older: MeasurePackage | None = None
    ) -> None:
        """``older``: an earlier version of the package."""
        self._ways, self._table = ways, table
        self._own = table.member(ways.town.key)
        self._older = older
        self._crowds = MoveCrowds(ways.goals.gaps, table, self._own)

    @property
    def _others(self) -> tuple[Member, ...]:
        return tuple(m for m in self._table.region.members if m is not self._own)

    @property
    def others(self) -> tuple[TownRef, ...]:
        """Return the other towns that are compared."""
        return tuple(member.ref for member in self._others)

    @property
    def older(self) -> bool:
        """Say whether an older version of the package is there."""
        return self._older is not None

    @property
    def anybody(self) -> bool:
        """Say whether the package names persons with a goal."""
        return self._ways.goals.anybody

    def lost(self) -> tuple[MoveLost, ...]:
        """Return the breaks on both sides of the package, without looking at dates."""
        return self._lost

    @cached_property
    def _lost(self) -> tuple[MoveLost, ...]:
        found = self._crowds.lost(self._others)
        for fault in self._table.faults.values():
            raise ConsistencyError(fault)
        return found

    def delayed(self, months: float, weeks: float) -> tuple[MoveDelayed, ...]:
        """Return moves away that cost more than so many months, or a repetition (deep stage)."""
        timed = Timed(self._table, Limits(weeks, months, months))
        groups: dict[tuple[str, str, tuple[str, ...]], list[Handover]] = {}
        for found in self._costly(timed, months):
            after = found.after.name if found.after else ""
            repeats = tuple(offer.title.de for offer in found.repeats)
            groups.setdefault((found.goal, after, repeats), []).append(found)
        return tuple(self._delay(groups[key]) for key in sorted(groups))

    def _costly(self, timed: Timed, months: float) -> Iterator[Handover]:
        for other in self._others:
            for resident, goal in wishes(self._own):
                for found in timed.of(self._own, other, resident, goal, near=True):
                    late = (found.delay or 0) > months or found.months_moving is None
                    if found.grade == "K1" and (late or found.repeats):
                        yield found

    def _delay(self, found: list[Handover]) -> MoveDelayed:
        worst = max(found, key=lambda one: one.delay if one.delay is not None else 1e6)
        return MoveDelayed(
            worst.receiver,
            tuple(dict.fromkeys((worst.receiver, *(one.receiver for one in found)))),
            self._crowds.own(found),
            self._crowds.ref(worst.after),
            worst.goal,
            worst.goal_title,
            worst.delay,
            worst.repeats,
            together(worst.reasons),
        )

    def conformity(self) -> TownConformity | None:
        """Return whether the package meets the Übergabestandard; None where there is none."""
        found = self._table.conformity(self._own.ref.key)
        if found is None:
            return None
        failed = (one._replace(after=self._crowds.ref(one.after)) for one in found.failed)
        return found._replace(failed=tuple(failed))

    def neighbour_solutions(self) -> tuple[NeighbourSolution, ...]:
        """Return courses of neighbours that would close a gap of the package."""
        return Neighbours(self._ways.goals.gaps).solutions()

    def island(self, quota: float) -> Island | None:
        """Return whether the town is an island where so large a share must keep its way.

        None where it is not, or where no other town of its Kreis is compared.
        """
        kreis = self._own.ref.kreis
        members = [m for m in self._table.region.members if m.ref.kreis == kreis]
        found = alone(self._table, self._own, members, quota) if len(members) > 1 else False
        return None if found is False else Island(len(members), undecided=found is None)

    def version_skew(self) -> tuple[Skew, ...]:
        """Return the other towns that state another version of the Pact."""
        codes = self._table.region.land.catalogue.code_lists["pact-versions"].codes
        rank = {code.code: place for place, code in enumerate(codes)}
        own = self._own.package.content.pact_version or ""
        return tuple(self._skews(rank, own)) if own in rank else ()

    def _skews(self, rank: dict[str, int], own: str) -> Iterator[Skew]:
        for other in self._others:
            theirs = other.package.content.pact_version or ""
            steps = abs(rank[own] - rank[theirs]) if theirs in rank else 0
            if steps:
                yield Skew(other.ref, own, theirs, steps, ahead=rank[own] > rank[theirs])

    def change_breaks(self, months: float) -> tuple[ChangeBreak, ...]:
        """Return who loses a goal by the new version, or reaches it so many months later."""
        if self._older is None:
            return ()
        return Changed(self._ways.goals.gaps, self._older).breaks(months)
