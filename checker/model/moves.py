"""What happens to the way of people who move from one municipality to another.

The machinery stands in ``checker/graph/moves*.py`` and ``region*.py``; these records are all that
rules and reporters see. Shares are 0 to 1; None means that nothing counts there.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.model.quota import Quota, ratio
from checker.model.text import Text
from checker.model.ways import OfferRef, Who

Grade = Literal["K3", "K2", "K1", "K", "K0", "K?"]
"""K3 seamless, K2 connected, K1 with conditions, K0 break, K? cannot be checked.

K: the goal stays in reach and no dates were looked at (without ``--timed``).
"""

Blame = Literal["sender", "receiver", "land"]
"""Who would have to change something: the handing town, the receiving one, or the standard."""

Level = Literal["aufnahme", "abgabe", "voll"]
WORST_FIRST: tuple[Grade, ...] = ("K0", "K?", "K1", "K", "K2", "K3")


class TownRef(NamedTuple):
    """A municipality (or Kreis, or group of municipalities) as outputs name it."""

    key: str
    name: str
    kreis: str


class Handover(NamedTuple):
    """Some persons who move after an offer (None: at the beginning), and one of their goals.

    ``months_staying`` and ``months_moving``: from the move to the goal; None where no dates were
    looked at, or none leads there up to the horizon. ``repeats``: courses that must be attended
    although their level is held already. ``neighbour``: it works only with an offer of a third
    town. ``reasons``: why the grade is not the best one, in sentences. ``state``: the state of the
    Übergabestandard that the persons hold, None where there is none. ``bound``: the break comes
    from an upper bound, not from a gap of the receiving town. ``unknown``: fields on which it
    depends.
    """

    sender: TownRef
    receiver: TownRef
    who: Who
    after: OfferRef | None
    goal: str
    goal_title: Text
    grade: Grade
    months_staying: float | None = None
    months_moving: float | None = None
    repeats: tuple[OfferRef, ...] = ()
    neighbour: bool = False
    reasons: tuple[Text, ...] = ()
    blame: Blame | None = None
    state: str | None = None
    bound: bool = False
    unknown: tuple[str, ...] = ()
    following: str = ""
    dimension: str = ""

    @property
    def delay(self) -> float | None:
        """Return how many months later than by staying the goal is reached."""
        if self.months_staying is None or self.months_moving is None:
            return None
        return round(self.months_moving - self.months_staying, 1)


class PairShare(NamedTuple):
    """One ordered pair of towns; persons are counted over (person, goal).

    A person-goal is ``kept`` when it stays in reach after every hand-over, ``lost`` when it surely
    is not after one, else ``undecided``; only goals count that the person reaches by staying.
    ``safe`` ones cannot be lost, but it is open whether they count. ``share`` is kept of what is
    decided; ``low`` and ``high`` read every unknown field against and for the towns. ``grades``:
    person-goals per grade, where dates were looked at.
    """

    sender: str
    receiver: str
    kept: float
    lost: float
    undecided: float
    safe: float = 0
    grades: tuple[tuple[Grade, float], ...] = ()

    @property
    def base(self) -> float:
        """Return the person-goals that count, decided or not."""
        return self.kept + self.lost + self.undecided

    @property
    def share(self) -> float | None:
        """Return the share that keeps its way among what is decided."""
        return ratio(self.kept, self.kept + self.lost)

    @property
    def low(self) -> float | None:
        """Return the share if every unknown field turns out badly."""
        return ratio(self.kept, self.base)

    @property
    def high(self) -> float | None:
        """Return the share if every unknown field turns out well."""
        good = self.kept + self.undecided + self.safe
        return ratio(good, self.base + self.safe)

    @property
    def grade(self) -> Grade:
        """Return the worst grade that occurs; K where dates were not looked at."""
        if self.grades:
            held = {grade for grade, count in self.grades if count}
            return next((grade for grade in WORST_FIRST if grade in held), "K")
        if self.lost:
            return "K0"
        return "K?" if self.undecided else "K"

    def holds(self, quota: float) -> bool | None:
        """Say whether at least this share keeps its way; None where that is open.

        1.0 asks for all (``--share all``). A pair without any person-goal holds.
        """
        low, high = self.low, self.high
        if low is None or low >= quota:
            return True
        return False if high is not None and high < quota else None


class FailedState(NamedTuple):
    """A hand-over state of the standard that a town does not meet.

    ``side``: the town hands over less than agreed, or does not take people on from there.
    ``state`` is empty where the standard names none for the level of ``after``. ``certain`` is
    False where it depends on unknown fields.
    """

    side: Literal["sender", "receiver"]
    state: str
    title: Text
    who: Who
    goal: str
    goal_title: Text
    after: OfferRef | None
    missing: Text
    certain: bool = True


class TownConformity(NamedTuple):
    """Whether a town meets the Übergabestandard: True, False, or None (cannot be checked).

    ``states``: how many of the standard's states concern its people; ``failed``: what fails.
    """

    town: TownRef
    sender: bool | None
    receiver: bool | None
    states: int
    failed: tuple[FailedState, ...] = ()


class Hole(NamedTuple):
    """People at a level for whom the standard names no state with their goal: the Land's part."""

    level: str
    who: Text
    goal: str
    goal_title: Text
    towns: int
    persons: int


class FragileOffer(NamedTuple):
    """An offer on which alone ``losing`` person-goals of its town hang."""

    town: TownRef
    offer: OfferRef
    losing: int
    of: int


class Brittle(NamedTuple):
    """A kind of hand-over that fails often: after a type, what is asked, in ``pairs`` of pairs.

    ``type`` and ``following`` are codes of measure types, empty for the beginning and for a goal.
    """

    type: str
    following: str
    dimension: str
    title: Text
    pairs: Quota


class GoalMonths(NamedTuple):
    """How long people of a profile need for a goal, over the towns of a Kreis.

    ``waiting``: share of the time that is waiting. Profiles with fewer than five persons are put
    together (``pooled``). ``persons``: who reaches it, of ``of``.
    """

    who: Text
    goal: str
    goal_title: Text
    median: float | None
    lowest: float | None
    highest: float | None
    waiting: float | None
    persons: int
    of: int
    pooled: bool = False


class LandFigures(NamedTuple):
    """The figures of a Kreis, or of the whole Land (``kreis`` is then empty).

    ``connected``: person-goals in reach; ``within``: the same within so many months, surely.
    ``handover``: person-goals kept over all ordered pairs. ``seamless``: pairs at K2 or better,
    None without dates. ``joined``: towns in the largest group that is connected in both
    directions; ``islands``: towns connected with nobody in both directions. ``fragile``:
    person-goals that hang on one offer. ``shared``: gaps that close if every town opened its
    courses to all. ``equal_weights``: a package states no number of persons.
    """

    kreis: str
    towns: int
    persons: int
    connected: Quota
    within: tuple[tuple[int, Quota], ...]
    handover: Quota
    seamless: Quota | None
    joined: Quota
    islands: tuple[TownRef, ...]
    fragile: Quota
    fragile_offers: tuple[FragileOffer, ...]
    brittle: tuple[Brittle, ...]
    months: tuple[GoalMonths, ...]
    senders: Quota | None
    receivers: Quota | None
    holes: tuple[Hole, ...]
    shared: Quota
    equal_weights: bool = False
