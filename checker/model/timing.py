"""What the graph found out about dates, in the words of its rules."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.model.text import Text
from checker.model.ways import OfferRef
from checker.model.ways_goals import Crowd


class Start(NamedTuple):
    """A begin that was tried before it is proposed.

    ``moved``: a begin of the package is moved to ``day``, and nobody reaches a goal later by it;
    else it is one more begin. ``months``: how much earlier the goal is reached, where it was
    reached before.
    """

    offer: OfferRef
    day: date
    moved: bool
    months: int = 0


class Late(NamedTuple):
    """Some persons who reach a goal late, or not at all by the stated dates.

    ``months``: the least and the most over the persons; None where no way with dates exists.
    ``weeks``: the longest wait before ``offer``, at which the time is lost. ``starts``: the begins
    that would help. ``undated``: fields of dates without which nothing can be said.
    """

    people: Crowd
    goal: str
    goal_title: Text
    months: tuple[int, int] | None = None
    offer: OfferRef | None = None
    weeks: int = 0
    starts: tuple[Start, ...] = ()
    undated: tuple[str, ...] = ()


class Pause(NamedTuple):
    """A wait between the end of one offer and the begin of the next.

    ``length``: in weeks, with the days where the weeks alone would not show that it is too long.
    ``field``: the begin in the package, else the end. ``latest``: the last
    begin with which the wait would not be too long. ``people``: who waits there on the earliest
    way; None where only a declared link says that the one follows the other. ``better``: what was
    tried to mend it. ``avoidable``: whoever waits there has another way without so long a wait
    (deep stages only).
    """

    before: OfferRef
    after: OfferRef
    end: date
    start: date
    length: Text
    latest: date
    field: str
    people: Crowd | None
    better: Start
    avoidable: bool = False


class NoFreeWay(NamedTuple):
    """Some persons who reach a goal only with a pause that is too long, whatever way they take."""

    people: Crowd
    goal: str
    goal_title: Text
    better: Start | None


class OldProof(NamedTuple):
    """A proof that is too old when the next offer begins.

    ``months``: its age then; ``limit``: how long it counts; ``latest``: the last begin for which
    it is young enough. ``norm``: the source of the limit.
    """

    people: Crowd
    before: OfferRef
    after: OfferRef
    months: int
    limit: int
    latest: date
    norm: Text
    field: str


class TooOld(NamedTuple):
    """Some persons who outgrow an offer before they can begin it.

    ``before``: what they attend until then; ``latest``: the last month in which they could begin.
    """

    people: Crowd
    goal_title: Text
    goal: str
    offer: OfferRef
    before: OfferRef | None
    latest: Text


class Hinge(NamedTuple):
    """A way that depends on a decision about the status.

    ``month``: when the profile assumes it. ``last``: the last offer that is open without it.
    ``assumed``: the status comes from a default profile.
    """

    people: Crowd
    goal: str
    goal_title: Text
    month: Text
    last: OfferRef | None
    assumed: bool


class Pitfall(NamedTuple):
    """A choice after which a goal is lost; ``better``: what to do first, as a sentence."""

    people: Crowd
    goal: str
    goal_title: Text
    offer: OfferRef
    day: date
    better: Text


class Repeated(NamedTuple):
    """A course on the way whose level is held already; ``months`` it takes."""

    people: Crowd
    goal: str
    goal_title: Text
    offer: OfferRef
    months: int


class Detour(NamedTuple):
    """A first choice that costs ``months`` against the best one."""

    people: Crowd
    goal: str
    goal_title: Text
    offer: OfferRef
    best: OfferRef
    months: int


class Missed(NamedTuple):
    """What missing the first usable begin of a measure costs: ``months`` on average."""

    people: Crowd
    months: int
    day: date
    following: date


class Ended(NamedTuple):
    """An offer that does not begin when it is needed.

    ``last``: its last stated begin. ``later``: the next one, where it comes too late. ``until``:
    the last day on which a begin would have been in time.
    """

    last: date
    later: date | None
    until: date


class Outdated(NamedTuple):
    """The oldest figures of an offer: the place of the run, their day, and their age in days.

    The age is that on ``day``; ``submitted``: on it the package was handed in.
    """

    place: int
    stated: date
    age: int
    day: date
    submitted: bool
