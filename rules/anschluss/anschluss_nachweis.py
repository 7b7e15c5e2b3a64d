"""Nachweise, die niemand ausstellt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    rule,
    say,
)


@rule(
    "ANS015",
    Measure | MeasurePackage,
    slug="anschluss-nachweis",
    title="Verlangte Nachweise werden vorher ausgestellt",
    title_en="Proofs that are required are awarded before",
    about=(
        "Verlangt ein Angebot einen bestimmten Nachweis, dann stellt ihn ein Angebot davor aus."
        " Betrachtet werden Gruppen, die das Niveau selbst schon erreichen."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-VWD-02"),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025"),
    ),
)
def anschluss_nachweis(item: Measure | MeasurePackage, context: Context) -> Findings:
    """A proof that an offer asks for is awarded by an offer before it.

    Why:
        The level alone does not open a door that asks for a paper.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - {id: m-2, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2, certificates: [TELC:A2]}]}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A2, certificates: [TELC:A2]}
          outcomes: [{label: ziel, language: B1}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - {id: m-2, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2, certificates: [GOETHE:A2]}]}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A2, certificates: [TELC:A2]}
          outcomes: [{label: ziel, language: B1}]
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.unproved(item):
        yield context.finding(
            "entry/certificates" if isinstance(item, Measure) else stop.people.field,
            context.parameter("pakt_anschlussfaehig"),
            say(
                "„{offer}“ verlangt den Nachweis {needs}. Die Angebote davor bescheinigen {has}."
                " Das betrifft {people}.",
                "'{offer}' requires the proof {needs}. The offers before it certify {has}. This"
                " concerns {people}.",
                offer=stop.title,
                needs=stop.needs,
                has=stop.has,
                people=stop.people.label,
            ),
            say(
                "Nehmen Sie die Prüfung {needs} in einen Kurs davor auf, bieten Sie einen"
                " Prüfungstermin an, oder erkennen Sie einen anderen Nachweis an, soweit keine"
                " Vorschrift entgegensteht.",
                "Add the exam {needs} to a course before it, offer an exam date, or accept another"
                " proof as far as no norm stands against it.",
                needs=stop.needs,
            ),
            part=stop.name,
            about=stop.people.gaps,
        )
