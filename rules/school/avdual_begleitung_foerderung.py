"""Förderung der AVdual-Begleitung."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Text,
    YouthSupport,
    euro,
    funding_per_post,
    rule,
    say,
)

_LAND = "land_avdual"
_PERSONNEL = "personal"


@rule(
    "SBU002",
    YouthSupport,
    slug="avdual-begleitung-foerderung",
    title="AVdual-Begleitung: Förderanteil, Höchstbetrag, Jugendliche je Stelle",
    title_en="AVdual-Begleitung: share of funding, ceiling, young people per post",
    about=(
        "Die Förderung bleibt unter dem Anteil an den Personalkosten und unter dem Betrag je"
        " Vollzeitstelle, deckt keine Sach- und Reisekosten und setzt einen Beschluss des Kreises"
        " voraus. Wie viele Jugendliche auf eine Vollzeitstelle kommen, ist ein Anhalt; die"
        " Warnschwelle ist ein Richtwert dieses Projekts."
    ),
    level="measure",
    types=("AVDUAL_BEGLEITUNG",),
    requirements=("BW-SCH-11",),
    parameters=(
        "avdual_foerderanteil_prozent",
        "avdual_hoechstbetrag_je_vzae",
        "avdual_nicht_foerderfaehig",
        "avdual_kreisbeschluss",
        "avdual_jugendliche_je_begleitung",
        "projekt_avdual_jugendliche_warnung",
    ),
)
def avdual_begleitung_foerderung(measure: YouthSupport, context: Context) -> Findings:
    """Share, amount, kinds of cost, Kreis decision and number of young people are within bounds.

    Why:
        The Land co-finances personnel that the Kreis has decided to pay for; after the programme
        period no text was seen, so nothing can be said.

    Complies:
        day: 2024-01-01
        measure:
          type: AVDUAL_BEGLEITUNG
          start: 2024-01-01
          end: 2024-12-31
          funding_eur: 30000
          cost:
            - {kind: personal, amount_eur: 30000, paid_by: land_avdual}
            - {kind: personal, amount_eur: 28000, paid_by: kreis}
          kreis_decision: true
          young_people: 40
          posts: [st-01]
        package: {posts: [{id: st-01, function: avdual_begleitung, vzae: 1.0}]}

    Violates:
        day: 2024-01-01
        measure:
          type: AVDUAL_BEGLEITUNG
          start: 2024-01-01
          end: 2024-12-31
          funding_eur: 36000
          cost:
            - {kind: personal, amount_eur: 36000, paid_by: land_avdual}
            - {kind: personal, amount_eur: 24000, paid_by: kreis}
          kreis_decision: true
          young_people: 40
          posts: [st-01]
        package: {posts: [{id: st-01, function: avdual_begleitung, vzae: 1.0}]}
    """
    yield from _share(measure, context)
    yield from _kinds(measure, context)
    yield from _decision(measure, context)
    yield from _young_people(measure, context)
    limit = context.parameter("avdual_hoechstbetrag_je_vzae")
    yield from funding_per_post(measure, limit, context, "amount")


def _share(measure: YouthSupport, context: Context) -> Findings:
    limit = context.parameter("avdual_foerderanteil_prozent")
    rows = [row.amount_eur for row in measure.cost or () if row.kind == _PERSONNEL]
    cost = sum(amount or 0 for amount in rows)
    most = round(limit.value * cost / 100, 2)
    if not cost or None in rows:
        yield context.missing("cost", limit.name)
    elif measure.funding_eur is None:
        yield context.missing("funding_eur", limit.name)
    elif measure.funding_eur > most:
        yield context.finding(
            "funding_eur",
            limit,
            say(
                "Von {cost} Personalkosten sollen {amount} gefördert werden.",
                "Of {cost} personnel cost, {amount} are to be funded.",
                cost=euro(cost),
                amount=euro(measure.funding_eur),
            ),
            say(
                "Tragen Sie höchstens {most} ein. Den Rest trägt zum Beispiel der Kreis.",
                "Enter at most {most}. The Kreis, for example, bears the rest.",
                most=euro(most),
            ),
            actual=measure.funding_eur,
            expected=most,
            part="share",
        )


def _kinds(measure: YouthSupport, context: Context) -> Findings:
    limit = context.parameter("avdual_nicht_foerderfaehig")
    kinds = {code.code: code for code in context.codes("cost-kinds") if code.code in limit.value}
    for place, row in enumerate(measure.cost or ()):
        kind = kinds.get(row.kind or "")
        if kind and row.paid_by is None:
            yield context.missing(f"cost/{place}/paid_by", limit.name)
        elif kind and row.paid_by == _LAND:
            yield context.finding(
                f"cost/{place}/paid_by",
                limit,
                say(
                    "{kind} sollen aus Landesmitteln bezahlt werden.",
                    "{kind}: to be paid from Land funds.",
                    kind=Text(kind.de, kind.en),
                ),
                say(
                    "Tragen Sie eine andere Quelle ein, zum Beispiel „kreis“.",
                    "Enter another source, for example 'kreis'.",
                ),
                actual=row.paid_by,
                part=kind.code,
            )


def _decision(measure: YouthSupport, context: Context) -> Findings:
    limit = context.parameter("avdual_kreisbeschluss")
    if measure.kreis_decision is None:
        yield context.missing("kreis_decision", limit.name)
    elif not measure.kreis_decision:
        yield context.finding(
            "kreis_decision",
            limit,
            say(
                "Ein Beschluss des Kreises zur Mitfinanzierung liegt nicht vor.",
                "There is no decision of the Kreis to co-finance.",
            ),
            say(
                "Holen Sie den Beschluss ein, und tragen Sie dann bei „Beschluss des Kreises“ ja"
                " ein.",
                "Obtain the decision, then enter 'yes'.",
            ),
            actual=False,
            expected=True,
        )


def _young_people(measure: YouthSupport, context: Context) -> Findings:
    usual = context.parameter("avdual_jugendliche_je_begleitung")
    limit = context.parameter("projekt_avdual_jugendliche_warnung")
    sizes = [post.vzae for post in context.posts_of(measure)]
    vzae = round(sum(size or 0 for size in sizes), 2)
    if measure.young_people is None:
        yield context.missing("young_people", limit.name)
    elif not vzae or None in sizes:
        yield context.missing("posts", limit.name)
    elif measure.young_people > limit.value * vzae:
        yield context.finding(
            "young_people",
            limit,
            say(
                "Auf {vzae} VZÄ kommen {n} Jugendliche.",
                "There are {n} young people for {vzae} VZÄ.",
                vzae=vzae,
                n=measure.young_people,
            ),
            say(
                "Planen Sie mehr Stellen ein, oder begründen Sie die Zahl. Das Merkblatt nennt etwa"
                " {usual} je Begleitung.",
                "Plan more posts, or give a reason for the number. The leaflet speaks of about"
                " {usual} per Begleitung.",
                usual=usual.value,
            ),
            actual=measure.young_people,
            expected=limit.value * vzae,
        )
