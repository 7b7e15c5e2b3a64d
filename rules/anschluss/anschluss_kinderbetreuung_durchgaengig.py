"""Kinderbetreuung auf dem ganzen Weg."""

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
    still_open,
)


@rule(
    "ANS020",
    Measure | MeasurePackage,
    slug="anschluss-kinderbetreuung-durchgaengig",
    title="Kinderbetreuung reißt im Folgekurs nicht ab",
    title_en="Childcare does not stop in the next course",
    about=(
        "Wer Kinder betreut, kommt auf dem ganzen Weg mit: Jedes Angebot bietet Kinderbetreuung an,"
        " oder eine Kita ist als Regelangebot genannt. Verglichen wird, wer das Ziel mit und ohne"
        " Betreuungspflicht erreicht."
    ),
    level="graph",
    requirements=("BW-VWD-05", "BW-SEED-04"),
    parameters=("pakt_anschlussfaehig",),
    follows=("ANS001", "ANS002", "ANS003", "ANS034", "ANS011"),
)
def anschluss_kinderbetreuung_durchgaengig(
    item: Measure | MeasurePackage, context: Context
) -> Findings:
    """Missing childcare does not cost those who care for children their goal.

    Why:
        A course with childcare helps little if the next one has none.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: frauen_eltern, count: 14, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, care_duty: true, goal: JOB_HELFER}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]
          childcare: {offered: true}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: frauen_eltern, count: 14, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, care_duty: true, goal: JOB_HELFER}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]
          childcare: {offered: false}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.barred(item, "childcare"):
        yield from still_open(stop, context)
        if not stop.unknown:
            yield context.finding(
                "childcare" if isinstance(item, Measure) else stop.people.field,
                context.parameter("pakt_anschlussfaehig"),
                _message(stop),
                Text(
                    "Bieten Sie dort Kinderbetreuung an, oder nennen Sie Kita-Plätze unter"
                    " „Regelangebote“.",
                    "Offer childcare there, or name places in a Kita among the regular offers.",
                ),
                part=stop.name,
                about=stop.people.gaps,
            )


def _message(stop: Stop) -> Text:
    if stop.before is None:
        return say(
            "Für „{offer}“ fehlt die Kinderbetreuung. Deshalb können nicht beginnen: {people}.",
            "Childcare is missing for '{offer}'. Therefore these cannot begin: {people}.",
            offer=stop.title,
            people=stop.people.label,
        )
    return say(
        "Ab „{offer}“ fehlt die Kinderbetreuung. Nach „{before}“ bleiben stehen: {people}.",
        "From '{offer}' on childcare is missing. After '{before}' these are left: {people}.",
        offer=stop.title,
        before=stop.before.title,
        people=stop.people.label,
    )
