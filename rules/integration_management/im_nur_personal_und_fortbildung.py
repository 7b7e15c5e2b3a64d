"""Förderfähige Kosten der VwV Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import Code, Context, Counselling, Findings, Limit, Text, euro, rule, say

LAND_MONEY = "land_im"


@rule(
    "IMA002",
    Counselling,
    slug="im-nur-personal-und-fortbildung",
    title="Nur Personal- und Fortbildungskosten förderfähig",
    title_en="Only personnel and further training are eligible",
    about=(
        "Jede Kostenzeile, die aus Landesmitteln des Integrationsmanagements bezahlt wird, ist"
        " Personal oder Fortbildung. Miete, Sach- und Gemeinkosten brauchen eine andere Quelle."
    ),
    level="measure",
    types=("IM",),
    requirements=("BW-IM-08",),
    parameters=("im_foerderfaehige_kosten",),
)
def im_nur_personal_und_fortbildung(measure: Counselling, context: Context) -> Findings:
    """Every cost row paid from Land funds for Integrationsmanagement is personnel or training.

    Why:
        Rent, material and overheads stay with the municipality.

    Complies:
        day: 2018-06-01
        measure: {type: IM, cost: [{kind: miete, amount_eur: 4800, paid_by: eigenmittel}]}

    Violates:
        day: 2018-06-01
        measure: {type: IM, cost: [{kind: miete, amount_eur: 4800, paid_by: land_im}]}
    """
    eligible = context.parameter("im_foerderfaehige_kosten")
    for place, row in enumerate(context.require(measure.cost or None, "cost")):
        kind = context.find_code("cost-kinds", row.kind or "")
        if row.kind in eligible.value or row.paid_by not in {None, LAND_MONEY}:
            continue
        if row.paid_by is None:
            yield context.missing(f"cost/{place}/paid_by")
        elif kind is None:
            yield context.missing(f"cost/{place}/kind")
        else:
            yield from _finding(place, kind, row.amount_eur, eligible, context)


def _finding(
    place: int, kind: Code, amount: float | None, eligible: Limit, context: Context
) -> Findings:
    yield context.finding(
        f"cost/{place}/paid_by",
        eligible,
        say(
            "Die Kosten „{kind}“{amount} werden aus Landesmitteln des Integrationsmanagements"
            " bezahlt.",
            "The cost '{kind}'{amount} is paid from Land funds for Integrationsmanagement.",
            kind=Text(kind.de, kind.en),
            amount="" if amount is None else say(" von {a}", " of {a}", a=euro(amount)),
        ),
        say(
            "Tragen Sie für diese Zeile eine andere Quelle ein, zum Beispiel „eigenmittel“.",
            "Enter another source for this row, for example 'eigenmittel'.",
        ),
        actual=LAND_MONEY,
        expected="eigenmittel",
        part=kind.code,
    )
