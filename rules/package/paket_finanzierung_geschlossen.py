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
    rows = package.funding or ()
    empty = [f"funding/{i}/amount_eur" for i, row in enumerate(rows) if row.amount_eur is None]
    if package.funding is None:
        empty.append("funding")
    if package.total_cost_eur is None:
        empty.append("total_cost_eur")
    for field in empty:
        yield context.missing(field)
    amounts = [(row.source, row.amount_eur or 0) for row in rows]
    if not empty:
        yield from _difference(package.total_cost_eur or 0, amounts, context)


def _difference(cost: float, amounts: list[tuple[str | None, float]], context: Context) -> Findings:
    money = sum(amount for _, amount in amounts)
    own = sum(amount for source, amount in amounts if source == "eigenmittel")
    if _same(cost, money, context):
        return
    open_sum = euro(abs(cost - money))
    missing = say("es fehlen {sum}", "{sum} are missing", sum=open_sum)
    too_much = say("{sum} sind zu viel", "{sum} are too much", sum=open_sum)
    yield context.finding(
        "total_cost_eur",
        context.own_data(
            "Die Summe der Finanzierung gleicht den Gesamtkosten des Pakets.",
            "The sum of the funding equals the total cost of the package.",
        ),
        say(
            "Die Gesamtkosten betragen {cost}, die Finanzierung {money} (davon Eigenmittel {own});"
            " {open}.",
            "The total cost is {cost}, the funding {money} (own funds {own}); {open}.",
            cost=euro(cost),
            money=euro(money),
            own=euro(own),
            open=missing if money < cost else too_much,
        ),
        say(
            "Ergänzen oder berichtigen Sie die Finanzierung, zum Beispiel die Eigenmittel auf"
            " {own}.",
            "Complete or correct the funding, for example the own funds to {own}.",
            own=euro(max(own + cost - money, 0)),
        ),
        actual=money,
        expected=cost,
    )


def _not_above_cost(field: str, measure: Measure, context: Context) -> Findings:
    amounts = [row.amount_eur for row in measure.cost or ()]
    if measure.funding_eur is None or not amounts:
        return
    if None in amounts:
        yield context.missing(field.replace("funding_eur", "cost"))
        return
    cost = sum(amount or 0 for amount in amounts)
    if measure.funding_eur <= cost or _same(cost, measure.funding_eur, context):
        return
    yield context.finding(
        field,
        context.own_data(
            "Kosten werden höchstens einmal ganz bezahlt.",
            "Costs are paid in full once at most.",
        ),
        say(
            "Die Förderung beträgt {funding}, die Kosten der Maßnahme nur {cost}.",
            "The funding is {funding}, the cost of the measure only {cost}.",
            funding=euro(measure.funding_eur),
            cost=euro(cost),
        ),
        say(
            "Tragen Sie höchstens {cost} als Förderung ein, oder ergänzen Sie die Kosten.",
            "Enter at most {cost} as funding, or complete the costs.",
            cost=euro(cost),
        ),
        actual=measure.funding_eur,
        expected=cost,
        part=measure.id or "",
    )


def _same(one: float, other: float, context: Context) -> bool:
    """Say whether two amounts are equal but for rounding, compared in whole cents."""
    tolerance: float = context.parameter("pakt_rundung_eur").value
    return round(abs(one - other) * 100) <= round(tolerance * 100)
