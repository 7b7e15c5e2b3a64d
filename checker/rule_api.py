"""Everything a rule file may import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Any, Generic, Literal, NotRequired, TypedDict, TypeVar, Unpack, get_args

from checker.errors import NotApplicableError, UndecidableError
from checker.model.catalogue import Limit
from checker.model.claims import (
    Claim,
    claims_of,
    counselling_money,
    counselling_of,
    serves_unnamed,
)
from checker.model.context import Context
from checker.model.families import (
    Accommodation,
    AnyMeasure,
    Counselling,
    Goal,
    LanguageCourse,
    OtherMeasure,
    Participation,
    Qualification,
    School,
    YouthSupport,
)
from checker.model.finding import Deviation, Missing
from checker.model.funding import funding_per_post
from checker.model.kreis import (
    Others,
    called,
    is_kreis,
    key_of,
    kreis_of,
    names_of,
    others_at_the_time,
    others_in_period,
    others_of,
    place_name,
    same_kreis,
    some_names,
    term_of,
    town_name,
    towns_at_the_time,
    within,
)
from checker.model.land_year import LandYear
from checker.model.link_findings import handed_over, named_offers
from checker.model.measure import Measure
from checker.model.moves import FailedState, TownRef
from checker.model.municipality import Member, TargetGroup
from checker.model.package import MeasurePackage
from checker.model.parts import Language, Run, SkillLevels
from checker.model.resources import Post, Regelangebot
from checker.model.standard import Code, Version
from checker.model.terms import hours_of, ue_of, years_between
from checker.model.text import Text
from checker.model.timing import Ended, Late, Pause
from checker.model.ways_goals import NoWay, Stop
from checker.model.ways_links import Circle, Declared, Handover
from checker.model.ways_moves import MoveDelayed, MoveLost
from checker.model.ways_places import Served, Shortfall, SinglePoint
from checker.model.wording import also, euro, form, say

__all__ = [
    "Accommodation",
    "AnyMeasure",
    "Circle",
    "Claim",
    "Code",
    "Context",
    "Counselling",
    "Declared",
    "Deviation",
    "Ended",
    "FailedState",
    "Findings",
    "Goal",
    "Handover",
    "LandYear",
    "Language",
    "LanguageCourse",
    "Late",
    "Limit",
    "Measure",
    "MeasurePackage",
    "Member",
    "Missing",
    "MoveDelayed",
    "MoveLost",
    "NoWay",
    "NotApplicableError",
    "OtherMeasure",
    "Others",
    "Participation",
    "Pause",
    "Post",
    "Qualification",
    "Regelangebot",
    "Rule",
    "Run",
    "School",
    "Served",
    "Shortfall",
    "SinglePoint",
    "SkillLevels",
    "Stop",
    "TargetGroup",
    "Text",
    "TownRef",
    "UndecidableError",
    "Version",
    "YouthSupport",
    "also",
    "called",
    "claims_of",
    "counselling_money",
    "counselling_of",
    "euro",
    "form",
    "funding_per_post",
    "handed_over",
    "hours_of",
    "is_kreis",
    "key_of",
    "kreis_of",
    "named_offers",
    "names_of",
    "others_at_the_time",
    "others_in_period",
    "others_of",
    "place_name",
    "rule",
    "same_kreis",
    "say",
    "serves_unnamed",
    "some_names",
    "still_open",
    "term_of",
    "town_name",
    "towns_at_the_time",
    "ue_of",
    "within",
    "years_between",
]

Obj = TypeVar("Obj")
T = TypeVar("T")
Findings = Iterator[Deviation | Missing]
Level = Literal["field", "measure", "package", "graph", "kreis", "temporal"]


class RuleMeta(TypedDict):
    """What a rule file states about its rule, beside code and check.

    ``slug`` is the public German name; ``title`` and ``about`` are German, the English texts are
    ``title_en`` and the docstring. ``types`` limits the rule to measure types. ``presence``: the
    rule asks whether something is stated at all. ``follows``: codes of rules whose finding on the
    same field makes a finding of this rule a consequence.
    """

    slug: str
    title: str
    title_en: str
    about: str
    level: Level
    requirements: tuple[str, ...]
    parameters: NotRequired[tuple[str, ...]]
    types: NotRequired[tuple[str, ...]]
    since: NotRequired[str]
    presence: NotRequired[bool]
    follows: NotRequired[tuple[str, ...]]
    aliases: NotRequired[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Obj]):
    """One rule: its metadata and its check. ``doc`` is the English docstring with the examples.

    ``applies_to`` is a class or a union of classes (``Measure | Regelangebot``).
    """

    code: str
    meta: RuleMeta
    applies_to: type[Any] | UnionType
    check: Callable[[Obj, Context], Findings]
    doc: str

    @property
    def area(self) -> str:
        """Return the three letters of the area."""
        return self.code[:3]

    @property
    def slug(self) -> str:
        """Return the public German name."""
        return self.meta["slug"]

    @property
    def title(self) -> Text:
        """Return the title in both languages."""
        return Text(self.meta["title"], self.meta["title_en"])

    @property
    def classes(self) -> tuple[type, ...]:
        """Return the classes of objects that the rule speaks about."""
        return get_args(self.applies_to) or (self.applies_to,)

    @property
    def summary(self) -> str:
        """Return the English summary: the docstring up to its first section."""
        head = self.doc.partition("Complies:")[0].replace("Why:", "")
        return " ".join(head.split())

    @property
    def parameters(self) -> tuple[str, ...]:
        """Return the names of the parameters the rule may ask for."""
        return self.meta.get("parameters", ())

    @property
    def types(self) -> tuple[str, ...]:
        """Return the measure types the rule is limited to, or nothing."""
        return self.meta.get("types", ())


def rule(
    code: str, applies_to: type[Any] | UnionType, **meta: Unpack[RuleMeta]
) -> Callable[[Callable[[Obj, Context], Findings]], Rule[Obj]]:
    """Turn a check function into a rule; the loader collects the values it finds."""

    def wrap(check: Callable[[Obj, Context], Findings]) -> Rule[Obj]:
        return Rule(code, meta, applies_to, check, check.__doc__ or "")

    return wrap


def still_open(found: Stop | NoWay, context: Context) -> Findings:
    """Say which fields an answer of the graph depends on; nothing where it is settled."""
    for field in found.unknown:
        yield context.missing(field)
