"""Nachweise, die schon in anderen stecken."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, NotApplicableError, Text, rule, say


@rule(
    "ANS028",
    Measure,
    slug="anschluss-ueberfluessige-voraussetzung",
    title="Kein Nachweis wird doppelt verlangt",
    title_en="No proof is required twice",
    about=(
        "Verlangt eine Maßnahme mehrere Nachweise, steckt keiner davon schon in einem anderen. Ein"
        " Nachweis steckt in einem anderen, wenn niemand den einen ohne den anderen bekommt."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig_hinweis",),
)
def anschluss_ueberfluessige_voraussetzung(measure: Measure, context: Context) -> Findings:
    """No proof of an entry is already included in another proof of the same entry.

    Why:
        A proof that adds nothing costs people time and keeps out those who hold the better one.

    Complies:
        day: 2018-01-01
        measure: {id: b1, type: VWVD_AUFBAU, entry: {certificates: [TELC:A2, LID]}}

    Violates:
        day: 2018-01-01
        measure: {id: b1, type: VWVD_AUFBAU, entry: {certificates: [TELC:A1, TELC:A2]}}
    """
    if measure.entry is None or not measure.entry.certificates:
        raise NotApplicableError("no proof is required")
    for found in context.ways.links.implied(measure):
        yield context.finding(
            found.field,
            context.parameter("pakt_anschlussfaehig_hinweis"),
            say(
                "„{title}“ verlangt den Nachweis {what}. Er ist schon durch {by} gesichert.",
                "'{title}' requires the proof {what}. It is already secured by {by}.",
                title=context.name_of(measure),
                what=found.what,
                by=found.by,
            ),
            Text(
                "Streichen Sie diese Voraussetzung, soweit keine Vorschrift sie nennt.",
                "Delete this requirement as far as no norm names it.",
            ),
            actual=found.id,
            part=found.id,
        )
