"""Obergrenzen, die einen Nachweis versperren."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    Text,
    rule,
    say,
)


@rule(
    "ANS025",
    Measure | MeasurePackage,
    slug="anschluss-obergrenze",
    title="Wer weiter ist, kommt noch an den Nachweis",
    title_en="Whoever is ahead can still get the proof",
    about=(
        "Ein Angebot schließt manchmal Personen aus, die ein Niveau oder einen Nachweis schon"
        " haben. Das ist unschädlich, solange das, was sie brauchen, auch anderswo zu bekommen ist."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
)
def anschluss_obergrenze(item: Measure | MeasurePackage, context: Context) -> Findings:
    """An upper bound shuts nobody out from what is given nowhere else.

    Why:
        Whoever learns fast must not lose the way to a paper that the next step asks for.

    Complies:
        day: 2026-08-19
        package:
          period: {start: 2026-08-19}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A2,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: B1_LID}
          measures:
            - {id: m-2, type: KOMM_DEUTSCHKURS, title: Leben in Deutschland, entry: {language: A0},
               outcomes: [{label: ziel, certificates: [LID]}]}
            - {id: m-3, type: KOMM_DEUTSCHKURS, entry: {language: A2},
               outcomes: [{label: ziel, language: B1, certificates: ["DTZ:B1"]}]}
        measure: {id: m-1, type: IK_ALLG, title: Integrationskurs}

    Violates:
        day: 2026-08-19
        package:
          period: {start: 2026-08-19}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A2,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: B1_LID}
          measures:
            - {id: m-3, type: KOMM_DEUTSCHKURS, entry: {language: A2},
               outcomes: [{label: ziel, language: B1, certificates: ["DTZ:B1"]}]}
        measure: {id: m-1, type: IK_ALLG, title: Integrationskurs}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for found in context.ways.places.ceilings(item):
        yield context.finding(
            "" if isinstance(item, Measure) else found.offer.field,
            context.parameter("pakt_anschlussfaehig"),
            say(
                "„{offer}“ nimmt niemanden auf, der schon dies hat: {locked}. Nur dort gibt es"
                " aber: {lost}. Das betrifft {people}.",
                "'{offer}' admits nobody who already has this: {locked}. But only there is:"
                " {lost}. This concerns {people}.",
                offer=found.offer.title,
                locked=found.locked,
                lost=found.lost,
                people=found.people.label,
            ),
            Text(
                "Nennen Sie ein zweites Angebot, das dasselbe bescheinigt, zum Beispiel eine"
                " Prüfung ohne Kurs.",
                "Name a second offer that certifies the same, for example an exam without a"
                " course.",
            ),
            part=f"{found.offer.name}|{found.lost.de}",
            about=found.people.gaps,
        )
