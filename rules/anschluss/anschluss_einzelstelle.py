"""Angebote, an denen alles hängt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    SinglePoint,
    Text,
    rule,
    say,
)


@rule(
    "ANS024",
    Measure | MeasurePackage,
    slug="anschluss-einzelstelle",
    title="Der Weg hängt nicht an einem einzigen Angebot",
    title_en="The way does not depend on a single offer",
    about=(
        "Fällt ein Angebot aus, oder fallen alle Angebote eines Trägers aus, bleibt für die meisten"
        " Personen ein anderer Weg zum Ziel. Das ist ein Hinweis für die Planung, kein Mangel."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("projekt_einzelstelle_anteil",),
    follows=("ANS025",),
)
def anschluss_einzelstelle(item: Measure | MeasurePackage, context: Context) -> Findings:
    """If one offer fails, most people still have another way to their goal.

    Why:
        A course may be cancelled, a provider may give up; then it helps to know who is stranded.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-2, type: KOMM_DEUTSCHKURS, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}
        measure:
          {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
           outcomes: [{label: ziel, language: A2}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
           outcomes: [{label: ziel, language: A2}]}
    """
    places = context.ways.places
    if not places.anybody:
        raise NotApplicableError("no way leads anybody of the package to a goal")
    limit = context.parameter("projekt_einzelstelle_anteil")
    for point in places.single_points(item, limit.value):
        yield context.finding(
            "" if isinstance(item, Measure) or point.provider.de else point.offers[0].field,
            limit,
            _what(point),
            Text(
                "Nichts zu ändern, wenn das so gewollt ist. Klären Sie, ob bei einem Ausfall eine"
                " Nachbargemeinde oder ein zweiter Träger einspringt.",
                "Nothing to change if this is intended. Clarify whether a neighbouring town or a"
                " second provider steps in if it fails.",
            ),
            actual=point.people.count,
            expected=point.of,
            part=point.provider.de or point.offers[0].name,
            about=point.people.gaps,
        )


def _what(point: SinglePoint) -> Text:
    if point.provider.de:
        fails = say(
            "Fallen alle {n} Angebote von „{name}“ aus",
            "If all {n} offers of '{name}' fail",
            n=len(point.offers),
            name=point.provider,
        )
    else:
        title = point.offers[0].title
        fails = say("Fällt „{title}“ aus", "If '{title}' fails", title=title)
    return say(
        "{fails}, verlieren {count} von {of} Personen jeden Weg zum Ziel ({goals}): {people}.",
        "{fails}, {count} of {of} persons lose every way to the goal ({goals}): {people}.",
        fails=fails,
        count=point.people.count,
        of=point.of,
        goals=point.goals,
        people=point.people.label,
    )
