"""Wege, die eine neue Fassung des Pakets abbricht."""

from __future__ import annotations

from datetime import date

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    key_of,
    rule,
    say,
)


@rule(
    "PAK009",
    MeasurePackage,
    slug="paket-aenderung-bricht",
    title="Die neue Fassung nimmt niemandem den Weg",
    title_en="The new version takes nobody's way",
    about=(
        "Wer nach der früheren Fassung des Pakets zum Ziel kam, kommt auch nach der neuen dorthin"
        " und nicht viel später. Verglichen wird mit der letzten früheren Fassung derselben"
        " Kommune. Die Zeitgrenze ist ein Richtwert dieses Projekts, keine Vorschrift."
    ),
    level="package",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig", "projekt_aenderung_monate"),
    follows=("ANS002", "ANS003", "ANS034", "ANS012", "ANS020", "ANS021", "ANS022", "ANS007"),
)
def paket_aenderung_bricht(package: MeasurePackage, context: Context) -> Findings:
    """A new version of the package takes nobody the way to a goal.

    Why:
        People have planned with the package in force; what it promised should stay.

    Complies:
        day: 2019-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: {start: 2019-01-01, end: 2019-12-31}
          target_groups: &people
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures: &course
            - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01, end: 2018-12-31}
            target_groups: *people
            measures: *course

    Violates:
        day: 2019-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: {start: 2019-01-01, end: 2019-12-31}
          target_groups: &people
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01, end: 2018-12-31}
            target_groups: *people
            measures:
              - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
                 outcomes: [{label: ziel, language: A2}]}
    """
    if not any(key_of(other) == key_of(package) for other in context.neighbours):
        raise NotApplicableError("no earlier version of the package")
    if not context.ways.moves.older or not context.ways.moves.anybody:
        raise NotApplicableError("no earlier version of the package, or nobody named")
    limit = context.parameter("projekt_aenderung_monate")
    for found in context.ways.moves.change_breaks(limit.value):
        gone = found.months is None
        change = say(
            "nimmt {people} den bisherigen Weg zu „{goal}“",
            "takes the former way to '{goal}' from {people}",
            people=found.people.label,
            goal=found.goal_title,
        )
        later = say(
            "führt {people} etwa {months} Monate später zu „{goal}“",
            "leads {people} to '{goal}' about {months} months later",
            people=found.people.label,
            goal=found.goal_title,
            months=round(found.months or 0),
        )
        yield context.finding(
            found.people.field,
            context.parameter("pakt_anschlussfaehig") if gone else limit,
            say(
                "Die neue Fassung {change}. {because} Verglichen ist die Fassung ab {since}.",
                "The new version {change}. {because} It is compared with the version from {since}.",
                change=change if gone else later,
                because=found.because,
                since=date.fromisoformat(found.since),
            ),
            say(
                "Nehmen Sie das frühere Angebot wieder auf, oder nennen Sie, was an seine Stelle"
                " tritt. Für Personen, die schon begonnen haben, genügt auch ein Übergang.",
                "Take up the former offer again, or name what replaces it. For persons who have"
                " begun already a transition is enough.",
            ),
            actual=found.months,
            part=f"{found.goal}|{found.people.group}",
            about=found.people.gaps,
        )
