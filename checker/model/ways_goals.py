"""What rules may ask about persons and goals, without looking at dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.text import Text
from checker.model.ways import GoalAnswer, OfferRef

NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Crowd:
    """The persons a finding is about.

    ``label``: their titles, at most five, with the number of persons. ``group``: the code of the
    first group, else the id of the profile; ``field``: its path in the package. ``gaps``: person
    and goal of each, as findings name them.
    """

    label: Text
    count: int
    group: str
    field: str
    gaps: frozenset[str]


NOBODY = Crowd(NOTHING, 0, "", "", frozenset())


class Stop(NamedTuple):
    """Where some persons stop.

    ``offer``: at which offer; None where there is none at all. ``has`` and ``needs``: what they
    hold and what they would need; ``because``: why, in sentences. ``before``: the offer they come
    from. ``others``: persons who go on. ``rate``: the planned share that reaches the target.
    ``day``: when it goes on. ``unknown``: fields on which the answer depends; then nothing is said.
    """

    people: Crowd
    offer: OfferRef | None = None
    has: Text = NOTHING
    needs: Text = NOTHING
    because: Text = NOTHING
    before: OfferRef | None = None
    others: Crowd = NOBODY
    rate: float | None = None
    day: date | None = None
    unknown: tuple[str, ...] = ()

    @property
    def title(self) -> Text:
        """Return the title of the offer."""
        return self.offer.title if self.offer else NOTHING

    @property
    def name(self) -> str:
        """Return the name of the offer among all of the town."""
        return self.offer.name if self.offer else ""


class NoWay(NamedTuple):
    """Some persons who do not reach a goal.

    ``missing``: what the goal still lacks. ``nearest``: the offer with the fewest reasons, in
    sentences. ``chain``: why, from the goal backwards. ``unknown`` as in ``Stop``.
    """

    people: Crowd
    goal: str
    goal_title: Text
    missing: Text
    nearest: Text | None = None
    chain: tuple[Text, ...] = ()
    unknown: tuple[str, ...] = ()


Item = Measure | MeasurePackage
"""A measure asks about itself; the package asks about every offer that is not its measure."""


class GoalAnswers(Protocol):
    """Answers about who reaches what.

    Questions about persons are not applicable (``anybody`` is False) where none are named.
    """

    @property
    def anybody(self) -> bool:
        """Say whether the package names persons with a goal."""

    @property
    def where(self) -> Text:
        """Return what was looked at: the package, or the package and its neighbourhood."""

    def answers(self) -> tuple[GoalAnswer, ...]:
        """Return the answer for every person and goal, in the order of the package."""

    def no_ways(self) -> tuple[NoWay, ...]:
        """Return who does not reach which goal, or for whom it is open, by group and goal."""

    def without_entry(self, months: int) -> tuple[Stop, ...]:
        """Return who finds no entry, or none within so many months (then with its day)."""

    def may_end(self, measure: Measure) -> bool | None:
        """Say whether a way may end at a measure of this type, or None for an unknown type."""

    def dead_ends(self, measure: Measure) -> tuple[Stop, ...]:
        """Return who finishes the measure and finds nothing further, when nobody does."""

    def left_behind(self, measure: Measure) -> tuple[Stop, ...]:
        """Return who finishes the measure and finds nothing further, when others do."""

    def never_entered(self, measure: Measure) -> tuple[Stop, ...]:
        """Return why nobody of the package can get into the measure, if that is so."""

    def jumps(self, item: Item) -> tuple[Stop, ...]:
        """Return offers whose entry lies two levels or more above what can be reached."""

    def short_skills(self) -> tuple[Stop, ...]:
        """Return who lacks one skill only, and for what."""

    def unproved(self, item: Item) -> tuple[Stop, ...]:
        """Return offers that ask for a proof nobody gets, while the skills are held."""

    def fallbacks_missing(self, item: Item) -> tuple[Stop, ...]:
        """Return exams after which those who miss the target lose the goal."""

    def barred(self, item: Item, detail: str) -> tuple[Stop, ...]:
        """Return offers that block a goal by one thing alone: childcare, place or format."""
