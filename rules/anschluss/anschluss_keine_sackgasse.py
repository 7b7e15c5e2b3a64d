"""Sackgassen: Maßnahmen, nach denen es nicht weitergeht."""

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
    "ANS004",
    Measure,
    slug="anschluss-keine-sackgasse",
    title="Keine Maßnahme endet ohne Anschluss",
    title_en="No measure ends without a way on",
    about=(
        "Wer eine Maßnahme abschließt und sein Ziel noch nicht erreicht hat, findet im Paket oder"
        " in der Umgebung ein Angebot, das weiterführt. Enden darf ein Weg nur in Arbeit,"
        " Ausbildung, Studium oder Regelklasse; begleitende Angebote führen selbst nicht weiter."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-SEED-06"),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013", "ANS012", "ANS005", "ANS006"),
    ),
)
def anschluss_keine_sackgasse(measure: Measure, context: Context) -> Findings:
    """Whoever finishes a measure and has not reached the goal finds an offer that leads on.

    Why:
        A course after which nothing follows leaves people standing.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          id: m-1
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
        measure:
          id: m-1
          type: VWVD_GRUND
          entry: {language: A0}
          outcomes: [{label: ziel, language: A1}]
    """
    goals = context.ways.goals
    yield from _false_end(measure, context)
    if not goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for stop in goals.dead_ends(measure):
        yield from still_open(stop, context) if stop.unknown else _dead_end(measure, stop, context)


def _false_end(measure: Measure, context: Context) -> Findings:
    if measure.is_end_point and context.ways.goals.may_end(measure) is False:
        yield context.finding(
            "is_end_point",
            context.parameter("pakt_anschlussfaehig"),
            say(
                "„{title}“ ist als Endpunkt eingetragen, führt aber selbst zu keinem Ziel.",
                "'{title}' is entered as an end point, but does not itself lead to a goal.",
                title=context.name_of(measure),
            ),
            Text(
                "Tragen Sie „nein“ ein, und nennen Sie unter „Anschlüsse“ das nächste Angebot."
                " Endpunkte sind Arbeit, Ausbildung, Studium, Regelklasse und begleitende"
                " Angebote.",
                "Enter 'nein' and name the next offer among the links. End points are work,"
                " training, university, the regular class and accompanying offers.",
            ),
            actual=True,
            part="endpunkt",
        )


def _dead_end(measure: Measure, stop: Stop, context: Context) -> Findings:
    yield context.finding(
        "leads_to",
        context.parameter("pakt_anschlussfaehig"),
        say(
            "Wer „{title}“ abschließt, findet {where} kein weiterführendes Angebot: {people}.",
            "Whoever finishes '{title}' finds no further offer {where}: {people}.",
            title=context.name_of(measure),
            where=context.ways.goals.where,
            people=stop.people.label,
        ),
        also(
            say(
                "Nennen Sie ein Angebot, in das man mit dem Ergebnis einsteigen kann ({has}), auch"
                " eines der Nachbarn oder des Kreises.",
                "Name an offer that can be entered with the result ({has}), also one of the"
                " neighbours or the Kreis.",
                has=stop.has,
            ),
            stop.because,
        ),
        about=stop.people.gaps,
    )
