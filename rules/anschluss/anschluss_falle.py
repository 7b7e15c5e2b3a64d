"""Entscheidungen, nach denen ein Ziel verloren ist."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say


@rule(
    "ANS026",
    MeasurePackage,
    slug="anschluss-falle",
    title="Keine Wahl verschließt das Ziel",
    title_en="No choice closes the goal",
    about=(
        "Solange ein Ziel offen ist, geht es durch keinen Kurs verloren, den jemand zuerst besucht."
        " Die eingetragenen Termine gelten dabei so, als kämen sie jedes Jahr wieder; gesucht wird"
        " in den ersten Monaten (Projektfestlegung, keine Vorschrift). Die Suche gehört zu den"
        " vertieften Prüfstufen."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig_hinweis", "projekt_zu_spaet_monate"),
    follows=("ANS025", "ANS018"),
)
def anschluss_falle(package: MeasurePackage, context: Context) -> Findings:
    """No course that somebody takes first loses the goal for good.

    Why:
        Age limits and upper bounds make some orders final; the advice must know them.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A1, age_min: 26, age_max: 26, goal: JOB_HELFER}
          measures:
            - id: sprechen
              title: Sprechkurs
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: {hoeren: A2, sprechen: A2}}]
              runs: [{start: 2018-02-05, end: 2018-06-29}]
            - id: a2
              title: Jugendkurs A2
              type: VWVD_AUFBAU
              admits: {age_max: 26}
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-09-10, end: 2018-12-21}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A1, age_min: 26, age_max: 26, goal: JOB_HELFER}
          measures:
            - id: sprechen
              title: Sprechkurs
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: {hoeren: A2, sprechen: A2}}]
              runs: [{start: 2018-02-05, end: 2019-02-28}]
            - id: a2
              title: Jugendkurs A2
              type: VWVD_AUFBAU
              admits: {age_max: 26}
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-09-10, end: 2018-12-21}]
    """
    if not context.ways.deep or not context.ways.times.anybody:
        raise NotApplicableError("a deep stage, or no persons with a goal are named")
    aim = context.parameter("pakt_anschlussfaehig_hinweis")
    months = context.parameter("projekt_zu_spaet_monate").value
    for found in context.ways.times.pitfalls(months):
        yield context.finding(
            found.people.field,
            aim,
            say(
                "Wer am {day} „{offer}“ beginnt, kann das Ziel „{goal}“ danach nicht mehr"
                " erreichen. Das betrifft {people}.",
                "Whoever begins '{offer}' on {day} can no longer reach the goal '{goal}'"
                " afterwards. This concerns {people}.",
                day=found.day,
                offer=found.offer.title,
                goal=found.goal_title,
                people=found.people.label,
            ),
            say(
                "{better} Halten Sie diese Reihenfolge für die Beratung fest.",
                "{better} Write this order down for the counselling.",
                better=found.better,
            ),
            part=f"{found.goal}|{found.offer.name}",
            related=(found.offer.name,),
            about=found.people.gaps,
        )
