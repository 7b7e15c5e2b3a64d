"""Stand der Termine und Plätze."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Ended,
    Findings,
    Measure,
    NotApplicableError,
    Regelangebot,
    Text,
    rule,
    say,
)


@rule(
    "ANS033",
    Measure | Regelangebot,
    slug="anschluss-veraltet",
    title="Termine und Plätze auf neuem Stand",
    title_en="Dates and places up to date",
    about=(
        "Angaben zu Plätzen und Terminen sind bei der Abgabe des Pakets nicht zu alt, und ein"
        " Angebot mit Terminen beginnt im Zeitraum des Pakets oder bald nach dem Ende einer"
        " Maßnahme, die auf das Angebot hinführt."
        " Gerechnet wird vom Tag der Abgabe (ohne ihn vom Beginn des Zeitraums, höchstens bis zum"
        " Prüftag). Darum bleibt die Antwort gleich, auch wenn ein altes Paket später noch einmal"
        " geprüft wird. Beide Richtwerte sind Projektfestlegungen, keine Vorschrift."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("projekt_veraltet_tage", "projekt_kein_start_monate"),
)
def anschluss_veraltet(offer: Measure | Regelangebot, context: Context) -> Findings:
    """Figures are fresh when the package is handed in, and the offer begins in its period.

    Why:
        After the last date nobody can say whether one offer leads on to the next.

    Complies:
        package: {submitted_on: 2017-10-20, period: {start: 2018-01-01, end: 2018-12-31}}
        measure:
          id: a2
          type: VWVD_AUFBAU
          runs: [{start: 2018-02-05, end: 2018-05-25, updated_on: 2017-09-01}]

    Violates:
        package: {submitted_on: 2017-10-20, period: {start: 2018-01-01, end: 2018-12-31}}
        measure:
          id: a2
          title: Aufbaukurs A2
          type: VWVD_AUFBAU
          runs: [{start: 2017-09-11, end: 2017-12-22, updated_on: 2017-09-01}]
    """
    if not any(run.start for run in offer.runs or ()):
        raise NotApplicableError("runs")
    yield from _ended(offer, context)
    yield from _outdated(offer, context)


def _ended(offer: Measure | Regelangebot, context: Context) -> Findings:
    limit = context.parameter("projekt_kein_start_monate")
    found = context.ways.times.ended(offer, limit.value)
    if found is not None:
        yield context.finding(
            "runs",
            limit,
            _dates(found, context.name_of(offer)),
            say(
                "Tragen Sie unter „Durchläufe“ den nächsten Beginn ein, spätestens am {until}.",
                "Enter the next start under 'Runs', on {until} at the latest.",
                until=found.until,
            ),
            actual=found.later or found.last,
            expected=found.until,
        )


def _dates(found: Ended, title: Text) -> Text:
    if found.later is not None:
        return say(
            "Der nächste Beginn von „{title}“ ist erst am {later}; bis dahin kann kein Anschluss"
            " geprüft werden.",
            "The next start of '{title}' is on {later} only; until then no connection can be"
            " checked.",
            title=title,
            later=found.later,
        )
    return say(
        "Die Termine von „{title}“ enden mit dem Beginn am {last}; ab dann kann kein Anschluss"
        " geprüft werden.",
        "The dates of '{title}' end with the start on {last}; from then on no connection can be"
        " checked.",
        title=title,
        last=found.last,
    )


def _outdated(offer: Measure | Regelangebot, context: Context) -> Findings:
    limit = context.parameter("projekt_veraltet_tage")
    found = context.ways.times.outdated(offer, limit.value)
    if found is not None:
        handed_in = Text("bei der Abgabe am", "on submission on")
        yield context.finding(
            f"runs/{found.place}/updated_on",
            limit,
            say(
                "Die Angaben zu „{title}“ sind vom {stated}; {when} {day} waren sie {age} Tage"
                " alt.",
                "The figures on '{title}' are of {stated}; {when} {day} they were {age} days old.",
                title=context.name_of(offer),
                stated=found.stated,
                when=handed_in if found.submitted else Text("am", "on"),
                day=found.day,
                age=found.age,
            ),
            say(
                "Prüfen Sie Plätze und Termine, und tragen Sie den neuen Stand ein.",
                "Check places and dates, and enter the new day of the figures.",
            ),
            actual=found.stated,
            expected=limit.value,
        )
