"""Everything a rule file may import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Literal, NotRequired, TypedDict, TypeVar, Unpack

from checker.errors import NotApplicableError, UndecidableError
from checker.model.catalogue import Catalogue, Limit
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
from checker.model.measure import Measure
from checker.model.municipality import Member, TargetGroup
from checker.model.package import MeasurePackage
from checker.model.parts import Language, Run, SkillLevels
from checker.model.resources import Post, Regelangebot
from checker.model.standard import Code, DatedValue, Version
from checker.model.text import Text
from checker.model.wording import euro, form, say

__all__ = [
    "Accommodation",
    "AnyMeasure",
    "Code",
    "Context",
    "Counselling",
    "Deviation",
    "Findings",
    "Goal",
    "Language",
    "LanguageCourse",
    "Limit",
    "Measure",
    "MeasurePackage",
    "Member",
    "Missing",
    "NotApplicableError",
    "OtherMeasure",
    "Participation",
    "Post",
    "Qualification",
    "Regelangebot",
    "Rule",
    "Run",
    "School",
    "SkillLevels",
    "TargetGroup",
    "Text",
    "UndecidableError",
    "Version",
    "YouthSupport",
    "euro",
    "form",
    "rule",
    "say",
]

Obj = TypeVar("Obj")
T = TypeVar("T")
Findings = Iterator[Deviation | Missing]
Level = Literal["field", "measure", "package", "graph", "kreis", "temporal"]
_OWN = DatedValue(force="must", basis="own_data", confidence="high", valid_to="open", value=True)


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


class More(TypedDict, total=False):
    """Optional parts of a deviation."""

    actual: Any
    expected: Any
    part: str
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule knows besides the object itself."""

    code: str
    declared: tuple[str, ...]
    catalogue: Catalogue
    package: MeasurePackage
    day: date | None
    report_day: date
    neighbours: tuple[MeasurePackage, ...] = ()
    context_complete: bool = False

    def parameter(self, name: str, day: date | None = None) -> Limit:
        """Return the value in force on the decisive day, or on another day.

        Raises:
            UndecidableError: no day or no text known.
            NotApplicableError: the norm sets no such value then.
        """
        if name not in self.declared:
            raise KeyError(f"{self.code} does not declare the parameter {name}")
        when = day or self.day or (self.report_day if self.catalogue.timeless(name) else None)
        return self.catalogue.in_force(name, self.require(when, "/period/start"))

    def parameter_over(self, name: str, first: date, last: date) -> list[Limit]:
        """Return every value in force in a term, in order of time."""
        return self.catalogue.over(name, first, last)

    def require(self, value: T | None, field: str, parameter: str = "") -> T:
        """Return the value, or end the rule as undecidable when it is missing.

        Name the parameter that the value is needed for, when the rule has several.
        """
        if value is None:
            raise UndecidableError(field, parameter)
        return value

    def missing(self, field: str, parameter: str = "") -> Missing:
        """Say (by yielding it) that a part of the rule lacks a value; the other parts go on.

        Name the parameter that this part needs, when the rule has several.
        """
        return Missing(field, parameter)

    def finding(
        self, field: str, basis: Limit, message: Text, remedy: Text, **more: Unpack[More]
    ) -> Deviation:
        """Describe one deviation, the value it deviates from and the way to put it right."""
        return Deviation(field, basis, message, remedy, **more)

    def own_data(self, de: str, en: str) -> Limit:
        """Return the basis of a finding in which the package contradicts itself: an error."""
        return Limit("own_data", _OWN, Text(de, en))

    def codes(self, list_id: str) -> tuple[Code, ...]:
        """Return the entries of a code list in order."""
        return self.catalogue.code_lists[list_id].codes

    def find_code(self, list_id: str, code: str) -> Code | None:
        """Return one entry of a code list, or None."""
        return self.catalogue.code(list_id, code)

    def rank(self, level: str) -> int | None:
        """Return the place of a language level (A0 is 0), or None for an unknown one."""
        return self.catalogue.rank("language-levels", level)

    def lowest(self, language: Language | None) -> str | None:
        """Return the lowest level over the skills, or None when one is missing or unknown."""
        if language is None or isinstance(language, str):
            return language
        levels = (language.hoeren, language.lesen, language.schreiben, language.sprechen)
        known = [(self.rank(level), level) for level in levels if level is not None]
        ranked = [(rank, level) for rank, level in known if rank is not None]
        return min(ranked)[1] if len(ranked) == len(levels) else None

    def version(self, code: str) -> Version | None:
        """Return a version of a norm by its code, or None."""
        return self.catalogue.versions.get(code)

    def posts_of(self, measure: Measure) -> tuple[Post, ...]:
        """Return the posts that a measure names and the package lists."""
        wanted = set(measure.posts or ())
        return tuple(post for post in self.package.posts or () if post.id in wanted)

    def post_field(self, post: Post, field: str) -> str:
        """Return the path from the package to a field of one of its posts."""
        return f"/posts/{list(self.package.posts or ()).index(post)}/{field}"


@dataclass(frozen=True, slots=True)
class Rule(Generic[Obj]):
    """One rule: its metadata and its check. ``doc`` is the English docstring with the examples."""

    code: str
    meta: RuleMeta
    applies_to: type[Obj]
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
    code: str, applies_to: type[Obj], **meta: Unpack[RuleMeta]
) -> Callable[[Callable[[Obj, Context], Findings]], Rule[Obj]]:
    """Turn a check function into a rule; the loader collects the values it finds."""

    def wrap(check: Callable[[Obj, Context], Findings]) -> Rule[Obj]:
        return Rule(code, meta, applies_to, check, check.__doc__ or "")

    return wrap
