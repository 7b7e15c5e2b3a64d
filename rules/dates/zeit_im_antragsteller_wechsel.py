"""Wer den Antrag im Integrationsmanagement stellt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Counselling,
    Findings,
    is_kreis,
    kreis_of,
    place_name,
    rule,
    say,
)


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
    if is_kreis(applicant, context):
        return
    kreis = kreis_of(applicant, context)
    yield context.finding(
        "applicant",
        only_kreise,
        say(
            "Als Antragsteller von „{title}“ ist „{applicant}“ eingetragen.",
            "The applicant of '{title}' is '{applicant}'.",
            title=context.name_of(measure),
            applicant=place_name(applicant, context),
        ),
        say(
            "Tragen Sie den Schlüssel des Stadt- oder Landkreises ein, zum Beispiel {kreis}.",
            "Enter the key of the Stadtkreis or Landkreis, for example {kreis}.",
            kreis=kreis,
        ),
        actual=applicant,
        expected=kreis,
    )
