"""The packages of a Kreis side by side: whose they are, and which of them belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from checker.errors import NotApplicableError
from checker.model.context import Context
from checker.model.package import MeasurePackage
from checker.model.text import Text

Term = tuple[date, date]
_SOMEBODY = Text("eine andere Gemeinde", "another municipality")
_AGS_DIGITS, _KREIS_DIGITS = 8, 5
# Named at most in one sentence.
_MOST = 5


class Others(NamedTuple):
    """The other packages that a rule compares with, each municipality once.

    ``complete``: nobody is missing, and of no municipality are there several packages.
    """

    packages: tuple[MeasurePackage, ...]
    complete: bool


def key_of(package: MeasurePackage) -> str:
    """Return the key of a submission: ``ags``, else ``kreis``, else ``kreis-short_name``."""
    town = package.municipality
    if town is None:
        return ""
    if town.ags is not None:
        return str(town.ags)
    kreis = str(town.kreis or "")
    return f"{kreis}-{town.short_name}" if town.short_name else kreis


def town_name(package: MeasurePackage) -> Text:
    """Return what others call the municipality: its name, else its key."""
    town = package.municipality
    name = (town.name if town else None) or key_of(package)
    return Text(name, name) if name else _SOMEBODY


def names_of(packages: Iterable[MeasurePackage]) -> Text:
    """Name municipalities, the first five, and say how many more there are."""
    return some_names(sorted({town_name(package) for package in packages}))


def some_names(names: Sequence[Text]) -> Text:
    """Return the first five names, and how many more there are."""
    more = len(names) - _MOST
    de, en = (", ".join(name[i] for name in names[:_MOST]) for i in (0, 1))
    return Text(f"{de} und {more} weitere", f"{en} and {more} more") if more > 0 else Text(de, en)


def others_in_period(context: Context) -> Others:
    """Return the other packages of the Kreis with the same first and last day."""
    period = context.package.period
    return others_of(context, lambda other: same_kreis(context, other) and other.period == period)


def others_of(context: Context, fits: Callable[[MeasurePackage], bool]) -> Others:
    """Return the fitting packages of other municipalities.

    Of a municipality with several packages none is taken: nobody says which one counts.
    """
    own = key_of(context.package)
    found = [p for p in context.neighbours if key_of(p) != own and fits(p)]
    number = Counter(key_of(package) for package in found)
    once = tuple(package for package in found if number[key_of(package)] == 1)
    return Others(once, context.context_complete and len(once) == len(found))


def others_at_the_time(context: Context) -> Others:
    """Return the other packages of the Kreis whose period touches the own one, or is unknown."""
    own = term_of(context.package)
    return others_of(
        context, lambda other: same_kreis(context, other) and touches(own, term_of(other))
    )


def towns_at_the_time(context: Context) -> Others:
    """Return the other municipalities of the Kreis at the time, whom people may move to.

    Raises:
        NotApplicableError: there is none, or the own package is one of a Landkreis.
    """
    found = others_at_the_time(context)
    towns = tuple(filter(is_town, found.packages))
    if not towns or not is_town(context.package):
        raise NotApplicableError("no other municipality to move to")
    return Others(towns, found.complete)


def is_town(package: MeasurePackage) -> bool:
    """Say whether people live in what the package is about: nobody moves to a Landkreis as such."""
    town = package.municipality
    return town is not None and town.kind != "landkreis"


def term_of(package: MeasurePackage) -> Term | None:
    """Return first and last day of the period, or None where a day is missing."""
    period = package.period
    return (period.start, period.end) if period and period.start and period.end else None


def touches(own: Term | None, other: Term | None) -> bool:
    """Say whether two terms share a day; an unknown term may."""
    return own is None or other is None or (own[0] <= other[1] and other[0] <= own[1])


def within(other: Term | None, own: Term | None) -> bool:
    """Say whether a term is known to lie within the own one."""
    return bool(own and other and own[0] <= other[0] and other[1] <= own[1])


def same_kreis(context: Context, other: MeasurePackage) -> bool:
    """Say whether another package belongs to the Kreis of the own one."""
    own, town = context.package.municipality, other.municipality
    return bool(own and town and own.kreis and str(own.kreis) == str(town.kreis))


def is_kreis(key: str, context: Context) -> bool:
    """Say whether a key is one of a Stadtkreis or Landkreis; the rule declares geo_demo_kreis."""
    town = context.find_code("gemeinden", key)
    if town is not None:
        kreis = context.find_code("kreise", str(town.more["kreis"]))
        return kreis is not None and kreis.more["kind"] == "stadtkreis"
    demo = context.package.demo and key == context.parameter("geo_demo_kreis").value
    return bool(demo) or context.find_code("kreise", key) is not None


def kreis_of(key: str, context: Context) -> str:
    """Return the Kreis a key lies in, else the Kreis of the package, else one of the list."""
    town = context.package.municipality
    stated = str(town.kreis) if town and town.kreis else ""
    if context.package.demo and stated:
        return stated
    listed = context.find_code("gemeinden", key)
    own = str(listed.more["kreis"]) if listed else stated
    return own if context.find_code("kreise", own) else context.codes("kreise")[0].code


def called(key: str, context: Context) -> Text:
    """Return what the packages at hand call a municipality or Kreis, else its listed name."""
    for package in (context.package, *context.neighbours):
        if plain_key(key_of(package)) == plain_key(key):
            return town_name(package)
        members = (package.municipality.members if package.municipality else None) or ()
        for member in members:
            if member.name and str(member.ags) == key:
                return Text(member.name, member.name)
    return place_name(key, context)


def place_name(key: str, context: Context) -> Text:
    """Return the name of a municipality or Kreis with its key, else the key alone."""
    entry = context.find_code("gemeinden", key) or context.find_code("kreise", key)
    return Text(f"{entry.de} ({key})", f"{entry.en} ({key})") if entry else Text(key, key)


def plain_key(key: str) -> str:
    """Return the key of a Stadtkreis with five digits, any other key as it is."""
    return key[:_KREIS_DIGITS] if len(key) == _AGS_DIGITS and key.endswith("000") else key
