"""Pakete eines Kreises, die nach verschiedenen Fassungen des Pakts geschrieben sind."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    Text,
    rule,
    say,
    some_names,
    town_name,
    towns_at_the_time,
)


@rule(
    "KRE012",
    MeasurePackage,
    slug="kreis-standard-versatz",
    title="Pakete eines Kreises nach derselben Fassung",
    title_en="Packages of a Kreis under the same version",
    about=(
        "Die Pakete eines Kreises sind nach derselben Fassung des Pakts geschrieben, sonst lassen"
        " sich Übergaben nur bedingt prüfen. Liegt mehr als eine Fassung dazwischen, ist das eine"
        " Warnung; wer nur eine Fassung voraus ist, erhält einen Hinweis. Beides ist eine"
        " Projektfestlegung, keine Vorschrift."
    ),
    level="kreis",
    requirements=("BW-SEED-04",),
    parameters=("projekt_versatz_fassungen", "projekt_versatz_voraus"),
)
def kreis_standard_versatz(package: MeasurePackage, context: Context) -> Findings:
    """The packages of a Kreis are written against nearly the same version of the Pact.

    Why:
        What one version calls a funding area another does not know; hand-overs compare badly.

    Complies:
        day: 2025-01-01
        context_complete: true
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          pact_version: "2025"
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
            pact_version: "2025"

    Violates:
        day: 2025-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          pact_version: "2025"
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
            pact_version: "2020"
    """
    others = towns_at_the_time(context)
    context.require(package.pact_version, "pact_version")
    most = context.parameter("projekt_versatz_fassungen")
    skews = [
        skew for skew in context.ways.moves.version_skew() if skew.other.key != skew.other.kreis
    ]
    far = [skew for skew in skews if skew.steps > most.value]
    near = [skew for skew in skews if skew.steps <= most.value and skew.ahead]
    for found, basis in ((far, most), (near, context.parameter("projekt_versatz_voraus"))):
        for theirs in sorted({skew.theirs for skew in found}):
            names = [skew.other.name for skew in found if skew.theirs == theirs]
            yield context.finding(
                "pact_version",
                basis,
                say(
                    "{town} arbeitet mit der Fassung {own} des Pakts, {others} mit {theirs};"
                    " Übergaben sind nur bedingt prüfbar.",
                    "{town} works with the version {own} of the Pact, {others} with {theirs};"
                    " hand-overs can be checked only in part.",
                    town=town_name(package),
                    own=package.pact_version,
                    others=some_names([Text(name, name) for name in names]),
                    theirs=theirs,
                ),
                say(
                    "Klären Sie, welche Fassung für den Zeitraum gilt, und passen Sie die Angabe"
                    " an, oder bitten Sie die andere Gemeinde darum.",
                    "Settle which version applies to the period, and change the entry or ask the"
                    " other municipality to do so.",
                ),
                actual=package.pact_version,
                expected=theirs,
                part=theirs,
            )
    if not others.complete:
        yield context.others_missing()
