"""Participant profiles: start, what changes with time, goals; and what a goal asks for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from checker.model.standard import BothLanguages, Citation, Confidence, Record


class Levels(Record):
    """A level per skill."""

    hoeren: str = "A0"
    lesen: str = "A0"
    schreiben: str = "A0"
    sprechen: str = "A0"


class StartState(Record):
    """What a person holds at the beginning."""

    language: str | Levels = "A0"
    literacy: str = "lateinisch"
    school_certificate: str = "kein"
    recognition: str | None = None
    certificates: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


class Stage(Record):
    """What changes in a month (0 is the beginning); what is not named stays."""

    month: int = Field(ge=0)
    residence_status: str | None = None
    care_duty: bool | None = None
    place: str | None = None


class Profile(Record):
    """A fictitious participant: a test input, no statistics.

    ``facts`` are further keys of the transition syntax (``beruf``, ``rechtskreis``, ``zugang``).
    ``share`` is the part of the neutral mix. ``age_max`` makes the profile a range of ages.
    """

    id: str
    title: BothLanguages
    start: StartState = StartState()
    timeline: tuple[Stage, ...] = ()
    age: int | None = None
    age_max: int | None = None
    hours_per_week: float | None = None
    facts: dict[str, str] = Field(default_factory=dict)
    goals: tuple[str, ...] = ()
    share: float = Field(default=0, ge=0, le=1)
    source: str
    note: str | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Profile:
        months = [stage.month for stage in self.timeline]
        if months != sorted(set(months)):
            raise ValueError(f"{self.id}: the months of the timeline must rise")
        return self


class GroupShare(Record):
    """A default profile of a target group and its share of the group."""

    profile: str
    share: float = Field(gt=0, le=1)


class GroupDefault(Record):
    """What a target group of a package is taken for where it says nothing itself.

    ``no_status``: the status of this group stays open.
    """

    group: str
    profiles: tuple[GroupShare, ...] = Field(min_length=1)
    no_status: bool = False
    note: str | None = None


class GoalNeed(Record):
    """One way to meet a goal: lower bounds, proofs, and types attended (all of them)."""

    facts: dict[str, str] = Field(default_factory=dict)
    certificates: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Goal(Record):
    """What a goal asks for. ``law``: types whose demands apply as well (one of them).

    ``by``: types whose begin reaches the goal, wherever a package or context offers them.
    ``starts``: at any time, or with the school year.
    """

    code: str
    needs: tuple[GoalNeed, ...] = ()
    law: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    starts: Literal["laufend", "schuljahr"] = "laufend"
    basis: Literal["norm", "practice", "project_set"] = "project_set"
    confidence: Confidence = "high"
    why: BothLanguages
    citation: Citation


class ProfileFile(Record):
    """The profiles, what goals ask for, and what target groups are taken for."""

    id: str
    title: BothLanguages
    note: BothLanguages
    goals: tuple[Goal, ...] = ()
    groups: tuple[GroupDefault, ...] = ()
    profiles: tuple[Profile, ...]
