"""Fehlende Stufen zwischen zwei Angeboten."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    rule,
    say,
)


@rule(
    "ANS012",
    Measure | MeasurePackage,
    slug="anschluss-niveausprung",
    title="Zwischen zwei Angeboten fehlt keine Stufe",
    title_en="No level is missing between two offers",
    about=(
        "Der Eingang eines Angebots liegt höchstens eine Stufe über dem, was die Gruppe davor"
        " erreichen kann. Fehlt mehr, führt kein Angebot dorthin."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-VWD-12"),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013"),
    ),
)
def anschluss_niveausprung(item: Measure | MeasurePackage, context: Context) -> Findings:
    """No offer begins two levels or more above what people can reach before it.

    Why:
        Courses build on each other only if no step between them is missing.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A2}
          outcomes: [{label: ziel, language: B1}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A2}
          outcomes: [{label: ziel, language: B1}]
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.jumps(item):
        yield context.finding(
            "entry/language" if isinstance(item, Measure) else stop.people.field,
            context.parameter("pakt_anschlussfaehig"),
            say(
                "Vor „{offer}“ fehlt mindestens eine Stufe: Erreichbar ist {has}, verlangt wird"
                " {needs}. Das betrifft {people}.",
                "At least one level is missing before '{offer}': within reach is {has}, required is"
                " {needs}. This concerns {people}.",
                offer=stop.title,
                has=stop.has,
                needs=stop.needs,
                people=stop.people.label,
            ),
            say(
                "Planen Sie einen Kurs, der von {has} zu {needs} führt, oder senken Sie den"
                " Eingang, soweit keine Vorschrift ihn setzt.",
                "Plan a course that leads from {has} to {needs}, or lower the entry as far as no"
                " norm sets it.",
                has=stop.has,
                needs=stop.needs,
            ),
            part=stop.name,
            about=stop.people.gaps,
        )
