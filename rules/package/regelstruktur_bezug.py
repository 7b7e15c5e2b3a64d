"""Regelstruktur, Lücke und mögliche Doppelstruktur."""

from __future__ import annotations

from checker.rule_api import (
    Accommodation,
    Context,
    Findings,
    Measure,
    NotApplicableError,
    Text,
    rule,
    say,
)


@rule(
    "PAK010",
    Measure,
    slug="regelstruktur-bezug",
    title="Maßnahme benennt Regelstruktur und Lücke",
    title_en="The measure names the regular structure and the gap",
    about=(
        "Jede Maßnahme sagt, auf welcher Regelstruktur sie aufbaut und was dort fehlt. Zwei gleiche"
        " Maßnahmen am selben Ort zur selben Zeit sind eine mögliche Doppelstruktur. Schulen,"
        " Angebote des Bundes und die Unterbringung sind selbst Regelstruktur."
    ),
    level="measure",
    requirements=("BW-SEED-02", "BW-PIK-06", "BW-IM-19"),
    parameters=("pakt_regelstruktur", "pakt_doppelstruktur"),
    presence=True,
)
def regelstruktur_bezug(measure: Measure, context: Context) -> Findings:
    """A measure builds on a regular structure and says what is missing there.

    Why:
        Measures should close gaps and not double what exists.

    Complies:
        day: 2018-01-01
        measure: {type: IM, regelstruktur: Jobcenter, gap: aufsuchende Beratung in Teilorten}

    Violates:
        day: 2018-01-01
        measure: {type: SONSTIGE, title: Kommunale Arbeitsvermittlung}
    """
    entry = context.find_code("measure-types", measure.type) if measure.type else None
    regular = entry is not None and entry.more["area"] in {"school", "federal", "goal"}
    if regular or isinstance(measure, Accommodation):
        raise NotApplicableError("the measure is a regular structure itself")
    yield from _stated(measure, context)
    yield from _double(measure, context)


def _stated(measure: Measure, context: Context) -> Findings:
    if not measure.regelstruktur:
        message = Text(
            "Die Maßnahme nennt keine Regelstruktur.", "The measure names no regular structure."
        )
        field = "regelstruktur"
    elif not measure.gap:
        message = say(
            "Die Maßnahme nennt „{name}“, aber nicht, was dort fehlt.",
            "The measure names '{name}', but not what is missing there.",
            name=measure.regelstruktur,
        )
        field = "gap"
    else:
        return
    remedy = Text(
        "Tragen Sie Regelstruktur und Lücke ein, zum Beispiel „Jobcenter“ und „aufsuchende Beratung"
        " in Teilorten“.",
        "Enter regular structure and gap, for example 'Jobcenter' and 'outreach advice in outlying"
        " districts'.",
    )
    yield context.finding(field, context.parameter("pakt_regelstruktur"), message, remedy)


def _double(measure: Measure, context: Context) -> Findings:
    measures = list(context.package.measures or ())
    own = next(i for i, other in enumerate(measures) if other is measure)
    twin = next((other for other in measures[own + 1 :] if _same(measure, other)), None)
    if twin is not None:
        yield context.finding(
            "regelstruktur",
            context.parameter("pakt_doppelstruktur"),
            say(
                "Art, Zielgruppe, Ort, Zeit und Regelstruktur gleichen der Maßnahme „{title}“.",
                "Type, target group, place, term and regular structure equal those of the measure"
                " '{title}'.",
                title=twin.title or twin.id,
            ),
            say(
                "Prüfen Sie, ob eine Maßnahme mit zwei Durchläufen genügt, oder nennen Sie die"
                " unterschiedliche Lücke.",
                "Check whether one measure with two runs is enough, or name the different gap.",
            ),
            part=twin.id or "",
            related=(twin.id,) if twin.id else (),
        )


def _same(one: Measure, other: Measure) -> bool:
    """Say whether two measures look like the same offer twice; what is not stated never counts."""
    return (
        _same_purpose(one, other)
        and not set(one.target_groups or ()).isdisjoint(other.target_groups or ())
        and _overlap(one, other)
        and (one.entry, one.outcomes) == (other.entry, other.outcomes)
    )


def _same_purpose(one: Measure, other: Measure) -> bool:
    stated = (one.type, one.regelstruktur, one.place and one.place.ags)
    others = (other.type, other.regelstruktur, other.place and other.place.ags)
    return all(stated) and stated == others and one.gap == other.gap


def _overlap(one: Measure, other: Measure) -> bool:
    if not (one.begins and one.ends and other.begins and other.ends):
        return False
    return one.begins <= other.ends and other.begins <= one.ends
