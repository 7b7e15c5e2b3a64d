"""Kreisschlüssel: Liste der Kreise und Endung der Stadtkreise."""

from __future__ import annotations

import re

from checker.rule_api import Code, Context, Findings, MeasurePackage, rule, say


@rule(
    "FEL002",
    MeasurePackage,
    slug="feld-ags-kreis-bekannt",
    title="Kreisschlüssel steht in der Liste der Kreise",
    title_en="Kreis key is in the list of Kreise",
    about=(
        "Der Kreisschlüssel steht in der Liste der Stadt- und Landkreise. Er gleicht dem"
        " Anfang des Gemeindeschlüssels. Nur Stadtkreise haben deren Endung. Bei Zusammenschlüssen"
        " werden die Schlüssel der Mitglieder geprüft; sie dürfen in mehreren Kreisen liegen."
    ),
    level="field",
    requirements=("BW-GEO-01", "BW-GEO-03"),
    parameters=("geo_ags_muster", "geo_kreise", "geo_stadtkreis_endung", "geo_demo_kreis"),
)
def feld_ags_kreis_bekannt(package: MeasurePackage, context: Context) -> Findings:
    """The Kreis exists, fits the municipality key, and only Stadtkreise end like one.

    Why:
        Packages are compared by Kreis; wrong lists of Kreise circulate.

    Complies:
        day: 2018-01-01
        package: {municipality: {ags: 08327050, kreis: 08327, kind: gemeinde}}

    Violates:
        day: 2018-01-01
        package: {municipality: {ags: 08217001, kreis: 08215, kind: gemeinde}}
    """
    town = context.require(package.municipality, "municipality")
    if town.kreis is None:
        yield context.missing("municipality/kreis")
    elif package.demo:
        yield from _demo(town.kreis, context)
    else:
        yield from _kreis(town.kreis, context)
    if package.demo:
        return
    if town.kind not in {"landkreis", "zusammenschluss"}:
        yield from _key("municipality", town.ags, context)
        yield from _equal(town.ags, town.kreis, context)
    for place, member in enumerate(town.members or ()):
        yield from _key(f"municipality/members/{place}", member.ags, context)


def _demo(kreis: str | int, context: Context) -> Findings:
    wanted = context.parameter("geo_demo_kreis").value
    if kreis != wanted:
        yield context.finding(
            "municipality/kreis",
            context.own_data(
                f"Übungspakete stehen im Musterkreis {wanted}.",
                f"Exercise packages stand in the demo Kreis {wanted}.",
            ),
            say("Im Übungspaket steht der Kreis {k}.", "The exercise Kreis is {k}.", k=str(kreis)),
            say(
                "Tragen Sie als Text {wanted} ein, oder bei „Übungspaket“ nein.",
                "Enter {wanted} as text, or no at 'Exercise package'.",
                wanted=wanted,
            ),
            actual=kreis,
            expected=wanted,
        )


def _kreis(kreis: str | int, context: Context) -> Findings:
    if isinstance(kreis, str) and context.find_code("kreise", kreis):
        return
    first = context.codes("kreise")[0]
    near = context.find_code("kreise", str(kreis).zfill(len(first.code))) or first
    yield context.finding(
        "municipality/kreis",
        context.parameter("geo_kreise"),
        say(
            "Den Kreisschlüssel {kreis} gibt es so nicht.",
            "There is no such Kreis key as {kreis}.",
            kreis=str(kreis),
        ),
        say(
            "Tragen Sie den Schlüssel Ihres Kreises als Text ein, zum Beispiel {near} ({name}).",
            "Enter the key of your Kreis as text, for example {near} ({name}).",
            near=near.code,
            name=near.de,
        ),
        actual=kreis,
        expected=near.code if near is not first else None,
    )


def _key(path: str, ags: str | int | None, context: Context) -> Findings:
    if not _readable(ags, context):
        yield context.missing(f"{path}/ags")
        return
    part = "" if path == "municipality" else str(ags)
    kreis = _kreis_of(ags, context)
    if kreis is None:
        yield context.finding(
            f"{path}/ags",
            context.parameter("geo_kreise"),
            say(
                "Der Gemeindeschlüssel {ags} nennt einen Kreis, den es nicht gibt.",
                "The municipality key {ags} names a Kreis that does not exist.",
                ags=str(ags),
            ),
            say("Prüfen Sie die ersten fünf Ziffern.", "Check the first five digits."),
            actual=ags,
            part=part,
        )
    else:
        yield from _ending(f"{path}/ags", str(ags), kreis, context)


def _readable(ags: str | int | None, context: Context) -> bool:
    return isinstance(ags, str) and bool(
        re.fullmatch(context.parameter("geo_ags_muster").value, ags)
    )


def _kreis_of(ags: str | int | None, context: Context) -> Code | None:
    return next((k for k in context.codes("kreise") if str(ags).startswith(k.code)), None)


def _ending(field: str, ags: str, kreis: Code, context: Context) -> Findings:
    ending = context.parameter("geo_stadtkreis_endung")
    town = kreis.more["kind"] == "stadtkreis"
    if ags.endswith(ending.value) == town:
        return
    own = say(
        "Tragen Sie {key} ein ({name}).",
        "Enter {key} ({name}).",
        key=kreis.code + ending.value,
        name=kreis.de,
    )
    other = say(
        "Tragen Sie den Schlüssel der Gemeinde ein, oder wählen Sie als Art „Landkreis“.",
        "Enter the key of the municipality, or choose the kind 'Landkreis'.",
    )
    yield context.finding(
        field,
        ending,
        say(
            "Der Gemeindeschlüssel {ags} passt nicht zum Kreis {kreis} ({name}).",
            "The municipality key {ags} does not fit the Kreis {kreis} ({name}).",
            ags=ags,
            kreis=kreis.code,
            name=kreis.de,
        ),
        own if town else other,
        actual=ags,
        expected=kreis.code + ending.value if town else None,
        part="" if field == "municipality/ags" else ags,
    )


def _equal(ags: str | int | None, kreis: str | int | None, context: Context) -> Findings:
    found = _kreis_of(ags, context) if _readable(ags, context) else None
    if found is None or kreis is None or found.code == kreis:
        return
    if context.find_code("kreise", str(kreis)) is None:
        return
    yield context.finding(
        "municipality/kreis",
        context.parameter("geo_kreise"),
        say(
            "Eingetragen ist der Kreis {kreis}, der Gemeindeschlüssel gehört zu {found} ({name}).",
            "The Kreis is {kreis}, the municipality key belongs to {found} ({name}).",
            kreis=str(kreis),
            found=found.code,
            name=found.de,
        ),
        say("Tragen Sie als Kreis {found} ein.", "Enter {found} as the Kreis.", found=found.code),
        actual=kreis,
        expected=found.code,
    )
