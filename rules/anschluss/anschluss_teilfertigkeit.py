"""Eine einzelne Fertigkeit fehlt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    rule,
    say,
)


@rule(
    "ANS013",
    MeasurePackage,
    slug="anschluss-teilfertigkeit",
    title="Kein Weg scheitert an einer einzelnen Fertigkeit",
    title_en="No way fails for one skill alone",
    about=(
        "Hören, Lesen, Schreiben und Sprechen werden getrennt betrachtet. Fehlt für den nächsten"
        " Schritt nur eine der vier Fertigkeiten, gibt es ein Angebot, das sie vermittelt."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015"),
    ),
)
def anschluss_teilfertigkeit(package: MeasurePackage, context: Context) -> Findings:
    """Nobody is kept from the next step by one of the four skills alone.

    Why:
        Who speaks well and cannot write needs a writing course, not the whole course again.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - id: m-1
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes:
                - {label: ziel, language: {hoeren: A2, lesen: A2, schreiben: A1, sprechen: A2}}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.short_skills():
        yield context.finding(
            stop.people.field,
            context.parameter("pakt_anschlussfaehig"),
            say(
                "Zu „{offer}“ fehlt nur noch: {needs}. Erreichbar ist {has}. Das betrifft"
                " {people}.",
                "For '{offer}' only this is lacking: {needs}. Within reach is {has}. This concerns"
                " {people}.",
                offer=stop.title,
                needs=stop.needs,
                has=stop.has,
                people=stop.people.label,
            ),
            say(
                "Planen Sie ein Angebot für diese Fertigkeit ({needs}), oder verzichten Sie auf"
                " sie, soweit keine Vorschrift sie verlangt.",
                "Plan an offer for this skill ({needs}), or waive it as far as no norm requires"
                " it.",
                needs=stop.needs,
            ),
            part=f"{stop.people.group}|{stop.needs.de}",
            about=stop.people.gaps,
        )
