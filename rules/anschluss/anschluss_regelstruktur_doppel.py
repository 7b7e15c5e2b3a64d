"""Maßnahmen, die eine Regelstruktur schon leistet."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    NotApplicableError,
    Served,
    Text,
    rule,
    say,
)


@rule(
    "ANS030",
    Measure,
    slug="anschluss-regelstruktur-doppel",
    title="Keine Maßnahme neben einer offenen Regelstruktur",
    title_en="No measure beside an open regular structure",
    about=(
        "Steht ein Regelangebot allen offen, die ein Kurs aufnimmt, und führt es ebenso weit, dann"
        " nennt das Paket die Lücke: zu wenige Plätze, eine andere Form, kein Zugang. Beginnt das"
        " Regelangebot erst nach der üblichen Wartezeit, gilt es nicht als offen. Die Wartezeit ist"
        " eine Projektfestlegung, keine Vorschrift. Für den Weg zum Ziel zählen beide Angebote."
    ),
    level="graph",
    requirements=("BW-SEED-02", "BW-PIK-06"),
    parameters=("pakt_doppelstruktur", "projekt_wartezeit_wochen"),
    follows=("SPR004", "PAK010"),
)
def anschluss_regelstruktur_doppel(measure: Measure, context: Context) -> Findings:
    """A course names its gap where a regular offer is open to the same people and leads as far.

    Why:
        Measures of the Pact supplement regular structures; they do not stand beside them.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          regelangebote: [{type: IK_ALLG, runs: [{start: 2018-03-05, end: 2018-11-30}]}]
        measure:
          {id: m-1, type: KOMM_DEUTSCHKURS, gap: Wartezeit auf den Integrationskurs,
           entry: {language: A0}, outcomes: [{label: ziel, language: A1}],
           runs: [{start: 2018-02-05, end: 2018-05-31}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          regelangebote: [{type: IK_ALLG, runs: [{start: 2018-03-05, end: 2018-11-30}]}]
        measure:
          {id: m-1, type: KOMM_DEUTSCHKURS, title: Grundkurs, entry: {language: A0},
           outcomes: [{label: ziel, language: A1}], runs: [{start: 2018-02-05, end: 2018-05-31}]}
    """
    places = context.ways.places
    if not places.admits_anybody(measure):
        raise NotApplicableError("no course of the package that its people can enter")
    stated = measure.federal_priority.reason if measure.federal_priority else None
    if stated != _NO_ACCESS and (stated or measure.gap):
        return
    weeks = context.parameter("projekt_wartezeit_wochen")
    for served in places.regular_doubles(measure, weeks.value):
        for field in served.unknown:
            yield context.missing(field, "pakt_doppelstruktur")
        if not served.unknown:
            yield context.finding(
                "federal_priority/reason" if stated else "",
                context.parameter("pakt_doppelstruktur"),
                _what(measure, served, context, contradicted=stated is not None),
                say(
                    "Benennen Sie die Lücke, zum Beispiel Wartezeit oder Kinderbetreuung, oder"
                    " nehmen Sie nur Personen auf, denen „{regular}“ nicht offensteht.",
                    "Name the gap, for example waiting time or childcare, or admit only persons to"
                    " whom '{regular}' is not open.",
                    regular=served.regular.title,
                ),
                part=served.regular.name,
            )


_NO_ACCESS = "kein_zugang"


def _what(measure: Measure, served: Served, context: Context, *, contradicted: bool) -> Text:
    begins = (
        say(" Beginn: {start}.", " Start: {start}.", start=served.start)
        if served.start
        else Text("", "")
    )
    named = (
        Text(
            "Als Grund ist eingetragen, dass der Zugang fehlt.",
            "The reason entered is that there is no access.",
        )
        if contradicted
        else Text("Eine Lücke ist nicht benannt.", "No gap is named.")
    )
    return say(
        "„{regular}“ steht allen offen, die „{title}“ aufnimmt, und führt ebenso weit.{begins}"
        " {named}",
        "'{regular}' is open to all whom '{title}' admits, and leads as far.{begins} {named}",
        regular=served.regular.title,
        title=context.name_of(measure),
        begins=begins,
        named=named,
    )
