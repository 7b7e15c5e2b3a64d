"""Wer den Antrag im Integrationsmanagement stellt."""

from __future__ import annotations

from checker.rule_api import Context, Counselling, Findings, Text, rule, say


@rule(
    "FRI002",
    Counselling,
    slug="zeit-im-antragsteller-wechsel",
    title="Antrag für das Integrationsmanagement durch den Kreis",
    title_en="The Kreis applies for Integrationsmanagement",
    about=(
        "Früher konnten Gemeinden, Kreise, Zusammenschlüsse und Träger den Antrag stellen. Nach der"
        " neuen Förderung steht als Antragsteller ein Stadt- oder Landkreis; er darf Mittel an"
        " seine Gemeinden weitergeben."
    ),
    level="temporal",
    types=("IM",),
    requirements=("BW-IM-01", "BW-IM-02"),
    parameters=("im_antrag_nur_kreise", "geo_demo_kreis"),
)
def zeit_im_antragsteller_wechsel(measure: Counselling, context: Context) -> Findings:
    """The applicant of the new funding system is one of the Stadt- and Landkreise.

    Why:
        The new funding system gives the money to the Kreise; they may pass it on.

    Complies:
        day: 2024-12-31
        measure: {type: IM, applicant: 08327050}

    Violates:
        day: 2025-01-01
        measure: {type: IM, applicant: 08327050}
    """
    only_kreise = context.parameter("im_antrag_nur_kreise")
    if not only_kreise.value:
        return
    applicant = context.require(measure.applicant, "applicant")
    if _is_kreis(applicant, context):
        return
    kreis = _own_kreis(applicant, context)
    yield context.finding(
        "applicant",
        only_kreise,
        say(
            "Als Antragsteller von „{title}“ ist „{applicant}“ eingetragen.",
            "The applicant of '{title}' is '{applicant}'.",
            title=context.name_of(measure),
            applicant=_named(applicant, context),
        ),
        say(
            "Tragen Sie den Schlüssel des Stadt- oder Landkreises ein, zum Beispiel {kreis}.",
            "Enter the key of the Stadtkreis or Landkreis, for example {kreis}.",
            kreis=kreis,
        ),
        actual=applicant,
        expected=kreis,
    )


def _is_kreis(applicant: str, context: Context) -> bool:
    town = context.find_code("gemeinden", applicant)
    if town is not None:
        kreis = context.find_code("kreise", str(town.more["kreis"]))
        return kreis is not None and kreis.more["kind"] == "stadtkreis"
    demo = context.package.demo and applicant == context.parameter("geo_demo_kreis").value
    return bool(demo) or context.find_code("kreise", applicant) is not None


def _own_kreis(applicant: str, context: Context) -> str:
    """Return the key of the Kreis the applicant lies in, else one of the list."""
    town = context.package.municipality
    stated = str(town.kreis) if town and town.kreis else ""
    if context.package.demo and stated:
        return stated
    listed = context.find_code("gemeinden", applicant)
    own = str(listed.more["kreis"]) if listed else stated
    return own if context.find_code("kreise", own) else context.codes("kreise")[0].code


def _named(applicant: str, context: Context) -> Text:
    town = context.find_code("gemeinden", applicant)
    return (
        Text(f"{town.de} ({applicant})", f"{town.en} ({applicant})")
        if town
        else Text(applicant, applicant)
    )
