"""Wer Geld nach der VwV Deutsch beantragt, und wie es in die Gemeinde kommt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    LanguageCourse,
    NotApplicableError,
    OtherMeasure,
    Participation,
    also,
    is_kreis,
    kreis_of,
    place_name,
    rule,
    say,
)

Funded = LanguageCourse | Participation | OtherMeasure


@rule(
    "KRE001",
    LanguageCourse | Participation | OtherMeasure,
    slug="kreis-vwv-deutsch-antragsteller",
    title="VwV Deutsch nur über Stadt- oder Landkreis",
    title_en="VwV Deutsch only through the Stadtkreis or Landkreis",
    about=(
        "Geld nach der VwV Deutsch beantragt ein Stadt- oder Landkreis. Für ein Angebot einer"
        " Gemeinde im Landkreis nennt das Paket, über welchen Kreis das Geld kommt. In den neueren"
        " Fassungen wählt ein Netzwerk im Kreis die Teilnehmenden eines Kurses aus."
    ),
    level="kreis",
    presence=True,
    requirements=("BW-VWD-01", "BW-VWD-09"),
    parameters=(
        "vwvd_antragsteller",
        "vwvd_weiterleitung",
        "vwvd_kreis_netzwerk",
        "geo_demo_kreis",
    ),
)
def kreis_vwv_deutsch_antragsteller(measure: Funded, context: Context) -> Findings:
    """The Kreis applies for the money of the VwV Deutsch and passes it on.

    Why:
        Only Stadtkreise and Landkreise receive this money; a town that applies itself gets none.

    Complies:
        day: 2018-03-01
        package: {municipality: {ags: 08327050, kreis: 08327, kind: gemeinde}}
        measure: {type: VWVD_GRUND, standard: VWD-2016, applicant: 08327, passed_on_by: 08327}

    Violates:
        day: 2018-03-01
        package: {municipality: {ags: 08327050, kreis: 08327, kind: gemeinde}}
        measure: {type: VWVD_GRUND, standard: VWD-2016, applicant: 08327050}
    """
    if not _funded(measure):
        raise NotApplicableError("no money of the VwV Deutsch")
    limit = context.parameter("vwvd_antragsteller")
    if measure.applicant is None:
        yield context.missing("applicant", limit.name)
    elif not is_kreis(measure.applicant, context):
        yield from _wrong(measure.applicant, measure, context)
    yield from _passed_on(measure, context)
    yield from _network(measure, context)


def _funded(measure: Funded) -> bool:
    paid = {row.paid_by for row in measure.cost or ()}
    named = (measure.standard or "").startswith("VWD-") or "land_vwv_deutsch" in paid
    return named or (measure.type or "").startswith("VWVD_")


def _wrong(applicant: str, measure: Funded, context: Context) -> Findings:
    kreis = kreis_of(applicant, context)
    yield context.finding(
        "applicant",
        context.parameter("vwvd_antragsteller"),
        say(
            "Als Antragsteller von „{title}“ ist „{applicant}“ eingetragen, kein Stadt- oder"
            " Landkreis.",
            "The applicant of '{title}' is '{applicant}', which is no Stadtkreis or Landkreis.",
            title=context.name_of(measure),
            applicant=place_name(applicant, context),
        ),
        say(
            "Tragen Sie den Kreis ein, der den Antrag stellt, zum Beispiel {kreis}, und unter"
            " „Weitergeleitet durch“ den Kreis, über den Sie das Geld bekommen.",
            "Enter the Kreis that applies, for example {kreis}, and under 'Passed on by' the Kreis"
            " through which you get the money.",
            kreis=kreis,
        ),
        actual=applicant,
        expected=kreis,
    )


def _passed_on(measure: Funded, context: Context) -> Findings:
    limit = context.parameter("vwvd_weiterleitung")
    town = context.package.municipality
    kind = context.require(town.kind if town else None, "/municipality/kind", limit.name)
    through = measure.passed_on_by
    if kind in {"landkreis", "stadtkreis"} or (through and is_kreis(through, context)):
        return
    kreis = kreis_of(measure.applicant or "", context)
    stated = say("Eingetragen ist „{through}“.", "Entered is '{through}'.", through=through)
    yield context.finding(
        "passed_on_by",
        limit,
        also(
            say(
                "Zu „{title}“ ist kein Kreis genannt, der das Geld weiterleitet.",
                "For '{title}' no Kreis is named that passes the money on.",
                title=context.name_of(measure),
            ),
            stated if through else None,
        ),
        say(
            "Tragen Sie unter „Weitergeleitet durch“ den Schlüssel des Kreises ein, zum Beispiel"
            " {kreis}.",
            "Enter the key of the Kreis under 'Passed on by', for example {kreis}.",
            kreis=kreis,
        ),
        actual=through,
        expected=kreis,
    )


def _network(measure: Funded, context: Context) -> Findings:
    limit = context.parameter("vwvd_kreis_netzwerk")
    if isinstance(measure, Participation) or not limit.value:
        return
    if context.require(measure.kreis_network, "kreis_network", limit.name):
        return
    yield context.finding(
        "kreis_network",
        limit,
        say(
            "Bei „{title}“ wählt nach Ihrer Angabe kein Netzwerk im Kreis die Teilnehmenden aus.",
            "For '{title}' it is entered that no network in the Kreis selects the participants.",
            title=context.name_of(measure),
        ),
        say(
            "Stimmen Sie die Auswahl mit dem Netzwerk des Kreises ab, und tragen Sie „ja“ ein.",
            "Agree the selection with the network of the Kreis, and enter 'yes'.",
        ),
        actual=False,
        expected=True,
    )
