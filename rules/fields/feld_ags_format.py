"""Gemeindeschlüssel: Aufbau, Name und amtliche Gemeindeliste."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.rule_api import (
    Code,
    Context,
    Deviation,
    Findings,
    Limit,
    MeasurePackage,
    NotApplicableError,
    Text,
    rule,
    say,
)


class Key(NamedTuple):
    """A key with the name beside it, and the path of the group that holds both."""

    path: str
    ags: str | int | None
    name: str | None
    part: str


@rule(
    "FEL001",
    MeasurePackage,
    slug="feld-ags-format",
    title="Gemeindeschlüssel: acht Ziffern, Land 08, passt zum Namen",
    title_en="Municipality key: eight digits, Land 08, fits the name",
    about=(
        "Der Gemeindeschlüssel ist ein Text aus acht Ziffern und beginnt mit 08; er passt mit dem"
        " Namen zur amtlichen Gemeindeliste. Ein Schlüssel, der dort fehlt, ist nur eine Warnung."
        " Übungspakete stehen im Musterkreis. Bei Zusammenschlüssen gilt das für die Mitglieder."
    ),
    level="field",
    requirements=("BW-GEO-01", "BW-GEO-06"),
    parameters=("geo_ags_muster", "geo_gemeindeliste", "geo_demo_kreis"),
    follows=("FEL002",),
)
def feld_ags_format(package: MeasurePackage, context: Context) -> Findings:
    """Every municipality key is well formed and fits the name beside it.

    Why:
        The key identifies a submission; a key read as a number has lost its leading zero.

    Complies:
        day: 2018-01-01
        package: {municipality: {ags: 08111000, name: Stuttgart, kind: stadtkreis}}

    Violates:
        day: 2018-01-01
        package: {municipality: {ags: 8111000, name: Stuttgart, kind: stadtkreis}}
    """
    check = _demo if package.demo else _real
    for key in _keys(package, context):
        if key.ags is None:
            yield context.missing(f"{key.path}/ags")
        else:
            yield from check(key, context)


def _keys(package: MeasurePackage, context: Context) -> Iterator[Key]:
    town = context.require(package.municipality, "municipality")
    members = town.members or ()
    if town.kind not in {"landkreis", "zusammenschluss"}:
        yield Key("municipality", town.ags, town.name, "")
    elif not members and town.kind == "landkreis":
        raise NotApplicableError("a Landkreis has no municipality key")
    else:
        context.require(members or None, "municipality/members")
    for place, member in enumerate(members):
        yield Key(f"municipality/members/{place}", member.ags, member.name, str(member.ags))


def _demo(key: Key, context: Context) -> Findings:
    kreis = context.parameter("geo_demo_kreis").value
    if not _fits(key.ags, rf"{kreis}\d+", context):
        basis = context.own_data(
            f"In Übungspaketen hat ein Gemeindeschlüssel acht Ziffern und beginnt mit {kreis}.",
            f"In exercise packages a municipality key has eight digits and begins with {kreis}.",
        )
        remedy = say(
            "Tragen Sie als Text einen Schlüssel des Musterkreises ein, zum Beispiel {kreis}001,"
            " oder bei „Übungspaket“ nein.",
            "Enter a key of the demo Kreis as text, for example {kreis}001, or no at"
            " 'Exercise package'.",
            kreis=kreis,
        )
        yield _wrong(key, basis, remedy, context)


def _real(key: Key, context: Context) -> Findings:
    pattern = context.parameter("geo_ags_muster")
    if not _fits(key.ags, pattern.value, context):
        yield _wrong(key, pattern, _remedy(_padded(key, context), context), context)
        return
    listed = context.find_code("gemeinden", str(key.ags))
    if listed is None:
        yield _unlisted(key, context)
    elif key.name is None:
        yield context.missing(f"{key.path}/name", "geo_gemeindeliste")
    elif _plain(key.name) != _plain(listed.de):
        yield _mismatch(key, key.name, listed, context)


def _fits(ags: str | int | None, pattern: str, context: Context) -> bool:
    length = len(context.codes("gemeinden")[0].code)
    return isinstance(ags, str) and len(ags) == length and bool(re.fullmatch(pattern, ags))


def _padded(key: Key, context: Context) -> str:
    return str(key.ags).zfill(len(context.codes("gemeinden")[0].code))


def _wrong(key: Key, basis: Limit, remedy: Text, context: Context) -> Deviation:
    number = isinstance(key.ags, int)
    message = say(
        "Im Gemeindeschlüssel steht {kind} {ags}.",
        "The municipality key holds {kind} {ags}.",
        kind=Text("die Zahl", "the number") if number else Text("der Text", "the text"),
        ags=str(key.ags),
    )
    return context.finding(f"{key.path}/ags", basis, message, remedy, actual=key.ags, part=key.part)


def _remedy(padded: str, context: Context) -> Text:
    if padded.startswith(context.parameter("geo_demo_kreis").value):
        return say(
            "Tragen Sie {ags} als Text ein und bei „Übungspaket“ ja; echte Pakete tragen den"
            " Schlüssel ihrer Gemeinde.",
            "Enter {ags} as text and yes at 'Exercise package'; real packages carry the key of"
            " their municipality.",
            ags=padded,
        )
    listed = context.find_code("gemeinden", padded) or context.codes("gemeinden")[0]
    return say(
        "Stellen Sie die Zelle auf Text, und tragen Sie alle acht Ziffern ein, zum Beispiel"
        " {ags} ({name}).",
        "Format the cell as text and enter all eight digits, for example {ags} ({name}).",
        ags=listed.code,
        name=listed.de,
    )


def _unlisted(key: Key, context: Context) -> Deviation:
    keys = _keys_of(key.name, context)
    known = say(
        "Für {name} steht dort {keys}.", "For {name} it has {keys}.", name=key.name, keys=keys
    )
    other = say(
        "Prüfen Sie die Ziffern; bei einer später gebildeten Gemeinde ist nichts zu tun.",
        "Check the digits; for a municipality formed later there is nothing to do.",
    )
    message = say(
        "Den Schlüssel {ags} enthält die Gemeindeliste nicht.",
        "The list of municipalities does not hold the key {ags}.",
        ags=str(key.ags),
    )
    return context.finding(
        f"{key.path}/ags",
        context.parameter("geo_gemeindeliste"),
        message,
        known if keys else other,
        actual=key.ags,
        expected=keys or None,
        part=key.part,
    )


def _mismatch(key: Key, name: str, listed: Code, context: Context) -> Deviation:
    keys = _keys_of(name, context)
    message = say(
        "Eingetragen ist {name}, der Schlüssel {ags} gehört zu {listed}.",
        "The name is {name}, the key {ags} belongs to {listed}.",
        name=name,
        ags=listed.code,
        listed=_with_kreis(listed, context),
    )
    remedy = say(
        "Tragen Sie als Namen {listed} ein{keys}.",
        "Enter {listed} as the name{keys}.",
        listed=listed.de,
        keys=say(", oder den Schlüssel {keys}", ", or the key {keys}", keys=keys) if keys else "",
    )
    return context.finding(
        f"{key.path}/name",
        context.parameter("geo_gemeindeliste"),
        message,
        remedy,
        actual=name,
        expected=listed.de,
        part=key.part,
    )


def _plain(name: str) -> str:
    low = name.casefold().strip()
    return low.removeprefix("stadt ").removeprefix("gemeinde ").removesuffix(", stadt")


def _keys_of(name: str | None, context: Context) -> Text | None:
    """Return the keys of all municipalities of that name, each with its Kreis."""
    wanted = _plain(name or "")
    found = [code for code in context.codes("gemeinden") if _plain(code.de) == wanted]
    texts = [f"{code.code} ({_kreis(code, context)})" for code in found]
    return Text(" oder ".join(texts), " or ".join(texts)) if texts else None


def _with_kreis(code: Code, context: Context) -> str:
    kreis = _kreis(code, context)
    return code.de if kreis == code.de else f"{code.de} ({kreis})"


def _kreis(code: Code, context: Context) -> str:
    kreis = context.find_code("kreise", str(code.more["kreis"]))
    return kreis.de if kreis else ""
