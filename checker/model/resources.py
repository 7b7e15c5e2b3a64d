"""What a package works with: services, money, posts, offers."""

from __future__ import annotations

from checker.model.fields import Day, Many, Number, Part, about
from checker.model.parts import Run


class Regeldienst(Part):
    """A regular service the municipality works with."""

    kind: str | None = about(
        "Regeldienst | Regular service",
        "Schlüssel des Regeldienstes | Code of the regular service",
        codes="regeldienste",
    )
    cooperation: str | None = about(
        "Zusammenarbeit | Cooperation",
        "Vereinbarung, Verweis oder Fallkonferenz | Agreement, referral or case conference",
        codes="cooperation",
    )


class Funding(Part):
    """One source of money of the package."""

    source: str | None = about(
        "Quelle | Source",
        "Schlüssel der Finanzierungsquelle | Code of the source of money",
        codes="funding-sources",
    )
    amount_eur: Number | None = about(
        "Betrag | Amount",
        "Betrag aus dieser Quelle im Zeitraum | Amount from this source in the period",
        unit="EUR",
    )
    standard: str | None = about(
        "Norm | Norm",
        "Fassung der Vorschrift, nach der das Geld kommt | "
        "Version of the norm under which the money comes",
        codes="norm-versions",
        rule="FRI001",
    )


class Indicator(Part):
    """A figure the municipality reports (Kennzahl)."""

    definition: str | None = about(
        "Kennzahl | Indicator", "Bezeichnung der Kennzahl | Name of the indicator"
    )
    unit: str | None = about("Einheit | Unit", "Einheit der Kennzahl | Unit of the indicator")
    key_day: Day | None = about(
        "Zähltag | Key day", "Tag, für den die Kennzahl gilt | Day to which the figure refers"
    )
    value: Number | None = about("Wert | Value", "Wert der Kennzahl | Value of the indicator")


class Gap(Part):
    """An area or group left out on purpose, with the reason."""

    foerderbereich: str | None = about(
        "Förderbereich | Funding area",
        "Förderbereich ohne eigene Maßnahme | Funding area without own measure",
        codes="foerderbereiche",
        rule="FEL003",
    )
    target_group: str | None = about(
        "Zielgruppe | Target group",
        "Zielgruppe ohne eigene Maßnahme | Target group without own measure",
        codes="target-groups",
        rule="FEL008",
    )
    reason: str | None = about(
        "Begründung | Reason",
        "Warum es keine eigene Maßnahme gibt | Why there is no own measure",
    )
    covered_by: str | None = about(
        "Abgedeckt durch | Covered by",
        "Maßnahme, die den Bedarf deckt, auch in einem anderen Paket | "
        "Measure that covers the need, also in another package",
    )


class Post(Part):
    """A post under a pseudonym (Stelle)."""

    id: str | None = about("Nummer | Id", "Nummer der Stelle, kein Name | Id of the post, no name")
    function: str | None = about(
        "Funktion | Function",
        "Schlüssel der Funktion | Code of the function",
        codes="post-functions",
    )
    vzae: Number | None = about(
        "VZÄ | FTE",
        "Umfang der Stelle in Vollzeitäquivalenten | Size of the post in full-time equivalents",
        unit="VZÄ",
    )
    qualification: str | None = about(
        "Qualifikation | Qualification",
        "Qualifikationsstufe a, b oder c | Qualification tier a, b or c",
        codes="post-qualifications",
        rule="IMA003",
    )
    additional_qualification: str | None = about(
        "Zusatzqualifikation | Additional qualification",
        "Zusatzqualifikation bei Stufe c | Additional qualification for tier c",
    )
    degree: str | None = about(
        "Abschluss | Degree",
        "Berufs- oder Studienabschluss | Vocational or university degree",
    )
    standard: str | None = about(
        "Norm | Norm",
        "Fassung der Vorschrift, nach der die Stelle gefördert wird | "
        "Version of the norm under which the post is funded",
        codes="norm-versions",
        rule="FRI001",
    )
    from_: Day | None = about(
        "Besetzt ab | From", "Erster Tag der Stelle | First day of the post", alias="from"
    )
    to: Day | None = about("Besetzt bis | To", "Letzter Tag der Stelle | Last day of the post")


class Regelangebot(Part):
    """A federal or Land offer at hand (Regelangebot)."""

    type: str | None = about(
        "Art | Type",
        "Schlüssel des Regelangebots | Code of the regular offer",
        codes="measure-types",
        rule="LES005",
    )
    place: str | None = about(
        "Ort | Place",
        "Gemeindeschlüssel des Orts, acht Ziffern | Municipality key of the place, eight digits",
    )
    runs: Many[Run] | None = about(
        "Durchläufe | Runs", "Durchläufe des Angebots | Runs of the offer"
    )


class WaiverRequest(Part):
    """A deviation the municipality asks for; it changes nothing by itself."""

    code: str | None = about(
        "Regel | Rule",
        "Nummer der Regel, zum Beispiel PAK003 | Code of the rule, for example PAK003",
    )
    object: str | None = about(
        "Objekt | Object",
        "Nummer der Maßnahme oder Stelle, leer für das Paket | "
        "Id of the measure or post, empty for the package",
    )
    reason: str | None = about(
        "Begründung | Reason", "Warum abgewichen werden soll | Why to deviate"
    )
    approved_by: str | None = about(
        "Zugesagt durch | Approved by", "Stelle, die zugesagt hat | Office that agreed"
    )
