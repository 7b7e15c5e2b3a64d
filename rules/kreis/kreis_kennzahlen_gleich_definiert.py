"""Kennzahlen, die mehrere Pakete eines Kreises nennen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    Text,
    names_of,
    others_in_period,
    rule,
    say,
)

T = TypeVar("T")
_PERSONS = Text("Personen in Anschlussunterbringung", "Persons in Anschlussunterbringung")


class Row(NamedTuple):
    """One figure of a package; ``name`` tells it from others, persons have no unit."""

    package: MeasurePackage
    field: str
    name: str
    title: Text
    unit: str | None
    day: date | None


@rule(
    "KRE004",
    MeasurePackage,
    slug="kreis-kennzahlen-gleich-definiert",
    title="Gleiche Kennzahlen, Einheiten, Stichtage",
    title_en="Same indicators, units and key days",
    about=(
        "Nennen mehrere Pakete eines Kreises für denselben Zeitraum dieselbe Kennzahl, dann mit"
        " derselben Einheit und demselben Zähltag. Das gilt auch für die Personen in"
        " Anschlussunterbringung. Der Befund steht bei dem Paket, das von den meisten abweicht; bei"
        " Gleichstand bei allen."
    ),
    level="kreis",
    requirements=("BW-SEED-03", "BW-EVAL-05", "BW-EVAL-07"),
    parameters=("pakt_kennzahl_zaehltag", "pakt_kennzahl_einheiten", "fag_stichtag"),
)
def kreis_kennzahlen_gleich_definiert(package: MeasurePackage, context: Context) -> Findings:
    """The packages of a Kreis mean the same by the same indicator.

    Why:
        Persons and contacts under one name cannot be added up or compared.

    Complies:
        day: 2018-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999"}
          period: {start: 2018-01-01, end: 2018-12-31}
          indicators: [{definition: Beratene, unit: Personen, key_day: 2018-12-31, value: 160}]
        context_complete: true
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999"}
            period: {start: 2018-01-01, end: 2018-12-31}
            indicators: [{definition: Beratene, unit: Personen, key_day: 2018-12-31, value: 70}]

    Violates:
        day: 2018-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999"}
          period: {start: 2018-01-01, end: 2018-12-31}
          indicators: [{definition: Beratene, unit: Personen, key_day: 2018-12-31, value: 160}]
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999"}
            period: {start: 2018-01-01, end: 2018-12-31}
            indicators: [{definition: Beratene, unit: Kontakte, key_day: 2018-12-31, value: 900}]
    """
    rows = list(_rows(package))
    if not rows:
        raise NotApplicableError("no indicators and no persons")
    others = others_in_period(context)
    theirs = [row for other in others.packages for row in _rows(other)]
    for own in rows:
        same = [row for row in theirs if row.name == own.name]
        yield from _units(own, [row for row in same if row.unit], context)
        yield from _days(own, [row for row in same if row.day], context)
    if not others.complete:
        yield context.others_missing()


def _rows(package: MeasurePackage) -> Iterator[Row]:
    for place, one in enumerate(package.indicators or ()):
        if one.definition:
            name, title = _plain(one.definition), Text(one.definition, one.definition)
            yield Row(package, f"indicators/{place}", name, title, one.unit, one.key_day)
    persons = package.persons_au
    if persons and persons.count is not None:
        yield Row(package, "persons_au", "", _PERSONS, None, persons.key_day)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _usual(values: Iterable[T]) -> set[T]:
    """Return the most frequent value; several where they are equally frequent."""
    number = Counter(values)
    return {value for value in number if number[value] == max(number.values())}


def _units(own: Row, same: list[Row], context: Context) -> Findings:
    if not same:
        return
    if own.unit is None:
        yield context.missing(f"{own.field}/unit")
        return
    names: list[list[str]] = context.parameter("pakt_kennzahl_einheiten").value
    unit = {id(row): _unit(row.unit or "", names) for row in (own, *same)}
    usual = _usual(unit.values())
    if usual == {unit[id(own)]}:
        return
    others = [row for row in same if unit[id(row)] in usual - {unit[id(own)]}]
    yield context.finding(
        f"{own.field}/unit",
        context.own_data(
            "Dieselbe Kennzahl hat in allen Paketen eines Kreises dieselbe Einheit; sonst lassen"
            " sich die Werte nicht zusammenzählen.",
            "The same indicator has the same unit in all packages of a Kreis; otherwise the values"
            " cannot be added up.",
        ),
        say(
            "Die Kennzahl „{title}“ hat bei Ihnen die Einheit „{own}“, bei {names} „{other}“.",
            "The indicator '{title}' has the unit '{own}' with you, '{other}' with {names}.",
            title=own.title,
            own=own.unit,
            other=others[0].unit,
            names=names_of(row.package for row in others),
        ),
        say(
            "Tragen Sie dieselbe Einheit ein, zum Beispiel „{other}“. Zählen Sie etwas anderes,"
            " geben Sie der Kennzahl einen anderen Namen.",
            "Enter the same unit, for example '{other}'. If you count something else, give the"
            " indicator another name.",
            other=others[0].unit,
        ),
        actual=own.unit,
        expected=others[0].unit,
        part=own.name,
    )


def _unit(text: str, names: list[list[str]]) -> str:
    """Return the first name of a unit that has several, else the text."""
    plain = _plain(text)
    return next((group[0] for group in names if plain in map(_plain, group)), plain)


def _days(own: Row, same: list[Row], context: Context) -> Findings:
    if not same:
        return
    if own.day is None:
        yield context.missing(f"{own.field}/key_day", "pakt_kennzahl_zaehltag")
        return
    usual = _usual(_comparable([own.day, *(row.day for row in same if row.day)], own, context))
    if usual == {own.day}:
        return
    others = [row for row in same if row.day in usual - {own.day}]
    yield context.finding(
        f"{own.field}/key_day",
        context.parameter("pakt_kennzahl_zaehltag"),
        say(
            "„{title}“: Ihr Zähltag ist der {own}, bei {names} ist es der {other}.",
            "'{title}': your key day is {own}, with {names} it is {other}.",
            title=own.title,
            own=own.day,
            names=names_of(row.package for row in others),
            other=others[0].day,
        ),
        say(
            "Tragen Sie den Stand vom {other} ein, oder stimmen Sie sich mit den anderen ab.",
            "Enter the figure as of {other}, or agree on a day with the others.",
            other=others[0].day,
        ),
        actual=own.day,
        expected=others[0].day,
        part=own.name or "persons_au",
    )


def _comparable(days: list[date], own: Row, context: Context) -> list[date]:
    """Return the days that may be the usual one: for persons those on the key day of the law."""
    start = context.require(context.day, "period/start")
    for limit in () if own.name else context.parameter_over("fag_stichtag", start, start):
        return [day for day in days if f"{day:%d.%m.}" == limit.value] or days
    return days
