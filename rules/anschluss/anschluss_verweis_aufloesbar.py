"""Anschlüsse, die ins Leere zeigen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Declared,
    Findings,
    Measure,
    NotApplicableError,
    Text,
    also,
    rule,
    say,
)


@rule(
    "ANS001",
    Measure,
    slug="anschluss-verweis-aufloesbar",
    title="Anschluss zeigt auf vorhandene Maßnahme",
    title_en="A link points to a measure that exists",
    about=(
        "Jede Maßnahme, die unter „Anschlüsse“ steht, gibt es: im eigenen Paket, in dem eines"
        " Nachbarn oder des Kreises, oder als Regelangebot. Fehlt ein fremdes Paket, bleibt die"
        " Frage offen."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
)
def anschluss_verweis_aufloesbar(measure: Measure, context: Context) -> Findings:
    """Every declared link leads to one measure or regular offer that exists.

    Why:
        A way on that nobody finds is none.

    Complies:
        day: 2018-01-01
        package:
          measures:
            - {id: aufbau-a2, type: VWVD_AUFBAU}
        measure: {id: grund-a1, type: VWVD_GRUND, leads_to: [{id: aufbau-a2}]}

    Violates:
        day: 2018-01-01
        package:
          municipality: {ags: "08327001", kreis: "08327", kind: gemeinde}
          measures:
            - {id: aufbau-a2, type: VWVD_AUFBAU}
        measure: {id: grund-a1, type: VWVD_GRUND, leads_to: [{id: 08327001/bsk-b2}]}
    """
    links = context.ways.links.declared(measure)
    if not links:
        raise NotApplicableError("no link is declared")
    for link in links:
        if link.state == "unnamed":
            yield context.missing(link.field)
        elif link.state == "open":
            yield context.missing(link.field, "context")
        elif link.state != "found":
            yield from _lost(measure, link, context)


def _lost(measure: Measure, link: Declared, context: Context) -> Findings:
    several = say(
        "„{title}“ nennt als Anschluss „{id}“. Diese Nummer gibt es in mehreren Paketen.",
        "'{title}' names '{id}' as a link. This id exists in several packages.",
        title=context.name_of(measure),
        id=link.id,
    )
    nowhere = say(
        "„{title}“ nennt als Anschluss „{id}“, aber diese Maßnahme gibt es in keinem der geprüften"
        " Pakete.",
        "'{title}' names '{id}' as a link, but this measure exists in none of the packages"
        " checked.",
        title=context.name_of(measure),
        id=link.id,
    )
    yield context.finding(
        link.field,
        context.own_data(
            "Ein Anschluss nennt genau eine Maßnahme, die es gibt.",
            "A link names exactly one measure that exists.",
        ),
        several if link.state == "several" else nowhere,
        _which(link) if link.state == "several" else _instead(link),
        actual=link.id,
        part=link.id,
        about=link.gaps,
    )


def _which(link: Declared) -> Text:
    return say(
        "Setzen Sie den Schlüssel der Gemeinde davor, zum Beispiel {choices}.",
        "Put the key of the municipality before it, for example {choices}.",
        choices=[offer.name for offer in link.targets],
    )


def _instead(link: Declared) -> Text:
    enter = Text(
        "Tragen Sie die Nummer einer Maßnahme ein, „Schlüssel/Nummer“ für eine fremde oder die Art"
        " eines Regelangebots, das im Paket steht.",
        "Enter the id of a measure, 'key/id' for one of others, or the type of a regular offer that"
        " is in the package.",
    )
    if link.nearest is None:
        return enter
    guess = say(
        "Vielleicht ist „{id}“ gemeint ({title}).",
        "Perhaps '{id}' is meant ({title}).",
        id=link.nearest.name,
        title=link.nearest.title,
    )
    return also(guess, enter)
