"""What a rule knows besides the object itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, TypeVar, Unpack

from checker.errors import UndecidableError
from checker.model.asked import Ways
from checker.model.catalogue import Catalogue, Limit
from checker.model.finding import CONTEXT, Deviation, Missing
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.parts import Language
from checker.model.resources import Post, Regelangebot
from checker.model.standard import Code, DatedValue, Version
from checker.model.terms import years_between
from checker.model.text import Text

T = TypeVar("T")
_OWN = DatedValue(force="must", basis="own_data", confidence="high", valid_to="open", value=True)


class More(TypedDict, total=False):
    """Optional parts of a deviation."""

    actual: Any
    expected: Any
    part: str
    related: tuple[str, ...]
    about: frozenset[str]


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
    ways_of: Callable[[], Ways] | None = None

    @property
    def ways(self) -> Ways:
        """Return what the graph knows about the package."""
        if self.ways_of is None:
            raise RuntimeError(f"{self.code}: no graph was given")
        return self.ways_of()

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

    def others_missing(self) -> Missing:
        """Say (by yielding it) that the other packages of the Kreis are not all at hand."""
        return Missing(CONTEXT, CONTEXT)

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

    def name_of(self, item: Measure | Regelangebot) -> Text:
        """Return what the clerk calls a measure or offer: its title, number or kind."""
        title = (item.title or item.id) if isinstance(item, Measure) else None
        kind = self.find_code("measure-types", item.type or "")
        return Text(kind.de, kind.en) if kind and not title else Text(*[title or "?"] * 2)

    def posts_of(self, measure: Measure) -> tuple[Post, ...]:
        """Return the posts that a measure names and the package lists."""
        wanted = set(measure.posts or ())
        return tuple(post for post in self.package.posts or () if post.id in wanted)

    def post_field(self, post: Post, field: str) -> str:
        """Return the path from the package to a field of one of its posts."""
        return f"/posts/{list(self.package.posts or ()).index(post)}/{field}"

    def term_of(self, measure: Measure) -> tuple[date, date]:
        """Return first and last day of a measure, else of the period, or end as undecidable."""
        period = self.package.period
        first = self.require(measure.begins or (period.start if period else None), "start")
        last = self.require(measure.ends or (period.end if period else None), "end")
        if last < first:
            raise UndecidableError("end")
        return first, last

    def full_time_years(self, measure: Measure) -> float:
        """Return the size of a measure's posts times their years within its term.

        The rule ends as undecidable when a post is not listed or has no size.
        """
        first, last = self.term_of(measure)
        posts = self.posts_of(measure)
        total = sum(self._full_time(post, first, last) for post in posts)
        if not total or len(posts) < len(measure.posts or ()):
            raise UndecidableError("posts")
        return total

    def _full_time(self, post: Post, first: date, last: date) -> float:
        size = self.require(post.vzae, self.post_field(post, "vzae"))
        return size * years_between(max(first, post.from_ or first), min(last, post.to or last))
