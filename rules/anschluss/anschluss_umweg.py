"""Umwege und Wiederholungen."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say


@rule(
    "ANS027",
    MeasurePackage,
    slug="anschluss-umweg",
    title="Keine Wiederholung und kein langer Umweg",
    title_en="No repetition and no long detour",
    about=(
        "Niemand muss einen Kurs besuchen, dessen Niveau schon erreicht ist, und kein Kurs führt"
        " als erste Wahl viel später zum Ziel als ein anderer. Der Richtwert für den Umweg ist eine"
        " Projektfestlegung, keine Vorschrift; der zweite Teil gehört zu den vertieften Prüfstufen."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig_hinweis", "projekt_umweg_monate"),
    follows=("ANS009", "ANS015"),
)
def anschluss_umweg(package: MeasurePackage, context: Context) -> Findings:
    """No course repeats a level that is held, and no first choice costs many months.

    Why:
        Time in a course that teaches nothing new is lost twice: for the person and for the place.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A2, age_min: 25, age_max: 40, goal: B1_LID}
          measures:
            - id: b1
              title: Kurs B1 mit Test Leben in Deutschland
              type: VWVD_AUFBAU
              entry: {language: A2}
              outcomes: [{label: ziel, language: B1, certificates: [LID]}]
              runs: [{start: 2018-02-05, end: 2018-06-29}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: B1, age_min: 25, age_max: 40, goal: B1_LID}
          measures:
            - id: b1
              title: Kurs B1 mit Test Leben in Deutschland
              type: VWVD_AUFBAU
              entry: {language: A2}
              outcomes: [{label: ziel, language: B1, certificates: [LID]}]
              runs: [{start: 2018-02-05, end: 2018-06-29}]
    """
    if not context.ways.times.anybody:
        raise NotApplicableError("no persons with a goal are named")
    yield from _repeated(context)
    yield from _slow(context)


def _repeated(context: Context) -> Findings:
    aim = context.parameter("pakt_anschlussfaehig_hinweis")
    for found in context.ways.times.repeated():
        yield context.finding(
            found.people.field,
            aim,
            say(
                "Auf dem Weg zum Ziel „{goal}“ ist „{offer}“ nötig, obwohl das Niveau schon"
                " erreicht ist. Das kostet etwa {months} Monate und betrifft {people}.",
                "On the way to the goal '{goal}' '{offer}' is needed although the level is reached"
                " already. This costs about {months} months and concerns {people}.",
                goal=found.goal_title,
                offer=found.offer.title,
                months=found.months,
                people=found.people.label,
            ),
            say(
                "Prüfen Sie, ob ein vorhandener Nachweis oder ein Einstufungstest genügt.",
                "Check whether a proof at hand or a placement test is enough.",
            ),
            part=f"{found.goal}|{found.offer.name}",
            related=(found.offer.name,),
            about=found.people.gaps,
        )


def _slow(context: Context) -> Findings:
    limit = context.parameter("projekt_umweg_monate")
    for found in context.ways.times.slow_choices(limit.value):
        yield context.finding(
            found.people.field,
            limit,
            say(
                "Wer zuerst „{offer}“ besucht, erreicht das Ziel „{goal}“ mehr als {months} Monate"
                " später als über „{best}“. Das betrifft {people}.",
                "Whoever attends '{offer}' first reaches the goal '{goal}' more than {months}"
                " months later than by '{best}'. This concerns {people}.",
                offer=found.offer.title,
                goal=found.goal_title,
                months=found.months,
                best=found.best.title,
                people=found.people.label,
            ),
            say(
                "Weisen Sie in der Beratung auf „{best}“ hin, oder sagen Sie, für wen „{offer}“"
                " gedacht ist.",
                "Point to '{best}' in the counselling, or say for whom '{offer}' is meant.",
                best=found.best.title,
                offer=found.offer.title,
            ),
            part=f"{found.goal}|{found.offer.name}|{found.best.name}",
            related=(found.offer.name, found.best.name),
            about=found.people.gaps,
        )
