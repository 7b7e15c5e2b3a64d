"""Wer berufliche Weiterbildung bezahlt."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Qualification, rule, say


@rule(
    "QUA003",
    Qualification,
    slug="fbw-kostentraeger",
    title="Berufliche Weiterbildung zahlt die Agentur für Arbeit",
    title_en="The Agentur für Arbeit pays for vocational further training",
    about=(
        "Teilqualifizierung, Umschulung, Grundkompetenzen und der Hauptschulabschluss nach § 81"
        " SGB III werden von der Agentur für Arbeit finanziert, auch für Menschen im SGB II. Das"
        " Jobcenter steht deshalb nicht als Kostenträger im Paket."
    ),
    level="measure",
    types=("FBW_TQ", "FBW_UMSCH", "GRUNDKOMP_81_3A", "HSA_81_3"),
    requirements=("BUND-SGB3-02",),
    parameters=("sgb3_fbw_zahlt_agentur",),
)
def fbw_kostentraeger(measure: Qualification, context: Context) -> Findings:
    """No cost of a vocational further training is paid by the Jobcenter.

    Why:
        The benefit left the catalogue of the Jobcenter; a plan that counts on its money has a hole.

    Complies:
        day: 2026-08-19
        measure: {type: FBW_TQ, cost: [{kind: honorar, amount_eur: 9000, paid_by: agentur}]}

    Violates:
        day: 2026-08-19
        measure: {type: FBW_TQ, cost: [{kind: honorar, amount_eur: 9000, paid_by: jobcenter}]}
    """
    for place, row in enumerate(context.require(measure.cost, "cost")):
        if row.paid_by is None:
            yield context.missing(f"cost/{place}/paid_by")
        elif row.paid_by == "jobcenter":
            payer = context.parameter("sgb3_fbw_zahlt_agentur")
            yield context.finding(
                f"cost/{place}/paid_by",
                payer,
                say(
                    "Kosten von „{title}“ sind aus Mitteln des Jobcenters eingetragen.",
                    "Costs of '{title}' are entered as paid by the Jobcenter.",
                    title=context.name_of(measure),
                ),
                say(
                    "Klären Sie die Förderung mit der Agentur für Arbeit, und tragen Sie eine"
                    " andere Quelle ein, zum Beispiel „{payer}“.",
                    "Clear the funding with the Agentur für Arbeit, and enter another"
                    " source, for example '{payer}'.",
                    payer=payer.value,
                ),
                actual=row.paid_by,
                expected=payer.value,
                part=row.kind or "",
            )
