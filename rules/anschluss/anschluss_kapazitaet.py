"""Plätze in den Folgeangeboten."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Deviation,
    Findings,
    Limit,
    Measure,
    MeasurePackage,
    NotApplicableError,
    Shortfall,
    Text,
    also,
    rule,
    say,
)


@rule(
    "ANS023",
    Measure | MeasurePackage,
    slug="anschluss-kapazitaet",
    title="Folgeangebote haben genug Plätze",
    title_en="Follow-on offers have enough places",
    about=(
        "Wer einen Kurs mit dem Ziel abschließt, findet danach einen Platz. Gerechnet wird mit dem"
        " angegebenen Anteil der Bestandenen, sonst mit dem Wert des Projekts. Jede Person hat"
        " einen Versuch, jeder Platz zählt einmal, Termine bleiben außer Betracht. Plätze, die"
        " nicht angegeben sind, gelten nicht als Grenze. Fehlt die Anzahl der Personen, gelten die"
        " Kurse am Einstieg als voll. Zu wenige Plätze am Einstieg sind kein Befund dieser Regel."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("projekt_kapazitaet_anteil", "projekt_bestehensanteil", "pakt_anschlussfaehig"),
)
def anschluss_kapazitaet(item: Measure | MeasurePackage, context: Context) -> Findings:
    """Whoever finishes a course with its target finds a place in what comes next.

    Why:
        A course leads on only if the next one has room for those who pass.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 54, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - {id: a2, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}],
               runs: [{start: 2018-02-01, end: 2018-05-31, places: 54}]}
        measure:
          {id: b1, type: VWVD_AUFBAU, entry: {language: A2},
           outcomes: [{label: ziel, language: B1}],
           runs: [{start: 2018-06-11, end: 2018-10-31, places: 36}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 54, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: AUSBILDUNG}
          measures:
            - {id: a2, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}],
               runs: [{start: 2018-02-01, end: 2018-05-31, places: 54}]}
        measure:
          {id: b1, type: VWVD_AUFBAU, entry: {language: A2},
           outcomes: [{label: ziel, language: B1}],
           runs: [{start: 2018-06-11, end: 2018-10-31, places: 12}]}
    """
    places = context.ways.places
    if not places.anybody:
        raise NotApplicableError("no way leads anybody of the package to a goal")
    if isinstance(item, Measure):
        yield from _unstated(item, context)
    for short in places.shortfalls(item):
        for field in short.unknown:
            yield context.missing(field, "pakt_anschlussfaehig")
        if not short.unknown:
            yield _finding(short, context)


def _unstated(measure: Measure, context: Context) -> Findings:
    if not context.ways.places.is_followed(measure):
        raise NotApplicableError("nobody comes to the measure from a course before it")
    for run in context.ways.places.unstated(measure):
        yield context.missing(f"runs/{run}/places", "pakt_anschlussfaehig")


def _finding(short: Shortfall, context: Context) -> Deviation:
    return context.finding(
        f"{short.offer.field}/runs/0/places" if short.offer.own else "",
        _limit(short, context),
        also(_what(short), _FULL if short.full else None),
        _more_places(short),
        actual=short.places,
        expected=short.wanted,
        part=short.offer.name,
        about=short.people.gaps,
    )


def _limit(short: Shortfall, context: Context) -> Limit:
    """Return the share of the project where places serve less, else the aim of the Pact."""
    share = context.parameter("projekt_kapazitaet_anteil")
    few = short.placed < share.value * short.wanted
    return share if few else context.parameter("pakt_anschlussfaehig")


def _what(short: Shortfall) -> Text:
    expected = say(
        "Für „{offer}“ werden {wanted} Personen erwartet, es gibt {places} Plätze.",
        "{wanted} persons are expected for '{offer}', there are {places} places.",
        offer=short.offer.title,
        wanted=short.wanted,
        places=short.places,
    )
    reached = say(
        "Von {persons} Personen erreichen rechnerisch {reached} ihr Ziel; mit genug Plätzen wären"
        " es {enough}.",
        "Of {persons} persons {reached} reach their goal by calculation; with enough places it"
        " would be {enough}.",
        persons=short.persons,
        reached=short.reached,
        enough=short.enough,
    )
    if not short.others.de:
        return also(expected, reached)
    assumed = say(
        "Die Rechnung nimmt an, dass die Plätze hier reichen: {others}.",
        "The calculation assumes enough places here: {others}.",
        others=short.others,
    )
    return also(also(expected, assumed), reached)


_FULL = Text(
    "Wo die Anzahl der Personen fehlt, gelten die Kurse am Einstieg als voll.",
    "Where the number of persons is missing, courses at the entry are taken to be full.",
)


def _more_places(short: Shortfall) -> Text:
    gains = [say("+{k}: {won}", "+{k}: {won}", k=k, won=won) for k, won in short.gains]
    shown = Text("; ".join(t.de for t in gains), "; ".join(t.en for t in gains))
    tried = say(
        "So viele Personen mehr erreichen mit so vielen Plätzen mehr ihr Ziel (nachgerechnet):"
        " {gains}.",
        "So many more persons reach their goal with so many more places (calculated anew):"
        " {gains}.",
        gains=shown,
    )
    first = say(
        "Planen Sie {needed} Plätze mehr, oder öffnen Sie ein zweites Angebot.",
        "Plan {needed} more places, or open a second offer.",
        needed=short.needed,
    )
    return also(first, tried)
