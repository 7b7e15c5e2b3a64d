"""What a run is asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checker.engine.records import Baseline, Waiver
from checker.model.catalogue import Catalogue
from checker.model.package import MeasurePackage
from checker.model.profile import ProfileFile
from checker.model.text import Lang
from checker.rule_api import Rule

COMMON_STAGES = (
    "reading",
    "rules",
    "transitions",
    "reachability",
    "robust",
    "dates",
    "capacity",
)
DEEP_STAGES = ("waiting", "traps", "repair")


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """The catalogue, the rules, the days and the policy of one run; ``report_day`` is passed in.

    ``profiles`` replaces the shipped ones. ``asked``: profiles or target groups that are looked at
    instead of the people of a package; ``asked_goals``: goals instead of theirs. ``deep``:
    wait-limited ways, traps and repair as well. ``pictures``: a format with pictures was asked for;
    ``ways``: one that tells the ways of people. ``links``: the declared links are counted over many
    packages.
    """

    catalogue: Catalogue
    rules: dict[str, Rule[Any]]
    report_day: date
    as_of: date | None = None
    policy: str = "standard"
    language: Lang = "de"
    waivers: tuple[Waiver, ...] = ()
    malformed_waivers: tuple[str, ...] = ()
    baseline: Baseline | None = None
    context: tuple[MeasurePackage, ...] = ()
    context_complete: bool = False
    unread_context: tuple[str, ...] = ()
    rule_folders: tuple[str, ...] = ()
    covered: frozenset[str] = field(default_factory=frozenset)
    profiles: ProfileFile | None = None
    asked: tuple[str, ...] = ()
    asked_goals: tuple[str, ...] = ()
    deep: bool = True
    pictures: bool = False
    ways: bool = True
    links: bool = False

    @property
    def stages(self) -> tuple[str, ...]:
        """Return the stages of the run; verdict and connectivity rest on the common ones."""
        return COMMON_STAGES + DEEP_STAGES if self.deep else COMMON_STAGES
