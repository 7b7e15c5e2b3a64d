"""Gruppen, die nach einer Maßnahme zurückbleiben."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    NotApplicableError,
    Stop,
    Text,
    also,
    rule,
    say,
    still_open,
)


@rule(
    "ANS017",
    Measure,
    slug="anschluss-gruppe-ausgeschlossen",
    title="Nach einer Maßnahme kommen alle ihre Gruppen weiter",
    title_en="All groups of a measure can go on after it",
    about=(
        "Führt nach einer Maßnahme ein Weg weiter, steht er allen Gruppen offen, die sie besuchen."
        " Bleibt nur ein Teil zurück, nennt der Befund den Grund."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-SEED-05"),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013", "ANS012", "ANS005", "ANS006"),
        *("ANS004",),
    ),
)
def anschluss_gruppe_ausgeschlossen(measure: Measure, context: Context) -> Findings:
    """After a measure no group stays behind while others go on.

    Why:
        The measures should lead on for every group they are meant for.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            - {code: ukraine, count: 5, residence_status: P24, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-2, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}
        measure:
          id: m-1
          type: VWVD_GRUND
          entry: {language: A0}
          outcomes: [{label: ziel, language: A1}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            - {code: ukraine, count: 5, residence_status: P24, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-2, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}], admits: {residence_status: [AE_25_1_2]}}
        measure:
          id: m-1
          type: VWVD_GRUND
          entry: {language: A0}
          outcomes: [{label: ziel, language: A1}]
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.left_behind(measure):
        yield from still_open(stop, context) if stop.unknown else _behind(measure, stop, context)


def _behind(measure: Measure, stop: Stop, context: Context) -> Findings:
    message = say(
        "Nach „{title}“ kommen weiter: {others}. Nicht weiter kommen: {people}.",
        "After '{title}' these go on: {others}. These do not: {people}.",
        title=context.name_of(measure),
        others=stop.others.label,
        people=stop.people.label,
    )
    yield context.finding(
        "leads_to",
        context.parameter("pakt_anschlussfaehig"),
        also(message, stop.because),
        Text(
            "Öffnen Sie das nächste Angebot auch für diese Gruppe. Setzt der Bund oder das Land die"
            " Grenze, planen Sie ein eigenes Angebot.",
            "Open the next offer to this group as well. Where the federation or the Land sets the"
            " limit, plan an offer of your own.",
        ),
        part="gruppe",
        about=stop.people.gaps,
    )
