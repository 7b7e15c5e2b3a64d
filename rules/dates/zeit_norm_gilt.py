"""Geltung der angegebenen Fassungen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Deviation,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    Post,
    Text,
    Version,
    rule,
    say,
)


class Stated(NamedTuple):
    """A version that the package states: where, and how it was written there."""

    field: str
    code: str
    written: str
    part: str

    @property
    def shown(self) -> str:
        """Return the version as a message names it."""
        return f"Pakt {self.written}" if self.field == "pact_version" else self.written


@rule(
    "FRI001",
    Measure | Post | MeasurePackage,
    slug="zeit-norm-gilt",
    title="Angegebene Norm gilt am maßgeblichen Tag",
    title_en="The stated norm is in force on the decisive day",
    about=(
        "Maßnahmen, Stellen, Finanzierung und Paket nennen die Fassung, nach der sie gefördert"
        " werden. Geprüft wird, ob sie am maßgeblichen Tag gilt. Ist ihr Zeitraum nicht bekannt,"
        " ist das ein Hinweis."
    ),
    level="temporal",
    requirements=("BW-VWD-13", "BW-IM-02"),
    parameters=("zeit_norm_gilt", "zeit_norm_unbekannt"),
)
def zeit_norm_gilt(stated: Measure | Post | MeasurePackage, context: Context) -> Findings:
    """Each stated version of a norm is in force on the day that decides.

    Why:
        The programmes changed about every two years; the wrong version brings the wrong limits.

    Complies:
        measure: {type: VWVD_GRUND, standard: VWD-2021, granted_on: 2022-02-23}

    Violates:
        measure: {type: VWVD_GRUND, standard: VWD-2021, granted_on: 2022-03-15}
    """
    found = list(_stated(stated))
    if not found:
        raise NotApplicableError("no version is stated")
    day = context.require(context.day, "/period/start")
    for one in found:
        version = context.version(one.code)
        if version is None:
            yield _not_listed(one, day, context)
        else:
            yield from _judged(one, version, day, context)


def _stated(stated: Measure | Post | MeasurePackage) -> Iterator[Stated]:
    if not isinstance(stated, MeasurePackage):
        if stated.standard:
            yield Stated("standard", stated.standard, stated.standard, "")
        return
    if stated.pact_version:
        yield Stated("pact_version", f"PIK-{stated.pact_version}", stated.pact_version, "")
    for place, row in enumerate(stated.funding or ()):
        if row.standard:
            field = f"funding/{place}/standard"
            yield Stated(field, row.standard, row.standard, row.source or "")


def _judged(one: Stated, version: Version, day: date, context: Context) -> Findings:
    holds = _holds(version, day, context)
    if holds is None:
        yield _not_sure(one, version, day, context)
    elif not holds:
        yield _outside(one, version, day, context)


def _holds(version: Version, day: date, context: Context) -> bool | None:
    """Say whether a version is in force on a day; None when the sources do not tell."""
    windows = [v.from_window for v in _family(version.code, context) if v.from_window]
    if any(last < day < first for last, first in windows):
        return None
    if isinstance(version.valid_to, date) and day > version.valid_to:
        return False
    if version.valid_from is None:
        return None
    if day < version.valid_from:
        return False
    seen = version.seen_until is not None and day <= version.seen_until
    return True if version.valid_to != "unknown" or seen else None


def _family(code: str, context: Context) -> list[Version]:
    """Return the versions of one norm: their codes differ in the last part only."""
    versions = context.catalogue.versions.values()
    return [version for version in versions if _norm(version.code) == _norm(code)]


def _norm(code: str) -> str:
    return code.rpartition("-")[0] or code


def _suggestion(code: str, day: date, context: Context) -> Text:
    fitting = [v for v in _family(code, context) if _holds(v, day, context) and v.code != code]
    if not fitting:
        return Text(
            "Prüfen Sie Fassung und Tag; eine Fassung für diesen Tag ist nicht bekannt.",
            "Check version and day; no version for this day is known.",
        )
    best = max(fitting, key=lambda version: version.valid_from or date.min)
    return say(
        "Tragen Sie {code} ein; diese Fassung gilt ab {first}.",
        "Enter {code}; this version is valid from {first}.",
        code=best.code.removeprefix("PIK-"),
        first=best.valid_from,
    )


def _outside(one: Stated, version: Version, day: date, context: Context) -> Deviation:
    ended = isinstance(version.valid_to, date) and day > version.valid_to
    term = (
        say("galt bis {day}", "was valid until {day}", day=version.valid_to)
        if ended
        else say("gilt ab {day}", "is valid from {day}", day=version.valid_from)
    )
    return context.finding(
        one.field,
        context.parameter("zeit_norm_gilt"),
        say(
            "Angegeben ist {code}; diese Fassung {term}, maßgeblich ist der {day}.",
            "{code} is stated; this version {term}, the decisive day is {day}.",
            code=one.shown,
            term=term,
            day=day,
        ),
        _suggestion(one.code, day, context),
        actual=one.written,
        part=one.part,
    )


def _not_sure(one: Stated, version: Version, day: date, context: Context) -> Deviation:
    return context.finding(
        one.field,
        context.parameter("zeit_norm_unbekannt"),
        say(
            "Angegeben ist {code} ({title}); ob diese Fassung am {day} galt, ist nicht gesichert.",
            "{code} ({title}) is stated; whether it was valid on {day} is not certain.",
            code=one.shown,
            title=version.title,
            day=day,
        ),
        say(
            "Vergleichen Sie mit dem Bescheid; nennt er diese Fassung, ist nichts zu ändern.",
            "Compare with the grant; if it names this version, nothing needs to change.",
        ),
        actual=one.written,
        part=one.part,
    )


def _not_listed(one: Stated, day: date, context: Context) -> Deviation:
    return context.finding(
        one.field,
        context.own_data(
            "Eine Fassung wird mit ihrem Schlüssel aus der Liste der Fassungen angegeben.",
            "A version is stated by its code from the list of versions.",
        ),
        say(
            "„{code}“ ist kein Schlüssel einer Fassung.",
            "'{code}' is no code of a version.",
            code=one.shown,
        ),
        _listed(one, day, context),
        actual=one.written,
        part=one.part,
    )


def _listed(one: Stated, day: date, context: Context) -> Text:
    if _family(one.code, context):
        return _suggestion(one.code, day, context)
    versions = context.catalogue.versions.values()
    codes = sorted(v.code for v in versions if _holds(v, day, context) is not False)
    return say(
        "Tragen Sie einen Schlüssel der Liste ein. An diesem Tag gelten zum Beispiel: {codes}.",
        "Enter a code of the list. On this day, for example, these are valid: {codes}.",
        codes=codes,
    )
