"""Altersgrenzen auf dem Weg."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say


@rule(
    "ANS018",
    MeasurePackage,
    slug="anschluss-altersgrenze",
    title="Altersgrenzen werden nicht zum Ende des Wegs",
    title_en="Age limits do not end the way",
    about=(
        "Wer jung genug anfängt, kommt zum Ziel, bevor ein Angebot auf dem Weg ihn wegen des Alters"
        " nicht mehr aufnimmt."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-SCH-05"),
    parameters=("pakt_anschlussfaehig",),
)
def anschluss_altersgrenze(package: MeasurePackage, context: Context) -> Findings:
    """Nobody misses a goal only because an offer closes at an age on the way.

    Why:
        A begin a year earlier costs nothing; an age limit passed cannot be undone.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A1, age_min: 26, age_max: 26, goal: AUSBILDUNG}
          measures:
            - id: a2
              title: Aufbaukurs A2
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-01-08, end: 2018-11-30}]
            - id: b1
              title: Jugendkurs B1
              type: VWVD_AUFBAU
              admits: {age_max: 26}
              entry: {language: A2}
              outcomes: [{label: ziel, language: B1}]
              runs: [{start: 2018-12-03, end: 2019-06-28}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A1, age_min: 26, age_max: 26, goal: AUSBILDUNG}
          measures:
            - id: a2
              title: Aufbaukurs A2
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-01-08, end: 2018-11-30}]
            - id: b1
              title: Jugendkurs B1
              type: VWVD_AUFBAU
              admits: {age_max: 26}
              entry: {language: A2}
              outcomes: [{label: ziel, language: B1}]
              runs: [{start: 2019-02-04, end: 2019-06-28}]
    """
    if not context.ways.times.anybody:
        raise NotApplicableError("no persons with a goal are named")
    aim = context.parameter("pakt_anschlussfaehig")
    for found in context.ways.times.too_old():
        first = say(
            "Beim nächsten möglichen Beginn von „{offer}“ ist die Altersgrenze überschritten.",
            "At the next possible start of '{offer}' the age limit has been passed.",
            offer=found.offer.title,
        )
        if found.before is not None:
            first = say(
                "Wer zuerst „{before}“ besucht, ist danach für „{offer}“ zu alt.",
                "Whoever attends '{before}' first is too old for '{offer}' afterwards.",
                before=found.before.title,
                offer=found.offer.title,
            )
        yield context.finding(
            found.people.field,
            aim,
            say(
                "{first} Zum Ziel „{goal}“ führt dann kein Weg mehr für {people}.",
                "{first} Then no way leads to the goal '{goal}' any more for {people}.",
                first=first,
                goal=found.goal_title,
                people=found.people.label,
            ),
            say(
                "„{offer}“ müsste für diese Gruppe spätestens im {month} beginnen. Nennen Sie sonst"
                " ein Angebot für Ältere.",
                "For this group '{offer}' would have to begin in {month} at the latest. Otherwise"
                " name an offer for older people.",
                offer=found.offer.title,
                month=found.latest,
            ),
            part=f"{found.goal}|{found.offer.name}",
            related=(found.offer.name,),
            about=found.people.gaps,
        )
