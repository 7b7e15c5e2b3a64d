"""Regionalschlüssel und Gemeindeschlüssel."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say

_WITHOUT_KEY = {"landkreis", "zusammenschluss"}


@rule(
    "FEL010",
    MeasurePackage,
    slug="feld-ars-konsistent",
    title="Regionalschlüssel (ARS) passt zum AGS",
    title_en="Regional key (ARS) fits the AGS",
    about=(
        "Ist ein Regionalschlüssel eingetragen, dann ergibt er ohne die vier Stellen des"
        " Gemeindeverbands den Gemeindeschlüssel. Der Aufbau ist nur mit geringer Verlässlichkeit"
        " belegt."
    ),
    level="field",
    requirements=("BW-GEO-02",),
    parameters=("ars_stellen", "ars_verband_stellen"),
)
def feld_ars_konsistent(package: MeasurePackage, context: Context) -> Findings:
    """The regional key without the digits of the association is the municipality key.

    Why:
        Statistics use the regional key; when both keys are stated, they must mean the same place.

    Complies:
        day: 2018-01-01
        package: {municipality: {ags: 08327050, ars: 083275009050, kind: gemeinde}}

    Violates:
        day: 2018-01-01
        package: {municipality: {ags: 08327050, ars: 083275009049, kind: gemeinde}}
    """
    town = package.municipality
    if town is None or town.ars is None or town.kind in _WITHOUT_KEY:
        raise NotApplicableError("municipality/ars")
    digits = context.parameter("ars_stellen")
    if not isinstance(town.ars, str) or not town.ars.isdigit() or len(town.ars) != digits.value:
        yield context.finding(
            "municipality/ars",
            digits,
            say(
                "Im Regionalschlüssel steht {ars}.",
                "The regional key reads {ars}.",
                ars=str(town.ars),
            ),
            say(
                "Tragen Sie ihn als Text mit {n} Ziffern ein, zum Beispiel 081110000000.",
                "Enter it as text with {n} digits, for example 081110000000.",
                n=digits.value,
            ),
            actual=town.ars,
        )
    elif isinstance(town.ags, str):
        yield from _same_place(town.ars, town.ags, context)
    else:
        yield context.missing("municipality/ags", digits.name)


def _same_place(ars: str, ags: str, context: Context) -> Findings:
    limit = context.parameter("ars_verband_stellen")
    first, last = limit.value
    if ars[:first] + ars[last:] != ags:
        yield context.finding(
            "municipality/ars",
            limit,
            say(
                "Der Regionalschlüssel {ars} passt nicht zum Gemeindeschlüssel {ags}.",
                "The regional key {ars} does not fit the municipality key {ags}.",
                ars=ars,
                ags=ags,
            ),
            say(
                "Er beginnt mit {head} und endet mit {tail}. Prüfen Sie beide Schlüssel.",
                "It begins with {head} and ends with {tail}. Check both keys.",
                head=ags[:first],
                tail=ags[first:],
            ),
            actual=ars,
        )
