"""Wege ohne lange Pause."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say


@rule(
    "ANS010",
    MeasurePackage,
    slug="anschluss-kein-wartefreier-weg",
    title="Ein Weg ohne lange Pause",
    title_en="A way without a long pause",
    about=(
        "Zum Ziel führt mindestens ein Weg, auf dem zwischen zwei Angeboten keine lange Pause"
        " liegt. Die Zeit vor dem ersten Kurs und das Warten auf den Schulbeginn zählen nicht;"
        " Angebote ohne Termine gelten als sofort verfügbar. Der Richtwert für Pausen ist eine"
        " Projektfestlegung, keine Vorschrift. Die Suche gehört zu den vertieften Prüfstufen."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig_hinweis", "projekt_wartezeit_wochen"),
    follows=("ANS016", "ANS009", "ANS008"),
)
def anschluss_kein_wartefreier_weg(package: MeasurePackage, context: Context) -> Findings:
    """Some way to the goal has no long pause between two offers.

    Why:
        If every way has a long pause, advice alone cannot avoid it: a date has to change.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - id: a1
              type: VWVD_GRUND
              entry: {language: A0}
              outcomes: [{label: ziel, language: A1}]
              runs: [{start: 2018-01-08, end: 2018-04-27}, {start: 2018-05-14, end: 2018-08-31}]
            - id: a2
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-09-10, end: 2018-12-21}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - id: a1
              type: VWVD_GRUND
              entry: {language: A0}
              outcomes: [{label: ziel, language: A1}]
              runs: [{start: 2018-01-08, end: 2018-04-27}]
            - id: a2
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-09-10, end: 2018-12-21}]
    """
    if not context.ways.deep or not context.ways.times.anybody:
        raise NotApplicableError("a deep stage, or no persons with a goal are named")
    aim = context.parameter("pakt_anschlussfaehig_hinweis")
    limit = context.parameter("projekt_wartezeit_wochen")
    for found in context.ways.times.without_free_way(limit.value):
        advice = say(
            "Prüfen Sie, welche Termine auf dem Weg näher zusammenrücken können.",
            "Check which dates on the way can be moved closer together.",
        )
        if found.better is not None:
            advice = say(
                "Prüfen Sie einen weiteren Beginn von „{offer}“ bis spätestens {day}. Dann gibt es"
                " einen Weg ohne lange Pause.",
                "Consider a further start of '{offer}' by {day} at the latest. Then there is a way"
                " without a long pause.",
                offer=found.better.offer.title,
                day=found.better.day,
            )
        yield context.finding(
            found.people.field,
            aim,
            say(
                "Zum Ziel „{goal}“ führt kein Weg ohne eine Pause von mehr als {weeks} Wochen für"
                " {people}. Dieser Richtwert ist keine Vorschrift.",
                "No way leads to the goal '{goal}' without a pause of more than {weeks} weeks for"
                " {people}. This guide value is not a rule of law.",
                goal=found.goal_title,
                weeks=limit.value,
                people=found.people.label,
            ),
            advice,
            part=found.goal,
            about=found.people.gaps,
        )
