"""A measure package: one municipality, Kreis or group, and one funding period."""

from __future__ import annotations

from checker.model.families import AnyMeasure
from checker.model.fields import Day, Many, Number, Part, about
from checker.model.municipality import (
    Municipality,
    Period,
    PersonsAu,
    ProfileCount,
    TargetGroup,
)
from checker.model.resources import (
    Funding,
    Gap,
    Indicator,
    Post,
    Regelangebot,
    Regeldienst,
    WaiverRequest,
)


class MeasurePackage(Part):
    """One municipality (or Kreis, or group) and one funding period."""

    format_version: int | None = about(
        "Formatfassung | Format version",
        "Fassung dieses Formats, zurzeit 1 | Version of this format, at present 1",
    )
    demo: bool | None = about(
        "Übungspaket | Exercise package",
        "Übungspaket mit dem Musterkreis 08999 | Exercise package with the demo Kreis 08999",
    )
    excerpt: bool | None = about(
        "Auszug | Excerpt",
        "Enthält nur veröffentlichte Angaben; keine Einreichung"
        " | Holds published values only; no submission",
    )
    municipality: Municipality | None = about(
        "Gebietskörperschaft | Municipality", "Wessen Paket es ist | Whose package it is"
    )
    period: Period | None = about("Zeitraum | Period", "Förderzeitraum | Funding period")
    submitted_on: Day | None = about(
        "Eingereicht am | Submitted on", "Tag der Einreichung | Day of submission"
    )
    pact_version: str | None = about(
        "Fassung des Pakts | Version of the Pact",
        "Fassung des Pakts für Integration | Version of the Pact",
        codes="pact-versions",
    )
    applicant_form: str | None = about(
        "Form des Antrags | Form of application",
        "Eigener, gemeinsamer oder übertragener Antrag | Own, joint or delegated application",
        codes="applicant-forms",
    )
    persons_au: PersonsAu | None = about(
        "Anschlussunterbringung | Follow-up accommodation",
        "Personen in Anschlussunterbringung | Persons in follow-up accommodation",
    )
    target_groups: Many[TargetGroup] | None = about(
        "Zielgruppen | Target groups",
        "Zielgruppen des Pakets mit Anzahl | Target groups of the package with counts",
    )
    profiles: Many[ProfileCount] | None = about(
        "Profile | Profiles",
        "Teilnehmendenprofile mit Anzahl | Participant profiles with counts",
    )
    regeldienste: Many[Regeldienst] | None = about(
        "Regeldienste | Regular services",
        "Regeldienste, mit denen zusammengearbeitet wird | Regular services worked with",
    )
    funding: Many[Funding] | None = about(
        "Finanzierung | Funding",
        "Finanzierung des Pakets nach Quelle | Funding of the package by source",
    )
    total_cost_eur: Number | None = about(
        "Gesamtkosten | Total cost",
        "Kosten des Pakets im Zeitraum | Cost of the package in the period",
        unit="EUR",
    )
    planning_frame_eur: Number | None = about(
        "Planungsrahmen | Planning frame",
        "Amtlich mitgeteilter Planungsrahmen je Jahr | Officially notified planning frame per year",
        unit="EUR",
    )
    kreis_amount_eur: Number | None = about(
        "Kreisbetrag | Kreis amount",
        "Betrag, der dem Kreis zusteht | Amount due to the Kreis",
        unit="EUR",
    )
    kreis_own_part_eur: Number | None = about(
        "Anteil des Kreises | Part of the Kreis",
        "Teil, den der Kreis selbst behält | Part the Kreis keeps",
        unit="EUR",
    )
    indicators: Many[Indicator] | None = about(
        "Kennzahlen | Indicators",
        "Kennzahlen mit Einheit und Zähltag | Indicators with unit and key day",
    )
    gaps: Many[Gap] | None = about("Lücken | Gaps", "Begründete Lücken | Gaps with reasons")
    measures: Many[AnyMeasure] | None = about(
        "Maßnahmen | Measures", "Maßnahmen des Pakets | Measures of the package"
    )
    posts: Many[Post] | None = about("Stellen | Posts", "Stellen ohne Namen | Posts without names")
    regelangebote: Many[Regelangebot] | None = about(
        "Regelangebote | Regular offers",
        "Angebote von Bund und Land vor Ort | Federal and Land offers on the ground",
    )
    waivers: Many[WaiverRequest] | None = about(
        "Abweichungen | Deviations", "Beantragte Abweichungen | Deviations asked for"
    )
