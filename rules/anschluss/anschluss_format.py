"""Formen, die neben Arbeit oder Familie möglich sind."""

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
    still_open,
)


@rule(
    "ANS022",
    Measure | MeasurePackage,
    slug="anschluss-format",
    title="Kein Weg scheitert allein an den Stunden",
    title_en="No way fails for the hours alone",
    about=(
        "Wer arbeitet oder nur wenige Stunden in der Woche hat, findet auf dem Weg zum Ziel eine"
        " Form, die passt. Betrachtet werden Profile, weil eine Gruppe keine Stunden nennt."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
    follows=("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021"),
)
def anschluss_format(item: Measure | MeasurePackage, context: Context) -> Findings:
    """Nobody misses the goal only because a course takes too many hours a week.

    Why:
        Working people need a course in the evening or part time.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          profiles: [{profile: W03, count: 4}]
        measure:
          id: m-1
          type: VWVD_BERUFSBEGLEITEND
          entry: {language: A2}
          outcomes: [{label: ziel, language: B1}]
          ue_per_week: 8

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          profiles: [{profile: W03, count: 4}]
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A2}
          outcomes: [{label: ziel, language: B1}]
          ue_per_week: 20
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in context.ways.goals.barred(item, "format"):
        yield from still_open(stop, context)
        if not stop.unknown:
            yield context.finding(
                "ue_per_week" if isinstance(item, Measure) else stop.people.field,
                context.parameter("pakt_anschlussfaehig"),
                say(
                    "Auf dem Weg zum Ziel gibt es keine Form von „{offer}“, die in die verfügbaren"
                    " Stunden passt. Das betrifft {people}.",
                    "On the way to the goal there is no form of '{offer}' that fits the hours at"
                    " hand. This concerns {people}.",
                    offer=stop.title,
                    people=stop.people.label,
                ),
                Text(
                    "Planen Sie einen Durchlauf am Abend oder in Teilzeit.",
                    "Plan a run in the evening or part time.",
                ),
                part=stop.name,
                about=stop.people.gaps,
            )
