"""What a rule says: deviations it found, values it missed, and the answer for one object."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from checker.model.catalogue import Limit
from checker.model.text import Text

# What a rule names as the missing value when it lacks the packages of others.
CONTEXT = "context"


class Answer(StrEnum):
    """One rule on one object."""

    COMPLIES = "complies"
    VIOLATES = "violates"
    UNDECIDABLE = "undecidable"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Deviation:
    """One deviation, as a rule sees it.

    ``field`` is a path below the object (``runs/0/places``), or from the package when it begins
    with ``/``. ``part`` is the natural key of a list item (target of a link, kind of a cost row).
    ``about`` names the gaps in the graph that the deviation is about (person and goal).
    """

    field: str
    basis: Limit
    message: Text
    remedy: Text
    actual: Any = None
    expected: Any = None
    part: str = ""
    related: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Missing:
    """A part of a rule that could not be answered because a field or a norm text is missing.

    ``parameter`` names the value the part would have been measured against, where that is known.
    """

    field: str
    parameter: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One rule on one object: the answer, its deviations, and what was missing."""

    answer: Answer
    deviations: tuple[Deviation, ...] = ()
    missing: tuple[Missing, ...] = ()
