"""Dauer bis zum Ziel."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Late,
    MeasurePackage,
    Missing,
    NotApplicableError,
    Text,
    also,
    rule,
    say,
)


@rule(
    "ANS008",
    MeasurePackage,
    slug="anschluss-zu-spaet",
    title="Ziel in absehbarer Zeit erreichbar",
    title_en="Goal reached within reasonable time",
    about=(
        "Mit den eingetragenen Terminen wird das Ziel innerhalb des Richtwerts erreicht. Der"
        " Richtwert ist eine Projektfestlegung, keine Vorschrift. Fehlen Termine auf dem einzigen"
        " Weg, oder müsste ein Angebot nach dem Zeitraum des Pakets noch einmal beginnen, ist das"
        " nicht prüfbar."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-SEED-06"),
    parameters=("projekt_zu_spaet_monate",),
    follows=("ANS019", "ANS018", "ANS009"),
)
def anschluss_zu_spaet(package: MeasurePackage, context: Context) -> Findings:
    """With the stated dates the goal is reached within the guide value.

    Why:
        A way that takes years is no way for somebody who wants to work.

    Complies:
        package:
          period: {start: 2018-01-01, end: 2020-12-31}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - id: a2
              title: Aufbaukurs A2
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2018-03-05, end: 2018-06-29}]

    Violates:
        package:
          period: {start: 2018-01-01, end: 2020-12-31}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - id: a2
              title: Aufbaukurs A2
              type: VWVD_AUFBAU
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              runs: [{start: 2020-03-02, end: 2020-06-26}]
    """
    if not context.ways.times.anybody:
        raise NotApplicableError("no persons with a goal are named")
    limit = context.parameter("projekt_zu_spaet_monate")
    for late in context.ways.times.late(limit.value):
        for field in late.undated:
            yield _missing(late, field, context)
        if not late.undated:
            yield context.finding(
                late.people.field,
                limit,
                _message(late),
                _remedy(late),
                actual=late.months[1] if late.months else None,
                expected=limit.value,
                part=f"{late.goal}|{late.offer.name if late.offer else ''}",
                about=late.people.gaps,
            )


def _missing(late: Late, field: str, context: Context) -> Missing:
    """Dates of others are missing in their package: then the field is no path."""
    if field.startswith("/"):
        return context.missing(field)
    return context.missing(late.people.field, field)


def _message(late: Late) -> Text:
    if late.months is None:
        return say(
            "Das Ziel „{goal}“ ist mit den eingetragenen Terminen nicht erreichbar für {people}.",
            "With the stated dates the goal '{goal}' is out of reach for {people}.",
            goal=late.goal_title,
            people=late.people.label,
        )
    least, most = late.months
    text = say(
        "Das Ziel „{goal}“ ist frühestens nach {months} Monaten erreichbar für {people}.",
        "The goal '{goal}' is reached after {months} months at the earliest by {people}.",
        goal=late.goal_title,
        months=say("{low} bis {high}", "{low} to {high}", low=least, high=most)
        if least < most
        else most,
        people=late.people.label,
    )
    return also(text, _wait(late))


def _wait(late: Late) -> Text | None:
    if late.offer is None or not late.weeks:
        return None
    return say(
        "Die Wartezeit vor „{offer}“ beträgt davon {weeks} {word}.",
        "Of that the wait before '{offer}' is {weeks} {word}.",
        weeks=late.weeks,
        word=Text("Woche", "week") if late.weeks == 1 else Text("Wochen", "weeks"),
        offer=late.offer.title,
    )


def _remedy(late: Late) -> Text:
    if not late.starts:
        return say(
            "Prüfen Sie, welche Angebote auf dem Weg früher beginnen oder kürzer dauern können.",
            "Check which offers on the way can begin earlier or take less time.",
        )
    starts = [
        say("„{title}“ am {day}", "'{title}' on {day}", title=start.offer.title, day=start.day)
        for start in late.starts
    ]
    text = say(
        "Prüfen Sie einen weiteren Beginn: {starts}.",
        "Consider a further start: {starts}.",
        starts=starts,
    )
    if late.months is None:
        return also(text, Text("Damit führt ein Weg zum Ziel.", "Then a way leads to the goal."))
    return also(
        text,
        say(
            "Damit wird das Ziel um so viele Monate früher erreicht: {months}.",
            "The goal is then reached earlier by so many months: {months}.",
            months=late.starts[0].months,
        ),
    )
