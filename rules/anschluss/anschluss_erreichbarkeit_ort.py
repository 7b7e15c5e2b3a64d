"""Angebote, die nur an einem anderen Ort offenstehen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    rule,
    say,
    still_open,
)


@rule(
    "ANS021",
    MeasurePackage,
    slug="anschluss-erreichbarkeit-ort",
    title="Kein Weg scheitert allein am Ort",
    title_en="No way fails for the place alone",
    about=(
        "Fehlt zum Ziel nur ein Angebot, das eine andere Gemeinde für ihre eigenen Leute hat, nennt"
        " der Befund dieses Angebot. Offen ist ein Angebot, wenn es die Gemeinde als Reichweite"
        " nennt oder der Kreis es anbietet."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
    follows=("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020"),
)
def anschluss_erreichbarkeit_ort(package: MeasurePackage, context: Context) -> Findings:
    """Nobody misses the goal only because an offer is open in another town alone.

    Why:
        Small towns need not have every course, if the neighbour's is open to them.

    Complies:
        day: 2018-01-01
        package:
          municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            measures:
              - {id: a2, type: VWVD_AUFBAU, title: Aufbaukurs, entry: {language: A1},
                 outcomes: [{label: ziel, language: A2}], place: {reach: ["08999002"]}}

    Violates:
        day: 2018-01-01
        package:
          municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            measures:
              - {id: a2, type: VWVD_AUFBAU, title: Aufbaukurs, entry: {language: A1},
                 outcomes: [{label: ziel, language: A2}]}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.barred(package, "place"):
        yield from still_open(stop, context)
        if not stop.unknown:
            yield context.finding(
                stop.people.field,
                context.parameter("pakt_anschlussfaehig"),
                say(
                    "„{offer}“ steht nur in {town} offen. Ohne dieses Angebot führt kein Weg zum"
                    " Ziel für {people}.",
                    "'{offer}' is open in {town} only. Without this offer no way leads to the goal"
                    " for {people}.",
                    offer=stop.title,
                    town=stop.because,
                    people=stop.people.label,
                ),
                say(
                    "Vereinbaren Sie mit {town}, dass „{offer}“ auch Ihrer Gemeinde offensteht."
                    " Oder planen Sie ein eigenes Angebot, vor Ort oder online.",
                    "Agree with {town} that '{offer}' is open to your municipality as well, or plan"
                    " an offer of your own, on site or online.",
                    offer=stop.title,
                    town=stop.because,
                ),
                part=stop.name,
                about=stop.people.gaps,
            )
