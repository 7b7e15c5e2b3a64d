"""What rules may ask about people who move between the municipalities of a Kreis."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from checker.model.moves import Blame, TownConformity, TownRef
from checker.model.text import Text
from checker.model.ways import OfferRef
from checker.model.ways_goals import Crowd


class MoveLost(NamedTuple):
    """People who reach a goal where they live, but not after a move.

    ``own`` is the side of the package that is looked at: its people leave (``sender``) or people
    of the other town come (``receiver``). ``after``: the offer they come from, None for the
    beginning. ``people`` are named in the words of their own package; ``people.gaps`` names the
    same gaps of the package that is looked at, so that a finding follows from them, and
    ``people.field`` is empty where they belong to the other one. ``because``: why, in sentences.
    ``bound``: the break comes from an upper bound. ``towns``: all towns with the same break, the
    first is ``other``.
    """

    own: Blame
    other: TownRef
    towns: tuple[TownRef, ...]
    people: Crowd
    after: OfferRef | None
    goal: str
    goal_title: Text
    because: Text
    blame: Blame
    bound: bool = False
    unknown: tuple[str, ...] = ()


class MoveDelayed(NamedTuple):
    """People who lose months by a move, or have to repeat a course (``repeats``).

    ``months``: how much later, None where no date is known there. The other fields are as in
    ``MoveLost``; the people live in the town that is looked at.
    """

    other: TownRef
    towns: tuple[TownRef, ...]
    people: Crowd
    after: OfferRef | None
    goal: str
    goal_title: Text
    months: float | None
    repeats: tuple[OfferRef, ...]
    because: Text


class NeighbourSolution(NamedTuple):
    """A course of a neighbour that would close a gap if it were open to this town.

    ``free``: its free places, None where nobody states them.
    """

    people: Crowd
    goal: str
    goal_title: Text
    neighbour: TownRef
    offer: OfferRef
    free: int | None


class Island(NamedTuple):
    """A town that is connected with no other of ``towns`` in both directions.

    ``undecided``: it depends on unknown fields; then nothing is said.
    """

    towns: int
    undecided: bool = False


class Skew(NamedTuple):
    """Another town whose package is written against another version of the Pact.

    ``steps``: how many versions lie between; ``ahead``: this town has the newer one.
    """

    other: TownRef
    own: str
    theirs: str
    steps: int
    ahead: bool


class ChangeBreak(NamedTuple):
    """People who lose their way to a goal by the new version of a package, or reach it later.

    ``months``: how much later; None where the goal is lost. ``since``: first day of the older
    version. ``because``: what is missing now.
    """

    people: Crowd
    goal: str
    goal_title: Text
    months: float | None
    since: str
    because: Text


class MoveAnswers(Protocol):
    """Answers about the other packages of the same Kreis and time."""

    @property
    def others(self) -> tuple[TownRef, ...]:
        """Return the other towns that are compared; without any no question is applicable."""

    @property
    def older(self) -> bool:
        """Say whether an older version of the package is there."""

    @property
    def anybody(self) -> bool:
        """Say whether the package names persons with a goal."""

    def lost(self) -> tuple[MoveLost, ...]:
        """Return the breaks on both sides of the package, without looking at dates."""

    def delayed(self, months: float, weeks: float) -> tuple[MoveDelayed, ...]:
        """Return moves away that cost more than so many months, or a repetition (deep stage).

        ``weeks``: how long a wait may be.
        """

    def conformity(self) -> TownConformity | None:
        """Return whether the package meets the Übergabestandard; None where there is none."""

    def neighbour_solutions(self) -> tuple[NeighbourSolution, ...]:
        """Return courses of neighbours that would close a gap of the package."""

    def island(self, quota: float) -> Island | None:
        """Return whether the town is an island where so large a share must keep its way."""

    def version_skew(self) -> tuple[Skew, ...]:
        """Return the other towns that state another version of the Pact."""

    def change_breaks(self, months: float) -> tuple[ChangeBreak, ...]:
        """Return who loses a goal by the new version, or reaches it so many months later."""
