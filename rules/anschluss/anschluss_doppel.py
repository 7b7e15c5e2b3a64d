"""Gleiche Maßnahmen, während anderswo etwas fehlt."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, NotApplicableError, Text, rule, say


@rule(
    "ANS029",
    Measure,
    slug="anschluss-doppel",
    title="Keine zwei gleichen Maßnahmen, solange ein Weg fehlt",
    title_en="No two equal measures while a way is missing",
    about=(
        "Zwei Maßnahmen mit gleichem Inhalt für dieselbe Gruppe am selben Ort zur selben Zeit"
        " fallen auf, wenn zugleich für jemanden der Weg zum Ziel fehlt. Ohne Angabe von Ort und"
        " Ergebnis gelten Maßnahmen nicht als gleich."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig_hinweis",),
    follows=("PAK010",),
)
def anschluss_doppel(measure: Measure, context: Context) -> Findings:
    """No two measures do the same at the same time while somebody has no way to the goal.

    Why:
        One of the two could close the gap.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-2, type: VWVD_AUFBAU, entry: {language: A1}, place: {ags: "08999001"},
               outcomes: [{label: ziel, language: A2}],
               runs: [{start: 2018-02-01, end: 2018-05-31}]}
        measure:
          {id: m-1, type: VWVD_AUFBAU, entry: {language: A1}, place: {ags: "08999001"},
           outcomes: [{label: ziel, language: A2}], runs: [{start: 2018-02-01, end: 2018-05-31}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - {id: m-2, type: VWVD_AUFBAU, entry: {language: A1}, place: {ags: "08999001"},
               outcomes: [{label: ziel, language: A2}],
               runs: [{start: 2018-02-01, end: 2018-05-31}]}
        measure:
          {id: m-1, type: VWVD_AUFBAU, entry: {language: A1}, place: {ags: "08999001"},
           outcomes: [{label: ziel, language: A2}], runs: [{start: 2018-02-01, end: 2018-05-31}]}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    twin = context.ways.places.twins(measure)
    if twin is None:
        return
    for field in twin.unknown:
        yield context.missing(field)
    if twin.gap is not None:
        yield context.finding(
            "",
            context.parameter("pakt_anschlussfaehig_hinweis"),
            say(
                "„{one}“ leistet für dieselbe Gruppe dasselbe zur selben Zeit wie {others}."
                " Zugleich fehlt der Weg zum Ziel ({goals}) für {people}.",
                "'{one}' does the same for the same group at the same time as {others}. Meanwhile"
                " the way to the goal ({goals}) is missing for {people}.",
                one=context.name_of(measure),
                others=twin.titles,
                goals=twin.goals,
                people=twin.gap.label,
            ),
            Text(
                "Prüfen Sie, ob eine der Maßnahmen die Lücke schließen kann.",
                "Check whether one of the measures can close the gap.",
            ),
            part=twin.others[0].name,
            related=tuple(other.name for other in twin.others),
        )
