"""Alter der Nachweise beim Beginn des Folgekurses."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    rule,
    say,
)


@rule(
    "ANS016",
    MeasurePackage,
    slug="anschluss-nachweis-verfall",
    title="Nachweise sind beim Beginn noch jung genug",
    title_en="Proofs are still young enough at the start",
    about=(
        "Der Nachweis aus einem Kurs wird beim Beginn des folgenden noch angerechnet. Geprüft wird"
        " nur, wo die Vorschrift der Maßnahmeart ein Alter nennt, zum Beispiel bei den"
        " Berufssprachkursen."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
    follows=("ANS009",),
)
def anschluss_nachweis_verfall(package: MeasurePackage, context: Context) -> Findings:
    """A proof is not too old when the next course begins.

    Why:
        A proof that no longer counts means a test again, and perhaps a course again.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A1, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - id: ik
              title: Integrationskurs
              type: IK_ALLG
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2, certificates: [DTZ:A2]}]
              runs: [{start: 2018-01-08, end: 2018-03-30}]
            - id: bsk
              title: Berufssprachkurs B1
              type: BSK_B1
              entry: {language: A2}
              outcomes: [{label: ziel, language: B1}]
              runs: [{start: 2018-09-30, end: 2019-02-28}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, care_duty: false,
               literacy: lateinisch, language: A1, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - id: ik
              title: Integrationskurs
              type: IK_ALLG
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2, certificates: [DTZ:A2]}]
              runs: [{start: 2018-01-08, end: 2018-03-30}]
            - id: bsk
              title: Berufssprachkurs B1
              type: BSK_B1
              entry: {language: A2}
              outcomes: [{label: ziel, language: B1}]
              runs: [{start: 2018-10-01, end: 2019-02-28}]
    """
    if not context.ways.times.anybody:
        raise NotApplicableError("no persons with a goal are named")
    aim = context.parameter("pakt_anschlussfaehig")
    for proof in context.ways.times.old_proofs():
        yield context.finding(
            proof.field,
            aim,
            say(
                "Der Nachweis aus „{before}“ ist beim Beginn von „{after}“ mehr als {limit} Monate"
                " alt. Länger wird er nicht angerechnet ({norm}). Das betrifft {people}.",
                "The proof from '{before}' is more than {limit} months old at the start of"
                " '{after}'. It does not count any longer ({norm}). This concerns {people}.",
                before=proof.before.title,
                after=proof.after.title,
                limit=proof.limit,
                norm=proof.norm,
                people=proof.people.label,
            ),
            say(
                "Prüfen Sie einen Beginn von „{after}“ bis spätestens {latest}, oder planen Sie"
                " eine neue Einstufung ein.",
                "Consider a start of '{after}' by {latest} at the latest, or plan a new placement"
                " test.",
                after=proof.after.title,
                latest=proof.latest,
            ),
            actual=proof.months,
            expected=proof.limit,
            part=f"{proof.before.name}|{proof.after.name}",
            about=proof.people.gaps,
        )
