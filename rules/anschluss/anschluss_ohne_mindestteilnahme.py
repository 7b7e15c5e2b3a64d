"""Durchläufe, für die zu wenige Personen kommen."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, NotApplicableError, Text, rule, say


@rule(
    "ANS032",
    Measure,
    slug="anschluss-ohne-mindestteilnahme",
    title="Für jeden Durchlauf kommen genug Personen",
    title_en="Enough persons come for every run",
    about=(
        "Nennt ein Durchlauf eine Mindestzahl, kommen aus den gemeldeten Gruppen und den Kursen"
        " davor so viele Personen. Gezählt wird, wer bis zum Beginn die Voraussetzungen haben kann;"
        " wer davor einen Kurs braucht, zählt mit dem Anteil der Bestandenen. Steht die Maßnahme"
        " auch anderen Gemeinden offen, ist das nicht zu prüfen."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig", "projekt_bestehensanteil"),
)
def anschluss_ohne_mindestteilnahme(measure: Measure, context: Context) -> Findings:
    """A run that states a minimum can count on that many persons.

    Why:
        A course that does not take place leads nobody on.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
           outcomes: [{label: ziel, language: A2}],
           runs: [{start: 2018-02-01, end: 2018-05-31, min_participants: 8}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 5, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
           outcomes: [{label: ziel, language: A2}],
           runs: [{start: 2018-02-01, end: 2018-05-31, min_participants: 8}]}
    """
    places = context.ways.places
    if not context.ways.goals.anybody or not places.has_minimum(measure):
        raise NotApplicableError("no persons are named, or no run has a minimum to check")
    for few in places.too_few(measure):
        for field in few.unknown:
            yield context.missing(field)
        if not few.unknown:
            yield context.finding(
                f"runs/{few.run}/min_participants",
                context.parameter("pakt_anschlussfaehig"),
                say(
                    "Der Durchlauf ab {start} von „{title}“ braucht {minimum} Teilnehmende."
                    " Erwartet werden höchstens {expected}.",
                    "The run of '{title}' from {start} needs {minimum} participants. At most"
                    " {expected} can be expected.",
                    title=context.name_of(measure),
                    start=few.start,
                    minimum=few.minimum,
                    expected=few.expected,
                ),
                Text(
                    "Planen Sie den Durchlauf gemeinsam mit einer Nachbargemeinde, oder legen Sie"
                    " Durchläufe zusammen.",
                    "Plan the run together with a neighbouring town, or merge runs.",
                ),
                actual=few.expected,
                expected=few.minimum,
                part=few.start.isoformat(),
            )
