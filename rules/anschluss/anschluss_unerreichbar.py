"""Maßnahmen, in die niemand hineinkommt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    NotApplicableError,
    Text,
    also,
    rule,
    say,
    still_open,
)


@rule(
    "ANS005",
    Measure,
    slug="anschluss-unerreichbar",
    title="Jede Maßnahme ist für eine gemeldete Gruppe erreichbar",
    title_en="Every measure can be reached by a reported group",
    about=(
        "In jede Maßnahme kommt mindestens eine der gemeldeten Gruppen hinein, auf welchem Weg auch"
        " immer. Begleitende Angebote und Beratung sind ausgenommen, ebenso Maßnahmen, die für"
        " Gruppen anderer Gemeinden offen sind."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013", "ANS012"),
    ),
)
def anschluss_unerreichbar(measure: Measure, context: Context) -> Findings:
    """At least one of the reported groups gets into the measure.

    Why:
        Places that nobody can take help nobody.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A2}
          outcomes: [{label: ziel, language: B1}]
    """
    goals = context.ways.goals
    if not goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in goals.never_entered(measure):
        yield from still_open(stop, context)
        if stop.unknown:
            return
        message = say(
            "In „{title}“ kommt keine der gemeldeten Gruppen hinein.",
            "None of the reported groups gets into '{title}'.",
            title=context.name_of(measure),
        )
        yield context.finding(
            "entry",
            context.parameter("pakt_anschlussfaehig"),
            also(message, stop.because),
            Text(
                "Nennen Sie ein Angebot, das dorthin führt, oder berichtigen Sie Eingang oder"
                " Zielgruppe, soweit keine Vorschrift sie setzt.",
                "Name an offer that leads there, or correct entry or target group, as far as no"
                " norm sets them.",
            ),
            about=stop.people.gaps,
        )
