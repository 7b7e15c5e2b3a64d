"""Was ein verpasster Beginn kostet."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, NotApplicableError, rule, say


@rule(
    "ANS031",
    Measure,
    slug="anschluss-durchlaessigkeit",
    title="Ein verpasster Beginn kostet nicht viel Zeit",
    title_en="A missed start does not cost much time",
    about=(
        "Wer den ersten möglichen Beginn verpasst, kommt mit dem nächsten nicht viel später zum"
        " Ziel. Geprüft wird nur, wo das Paket einen weiteren Beginn nennt; der Richtwert ist eine"
        " Projektfestlegung, keine Vorschrift."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("projekt_umweg_monate",),
    follows=("ANS009",),
)
def anschluss_durchlaessigkeit(measure: Measure, context: Context) -> Findings:
    """Missing the first usable start of a measure costs no more months than the guide value.

    Why:
        An illness or a move in the wrong week should not cost a year.

    Complies:
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          id: a2
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]
          runs: [{start: 2018-02-05, end: 2018-05-25}, {start: 2018-06-11, end: 2018-09-28}]

    Violates:
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          id: a2
          title: Aufbaukurs A2
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]
          runs: [{start: 2018-02-05, end: 2018-05-25}, {start: 2019-02-04, end: 2019-05-24}]
    """
    if not context.ways.times.anybody or len(measure.runs or ()) <= 1:
        raise NotApplicableError("no persons with a goal, or no further start is named")
    limit = context.parameter("projekt_umweg_monate")
    found = context.ways.times.missed(measure, limit.value)
    if found is not None:
        title = context.name_of(measure)
        yield context.finding(
            "runs",
            limit,
            say(
                "Wer den Beginn von „{title}“ am {day} verpasst, verliert im Mittel mehr als"
                " {months} Monate. Der nächste Beginn ist am {following}; das betrifft {people}.",
                "Whoever misses the start of '{title}' on {day} loses more than {months} months on"
                " average. The next start is on {following}; this concerns {people}.",
                title=title,
                day=found.day,
                months=found.months,
                following=found.following,
                people=found.people.label,
            ),
            say(
                "Prüfen Sie einen weiteren Beginn vor dem {following}.",
                "Consider a further start before {following}.",
                following=found.following,
            ),
            actual=found.months,
            expected=limit.value,
            about=found.people.gaps,
        )
