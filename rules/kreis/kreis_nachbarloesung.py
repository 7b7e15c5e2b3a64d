"""Lücken, die ein Kurs der Nachbargemeinde schließt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    Text,
    rule,
    say,
    town_name,
    towns_at_the_time,
)


@rule(
    "KRE010",
    MeasurePackage,
    slug="kreis-nachbarloesung",
    title="Eine Lücke schließt sich mit dem Nachbarn",
    title_en="A gap closes with the neighbour",
    about=(
        "Fehlt ein Weg zum Ziel, nennt der Hinweis den Kurs einer anderen Gemeinde, mit dem er"
        " vollständig wird. Ein gemeinsamer Kurs ist meist einfacher als ein eigener; verlangt wird"
        " er nicht."
    ),
    level="kreis",
    requirements=("BW-SEED-04", "BW-SEED-02"),
    parameters=("pakt_anschlussfaehig_hinweis",),
    follows=("ANS021",),
)
def kreis_nachbarloesung(package: MeasurePackage, context: Context) -> Findings:
    """A course of a neighbour closes a gap of the municipality.

    Why:
        Small municipalities need not have every course, if the neighbour's is open to them.

    Complies:
        day: 2018-01-01
        context_complete: true
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
    others = towns_at_the_time(context)
    if not context.ways.moves.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for found in context.ways.moves.neighbour_solutions():
        free = say("; frei sind {n} Plätze", "; {n} places are free", n=found.free)
        yield context.finding(
            found.people.field,
            context.parameter("pakt_anschlussfaehig_hinweis"),
            say(
                "Die Lücke beim Ziel „{goal}“ schließt sich, wenn {neighbour} das Angebot „{offer}“"
                " für {town} öffnet{free}. Das betrifft {people}.",
                "The gap at the goal '{goal}' closes if {neighbour} opens the offer '{offer}' to"
                " {town}{free}. This concerns {people}.",
                goal=found.goal_title,
                neighbour=found.neighbour.name,
                offer=found.offer.title,
                town=town_name(package),
                free=Text("", "") if found.free is None else free,
                people=found.people.label,
            ),
            say(
                "Vereinbaren Sie mit {neighbour}, dass „{offer}“ Ihre Gemeinde als Einzugsgebiet"
                " nennt.",
                "Agree with {neighbour} that '{offer}' names your municipality as catchment.",
                neighbour=found.neighbour.name,
                offer=found.offer.title,
            ),
            part=f"{found.goal}|{found.neighbour.key}|{found.offer.name}",
            about=found.people.gaps,
        )
    if not others.complete:
        yield context.others_missing()
