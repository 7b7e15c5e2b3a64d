"""Anschlüsse, die nur für einen Teil passen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Deviation,
    Findings,
    Handover,
    Measure,
    NotApplicableError,
    handed_over,
    rule,
    say,
)


@rule(
    "ANS003",
    Measure,
    slug="anschluss-teilbruch",
    title="Der genannte Anschluss passt für alle",
    title_en="The declared link fits everybody",
    about=(
        "Wer eine Maßnahme besucht, kann in die Maßnahme wechseln, die danach genannt ist, oder in"
        " eine andere, die sie nennt. „Anschlussfähig“ ist ein Ziel des Pakts, keine gesetzlich"
        " bestimmte Größe."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-FLU-01"),
    parameters=("pakt_anschlussfaehig", "projekt_wartezeit_wochen"),
    follows=("ANS001", "ANS002"),
)
def anschluss_teilbruch(measure: Measure, context: Context) -> Findings:
    """Everybody who finishes a measure can enter one of those that are to follow.

    Why:
        A link that only some can use leaves the others standing.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            - {code: frauen_eltern, count: 4, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, care_duty: false, goal: JOB_HELFER}
          measures:
            - {id: b1, type: VWVD_AUFBAU, entry: {language: A2}}
        measure:
          {id: a2, type: VWVD_AUFBAU, entry: {language: A1}, leads_to: [{id: b1}],
           outcomes: [{label: ziel, language: A2}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            - {code: frauen_eltern, count: 4, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, care_duty: false, goal: JOB_HELFER}
          measures:
            - {id: b1, type: VWVD_AUFBAU, entry: {language: A2},
               target_groups: [au_bleibeperspektive]}
        measure:
          {id: a2, type: VWVD_AUFBAU, entry: {language: A1}, leads_to: [{id: b1}],
           outcomes: [{label: ziel, language: A2}]}
    """
    if not (measure.leads_to and context.ways.goals.anybody):
        raise NotApplicableError("no link is declared, or no persons with a goal are named")
    weeks = context.parameter("projekt_wartezeit_wochen").value
    for found in context.ways.links.handovers(measure, weeks):
        if found.grade == "teilweise" and not found.clashes and not found.served:
            yield _partly(measure, found, context)
        for field in found.unknown if found.fit else ():
            yield context.missing(field, "pakt_anschlussfaehig")


def _partly(measure: Measure, found: Handover, context: Context) -> Deviation:
    message = say(
        "Der Übergang von „{a}“ zu „{b}“ gelingt nur für {fit} von {all} Personen, nicht für"
        " {people}.",
        "The step from '{a}' to '{b}' works for {fit} of {all} persons only, not for {people}.",
        a=context.name_of(measure),
        b=found.target.title,
        fit=found.fit,
        all=found.admitted,
        people=found.failing.label,
    )
    return handed_over(found, context, context.parameter("pakt_anschlussfaehig"), message)
