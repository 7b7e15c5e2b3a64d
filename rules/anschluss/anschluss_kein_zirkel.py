"""Kreisläufe zwischen Maßnahmen."""

from __future__ import annotations

from checker.rule_api import (
    Circle,
    Context,
    Findings,
    Measure,
    NotApplicableError,
    Text,
    rule,
    say,
)


@rule(
    "ANS011",
    Measure,
    slug="anschluss-kein-zirkel",
    title="Kein Kreislauf ohne Fortschritt",
    title_en="No circle without progress",
    about=(
        "Anschlüsse führen nicht dorthin zurück, wo sie begonnen haben, außer die Wiederholung ist"
        " gewollt und eingetragen. Und keine zwei Maßnahmen verlangen voneinander, was nur die"
        " andere gibt: Dort kann niemand beginnen."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-VWD-12"),
    parameters=("pakt_anschlussfaehig",),
    follows=("ANS001", "ANS002", "ANS003", "ANS034"),
)
def anschluss_kein_zirkel(measure: Measure, context: Context) -> Findings:
    """Links do not lead back to where they began, and no needs wait for each other.

    Why:
        Whoever walks in a circle gets no further, and where each step needs the other nobody can
        begin.

    Complies:
        day: 2018-01-01
        package:
          measures:
            - {id: cafe, type: SPRACHCAFE, leads_to: [{id: a2, repetition: true}]}
        measure: {id: a2, type: VWVD_AUFBAU, leads_to: [{id: cafe}]}

    Violates:
        day: 2018-01-01
        package:
          measures:
            - {id: cafe, type: SPRACHCAFE, leads_to: [{id: a2}]}
        measure: {id: a2, type: VWVD_AUFBAU, leads_to: [{id: cafe}]}
    """
    links = context.ways.links
    circles, waiting = links.circles(measure), links.deadlocks(measure)
    for circle in circles:
        yield from _circle(circle, context, circle.field, _round(circle), _ONWARD)
    for circle in waiting:
        yield from _circle(circle, context, circle.field, _waiting(circle), _BEGIN)
    if not measure.leads_to and not circles and not waiting:
        raise NotApplicableError("no link is declared")


_ONWARD = Text(
    "Nennen Sie ein Angebot, das auf dem erreichten Stand aufbaut. Ist die Wiederholung gewollt,"
    " tragen Sie bei „Wiederholung“ „ja“ ein.",
    "Name an offer that builds on what is reached. If the repetition is intended, enter 'yes' under"
    " 'Repetition'.",
)
_BEGIN = Text(
    "Streichen Sie eine dieser Voraussetzungen, soweit keine Vorschrift sie setzt.",
    "Delete one of these requirements as far as no norm sets it.",
)


def _circle(circle: Circle, context: Context, field: str, message: Text, remedy: Text) -> Findings:
    yield context.finding(
        field,
        context.parameter("pakt_anschlussfaehig"),
        message,
        remedy,
        actual=[offer.name for offer in circle.path],
        part="|".join(sorted(offer.name for offer in circle.path)),
        related=circle.own,
        about=circle.gaps,
    )


def _round(circle: Circle) -> Text:
    first, *following = circle.path
    names = {"first": first.title, "last": circle.path[-1].title}
    if not following:
        return say(
            "„{first}“ nennt sich selbst als Anschluss.",
            "'{first}' names itself as a link.",
            **names,
        )
    if following == [circle.path[-1]] and not circle.others:
        return say(
            "„{first}“ und „{last}“ verweisen aufeinander. Wer „{first}“ abschließt, landet wieder"
            " dort.",
            "'{first}' and '{last}' point to each other. Whoever finishes '{first}' ends up there"
            " again.",
            **names,
        )
    return say(
        "Diese Anschlüsse führen im Kreis: {way}.",
        "These links lead in a circle: {way}.",
        way=_way(circle),
    )


def _way(circle: Circle) -> Text:
    """Return the full way round, and what else hangs in the same circle."""
    offers = [*circle.path, circle.path[0]]
    german = " → ".join(f"„{offer.title.de}“" for offer in offers)
    english = " → ".join(f"'{offer.title.en}'" for offer in offers)
    if circle.others:
        german += "; dazu " + ", ".join(f"„{offer.title.de}“" for offer in circle.others)
        english += "; also " + ", ".join(f"'{offer.title.en}'" for offer in circle.others)
    return Text(german, english)


def _waiting(circle: Circle) -> Text:
    return say(
        "Jedes dieser Angebote setzt ein anderes voraus, und niemand kann beginnen: {way}.",
        "Each of these offers requires another one, and nobody can begin: {way}.",
        way=_way(circle),
    )
