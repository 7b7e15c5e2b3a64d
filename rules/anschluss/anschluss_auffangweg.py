"""Wege für alle, die eine Prüfung nicht mit dem Ziel bestehen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    Stop,
    Text,
    rule,
    say,
)


@rule(
    "ANS014",
    Measure | MeasurePackage,
    slug="anschluss-auffangweg",
    title="Auch nach einem Teilergebnis geht es weiter",
    title_en="It goes on after a partial result as well",
    about=(
        "Wer eine gestufte Prüfung nur mit dem Teilergebnis abschließt, kommt trotzdem zum Ziel:"
        " durch Wiederholung oder über ein anderes Angebot."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig", "projekt_bestehensanteil"),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013", "ANS012", "ANS005", "ANS006"),
        *("ANS004", "ANS017"),
    ),
)
def anschluss_auffangweg(item: Measure | MeasurePackage, context: Context) -> Findings:
    """Whoever leaves a scaled exam with the partial result still reaches the goal.

    Why:
        Not everybody passes; a plan that only works for those who do is no plan.

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
          outcomes: [{label: ziel, language: B1}, {label: teil, language: A2}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: B1}, {label: teil, language: A2}]
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.fallbacks_missing(item):
        yield context.finding(
            "outcomes" if isinstance(item, Measure) else stop.people.field,
            context.parameter("pakt_anschlussfaehig"),
            say(
                "Wer „{offer}“ nicht mit {target} abschließt, hat danach {where} keinen Weg zum"
                " Ziel. Das betrifft {people}.",
                "Whoever does not finish '{offer}' with {target} has no way to the goal {where}"
                " afterwards. This concerns {people}.",
                offer=stop.title,
                target=stop.needs,
                where=context.ways.goals.where,
                people=stop.people.label,
            ),
            _remedy(stop, context),
            part=stop.name,
            about=stop.people.gaps,
        )


def _remedy(stop: Stop, context: Context) -> Text:
    if stop.rate is None:
        share = context.parameter("projekt_bestehensanteil").value
        rate = say(
            "{share} % (Richtwert dieses Projekts, keine Vorschrift)",
            "{share}% (guide value of this project, not a rule of law)",
            share=round(100 * share),
        )
    else:
        rate = say("{share} %", "{share}%", share=round(100 * stop.rate))
    return say(
        "Planen Sie einen zweiten Durchlauf oder ein Angebot für das Teilergebnis. Gerechnet wird"
        " damit, dass so viele das Ziel erreichen: {rate}.",
        "Plan a second run or an offer for the partial result. The share expected to reach the"
        " target is {rate}.",
        rate=rate,
    )
