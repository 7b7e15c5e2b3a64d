"""Wofür die Soforthilfe Ukraine ausgegeben wird."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, NotApplicableError, rule, say

_SOURCE = "land_soforthilfe"


@rule(
    "KRE014",
    Measure,
    slug="kreis-soforthilfe-verwendung",
    title="Soforthilfe nur für zugelassene Zwecke",
    title_en="Emergency aid for the permitted purposes only",
    about=(
        "Mit der Soforthilfe Ukraine bezahlt ein Kreis zusätzliches Integrationsmanagement,"
        " niedrigschwellige psychosoziale Hilfe oder Qualifizierung. Anderes steht unter einer"
        " anderen Quelle."
    ),
    level="kreis",
    requirements=("BW-IM-22",),
    parameters=("im_soforthilfe_arten", "im_soforthilfe_kosten"),
)
def kreis_soforthilfe_verwendung(measure: Measure, context: Context) -> Findings:
    """The emergency aid pays only for what it was given for.

    Why:
        Money spent for another purpose may have to be paid back.

    Complies:
        day: 2023-01-01
        measure: {id: im, type: IM, cost: [{kind: personal, paid_by: land_soforthilfe}]}

    Violates:
        day: 2023-01-01
        measure: {id: a1, type: VWVD_GRUND, cost: [{kind: honorar, paid_by: land_soforthilfe}]}
    """
    rows = [(i, row) for i, row in enumerate(measure.cost or ()) if row.paid_by == _SOURCE]
    if not rows:
        raise NotApplicableError("nothing is paid from the emergency aid")
    limit = context.parameter("im_soforthilfe_arten")
    if context.require(measure.type, "type", limit.name) in limit.value:
        return
    training: list[str] = context.parameter("im_soforthilfe_kosten").value
    for place, row in rows:
        if row.kind is None:
            yield context.missing(f"cost/{place}/kind", limit.name)
        elif row.kind not in training:
            yield context.finding(
                f"cost/{place}/paid_by",
                limit,
                say(
                    "„{title}“ wird zum Teil aus der Soforthilfe Ukraine bezahlt.",
                    "'{title}' is paid in part from the emergency aid Ukraine.",
                    title=context.name_of(measure),
                ),
                say(
                    "Tragen Sie eine andere Quelle ein, zum Beispiel „eigenmittel“. Dient die"
                    " Maßnahme doch einem der Zwecke, klären Sie das mit der Bewilligungsstelle.",
                    "Enter another source, for example 'eigenmittel'. If the measure does serve one"
                    " of the purposes, settle that with the granting office.",
                ),
                actual=measure.type,
                expected=limit.value,
                part=row.kind,
            )
