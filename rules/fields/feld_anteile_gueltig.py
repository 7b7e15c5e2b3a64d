"""Anteile der Ergebnisse einer Maßnahme."""

from __future__ import annotations

from math import isclose

from checker.rule_api import Context, Findings, Measure, NotApplicableError, rule, say


@rule(
    "FEL013",
    Measure,
    slug="feld-anteile-gueltig",
    title="Anteile der Ergebnisse liegen zwischen null und eins",
    title_en="Shares of the results lie between zero and one",
    about=(
        "Der Anteil eines Ergebnisses ist eine Zahl von null bis eins, und die Anteile einer"
        " Maßnahme ergeben zusammen höchstens eins. Der Rest erreicht kein Ergebnis."
    ),
    level="field",
    requirements=("BW-SEED-03",),
    parameters=("projekt_bestehensanteil",),
)
def feld_anteile_gueltig(measure: Measure, context: Context) -> Findings:
    """Each share of a result lies between 0 and 1, and they sum to at most 1.

    Why:
        A share entered as a percentage would promise a hundred times the graduates.

    Complies:
        measure: {type: VWVD_GRUND, outcomes: [{label: ziel, rate: 0.6}, {label: teil, rate: 0.4}]}

    Violates:
        measure: {type: VWVD_GRUND, outcomes: [{label: ziel, rate: 60}]}
    """
    results = measure.outcomes or ()
    stated = [(place, r.rate) for place, r in enumerate(results) if r.rate is not None]
    if not stated:
        raise NotApplicableError("the measure states no share")
    wrong = [(place, rate) for place, rate in stated if not 0 <= rate <= 1]
    usual = context.parameter("projekt_bestehensanteil")
    for place, rate in wrong:
        yield context.finding(
            f"outcomes/{place}/rate",
            context.own_data(
                "Ein Anteil ist eine Zahl von null bis eins.",
                "A share is a number from zero to one.",
            ),
            say("Als Anteil steht {rate}.", "The share is {rate}.", rate=rate),
            say(
                "Tragen Sie den Anteil als Kommazahl ein, zum Beispiel {usual}.",
                "Enter the share as a decimal, for example {usual}.",
                usual=usual.value,
            ),
            actual=rate,
            part=results[place].label or "",
        )
    if not wrong:
        yield from _sum([rate for _, rate in stated], context)


def _sum(rates: list[float], context: Context) -> Findings:
    total = sum(rates)
    if total > 1 and not isclose(total, 1):
        yield context.finding(
            "outcomes",
            context.own_data(
                "Die Anteile einer Maßnahme ergeben zusammen höchstens eins.",
                "The shares of a measure sum to at most one.",
            ),
            say(
                "Die Anteile ergeben zusammen {total}.",
                "The shares sum to {total}.",
                total=total,
            ),
            say(
                "Verringern Sie einen der Anteile; was fehlt, zählt als kein Ergebnis.",
                "Lower one of the shares; the rest counts as no result.",
            ),
            actual=total,
        )
