"""Deckung der Kosten durch die Finanzierung."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, MeasurePackage, euro, rule, say


@rule(
    "PAK005",
    MeasurePackage,
    slug="paket-finanzierung-geschlossen",
    title="Finanzierung deckt Kosten, keine Doppelförderung",
    title_en="Funding covers the cost, no double funding",
    about=(
        "Die Summe der Finanzierung gleicht den Gesamtkosten, der Eigenanteil wird genannt. Keine"
        " Maßnahme erhält mehr Förderung, als ihre Kosten betragen."
    ),
    level="package",
    requirements=("BW-IM-08", "BW-VWD-10"),
    parameters=("pakt_rundung_eur",),
)
def paket_finanzierung_geschlossen(package: MeasurePackage, context: Context) -> Findings:
    """The sources of money add up to the total cost, and no measure gets more than it costs.

    Why:
        An open sum shows a missing source; money above the cost was given twice.

    Complies:
        day: 2025-01-01
        package:
          total_cost_eur: 171700
          funding: [{source: land_im, amount_eur: 135000}, {source: eigenmittel, amount_eur: 36700}]

    Violates:
        day: 2025-01-01
        package:
          total_cost_eur: 171700
          funding: [{source: land_im, amount_eur: 135000}, {source: eigenmittel, amount_eur: 0}]
    """
    yield from _closed(package, context)
    for place, measure in enumerate(package.measures or ()):
        yield from _not_above_cost(f"measures/{place}/funding_eur", measure, context)


def _closed(package: MeasurePackage, context: Context) -> Findings:
    rows = package.funding
    empty = [i for i, row in enumerate(rows or ()) if row.amount_eur is None]
    if package.total_cost_eur is None or rows is None or empty:
        for field in [f"funding/{i}/amount_eur" for i in empty]:
            yield context.missing(field)
        if rows is None:
            yield context.missing("funding")
        if package.total_cost_eur is None:
            yield context.missing("total_cost_eur")
        return
    total = sum(row.amount_eur or 0 for row in rows)
    own = sum(row.amount_eur or 0 for row in rows if row.source == "eigenmittel")
    open_sum = round(package.total_cost_eur - total, 2)
