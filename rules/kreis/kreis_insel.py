"""Gemeinden, die mit keiner anderen des Kreises in beide Richtungen verbunden sind."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    rule,
    say,
    town_name,
    towns_at_the_time,
)


@rule(
    "KRE011",
    MeasurePackage,
    slug="kreis-insel",
    title="Keine Gemeinde ist eine Insel",
    title_en="No municipality is an island",
    about=(
        "Mit mindestens einer anderen Gemeinde des Kreises ist die Gemeinde in beide Richtungen"
        " anschlussfähig: Fast alle, die umziehen, behalten ihren Weg. Welcher Anteil genügt, ist"
        " eine Projektfestlegung, keine Vorschrift. Beantwortet wird die Frage erst, wenn alle"
        " Pakete des Kreises vorliegen."
    ),
    level="kreis",
    requirements=("BW-SEED-04",),
    parameters=("projekt_umzug_anteil",),
)
def kreis_insel(package: MeasurePackage, context: Context) -> Findings:
    """At least one other municipality of the Kreis is connected in both directions.

    Why:
        Where nobody can move in or out without losing a way, the package stands alone.

    Complies:
        day: 2018-01-01
        context_complete: true
        package:
          municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01}

    Violates:
        day: 2018-01-01
        context_complete: true
        package:
          municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01}
            target_groups:
              - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
                 literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            measures: [{id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
                        outcomes: [{label: ziel, language: A2}]}]
    """
    others = towns_at_the_time(context)
    quota = context.parameter("projekt_umzug_anteil")
    if not others.complete:
        yield context.others_missing()
        return
    found = context.ways.moves.island(quota.value)
    if found is None:
        return
    if found.undecided:
        fields = {field for one in context.ways.moves.lost() for field in one.unknown}
        yield from (context.missing(field) for field in sorted(fields))
    else:
        yield context.finding(
            "municipality",
            quota,
            say(
                "{town} ist mit keiner anderen Gemeinde des Kreises in beide Richtungen"
                " anschlussfähig.",
                "{town} is connected in both directions with no other municipality of the Kreis.",
                town=town_name(package),
            ),
            say(
                "Sprechen Sie mit den Nachbarn ab, welche Kurse füreinander offenstehen.",
                "Agree with the neighbours which courses are open to each other.",
            ),
        )
