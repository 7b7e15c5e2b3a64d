"""The ladder of a package as a picture and table show it: boxes in time, lines, goals on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Owner = Literal["own", "near", "federal", "proposal", "wait"]
LineKind = Literal["confirmed", "broken", "circle", "possible", "way", "fix"]

START = "start"
COMPANIONS = "begleitend"
WORK = "beruf"
SCRIPT = "schrift"
NO_LEVEL = "ohne"


@dataclass(frozen=True, slots=True)
class Box:
    """One run of an offer; ``offer`` is its name in the package or context.

    ``row``: the level it leads to (``A1`` to ``C2``, ``schrift``, ``beruf``, ``begleitend``, and
    ``ohne`` for a course that secures none).
    ``owner``: own measure, offer of a neighbour or the Kreis, federal offer, or proposal. ``note``
    holds the second line (from which level it takes people). ``ends_here``: a dead end.
    ``end`` is None where it is not known. ``look``: a step of the way that is shown (``on``), or
    one that cannot be taken (``off``).
    """

    id: int
    offer: str
    title: str
    note: str
    row: str
    owner: Owner
    start: str
    end: str | None
    places: int | None = None
    ends_here: bool = False
    look: Literal["", "on", "off"] = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One transition; it is row ``number`` of the table, or of none where that is below 1.

    ``source`` is the id of a box; so is ``target``, unless the line leads to a goal (then ``goal``
    is its code; ``at_begin``: the goal is reached when the source begins). ``has`` and ``needs`` in
    words; ``why`` says what does not fit, ``code`` which finding says it. ``stated``: the package
    names the transition. ``share``: how many of how many persons can go on, where not all can.
    ``open``: whether it fits cannot be decided.
    """

    number: int
    kind: LineKind
    source: int
    target: int | None
    goal: str | None = None
    wait_days: int | None = None
    has: str = ""
    needs: str = ""
    stated: bool = False
    why: str = ""
    code: str = ""
    at_begin: bool = False
    share: tuple[int, int] | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Rail:
    """A goal; ``reached``: a way leads there for at least some of the people.

    ``open``: whether one does cannot be decided. ``timeless``: the dates do not let any work out.
    ``after``: the months until then, in words, where
    the way of one person is shown.
    """

    goal: str
    title: str
    reached: bool
    open: bool = False
    after: str = ""
    timeless: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """A wait over the limit between two boxes, from the end of one to the start of the other."""

    source: int
    target: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """The ladder. ``rows`` from the bottom up, also those without a box.

    ``undated`` names offers that have no dates and are therefore not drawn. ``left_out`` counts
    possible transitions that are not drawn, so that the picture stays readable.
    """

    rows: tuple[str, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    rails: tuple[Rail, ...]
    pauses: tuple[Pause, ...]
    wait_weeks: int
    undated: tuple[str, ...] = ()
    left_out: int = 0
